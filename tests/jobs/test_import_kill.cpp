// An import killed at any moment leaves the case exactly as before that file, whole and usable.
#include "case/file/case_file.h"
#include "case/file/verify.h"
#include "jobs/import.h"
#include "sample/packet_writer.h"
#include "support/archive_file.h"
#include "support/case_dump.h"
#include "support/receive_log.h"
#include <QCoreApplication>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <chrono>
#include <cstdio>
#include <optional>
#include <random>
#include <thread>

using namespace delist;
using delist::test::Dump;
using delist::test::dumpCase;

namespace {

constexpr const char* importArgument = "--import-and-be-killed";

/// What the program that is killed does: import one path into a case. The process is a fresh one, because a fork of this
/// one, which has threads, may do hardly anything.
int importOnce(const QStringList& arguments)
{
    auto file = CaseFile::open(arguments[2].toStdString(), CaseAccess::Write);
    if (!file)
        return 3;
    ImportOptions options;
    options.readersGoOn = arguments[5].toInt() != 0;
    std::fputs("begins\n", stdout);
    std::fflush(stdout);
    const auto result = importPaths(file.value(), {arguments[3]}, options, {}, {});
    return result && result.value().imported.size() == arguments[4].toULongLong() ? 0 : 4;
}

} // namespace

class TestImportKill : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_original; ///< a case with one small evidence
    std::string m_before;

    /// What is imported next, and killed.
    struct Next
    {
        QString path;
        int evidence = 1;
        std::string after; ///< without the clock
    };
    Next m_log;
    Next m_chain; ///< a capture in pieces, in an archive: one transaction for all of them
    Next m_small; ///< logs so small that several share a transaction
    static constexpr int smallSessions = 12; ///< in each of them

    /// Imports in a program of its own, which is killed so long after it began to, if it has not come to its end; true if it has.
    static bool import(const QString& casePath, const Next& next, bool readersGoOn, std::optional<std::chrono::microseconds> killAfter = {})
    {
        QProcess program;
        program.start(QCoreApplication::applicationFilePath(),
                      {QLatin1String(importArgument), casePath, next.path, QString::number(next.evidence), QString::number(int(readersGoOn))});
        if (!program.waitForReadyRead(60'000))
            return false;
        if (killAfter) {
            std::this_thread::sleep_for(*killAfter);
            program.kill();
        }
        return program.waitForFinished(300'000) && program.exitStatus() == QProcess::NormalExit && program.exitCode() == 0;
    }

    static QByteArray smallLogs(int count)
    {
        std::vector<PackedFile> files;
        for (int i = 0; i < count; ++i)
            files.push_back({"small" + std::to_string(i) + ".log",
                             delist::test::receiveLog({.sessions = smallSessions, .seed = 100U + static_cast<unsigned>(i), .clients = 50})});
        return QByteArray::fromStdString(pack(Packed::Zip, files));
    }

    /// 600 dialogues in 10 files, zipped.
    static QByteArray chain()
    {
        std::vector<CapturedPacket> packets;
        for (std::uint32_t i = 0; i < 600; ++i) {
            TcpConversation flow({IpAddress::v4(0x0a000005 + i % 50), static_cast<std::uint16_t>(40000 + i)},
                                 {IpAddress::v4(0xc0000219), 25}, 1772452800000000 + i * 7000);
            flow.setStep(9000);
            flow.handshake();
            flow.smtp("S: 220 mx\nC: EHLO pc\nS: 250 ok\nC: MAIL FROM:<a@example.com>\nS: 250 ok\nC: RCPT TO:<b" +
                      std::to_string(i) + "@example.net>\nS: 550 5.1.1 no\nC: QUIT\nS: 221 bye\n");
            flow.close();
            for (CapturedPacket& packet : flow.take())
                packets.push_back(std::move(packet));
        }
        sortByTime(packets);
        std::vector<PackedFile> files;
        for (std::size_t i = 0; i < 10; ++i) {
            const auto from = static_cast<std::ptrdiff_t>(packets.size() * i / 10);
            const auto to = static_cast<std::ptrdiff_t>(packets.size() * (i + 1) / 10);
            files.push_back({"ring" + std::to_string(i) + ".pcap", pcapFile({packets.begin() + from, packets.begin() + to})});
        }
        return QByteArray::fromStdString(pack(Packed::Zip, files));
    }

private Q_SLOTS:
    void initTestCase()
    {
        const auto write = [&](const char* name, const QByteArray& bytes) {
            const QString path = m_folder.filePath(QLatin1String(name));
            QFile file(path);
            if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
                qFatal("cannot write the fixture");
            return path;
        };
        const auto log = [](int sessions, unsigned seed) {
            return QByteArray::fromStdString(delist::test::receiveLog({.sessions = sessions, .seed = seed, .clients = 2000}));
        };
        const QString small = write("small.log", log(300, 1));
        m_log.path = write("large.log", log(6000, 2));
        m_chain.path = write("chain.zip", chain());
        m_chain.evidence = 10;
        m_small.evidence = 80;
        m_small.path = write("small.zip", smallLogs(m_small.evidence));
        m_original = m_folder.filePath(QStringLiteral("original.delist"));
        {
            auto file = CaseFile::create(m_original.toStdString(), {}).take();
            QCOMPARE(importPaths(file, {small}, {}, {}, {}).value().imported.size(), std::size_t{1});
            m_before = dumpCase(file.database(), Dump::Everything);
        }
        for (Next* const next : {&m_log, &m_chain, &m_small}) {
            const QString whole = m_folder.filePath(QStringLiteral("whole.delist"));
            QFile::remove(whole);
            QFile::copy(m_original, whole);
            auto file = CaseFile::open(whole.toStdString(), CaseAccess::Write).take();
            QCOMPARE(importPaths(file, {next->path}, {}, {}, {}).value().imported.size(), std::size_t(next->evidence));
            next->after = dumpCase(file.database(), Dump::WithoutClock);
        }
    }

    void killed_data()
    {
        QTest::addColumn<bool>("readersGoOn");
        QTest::addColumn<bool>("chain");
        QTest::newRow("write-ahead log") << true << false;
        QTest::newRow("rollback journal") << false << false;
        QTest::newRow("a capture in pieces") << false << true;
    }
    void killed()
    {
        QFETCH(bool, readersGoOn);
        QFETCH(bool, chain);
        const Next& next = chain ? m_chain : m_log;
        const QString path = m_folder.filePath(QStringLiteral("victim.delist"));
        // How long it takes undisturbed, to spread the kills over all of it.
        QFile::remove(path);
        QFile::copy(m_original, path);
        const auto started = std::chrono::steady_clock::now();
        QVERIFY(import(path, next, readersGoOn));
        const auto whole = std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - started);

        std::mt19937 random(42);
        int stoppedShort = 0;
        int cameThrough = 0;
        constexpr int rounds = 25;
        for (int round = 0; round < 100 && stoppedShort < rounds; ++round) {
            QFile::remove(path);
            for (const char* const suffix : {"-wal", "-shm", "-journal", ".lock"})
                QFile::remove(path + QLatin1String(suffix));
            QFile::copy(m_original, path);
            const auto delay = whole * ((round % rounds) * 100 + static_cast<int>(random() % 100)) / (rounds * 100);
            const bool ended = import(path, next, readersGoOn, delay);

            // Whoever opens next, reading or writing, has a whole case.
            auto opened = CaseFile::open(path.toStdString(), round % 2 ? CaseAccess::Write : CaseAccess::Read);
            QVERIFY2(opened.ok(), opened ? "" : opened.error().message.c_str());
            Database& database = opened.value().database();
            QCOMPARE(database.text("PRAGMA integrity_check"), std::string("ok"));
            const std::int64_t evidence = database.integer("SELECT count(*) FROM evidence");
            if (evidence == 1) {
                QVERIFY(!ended);
                ++stoppedShort;
                const bool same = dumpCase(database, Dump::Everything) == m_before;
                QVERIFY2(same, "the case is not as it was before the import");
            } else {
                ++cameThrough; // committed; what follows the commit is derived again at the next change
                QCOMPARE(evidence, 1 + next.evidence);
            }
            QVERIFY(verifyCase(database).value().ok());
            { CaseFile closing = opened.take(); }
            for (const char* const suffix : {"-wal", "-shm", "-journal", ".lock"})
                QVERIFY2(!QFile::exists(path + QLatin1String(suffix)), suffix);

            // The same import again works, and ends where an undisturbed one does.
            if (evidence == 1 && round % 6 == 0) {
                QVERIFY(import(path, next, readersGoOn));
                auto again = CaseFile::open(path.toStdString(), CaseAccess::Read).take();
                QVERIFY(dumpCase(again.database(), Dump::WithoutClock) == next.after);
            }
        }
        qInfo("%d killed before the commit, %d after it", stoppedShort, cameThrough);
        QVERIFY(stoppedShort >= 20);
    }

    /// Each of many small logs is in the case as a whole or not at all, in the order in which they came.
    void smallOnesKilled_data()
    {
        QTest::addColumn<bool>("readersGoOn");
        QTest::newRow("write-ahead log") << true;
        QTest::newRow("rollback journal") << false;
    }
    void smallOnesKilled()
    {
        QFETCH(bool, readersGoOn);
        const QString path = m_folder.filePath(QStringLiteral("victim.delist"));
        const auto fresh = [&] {
            QFile::remove(path);
            for (const char* const suffix : {"-wal", "-shm", "-journal", ".lock"})
                QFile::remove(path + QLatin1String(suffix));
            QFile::copy(m_original, path);
        };
        fresh();
        const auto started = std::chrono::steady_clock::now();
        QVERIFY(import(path, m_small, readersGoOn));
        const auto whole = std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - started);
        constexpr int rounds = 12;
        for (int round = 0; round < rounds; ++round) {
            fresh();
            (void)import(path, m_small, readersGoOn, whole * round / rounds);
            auto file = CaseFile::open(path.toStdString(), CaseAccess::Write).take();
            Database& database = file.database();
            QCOMPARE(database.text("PRAGMA integrity_check"), std::string("ok"));
            const std::int64_t there = database.integer("SELECT count(*) FROM evidence") - 1;
            QVERIFY(there >= 0 && there <= m_small.evidence);
            QCOMPARE(database.integer("SELECT ifnull(max(id), 0) FROM evidence"), there + 1);
            QCOMPARE(database.integer("SELECT count(*) FROM session WHERE evidence > 1") +
                         database.integer("SELECT count(*) FROM session_part WHERE evidence > 1 AND id NOT IN (SELECT id FROM session)"),
                     there * smallSessions);
            QCOMPARE(database.integer("SELECT count(*) FROM custody WHERE action = 'import'"), there + 1);
            QVERIFY(verifyCase(database).value().ok());
            if (round % 3 == 0) {
                QVERIFY(importPaths(file, {m_small.path}, {}, {}, {}));
                QVERIFY(dumpCase(database, Dump::WithoutClock) == m_small.after);
            }
        }
    }
};

int main(int argc, char* argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 6 && arguments[1] == QLatin1String(importArgument))
        return importOnce(arguments);
    TestImportKill test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_import_kill.moc"
