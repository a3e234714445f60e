#include "case/mailbox_days.h"
#include "case/table_query.h"
#include "support/synthetic_case.h"
#include <QJsonArray>
#include <QTest>
#include <QTemporaryDir>
#include <memory>

using namespace delist;

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

std::unique_ptr<CaseFile> makeCase(const QTemporaryDir& folder, const char* name)
{
    auto file = CaseFile::create(folder.filePath(QLatin1String(name)).toStdString(), {});
    return file ? std::make_unique<CaseFile>(file.take()) : nullptr;
}

QVariant cellOf(const TableDefinition& table, const TableQuery::Row& row, const char* name)
{
    const int column = table.column(name);
    Q_ASSERT(column >= 0);
    return row[static_cast<std::size_t>(column)];
}

} // namespace

class TestTableQuery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyTableHasTheContractsFields_data();
    void everyTableHasTheContractsFields();
    void everyFilterOfEveryTableIsValidSql();
    void filtersMatchWhatAPersonWouldPick_data();
    void filtersMatchWhatAPersonWouldPick();
    void pagesJoinWithoutGapsOrRepeats_data();
    void pagesJoinWithoutGapsOrRepeats();
    void filtersUseIndexes_data();
    void filtersUseIndexes();
    void selfConnectionIsOneRow();
    void rowsWithoutTimeAreShown();
    void unreadableProtocolIsNull();
    void mailboxIsFoundInAnyCase();
    void searchTakesTextLiterally();
    void vantageOfHostsShowsItsOwnCounts();
    void wordsAndNulls();
    void listingsShowTheLatestAnswer();
    void mailboxesCountPerDay();
    void processesVote();
    void trafficBins();
    void times_data();
    void times();
    void filterAsJson();

private:
    QTemporaryDir m_folder;
    std::unique_ptr<CaseFile> m_case;
    Database* m_database = nullptr;
};

void TestTableQuery::initTestCase()
{
    m_case = makeCase(m_folder, "filled.delist");
    QVERIFY(m_case);
    m_database = &m_case->database();
    SyntheticCase synthetic(*m_case);
    synthetic.fill({20'000, 5'000, 100, 1'000, 10});
}

void TestTableQuery::everyTableHasTheContractsFields_data()
{
    QTest::addColumn<QString>("table");
    QTest::addColumn<QByteArray>("fields");
    for (const auto& [table, fields] : contract)
        QTest::newRow(table.c_str()) << QString::fromStdString(table) << fields;
    QCOMPARE(tableDefinitions().size(), contract.size());
}

void TestTableQuery::everyTableHasTheContractsFields()
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

void TestTableQuery::everyFilterOfEveryTableIsValidSql()
{
    for (const TableDefinition* definition : tableDefinitions()) {
        std::vector<TableFilter> filters(10);
        filters[1].from = SyntheticCase::start;
        filters[1].to = SyntheticCase::start + 86'400 * SyntheticCase::second;
        filters[2].host = QStringLiteral("10.0.0.2");
        filters[3].mailbox = QStringLiteral("person1@example.com");
        filters[4].vantage = Vantage::Firewall;
        filters[5].search = QStringLiteral("er");
        filters[6].search = QStringLiteral("Ü");
        filters[7].evidence = 2;
        filters[8].bin = 86'400 * SyntheticCase::second;
        filters[9] = filters[1];
        filters[9].host = filters[2].host;
        filters[9].mailbox = filters[3].mailbox;
        filters[9].vantage = Vantage::MailLog;
        filters[9].search = filters[5].search;
        for (const TableSubset& subset : definition->subsets) {
            filters.emplace_back();
            filters.back().subset = QLatin1String(subset.name);
        }
        for (const TableFilter& filter : filters) {
            TableQuery query(*m_database, *definition);
            try {
                const qint64 count = query.count(filter);
                const qint64 rows = qint64(query.page(filter, 0, 0).rows.size());
                QVERIFY2(count == rows, definition->id);
            } catch (const DatabaseError& error) {
                QFAIL((std::string(definition->id) + ": " + error.message).c_str());
            }
        }
    }
}

using Predicate = std::function<bool(const TableDefinition&, const TableQuery::Row&)>;
Q_DECLARE_METATYPE(TableFilter)
Q_DECLARE_METATYPE(Predicate)

void TestTableQuery::filtersMatchWhatAPersonWouldPick_data()
{
    QTest::addColumn<QString>("table");
    QTest::addColumn<TableFilter>("filter");
    QTest::addColumn<Predicate>("expected");
    const QString infected = QStringLiteral("10.0.0.2");
    const Micros from = SyntheticCase::start + 3 * 86'400 * SyntheticCase::second;
    const Micros to = from + 86'400 * SyntheticCase::second;
    const auto text = [](const TableDefinition& t, const TableQuery::Row& row, const char* name) { return cellOf(t, row, name).toString(); };
    const Predicate inTime = [=](const TableDefinition& t, const TableQuery::Row& row) {
        const Micros time = cellOf(t, row, "time").toLongLong();
        return time >= from && time < to;
    };
    const Predicate ofHost = [=](const TableDefinition& t, const TableQuery::Row& row) {
        return text(t, row, "source") == infected || text(t, row, "destination") == infected;
    };
    const Predicate ofClient = [=](const TableDefinition& t, const TableQuery::Row& row) {
        return text(t, row, "client") == infected || (t.column("server") >= 0 && text(t, row, "server") == infected);
    };
    const auto vantage = [=](const char* word) -> Predicate {
        return [=](const TableDefinition& t, const TableQuery::Row& row) { return text(t, row, "vantage") == QLatin1String(word); };
    };
    const auto both = [](Predicate a, Predicate b) -> Predicate {
        return [=](const TableDefinition& t, const TableQuery::Row& row) { return a(t, row) && b(t, row); };
    };

    TableFilter filter;
    filter.from = from;
    filter.to = to;
    for (const char* table : {"connections", "sessions", "messages", "deliveries", "bounces"})
        QTest::addRow("%s in time", table) << QString::fromLatin1(table) << filter << inTime;
    filter.host = infected;
    QTest::newRow("connections of a host in time") << QStringLiteral("connections") << filter << both(inTime, ofHost);
    QTest::newRow("messages of a host in time") << QStringLiteral("messages") << filter << both(inTime, ofClient);
    filter.vantage = Vantage::Capture;
    QTest::newRow("connections of a host in time at a vantage")
        << QStringLiteral("connections") << filter << both(both(inTime, ofHost), vantage("capture"));
    filter = {};
    filter.host = infected;
    QTest::newRow("connections of a host") << QStringLiteral("connections") << filter << ofHost;
    QTest::newRow("sessions of a host") << QStringLiteral("sessions") << filter << ofClient;
    filter = {};
    filter.vantage = Vantage::Firewall;
    QTest::newRow("connections at a vantage") << QStringLiteral("connections") << filter << vantage("firewall");
    QTest::newRow("messages at a vantage without any") << QStringLiteral("messages") << filter << vantage("firewall");
    filter.vantage = Vantage::MailLog;
    QTest::newRow("messages at their only vantage") << QStringLiteral("messages") << filter << vantage("mail-log");
    filter = {};
    filter.evidence = 3;
    QTest::newRow("connections of an evidence")
        << QStringLiteral("connections") << filter
        << Predicate([](const TableDefinition& t, const TableQuery::Row& row) { return cellOf(t, row, "evidence").toInt() == 3; });
    filter = {};
    filter.subset = QStringLiteral("smtp-outbound-denied");
    QTest::newRow("subset") << QStringLiteral("connections") << filter
                            << Predicate([=](const TableDefinition& t, const TableQuery::Row& row) {
                                   return text(t, row, "action") == QLatin1String("denied") &&
                                          cellOf(t, row, "destination_port").toInt() == 25;
                               });
    filter = {};
    filter.search = QStringLiteral("OUTBOUND");
    QTest::newRow("search an interned text") << QStringLiteral("connections") << filter
                                             << Predicate([=](const TableDefinition& t, const TableQuery::Row& row) {
                                                    return text(t, row, "rule") == QLatin1String("All Outbound");
                                                });
    filter.search = QStringLiteral("about 77");
    QTest::newRow("search a subject") << QStringLiteral("messages") << filter
                                      << Predicate([=](const TableDefinition& t, const TableQuery::Row& row) {
                                             return text(t, row, "subject").startsWith(QLatin1String("About 77"));
                                         });
    filter = {};
    filter.mailbox = QStringLiteral("person7@example.com");
    const Predicate ofMailbox = [=](const TableDefinition& t, const TableQuery::Row& row) {
        return text(t, row, "mail_from") == filter.mailbox || (t.column("authenticated_as") >= 0 && text(t, row, "authenticated_as") == filter.mailbox) ||
               (t.column("recipient") >= 0 && text(t, row, "recipient") == filter.mailbox) ||
               (t.column("recipient_list") >= 0 && cellOf(t, row, "recipient_list").toStringList().contains(filter.mailbox));
    };
    QTest::newRow("messages of a mailbox") << QStringLiteral("messages") << filter << ofMailbox;
    TableFilter ofVictim;
    ofVictim.mailbox = text(*tableById(u"bounces"), TableQuery(*m_database, *tableById(u"bounces")).page({}, 0, 1).rows.at(0), "victim");
    QTest::newRow("bounces to a mailbox") << QStringLiteral("bounces") << ofVictim
                                          << Predicate([=](const TableDefinition& t, const TableQuery::Row& row) {
                                                 return text(t, row, "victim") == ofVictim.mailbox;
                                             });
    filter.from = from;
    filter.to = to;
    QTest::newRow("messages of a mailbox in time") << QStringLiteral("messages") << filter << both(inTime, ofMailbox);
    filter = {};
    filter.host = QStringLiteral("192.0.2.77");
    QTest::newRow("a host that is not in the case") << QStringLiteral("connections") << filter
                                                    << Predicate([](const TableDefinition&, const TableQuery::Row&) { return false; });
    filter = {};
    filter.subset = QStringLiteral("no-such-subset");
    QTest::newRow("an unknown subset") << QStringLiteral("connections") << filter
                                       << Predicate([](const TableDefinition&, const TableQuery::Row&) { return false; });
}

void TestTableQuery::filtersMatchWhatAPersonWouldPick()
{
    QFETCH(QString, table);
    QFETCH(TableFilter, filter);
    QFETCH(Predicate, expected);
    const TableDefinition& definition = *tableById(table);
    TableQuery query(*m_database, definition);

    std::vector<TableQuery::Row> picked;
    query.read({}, 0, 0, [&](const TableQuery::Row& row) {
        if (expected(definition, row))
            picked.push_back(row);
        return true;
    });
    const bool mayBeEmpty = QByteArray(QTest::currentDataTag()).contains("without") || QByteArray(QTest::currentDataTag()).contains("unknown") ||
                            QByteArray(QTest::currentDataTag()).contains("not in");
    QVERIFY2(mayBeEmpty || !picked.empty(), "the sample holds nothing of this");
    QCOMPARE(query.count(filter), qint64(picked.size()));
    QVERIFY(query.page(filter, 0, 0).rows == picked);
}

void TestTableQuery::pagesJoinWithoutGapsOrRepeats_data()
{
    QTest::addColumn<QString>("table");
    QTest::addColumn<QString>("host");
    for (const TableDefinition* definition : tableDefinitions()) {
        QTest::newRow(definition->id) << QString::fromLatin1(definition->id) << QString();
        if (!definition->hostPaths.empty())
            QTest::addRow("%s of a host", definition->id) << QString::fromLatin1(definition->id) << QStringLiteral("10.0.0.2");
    }
}

void TestTableQuery::pagesJoinWithoutGapsOrRepeats()
{
    QFETCH(QString, table);
    QFETCH(QString, host);
    TableQuery query(*m_database, *tableById(table));
    TableFilter filter;
    filter.host = host;
    const auto all = query.page(filter, 0, 0).rows;
    std::vector<TableQuery::Row> joined;
    const qint64 step = std::max<qint64>(7, qint64(all.size()) / 6);
    for (qint64 offset = 0; offset < qint64(all.size()) + step; offset += step) {
        const TablePage page = query.page(filter, offset, step);
        for (const auto& row : page.rows)
            joined.push_back(row);
        QVERIFY(!page.total || *page.total == qint64(all.size()));
    }
    QVERIFY(joined == all);
    QCOMPARE(query.count(filter), qint64(all.size()));
}

void TestTableQuery::filtersUseIndexes_data()
{
    QTest::addColumn<QString>("table");
    QTest::addColumn<TableFilter>("filter");
    TableFilter time, host, mailbox;
    time.from = SyntheticCase::start;
    time.to = SyntheticCase::start + 3600 * SyntheticCase::second;
    host.host = QStringLiteral("10.0.0.2");
    mailbox.mailbox = QStringLiteral("person7@example.com");
    TableFilter hostInTime = time;
    hostInTime.host = host.host;
    TableFilter hostAtVantage = host;
    hostAtVantage.vantage = Vantage::Firewall;
    for (const char* table : {"connections", "sessions", "messages", "deliveries", "bounces"}) {
        const QString name = QString::fromLatin1(table);
        const TableDefinition& definition = *tableById(name);
        QTest::addRow("%s, first page", table) << name << TableFilter();
        QTest::addRow("%s by time", table) << name << time;
        QTest::addRow("%s by host", table) << name << host;
        QTest::addRow("%s by host in time", table) << name << hostInTime;
        QTest::addRow("%s by host at a vantage", table) << name << hostAtVantage;
        if (!definition.mailboxPaths.empty())
            QTest::addRow("%s by mailbox", table) << name << mailbox;
    }
    QTest::newRow("hosts, first page") << QStringLiteral("hosts") << TableFilter();
    QTest::newRow("one host") << QStringLiteral("hosts") << host;
    QTest::newRow("processes of a host") << QStringLiteral("processes") << host;
    QTest::newRow("traffic, first page") << QStringLiteral("traffic") << TableFilter();
}

void TestTableQuery::filtersUseIndexes()
{
    QFETCH(QString, table);
    QFETCH(TableFilter, filter);
    TableQuery query(*m_database, *tableById(table));
    for (const bool ofCount : {false, true}) {
        for (const std::string& line : query.plan(filter, ofCount)) {
            // A walk of an index is fine where nothing is asked for; a walk of a table never is.
            const bool tableScan = line.starts_with("SCAN ") && line.find("INDEX") == std::string::npos &&
                                   line.find("CONSTANT") == std::string::npos && !line.starts_with("SCAN (subquery") &&
                                   line.find("traffic") == std::string::npos && line != "SCAN r" && line != "SCAN g" && // g: few rows that were grouped
                                   !(tableById(table)->source && line == "SCAN t"); // what the source has grouped
            QVERIFY2(!tableScan, line.c_str());
            const bool filtered = filter.from || !filter.host.isEmpty() || !filter.mailbox.isEmpty();
            const bool indexScan = line.starts_with("SCAN ") && line.find(" t ") != std::string::npos;
            QVERIFY2(!(filtered && indexScan), line.c_str());
        }
        // Many rows of one host come sorted from the index: the first page does not wait for the last row.
        const bool sorted = table == QLatin1String("connections") || table == QLatin1String("hosts") || filter.mailbox.isEmpty();
        if (sorted && !ofCount && table != QLatin1String("deliveries") && table != QLatin1String("bounces") && table != QLatin1String("processes")) {
            for (const std::string& line : query.plan(filter))
                QVERIFY2(line.find("TEMP B-TREE FOR ORDER BY") == std::string::npos, line.c_str());
        }
    }
}

void TestTableQuery::selfConnectionIsOneRow()
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

void TestTableQuery::rowsWithoutTimeAreShown()
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

void TestTableQuery::unreadableProtocolIsNull()
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

void TestTableQuery::mailboxIsFoundInAnyCase()
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

void TestTableQuery::searchTakesTextLiterally()
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

void TestTableQuery::vantageOfHostsShowsItsOwnCounts()
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

void TestTableQuery::wordsAndNulls()
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

void TestTableQuery::listingsShowTheLatestAnswer()
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

void TestTableQuery::mailboxesCountPerDay()
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

void TestTableQuery::processesVote()
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

void TestTableQuery::trafficBins()
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
}

void TestTableQuery::times_data()
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

void TestTableQuery::times()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    const auto time = timeFromText(text);
    QCOMPARE(time ? timeToText(*time) : QString(), expected);
}

void TestTableQuery::filterAsJson()
{
    TableFilter filter;
    QVERIFY(filter.toJson().isEmpty());
    filter.from = SyntheticCase::start;
    filter.host = QStringLiteral("10.0.0.1");
    filter.vantage = Vantage::MailLog;
    filter.bin = 5 * 60 * SyntheticCase::second;
    const QJsonObject expected{{QStringLiteral("from"), QStringLiteral("2026-03-02T00:00:00.000Z")},
                               {QStringLiteral("host"), QStringLiteral("10.0.0.1")},
                               {QStringLiteral("vantage"), QStringLiteral("mail-log")},
                               {QStringLiteral("bin"), QStringLiteral("5m")}};
    QCOMPARE(filter.toJson(), expected);
    QCOMPARE(*binFromText(u"5m"), *filter.bin);
    for (const char* wrong : {"", "5", "m", "0m", "-1h", "5s", "1.5h", "99999999d"})
        QVERIFY2(!binFromText(QString::fromLatin1(wrong)), wrong);
}

QTEST_APPLESS_MAIN(TestTableQuery)
#include "test_table_query.moc"
