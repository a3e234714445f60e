// What the rows of the tables say: the fields of each, words and nulls, counts by vantage, day and bin.
#include "case/counts/mailbox_days.h"
#include "support/synthetic_case.h"
#include "support/table_rows.h"
#include <QJsonArray>
#include <QJsonObject>
#include <QTest>
#include <map>

using namespace delist;
using namespace delist::test;

namespace {

/// The fields of the contract; more are welcome.
const std::map<std::string, QByteArray> contract = {
    {"evidence", "id path sha256 bytes format vantage records rejected first last timezone timezone_source seconds"},
    {"rejects", "evidence offset line reason text"},
    {"hosts", "address names role internal state suspicion reasons smtp_connections smtp_allowed smtp_denied destinations "
              "messages recipients bounces first last processes"},
    {"connections", "time end source source_port destination destination_port protocol action bytes_sent bytes_received rule "
                    "process vantage evidence offset"},
    {"sessions", "time client client_port server server_port direction helo tls authenticated_as connector messages "
                 "rejected_recipients vantage evidence offset"},
    {"messages", "time message_id mail_from recipients subject size client direction authenticated_as is_bounce status vantage "
                 "evidence offset"},
    {"deliveries", "time message_id recipient outcome reply_code enhanced_status reply server vantage evidence offset"},
    {"bounces", "time victim cause original_message_id message_id subject subject_stack kind fate quotes_original vantage "
                "evidence offset"},
    {"attachments", "time message name type size sha256 state evidence offset"},
    {"queries", "time client server name type kind rcode answers evidence offset"},
    {"mailboxes", "address day messages recipients external_domains failed clients"},
    {"traffic", "host bin port vantage connections allowed denied messages recipients bytes"},
    {"processes", "path pid host connections first last votes"},
    {"boot", "host verdict reason started smtp_connections submissions mx_lookups blacklist_lookups capture_first capture_last evidence"},
    {"names", "time end address name mac kind vantage evidence offset"},
    {"listings", "target zone list state scope codes meaning text checked_at latency_ms delist_url first_listed last_listed"},
    {"refusals", "time operator about ours list list_operator address domain link text recipient vantage evidence offset"},
    {"posture", "checked_at kind check subject status reason arguments found"},
    {"clock-offsets", "evidence reference basis matches offset_seconds spread_seconds significant accepted"},
    {"actions", "id"},
    {"notes", "id"},
    {"custody", "id time person action"},
};

} // namespace

class TestTableRows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyTableHasTheContractsFields_data();
    void everyTableHasTheContractsFields();
    void vantageOfHostsShowsItsOwnCounts();
    void bytesAreWhatIsKnown_data();
    void bytesAreWhatIsKnown();
    void wordsAndNulls();
    void listingsShowTheLatestAnswer();
    void mailboxesCountPerDay();
    void processesVote();
    void trafficBins();

private:
    QTemporaryDir m_folder;
    std::unique_ptr<CaseFile> m_case;
    Database* m_database = nullptr;
};

void TestTableRows::initTestCase()
{
    m_case = makeCase(m_folder, "filled.delist");
    QVERIFY(m_case);
    m_database = &m_case->database();
    SyntheticCase synthetic(*m_case);
    synthetic.fill({20'000, 5'000, 100, 1'000, 10});
}

void TestTableRows::everyTableHasTheContractsFields_data()
{
    QTest::addColumn<QString>("table");
    QTest::addColumn<QByteArray>("fields");
    for (const auto& [table, fields] : contract)
        QTest::newRow(table.c_str()) << QString::fromStdString(table) << fields;
    QCOMPARE(tableDefinitions().size(), contract.size());
}

void TestTableRows::everyTableHasTheContractsFields()
{
    QFETCH(QString, table);
    QFETCH(QByteArray, fields);
    const TableDefinition* definition = tableById(table);
    QVERIFY(definition);
    for (const QByteArray& field : fields.split(' '))
        QVERIFY2(definition->column(field.constData()) >= 0, field.constData());
    const TableQuery::Row empty(definition->columns.size());
    const QJsonObject json = rowToJson(*definition, empty);
    QCOMPARE(json.size(), int(definition->columns.size())); // no name twice, unknown is there as null
}

void TestTableRows::vantageOfHostsShowsItsOwnCounts()
{
    const TableDefinition& table = *tableById(u"hosts");
    TableQuery query(*m_database, table);
    TableFilter filter;
    filter.host = QStringLiteral("10.0.0.2");
    std::map<Vantage, qint64> connections;
    for (const Vantage vantage : {Vantage::Firewall, Vantage::Capture}) {
        filter.vantage = vantage;
        const auto rows = query.page(filter, 0, 10).rows;
        QCOMPARE(rows.size(), std::size_t(1));
        QCOMPARE(cellOf(table, rows[0], "vantage").toString(), QLatin1String(vantageWord(vantage)));
        connections[vantage] = cellOf(table, rows[0], "smtp_connections").toLongLong();
    }
    QVERIFY(connections[Vantage::Firewall] > connections[Vantage::Capture]);
    filter.vantage.reset();
    const auto rows = query.page(filter, 0, 10).rows;
    QCOMPARE(cellOf(table, rows[0], "smtp_connections").toLongLong(), connections[Vantage::Firewall]);
    QVERIFY(cellOf(table, rows[0], "processes").toStringList().contains(QStringLiteral("C:\\Temp\\bot.exe")));
}

void TestTableRows::bytesAreWhatIsKnown_data()
{
    QTest::addColumn<QByteArray>("row");
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("both ways") << QByteArray("NULL AS bytes, 900 AS bytes_sent, 300 AS bytes_received") << QByteArray("1200");
    QTest::newRow("together") << QByteArray("1300 AS bytes, NULL AS bytes_sent, 300 AS bytes_received") << QByteArray("1300");
    QTest::newRow("one way") << QByteArray("NULL AS bytes, 900 AS bytes_sent, NULL AS bytes_received") << QByteArray("900");
    QTest::newRow("nothing both ways") << QByteArray("NULL AS bytes, 0 AS bytes_sent, 0 AS bytes_received") << QByteArray("0");
    QTest::newRow("no answer, and what was sent is not told") << QByteArray("NULL AS bytes, NULL AS bytes_sent, 0 AS bytes_received") << QByteArray();
    QTest::newRow("nothing is told") << QByteArray("NULL AS bytes, NULL AS bytes_sent, NULL AS bytes_received") << QByteArray();
}

void TestTableRows::bytesAreWhatIsKnown()
{
    QFETCH(QByteArray, row);
    QFETCH(QByteArray, bytes);
    const TableDefinition& table = *tableById(u"connections");
    const std::string expression(table.columns[static_cast<std::size_t>(table.column("bytes"))].sql);
    SqlStatement q = m_database->prepare("SELECT ifnull(" + expression + ", '') FROM (SELECT " + row.toStdString() + ") t");
    QVERIFY(q.step());
    QCOMPARE(std::string(q.text(0)), bytes.toStdString());
}

void TestTableRows::wordsAndNulls()
{
    const TableDefinition& table = *tableById(u"messages");
    const auto rows = TableQuery(*m_database, table).page({}, 0, 1).rows;
    QCOMPARE(rows.size(), std::size_t(1));
    const QJsonObject json = rowToJson(table, rows[0]);
    QCOMPARE(json.value(QStringLiteral("mail_from")), QStringLiteral("<>"));
    QCOMPARE(json.value(QStringLiteral("is_bounce")), QJsonValue(true));
    QCOMPARE(json.value(QStringLiteral("status")), QStringLiteral("accepted"));
    QCOMPARE(json.value(QStringLiteral("recipients")), QJsonValue(1));
    QVERIFY(json.value(QStringLiteral("header_from")).isNull());
    QVERIFY(json.value(QStringLiteral("time")).toString().endsWith(QLatin1Char('Z')));

    const TableDefinition& bounces = *tableById(u"bounces");
    const QJsonObject bounce = rowToJson(bounces, TableQuery(*m_database, bounces).page({}, 0, 1).rows.at(0));
    QCOMPARE(bounce.value(QStringLiteral("subject_stack")).toArray(),
             (QJsonArray{QStringLiteral("Undeliverable:"), QStringLiteral("[SPAM]")}));
    QCOMPARE(bounce.value(QStringLiteral("quotes_original")), QJsonValue(QJsonValue::Null));
}

void TestTableRows::listingsShowTheLatestAnswer()
{
    const auto file = makeCase(m_folder, "listings.delist");
    SqlStatement insert = file->database().prepare(
        "INSERT INTO listing(target, zone, list, state, codes, checked_at, latency_ms) VALUES (?1, 'zen.example', 'Zen', ?2, ?3, ?4, -1)");
    for (const auto& [target, state, codes, at] : {std::tuple{"192.0.2.1", "listed", "[\"127.0.0.2\",\"127.0.0.4\"]", 100},
                                                   std::tuple{"192.0.2.1", "listed", "127.0.0.2, 127.0.0.4", 200},
                                                   std::tuple{"192.0.2.1", "not-listed", "", 300},
                                                   std::tuple{"192.0.2.2", "listed", "[\"127.0.0.2\",\"127.0.0.4\"]", 250}}) {
        insert.bind(1, std::string_view(target)).bind(2, std::string_view(state)).bind(3, std::string_view(codes)).bind(4, std::int64_t(at));
        insert.run();
    }
    const TableDefinition& table = *tableById(u"listings");
    TableQuery query(file->database(), table);
    const auto rows = query.page({}, 0, 0).rows;
    QCOMPARE(rows.size(), std::size_t(2));
    QCOMPARE(query.count({}), 2);
    QCOMPARE(cellOf(table, rows[0], "state").toString(), QStringLiteral("not-listed"));
    QCOMPARE(cellOf(table, rows[0], "first_listed").toLongLong(), 100);
    QCOMPARE(cellOf(table, rows[0], "last_listed").toLongLong(), 200);
    QVERIFY(!cellOf(table, rows[0], "latency_ms").isValid());
    QCOMPARE(cellOf(table, rows[1], "codes").toStringList(), (QStringList{QStringLiteral("127.0.0.2"), QStringLiteral("127.0.0.4")}));
}

void TestTableRows::mailboxesCountPerDay()
{
    const auto file = makeCase(m_folder, "mailboxes.delist");
    {
        SyntheticCase rows(*file);
        SqlStatement domain = file->database().prepare("INSERT INTO setting(name, position, value) VALUES ('domain', 0, 'example.com')");
        domain.run();
        const auto log = rows.evidence("exchange-smtp-receive", Vantage::MailLog);
        const auto tracking = rows.evidence("exchange-tracking", Vantage::Tracking);
        const RowId anna = rows.text("anna@example.com"), client = rows.host("10.0.0.5", true), other = rows.host("10.0.0.6", true);
        const Micros day = 86'400 * SyntheticCase::second;
        const auto send = [&](std::int64_t evidence, Micros time, RowId from, Direction direction, RowId login) {
            const RowId id = rows.message(evidence, time, 0, from, "s", time % 2 ? other : client, direction, login, false, 3);
            rows.delivery(evidence, time, id, rows.text("x@Foreign.test"), Outcome::Accepted, 250);
            rows.delivery(evidence, time, id, rows.text("y@foreign.test"), Outcome::Rejected, 550);
            rows.delivery(evidence, time, id, rows.text("z@sub.example.com"), Outcome::Accepted, 250);
        };
        send(log, SyntheticCase::start, anna, Direction::Outbound, 0);
        send(log, SyntheticCase::start + 1, rows.text("forged@else.test"), Direction::Outbound, anna); // a login sends as somebody else
        send(log, SyntheticCase::start + day, anna, Direction::Outbound, 0);
        send(tracking, SyntheticCase::start, anna, Direction::Outbound, 0);
        send(log, SyntheticCase::start, rows.text("stranger@else.test"), Direction::Inbound, 0); // nobody of ours
        rows.message(log, SyntheticCase::start, 0, rows.text("<>"), "NDR", client, Direction::Outbound, 0, true);
    }
    const TableDefinition& table = *tableById(u"mailboxes");
    const auto rows = TableQuery(file->database(), table).page({}, 0, 0).rows;
    QCOMPARE(rows.size(), std::size_t(3)); // two days in the log, one in tracking: never added up
    QCOMPARE(cellOf(table, rows[0], "address").toString(), QStringLiteral("anna@example.com"));
    QCOMPARE(cellOf(table, rows[0], "messages").toInt(), 2);
    QCOMPARE(cellOf(table, rows[0], "recipients").toInt(), 6);
    QCOMPARE(cellOf(table, rows[0], "clients").toInt(), 2);
    QCOMPARE(cellOf(table, rows[0], "external_domains").toInt(), 1);
    QCOMPARE(cellOf(table, rows[0], "failed").toInt(), 2);

    // Whole days come from the roll-up, parts of days from the messages: the same when both hold everything.
    TableFilter parts;
    parts.from = SyntheticCase::start - 1;
    parts.to = SyntheticCase::start + 2 * 86'400 * SyntheticCase::second + 1;
    QCOMPARE(TableQuery(file->database(), table).page(parts, 0, 0).rows, rows);
    recountMailboxDays(file->database());
    QCOMPARE(TableQuery(file->database(), table).page({}, 0, 0).rows, rows);
}

void TestTableRows::processesVote()
{
    const TableDefinition& table = *tableById(u"processes");
    TableFilter filter;
    filter.host = QStringLiteral("10.0.0.2");
    const auto rows = TableQuery(*m_database, table).page(filter, 0, 0).rows;
    QVERIFY(!rows.empty());
    QCOMPARE(cellOf(table, rows[0], "path").toString(), QStringLiteral("C:\\Temp\\bot.exe"));
    QCOMPARE(cellOf(table, rows[0], "votes"), cellOf(table, rows[0], "connections"));
    QVERIFY(!cellOf(table, rows[0], "pid").isValid());
    filter.from = SyntheticCase::start - 1; // over the connections themselves: the roll-up says the same
    QCOMPARE(TableQuery(*m_database, table).page(filter, 0, 0).rows, rows);
}

void TestTableRows::trafficBins()
{
    const TableDefinition& table = *tableById(u"traffic");
    TableQuery query(*m_database, table);
    std::map<qint64, qint64> connections; // by bin width
    for (const Micros minutes : {1, 5, 60, 90, 1440}) {
        TableFilter filter;
        filter.bin = minutes * 60 * SyntheticCase::second;
        filter.vantage = Vantage::Firewall;
        qint64 rows = 0;
        query.read(filter, 0, 0, [&](const TableQuery::Row& row) {
            connections[minutes] += cellOf(table, row, "connections").toLongLong();
            if (cellOf(table, row, "bin").toLongLong() % *filter.bin != 0)
                connections[minutes] = -1'000'000;
            ++rows;
            return true;
        });
        QCOMPARE(query.count(filter), rows);
    }
    QCOMPARE(connections[1], 14'000);
    QCOMPARE(connections[5], 14'000);
    QCOMPARE(connections[60], 14'000);
    QCOMPARE(connections[90], 14'000);
    QCOMPARE(connections[1440], 14'000);
    // Where nothing in a bin counts bytes they are not known; so in wider bins as in those that are stored.
    for (const Micros minutes : {60, 1440}) {
        TableFilter filter;
        filter.bin = minutes * 60 * SyntheticCase::second;
        filter.vantage = Vantage::MailLog;
        query.read(filter, 0, 0, [&](const TableQuery::Row& row) { return QTest::qVerify(!cellOf(table, row, "bytes").isValid(), "bytes", "", __FILE__, __LINE__); });
    }
    // The two sides make the whole, in bins as stored and in wider ones.
    for (const Micros minutes : {1, 60, 90}) {
        qint64 sides = 0;
        for (const char* side : {"internal", "external"}) {
            TableFilter filter;
            filter.bin = minutes * 60 * SyntheticCase::second;
            filter.vantage = Vantage::Firewall;
            filter.subset = QLatin1String(side);
            qint64 rows = 0;
            query.read(filter, 0, 0, [&](const TableQuery::Row& row) {
                sides += cellOf(table, row, "connections").toLongLong();
                const QString host = cellOf(table, row, "host").toString();
                SqlStatement internal = m_database->prepare("SELECT internal FROM host WHERE address = ?1");
                internal.bind(1, host.toStdString());
                if (!internal.step() || (internal.integer(0) == 1) != (filter.subset == QLatin1String("internal")))
                    sides = -1'000'000;
                ++rows;
                return true;
            });
            QCOMPARE(query.count(filter), rows);
        }
        QCOMPARE(sides, connections[minutes]);
    }
}

QTEST_APPLESS_MAIN(TestTableRows)
#include "test_table_rows.moc"
