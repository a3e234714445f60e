#include "case/tables/traffic_query.h"
#include "support/synthetic_case.h"
#include <QTemporaryDir>
#include <QTest>

using namespace delist;

namespace {
constexpr Micros minute = 60 * SyntheticCase::second;
constexpr Micros hour = 60 * minute;
constexpr Micros day = 24 * hour;
} // namespace

class TestTrafficQuery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void topHostsAndTheOthersMakeUpTheWhole();
    void binsLieWhereTheConnectionsAre();
    void askedHostsComeFirst();
    void scopeAndPortsChoose();
    void readTwiceIsTheSame();
    void nothingInAnEmptyCase();
    void binWidthIsRoundAndFits_data();
    void binWidthIsRoundAndFits();
    void extents();

private:
    QTemporaryDir m_folder;
    std::optional<CaseFile> m_case;
    std::vector<RowId> m_hosts;
};

/// Five inside hosts: host i makes i + 1 allowed connections in each of the first three hours, host 4 is denied too. One
/// outside host comes in on port 587.
void TestTrafficQuery::initTestCase()
{
    auto file = CaseFile::create(m_folder.filePath(QStringLiteral("traffic.delist")).toStdString(), {});
    QVERIFY(file);
    m_case.emplace(file.take());
    SyntheticCase rows(*m_case);
    const auto log = rows.evidence("isa-w3c", Vantage::Firewall);
    const RowId outside = rows.host("203.0.113.9", false);
    for (int i = 0; i < 5; ++i)
        m_hosts.push_back(rows.host("10.0.0." + std::to_string(i + 1), true));
    for (int h = 0; h < 3; ++h) {
        for (int i = 0; i < 5; ++i) {
            for (int n = 0; n <= i; ++n)
                rows.connection(log, SyntheticCase::start + h * hour + n * minute, m_hosts[i], outside, 25, Action::Allowed);
        }
    }
    rows.connection(log, SyntheticCase::start + 2 * hour, m_hosts[4], outside, 25, Action::Denied);
    rows.connection(log, SyntheticCase::start + 30 * minute, outside, m_hosts[0], 587, Action::Allowed);
    const auto mail = rows.evidence("exchange-smtp-receive", Vantage::MailLog);
    rows.message(mail, SyntheticCase::start, 0, rows.text("a@example.com"), "s", m_hosts[0], Direction::Outbound, 0, false, 7);
}

void TestTrafficQuery::topHostsAndTheOthersMakeUpTheWhole()
{
    TrafficRequest request;
    request.range = {SyntheticCase::start, SyntheticCase::start + 3 * hour};
    request.topHosts = 2;
    request.maxBins = 200;
    const TrafficChart chart = readTraffic(m_case->database(), request);
    QCOMPARE(chart.binWidth, minute);
    QCOMPARE(chart.binCount, 180);
    QCOMPARE(chart.series.size(), std::size_t(2));
    QCOMPARE(chart.series[0].address, QStringLiteral("10.0.0.5"));
    QVERIFY(chart.series[0].internal);
    QCOMPARE(chart.series[0].total.connections, 16);
    QCOMPARE(chart.series[0].total.denied, 1);
    QCOMPARE(chart.series[1].address, QStringLiteral("10.0.0.4"));
    QCOMPARE(chart.otherHosts, 4);
    TrafficCounts sum = chart.other.total;
    for (const TrafficSeries& series : chart.series)
        sum += series.total;
    QVERIFY(sum == chart.total);
    QCOMPARE(chart.total.connections, 3 * 15 + 2);
    QCOMPARE(chart.total.messages, 0); // of another vantage
    TrafficCounts bins;
    for (const TrafficCounts& bin : chart.other.bins)
        bins += bin;
    QVERIFY(bins == chart.other.total);
}

void TestTrafficQuery::binsLieWhereTheConnectionsAre()
{
    TrafficRequest request;
    request.range = {SyntheticCase::start + 10 * minute, SyntheticCase::start + 3 * hour};
    request.maxBins = 5;
    const TrafficChart chart = readTraffic(m_case->database(), request);
    QCOMPARE(chart.binWidth, hour);
    QCOMPARE(chart.start, SyntheticCase::start);
    QCOMPARE(chart.binCount, 3);
    QCOMPARE(chart.series[0].bins[0].allowed, 0); // before the range
    QCOMPARE(chart.series[0].bins[1].allowed, 5);
    QCOMPARE(chart.series[0].bins[2].allowed, 5);
    QCOMPARE(chart.series[0].bins[2].denied, 1);

    request.vantage = Vantage::MailLog;
    request.range.from = SyntheticCase::start;
    const TrafficChart mail = readTraffic(m_case->database(), request);
    QVERIFY(mail.series.empty()); // nothing there has connections to rank by
    request.rankBy = TrafficMeasure::Messages;
    QCOMPARE(readTraffic(m_case->database(), request).series.at(0).total.recipients, 7);
}

void TestTrafficQuery::askedHostsComeFirst()
{
    TrafficRequest request;
    request.range = {SyntheticCase::start, SyntheticCase::start + 3 * hour};
    request.topHosts = 1;
    request.hosts = {m_hosts[0], m_hosts[4], m_hosts[0]};
    const TrafficChart chart = readTraffic(m_case->database(), request);
    QCOMPARE(chart.series.size(), std::size_t(3));
    QCOMPARE(chart.series[0].address, QStringLiteral("10.0.0.1"));
    QCOMPARE(chart.series[1].address, QStringLiteral("10.0.0.5"));
    QCOMPARE(chart.series[2].address, QStringLiteral("10.0.0.4"));
}

void TestTrafficQuery::scopeAndPortsChoose()
{
    TrafficRequest request;
    request.range = {SyntheticCase::start, SyntheticCase::start + 3 * hour};
    request.scope = HostScope::External;
    TrafficChart chart = readTraffic(m_case->database(), request);
    QCOMPARE(chart.series.size(), std::size_t(1));
    QCOMPARE(chart.total.connections, 1);
    request.scope = HostScope::Internal;
    QCOMPARE(readTraffic(m_case->database(), request).total.connections, 46);
    request.scope = HostScope::All;
    request.ports = {587};
    QCOMPARE(readTraffic(m_case->database(), request).total.connections, 1);
    QCOMPARE(trafficPorts(m_case->database(), Vantage::Firewall), (std::vector<int>{25, 587}));
    QCOMPARE(trafficVantages(m_case->database()), (std::vector<Vantage>{Vantage::Firewall, Vantage::MailLog}));
}

void TestTrafficQuery::readTwiceIsTheSame()
{
    TrafficRequest request;
    request.range = {SyntheticCase::start, SyntheticCase::start + 3 * hour};
    request.topHosts = 2;
    const TrafficChart once = readTraffic(m_case->database(), request);
    request.mostKeptRows = 2;
    const TrafficChart twice = readTraffic(m_case->database(), request);
    QVERIFY(once.total.connections > 2);
    QCOMPARE(twice.total.connections, once.total.connections);
    QCOMPARE(twice.series.size(), once.series.size());
    const auto bins = [](const TrafficSeries& series) {
        std::vector<std::int64_t> result;
        for (const TrafficCounts& counts : series.bins)
            result.push_back(counts.connections);
        return result;
    };
    for (std::size_t i = 0; i < once.series.size(); ++i)
        QCOMPARE(bins(twice.series[i]), bins(once.series[i]));
    QCOMPARE(bins(twice.other), bins(once.other));
}

void TestTrafficQuery::nothingInAnEmptyCase()
{
    auto file = CaseFile::create(m_folder.filePath(QStringLiteral("empty.delist")).toStdString(), {});
    QVERIFY(file);
    QVERIFY(!trafficExtent(file.value().database()));
    QVERIFY(!caseExtent(file.value().database()));
    QVERIFY(readTraffic(file.value().database(), {}).series.empty());
}

void TestTrafficQuery::binWidthIsRoundAndFits_data()
{
    QTest::addColumn<qint64>("span");
    QTest::addColumn<int>("bins");
    QTest::addColumn<qint64>("width");
    QTest::newRow("an hour") << qint64(hour) << 1000 << qint64(minute);
    QTest::newRow("a day") << qint64(day) << 1000 << qint64(2 * minute);
    QTest::newRow("two days in few bins") << qint64(2 * day) << 20 << qint64(3 * hour);
    QTest::newRow("a week reads hours") << qint64(7 * day) << 100'000 << qint64(hour);
    QTest::newRow("a year") << qint64(365 * day) << 1000 << qint64(12 * hour);
    QTest::newRow("ten years") << qint64(3650 * day) << 1000 << qint64(4 * day);
    QTest::newRow("nothing") << qint64(0) << 0 << qint64(minute);
}

void TestTrafficQuery::binWidthIsRoundAndFits()
{
    QFETCH(qint64, span);
    QFETCH(int, bins);
    QFETCH(qint64, width);
    const TimeExtent range{SyntheticCase::start + 17 * minute, SyntheticCase::start + 17 * minute + span};
    QCOMPARE(qint64(trafficBinWidth(range, bins)), width);
    TrafficRequest request;
    request.range = range;
    request.maxBins = bins;
    const TrafficChart chart = readTraffic(m_case->database(), request);
    QVERIFY(span == 0 || chart.binCount <= bins);
}

void TestTrafficQuery::extents()
{
    const auto firewall = trafficExtent(m_case->database(), Vantage::Firewall);
    QVERIFY(firewall);
    QCOMPARE(firewall->from, SyntheticCase::start);
    QCOMPARE(firewall->to, SyntheticCase::start + 2 * hour + 5 * minute);
    QVERIFY(!trafficExtent(m_case->database(), Vantage::Report));
    const auto all = caseExtent(m_case->database());
    QVERIFY(all && all->from == SyntheticCase::start);
}

QTEST_APPLESS_MAIN(TestTrafficQuery)
#include "test_traffic_query.moc"
