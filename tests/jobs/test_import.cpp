// importPaths(): files in, evidence, rows, roll-ups and raw lines out.
#include "analysis/analysis.h"
#include "case/file/custody.h"
#include "case/file/verify.h"
#include "case/kept/block_codec.h"
#include "case/kept/evidence_store.h"
#include "case/writing/case_writer.h"
#include "jobs/import.h"
#include "jobs/local_clock.h"
#include "support/case_dump.h"
#include "support/receive_log.h"
#include <QJsonArray>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

using namespace delist;
using delist::test::Dump;
using delist::test::dumpCase;
using delist::test::receiveLog;

namespace {

CaseSettings settings()
{
    CaseSettings settings;
    settings.mailServers = {"10.0.0.5"};
    settings.internal = {"10.0.0.0/8"};
    settings.domains = {"example.com"};
    return settings;
}

} // namespace

class TestImport : public QObject
{
    Q_OBJECT

    /// All that verify finds, in one line.
    static QString problemsOf(CaseFile& file)
    {
        std::string all;
        const auto verified = verifyCase(file.database());
        for (const std::string& problem : verified.value().problems())
            all += problem + "; ";
        return QString::fromStdString(all);
    }

    QTemporaryDir m_folder;
    int m_cases = 0;

    QString place(const QString& name) const { return m_folder.filePath(name); }
    QString write(const QString& name, const std::string& bytes) const
    {
        QDir().mkpath(QFileInfo(place(name)).path());
        QFile file(place(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes.data(), qint64(bytes.size())) != qint64(bytes.size()))
            qFatal("cannot write the fixture");
        return file.fileName();
    }
    CaseFile newCase(const CaseSettings& with = settings())
    {
        auto made = CaseFile::create(place(QStringLiteral("case%1.delist").arg(++m_cases)).toStdString(), with);
        if (!made)
            qFatal("%s", made.error().message.c_str());
        return made.take();
    }
    static ImportResult import(CaseFile& file, const QStringList& paths, const ImportOptions& options = {})
    {
        auto result = importPaths(file, paths, options, {}, {});
        if (!result)
            qFatal("%s", result.error().message.c_str());
        return result.take();
    }

private Q_SLOTS:
    void receiveLogGoesIn()
    {
        const QString path = write(QStringLiteral("RECV.LOG"), receiveLog({.sessions = 500}));
        CaseFile file = newCase();
        const ImportResult result = import(file, {path});
        QCOMPARE(result.imported.size(), std::size_t{1});
        QVERIFY(result.skipped.empty());
        const ImportedEvidence& evidence = result.imported[0];
        QCOMPARE(evidence.format, QStringLiteral("exchange-smtp-receive"));
        QCOMPARE(evidence.vantage, QStringLiteral("mail-log"));
        QCOMPARE(evidence.timezone, QStringLiteral("UTC"));
        QCOMPARE(evidence.timezoneSource, QStringLiteral("format"));
        QCOMPARE(evidence.rejected, 0);
        QFile raw(path);
        QVERIFY(raw.open(QIODevice::ReadOnly));
        const QByteArray bytes = raw.readAll();
        QCOMPARE(evidence.bytes, bytes.size());
        QCOMPARE(evidence.sha256, QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex()));
        QCOMPARE(evidence.records, bytes.count("\r\n") - 5);

        Database& database = file.database();
        QCOMPARE(database.integer("SELECT count(*) FROM session"), 500);
        QCOMPARE(database.integer("SELECT count(*) FROM message"), 500);
        QCOMPARE(database.integer("SELECT count(*) FROM delivery"), 500);
        QCOMPARE(database.integer("SELECT count(*) FROM delivery WHERE outcome = 2"), 72); // every seventh
        QCOMPARE(database.integer("SELECT count(*) FROM message WHERE is_bounce"), 46);    // every eleventh
        QCOMPARE(database.integer("SELECT count(*) FROM message WHERE direction NOT IN (1, 3)"), 0);
        QCOMPARE(database.integer("SELECT count(*) FROM session s JOIN host h ON h.id = s.client"
                                  " WHERE (s.direction = 3) <> h.internal"), 0);
        QCOMPARE(database.text("SELECT action FROM custody WHERE id = 2"), std::string("import"));
        QCOMPARE(problemsOf(file), QString());

        const QJsonObject json = result.toJson();
        const QJsonObject row = json[QStringLiteral("imported")][0].toObject();
        for (const char* const key : {"id", "path", "sha256", "bytes", "format", "vantage", "records", "rejected", "first",
                                      "last", "timezone", "timezone_source", "seconds"})
            QVERIFY2(row.contains(QLatin1String(key)), key);
        QCOMPARE(row[QStringLiteral("first")].toString().right(1), QStringLiteral("Z"));
    }

    void sameBytesOnce()
    {
        const std::string bytes = receiveLog({.sessions = 50, .seed = 2});
        const QString path = write(QStringLiteral("dup/RECV.LOG"), bytes);
        const QString copy = write(QStringLiteral("dup/copy of it.txt"), bytes);
        QProcess gzip;
        gzip.start(QStringLiteral("gzip"), {QStringLiteral("-k"), path});
        QVERIFY(gzip.waitForFinished());
        CaseFile file = newCase();
        QCOMPARE(import(file, {path}).imported.size(), std::size_t{1});
        const std::string before = dumpCase(file.database(), Dump::Everything);
        const ImportResult again = import(file, {path, copy, path + QStringLiteral(".gz")});
        QCOMPARE(again.imported.size(), std::size_t{0});
        QCOMPARE(again.skipped.size(), std::size_t{3});
        for (const SkippedInput& skipped : again.skipped)
            QCOMPARE(skipped.reason, QStringLiteral("duplicate"));
        QCOMPARE(dumpCase(file.database(), Dump::Everything), before);
    }

    void whatIsNotEvidence()
    {
        const QString unknown = write(QStringLiteral("skip/notes.txt"), "Dear diary, today the mail did not work.\n");
        const QString empty = write(QStringLiteral("skip/empty.log"), "");
        CaseFile file = newCase();
        const ImportResult result = import(file, {unknown, empty, place(QStringLiteral("skip/missing.log"))});
        QVERIFY(result.imported.empty());
        QCOMPARE(result.skipped.size(), std::size_t{3});
        QCOMPARE(result.skipped[0].reason, QStringLiteral("unknown-format"));
        QVERIFY(!result.skipped[0].detail.isEmpty());
        QCOMPARE(result.skipped[1].reason, QStringLiteral("empty"));
        QCOMPARE(result.skipped[2].reason, QStringLiteral("unreadable"));
        QCOMPARE(file.database().integer("SELECT count(*) FROM evidence"), 0);
        QCOMPARE(file.database().integer("SELECT count(*) FROM custody"), 1);
    }

    void badOptions()
    {
        CaseFile file = newCase();
        ImportOptions options;
        options.format = QStringLiteral("no-such-format");
        QCOMPARE(importPaths(file, {}, options, {}, {}).error().code, ErrorCode::Usage);
        options = {};
        options.timezone = QStringLiteral("Mars/Olympus");
        QCOMPARE(importPaths(file, {}, options, {}, {}).error().code, ErrorCode::Usage);
    }

    void wrongFormatIsDoubted()
    {
        std::string lines;
        for (int i = 0; i < 3000; ++i)
            lines += "this is no log line " + std::to_string(i) + "\n";
        const QString path = write(QStringLiteral("forced.txt"), lines);
        CaseFile file = newCase();
        ImportOptions options;
        options.format = QStringLiteral("exchange-smtp-receive");
        const ImportResult result = import(file, {path}, options);
        QCOMPARE(result.imported.size(), std::size_t{1});
        QCOMPARE(result.imported[0].rejected, 3000);
        QVERIFY(result.imported[0].note.contains(QStringLiteral("doubtful")));
        QCOMPARE(file.database().integer("SELECT count(*) FROM reject"), maxStoredRejects);
    }

    /// A folder that holds the case: the case itself is never opened.
    /// Fewer than that cannot be told from a few strange lines, but nothing at all can.
    void nothingCouldBeRead()
    {
        CaseFile file = newCase();
        ImportOptions options;
        options.format = QStringLiteral("postfix");
        const ImportResult result = import(file, {write("letter.txt", "Dear all,\nnothing here.\nYours\n")}, options);
        QCOMPARE(result.imported.size(), std::size_t{1});
        QVERIFY(result.imported[0].doubtful);
        QVERIFY2(result.imported[0].note.contains(QStringLiteral("Nothing in it")), qPrintable(result.imported[0].note));
    }

    /// What is log is read, whatever stands between; a text that quotes a few lines is none.
    void strangeLinesAreDoubted_data()
    {
        QTest::addColumn<int>("good");
        QTest::addColumn<int>("strange");
        QTest::addColumn<bool>("read");
        QTest::addColumn<bool>("doubtful");
        QTest::newRow("few") << 10 << 4 << true << false;
        QTest::newRow("more than a third") << 10 << 6 << true << true;
        QTest::newRow("most") << 10 << 30 << true << true;
        QTest::newRow("all but a few") << 10 << 60 << false << false;
        QTest::newRow("a few lines quoted") << 3 << 8 << false << false;
    }
    void strangeLinesAreDoubted()
    {
        QFETCH(int, good);
        QFETCH(int, strange);
        QFETCH(bool, read);
        QFETCH(bool, doubtful);
        std::string lines;
        for (int i = 0; i < good; ++i)
            lines += "2026-03-02T10:00:00+01:00 mx postfix/smtpd[" + std::to_string(i) + "]: connect from unknown[192.0.2.7]\n";
        for (int i = 0; i < strange; ++i)
            lines += "something that nobody logged\n";
        CaseFile file = newCase();
        const ImportResult result = import(file, {write("strange.log", lines)});
        QCOMPARE(result.imported.size(), std::size_t(read ? 1 : 0));
        if (!read)
            return;
        QCOMPARE(result.imported[0].format, QStringLiteral("postfix"));
        QCOMPARE(result.imported[0].records, good);
        QCOMPARE(result.imported[0].rejected, strange);
        QCOMPARE(result.imported[0].doubtful, doubtful);
        QCOMPARE(result.imported[0].note.contains(QStringLiteral("doubtful")), doubtful);
    }

    /// The zone that is told is the one that was used: none, when every stamp has its own.
    void zonesOfTheirOwn_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("zone");
        QTest::addColumn<QString>("source");
        const QString postfix = QStringLiteral("%1 mx postfix/smtpd[1]: connect from a.example[203.0.113.4]\n");
        QTest::newRow("none") << postfix.arg("Mar  3 07:00:00") << "America/New_York" << "case";
        QTest::newRow("offset") << postfix.arg("2026-03-03T07:00:00+01:00") << "UTC" << "format";
        QTest::newRow("journalctl -o short-full") << postfix.arg("Tue 2026-03-03 07:00:00 CET") << "UTC" << "format";
        const QString fortigate = QStringLiteral("date=2026-03-03 time=07:00:00 %1logid=\"0000000013\" type=\"traffic\" subtype=\"forward\" "
            "vd=\"root\" srcip=10.9.0.44 srcport=1025 dstip=198.51.100.9 dstport=25 proto=6 action=\"close\" service=\"SMTP\"\n");
        QTest::newRow("FortiGate with its zone") << fortigate.arg("tz=\"+0200\" ") << "UTC" << "format";
        QTest::newRow("FortiGate with its zone, behind a stamp that has none") << "Mar  3 07:00:01 fw " + fortigate.arg("tz=\"+0200\" ") << "UTC" << "format";
        QTest::newRow("FortiGate without") << fortigate.arg(QString()) << "America/New_York" << "case";
    }
    void zonesOfTheirOwn()
    {
        QFETCH(QString, line);
        QFETCH(QString, zone);
        QFETCH(QString, source);
        CaseSettings with = settings();
        with.timezone = "America/New_York";
        CaseFile file = newCase(with);
        const ImportResult result = import(file, {write("zone.log", line.toStdString())});
        QCOMPARE(result.imported.size(), std::size_t{1});
        QCOMPARE(result.imported[0].timezone, zone);
        QCOMPARE(result.imported[0].timezoneSource, source);
    }

    void caseInsideItsFolder()
    {
        write(QStringLiteral("own/RECV.LOG"), receiveLog({.sessions = 20, .seed = 3}));
        auto file = CaseFile::create(place(QStringLiteral("own/x.delist")).toStdString(), settings()).take();
        const ImportResult result = import(file, {place(QStringLiteral("own"))});
        QCOMPARE(result.imported.size(), std::size_t{1});
        QVERIFY2(result.skipped.empty(), qPrintable(result.skipped.empty() ? QString() : result.skipped[0].path));
    }

    void rawLines_data()
    {
        QTest::addColumn<bool>("utf16");
        QTest::addColumn<bool>("crAlone");
        QTest::newRow("UTF-8") << false << false;
        QTest::newRow("UTF-16LE") << true << false;
        QTest::newRow("UTF-8, CR alone") << false << true;
        QTest::newRow("UTF-16LE, CR alone") << true << true;
    }
    /// Every row leads to its line, across block boundaries too.
    void rawLines()
    {
        QFETCH(bool, utf16);
        QFETCH(bool, crAlone);
        QByteArray log = QByteArray::fromStdString(receiveLog({.sessions = 600, .seed = 4, .bomAndUtf16 = utf16}));
        if (crAlone)
            log.replace(utf16 ? QByteArray("\r\0\n\0", 4) : QByteArray("\r\n"), utf16 ? QByteArray("\r\0", 2) : QByteArray("\r"));
        const std::string bytes = log.toStdString();
        QVERIFY(bytes.size() > 2 * evidenceBlockBytes);
        CaseFile file = newCase();
        QCOMPARE(import(file, {write(QStringLiteral("raw.log"), bytes)}).imported.size(), std::size_t{1});
        EvidenceStore store(file.database());
        QCOMPARE(store.isCapture(1).value(), false);
        SqlStatement rows = file.database().prepare("SELECT offset, time FROM session UNION ALL SELECT offset, time FROM message"
                                                    " UNION ALL SELECT offset, time FROM delivery");
        int checked = 0;
        while (rows.step()) {
            auto found = store.rawLines(1, std::uint64_t(rows.integer(0)));
            QVERIFY2(found.ok(), found ? "" : found.error().message.c_str());
            const RawLine& line = found.value().lines.at(found.value().index);
            QCOMPARE(std::int64_t(line.offset), rows.integer(0));
            QVERIFY2(line.text.find(",EX1\\Default Frontend EX1,08DC") == 24, line.text.c_str());
            ++checked;
        }
        QCOMPARE(checked, 1800);

        // Inside a line, with neighbours.
        auto all = store.rawLines(1, bytes.size() / 2, 3, 2);
        QVERIFY(all.ok());
        QCOMPARE(all.value().lines.size(), std::size_t{6});
        QCOMPARE(all.value().index, std::size_t{3});
        for (const RawLine& line : all.value().lines)
            QVERIFY(line.text.starts_with("2026-") && line.text.find('\r') == std::string::npos);
        auto head = store.rawLines(1, 0, 5, 1);
        QCOMPARE(head.value().lines.size(), std::size_t{2});
        QCOMPARE(head.value().lines[0].text, std::string("#Software: Microsoft Exchange Server"));
        QCOMPARE(head.value().lines[1].text, std::string("#Version: 15.0.0.0"));
        auto last = store.rawLines(1, bytes.size() - 1, 0, 9);
        QCOMPARE(last.value().lines.size(), std::size_t{1});
        QCOMPARE(store.rawLines(1, bytes.size()).error().code, ErrorCode::Missing);
        QCOMPARE(store.rawLines(7, 0).error().code, ErrorCode::Missing);
        QCOMPARE(store.rawPacket(1, 0).error().code, ErrorCode::Missing);
    }

    void notEmbedded()
    {
        const QString path = write(QStringLiteral("kept outside.log"), receiveLog({.sessions = 30, .seed = 5}));
        CaseFile file = newCase();
        ImportOptions options;
        options.embed = false;
        import(file, {path}, options);
        QCOMPARE(file.database().integer("SELECT count(*) FROM evidence_block"), 0);
        QCOMPARE(file.database().integer("SELECT embedded FROM evidence"), 0);
        QCOMPARE(problemsOf(file), QString());

        // Its lines are those of the original, as long as that is what was imported.
        EvidenceStore store(file.database());
        const auto firstLine = [&] {
            const auto lines = store.rawLines(1, 0);
            return lines ? QString::fromStdString(lines.value().lines.at(lines.value().index).text)
                         : QString::fromStdString(lines.error().message);
        };
        const QString head = QStringLiteral("#Software: Microsoft Exchange Server");
        QCOMPARE(firstLine(), head);
        SqlStatement rows = file.database().prepare("SELECT offset FROM session");
        while (rows.step()) {
            const auto lines = store.rawLines(1, std::uint64_t(rows.integer(0)), 2, 2);
            QVERIFY2(lines.ok(), lines ? "" : lines.error().message.c_str());
            const RawLine& line = lines.value().lines.at(lines.value().index);
            QCOMPARE(std::int64_t(line.offset), rows.integer(0));
            QVERIFY2(line.text.find(",EX1\\Default Frontend EX1,08DC") == 24, line.text.c_str());
        }
        QFile original(path);
        QDateTime changed = QFileInfo(path).lastModified();
        const auto touch = [&] { return original.setFileTime(changed = changed.addSecs(60), QFileDevice::FileModificationTime); };
        QVERIFY(original.open(QIODevice::ReadWrite) && touch()); // as a copy would be
        QCOMPARE(firstLine(), head);
        const qint64 size = original.size();
        QVERIFY(original.seek(size) && original.write("another line\r\n") > 0 && original.flush() && touch());
        QCOMPARE(firstLine(), head);
        QCOMPARE(store.rawLines(1, std::uint64_t(size)).error().code, ErrorCode::Missing); // nobody imported it
        QVERIFY(original.seek(3) && original.write("X") == 1 && original.flush() && touch());
        QVERIFY2(firstLine().contains(QStringLiteral("was changed after the import")), qPrintable(firstLine()));
        original.close();
        QVERIFY(original.remove());
        QCOMPARE(store.rawLines(1, 0).error().code, ErrorCode::Missing);
        QVERIFY2(firstLine().contains(QStringLiteral("not at its path any more")) && firstLine().contains(path), qPrintable(firstLine()));
    }

    /// A relative path is one from where it was imported, or from the case's folder; what is packed is unpacked for each question.
    void notEmbeddedElsewhere()
    {
        const QString path = write(QStringLiteral("beside.log"), receiveLog({.sessions = 30, .seed = 5}));
        QProcess gzip;
        gzip.start(QStringLiteral("gzip"), {QStringLiteral("-k"), write(QStringLiteral("packed.log"), receiveLog({.sessions = 30, .seed = 6}))});
        QVERIFY(gzip.waitForFinished() && gzip.exitCode() == 0);
        CaseFile file = newCase();
        ImportOptions options;
        options.embed = false;
        import(file, {path, place(QStringLiteral("packed.log.gz"))}, options);
        const QString relative = QDir(QFileInfo(QString::fromStdString(file.path())).path()).relativeFilePath(path);
        const std::string relativePath = relative.toStdString();
        file.database().prepare("UPDATE evidence SET path = ?1 WHERE id = 1").bind(1, std::string_view(relativePath)).run();
        EvidenceStore store(file.database());
        QVERIFY(store.rawLines(1, 0).ok());
        SqlStatement rows = file.database().prepare("SELECT offset FROM session WHERE evidence = 2");
        QVERIFY(rows.step());
        const auto packed = store.rawLines(2, std::uint64_t(rows.integer(0)), 1, 1);
        QVERIFY2(packed.ok(), packed ? "" : packed.error().message.c_str());
        QVERIFY(packed.value().lines.at(packed.value().index).text.find(",EX1\\Default Frontend EX1,08DC") == 24);
        QVERIFY(QFile::remove(place(QStringLiteral("packed.log"))));
        QProcess again;
        again.start(QStringLiteral("gzip"), {QStringLiteral("-f"), write(QStringLiteral("packed.log"), receiveLog({.sessions = 30, .seed = 7}))});
        QVERIFY(again.waitForFinished() && again.exitCode() == 0);
        const std::string refused = store.rawLines(2, 0).error().message;
        QVERIFY2(refused.find("any more as it was imported") != std::string::npos, refused.c_str());
    }

    void rollupsEqualTheRows()
    {
        CaseFile file = newCase();
        import(file, {write(QStringLiteral("roll1.log"), receiveLog({.sessions = 3000, .seed = 6, .clients = 300})),
                      write(QStringLiteral("roll2.log"), receiveLog({.sessions = 2000, .seed = 7, .clients = 200}))});
        Database& database = file.database();
        const auto same = [&](const char* rolled, const char* fromRows) {
            const std::string forward = std::string("SELECT count(*) FROM (") + rolled + " EXCEPT " + fromRows + ")";
            const std::string backward = std::string("SELECT count(*) FROM (") + fromRows + " EXCEPT " + rolled + ")";
            return database.integer(forward) + database.integer(backward);
        };
        for (const auto& [table, width] : {std::pair("traffic_minute", "60000000"), std::pair("traffic_hour", "3600000000")}) {
            const std::string rolled = std::string("SELECT vantage, port, bin, host, connections, allowed, denied, messages, recipients, bytes FROM ") + table;
            const std::string w(width);
            const std::string fromRows =
                "SELECT 2, port, bin, client, sum(c), sum(c), 0, sum(m), sum(r), 0 FROM ("
                " SELECT server_port AS port, time / " + w + " * " + w + " AS bin, client, 1 AS c, 0 AS m, 0 AS r FROM session"
                " UNION ALL SELECT s.server_port, m.time / " + w + " * " + w + ", m.client, 0, 1, m.recipients"
                " FROM message m JOIN session s ON s.id = m.session) GROUP BY 2, 3, 4";
            QCOMPARE(same(rolled.c_str(), fromRows.c_str()), 0);
        }
        QCOMPARE(same("SELECT host, port, peer, connections FROM host_peer",
                      "SELECT client, server_port, server, count(*) FROM session GROUP BY 1, 2, 3"), 0);
        QCOMPARE(same("SELECT host, smtp_connections, smtp_allowed, smtp_denied, destinations, rejected_recipients FROM host_stat",
                      "SELECT client, count(*), count(*), 0, count(DISTINCT server), sum(rejected_recipients) FROM session GROUP BY 1"), 0);
        QCOMPARE(same("SELECT host, messages, recipients FROM host_stat WHERE messages > 0",
                      "SELECT client, count(*), sum(recipients) FROM message GROUP BY 1"), 0);
        QCOMPARE(same("SELECT id, smtp_connections, messages, recipients, bounces, destinations, vantage, first, last FROM host WHERE vantage IS NOT NULL",
                      "SELECT host, smtp_connections, messages, recipients, bounces, destinations, vantage, first, last FROM host_stat"), 0);
        QCOMPARE(same("SELECT host, name, first, last FROM host_name WHERE kind = 'helo'",
                      "SELECT client, helo, min(time), max(time) FROM session WHERE helo IS NOT NULL GROUP BY 1, 2"), 0);
        QCOMPARE(same("SELECT evidence, minute, records FROM evidence_minute",
                      "SELECT evidence, time / 60000000 * 60000000, count(*) FROM (SELECT evidence, time FROM session UNION ALL"
                      " SELECT evidence, time FROM message UNION ALL SELECT evidence, time FROM delivery UNION ALL"
                      " SELECT evidence, time FROM bounce) GROUP BY 1, 2"), 0);
        QCOMPARE(same("SELECT evidence, role, direction, is_bounce, messages FROM message_count",
                      "SELECT evidence, role, direction, is_bounce, count(*) FROM message GROUP BY 1, 2, 3, 4"), 0);
        // Interned once.
        QCOMPARE(database.integer("SELECT count(*) - count(DISTINCT value) FROM text"), 0);
        QCOMPARE(database.integer("SELECT count(*) - count(DISTINCT address) FROM host"), 0);
    }

    /// Two files one after the other, or with tables so small that the writer has to look everything up: the same case.
    void internedAlikeWithLittleMemory()
    {
        const auto fill = [&](InternerLimits limits) {
            CaseFile file = newCase();
            {
                CaseWriter writer(file, CaseWriter::Readers::Wait, limits);
                for (int round = 0; round < 2; ++round) {
                    writer.begin(EvidenceStart{.path = "x"});
                    for (int i = 0; i < 20000; ++i) {
                        const std::string name = "name" + std::to_string((i * 7919 + round) % 900) + "\xff";
                        Session session;
                        session.time = 1'700'000'000'000'000 + i * 1'000'000LL;
                        session.client = {IpAddress::v4(0x0A000000U + static_cast<std::uint32_t>(i * 31 % 700)), 1};
                        session.server = {*IpAddress::parse("2001:db8::1"), 25};
                        session.helo = name;
                        session.connector = "the same";
                        Message message;
                        message.session = writer.session(session);
                        message.time = session.time;
                        message.mailFrom = name;
                        message.client = session.client.address;
                        Bounce bounce;
                        bounce.message = writer.message(message);
                        bounce.victim = name;
                        writer.bounce(bounce);
                    }
                    EvidenceRow row;
                    row.sha256 = std::to_string(round);
                    row.bytes = 1;
                    writer.commit(row);
                }
            }
            SqlStatement rows = file.database().prepare(
                "SELECT s.id || ' ' || h.address || ' ' || ifnull(t.value, '') || ' ' || c.value || ' ' || s.direction"
                " FROM session s JOIN host h ON h.id = s.client LEFT JOIN text t ON t.id = s.helo JOIN text c ON c.id = s.connector"
                " UNION ALL SELECT h.address || ' ' || x.smtp_connections || ' ' || x.messages || ' ' || x.bounces"
                " FROM host_stat x JOIN host h ON h.id = x.host UNION ALL SELECT value FROM text ORDER BY 1");
            std::string all;
            while (rows.step())
                all.append(rows.text(0)).append("\n");
            return all;
        };
        const std::string expected = fill({});
        QVERIFY(expected.find("name1\xEF\xBF\xBD") != std::string::npos);
        QCOMPARE(fill({.texts = 100, .hosts = 10}), expected);
        QCOMPARE(fill({.texts = 0, .hosts = 0}), expected);
    }

    void settingsLaterAreAsSettingsBefore()
    {
        const QString path = write(QStringLiteral("later.log"), receiveLog({.sessions = 300, .seed = 8}));
        CaseFile before = newCase();
        import(before, {path});
        CaseSettings other;
        other.internal = {"172.16.0.0/12"};
        CaseFile after = newCase(other);
        import(after, {path});
        const char* const directions = "SELECT group_concat(direction) FROM (SELECT direction FROM session UNION ALL"
                                       " SELECT direction FROM message UNION ALL SELECT direction FROM bounce UNION ALL"
                                       " SELECT internal FROM (SELECT internal FROM host ORDER BY address))";
        QVERIFY(before.database().text(directions) != after.database().text(directions));
        after.setSettings(settings());
        QCOMPARE(after.database().text(directions), before.database().text(directions));
        const char* const counts = "SELECT group_concat(role || direction || is_bounce || ' ' || messages) FROM message_count";
        QCOMPARE(after.database().text(counts), before.database().text(counts));
    }

    /// Many small files do not wait for the disk one by one, and one of them that cannot be kept takes none along.
    void smallFilesShareATransaction()
    {
        QStringList paths;
        for (int i = 0; i < 60; ++i)
            paths << write(QStringLiteral("small/%1.log").arg(i, 2, 10, QLatin1Char('0')), receiveLog({.sessions = 5, .seed = 200U + unsigned(i)}));
        paths.insert(30, paths[3]); // the same again
        paths.insert(40, write(QStringLiteral("small/large.log"), receiveLog({.sessions = 2000, .seed = 300})));
        CaseFile file = newCase();
        int commits = 0;
        sqlite3_commit_hook(file.database().handle(), [](void* counter) {
            ++*static_cast<int*>(counter);
            return 0;
        }, &commits);
        const ImportResult result = import(file, paths);
        sqlite3_commit_hook(file.database().handle(), nullptr, nullptr);
        QCOMPARE(result.imported.size(), std::size_t{61});
        QCOMPARE(result.skipped.size(), std::size_t{1});
        QVERIFY2(commits < 30, qPrintable(QString::number(commits)));
        QCOMPARE(file.database().integer("SELECT count(*) FROM session"), 60 * 5 + 2000);
        QCOMPARE(problemsOf(file), QString());
        // The same as one after the other.
        CaseFile single = newCase();
        for (const QString& path : paths)
            import(single, {path});
        QCOMPARE(dumpCase(file.database(), Dump::WithoutClock), dumpCase(single.database(), Dump::WithoutClock));
    }

    void cancelKeepsWhatWasDone()
    {
        const QString first = write(QStringLiteral("cancel/1.log"), receiveLog({.sessions = 50, .seed = 9}));
        const QString second = write(QStringLiteral("cancel/2.log"), receiveLog({.sessions = 8000, .seed = 10}));
        CaseFile expected = newCase();
        import(expected, {first});
        CaseFile file = newCase();
        std::stop_source stop;
        int reports = 0;
        auto result = importPaths(
            file, {first, second}, {},
            [&](const JobProgress& progress) {
                if (progress.what == second && ++reports == 3)
                    stop.request_stop();
            },
            stop.get_token());
        QVERIFY(result.ok());
        QVERIFY(result.value().cancelled);
        QCOMPARE(result.value().imported.size(), std::size_t{1});
        QVERIFY(file.deriveDue()); // by whoever looks next: a stop is not kept waiting for it
        deriveWhatIsDue(file);
        QCOMPARE(dumpCase(file.database(), Dump::WithoutClock), dumpCase(expected.database(), Dump::WithoutClock));
        // And it goes on from there.
        QCOMPARE(import(file, {first, second}).imported.size(), std::size_t{1});
        QCOMPARE(file.database().integer("SELECT count(*) FROM session"), 8050);
        QCOMPARE(problemsOf(file), QString());
    }

    /// The window reads while its import writes.
    void readersGoOn()
    {
        const QString path = write(QStringLiteral("readers.log"), receiveLog({.sessions = 12000, .seed = 11}));
        CaseFile file = newCase();
        std::atomic<bool> done = false;
        std::atomic<int> queries = 0;
        std::string problem;
        std::thread reader([&] {
            auto opened = Database::open(file.path(), OpenMode::ReadOnly);
            sqlite3_busy_timeout(opened.value().handle(), 250); // for the change of the journal mode, not for the import
            try {
                while (!done) {
                    const std::int64_t sessions = opened.value().integer("SELECT count(*) FROM session");
                    if (sessions != 0 && sessions != 12000)
                        problem = "half an evidence was seen";
                    ++queries;
                }
            } catch (const DatabaseError& error) {
                problem = error.message;
            }
        });
        while (queries == 0)
            QThread::msleep(1);
        const ImportResult result = import(file, {path});
        done = true;
        reader.join();
        QCOMPARE(QString::fromStdString(problem), QString());
        QCOMPARE(result.imported.size(), std::size_t{1});
        QVERIFY(queries > 3);
        const std::string casePath = file.path();
        { CaseFile closing = std::move(file); }
        for (const char* const suffix : {"-wal", "-shm", ".lock", "-journal"})
            QVERIFY2(!QFile::exists(QString::fromStdString(casePath + suffix)), suffix);
    }

    /// A reader that goes on (verify, another program's query) keeps an import waiting, and does not end it.
    void longReader_data()
    {
        QTest::addColumn<bool>("readersGoOn");
        QTest::newRow("before the import") << true;
        QTest::newRow("at the commit") << false;
    }
    void longReader()
    {
        QFETCH(bool, readersGoOn);
        const QString log = write("late.log", receiveLog({.sessions = 40, .seed = 21}));
        CaseFile file = newCase();
        auto reader = Database::open(file.path(), OpenMode::ReadOnly);
        QVERIFY(reader);
        reader.value().execute("BEGIN");
        QCOMPARE(reader.value().integer("SELECT count(*) FROM session"), 0);
        ImportOptions options;
        options.readersGoOn = readersGoOn;
        std::atomic<int> waited = 0;
        std::atomic<bool> ended = false;
        std::thread letGo([&] {
            while (waited < 3 && !ended)
                QThread::msleep(10);
            reader.value().execute("COMMIT");
        });
        const auto result = importPaths(file, {log}, options, [&](const JobProgress& progress) { waited += progress.waits; }, {});
        ended = true;
        letGo.join();
        QVERIFY2(result, result ? "" : result.error().message.c_str());
        QCOMPARE(waited, 3);
        QCOMPARE(reader.value().integer("SELECT count(*) FROM session"), 40);
        QVERIFY2(problemsOf(file).isEmpty(), qPrintable(problemsOf(file)));
    }

    void longReaderAndStop()
    {
        const QString log = write("stopped.log", receiveLog({.sessions = 40, .seed = 22}));
        CaseFile file = newCase();
        auto reader = Database::open(file.path(), OpenMode::ReadOnly);
        QVERIFY(reader);
        reader.value().execute("BEGIN");
        QCOMPARE(reader.value().integer("SELECT count(*) FROM session"), 0);
        std::stop_source stop;
        const auto result = importPaths(file, {log}, {}, [&](const JobProgress& progress) {
            if (progress.waits)
                stop.request_stop();
        }, stop.get_token());
        QVERIFY(result && result.value().cancelled && result.value().imported.empty());
        QCOMPARE(result.value().stoppedIn, log);
        reader.value().execute("COMMIT");
        QCOMPARE(import(file, {log}).imported.size(), std::size_t{1});
    }

    /// Between the commit of the rows and what follows from them: the import did its work, and says what is left to do.
    void readerWhileDeriving()
    {
        const QString nothing = write("nothing.txt", "neither a log\nnor a capture\n");
        CaseFile file = newCase();
        file.setDeriveDue(true);
        auto reader = Database::open(file.path(), OpenMode::ReadOnly);
        QVERIFY(reader);
        reader.value().execute("BEGIN");
        QCOMPARE(reader.value().integer("SELECT count(*) FROM session"), 0);
        sqlite3_busy_timeout(file.database().handle(), 100);
        const ImportResult result = import(file, {nothing});
        QCOMPARE(result.notes.size(), 1);
        QVERIFY2(result.notes.front().startsWith(QLatin1String("another program is reading the case: what follows")), qPrintable(result.notes.front()));
        QVERIFY(file.deriveDue());
        reader.value().execute("COMMIT");
        QCOMPARE(import(file, {nothing}).notes, QStringList());
        QVERIFY(!file.deriveDue());
    }

    /// Rows are committed, and the case is merged into one file when the reader has gone; the import says so.
    void mergedLater()
    {
        const QString first = write("first.log", receiveLog({.sessions = 40, .seed = 23}));
        const QString second = write("second.log", receiveLog({.sessions = 30, .seed = 24}));
        CaseFile file = newCase();
        QCOMPARE(import(file, {first}).notes, QStringList());
        auto reader = Database::open(file.path(), OpenMode::ReadOnly);
        QVERIFY(reader);
        reader.value().execute("BEGIN");
        QCOMPARE(reader.value().integer("SELECT count(*) FROM session"), 40);
        const ImportResult result = import(file, {second});
        QCOMPARE(result.imported.size(), std::size_t{1});
        QCOMPARE(result.notes.size(), 1);
        QVERIFY2(result.notes.front().contains(QLatin1String(".delist-wal, which belongs to the case")), qPrintable(result.notes.front()));
        QCOMPARE(file.database().integer("SELECT count(*) FROM session"), 70);
        reader.value().execute("COMMIT");
        const QString path = QString::fromStdString(file.path());
        { CaseFile closing = std::move(file); }
        QVERIFY(QFile::exists(path + QLatin1String("-wal"))); // the reader has it open
        reader = Error{};
        CaseFile again = CaseFile::open(path.toStdString(), CaseAccess::Write).take();
        QCOMPARE(again.database().integer("SELECT count(*) FROM session"), 70);
        { CaseFile closing = std::move(again); }
        QVERIFY(!QFile::exists(path + QLatin1String("-wal")));
    }

    /// Only the first of a case, and not for long.
    void whenReadersCanWait()
    {
        const QString log = write("short.log", receiveLog({.sessions = 40, .seed = 3}));
        const QString large = place("large.log");
        QFile hole(large);
        QVERIFY(hole.open(QIODevice::WriteOnly) && hole.resize((1LL << 30) + 1));
        CaseFile file = newCase();
        QVERIFY(readersCanWait(file, {log}));
        QVERIFY(!readersCanWait(file, {log, large}));
        ImportOptions options;
        options.readersGoOn = false;
        QCOMPARE(import(file, {log}, options).imported.size(), std::size_t{1});
        QVERIFY(!readersCanWait(file, {log}));
        QVERIFY2(problemsOf(file).isEmpty(), qPrintable(problemsOf(file)));
    }

    void jobEndsOnce()
    {
        const QString path = write(QStringLiteral("job.log"), receiveLog({.sessions = 200, .seed = 12}));
        QString casePath;
        {
            CaseFile file = newCase();
            casePath = QString::fromStdString(file.path());
        }
        ImportJob job(casePath, {path}, {});
        QSignalSpy finished(&job, &Job::finished);
        QSignalSpy failed(&job, &Job::failed);
        job.start();
        QVERIFY(finished.wait(20000));
        QCOMPARE(finished.size(), 1);
        QCOMPARE(failed.size(), 0);
        QVERIFY(!job.running());
        QCOMPARE(job.result().imported.size(), std::size_t{1});

        ImportJob broken(place(QStringLiteral("none.delist")), {path}, {});
        QSignalSpy brokenFailed(&broken, &Job::failed);
        broken.start();
        QVERIFY(brokenFailed.wait(20000));
        QCOMPARE(brokenFailed[0][0].value<Error>().code, ErrorCode::Missing);

        ImportJob dropped(casePath, {path}, {}); // destroyed while it runs
        dropped.start();
    }

    void localClocks_data()
    {
        QTest::addColumn<QString>("local");
        QTest::addColumn<QString>("utc");
        QTest::newRow("winter") << "2026-01-15T12:00:00" << "2026-01-15T11:00:00";
        QTest::newRow("summer") << "2026-07-15T12:00:00" << "2026-07-15T10:00:00";
        QTest::newRow("before the gap") << "2026-03-29T01:59:59" << "2026-03-29T00:59:59";
        QTest::newRow("after the gap") << "2026-03-29T03:00:00" << "2026-03-29T01:00:00";
        QTest::newRow("in the gap") << "2026-03-29T02:30:00" << "2026-03-29T01:30:00";
        QTest::newRow("before the fold") << "2026-10-25T01:59:59" << "2026-10-24T23:59:59";
        QTest::newRow("in the fold, the first") << "2026-10-25T02:30:00" << "2026-10-25T00:30:00";
        QTest::newRow("after the fold") << "2026-10-25T03:00:00" << "2026-10-25T02:00:00";
    }
    void localClocks()
    {
        QFETCH(QString, local);
        QFETCH(QString, utc);
        const auto micros = [](const QString& text) {
            return QDateTime::fromString(text + QLatin1Char('Z'), Qt::ISODate).toMSecsSinceEpoch() * 1000;
        };
        const auto clock = localClock(QTimeZone("Europe/Berlin"));
        QCOMPARE(clock(micros(local)), micros(utc));
        QCOMPARE(clock(micros(local) + 999'999), micros(utc) + 999'999);
        QCOMPARE(clock(unknownTime), unknownTime);
    }
    void hourThatComesTwice_data()
    {
        QTest::addColumn<QStringList>("local");
        QTest::addColumn<QStringList>("utc");
        const auto day = [](const char* times) { return QString::fromLatin1(times).split(QLatin1Char(' ')); };
        QTest::newRow("once") << day("02:10 02:50 03:01") << day("00:10 00:50 02:01");
        QTest::newRow("twice") << day("01:59 02:10 02:50 02:05 02:55 02:00 03:01") << day("23:59 00:10 00:50 01:05 01:55 01:00 02:01");
        QTest::newRow("a late line") << day("02:10 02:30 02:29 02:59") << day("00:10 00:30 00:29 00:59");
        QTest::newRow("quiet until the second") << day("01:10 03:05 02:59") << day("23:10 02:05 01:59");
        QTest::newRow("what began before the change, told of in the second") << day("02:58 02:01 01:10 02:10 2026-10-24T20:00 02:15") << day("00:58 01:01 23:10 01:10 18:00 01:15");
        QTest::newRow("newest first") << day("03:50 03:40 03:30 03:10 02:50 02:30 02:05 02:55 02:30 02:00 01:50")
                                      << day("02:50 02:40 02:30 02:10 01:50 01:30 01:05 00:55 00:30 00:00 23:50");
        QTest::newRow("in another year, too") << day("02:50 2027-10-25T02:50 02:05 2027-10-25T02:05 02:10 2027-10-25T02:10")
                                              << day("00:50 00:50 01:05 00:05 01:10 00:10");
        QTest::newRow("the day after") << day("02:40 04:00 05:30 02:10") << day("00:40 03:00 04:30 00:10");
    }
    void hourThatComesTwice()
    {
        QFETCH(QStringList, local);
        QFETCH(QStringList, utc);
        const auto clock = localClock(QTimeZone("Europe/Berlin"));
        QStringList got;
        for (const QString& time : local) {
            const QString day = time.contains(QLatin1Char('T')) ? QString() : QStringLiteral("2026-10-25T");
            const QDateTime wall = QDateTime::fromString(day + time + QLatin1String(":00Z"), Qt::ISODate);
            got.append(QDateTime::fromMSecsSinceEpoch(clock(wall.toMSecsSinceEpoch() * 1000) / 1000, Qt::UTC).toString(QStringLiteral("hh:mm")));
        }
        QCOMPARE(got, utc);
    }
};

QTEST_GUILESS_MAIN(TestImport)
#include "test_import.moc"
