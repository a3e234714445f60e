// The ISA/TMG firewall log, row by row against what the columns mean.
#include "evidence/logs/isa/isa_w3c_schema.h"
#include "evidence/logs/open_connections.h"
#include "evidence/text/timestamp.h"
#include "support/recording_sink.h"
#include <QFile>
#include <QTest>

using namespace delist;
using namespace std::literals;

namespace {

const Format& isaFormat() { return *formatById("isa-w3c"); }

std::string fixture(const char* name)
{
    QFile file(QStringLiteral(DELIST_TEST_DATA "/logs/isa-w3c/") + QLatin1String(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
}

const std::string header = "#Fields: date\ttime\tIP protocol\tsource\tdestination\toriginal client IP\tsource network\taction"
                           "\tbytes sent\tbytes sent intermediate\tconnection time\tsession ID\tconnection ID\tusername\tagent\n";

/// A row under header; times are seconds after 08:00:00.
std::string row(int second, const char* source, const char* destination, const char* action, const char* sent = "0",
                const char* delta = "0", const char* duration = "-", const char* session = "1", const char* id = "1",
                const char* user = "-", const char* agent = "-", const char* protocol = "TCP")
{
    char clock[32];
    std::snprintf(clock, sizeof clock, "08:%02d:%02d", second / 60, second % 60);
    std::string text = "2026-03-02\t"s + clock;
    for (const char* field : {protocol, source, destination, "-", "Internal", action, sent, delta, duration, session, id, user, agent})
        (text += '\t') += field;
    return text + '\n';
}

} // namespace

class TestIsaW3c : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void goldens_data();
    void goldens();
    void pairing_data();
    void pairing();
    void actions_data();
    void actions();
    void names_data();
    void names();
    void headerless_data();
    void headerless();
    void declines_data();
    void declines();
    void offsets();
    void boundedMemory();
    void networks_data();
    void networks();
    void computerNames();
    void realSample();
};

void TestIsaW3c::goldens_data()
{
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("isa2006_all_columns.log") << QByteArray(
        "connection 2026-03-02T08:00:01.000Z 10.0.3.44:49153 -> 198.51.100.8:25 denied sent=0 received=0 rule=\"Default rule\"\n"
        "connection 2026-03-02T08:00:02.500Z 192.168.80.148 -> 224.0.0.1 protocol=2 denied sent=0 received=0\n"
        "connection 2026-03-02T08:00:03.000Z 10.0.3.46:50001 -> 198.51.100.9:25 sent=0 received=0 rule=\"All Outbound\"\n"
        "connection 2026-03-02T08:00:00.000Z .. 2026-03-02T08:00:05.000Z 10.0.3.44:49152 -> 198.51.100.7:25 allowed sent=4096 received=512 "
        "rule=\"All Outbound\" process=spam.exe user=CORP\\jdoe\n"
        "connection 2026-03-02T08:00:01.000Z .. 2026-03-02T08:20:01.000Z 10.0.3.45:50000 -> 203.0.113.9:443 allowed sent=1500 received=9500 rule=Web\n"
        "connection 2026-03-02T08:20:00.000Z .. 2026-03-02T08:21:00.000Z 10.0.3.47:50005 -> 198.51.100.11:587 allowed sent=70 received=80 rule=Submission\n"
        "connection 2026-03-02T08:22:00.000Z [2001:db8::44]:50006 -> [2001:db8:ffff::1]:25 allowed sent=7 received=9 rule=\"IPv6 Out\"\n"
        "connection 2026-03-02T08:22:01.000Z 10.0.3.46:50010 -> 198.51.100.12:2525 denied sent=0 received=0\n"
        "connection 2026-03-02T08:00:03.000Z 10.0.3.44 -> 198.51.100.7 protocol=1 allowed rule=Ping\n"
        "13 records, 0 rejected, 2026-03-02T08:00:00.000Z to 2026-03-02T08:22:01.000Z\n");
    QTest::newRow("headerless_28_columns.log") << QByteArray(
        "connection 2026-03-02T09:00:01.000Z 10.0.3.44:49201 -> 198.51.100.7:25 denied sent=0 received=0 rule=\"All Outbound\"\n"
        "connection 2026-03-02T09:00:00.000Z .. 2026-03-02T09:00:09.000Z 10.0.3.44:49200 -> 198.51.100.7:25 allowed sent=77 received=88 rule=\"All Outbound\"\n"
        "connection 2026-03-02T09:00:02.000Z 10.0.3.44:49202 -> 198.51.100.7:25 allowed rule=\"All Outbound\"\n"
        "4 records, 0 rejected, 2026-03-02T09:00:00.000Z to 2026-03-02T09:00:09.000Z\n");
    QTest::newRow("tmg_subset_then_fewer_columns.log") << QByteArray(
        "connection 2026-03-02T23:59:00.000Z .. 2026-03-02T23:59:20.000Z 10.0.3.44:49300 -> 198.51.100.7:25 allowed sent=120 received=13 rule=\"SMTP out\"\n"
        "reject line 8 reason=\"the time is not readable\"\n"
        "reject line 9 reason=\"the source is no address\"\n"
        "reject line 10 reason=\"fewer columns than the #Fields line names\"\n"
        "connection 2026-03-02T23:59:50.000Z 10.0.3.44:49301 -> 198.51.100.7:25 denied\n"
        "connection 2026-03-03T00:00:10.000Z 10.0.3.44:49302 -> 198.51.100.7:25\n"
        "reject line 17 reason=\"neither source nor destination\"\n"
        "5 records, 4 rejected, 2026-03-02T23:59:00.000Z to 2026-03-03T00:00:10.000Z\n");
}


void TestIsaW3c::goldens()
{
    QFETCH(QByteArray, expected);
    const std::string bytes = fixture(QTest::currentDataTag());
    QVERIFY(!bytes.empty());
    const test::Reading reading = test::read(isaFormat(), bytes, 4096);
    const ReadSummary& s = reading.summary;
    const std::string tail = std::to_string(s.records) + " records, " + std::to_string(s.rejected) + " rejected, " + toIsoUtc(s.first)
        + " to " + toIsoUtc(s.last) + '\n';
    QCOMPARE(QByteArray::fromStdString(reading.sink.text() + tail), expected);
    QVERIFY(!s.truncated);
    const Recognition found = recognise(bytes, "x");
    QCOMPARE(found.format, &isaFormat());
}

void TestIsaW3c::pairing_data()
{
    QTest::addColumn<QByteArray>("rows");
    QTest::addColumn<QByteArray>("expected");
    const auto add = [](const char* name, const std::string& rows, const char* expected) {
        QTest::newRow(name) << QByteArray::fromStdString(rows) << QByteArray(expected);
    };
    const char* a = "10.0.0.1:1000";
    const char* b = "192.0.2.1:25";
    add("pair", row(0, a, b, "Establish") + row(9, a, b, "Terminate", "50", "50"),
        "connection 2026-03-02T08:00:00.000Z .. 2026-03-02T08:00:09.000Z 10.0.0.1:1000 -> 192.0.2.1:25 allowed sent=50\n");
    add("deltas when there is no total",
        row(0, a, b, "Establish") + row(1, a, b, "Intermediate", "-", "30") + row(2, a, b, "Terminate", "-", "12"),
        "connection 2026-03-02T08:00:00.000Z .. 2026-03-02T08:00:02.000Z 10.0.0.1:1000 -> 192.0.2.1:25 allowed sent=42\n");
    add("only intermediate totals", row(0, a, b, "Establish") + row(1, a, b, "Intermediate", "30", "-") + row(2, a, b, "Terminate", "-", "-"),
        "connection 2026-03-02T08:00:00.000Z .. 2026-03-02T08:00:02.000Z 10.0.0.1:1000 -> 192.0.2.1:25 allowed sent=30\n");
    add("totals are not added", row(0, a, b, "Establish") + row(1, a, b, "Intermediate", "30", "30") + row(2, a, b, "Terminate", "42", "12"),
        "connection 2026-03-02T08:00:00.000Z .. 2026-03-02T08:00:02.000Z 10.0.0.1:1000 -> 192.0.2.1:25 allowed sent=42\n");
    add("never closed", row(0, a, b, "Establish") + row(1, a, b, "Intermediate", "30", "30") + row(2, a, b, "Intermediate", "42", "12"),
        "connection 2026-03-02T08:00:00.000Z .. 2026-03-02T08:00:02.000Z 10.0.0.1:1000 -> 192.0.2.1:25 allowed sent=42\n");
    add("began before the log, still open", row(60, a, b, "Intermediate", "30", "30", "60000"),
        "connection 2026-03-02T08:00:00.000Z .. 2026-03-02T08:01:00.000Z 10.0.0.1:1000 -> 192.0.2.1:25 allowed sent=30\n");
    add("began before the log", row(59, a, b, "Intermediate", "30", "30") + row(60, a, b, "Terminate", "31", "1", "60000"),
        "connection 2026-03-02T08:00:00.000Z .. 2026-03-02T08:01:00.000Z 10.0.0.1:1000 -> 192.0.2.1:25 allowed sent=31\n");
    add("only the end, no duration", row(60, a, b, "Terminate", "31", "31"),
        "connection 2026-03-02T08:01:00.000Z .. 2026-03-02T08:01:00.000Z 10.0.0.1:1000 -> 192.0.2.1:25 allowed sent=31\n");
    add("the same ports again", row(0, a, b, "Establish") + row(1, a, b, "Establish") + row(2, a, b, "Terminate", "5"),
        "connection 2026-03-02T08:00:00.000Z 10.0.0.1:1000 -> 192.0.2.1:25 allowed\n"
        "connection 2026-03-02T08:00:01.000Z .. 2026-03-02T08:00:02.000Z 10.0.0.1:1000 -> 192.0.2.1:25 allowed sent=5\n");
    add("another connection id is another connection",
        row(0, a, b, "Establish", "0", "0", "-", "1", "1") + row(1, a, b, "Terminate", "5", "5", "-", "1", "2"),
        "connection 2026-03-02T08:00:01.000Z .. 2026-03-02T08:00:01.000Z 10.0.0.1:1000 -> 192.0.2.1:25 allowed sent=5\n"
        "connection 2026-03-02T08:00:00.000Z 10.0.0.1:1000 -> 192.0.2.1:25 allowed\n");
    add("by endpoints without ids",
        row(0, a, b, "Establish", "0", "0", "-", "-", "0") + row(1, a, b, "Terminate", "5", "5", "-", "0", "-"),
        "connection 2026-03-02T08:00:00.000Z .. 2026-03-02T08:00:01.000Z 10.0.0.1:1000 -> 192.0.2.1:25 allowed sent=5\n");
    add("the process is on the first row only",
        row(0, a, b, "Establish", "0", "0", "-", "1", "1", "CORP\\x", "bot.exe:3:5.1") + row(1, a, b, "Terminate", "5"),
        "connection 2026-03-02T08:00:00.000Z .. 2026-03-02T08:00:01.000Z 10.0.0.1:1000 -> 192.0.2.1:25 allowed sent=5 process=bot.exe user=CORP\\x\n");
    add("written in the other order", row(0, a, b, "Terminate", "5") + row(0, a, b, "Establish", "0", "0", "-", "1", "1", "CORP\\x", "bot.exe:3:5.1"),
        "connection 2026-03-02T08:00:00.000Z .. 2026-03-02T08:00:00.000Z 10.0.0.1:1000 -> 192.0.2.1:25 allowed sent=5 process=bot.exe user=CORP\\x\n");
    add("in the other order, with a duration", row(9, a, b, "Terminate", "5", "5", "800") + row(9, a, b, "Establish"),
        "connection 2026-03-02T08:00:09.000Z .. 2026-03-02T08:00:09.000Z 10.0.0.1:1000 -> 192.0.2.1:25 allowed sent=5\n");
    add("the end of one, then the ports again", row(9, a, b, "Terminate", "5", "5", "8000") + row(9, a, b, "Establish") + row(10, a, b, "Terminate", "6"),
        "connection 2026-03-02T08:00:01.000Z .. 2026-03-02T08:00:09.000Z 10.0.0.1:1000 -> 192.0.2.1:25 allowed sent=5\n"
        "connection 2026-03-02T08:00:09.000Z .. 2026-03-02T08:00:10.000Z 10.0.0.1:1000 -> 192.0.2.1:25 allowed sent=6\n");
    add("the second after is another's", row(0, a, b, "Terminate", "5") + row(1, a, b, "Establish"),
        "connection 2026-03-02T08:00:00.000Z .. 2026-03-02T08:00:00.000Z 10.0.0.1:1000 -> 192.0.2.1:25 allowed sent=5\n"
        "connection 2026-03-02T08:00:01.000Z 10.0.0.1:1000 -> 192.0.2.1:25 allowed\n");
    add("an end that is told twice", row(0, a, b, "Terminate", "5") + row(0, a, b, "Terminate", "5"),
        "connection 2026-03-02T08:00:00.000Z .. 2026-03-02T08:00:00.000Z 10.0.0.1:1000 -> 192.0.2.1:25 allowed sent=5\n");
    add("icmp type 25 is no port", row(0, "10.0.0.1:8", "192.0.2.1:25", "Denied", "0", "0", "-", "0", "0", "-", "-", "ICMP"),
        "connection 2026-03-02T08:00:00.000Z 10.0.0.1 -> 192.0.2.1 protocol=1 denied sent=0\n");
    add("overflown counter", row(0, a, b, "Denied", "-5"), "connection 2026-03-02T08:00:00.000Z 10.0.0.1:1000 -> 192.0.2.1:25 denied\n");
}

void TestIsaW3c::pairing()
{
    QFETCH(QByteArray, rows);
    QFETCH(QByteArray, expected);
    const test::Reading reading = test::read(isaFormat(), header + rows.toStdString());
    QCOMPARE(QByteArray::fromStdString(reading.sink.text()), expected);
    QCOMPARE(reading.summary.records, static_cast<std::uint64_t>(rows.count('\n')));
}

void TestIsaW3c::actions_data()
{
    QTest::addColumn<int>("action");
    using enum isa::RowAction;
    const auto add = [](isa::RowAction action, std::initializer_list<const char*> words) {
        for (const char* word : words)
            QTest::newRow(*word ? word : "(empty)") << static_cast<int>(action);
    };
    add(Establish, {"Establish", "establish", "ESTABLISH", "6", "Initiated Connection", "initiated_connection", "InitiatedConnection"});
    add(Terminate, {"Terminate", "7", "Closed Connection", "closed_connection"});
    add(Denied, {"Denied", "DENIED", "8", "Denied Connection"});
    add(Allowed, {"Allowed", "9", "Allowed Connection"});
    add(Failed, {"Failed", "10", "Failed Connection Attempt"});
    add(Intermediate, {"Intermediate", "11", "Connection Status"});
    add(Other, {"NotLogged", "0", "-", "", "Bind", "1", "Listen", "2", "GHBN", "3", "GHBA", "4", "RedirectBind", "Redirect_Bind", "Redirect Bind", "5",
                "SuccessfulConnection", "12", "Initiated VPN Connection", "13", "14", "Closed VPN Connection", "15", "16", "17", "User_Quarantined"});
    add(Unknown, {"Blockiert", "18", "Denied!", "a word that is much longer than any action word can be"});
}

void TestIsaW3c::actions()
{
    QFETCH(int, action);
    const QByteArray tag = QTest::currentDataTag();
    QCOMPARE(static_cast<int>(isa::rowAction(tag == "(empty)" ? "" : tag.toStdString())), action);
}

void TestIsaW3c::names_data()
{
    QTest::addColumn<QByteArray>("process");
    QTest::newRow("aim.exe:3:5.0") << QByteArray("aim.exe");
    QTest::newRow("outlook.exe:3:10.0") << QByteArray("outlook.exe");
    QTest::newRow("plain.exe") << QByteArray("plain.exe");
    QTest::newRow("C:\\a.exe:3:6.1") << QByteArray("C:\\a.exe");
    QTest::newRow(":3:6.1") << QByteArray(":3:6.1");
    QTest::newRow("a:b:c") << QByteArray("a:b:c");
}

void TestIsaW3c::names()
{
    QFETCH(QByteArray, process);
    QCOMPARE(QByteArray::fromStdString(std::string(isa::processOf(QTest::currentDataTag()))), process);
    QCOMPARE(isa::userOf("CORP\\jdoe?"), "CORP\\jdoe"sv);
    QCOMPARE(isa::userOf("CORP\\jdoe (?)"), "CORP\\jdoe (?)"sv);
    QCOMPARE(isa::userOf("Anonymous"), ""sv);
    QCOMPARE(isa::userOf("anonymous?"), ""sv);
}

void TestIsaW3c::headerless_data()
{
    QTest::addColumn<int>("columns");
    QTest::addColumn<int>("sentAt"); ///< index of "bytes sent"
    QTest::newRow("28: the default selection") << 28 << 13;
    QTest::newRow("29: and bidirectional") << 29 << 14;
    QTest::newRow("30: and both proxies") << 30 << 13;
    QTest::newRow("31: all") << 31 << 14;
    QTest::newRow("34: TMG's own behind them") << 34 << 14;
    QTest::newRow("25: the last ones missing") << 25 << 13;
}

void TestIsaW3c::headerless()
{
    QFETCH(int, columns);
    QFETCH(int, sentAt);
    std::vector<std::string> fields(static_cast<std::size_t>(columns), "-");
    const char* front[] = {"FW", "2026-03-02", "08:00:00", "TCP", "10.0.0.1:1000", "192.0.2.1:25", "10.0.0.1", "Internal", "External", "Denied", "0xc004000d", "Rule", "SMTP"};
    std::copy(std::begin(front), std::end(front), fields.begin());
    fields[static_cast<std::size_t>(sentAt)] = "77";
    fields[static_cast<std::size_t>(sentAt) + 2] = "88";
    std::string line;
    for (const std::string& field : fields)
        (line += field) += '\t';
    line.back() = '\n';
    const test::Reading reading = test::read(isaFormat(), line + line);
    const std::string one = "connection 2026-03-02T08:00:00.000Z 10.0.0.1:1000 -> 192.0.2.1:25 denied sent=77 received=88 rule=Rule\n";
    QCOMPARE(reading.sink.text(), one + one);
    QCOMPARE(recognise(line + line, {}).format, &isaFormat());
}

void TestIsaW3c::declines_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("reason");
    QTest::newRow("web proxy") << QByteArray("#Software: Microsoft Internet Security and Acceleration Server 2004\n"
                                             "#Fields: c-ip\tcs-username\tc-agent\tsc-authenticated\tdate\ttime\ts-svcname\tr-ip\taction\n")
                               << QByteArray("web proxy");
    QTest::newRow("packet filter") << QByteArray("#Fields: date\ttime\tsource-ip\tdestination-ip\tprotocol\tparam#1\tparam#2\ttcp-flags\n") << QByteArray("packet filter");
    QTest::newRow("pfirewall") << QByteArray("#Fields: date time action protocol src-ip dst-ip src-port dst-port\n") << QByteArray("TAB");
    QTest::newRow("zeek") << QByteArray("#fields\tts\tuid\tid.orig_h\n1.0\tC1\t10.0.0.1\n") << QByteArray("no #Fields");
    QTest::newRow("rows of another log") << QByteArray("#Fields: date\ttime\tsource\tdestination\taction\trule\nthis is no such row\n") << QByteArray("no row fits");
}

void TestIsaW3c::declines()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, reason);
    const Recognition found = recognise(text.toStdString(), "x.log");
    QVERIFY(found.format != &isaFormat());
    for (const auto& [format, detection] : found.candidates)
        if (format == &isaFormat()) {
            QVERIFY(detection.score < 0.5);
            QVERIFY2(detection.reason.find(reason.toStdString()) != std::string::npos, detection.reason.c_str());
        }
}

void TestIsaW3c::offsets()
{
    const std::string establish = row(0, "10.0.0.1:1000", "192.0.2.1:25", "Establish");
    const std::string bytes = header + "#Version: 2.0\n" + establish + row(1, "10.0.0.1:1000", "192.0.2.1:25", "Terminate");
    const test::Reading reading = test::read(isaFormat(), bytes);
    QCOMPARE(reading.sink.offsets.size(), std::size_t{1});
    QCOMPARE(bytes.substr(reading.sink.offsets[0], establish.size()), establish); // its first line
}

void TestIsaW3c::boundedMemory()
{
    test::RecordingSink sink;
    OpenConnections open(sink, 100);
    LoggedConnection row;
    row.protocol = 6;
    for (std::uint32_t i = 0; i < 1000; ++i) {
        row.time = i;
        row.source = {IpAddress::v4(i), 1000};
        open.establish(row);
    }
    QCOMPARE(sink.counts["connection"], 900); // the oldest 900, as they are
    // Those that are still open pair up, in any order.
    for (std::uint32_t i = 900; i < 1000; i += 2) {
        row.source = {IpAddress::v4(i), 1000};
        row.sent = 1;
        open.terminate(row);
    }
    QCOMPARE(sink.counts["connection"], 950);
    QVERIFY(sink.rows.back().find("sent=1") != std::string::npos);
    open.flush();
    QCOMPARE(sink.counts["connection"], 1000);
    QVERIFY(sink.rows.back().find("sent=") == std::string::npos);
}

void TestIsaW3c::networks_data()
{
    QTest::addColumn<QByteArray>("source");
    QTest::addColumn<QByteArray>("destination");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("outwards") << QByteArray("Internal") << QByteArray("External") << QByteArray(" source_side=inside destination_side=outside");
    QTest::newRow("VPN") << QByteArray("VPN Clients") << QByteArray("Quarantined VPN Clients") << QByteArray(" source_side=inside destination_side=inside");
    QTest::newRow("the firewall itself") << QByteArray("Local Host") << QByteArray("External") << QByteArray(" destination_side=outside");
    QTest::newRow("names of its users") << QByteArray("internal LAN") << QByteArray("Perimeter") << QByteArray();
    QTest::newRow("none") << QByteArray("-") << QByteArray("") << QByteArray();
}

void TestIsaW3c::networks()
{
    QFETCH(QByteArray, source);
    QFETCH(QByteArray, destination);
    QFETCH(QByteArray, expected);
    const std::string head = "#Fields: date\ttime\tIP protocol\tsource\tdestination\toriginal client IP\tsource network\tdestination network\taction\n";
    const auto row = [&](const char* time, const char* from, const char* action) {
        return "2026-03-02\t"s + time + "\tTCP\t" + from + "\t203.0.113.1:25\t198.51.100.44\t" + source.toStdString() + '\t' +
               destination.toStdString() + '\t' + action + '\n';
    };
    const test::Reading reading = test::read(isaFormat(), head + row("08:00:00", "198.51.100.44:1000", "Establish") +
                                             row("08:00:05", "198.51.100.44:1000", "Terminate") + row("08:00:06", "198.51.100.44:1001", "Denied"));
    QCOMPARE(reading.sink.details.size(), 2U);
    for (const std::string& detail : reading.sink.details)
        QCOMPARE(QByteArray::fromStdString(detail), expected);
    // The network is that of the source, not of the client whose name stands beside it.
    const test::Reading other = test::read(isaFormat(), head + row("08:00:00", "-", "Denied"));
    QVERIFY(other.sink.details.front().find("source_side") == std::string::npos);
}

void TestIsaW3c::computerNames()
{
    const std::string head = "#Fields: date\ttime\tIP protocol\tsource\tdestination\toriginal client IP\tsource network\tsource name\taction\n";
    const auto row = [](const char* time, const char* from, const char* network, const char* name) {
        return "2026-03-02\t"s + time + "\tTCP\t" + from + ":1000\t203.0.113.1:25\t" + from + '\t' + network + '\t' + name + "\tDenied\n";
    };
    const test::Reading reading = test::read(isaFormat(), head + row("08:00:00", "10.0.3.44", "Internal", "PC44") +
                                             row("08:00:01", "10.0.3.44", "Internal", "PC44") + row("08:00:02", "10.0.3.45", "-", "pc45.example.org") +
                                             row("08:00:03", "10.0.3.46", "Internal", "10.0.3.46") + row("08:00:04", "10.0.3.47", "Internal", "-") +
                                             row("08:00:05", "203.0.113.9", "External", "stranger.example") + row("09:00:00", "10.0.3.44", "Internal", "PC44"));
    QByteArray names;
    for (const std::string& read : reading.sink.rows)
        if (read.starts_with("name "))
            names += QByteArray::fromStdString(read) + '\n';
    QCOMPARE(names, QByteArray("name 2026-03-02T08:00:00.000Z 10.0.3.44 capture PC44\n"
                               "name 2026-03-02T08:00:02.000Z 10.0.3.45 capture pc45.example.org\n"
                               "name 2026-03-02T09:00:00.000Z 10.0.3.44 capture PC44\n"));
}

void TestIsaW3c::realSample()
{
    QFile file(QStringLiteral(DELIST_CORPORA "/logs/isa_tmg/isa2004_fw_w3c.log"));
    if (!file.open(QIODevice::ReadOnly))
        QSKIP("the real samples are not there (DELIST_CORPORA)");
    const QByteArray bytes = file.readAll();
    const test::Reading reading = test::read(isaFormat(), bytes.toStdString());
    QCOMPARE(reading.summary.rejected, std::uint64_t{0});
    QCOMPARE(reading.summary.records, static_cast<std::uint64_t>(bytes.trimmed().count('\n') + 1 - 4)); // without its 4 header lines
    QCOMPARE(static_cast<std::uint64_t>(reading.sink.counts.at("connection")), reading.summary.records); // all of them Denied
    QCOMPARE(reading.sink.rows[0], "connection 2006-10-27T00:00:00.000Z 192.168.100.115:61683 -> 255.255.255.255:14000 protocol=17 denied sent=0 received=0"s);
}

QTEST_APPLESS_MAIN(TestIsaW3c)
#include "test_isa_w3c.moc"
