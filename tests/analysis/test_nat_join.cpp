// The join of flows on both sides of a NAT, over generated pairs whose truth is known.
#include "analysis/analysis.h"
#include "analysis/nat_join.h"
#include "case/tables/table_query.h"
#include "case/witnesses/clock_offset_store.h"
#include "case/witnesses/nat_store.h"
#include "support/case_builder.h"
#include <QtTest>
#include <cmath>
#include <map>
#include <random>
#include <set>

using namespace delist;
using namespace delist::test;

namespace {

constexpr RowId publicAddress = 1;

struct Options
{
    int hosts = 5;
    int servers = 40;
    int flows = 300;
    Micros skew = 0;
    Micros jitter = 2'000;
    bool sequences = true;
    bool rewritesSource = false;
    bool content = true;
    bool outsideIsCapture = true;
    bool insideIsCapture = true;
    double insideKept = 1;   ///< part of flows that the inside evidence has
    Micros gap = 400'000;    ///< mean time between flows
    std::int64_t headers = unknownCount; ///< that the inside log counts beside the payload; unknown: it counts nothing
    unsigned seed = 1;
};

struct World
{
    NatFlows flows;
    std::map<RowId, RowId> hostOf; ///< outside connection -> inside host; absent when the inside did not see it
    std::map<RowId, RowId> truth;  ///< outside connection -> inside connection
};

World world(const Options& options)
{
    std::mt19937 random(options.seed);
    const auto number = [&](std::int64_t most) { return static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(most)); };
    World world;
    Micros time = monday;
    RowId id = 1;
    for (int i = 0; i < options.flows; ++i) {
        time += number(2 * options.gap);
        NatFlow inside;
        inside.id = id++;
        inside.evidence = 1;
        inside.time = time;
        inside.end = time + 2 * second + number(second);
        inside.source = 100 + number(options.hosts);
        inside.sourcePort = static_cast<std::uint16_t>(1025 + number(60'000));
        inside.destination = 1000 + number(options.servers);
        inside.destinationPort = 25;
        inside.capture = options.insideIsCapture;
        NatFlow outside = inside;
        if (options.sequences) {
            inside.sourceSequence = number(0xFFFFFFFF);
            inside.destinationSequence = number(0xFFFFFFFF);
        }
        if (options.content)
            inside.contentHash = 1 + number(1'000'000'000);
        outside.sourceSequence = options.rewritesSource && options.sequences ? number(0xFFFFFFFF) : inside.sourceSequence;
        outside.destinationSequence = inside.destinationSequence;
        outside.contentHash = inside.contentHash;
        outside.id = id++;
        outside.evidence = 2;
        outside.source = publicAddress;
        outside.sourcePort = static_cast<std::uint16_t>(1025 + number(60'000));
        outside.capture = options.outsideIsCapture;
        if (options.headers != unknownCount) {
            outside.bytesSent = 400 + number(50);
            outside.bytesReceived = 300 + number(50);
            inside.bytesSent = outside.bytesSent + options.headers;
            inside.bytesReceived = outside.bytesReceived + options.headers;
        }
        const Micros shift = options.skew + number(options.jitter + 1);
        outside.time += shift;
        outside.end += shift;
        if (!options.insideIsCapture)
            inside.time -= inside.time % second; // logs say whole seconds
        world.flows.outside.push_back(outside);
        if (std::generate_canonical<double, 32>(random) < options.insideKept) {
            world.flows.inside.push_back(inside);
            world.hostOf[outside.id] = inside.source;
            world.truth[outside.id] = inside.id;
        }
    }
    const auto byTime = [](const NatFlow& a, const NatFlow& b) { return a.time < b.time; };
    std::stable_sort(world.flows.outside.begin(), world.flows.outside.end(), byTime);
    std::stable_sort(world.flows.inside.begin(), world.flows.inside.end(), byTime);
    return world;
}

struct Tally
{
    int right = 0, wrong = 0, ambiguous = 0;
};

Tally tally(const World& world, const NatJoin& join)
{
    Tally count;
    for (const NatPair& pair : join.pairs) {
        if (pair.insideHost == 0)
            ++count.ambiguous;
        else if (const auto it = world.hostOf.find(pair.outside); it != world.hostOf.end() && it->second == pair.insideHost)
            ++count.right;
        else
            ++count.wrong;
    }
    return count;
}

NatFlow plain(RowId id, std::int64_t evidence, Micros time, RowId source, RowId destination)
{
    NatFlow flow;
    flow.id = id;
    flow.evidence = evidence;
    flow.time = time;
    flow.end = time + second;
    flow.source = source;
    flow.sourcePort = static_cast<std::uint16_t>(2000 + id);
    flow.destination = destination;
    flow.destinationPort = 25;
    flow.capture = true;
    return flow;
}

} // namespace

class TestNatJoin : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsEveryPairAndTheClock_data()
    {
        QTest::addColumn<qint64>("skew");
        QTest::addColumn<bool>("sequences");
        QTest::addColumn<bool>("rewritten");
        QTest::addColumn<bool>("content");
        QTest::newRow("one clock") << qint64(0) << true << false << true;
        QTest::newRow("seconds ahead") << qint64(3'217'000) << true << false << true;
        QTest::newRow("hours behind") << qint64(-7 * hour - 12'345'678) << true << false << true;
        QTest::newRow("rewritten sequence numbers") << qint64(-42'500'000) << true << true << true;
        QTest::newRow("content only") << qint64(15 * minute) << false << false << true;
        QTest::newRow("times only") << qint64(8'250'000) << false << false << false;
        QTest::newRow("times only, a zone apart") << qint64(2 * hour) << false << false << false;
    }
    void findsEveryPairAndTheClock()
    {
        QFETCH(qint64, skew);
        QFETCH(bool, sequences);
        QFETCH(bool, rewritten);
        QFETCH(bool, content);
        Options options;
        options.skew = skew;
        options.sequences = sequences;
        options.rewritesSource = rewritten;
        options.content = content;
        const World generated = world(options);
        const NatJoin join = joinNat(generated.flows);
        const Tally count = tally(generated, join);
        QCOMPARE(count.wrong, 0);
        QVERIFY2(count.right >= options.flows * 98 / 100, qPrintable(QString::number(count.right)));
        for (const NatPair& pair : join.pairs) {
            QVERIFY(pair.score >= 0 && pair.score <= 1 && !pair.why.empty());
            if (pair.inside != 0)
                QVERIFY2(std::llabs(pair.offset - skew) < 5'000, qPrintable(QString::number(pair.offset)));
        }
        if (sequences)
            for (const NatPair& pair : join.pairs)
                QCOMPARE(pair.inside, generated.truth.at(pair.outside));
    }

    void inventsNoPartnerForWhatTheInsideDidNotSee()
    {
        Options options;
        options.insideKept = 0.6;
        options.skew = -5 * second;
        const World generated = world(options);
        const Tally count = tally(generated, joinNat(generated.flows));
        QCOMPARE(count.wrong, 0);
        QCOMPARE(count.right, static_cast<int>(generated.hostOf.size()));
    }

    void joinsAFirewallLogWithACapture()
    {
        Options options;
        options.insideIsCapture = false;
        options.sequences = false;
        options.content = false;
        options.skew = 21 * second;
        options.gap = 4 * second;
        const World generated = world(options);
        const NatJoin join = joinNat(generated.flows);
        const Tally count = tally(generated, join);
        QVERIFY2(count.right >= options.flows * 90 / 100, qPrintable(QString::number(count.right)));
        QVERIFY2(count.wrong <= 3, qPrintable(QString::number(count.wrong)));
        QVERIFY(std::llabs(join.pairs.at(0).offset - options.skew) < second);
    }

    /// Headers that a log counts contradict nothing; a log that counts less than was sent is about another connection.
    void logsThatCountHeaders_data()
    {
        QTest::addColumn<qint64>("headers");
        QTest::addColumn<bool>("joined");
        QTest::newRow("payload alone") << qint64(0) << true;
        QTest::newRow("headers as well") << qint64(480) << true;
        QTest::newRow("less than was sent") << qint64(-250) << false;
    }
    void logsThatCountHeaders()
    {
        QFETCH(qint64, headers);
        QFETCH(bool, joined);
        Options options;
        options.insideIsCapture = false;
        options.sequences = false;
        options.content = false;
        options.skew = 2 * second;
        options.gap = 5 * second;
        options.headers = headers;
        const World generated = world(options);
        const Tally count = tally(generated, joinNat(generated.flows));
        QVERIFY2(joined ? count.right >= options.flows * 90 / 100 : count.right < options.flows / 2, qPrintable(QString::number(count.right)));
        QVERIFY2(count.wrong <= 3, qPrintable(QString::number(count.wrong)));
    }

    void twoHostsAtTheSameMomentAreAmbiguous()
    {
        NatFlows flows;
        flows.inside = {plain(1, 1, monday, 100, 1000), plain(2, 1, monday, 101, 1000)};
        flows.outside = {plain(3, 2, monday, publicAddress, 1000), plain(4, 2, monday, publicAddress, 1000)};
        const NatJoin join = joinNat(flows);
        QCOMPARE(join.pairs.size(), 2U);
        for (const NatPair& pair : join.pairs) {
            QCOMPARE(pair.insideHost, 0);
            QCOMPARE(pair.inside, 0);
            QCOMPARE(pair.candidates.size(), 2U);
            QVERIFY(pair.score <= 0.5);
        }
        // One of them told apart tells the other.
        flows.inside[0].destinationSequence = flows.outside[1].destinationSequence = 77;
        flows.inside[1].destinationSequence = 99;
        const NatJoin solved = joinNat(flows);
        QCOMPARE(solved.pairs[0].insideHost, 101);
        QCOMPARE(solved.pairs[1].insideHost, 100);
        QVERIFY(solved.pairs[1].score > 0.9);
    }

    void parallelFlowsOfOneHostNeedNotBeToldApart()
    {
        NatFlows flows;
        for (RowId i = 0; i < 6; ++i) {
            flows.inside.push_back(plain(10 + i, 1, monday + i * 100, 100, 1000));
            flows.outside.push_back(plain(20 + i, 2, monday + i * 100 + 1000, publicAddress, 1000));
        }
        const NatJoin join = joinNat(flows);
        QCOMPARE(join.pairs.size(), 6U);
        std::set<RowId> partners;
        for (const NatPair& pair : join.pairs) {
            QCOMPARE(pair.insideHost, 100);
            QVERIFY(partners.insert(pair.inside).second); // one to one
        }
    }

    void moreOutsideThanInsideStaysOpen()
    {
        NatFlows flows;
        flows.inside = {plain(1, 1, monday, 100, 1000)};
        flows.outside = {plain(3, 2, monday, publicAddress, 1000), plain(4, 2, monday, publicAddress, 1000)};
        int certain = 0;
        for (const NatPair& pair : joinNat(flows).pairs)
            certain += pair.insideHost != 0 ? 1 : 0;
        QCOMPARE(certain, 0);
    }

    void otherContentIsAnotherConnection()
    {
        NatFlows flows;
        flows.inside = {plain(1, 1, monday, 100, 1000)};
        flows.outside = {plain(3, 2, monday, publicAddress, 1000)};
        flows.inside[0].helo = 5;
        flows.outside[0].helo = 6;
        flows.inside[0].mailFrom = 7;
        flows.outside[0].mailFrom = 8;
        QVERIFY(joinNat(flows).pairs.empty());
        flows.outside[0].helo = 5;
        flows.outside[0].mailFrom = 7;
        QCOMPARE(joinNat(flows).pairs.at(0).insideHost, 100);
    }

    void theFirewallsOwnWordIsFollowed()
    {
        NatFlows flows;
        flows.inside = {plain(1, 1, monday, 100, 1000), plain(2, 1, monday, 101, 1000)};
        flows.outside = {plain(3, 2, monday + 30 * second, publicAddress, 1000)};
        flows.inside[1].translated = publicAddress;
        flows.inside[1].translatedPort = flows.outside[0].sourcePort;
        const NatJoin join = joinNat(flows);
        QCOMPARE(join.pairs.size(), 1U);
        QCOMPARE(join.pairs[0].insideHost, 101);
        QCOMPARE(join.pairs[0].score, 1.0);
        QVERIFY(QString::fromStdString(join.pairs[0].why).startsWith(u"firewall-record"));
        QCOMPARE(join.pairs.at(0).offset, 30 * second);
    }

    void manyFlowsToOneServerAreSweptNotSquared()
    {
        Options options;
        options.flows = 60'000;
        options.servers = 1;
        options.hosts = 50;
        options.skew = 77 * second;
        options.gap = 30'000;
        const World generated = world(options);
        QElapsedTimer clock;
        clock.start();
        const Tally count = tally(generated, joinNat(generated.flows));
        QVERIFY2(clock.elapsed() < 30'000, qPrintable(QString::number(clock.elapsed()))); // squared: minutes
        QCOMPARE(count.wrong, 0);
        QVERIFY2(count.right > options.flows * 95 / 100, qPrintable(QString::number(count.right)));
    }

    void aCaseAnswersWhoOwnedAnOutsidePort()
    {
        CaseBuilder builder;
        const auto record = [](RecordSink& sink, Micros time, const std::string& from, int port, const std::string& to,
                               std::int64_t sequence) {
            Connection connection;
            connection.time = time;
            connection.end = time + second;
            connection.source = {*IpAddress::parse(from), static_cast<std::uint16_t>(port)};
            connection.destination = {*IpAddress::parse(to), 25};
            connection.action = Action::Allowed;
            connection.destinationSequence = sequence;
            connection.bytesSent = 4000 + sequence;
            sink.connection(connection);
        };
        constexpr Micros skew = 1'500'000;
        builder.evidence("pcap", Vantage::Capture, monday, monday + hour, [&](RecordSink& sink) {
            for (int i = 0; i < 60; ++i)
                record(sink, monday + i * 20 * second, i % 3 == 0 ? "10.0.0.25" : "10.0.3.44", 50'000 + i,
                       "198.51.100." + std::to_string(1 + i % 30), 1000 + i);
        });
        builder.evidence("pcap", Vantage::Capture, monday, monday + hour, [&](RecordSink& sink) {
            for (int i = 0; i < 60; ++i)
                record(sink, monday + i * 20 * second + skew, "203.0.113.25", 41'800 + i,
                       "198.51.100." + std::to_string(1 + i % 30), 1000 + i);
        });
        builder.analyse();
        TableQuery query(builder.file().database(), *tableById(u"connections"));
        const TableDefinition& table = *tableById(u"connections");
        const auto at = [&](const std::vector<QVariant>& row, const char* column) { return row[std::size_t(table.column(column))]; };

        TableFilter filter;
        filter.host = QStringLiteral("203.0.113.25");
        filter.from = monday + 22 * 20 * second;
        filter.to = *filter.from + 5 * second;
        const TablePage page = query.page(filter, 0, 10);
        QCOMPARE(page.rows.size(), 2U); // the inside flow and what it became
        const auto& outside = at(page.rows[0], "source").toString() == u"203.0.113.25" ? page.rows[0] : page.rows[1];
        const auto& inside = &outside == &page.rows[0] ? page.rows[1] : page.rows[0];
        QCOMPARE(at(outside, "source_port").toInt(), 41'822);
        QCOMPARE(at(outside, "inside_host").toString(), QStringLiteral("10.0.3.44"));
        QVERIFY(at(outside, "nat_score").toDouble() > 0.9);
        QCOMPARE(at(outside, "nat_ambiguous"), QVariant(false));
        QCOMPARE(at(inside, "translated").toString(), QStringLiteral("203.0.113.25"));
        QCOMPARE(at(inside, "translated_port").toInt(), 41'822);

        // As the question is asked: an address with a port, at a time.
        filter = {};
        filter.host = QStringLiteral("203.0.113.25");
        filter.port = 41'822;
        filter.at = monday + 22 * 20 * second + skew + second / 2;
        QCOMPARE(query.count(filter), 1);
        QCOMPARE(at(query.page(filter, 0, 10).rows[0], "inside_host").toString(), QStringLiteral("10.0.3.44"));
        filter.at = *filter.at + 10 * second;
        QCOMPARE(query.count(filter), 0);

        // The other way round, and no more than its own.
        filter = {};
        filter.host = QStringLiteral("10.0.3.44");
        QCOMPARE(query.count(filter), 80);
        // A subset, as findings count, keeps to the record's own sides.
        filter.subset = QStringLiteral("smtp-outbound");
        QCOMPARE(query.count(filter), 40);

        const TableDefinition& evidence = *tableById(u"evidence");
        const auto rows = TableQuery(builder.file().database(), evidence).page({}, 0, 10).rows;
        QVERIFY(rows[0][std::size_t(evidence.column("clock_offset"))].isNull());
        QVERIFY(std::abs(rows[1][std::size_t(evidence.column("clock_offset"))].toDouble() - 1.5) < 0.01);
        QCOMPARE(rows[1][std::size_t(evidence.column("offset_from"))].toInt(), 1);

        // An accepted offset is taken into account by the pairing, and not twice.
        Database& stored = builder.file().database();
        const qint64 pairs = stored.integer("SELECT count(*) FROM nat_pair WHERE inside IS NOT NULL");
        QVERIFY(pairs >= 58);
        QCOMPARE(stored.text("SELECT basis FROM clock_offset WHERE evidence = 2"), std::string("nat"));
        for (const Micros taken : {skew, -skew}) { // and given back
            QVERIFY(acceptClockOffset(builder.file(), 2, taken));
            derive(builder.file());
            const double left = taken > 0 ? 0 : 1.5;
            QCOMPARE(stored.integer("SELECT count(*) FROM nat_pair WHERE inside IS NOT NULL"), pairs);
            QVERIFY(std::abs(double(stored.integer("SELECT max(offset_us) FROM nat_pair WHERE inside IS NOT NULL")) / 1e6 - left) < 0.01);
            const auto clocks = TableQuery(stored, evidence).page({}, 0, 10).rows;
            QVERIFY(std::abs(clocks[1][std::size_t(evidence.column("clock_offset"))].toDouble() - left) < 0.01);
            QCOMPARE(clocks[1][std::size_t(evidence.column("offset_accepted"))].toDouble(), taken > 0 ? 1.5 : 0.0);
        }

        // Too many to be paired: counted, and said.
        Database& database = builder.file().database();
        const auto said = [](const Analysis& analysis) {
            std::int64_t found = 0; // where direct-to-mx is found, there
            for (const Finding& finding : analysis.findings)
                found += std::ranges::count(finding.missing, QStringLiteral("nat.left-out"), &Statement::code);
            return found + std::ranges::count_if(analysis.cannotExclude, [](const CauseNote& note) { return note.because.code == u"nat.left-out"; });
        };
        QCOMPARE(said(builder.analyse()), 0);
        const NatFlows few = natFlows(database, OrganisationMap(builder.file().settings()), 20);
        QCOMPARE(few.outside.size(), 20U);
        QCOMPARE(few.inside.size(), 20U);
        QCOMPARE(few.leftOut, 80);
        storeNat(database, {}, few.leftOut, storedNatFingerprint(database));
        const Analysis capped = builder.analyse();
        QCOMPARE(said(capped), 1);
    }
};

QTEST_GUILESS_MAIN(TestNatJoin)
#include "test_nat_join.moc"
