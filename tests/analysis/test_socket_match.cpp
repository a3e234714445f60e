// Owners of sockets joined to connections, and what two witnesses say together.
#include "analysis/socket_match.h"
#include "case/tables/table_query.h"
#include "support/case_builder.h"
#include <QtTest>

using namespace delist;
using namespace delist::test;

namespace {

constexpr SocketEnds ends{7, 9, 50'000, 25};

SocketWitness witness(Micros time, const std::string& process, std::int64_t pid, RowId id = 1)
{
    return {id, 2, ends, time, unknownTime, pid, process};
}

OwnedConnection connection(const std::string& process = {}, std::int64_t pid = unknownCount, double confidence = -1)
{
    return {100, 1, ends, monday, monday + second, pid, process, confidence, process.empty() ? 0 : 12, {}};
}

std::vector<SocketMatch> match(const std::vector<SocketWitness>& owners, const OwnedConnection& one)
{
    return matchSockets(owners, std::span(&one, 1));
}

} // namespace

class TestSocketMatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesWhoNobodyNamed()
    {
        const auto matches = match({witness(monday + second / 2, "C:\\Temp\\bot.exe", 4711)}, connection());
        QCOMPARE(matches.size(), 1U);
        QCOMPARE(matches[0].process, std::string("C:\\Temp\\bot.exe"));
        QCOMPARE(matches[0].pid, 4711);
        QCOMPARE(matches[0].votes, 1);
        QVERIFY(matches[0].confidence > 0.85);
        QVERIFY(matches[0].conflict.empty());
    }

    void agreeingMakesItSurer()
    {
        const auto matches = match({witness(monday, "\\device\\harddiskvolume3\\temp\\BOT.exe", 4711)},
                                   connection("C:\\Temp\\bot.exe", 4711, 0.8));
        QCOMPARE(matches[0].process, std::string("C:\\Temp\\bot.exe"));
        QVERIFY(matches[0].confidence > 0.95);
        QCOMPARE(matches[0].votes, 13);
        QVERIFY(matches[0].conflict.empty());
    }

    void contradictingIsToldInWords()
    {
        const auto matches = match({witness(monday, "C:\\Windows\\outlook.exe", 88)}, connection("C:\\Temp\\bot.exe", 4711, 0.8));
        QCOMPARE(matches[0].process, std::string("C:\\Temp\\bot.exe"));
        QVERIFY(matches[0].confidence < 0.5);
        QCOMPARE(matches[0].conflict, std::string("socket-record: 88 C:\\Windows\\outlook.exe"));
    }

    /// A line without a time is of one of them at most. What several logs tell of one moment is one.
    void portsUsedAgain()
    {
        const auto at = [](RowId id, Micros time) {
            OwnedConnection one = connection();
            one.id = id;
            one.time = time;
            one.end = time + second;
            return one;
        };
        const std::vector<OwnedConnection> once = {at(1, monday), at(2, monday + second)};
        const std::vector<OwnedConnection> again = {at(1, monday), at(2, monday + second), at(3, monday + 2 * hour)};
        const std::vector<SocketWitness> untimed = {witness(unknownTime, "bot.exe", 4711)};
        QVERIFY(matchSockets(untimed, once)[0].confidence > 0.7);
        for (const SocketMatch& each : matchSockets(untimed, again))
            QVERIFY(each.confidence < 0.5);
        QVERIFY(matchSockets({witness(monday, "bot.exe", 4711)}, again)[0].confidence > 0.7);
    }

    void theKernelIsAWeakWitness()
    {
        QVERIFY(match({witness(monday, "System", 4)}, connection())[0].confidence < 0.3);
        QVERIFY(match({witness(monday, "System", 4)}, connection("bot.exe", 4711, 0.8))[0].conflict.empty());
        const auto turned = match({witness(monday, "bot.exe", 4711)}, connection("System", 4, 0.9));
        QCOMPARE(turned[0].process, std::string("bot.exe"));
        QCOMPARE(turned[0].conflict, std::string("packets-name: 4 System"));
    }

    void timeTellsReusedPortsApart()
    {
        QVERIFY(match({witness(monday - hour, "early.exe", 1000)}, connection()).empty());
        const auto matches = match({witness(monday - 90 * second, "early.exe", 1000), witness(monday, "now.exe", 2000, 2)}, connection());
        QCOMPARE(matches[0].process, std::string("now.exe"));
        QVERIFY(matches[0].conflict.empty());
        OwnedConnection other = connection();
        other.ends.localPort = 50'001;
        QVERIFY(match({witness(monday, "now.exe", 2000)}, other).empty());
    }

    void twoRecordsMayDisagree()
    {
        const auto matches = match({witness(monday, "a.exe", 1000), witness(monday, "b.exe", 2000, 2)}, connection());
        QCOMPARE(matches[0].process, std::string("a.exe"));
        QCOMPARE(matches[0].conflict, std::string("other-record: 2000 b.exe"));
    }

    void aCapturesOwnTableIsNoSecondWitness()
    {
        SocketWitness own = witness(monday, "other.exe", 5);
        own.evidence = 1;
        QVERIFY(match({own}, connection("bot.exe", 4711, 0.8)).empty());
        QCOMPARE(match({own}, connection())[0].process, std::string("other.exe"));
    }

    void aCaseShowsItAndCanMatchAgain()
    {
        CaseBuilder builder;
        builder.evidence("isa-w3c", Vantage::Firewall, monday, monday + hour, [](RecordSink& sink) {
            Connection record;
            record.time = monday;
            record.end = monday + second;
            record.source = {*IpAddress::parse("10.0.3.44"), 50'000};
            record.destination = {*IpAddress::parse("198.51.100.7"), 25};
            record.action = Action::Allowed;
            sink.connection(record);
        });
        const auto owner = [&](const char* process, std::int64_t pid, std::uint16_t port) {
            builder.evidence("windows-security", Vantage::Firewall, monday, monday + hour, [&](RecordSink& sink) {
                SocketOwner record;
                record.time = monday + second / 2;
                record.local = {*IpAddress::parse("10.0.3.44"), port};
                record.remote = {*IpAddress::parse("198.51.100.7"), 25};
                record.pid = pid;
                record.process = process;
                sink.socketOwner(record);
            });
            builder.analyse();
        };
        const auto rows = [&](const char* table) {
            return TableQuery(builder.file().database(), *tableById(QLatin1String(table).toString())).page({}, 0, 10).rows;
        };
        const TableDefinition& connections = *tableById(u"connections");
        const TableDefinition& processes = *tableById(u"processes");
        const auto process = static_cast<std::size_t>(connections.column("process"));
        owner("C:\\Temp\\bot.exe", 4711, 50'000);
        QCOMPARE(rows("connections")[0][process].toString(), QStringLiteral("C:\\Temp\\bot.exe"));
        owner("C:\\Temp\\twin.exe", 4712, 50'000);
        const auto again = rows("connections")[0];
        QCOMPARE(again[process].toString(), QStringLiteral("C:\\Temp\\bot.exe")); // from what was imported, not from the last match
        QVERIFY(again[std::size_t(connections.column("process_conflict"))].toString().contains(u"twin.exe"));
        // A socket whose connection nobody saw is a process all the same.
        owner("C:\\Temp\\third.exe", 99, 51'000);
        QStringList names;
        for (const auto& row : rows("processes"))
            names << row[std::size_t(processes.column("path"))].toString();
        QVERIFY2(names.contains(QStringLiteral("C:\\Temp\\third.exe")), qPrintable(names.join(u',')));
        QCOMPARE(rows("processes")[0][std::size_t(processes.column("pid"))].toInt(), 4711);
        QCOMPARE(rows("processes")[0][std::size_t(processes.column("host"))].toString(), QStringLiteral("10.0.3.44"));
    }
};

QTEST_GUILESS_MAIN(TestSocketMatch)
#include "test_socket_match.moc"
