// A range that cuts bins, hours and minutes: traffic, hosts and mailboxes count what lies in it and no more, at every width of bin.
#include "case/counts/traffic_pieces.h"
#include "case/tables/table_query.h"
#include "case/tables/traffic_query.h"
#include "support/case_builder.h"
#include <QTest>

using namespace delist;
using namespace delist::test;

namespace {

constexpr const char* bot = "10.0.3.44";
constexpr int flows = 400; ///< one every 13 seconds

Micros timeOf(int i)
{
    return monday + 7 * hour + i * 13 * second;
}

qint64 flowsIn(Micros from, Micros to)
{
    qint64 count = 0;
    for (int i = 0; i < flows; ++i)
        count += timeOf(i) >= from && timeOf(i) < to ? 1 : 0;
    return count;
}

qint64 sum(CaseBuilder& builder, QStringView table, const TableFilter& filter, const char* column)
{
    const TableDefinition& definition = *tableById(table);
    qint64 result = 0;
    TableQuery query(builder.file().database(), definition);
    qint64 rows = 0;
    query.read(filter, 0, 0, [&](const TableQuery::Row& row) {
        result += row[std::size_t(definition.column(column))].toLongLong();
        ++rows;
        return true;
    });
    if (query.count(filter) != rows)
        qWarning("%s: %lld rows are counted as %lld", qPrintable(table.toString()), rows, query.count(filter));
    return result;
}

} // namespace

class TestExactRange : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_builder.evidence("isa-w3c", Vantage::Firewall, monday, monday + day, [](RecordSink& sink) {
            for (int i = 0; i < flows; ++i)
                flow(sink, timeOf(i), bot, outside(i % 50), i % 10 == 0 ? 587 : 25, i % 4 == 0 ? Action::Denied : Action::Allowed, 100);
            flow(sink, monday + 20 * hour, "10.0.3.45", outside(1), 25, Action::Allowed);
        });
        m_builder.evidence("exchange-smtp-receive", Vantage::MailLog, monday, monday + day, [](RecordSink& sink) {
            for (int i = 0; i < flows; ++i)
                dialogue(sink, {timeOf(i), "10.0.5.1", "10.0.0.25", "pc.example.org", "anna@example.org", "x" + std::to_string(i) + "@far.example"}, 40000 + i);
        });
        m_builder.analyse();
    }

    void traffic_data()
    {
        QTest::addColumn<qint64>("from");
        QTest::addColumn<qint64>("to");
        QTest::addColumn<qint64>("bin");
        const Micros begin = monday + 7 * hour;
        const std::pair<const char*, std::pair<Micros, Micros>> ranges[] = {
            {"minutes inside an hour", {begin + 2 * minute, begin + 7 * minute}},
            {"seconds inside a minute", {begin + 2 * minute + 5 * second, begin + 2 * minute + 40 * second}},
            {"seconds at both ends", {begin + 2 * minute + 30 * second, begin + 67 * minute + 10 * second}},
            {"whole hours", {begin, begin + hour}},
            {"over the day", {begin + 90 * second + 1, monday + day}}};
        for (const auto& [name, range] : ranges)
            for (const Micros bin : {minute, 5 * minute, hour, 6 * hour, day})
                QTest::addRow("%s, %lld min", name, static_cast<long long>(bin / minute)) << qint64(range.first) << qint64(range.second) << qint64(bin);
    }

    void traffic()
    {
        QFETCH(qint64, from);
        QFETCH(qint64, to);
        QFETCH(qint64, bin);
        TableFilter filter;
        filter.from = from;
        filter.to = to;
        filter.bin = bin;
        filter.vantage = Vantage::Firewall;
        filter.host = QLatin1String(bot);
        QCOMPARE(sum(m_builder, u"traffic", filter, "connections"), flowsIn(from, to));
        QCOMPARE(sum(m_builder, u"traffic", filter, "bytes"), flowsIn(from, to) * 200);
        filter.host = QStringLiteral("10.0.5.1");
        filter.vantage = Vantage::MailLog;
        QCOMPARE(sum(m_builder, u"traffic", filter, "connections"), flowsIn(from, to));
        QCOMPARE(sum(m_builder, u"traffic", filter, "messages"), flowsIn(from, to)); // a dialogue has one, at its beginning
        // Read by the source instead of the stream, and of everybody.
        filter = {};
        filter.from = from;
        filter.to = to;
        filter.bin = bin;
        filter.subset = QStringLiteral("smtp");
        filter.search = QStringLiteral("10.0.");
        const qint64 smtp = sum(m_builder, u"traffic", filter, "connections");
        filter.search.clear();
        QCOMPARE(sum(m_builder, u"traffic", filter, "connections"), smtp);
        filter.subset.clear();
        const qint64 others = to > monday + 20 * hour ? 1 : 0;
        QCOMPARE(sum(m_builder, u"traffic", filter, "connections"), 2 * flowsIn(from, to) + others);
    }

    void aBinKeepsItsStart()
    {
        TableFilter filter;
        filter.from = monday + 7 * hour + 2 * minute;
        filter.to = monday + 7 * hour + 7 * minute;
        filter.vantage = Vantage::Firewall;
        const TableDefinition& definition = *tableById(u"traffic");
        const TablePage page = TableQuery(m_builder.file().database(), definition).page(filter, 0, 10);
        QCOMPARE(page.rows.size(), 2U); // ports 25 and 587
        for (const auto& row : page.rows)
            QCOMPARE(row[std::size_t(definition.column("bin"))].toLongLong(), qlonglong(monday + 7 * hour));
    }

    void theChartsEdges()
    {
        TrafficRequest request;
        request.range = {monday + 7 * hour + 90 * second, monday + 7 * hour + 50 * minute + 30 * second};
        request.maxBins = 12;
        TrafficChart chart = readTraffic(m_builder.file().database(), request);
        QCOMPARE(chart.binWidth, 5 * minute);
        QCOMPARE(chart.start, monday + 7 * hour);
        QCOMPARE(chart.total.connections, flowsIn(request.range.from, request.range.to));
        QCOMPARE(chart.series.at(0).bins.front().connections, flowsIn(request.range.from, monday + 7 * hour + 5 * minute));
        QCOMPARE(chart.series.at(0).bins.back().connections, flowsIn(monday + 7 * hour + 50 * minute, request.range.to));
        request.ports = {587};
        QVERIFY(readTraffic(m_builder.file().database(), request).total.connections < chart.total.connections);
        request.ports.clear();
        request.range.to += 3 * day; // from the hours, but for its beginning
        chart = readTraffic(m_builder.file().database(), request);
        QCOMPARE(chart.total.connections, flowsIn(request.range.from, request.range.to) + 1);
    }

    void hosts()
    {
        const Micros from = timeOf(20) + second;
        const Micros to = timeOf(60) + 1;
        TableFilter filter;
        filter.from = from;
        filter.to = to;
        const TableDefinition& definition = *tableById(u"hosts");
        const TablePage page = TableQuery(m_builder.file().database(), definition).page(filter, 0, 100);
        const auto rowOf = [&](const char* address) -> std::vector<QVariant> {
            for (const auto& row : page.rows)
                if (row[std::size_t(definition.column("address"))].toString() == QLatin1String(address))
                    return row;
            return {};
        };
        const auto cell = [&](const std::vector<QVariant>& row, const char* column) { return row[std::size_t(definition.column(column))]; };
        const auto row = rowOf(bot);
        QVERIFY(!row.empty());
        QCOMPARE(cell(row, "smtp_connections").toLongLong(), 40);
        QCOMPARE(cell(row, "smtp_denied").toLongLong(), 10);
        QCOMPARE(cell(row, "smtp_allowed").toLongLong(), 30);
        QCOMPARE(cell(row, "destinations").toLongLong(), 40);
        QCOMPARE(cell(row, "first").toLongLong(), qlonglong(timeOf(21)));
        QCOMPARE(cell(row, "last").toLongLong(), qlonglong(timeOf(60)));
        QCOMPARE(cell(rowOf("10.0.5.1"), "messages").toLongLong(), 40);
        QVERIFY(rowOf("10.0.3.45").empty()); // of the evening

        // What holds all that a host did says of it what the table without a range says.
        filter.from = monday;
        filter.to = monday + 2 * day;
        filter.host = QLatin1String(bot);
        const TablePage whole = TableQuery(m_builder.file().database(), definition).page(filter, 0, 100);
        filter.from.reset();
        filter.to.reset();
        QCOMPARE(whole.rows, TableQuery(m_builder.file().database(), definition).page(filter, 0, 100).rows);
        filter.vantage = Vantage::MailLog;
        filter.to = to;
        filter.host = QStringLiteral("10.0.5.1");
        QCOMPARE(sum(m_builder, u"hosts", filter, "smtp_connections"), 61);
        QCOMPARE(sum(m_builder, u"hosts", filter, "destinations"), 1);
        filter.vantage = Vantage::Firewall;
        QCOMPARE(sum(m_builder, u"hosts", filter, "smtp_connections"), 0);
    }

    void mailboxes()
    {
        TableFilter filter;
        filter.from = timeOf(20) + second;
        filter.to = timeOf(60) + second;
        QCOMPARE(sum(m_builder, u"mailboxes", filter, "messages"), 40);
        QCOMPARE(sum(m_builder, u"mailboxes", filter, "external_domains"), 1);
    }

    void pieces()
    {
        using P = TrafficPiece;
        const auto of = [](Micros from, Micros to) { return trafficPieces(from, to, P::Hours); };
        QCOMPARE(of(hour, 3 * hour), (std::vector<P>{{P::Hours, hour, 3 * hour}}));
        QCOMPARE(of(hour + minute, 3 * hour), (std::vector<P>{{P::Hours, 2 * hour, 3 * hour}, {P::Minutes, hour + minute, 2 * hour}}));
        QCOMPARE(of(hour + 1, 2 * hour), (std::vector<P>{{P::Minutes, hour + minute, 2 * hour}, {P::Rows, hour + 1, hour + minute}}));
        QCOMPARE(of(hour + 1, hour + 2), (std::vector<P>{{P::Rows, hour + 1, hour + 2}}));
        QCOMPARE(trafficPieces({}, hour + minute, P::Hours), (std::vector<P>{{P::Hours, {}, hour}, {P::Minutes, hour, hour + minute}}));
        QCOMPARE(trafficPieces({}, {}, P::Minutes), (std::vector<P>{{P::Minutes, {}, {}}}));
        QVERIFY(of(hour, hour).empty());
    }

private:
    CaseBuilder m_builder;
};

QTEST_GUILESS_MAIN(TestExactRange)
#include "test_exact_range.moc"
