// An import that is stopped, also while the case is derived from, leaves the case as it was before that file.
#include "case/file/verify.h"
#include "jobs/import.h"
#include "support/case_dump.h"
#include "support/receive_log.h"
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <chrono>
#include <thread>

using namespace delist;
using delist::test::Dump;
using delist::test::dumpCase;

class TestImportStop : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_original; ///< a case with one evidence
    std::string m_before;

    QString write(const QString& name, int sessions, unsigned seed) const
    {
        QFile file(m_folder.filePath(name));
        const QByteArray log = QByteArray::fromStdString(test::receiveLog({.sessions = sessions, .seed = seed, .clients = 2000}));
        if (!file.open(QIODevice::WriteOnly) || file.write(log) != log.size())
            qFatal("cannot write the fixture");
        return file.fileName();
    }
    CaseFile copy() const
    {
        const QString path = m_folder.filePath(QStringLiteral("victim.delist"));
        QFile::remove(path);
        QFile::copy(m_original, path);
        return CaseFile::open(path.toStdString(), CaseAccess::Write).take();
    }
    /// A stop as soon as a verdict on a host is written, which is late in a derivation.
    static void stopInVerdicts(Database& database, std::stop_source& stop)
    {
        sqlite3_create_function(
            database.handle(), "stop_now", 0, SQLITE_UTF8 | SQLITE_INNOCUOUS, &stop,
            [](sqlite3_context* context, int, sqlite3_value**) { static_cast<std::stop_source*>(sqlite3_user_data(context))->request_stop(); }, nullptr,
            nullptr);
        database.execute("CREATE TEMP TRIGGER stops AFTER UPDATE OF role ON host BEGIN SELECT stop_now(); END");
    }
    void compareWithBefore(CaseFile& file) const
    {
        QVERIFY2(dumpCase(file.database(), Dump::Everything) == m_before, "the case is not as it was before the import");
        QVERIFY(!file.deriveDue());
        QCOMPARE(file.database().text("PRAGMA integrity_check"), std::string("ok"));
        QVERIFY(verifyCase(file.database()).value().ok());
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_original = m_folder.filePath(QStringLiteral("original.delist"));
        auto file = CaseFile::create(m_original.toStdString(), {}).take();
        QCOMPARE(importPaths(file, {write(QStringLiteral("first.log"), 300, 1)}, {}, {}, {}).value().imported.size(), std::size_t{1});
        m_before = dumpCase(file.database(), Dump::Everything);
    }

    void whileDeriving_data()
    {
        QTest::addColumn<bool>("readersGoOn");
        QTest::addColumn<QStringList>("logs");
        const QString large = write(QStringLiteral("large.log"), 3000, 2);
        const QStringList small{write(QStringLiteral("small1.log"), 12, 3), write(QStringLiteral("small2.log"), 12, 4)};
        QTest::newRow("write-ahead log") << true << QStringList{large};
        QTest::newRow("rollback journal") << false << QStringList{large};
        QTest::newRow("small ones") << true << small;
    }
    void whileDeriving()
    {
        QFETCH(bool, readersGoOn);
        QFETCH(QStringList, logs);
        CaseFile file = copy();
        std::stop_source stop;
        stopInVerdicts(file.database(), stop);
        ImportOptions options;
        options.readersGoOn = readersGoOn;
        const auto stopped = importPaths(file, logs, options, {}, stop.get_token());
        QVERIFY(stop.stop_requested());
        QVERIFY2(stopped.ok(), stopped ? "" : stopped.error().message.c_str());
        QVERIFY(stopped.value().cancelled);
        QCOMPARE(stopped.value().stoppedIn, logs.back());
        QVERIFY(stopped.value().imported.empty());
        QCOMPARE(stopped.value().skipped.size(), std::size_t(logs.size() - 1)); // told one by one
        compareWithBefore(file);

        file.database().execute("DROP TRIGGER stops");
        QCOMPARE(importPaths(file, logs, options, {}, {}).value().imported.size(), std::size_t(logs.size()));
        QVERIFY(!file.deriveDue());
    }

    /// What was a part of the case when the last file began stays, and is derived from by whoever looks next.
    void theFilesBefore()
    {
        CaseFile file = copy();
        std::stop_source stop;
        stopInVerdicts(file.database(), stop);
        const QStringList logs{write(QStringLiteral("a.log"), 1500, 5), write(QStringLiteral("b.log"), 1500, 6)};
        const auto stopped = importPaths(file, logs, {}, {}, stop.get_token());
        QVERIFY(stopped && stopped.value().cancelled);
        QCOMPARE(stopped.value().imported.size(), std::size_t{1});
        QCOMPARE(stopped.value().stoppedIn, logs.back());
        QCOMPARE(file.database().integer("SELECT count(*) FROM evidence"), 2);
        QVERIFY(file.deriveDue());
        QVERIFY(verifyCase(file.database()).value().ok());
    }

    /// The first file of a case comes without indexes; what follows from it is worked out with them.
    void smallFirstFileIsIndexed()
    {
        CaseFile file = CaseFile::create(m_folder.filePath(QStringLiteral("new.delist")).toStdString(), {}).take();
        static int indexes;
        indexes = 0;
        sqlite3_create_function(
            file.database().handle(), "count_now", 1, SQLITE_UTF8 | SQLITE_INNOCUOUS, nullptr,
            [](sqlite3_context*, int, sqlite3_value** values) { indexes = sqlite3_value_int(values[0]); }, nullptr, nullptr);
        const std::int64_t all = file.database().integer("SELECT count(*) FROM sqlite_schema WHERE type = 'index'");
        file.database().execute("CREATE TEMP TRIGGER counts AFTER UPDATE OF role ON host BEGIN"
                                " SELECT count_now((SELECT count(*) FROM main.sqlite_schema WHERE type = 'index')); END");
        QCOMPARE(importPaths(file, {write(QStringLiteral("tiny.log"), 12, 8)}, {}, {}, {}).value().imported.size(), std::size_t{1});
        QCOMPARE(std::int64_t{indexes}, all);
    }

    /// At any moment: as before, or imported whole; and soon.
    void atAnyMoment()
    {
        using Clock = std::chrono::steady_clock;
        const QString log = write(QStringLiteral("any.log"), 6000, 7);
        const auto took = [&](std::optional<Clock::duration> after) {
            CaseFile file = copy();
            std::stop_source stop;
            Clock::time_point asked = Clock::time_point::max();
            std::jthread later([&, after] {
                if (after) {
                    std::this_thread::sleep_for(*after);
                    asked = Clock::now();
                    stop.request_stop();
                }
            });
            const Clock::time_point began = Clock::now();
            const auto result = importPaths(file, {log}, {}, {}, stop.get_token());
            const Clock::time_point ended = Clock::now();
            later.join();
            if (!result)
                qFatal("%s", result.error().message.c_str());
            if (result.value().cancelled)
                compareWithBefore(file);
            else
                [&] { QCOMPARE(result.value().imported.size(), std::size_t{1}); }();
            return after ? std::max(ended - asked, Clock::duration{}) : ended - began;
        };
        const Clock::duration whole = took({});
        for (int step = 0; step < 12; ++step) {
            const auto late = took(whole * step / 12);
            QVERIFY2(late < std::chrono::seconds(2), qPrintable(QString::number(std::chrono::duration<double>(late).count())));
        }
    }
};

QTEST_GUILESS_MAIN(TestImportStop)
#include "test_import_stop.moc"
