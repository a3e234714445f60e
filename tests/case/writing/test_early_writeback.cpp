// What is on its way to the disk early leaves SQLite's locks alone, and what was committed is whole.
#include "case/sql/database.h"
#include "case/writing/early_writeback.h"
#include <QTemporaryDir>
#include <QtTest>
#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace delist;

namespace {

/// Whether another process would be kept from writing: asked by one.
bool isLockedForOthers(const std::string& path)
{
    const pid_t child = fork();
    if (child == 0) {
        const int descriptor = open(path.c_str(), O_RDWR);
        struct flock lock = {};
        lock.l_type = F_WRLCK;
        lock.l_whence = SEEK_SET;
        lock.l_start = 0x40000000 + 1; // SQLite's reserved byte
        lock.l_len = 1;
        _exit(descriptor >= 0 && fcntl(descriptor, F_GETLK, &lock) == 0 && lock.l_type != F_UNLCK ? 1 : 0);
    }
    int status = 0;
    return child > 0 && waitpid(child, &status, 0) == child && WIFEXITED(status) && WEXITSTATUS(status) == 1;
}

} // namespace

class TestEarlyWriteback : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leavesTheLockAlone();
    void doesNothingWhereTheFileIsNotOpen();
};

void TestEarlyWriteback::leavesTheLockAlone()
{
    const QTemporaryDir folder;
    const std::string path = folder.filePath(QStringLiteral("rows.db")).toStdString();
    auto opened = Database::open(path, OpenMode::Create);
    QVERIFY(opened.ok());
    Database& database = opened.value();
    database.execute("PRAGMA cache_size=20; CREATE TABLE t(x)");
    QVERIFY(!isLockedForOthers(path));
    {
        Transaction transaction(database);
        QVERIFY(isLockedForOthers(path));
        {
            const EarlyWriteback early(path);
            database.execute("INSERT INTO t WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 50000) SELECT randomblob(100) FROM n");
        }
        QVERIFY(isLockedForOthers(path));
        transaction.commit();
    }
    QCOMPARE(database.integer("SELECT count(*) FROM t"), 50'000);
    QCOMPARE(database.text("PRAGMA integrity_check"), std::string("ok"));
}

void TestEarlyWriteback::doesNothingWhereTheFileIsNotOpen()
{
    const QTemporaryDir folder;
    const EarlyWriteback nobodys(folder.filePath(QStringLiteral("not-there.db")).toStdString());
}

QTEST_GUILESS_MAIN(TestEarlyWriteback)
#include "test_early_writeback.moc"
