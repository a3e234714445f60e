// Evidence that is read again in another way: afterwards the case is as if it had been imported so in the first place, and
// after a cancel or a failure as before.
#include "case/file/verify.h"
#include "case/rows/time_text.h"
#include "case/tables/table_query.h"
#include "case/witnesses/clock_offset_store.h"
#include "jobs/import.h"
#include "support/case_dump.h"
#include <QDirIterator>
#include <QJsonDocument>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace delist;
using delist::test::Dump;
using delist::test::dumpCase;

namespace {

CaseSettings settings()
{
    CaseSettings settings;
    settings.mailServers = {"10.0.0.5"};
    settings.internal = {"10.0.0.0/8", "192.168.0.0/16"};
    settings.domains = {"example.com"};
    return settings;
}

/// What the case says, whatever the numbers of its rows.
std::string meaningOf(CaseFile& file)
{
    const char* const queries[] = {
        "SELECT t.vantage, port, bin, h.address, connections, allowed, denied, t.messages, t.recipients, bytes FROM traffic_minute t LEFT JOIN host h ON h.id = t.host",
        "SELECT t.vantage, port, bin, h.address, connections, allowed, denied, t.messages, t.recipients, bytes FROM traffic_hour t LEFT JOIN host h ON h.id = t.host",
        "SELECT h.address, p.vantage, port, o.address, connections, allowed, denied FROM host_peer p JOIN host h ON h.id = p.host JOIN host o ON o.id = p.peer",
        "SELECT h.address, s.vantage, s.smtp_connections, s.smtp_allowed, s.smtp_denied, s.destinations, s.messages, s.recipients, rejected_recipients,"
        " s.bounces, s.first, s.last FROM host_stat s JOIN host h ON h.id = s.host",
        "SELECT address, internal, role, state, suspicion, reasons, smtp_connections, smtp_allowed, smtp_denied, destinations, messages, recipients, bounces,"
        " vantage, first, last FROM host",
        "SELECT h.address, t.value, n.kind, n.first, n.last FROM host_name n JOIN host h ON h.id = n.host JOIN text t ON t.id = n.name",
        // Not which process: of witnesses that say the same the first one is taken.
        "SELECT h.address, sum(connections), min(p.first), max(p.last) FROM process_stat p JOIN host h ON h.id = p.host GROUP BY 1",
        "SELECT t.value, day, evidence, messages, recipients, sent_on, sent_on_recipients FROM mailbox_day d JOIN text t ON t.id = d.mailbox",
        "SELECT evidence, role, direction, is_bounce, messages FROM message_count",
        "SELECT evidence, minute, records FROM evidence_minute",
        "SELECT id, path, sha256, bytes, format, vantage, detection, records, rejected, first, last, timezone, timezone_source, embedded, truncated, note,"
        " connection_vantage, mail_vantage, encoding, encoding_source, date_order, date_order_source, clock_offset FROM evidence",
        "SELECT evidence, t.value, use, records FROM connector_seen c JOIN text t ON t.id = c.connector",
        "SELECT evidence, count(*), sum(time), sum(end) FROM connection GROUP BY 1",
        "SELECT evidence, count(*), sum(time), sum(direction) FROM session GROUP BY 1",
        "SELECT evidence, count(*), sum(time), count(session), sum(direction) FROM message GROUP BY 1",
        "SELECT evidence, count(*), sum(time), count(message) FROM delivery GROUP BY 1",
        "SELECT evidence, count(*), sum(time), sum(kind), sum(direction) FROM bounce GROUP BY 1",
        "SELECT evidence, count(*), sum(time) FROM socket_owner GROUP BY 1",
        "SELECT evidence, count(*), sum(time) FROM name_record GROUP BY 1",
        "SELECT evidence, count(*), sum(offset) FROM reject GROUP BY 1",
        "SELECT evidence, count(*), sum(time) FROM refusal GROUP BY 1",
        "SELECT evidence, count(*), sum(length) FROM evidence_block GROUP BY 1",
        "SELECT count(*) FROM nat_pair",
        "SELECT count(*) FROM socket_match",
        "SELECT name FROM sqlite_schema WHERE type = 'index'"};
    std::string meaning;
    for (const char* query : queries) {
        SqlStatement rows;
        try {
            rows = file.database().prepare(query);
        } catch (const DatabaseError& error) {
            qFatal("%s: %s", query, error.message.c_str());
        }
        std::vector<std::string> lines;
        while (rows.step()) {
            std::string line;
            for (int column = 0; column < rows.columnCount(); ++column)
                line.append(rows.isNull(column) ? std::string_view("NULL") : rows.text(column)).append("|");
            lines.push_back(std::move(line));
        }
        std::sort(lines.begin(), lines.end());
        meaning.append("== ").append(query).append("\n");
        for (const std::string& line : lines)
            meaning.append(line).append("\n");
    }
    // The rows that a table shows of an evidence are those that name it.
    for (const TableDefinition* table : tableDefinitions()) {
        if (!table->evidenceColumn)
            continue;
        std::vector<TableFilter> filters;
        SqlStatement evidence = file.database().prepare("SELECT min(id) FROM evidence UNION SELECT max(id) FROM evidence UNION SELECT max(id) / 2 FROM evidence");
        while (evidence.step())
            filters.emplace_back().evidence = evidence.integer(0);
        for (const Vantage vantage : {Vantage::Firewall, Vantage::Capture, Vantage::MailLog, Vantage::Tracking})
            filters.emplace_back().vantage = vantage;
        for (const TableFilter& filter : filters) {
            qint64 named = 0;
            TableQuery query(file.database(), *table);
            for (const auto& row : query.page(filter, 0, 100'000).rows) {
                const bool wrong = filter.evidence && table->column("evidence") >= 0 &&
                                   row[static_cast<std::size_t>(table->column("evidence"))].toLongLong() != *filter.evidence;
                named += wrong ? 1'000'000 : 1;
            }
            meaning += std::string(table->id) + " " + QJsonDocument(filter.toJson()).toJson(QJsonDocument::Compact).toStdString() + " " +
                       std::to_string(named) + " " + std::to_string(query.count(filter)) + "\n";
        }
    }
    return meaning;
}

/// The first lines that differ; empty when none do.
QString difference(const std::string& before, const std::string& after)
{
    const QStringList a = QString::fromStdString(before).split(u'\n');
    const QStringList b = QString::fromStdString(after).split(u'\n');
    const QSet<QString> inA(a.begin(), a.end());
    const QSet<QString> inB(b.begin(), b.end());
    QStringList lines;
    for (const QString& line : a)
        if (!inB.contains(line) && lines.size() < 12)
            lines << QStringLiteral("- ") + line;
    for (const QString& line : b)
        if (!inA.contains(line) && lines.size() < 24)
            lines << QStringLiteral("+ ") + line;
    if (lines.isEmpty() && before != after)
        lines << QStringLiteral("the order or number of lines");
    return lines.join(u'\n');
}

} // namespace

class TestReadAgain : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    int m_count = 0;

    QString write(const QString& name, const QByteArray& bytes) const
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write the fixture");
        return file.fileName();
    }
    CaseFile newCase()
    {
        auto made = CaseFile::create(m_folder.filePath(QStringLiteral("case%1.delist").arg(++m_count)).toStdString(), settings());
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
    static ImportResult again(CaseFile& file, qint64 evidence, const ReadAs& as)
    {
        auto result = readAgain(file, evidence, as, {}, {});
        if (!result)
            qFatal("%s", result.error().message.c_str());
        return result.take();
    }
    static QString problemsOf(CaseFile& file)
    {
        std::string all;
        const auto verified = verifyCase(file.database());
        for (const std::string& problem : verified.value().problems())
            all += problem + "; ";
        return QString::fromStdString(all);
    }

private Q_SLOTS:
    void initTestCase() { QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path()); }

    void everyFormatReadAgainAsItWasChangesNothing()
    {
        QStringList paths;
        QDirIterator files(QStringLiteral(DELIST_TEST_DATA "/logs"), QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString path = files.next();
            if (!path.endsWith(QLatin1String(".rows")))
                paths << path;
        }
        paths.sort();
        CaseFile file = newCase();
        const ImportResult imported = import(file, paths);
        QVERIFY2(imported.imported.size() > 50, qPrintable(QString::number(imported.imported.size())));
        const std::string before = meaningOf(file);
        int texts = 0;
        for (const ImportedEvidence& each : imported.imported) {
            if (!formatById(each.format.toStdString())->text)
                continue;
            const ImportResult result = again(file, each.id, readingOf(file.database(), each.id));
            QVERIFY2(result.imported.size() == 1, qPrintable(each.path));
            QCOMPARE(result.imported[0].id, each.id);
            const QString changed = difference(before, meaningOf(file));
            QVERIFY2(changed.isEmpty(), qPrintable(each.path + u'\n' + changed));
            ++texts;
        }
        QVERIFY(texts > 50);
        QCOMPARE(problemsOf(file), QString());
    }

    void aYearGivenLaterIsAsIfGivenAtOnce()
    {
        QByteArray log;
        for (int i = 0; i < 200; ++i)
            log += "Mar  4 10:" + QByteArray::number(10 + i % 50) + ":07 mx postfix/smtpd[2101]: connect from unknown[192.0.2." +
                   QByteArray::number(1 + i % 200) + "]\n";
        const QString mail = write(QStringLiteral("mail.log"), log);
        const QString other = write(QStringLiteral("other.log"), "Mar  4 10:00:00 fw postfix/smtpd[7]: connect from unknown[192.0.2.7]\n");
        ImportOptions right;
        right.year = 2019;
        right.timezone = QStringLiteral("Europe/Berlin");
        CaseFile asked = newCase();
        import(asked, {mail}, right);
        import(asked, {other});
        CaseFile corrected = newCase();
        import(corrected, {mail});
        import(corrected, {other});
        QVERIFY(meaningOf(asked) != meaningOf(corrected));
        const ImportResult result = again(corrected, 1, right);
        QCOMPARE(result.imported.size(), std::size_t{1});
        QCOMPARE(timeToText(result.imported[0].first), QStringLiteral("2019-03-04T09:10:07.000Z"));
        QCOMPARE(difference(meaningOf(asked), meaningOf(corrected)), QString());
        QCOMPARE(readingOf(corrected.database(), 1), static_cast<const ReadAs&>(right));
        QCOMPARE(corrected.database().integer("SELECT count(*) FROM custody WHERE action = 'read-again' AND detail LIKE '%\"year\":2019%'"), 1);
        QCOMPARE(problemsOf(corrected), QString());
    }

    void anotherFormatLeavesNothingOfTheFirst()
    {
        const QString path = write(QStringLiteral("table.csv"), "When,Src,Dst,Port\n2026-03-04 10:00:00,10.0.3.44,192.0.2.8,25\n"
                                                                "2026-03-04 10:00:01,10.0.3.45,192.0.2.9,25\n");
        ImportOptions wrong;
        wrong.format = QStringLiteral("csv:time=When,source=Dst,destination=Src,destination_port=Port");
        ImportOptions right;
        right.format = QStringLiteral("csv:time=When,source=Src,destination_port=Port");
        CaseFile file = newCase();
        import(file, {path}, wrong);
        QCOMPARE(file.database().integer("SELECT count(*) FROM host"), 4);
        again(file, 1, right);
        QCOMPARE(file.database().text("SELECT group_concat(address, ' ') FROM (SELECT address FROM host ORDER BY 1)"), std::string("10.0.3.44 10.0.3.45"));
        QCOMPARE(file.database().integer("SELECT sum(connections) FROM traffic_minute"), 2);
        CaseFile asked = newCase();
        import(asked, {path}, right);
        QCOMPARE(difference(meaningOf(asked), meaningOf(file)), QString());
    }

    void whatCannotBeDoneLeavesTheCaseAsItWas()
    {
        const QString path = write(QStringLiteral("plain.log"), "Mar  4 10:00:00 mx postfix/smtpd[7]: connect from unknown[192.0.2.7]\n");
        CaseFile file = newCase();
        ImportOptions notKept;
        notKept.embed = false;
        import(file, {path}, notKept);
        const std::string before = dumpCase(file.database(), Dump::Everything);
        ReadAs as;
        as.year = 2019;
        std::stop_source stop;
        stop.request_stop();
        const auto cancelled = readAgain(file, 1, as, {}, stop.get_token());
        QVERIFY(cancelled && cancelled.value().cancelled && cancelled.value().imported.empty());
        QCOMPARE(dumpCase(file.database(), Dump::Everything), before);
        as.timezone = QStringLiteral("Mars/Olympus");
        QCOMPARE(readAgain(file, 1, as, {}, {}).error().code, ErrorCode::Usage);
        as.timezone.clear();
        QCOMPARE(readAgain(file, 9, as, {}, {}).error().code, ErrorCode::Missing);
        // It changed since: what is on disk now is another file.
        write(QStringLiteral("plain.log"), "Mar  4 10:00:01 mx postfix/smtpd[7]: connect from unknown[192.0.2.7]\n");
        const ImportResult changed = again(file, 1, as);
        QCOMPARE(changed.skipped.size(), std::size_t{1});
        QFile::remove(path);
        const ImportResult gone = again(file, 1, as);
        QCOMPARE(gone.skipped.size(), std::size_t{1});
        QVERIFY(gone.imported.empty());
        QCOMPARE(dumpCase(file.database(), Dump::Everything), before);
    }

    void whatIsNotKeptIsReadFromWhereItWas()
    {
        const QString path = write(QStringLiteral("there.log"), "Mar  4 10:00:00 mx postfix/smtpd[7]: connect from unknown[192.0.2.7]\n");
        CaseFile file = newCase();
        ImportOptions notKept;
        notKept.embed = false;
        import(file, {path}, notKept);
        ReadAs as;
        as.year = 2019;
        const ImportResult result = again(file, 1, as);
        QCOMPARE(result.imported.size(), std::size_t{1});
        QCOMPARE(timeToText(result.imported[0].first), QStringLiteral("2019-03-04T10:00:00.000Z"));
        QCOMPARE(file.database().integer("SELECT count(*) FROM evidence_block"), 0);
        QCOMPARE(problemsOf(file), QString());
    }

    void everyFileItsOwnOptions()
    {
        const QString a = write(QStringLiteral("a.log"), "Mar  4 10:00:00 mx postfix/smtpd[7]: connect from unknown[192.0.2.7]\n");
        const QString b = write(QStringLiteral("b.log"), "Mar  4 10:00:00 mx postfix/smtpd[8]: connect from unknown[192.0.2.7]\n");
        ImportOptions options;
        options.year = 2020;
        options.files[b].year = 2018;
        CaseFile file = newCase();
        const ImportResult result = import(file, {a, b}, options);
        QCOMPARE(result.imported.size(), std::size_t{2});
        QCOMPARE(timeToText(result.imported[0].first).left(4), QStringLiteral("2020"));
        QCOMPARE(timeToText(result.imported[1].first).left(4), QStringLiteral("2018"));
    }

    void anAcceptedOffsetMovesWhatTheHostsSayToo()
    {
        const QString path = write(QStringLiteral("clock.csv"), "When,Src,Dst,Port\n2026-03-04 10:00:00,10.0.3.44,192.0.2.8,25\n");
        ImportOptions as;
        as.format = QStringLiteral("csv:time=When,source=Src,destination=Dst,destination_port=Port");
        CaseFile file = newCase();
        import(file, {path}, as);
        const std::string before = meaningOf(file);
        QVERIFY(acceptClockOffset(file, 1, 90'000'000));
        QCOMPARE(file.database().integer("SELECT count(*) FROM host_stat s JOIN connection c ON c.source = s.host WHERE s.first <> c.time OR s.last <> c.time"), 0);
        QVERIFY(acceptClockOffset(file, 1, -90'000'000));
        QCOMPARE(difference(before, meaningOf(file)), QString());
    }
};

QTEST_GUILESS_MAIN(TestReadAgain)
#include "test_read_again.moc"
