// What finds a row and what does not: addresses, mailboxes and texts as people write them, rows that say little.
#include "case/rows/time_text.h"
#include "support/synthetic_case.h"
#include "support/table_rows.h"
#include <QJsonObject>
#include <QTest>
#include <algorithm>
#include <map>

using namespace delist;
using namespace delist::test;

namespace {

/// Columns whose words are out of a few, and those that are worked out when rows are shown.
const std::map<std::string, QByteArrayList> notSearched = {
    {"evidence", {"vantage", "timezone_source", "encoding_source", "date_order", "date_order_source"}},
    {"connections", {"protocol", "action", "vantage"}},
    {"sessions", {"direction", "vantage"}},
    {"messages", {"role", "direction", "status", "vantage"}},
    {"deliveries", {"outcome", "direction", "vantage"}},
    {"bounces", {"kind", "fate", "direction", "vantage"}},
    {"attachments", {"state", "vantage"}},
    {"queries", {"type", "kind", "rcode", "vantage"}},
    {"hosts", {"vantage"}},
    {"mailboxes", {"vantage"}},
    {"traffic", {"vantage"}},
    {"boot", {"verdict", "reason", "role"}},
    {"names", {"kind", "vantage"}},
    {"listings", {"scope", "rcode", "weight"}},
    {"refusals", {"about", "direction", "vantage"}},
    {"posture", {"kind", "status"}},
    {"actions", {"phase", "state"}},
};

/// A row or two in every table, with something in each of its texts.
void fillEveryText(CaseFile& file)
{
    SyntheticCase rows(file);
    const auto log = rows.evidence("exchange-smtp-receive", Vantage::MailLog);
    const auto capture = rows.evidence("pcap", Vantage::Capture);
    const RowId inside = rows.host("10.0.0.1", true), server = rows.host("10.0.0.2", true);
    const RowId border = rows.host("192.0.2.1", false), stranger = rows.host("203.0.113.9", false);
    rows.connection(capture, SyntheticCase::start, inside, stranger, 25, Action::Allowed, rows.text("a rule"), rows.text("a program"));
    rows.connection(log, SyntheticCase::start, border, stranger, 25, Action::Allowed);
    const RowId session = rows.session(log, SyntheticCase::start, inside, server, Direction::Inbound, rows.text("a helo"), rows.text("a login"));
    const RowId sender = rows.text("a sender");
    const RowId message = rows.message(log, SyntheticCase::start, session, sender, "[tag] a subject", inside, Direction::Inbound, rows.text("an account"));
    rows.delivery(log, SyntheticCase::start, message, rows.text("a recipient"), Outcome::Rejected, 550);
    rows.bounce(log, SyntheticCase::start, message, rows.text("a victim"), "[mark] a report", 1);

    Database& database = file.database();
    const auto text = [&](const char* value) { return std::to_string(rows.text(value)); };
    const auto set = [&](const char* table, const std::string& values) { database.execute("UPDATE " + std::string(table) + " SET " + values); };
    const auto insert = [&](const std::string& row) { database.execute("INSERT INTO " + row); };
    const std::string at = std::to_string(SyntheticCase::start);
    set("evidence", "detection = 'a likeness', timezone = 'Europe/Test', encoding = 'windows-1252', note = 'a remark ' || id");
    set("host", "role = 'a role', state = 'a state', reasons = '[\"a reason\"]'");
    insert("host_name(host, name, kind) VALUES (1, " + text("a name") + ", 'dns'), (2, " + text("server name") + ", 'dns')");
    set("connection", "user = " + text("a user") + ", process_conflict = " + text("a rival"));
    insert("nat_pair(outside, outside_host, outside_session, inside, inside_host, score, why) VALUES (2, 3, 1, 1, 1, 0.9, 'a proof')");
    insert("process_stat(host, process, pid, connections, votes, conflicts, conflict) VALUES (1, " + text("a program") + ", 7, 1, 1, 1, " +
           text("a rival") + ")");
    set("session", "failed_auth_as = " + text("a guess") + ", connector = " + text("a connector") + ", error = " + text("an error") +
                       ", key = 'a key', capabilities = " + text("a capability") + ", auth_mechanism = " + text("a mechanism") +
                       ", server_name = " + text("a greeting") + ", certificate_names = " + text("a certificate") + ", tunnel = " +
                       text("a tunnel") + ", incomplete_fields = " + text("a hole"));
    set("message", "message_id = '<an id>', header_from = " + text("an author") + ", header_to = " + text("a reader") + ", event = " +
                       text("an event") + ", server = 2, internal_id = 'a queue', network_message_id = 'a network', reference = 'a reference'" +
                       ", mailer = " + text("a mailer") + ", originating_script = " + text("a script") + ", received = 'a hop'" +
                       ", incomplete_fields = " + text("a gap"));
    set("delivery", "enhanced_status = " + text("a status") + ", reply = 'a reply', server = " + text("a next hop"));
    set("bounce", "cause = " + text("a cause") + ", original_message_id = '<an original>', message_id = '<a report id>'");
    insert("mailbox_day(mailbox, day, evidence, messages, recipients) VALUES (" + text("a sender") + ", " + at + ", 1, 1, 1)");
    insert("attachment(evidence, offset, message, name, type, sha256, state) VALUES (2, 1, 1, " + text("a file") + ", " + text("a type") + ", 'a hash', 0)");
    insert("dns_query(evidence, offset, time, client, server, name, type, kind, answers) VALUES (2, 1, " + at + ", 1, 2, " + text("a question") +
           ", 15, 1, " + text("an answer") + ")");
    insert("name_record(evidence, offset, time, host, name, mac, kind) VALUES (2, 1, " + at + ", 1, " + text("a lease") + ", " + text("a mac") + ", 1)");
    insert("reject(evidence, offset, reason, text) VALUES (1, 1, 'no date', 'a line')");
    insert("clock_offset(evidence, reference, basis, matches, offset, spread, significant) VALUES (1, 2, 'a basis', 1, 1, 1, 1)");
    for (const char* source : {"0", "1", "2"})
        insert("refusal(evidence, offset, time, source, row, subject, operator, list, list_operator, address, domain, link, private_list, temporary)"
               " VALUES (1, 1, " + at + ", " + source + ", 1, 0, 'an operator', 'a list', 'its operator', '192.0.2.7', 'a domain', 'a link', 0, 0)");
    insert("listing(target, zone, list, state, codes, meaning, text, checked_at, resolver, delist_url, hint, data_source) VALUES ('192.0.2.1', 'a.zone',"
           " 'a list', 'listed', '[\"127.0.0.9\"]', 'a meaning', 'a text', " + at + ", 'a resolver', 'a page', 'a hint', 'a feed')");
    insert("posture(checked_at, kind, check_id, subject, status, reason, arguments, found) VALUES (" + at +
           ", 'dns', 'a check', 'a subject', 'fail', 'a reason', '[\"an argument\"]', 'a record')");
    insert("step(phase, subject, title, state, person, created_at, proof) VALUES ('contain', 'a host', 'a step', 'open', 'a person', " + at + ", 'a proof')");
    insert("note(time, person, text) VALUES (" + at + ", 'a person', 'a note')");
    insert("custody(time, person, action, subject, detail, version, previous, hash) VALUES (" + at +
           ", 'a person', 'an action', 'a subject', 'a detail', 'a version', 'a link', 'a seal')");
}

QStringList textsOf(const QVariant& cell)
{
    return cell.typeId() == QMetaType::QStringList ? cell.toStringList() : QStringList{cell.toString()};
}

} // namespace

class TestTableSearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void selfConnectionIsOneRow();
    void rowsWithoutTimeAreShown();
    void unreadableProtocolIsNull();
    void mailboxIsFoundInAnyCase();
    void searchTakesTextLiterally();
    void everyTextIsSearched_data();
    void everyTextIsSearched();
    void trackedRecipientsAreSearched();
    void times_data();
    void times();
    void filterAsJson();

private:
    QTemporaryDir m_folder;
    std::unique_ptr<CaseFile> m_everyText; ///< of fillEveryText()
};

void TestTableSearch::selfConnectionIsOneRow()
{
    const auto file = makeCase(m_folder, "self.delist");
    {
        SyntheticCase rows(*file);
        const auto log = rows.evidence("isa-w3c", Vantage::Firewall);
        const RowId host = rows.host("10.0.0.1", true);
        rows.connection(log, SyntheticCase::start, host, host, 25, Action::Allowed);
    }
    TableQuery query(file->database(), *tableById(u"connections"));
    TableFilter filter;
    filter.host = QStringLiteral("::ffff:10.0.0.1"); // another way to write it
    QCOMPARE(query.count(filter), 1);
    QCOMPARE(query.page(filter, 0, 10).rows.size(), std::size_t(1));
}

void TestTableSearch::rowsWithoutTimeAreShown()
{
    const auto file = makeCase(m_folder, "timeless.delist");
    {
        SyntheticCase rows(*file);
        const auto log = rows.evidence("isa-w3c", Vantage::Firewall);
        const RowId host = rows.host("10.0.0.1", true);
        rows.connection(log, SyntheticCase::start, host, 0, 25, Action::Allowed);
        rows.connection(log, unknownTime, host, 0, 25, Action::Unknown);
    }
    const TableDefinition& table = *tableById(u"connections");
    TableQuery query(file->database(), table);
    QCOMPARE(query.count({}), 2);
    TableFilter filter;
    filter.host = QStringLiteral("10.0.0.1");
    QCOMPARE(query.page(filter, 0, 10).rows.size(), std::size_t(2));
    filter.from = 0;
    const auto rows = query.page(filter, 0, 10).rows;
    QCOMPARE(rows.size(), std::size_t(1));
    QVERIFY(!cellOf(table, rows[0], "destination").isValid());
    QVERIFY(rowToJson(table, rows[0]).value(QStringLiteral("destination")).isNull());
}

void TestTableSearch::unreadableProtocolIsNull()
{
    const auto file = makeCase(m_folder, "protocol.delist");
    {
        SyntheticCase rows(*file);
        const auto log = rows.evidence("checkpoint-csv", Vantage::Firewall);
        const RowId host = rows.host("10.0.0.1", true);
        rows.connection(log, SyntheticCase::start, host, 0, 25, Action::Allowed);
    }
    const TableDefinition& table = *tableById(u"connections");
    const auto protocol = [&] {
        const auto rows = TableQuery(file->database(), table).page({}, 0, 1).rows;
        return rowToJson(table, rows.at(0)).value(QStringLiteral("protocol"));
    };
    QCOMPARE(protocol(), QJsonValue(QStringLiteral("tcp")));
    file->database().execute("UPDATE connection SET protocol = 255"); // what readers make of words that say none
    QVERIFY(protocol().isNull());
}

void TestTableSearch::mailboxIsFoundInAnyCase()
{
    const auto file = makeCase(m_folder, "case.delist");
    {
        SyntheticCase rows(*file);
        const auto log = rows.evidence("exchange-smtp-receive", Vantage::MailLog);
        for (const char* sender : {"Anna@Example.com", "anna@example.com", "annab@example.com", "<>", "ünal@example.com"})
            rows.message(log, SyntheticCase::start, 0, rows.text(sender), "s", 0, Direction::Outbound);
    }
    TableQuery query(file->database(), *tableById(u"messages"));
    TableFilter filter;
    for (const auto& [mailbox, count] : {std::pair{"ANNA@example.COM", 2}, std::pair{"<>", 1}, std::pair{"ünal@Example.com", 1},
                                         std::pair{"nobody@example.com", 0}, std::pair{"a%", 0}}) {
        filter.mailbox = QString::fromUtf8(mailbox);
        QCOMPARE(query.count(filter), qint64(count));
        QCOMPARE(query.page(filter, 0, 0).rows.size(), std::size_t(count));
    }
}

void TestTableSearch::searchTakesTextLiterally()
{
    const auto file = makeCase(m_folder, "search.delist");
    {
        SyntheticCase rows(*file);
        const auto log = rows.evidence("exchange-smtp-receive", Vantage::MailLog);
        for (const char* subject : {"100% sure", "100 sure", "under_score", "back\\slash", "Größe ÄNDERN", "it's; DROP TABLE message"})
            rows.message(log, SyntheticCase::start, 0, 0, subject, 0, Direction::Outbound);
    }
    TableQuery query(file->database(), *tableById(u"messages"));
    TableFilter filter;
    for (const auto& [needle, count] : {std::pair{"100%", 1}, std::pair{"r_s", 1}, std::pair{"\\s", 1}, std::pair{"größe änd", 1},
                                        std::pair{"'s; drop", 1}, std::pair{"SURE", 2}, std::pair{"nowhere", 0}}) {
        filter.search = QString::fromUtf8(needle);
        QCOMPARE(query.count(filter), qint64(count));
    }
}

void TestTableSearch::everyTextIsSearched_data()
{
    QTest::addColumn<QString>("id");
    for (const TableDefinition* table : tableDefinitions())
        QTest::newRow(table->id) << QString::fromLatin1(table->id);
}

void TestTableSearch::everyTextIsSearched()
{
    QFETCH(QString, id);
    if (!m_everyText) {
        m_everyText = makeCase(m_folder, "every-text.delist");
        fillEveryText(*m_everyText);
    }
    const TableDefinition& table = *tableById(id);
    const auto exempt = notSearched.find(table.id);
    TableQuery query(m_everyText->database(), table);
    const auto rows = query.page({}, 0, 0).rows;
    QVERIFY(!rows.empty());
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const TableColumn& column = table.columns[i];
        if ((column.kind != CellKind::Text && column.kind != CellKind::List) ||
            (exempt != notSearched.end() && exempt->second.contains(column.name)))
            continue;
        int seen = 0;
        for (const auto& row : rows) {
            for (const QString& text : row[i].isValid() ? textsOf(row[i]) : QStringList()) {
                ++seen;
                TableFilter filter;
                filter.search = text;
                const auto found = query.page(filter, 0, 0).rows;
                QVERIFY2(std::ranges::find(found, row) != found.end(), qPrintable(QString::fromLatin1(column.name) + QStringLiteral(": ") + text));
                QCOMPARE(query.count(filter), qint64(found.size()));
                filter.search = text + QStringLiteral("ü"); // compared in another way
                QCOMPARE(query.count(filter), 0);
            }
        }
        QVERIFY2(seen > 0, column.name);
    }
}

void TestTableSearch::trackedRecipientsAreSearched()
{
    // Who it was for stands with the event that decided; who a message that is not this one was for does not.
    const auto file = makeCase(m_folder, "tracked.delist");
    {
        SyntheticCase rows(*file);
        const auto log = rows.evidence("exchange-tracking", Vantage::Tracking);
        for (const char* recipient : {"kept@example.com", "other@example.com"}) {
            rows.message(log, SyntheticCase::start, 0, 0, recipient, 0, Direction::Inbound);
            const RowId decided = rows.message(log, SyntheticCase::start, 0, 0, recipient, 0, Direction::Inbound);
            rows.delivery(log, SyntheticCase::start, decided, rows.text(recipient), Outcome::Accepted, 250);
        }
    }
    file->database().execute("UPDATE message SET role = iif(id % 2, 1, 5), message_id = '<' || ((id + 1) / 2) || '@id>', subject = ''");
    file->database().execute("DELETE FROM message_count");
    file->database().execute("INSERT INTO message_count SELECT evidence, role, direction, is_bounce, count(*) FROM message GROUP BY 1, 2, 3, 4");
    const TableDefinition& table = *tableById(u"messages");
    TableFilter filter;
    filter.search = QStringLiteral("KEPT@");
    const auto rows = TableQuery(file->database(), table).page(filter, 0, 0).rows;
    QCOMPARE(rows.size(), std::size_t(2));
    for (const auto& row : rows)
        QCOMPARE(cellOf(table, row, "recipient_list").toStringList(), QStringList(QStringLiteral("kept@example.com")));
}

void TestTableSearch::times_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("date") << "2026-03-02" << "2026-03-02T00:00:00.000Z";
    QTest::newRow("minutes") << "2026-03-02T08:15" << "2026-03-02T08:15:00.000Z";
    QTest::newRow("blank") << "2026-03-02 08:15:30" << "2026-03-02T08:15:30.000Z";
    QTest::newRow("zulu") << "2026-03-02T08:15:30Z" << "2026-03-02T08:15:30.000Z";
    QTest::newRow("milliseconds") << "2026-03-02T08:15:30.25Z" << "2026-03-02T08:15:30.250Z";
    QTest::newRow("microseconds") << "2026-03-02T08:15:30.000001Z" << "2026-03-02T08:15:30.000001Z";
    QTest::newRow("nanoseconds are cut") << "2026-03-02T08:15:30.123456789Z" << "2026-03-02T08:15:30.123456Z";
    QTest::newRow("east") << "2026-03-02T00:30:00+01:00" << "2026-03-01T23:30:00.000Z";
    QTest::newRow("west") << "2026-12-31T23:30:00-0130" << "2027-01-01T01:00:00.000Z";
    QTest::newRow("leap day") << "2024-02-29" << "2024-02-29T00:00:00.000Z";
    QTest::newRow("before 1970") << "1969-12-31T23:59:59.5Z" << "1969-12-31T23:59:59.500Z";
    for (const char* wrong : {"", "2026", "2026-13-01", "2026-02-30", "2026-3-2", "2026-03-02T", "2026-03-02T25:00", "2026-03-02T08:15Zx",
                              "2026-03-02T08:15:30.", "2026-03-02T08:15+", "02/03/2026", "now"})
        QTest::newRow(*wrong ? wrong : "empty") << QString::fromLatin1(wrong) << QString();
}

void TestTableSearch::times()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    const auto time = timeFromText(text);
    QCOMPARE(time ? timeToText(*time) : QString(), expected);
}

void TestTableSearch::filterAsJson()
{
    TableFilter filter;
    QVERIFY(filter.toJson().isEmpty());
    filter.from = SyntheticCase::start;
    filter.host = QStringLiteral("10.0.0.1");
    filter.vantage = Vantage::MailLog;
    filter.bin = 5 * 60 * SyntheticCase::second;
    filter.rule = QStringLiteral("All");
    filter.zone = QStringLiteral("bl.example");
    const QJsonObject expected{{QStringLiteral("from"), QStringLiteral("2026-03-02T00:00:00.000Z")},
                               {QStringLiteral("host"), QStringLiteral("10.0.0.1")},
                               {QStringLiteral("vantage"), QStringLiteral("mail-log")},
                               {QStringLiteral("rule"), QStringLiteral("All")},
                               {QStringLiteral("zone"), QStringLiteral("bl.example")},
                               {QStringLiteral("bin"), QStringLiteral("5m")}};
    QCOMPARE(filter.toJson(), expected);
    QCOMPARE(*binFromText(u"5m"), *filter.bin);
    for (const char* wrong : {"", "5", "m", "0m", "-1h", "5s", "1.5h", "99999999d"})
        QVERIFY2(!binFromText(QString::fromLatin1(wrong)), wrong);
}

QTEST_APPLESS_MAIN(TestTableSearch)
#include "test_table_search.moc"
