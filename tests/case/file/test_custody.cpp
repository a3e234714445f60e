// What was tampered with is named: custody rows column by column, evidence rows, stored contents.
#include "case/file/case_file.h"
#include "case/file/custody.h"
#include "case/file/verify.h"
#include "jobs/import.h"
#include "support/receive_log.h"
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace delist;

class TestCustody : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_original;
    int m_copies = 0;

    /// A copy of the case with \p sql done to it, past its guards.
    QString tampered(const char* sql)
    {
        const QString path = m_folder.filePath(QStringLiteral("t%1.delist").arg(++m_copies));
        QFile::copy(m_original, path);
        auto database = Database::open(path.toStdString(), OpenMode::ReadWrite).take();
        database.execute("DROP TRIGGER custody_no_update; DROP TRIGGER custody_no_delete");
        database.execute(sql);
        // The guards come back, so that only the deed itself can be found.
        database.execute("CREATE TRIGGER custody_no_update BEFORE UPDATE ON custody BEGIN SELECT RAISE(ABORT, 'the custody log is append-only'); END;"
                         "CREATE TRIGGER custody_no_delete BEFORE DELETE ON custody BEGIN SELECT RAISE(ABORT, 'the custody log is append-only'); END;");
        return path;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_original = m_folder.filePath(QStringLiteral("original.delist"));
        auto file = CaseFile::create(m_original.toStdString(), {}).take();
        QStringList paths;
        for (unsigned i = 1; i <= 2; ++i) {
            paths << m_folder.filePath(QStringLiteral("RECV%1.LOG").arg(i));
            QFile log(paths.last());
            QVERIFY(log.open(QIODevice::WriteOnly));
            log.write(QByteArray::fromStdString(delist::test::receiveLog({.sessions = 400, .seed = i})));
        }
        QCOMPARE(importPaths(file, paths, {}, {}, {}).value().imported.size(), std::size_t{2});
        appendCustody(file.database(), "report", "incident.pdf", {{QStringLiteral("pages"), 7}});
        appendCustody(file.database(), "export", "case.csv");
        QCOMPARE(file.database().integer("SELECT count(*) FROM custody"), 5);
        QVERIFY(verifyCase(file.database()).value().ok());
    }

    void guards()
    {
        auto database = Database::open(m_original.toStdString(), OpenMode::ReadWrite).take();
        QVERIFY_EXCEPTION_THROWN(database.execute("UPDATE custody SET person = 'x'"), DatabaseError);
        QVERIFY_EXCEPTION_THROWN(database.execute("DELETE FROM custody"), DatabaseError);
    }

    void rows_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<int>("row");
        QTest::newRow("untouched") << QByteArray("SELECT 1") << 0;
        for (const char* const column : {"person", "action", "subject", "detail", "version", "previous", "hash"}) {
            for (const int row : {1, 3, 5})
                QTest::addRow("%s of %d", column, row)
                    << QByteArray("UPDATE custody SET ") + column + " = 'x' || " + column + " WHERE id = " + QByteArray::number(row)
                    << row;
        }
        QTest::newRow("time") << QByteArray("UPDATE custody SET time = time + 1 WHERE id = 2") << 2;
        QTest::newRow("id") << QByteArray("UPDATE custody SET id = 9 WHERE id = 4") << 4;
        QTest::newRow("one taken out") << QByteArray("DELETE FROM custody WHERE id = 3") << 3;
        QTest::newRow("first taken out") << QByteArray("DELETE FROM custody WHERE id = 1") << 1;
        QTest::newRow("last cut off") << QByteArray("DELETE FROM custody WHERE id = 5") << 5;
        QTest::newRow("two cut off") << QByteArray("DELETE FROM custody WHERE id >= 4") << 4;
        QTest::newRow("all gone") << QByteArray("DELETE FROM custody") << 1;
        QTest::newRow("swapped") << QByteArray("UPDATE custody SET id = 99 WHERE id = 2; UPDATE custody SET id = 2 WHERE id = 3;"
                                               " UPDATE custody SET id = 3 WHERE id = 99") << 2;
        QTest::newRow("one more") << QByteArray("INSERT INTO custody SELECT 6, time, person, action, subject, detail, version,"
                                                " hash, 'x' FROM custody WHERE id = 5") << 6;
        QTest::newRow("two of them") << QByteArray("UPDATE custody SET person = 'x' WHERE id IN (2, 4)") << 2;
    }
    void rows()
    {
        QFETCH(QByteArray, sql);
        QFETCH(int, row);
        auto file = CaseFile::open(tampered(sql.constData()).toStdString(), CaseAccess::Read).take();
        const CustodyCheck check = checkCustody(file.database());
        QCOMPARE(int(check.firstBadRow), row);
        QCOMPARE(check.problem.empty(), row == 0);
        if (row != 0)
            QVERIFY(check.problem.find("row " + std::to_string(row)) != std::string::npos);
        QCOMPARE(verifyCase(file.database()).value().ok(), row == 0);
    }

    /// Rewritten with a hash that fits: the row behind it still proves the old one.
    void rewrittenWithItsHash()
    {
        for (const int row : {1, 3, 5}) {
            const QString path = tampered("SELECT 1");
            auto database = Database::open(path.toStdString(), OpenMode::ReadWrite).take();
            database.execute("DROP TRIGGER custody_no_update");
            CustodyEntry entry;
            {
                SqlStatement find = database.prepare("SELECT id, time, person, action, subject, detail, version, previous FROM custody WHERE id = ?");
                find.bind(1, std::int64_t{row}).step();
                entry = {find.integer(0), find.integer(1), "somebody else", std::string(find.text(3)), std::string(find.text(4)),
                         std::string(find.text(5)), std::string(find.text(6)), std::string(find.text(7)), {}};
            }
            SqlStatement update = database.prepare("UPDATE custody SET person = ?, hash = ? WHERE id = ?");
            update.bind(1, entry.person).bind(2, custodyHash(entry)).bind(3, entry.id).run();
            QCOMPARE(int(checkCustody(database).firstBadRow), row);
        }
    }

    void missingGuard()
    {
        const QString path = tampered("SELECT 1");
        Database::open(path.toStdString(), OpenMode::ReadWrite).value().execute("DROP TRIGGER custody_no_update");
        auto file = CaseFile::open(path.toStdString(), CaseAccess::Read);
        QVERIFY(file.ok());
        QVERIFY(!verifyCase(file.value().database()).value().ok());
    }

    void evidence_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<QString>("state");
        QTest::newRow("untouched") << QByteArray("SELECT 1") << "intact";
        QTest::newRow("hash") << QByteArray("UPDATE evidence SET sha256 = replace(sha256, 'a', 'b') WHERE id = 2") << "altered";
        QTest::newRow("records") << QByteArray("UPDATE evidence SET records = records - 1 WHERE id = 2") << "altered";
        QTest::newRow("path") << QByteArray("UPDATE evidence SET path = 'other.log' WHERE id = 2") << "altered";
        QTest::newRow("bytes") << QByteArray("UPDATE evidence SET bytes = 1 WHERE id = 2") << "altered";
        QTest::newRow("vantage") << QByteArray("UPDATE evidence SET vantage = 1 WHERE id = 2") << "altered";
        QTest::newRow("vantage of its mail") << QByteArray("UPDATE evidence SET mail_vantage = 3 WHERE id = 2") << "altered";
        QTest::newRow("where its zone is from") << QByteArray("UPDATE evidence SET timezone_source = 'asked' WHERE id = 2") << "altered";
        QTest::newRow("note") << QByteArray("UPDATE evidence SET note = 'complete' WHERE id = 2") << "altered";
        QTest::newRow("truncated") << QByteArray("UPDATE evidence SET truncated = 1 - truncated WHERE id = 2") << "altered";
        QTest::newRow("not embedded any more") << QByteArray("UPDATE evidence SET embedded = 0 WHERE id = 2") << "altered";
        QTest::newRow("row gone") << QByteArray("DELETE FROM evidence WHERE id = 2") << "missing";
        QTest::newRow("contents of another") << QByteArray("UPDATE evidence_block SET zstd = (SELECT zstd FROM evidence_block WHERE evidence = 1 AND offset = 0) WHERE evidence = 2 AND offset = 0") << "altered";
        QTest::newRow("contents bent") << QByteArray("UPDATE evidence_block SET zstd = substr(zstd, 1, 100) || x'00' || substr(zstd, 102) WHERE evidence = 2 AND offset = 0") << "altered";
        QTest::newRow("contents gone") << QByteArray("DELETE FROM evidence_block WHERE evidence = 2") << "altered";
        QTest::newRow("a block gone") << QByteArray("DELETE FROM evidence_block WHERE evidence = 2 AND offset > 0") << "altered";
    }
    void evidence()
    {
        QFETCH(QByteArray, sql);
        QFETCH(QString, state);
        auto file = CaseFile::open(tampered(sql.constData()).toStdString(), CaseAccess::Read).take();
        const Verification verified = verifyCase(file.database()).take();
        QCOMPARE(verified.custody.firstBadRow, 0);
        QCOMPARE(verified.evidence.size(), std::size_t{2});
        QVERIFY(verified.evidence[0].problem.empty());
        QCOMPARE(verified.evidence[1].id, 2);
        const QJsonArray rows = verified.toJson()[QStringLiteral("evidence")].toArray();
        QCOMPARE(rows[1].toObject()[QStringLiteral("state")].toString(), state);
        QCOMPARE(verified.ok(), state == QStringLiteral("intact"));
    }

    void settings_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<bool>("ok");
        QTest::newRow("untouched") << QByteArray("SELECT 1") << true;
        QTest::newRow("all gone") << QByteArray("DELETE FROM setting") << false;
        QTest::newRow("another server") << QByteArray("UPDATE setting SET value = '10.9.9.9' WHERE name = 'mail_server'") << false;
        QTest::newRow("one more network") << QByteArray("INSERT INTO setting(name, position, value) VALUES('internal', 9, '203.0.113.0/24')") << false;
        QTest::newRow("title") << QByteArray("UPDATE meta SET value = 'harmless' WHERE key = 'title'") << false;
        QTest::newRow("time zone") << QByteArray("UPDATE meta SET value = 'Asia/Tokyo' WHERE key = 'timezone'") << false;
    }
    void settings()
    {
        QFETCH(QByteArray, sql);
        QFETCH(bool, ok);
        const QString path = m_folder.filePath(QStringLiteral("s%1.delist").arg(++m_copies));
        {
            CaseSettings settings;
            settings.mailServers = {"10.0.0.5", "10.0.0.5"};
            settings.timezone = "Europe/Berlin";
            auto file = CaseFile::create(path.toStdString(), settings).take();
            settings.title = "Listed";
            settings.internal = {"10.0.0.0/8"};
            file.setSettings(settings);
            settings.timezone = "UTC";
            settings.internal.clear();
            file.setSettings(settings);
            file.database().execute(sql.constData());
        }
        auto file = CaseFile::open(path.toStdString(), CaseAccess::Read).take();
        const Verification verified = verifyCase(file.database()).take();
        QVERIFY2(verified.ok() == ok, verified.ok() ? "nothing was found" : verified.problems().front().c_str());
    }

    void bentPages()
    {
        QFile original(m_original);
        QVERIFY(original.open(QIODevice::ReadOnly));
        const QByteArray bytes = original.readAll();
        for (int round = 0; round < 20; ++round) {
            QByteArray bent = bytes;
            const qsizetype at = (round + 1) * bytes.size() / 22;
            for (int i = 0; i < 64; ++i)
                bent[at + i] = char(bent[at + i] ^ 0x5A);
            const QString path = m_folder.filePath(QStringLiteral("bent.delist"));
            QFile out(path);
            QVERIFY(out.open(QIODevice::WriteOnly | QIODevice::Truncate));
            out.write(bent);
            out.close();
            auto file = CaseFile::open(path.toStdString(), CaseAccess::Read);
            if (!file)
                continue; // said at once
            (void)verifyCase(file.value().database()); // an answer, whatever it is
        }
    }
};

QTEST_GUILESS_MAIN(TestCustody)
#include "test_custody.moc"
