// What verify can say of evidence whose contents are not in the case whole: the kept packets of captures, and originals that
// were not embedded.
#include "case/file/custody.h"
#include "case/file/verify.h"
#include "case/kept/evidence_store.h"
#include "case/witnesses/clock_offset_store.h"
#include "jobs/import.h"
#include "jobs/original_check.h"
#include "sample/packet_writer.h"
#include "support/archive_file.h"
#include "support/case_builder.h"
#include "support/receive_log.h"
#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QScopeGuard>
#include <QTemporaryDir>
#include <QTest>

using namespace delist;

namespace {

constexpr Micros noon = 1772452800000000; // 2026-03-02T12:00:00Z

/// Enough mail for several blocks of kept packets.
std::vector<CapturedPacket> mail(int from, int dialogues)
{
    std::string body;
    for (int i = 0; i < 40; ++i)
        body += "C: " + std::string(900, static_cast<char>('a' + i % 26)) + '\n';
    std::vector<CapturedPacket> packets;
    for (int i = from; i < from + dialogues; ++i) {
        TcpConversation flow({IpAddress::v4(0x0a000005), static_cast<std::uint16_t>(40000 + i)}, {IpAddress::v4(0xc0000219), 25},
                             noon + i * 10'000'000LL);
        flow.handshake();
        flow.smtp("S: 220 mx\nC: EHLO pc\nS: 250 ok\nC: MAIL FROM:<a@example.com>\nS: 250 ok\nC: RCPT TO:<b@example.net>\nS: 250 ok\n"
                  "C: DATA\nS: 354 go\nC: Subject: x\nC: \n" + body + "C: .\nS: 250 queued\nC: QUIT\nS: 221 bye\n");
        flow.close();
        for (CapturedPacket& packet : flow.take())
            packets.push_back(std::move(packet));
    }
    return packets;
}

} // namespace

class TestVerifyEvidence : public QObject
{
    Q_OBJECT
    QTemporaryDir m_folder;
    int m_cases = 0;

    [[nodiscard]] QString place(const QString& name) const { return m_folder.filePath(name); }
    QString write(const QString& name, const std::string& bytes) const
    {
        QFile file(place(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes.data(), qint64(bytes.size())) != qint64(bytes.size()))
            qFatal("cannot write the fixture");
        return file.fileName();
    }
    CaseFile caseWith(const QStringList& paths, bool embed)
    {
        CaseFile file = CaseFile::create(place(QStringLiteral("case%1.delist").arg(++m_cases)).toStdString(), {}).take();
        ImportOptions options;
        options.embed = embed;
        const auto imported = importPaths(file, paths, options, {}, {});
        if (!imported || !imported.value().skipped.empty())
            qFatal("not imported");
        return file;
    }
    static Verification verified(CaseFile& file)
    {
        Verification verification = verifyCase(file.database()).take();
        compareOriginals(verification);
        return verification;
    }
    /// As an older version left it: nothing of kept packets in the custody log.
    static void unseal(Database& database)
    {
        std::vector<CustodyEntry> entries;
        {
            SqlStatement rows = database.prepare("SELECT id, time, person, action, subject, detail, version FROM custody WHERE action <>"
                                                 " 'kept-packets' ORDER BY id");
            while (rows.step())
                entries.push_back({static_cast<std::int64_t>(entries.size()) + 1, rows.integer(1), std::string(rows.text(2)),
                                   std::string(rows.text(3)), std::string(rows.text(4)), std::string(rows.text(5)),
                                   std::string(rows.text(6)), {}, {}});
        }
        const std::string guards = database.text("SELECT group_concat(sql, ';') FROM sqlite_schema WHERE type = 'trigger' AND tbl_name ="
                                                 " 'custody'");
        database.execute("DROP TRIGGER custody_no_update; DROP TRIGGER custody_no_delete; DELETE FROM custody");
        std::string previous;
        for (CustodyEntry& entry : entries) {
            QJsonObject detail = QJsonDocument::fromJson(QByteArray::fromStdString(entry.detail)).object();
            for (const char* key : {"packets", "first", "last", "rows"})
                detail.remove(QLatin1String(key));
            entry.detail = QJsonDocument(detail).toJson(QJsonDocument::Compact).toStdString();
            entry.previous = previous;
            previous = entry.hash = custodyHash(entry);
            SqlStatement insert = database.prepare("INSERT INTO custody(id, time, person, action, subject, detail, version, previous, hash)"
                                                   " VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?)");
            insert.bind(1, entry.id).bind(2, entry.time).bind(3, entry.person).bind(4, entry.action).bind(5, entry.subject);
            insert.bind(6, entry.detail).bind(7, entry.version).bind(8, entry.previous).bind(9, entry.hash).run();
        }
        SqlStatement head = database.prepare("INSERT OR REPLACE INTO meta(key, value) VALUES('custody_count', ?1), ('custody_head', ?2)");
        head.bind(1, std::to_string(entries.size())).bind(2, previous).run();
        database.execute(guards);
    }
    static QString problemsOf(const Verification& verification)
    {
        std::string all;
        for (const auto& problems : {verification.problems(), verification.originalProblems()}) {
            for (const std::string& problem : problems)
                all += problem + "; ";
        }
        return QString::fromStdString(all);
    }

    /// A capture with look-ups and a host that comes up: by DHCP, a minute later by ARP; a log with connectors.
    static void fillCounters(test::CaseBuilder& builder)
    {
        const IpAddress host = IpAddress::v4(0x0a00032c);
        builder.evidence("pcap", Vantage::Capture, test::monday, test::monday + test::hour, [&](RecordSink& sink) {
            for (const auto& [kind, time] : {std::pair(NameKind::Dhcp, Micros{0}), std::pair(NameKind::Arp, test::minute)}) {
                HostName name;
                name.time = test::monday + time;
                name.address = host;
                name.mac = "00:11:22:33:44:55";
                name.kind = kind;
                sink.hostName(name);
            }
            for (int i = 0; i < 3; ++i) {
                test::flow(sink, test::monday + 2 * test::minute + i * test::second, "10.0.3.44", "10.0.0.10", 445, Action::Allowed, 100);
                DnsQuery query;
                query.time = test::monday + 2 * test::minute;
                query.client = host;
                query.server = IpAddress::v4(0x0a000035);
                query.name = "example.net";
                query.kind = LookupKind::Other;
                sink.dnsQuery(query);
            }
        });
        builder.evidence("exchange-smtp-receive", Vantage::MailLog, test::monday, test::monday + test::hour, [&](RecordSink& sink) {
            Session session;
            session.time = test::monday;
            session.connector = "MX1\\Default MX1";
            (void)sink.session(session);
        });
    }
    static QString rowsProblem(Database& database)
    {
        return problemsOf(verifyCase(database).take());
    }

private Q_SLOTS:
    /// A relative path begins where it was imported, or beside the case; a file of that name elsewhere is another one.
    void relativePaths()
    {
        const auto back = qScopeGuard([here = QDir::currentPath()] { QDir::setCurrent(here); });
        for (const char* folder : {"a", "b", "moved"})
            QVERIFY(QDir(m_folder.path()).mkpath(QString::fromLatin1(folder)));
        const std::string log = "Mar  2 10:00:00 mx postfix/smtpd[10]: A1B2C3D4: client=unknown[203.0.113.5]\n"
                                "Mar  2 10:00:00 mx postfix/qmgr[12]: A1B2C3D4: from=<a@x.example>, size=100, nrcpt=1 (queue active)\n"
                                "Mar  2 10:00:01 mx postfix/smtp[13]: A1B2C3D4: to=<b@y.example>, relay=mx.y.example[203.0.113.8]:25, delay=1, dsn=2.0.0, status=sent (ok)\n";
        write(QStringLiteral("a/mail.log"), log);
        write(QStringLiteral("b/mail.log"), "another\n" + log);
        QVERIFY(QDir::setCurrent(place(QStringLiteral("a"))));
        CaseFile file = caseWith({QStringLiteral("mail.log")}, false);
        for (const char* folder : {"a", "b"}) {
            QVERIFY(QDir::setCurrent(place(QString::fromLatin1(folder))));
            QCOMPARE(verified(file).evidence.front().original, OriginalState::Same);
            QVERIFY(EvidenceStore(file.database()).rawLines(1, 0).ok());
        }
        write(QStringLiteral("a/mail.log"), "changed" + log);
        QCOMPARE(verified(file).evidence.front().original, OriginalState::Changed);
        write(QStringLiteral("mail.log"), log); // beside the case
        QCOMPARE(verified(file).evidence.front().original, OriginalState::Same);
        QVERIFY(QFile::remove(place(QStringLiteral("mail.log"))) && QFile::remove(place(QStringLiteral("a/mail.log"))));
        QCOMPARE(verified(file).evidence.front().original, OriginalState::NotFound);
    }

    void keptPackets_data()
    {
        QTest::addColumn<bool>("chain");
        QTest::addColumn<bool>("old");
        for (const bool chain : {false, true})
            for (const bool old : {false, true})
                QTest::addRow("%s%s", chain ? "two files" : "one file", old ? " of an older version" : "") << chain << old;
    }
    void keptPackets()
    {
        QFETCH(bool, chain);
        QFETCH(bool, old);
        QStringList paths{write(QStringLiteral("boot.cap"), pcapFile(mail(0, 30)))};
        if (chain)
            paths << write(QStringLiteral("boot(1).cap"), pcapFile(mail(30, 30)));
        CaseFile file = caseWith(paths, true);
        Database& database = file.database();
        QCOMPARE(database.integer("SELECT count(DISTINCT chain) FROM evidence"), chain ? 1 : 0);
        if (old)
            unseal(database);
        const Verification whole = verified(file);
        QCOMPARE(problemsOf(whole), QString());
        QCOMPARE(whole.remarks().size(), std::size_t{old});
        QVERIFY(!old || whole.remarks().front().starts_with(std::to_string(paths.size()) + " captures: "));
        QCOMPARE(whole.notCompared(), 0);

        database.execute("CREATE TABLE spare AS SELECT * FROM evidence_block");
        const std::int64_t evidence = paths.size();
        const std::int64_t blocks = database.integer("SELECT count(*) FROM evidence_block WHERE evidence = " + std::to_string(evidence));
        QVERIFY2(blocks >= 3, qPrintable(QString::number(blocks)));
        for (std::int64_t block = 0; block < blocks; ++block) {
            database.execute("DELETE FROM evidence_block WHERE rowid = (SELECT rowid FROM evidence_block WHERE evidence = " +
                             std::to_string(evidence) + " ORDER BY offset LIMIT 1 OFFSET " + std::to_string(block) + ')');
            const Verification gap = verified(file);
            QVERIFY2(!gap.ok(), qPrintable(QString::number(block)));
            QCOMPARE(gap.problems().size(), std::size_t{1});
            QCOMPARE(gap.evidence[std::size_t(evidence) - 1].state, EvidenceState::Altered);
            QVERIFY2(problemsOf(gap).contains(old ? QStringLiteral("are missing") : QStringLiteral("missing: 1 of %1").arg(blocks)),
                     qPrintable(problemsOf(gap)));
            database.execute("DELETE FROM evidence_block; INSERT INTO evidence_block SELECT * FROM spare");
            QVERIFY(verified(file).ok());
        }
        database.execute("DELETE FROM evidence_block");
        QCOMPARE(verified(file).problems().size(), std::size_t(evidence));
        database.execute("INSERT INTO evidence_block SELECT * FROM spare");
        if (old)
            return;
        // A sound block in the place of another.
        database.execute("UPDATE evidence_block SET zstd = (SELECT zstd FROM evidence_block WHERE evidence = 1 ORDER BY offset LIMIT 1) WHERE"
                         " rowid = (SELECT rowid FROM evidence_block WHERE evidence = 1 ORDER BY offset DESC LIMIT 1)");
        QVERIFY(problemsOf(verified(file)).contains(QStringLiteral("not those that were imported")));
    }

    /// Nothing mail-relevant in it: nothing kept, nothing missing.
    void captureWithoutMail()
    {
        TcpConversation web({IpAddress::v4(0x0a000005), 40000}, {IpAddress::v4(0xc0000219), 80}, noon);
        web.handshake();
        web.client("GET / HTTP/1.0\r\n\r\n");
        web.close();
        CaseFile file = caseWith({write(QStringLiteral("web.pcap"), pcapFile(web.take()))}, true);
        QCOMPARE(problemsOf(verified(file)), QString());
        unseal(file.database());
        QCOMPARE(problemsOf(verified(file)), QString());
    }

    void timesOfTheRow()
    {
        CaseFile file = caseWith({write(QStringLiteral("RECV.LOG"), test::receiveLog({.sessions = 20, .seed = 3}))}, true);
        QVERIFY(verified(file).ok());
        for (const char* column : {"first", "last"}) {
            file.database().execute(std::string("UPDATE evidence SET ") + column + " = " + column + " + 1000000");
            QVERIFY2(problemsOf(verified(file)).contains(QStringLiteral("custody log: ") + QLatin1String(column)), column);
            file.database().execute(std::string("UPDATE evidence SET ") + column + " = " + column + " - 1000000");
        }
        // A clock that was set right has an entry of its own.
        file.database().execute("UPDATE evidence SET first = first - 60000000, last = last - 60000000, clock_offset = 60000000");
        QCOMPARE(problemsOf(verified(file)), QString());
    }

    void rowsOfTables_data()
    {
        QTest::addColumn<bool>("chain");
        QTest::addColumn<QStringList>("tables");
        QTest::newRow("log") << false << QStringList{QStringLiteral("session"), QStringLiteral("message"), QStringLiteral("delivery"), QStringLiteral("bounce")};
        QTest::newRow("chain") << true << QStringList{QStringLiteral("connection"), QStringLiteral("session"), QStringLiteral("message"), QStringLiteral("delivery")};
    }
    /// Rows that another program takes out or puts in; of a chain those of flows that ended in a later file are the first one's.
    void rowsOfTables()
    {
        QFETCH(bool, chain);
        QFETCH(QStringList, tables);
        QStringList paths;
        if (chain) {
            const std::vector<CapturedPacket> packets = mail(0, 3);
            const auto cut = packets.begin() + std::ptrdiff_t(packets.size() / 2 + 3);
            paths << write(QStringLiteral("cut.cap"), pcapFile({packets.begin(), cut})) << write(QStringLiteral("cut(1).cap"), pcapFile({cut, packets.end()}));
        } else {
            paths << write(QStringLiteral("RECV1.LOG"), test::receiveLog({.sessions = 20, .seed = 7}))
                  << write(QStringLiteral("RECV2.LOG"), test::receiveLog({.sessions = 20, .seed = 8, .start = 1'772'509'600}));
        }
        CaseFile file = caseWith(paths, false);
        Database& database = file.database();
        QCOMPARE(database.integer("SELECT count(DISTINCT chain) FROM evidence"), chain ? 1 : 0);
        QCOMPARE(problemsOf(verified(file)), QString());
        for (const QString& table : tables) {
            const std::string name = table.toStdString();
            database.execute("CREATE TEMP TABLE spare AS SELECT * FROM " + name);
            const std::int64_t evidence = database.integer("SELECT evidence FROM " + name + " ORDER BY id LIMIT 1");
            const std::int64_t rows = database.integer("SELECT count(*) FROM " + name + " WHERE evidence = " + std::to_string(evidence));
            const auto told = [&](std::int64_t number) {
                return QStringLiteral("%1: %2 instead of %3").arg(table).arg(number).arg(rows);
            };
            database.execute("DELETE FROM " + name + " WHERE id = (SELECT min(id) FROM " + name + ')');
            const Verification gone = verified(file);
            QCOMPARE(gone.evidence[std::size_t(evidence) - 1].state, EvidenceState::Altered);
            QCOMPARE(gone.problems().size(), std::size_t{1});
            QVERIFY2(problemsOf(gone).contains(told(rows - 1)), qPrintable(problemsOf(gone)));
            database.execute("INSERT INTO " + name + " SELECT * FROM spare WHERE id NOT IN (SELECT id FROM " + name + "); UPDATE spare SET id = id + 1000000;"
                             " INSERT INTO " + name + " SELECT * FROM spare WHERE evidence = " + std::to_string(evidence) + " LIMIT 2");
            QVERIFY2(problemsOf(verified(file)).contains(told(rows + 2)), qPrintable(problemsOf(verified(file))));
            database.execute("DELETE FROM " + name + " WHERE id > 1000000");
            QCOMPARE(problemsOf(verified(file)), QString());
            database.execute("DROP TABLE temp.spare");
        }
        unseal(database); // an older version recorded nothing to compare with
        database.execute("DELETE FROM " + tables.front().toStdString());
        QCOMPARE(problemsOf(verified(file)), QString());
    }

    /// Tables of counters: rows that are gone, and counts that are others.
    void counters_data()
    {
        QTest::addColumn<QString>("counter");
        for (const char* counter : {"dns_other.queries", "first_contact.flows", "connector_seen.records"})
            QTest::newRow(counter) << QString::fromLatin1(counter);
    }
    void counters()
    {
        QFETCH(QString, counter);
        test::CaseBuilder builder;
        fillCounters(builder);
        Database& database = builder.file().database();
        QCOMPARE(rowsProblem(database), QString());
        const std::string table = counter.section(QLatin1Char('.'), 0, 0).toStdString();
        const std::string column = counter.section(QLatin1Char('.'), 1).toStdString();
        const std::int64_t sum = database.integer("SELECT sum(" + column + ") FROM " + table);
        QVERIFY(sum > 0);
        database.execute("UPDATE " + table + " SET " + column + " = " + column + " + 1");
        QVERIFY2(rowsProblem(database).contains(QString::fromStdString(table) + QLatin1String(": ")), qPrintable(rowsProblem(database)));
        database.execute("UPDATE " + table + " SET " + column + " = " + column + " - 1");
        QCOMPARE(rowsProblem(database), QString());
        database.execute("DELETE FROM " + table);
        QVERIFY2(rowsProblem(database).contains(QStringLiteral("%1: 0 instead of %2").arg(QString::fromStdString(table)).arg(sum)), qPrintable(rowsProblem(database)));
    }

    /// First contacts after DHCP and after ARP may stand as far apart as the clock was off.
    void countersOfAClockThatWasSetRight()
    {
        test::CaseBuilder builder;
        fillCounters(builder);
        Database& database = builder.file().database();
        QCOMPARE(database.integer("SELECT count(DISTINCT since) FROM first_contact"), 2);
        const std::int64_t rows = database.integer("SELECT count(*) FROM first_contact");
        for (const Micros by : {test::minute, -test::minute}) {
            QVERIFY(acceptClockOffset(builder.file(), 1, by));
            QCOMPARE(database.integer("SELECT count(*) FROM first_contact"), rows);
            QCOMPARE(rowsProblem(database), QString());
        }
    }

    /// A log that is still written: what was imported of it is what it was.
    void grownOriginal()
    {
        const std::string log = test::receiveLog({.sessions = 9000, .seed = 4}); // more than a block
        const QString path = write(QStringLiteral("live.log"), log);
        CaseFile file = caseWith({path}, false);
        write(QStringLiteral("live.log"), log + "more\n");
        const Verification grown = verified(file);
        QVERIFY(grown.ok());
        QCOMPARE(grown.evidence[0].original, OriginalState::Grown);
        QCOMPARE(grown.notCompared(), 0);
        std::string other = log + "more\n";
        other[other.size() / 2] ^= 1;
        write(QStringLiteral("live.log"), other);
        QCOMPARE(verified(file).evidence[0].original, OriginalState::Changed);
        write(QStringLiteral("live.log"), log.substr(0, log.size() - 1));
        QCOMPARE(verified(file).evidence[0].original, OriginalState::Changed);
    }

    void originals()
    {
        const std::string log = test::receiveLog({.sessions = 20, .seed = 4});
        const QString plain = write(QStringLiteral("plain.log"), log);
        const QString other = write(QStringLiteral("other.log"), test::receiveLog({.sessions = 20, .seed = 5}));
        const QString zip = write(QStringLiteral("logs.zip"), pack(Packed::Zip, {{"a/in.log", test::receiveLog({.sessions = 20, .seed = 6})}}));
        const QString capture = write(QStringLiteral("cap.pcap"), pcapFile(mail(0, 2)));
        CaseFile file = caseWith({plain, other, zip, capture}, false);
        const auto wordsOf = [](const Verification& verification) {
            QStringList words;
            for (const QJsonValue row : verification.toJson()[QStringLiteral("evidence")].toArray())
                words << row.toObject()[QStringLiteral("original")].toString();
            return words;
        };
        const Verification same = verified(file);
        QVERIFY(same.ok());
        QCOMPARE(wordsOf(same), QStringList(4, QStringLiteral("same")));
        QCOMPARE(same.notCompared(), 0);
        QCOMPARE(same.remarks().size(), std::size_t{4});

        QFile::remove(plain);
        write(QStringLiteral("other.log"), log);
        QFile::remove(zip);
        write(QStringLiteral("cap.pcap"), "short");
        const Verification gone = verified(file);
        QVERIFY(!gone.ok());
        QVERIFY(gone.problems().empty()); // the case is what it was
        QCOMPARE(wordsOf(gone), QStringList({QStringLiteral("not-found"), QStringLiteral("changed"), QStringLiteral("not-found"),
                                             QStringLiteral("changed")}));
        QCOMPARE(gone.toJson()[QStringLiteral("not_compared")].toInteger(), 2);
        QCOMPARE(gone.originalProblems().size(), std::size_t{2});
        QCOMPARE(gone.remarks().size(), std::size_t{2});
        for (const std::string& remark : gone.remarks())
            QVERIFY2(remark.find("nothing could be compared") != std::string::npos, remark.c_str());
        const QString hash = QString::fromLatin1(QCryptographicHash::hash(QByteArray::fromStdString(log), QCryptographicHash::Sha256).toHex());
        const QJsonObject changed = gone.toJson()[QStringLiteral("evidence")][1].toObject();
        QCOMPARE(changed[QStringLiteral("original_sha256")].toString(), hash);
        QCOMPARE(changed[QStringLiteral("problem")].toString(),
                 QStringLiteral("its original was changed after the import: expected SHA-256 %1, found %2").arg(changed[QStringLiteral("sha256")].toString(), hash));
        // Whoever only verifies the case says so, too.
        QCOMPARE(verifyCase(file.database()).value().notCompared(), 4);
    }
};

QTEST_GUILESS_MAIN(TestVerifyEvidence)
#include "test_verify_evidence.moc"
