// Connections that a log lets through and that nobody answered reached nobody: by the words of each format, through its reader. What a
// log does not tell stays as if it had been answered; a few that got out take nothing from what all the others say.
#include "analysis/analysis.h"
#include "sample/packet_writer.h"
#include "support/case_builder.h"
#include "support/imported_logs.h"
#include <QtTest>

using namespace delist;
using namespace delist::test;

namespace {

constexpr int attempts = 200;
const QString suspect = QStringLiteral("10.0.3.44");

/// The server's own connections, that there is an ordinary day around it, come after the suspect's.
QByteArray clock(int n)
{
    return QByteArray::number(9 + n / 3600).rightJustified(2, '0') + ':' + QByteArray::number(n / 60 % 60).rightJustified(2, '0') + ':' +
           QByteArray::number(n % 60).rightJustified(2, '0');
}

QByteArray to(int n)
{
    return QByteArray::fromStdString(outside(300 + n % 80));
}

QByteArray zeek(const char* state, const char* sent, const char* received)
{
    QByteArray text = "#separator \\x09\n#set_separator\t,\n#empty_field\t(empty)\n#unset_field\t-\n#path\tconn\n#open\t2024-03-04-00-00-00\n"
                      "#fields\tts\tuid\tid.orig_h\tid.orig_p\tid.resp_h\tid.resp_p\tproto\tservice\tduration\torig_bytes\tresp_bytes\tconn_state\n"
                      "#types\ttime\tstring\taddr\tport\taddr\tport\tenum\tstring\tinterval\tcount\tcount\tstring\n";
    for (int i = 0; i < attempts; ++i)
        text += QByteArray::number(1709542800 + i * 5) + ".000000\tC" + QByteArray::number(1000 + i) + "\t10.0.3.44\t" + QByteArray::number(20000 + i) +
                "\t" + to(i) + "\t25\ttcp\t-\t-\t" + sent + "\t" + received + "\t" + state + "\n";
    return text;
}

QByteArray asa(const char* end)
{
    QByteArray text;
    for (int i = 0; i < attempts; ++i) {
        const QByteArray id = QByteArray::number(5000 + i);
        const QByteArray port = QByteArray::number(20000 + i);
        text += "Mar  4 2024 " + clock(i * 5) + " asa : %ASA-6-302013: Built outbound TCP connection " + id + " for outside:" + to(i) + "/25 (" + to(i) +
                "/25) to inside:10.0.3.44/" + port + " (10.0.3.44/" + port + ")\n";
        text += "Mar  4 2024 " + clock(i * 5 + 2) + " asa : %ASA-6-302014: Teardown TCP connection " + id + " for outside:" + to(i) +
                "/25 to inside:10.0.3.44/" + port + " duration 0:00:02 bytes " + end + "\n";
    }
    return text;
}

QByteArray fortigate(const char* action, const char* sent, const char* received)
{
    QByteArray text;
    for (int i = 0; i < attempts; ++i)
        text += "date=2024-03-04 time=" + clock(i * 5) + " devname=\"FW\" devid=\"FW1\" logid=\"0000000013\" type=\"traffic\" subtype=\"forward\" vd=\"root\""
                " tz=\"+0000\" srcip=10.0.3.44 srcport=" + QByteArray::number(20000 + i) + " dstip=" + to(i) + " dstport=25 sessionid=" +
                QByteArray::number(7000 + i) + " proto=6 action=\"" + action + "\" policyid=3 service=\"SMTP\" duration=2 sentbyte=" + sent +
                " rcvdbyte=" + received + "\n";
    return text;
}

QByteArray paloAlto(const char* application, const char* sent, const char* received, const char* reason)
{
    QByteArray text;
    for (int i = 0; i < attempts; ++i) {
        const QByteArray time = "2024/03/04 " + clock(i * 5);
        const QByteArray port = QByteArray::number(20000 + i);
        text += "1," + time + ",0018,TRAFFIC,end,2305," + time + ",10.0.3.44," + to(i) + ",203.0.113.9,0.0.0.0,All,,," + application +
                ",vsys1,trust,untrust,e1/2,e1/1,LF," + time + "," + QByteArray::number(33000 + i) + ",1," + port + ",25," + port +
                ",0,0x19,tcp,allow," + sent + "," + sent + "," + received + ",3," + time + ",2,any,0,1,0x0,DE,US,0,3,0," + reason + "\n";
    }
    return text;
}

QByteArray isa(const char* action, const char* status, const char* sent, const char* received)
{
    QByteArray text = "#Software: Microsoft Internet Security and Acceleration Server 2006\n#Version: 2.0\n#Date: 2024-03-04 09:00:00\n"
                      "#Fields: computer\tdate\ttime\tIP protocol\tsource\tdestination\toriginal client IP\tsource network\tdestination network\taction\t"
                      "status\trule\tapplication protocol\tbytes sent\tbytes received\n";
    for (int i = 0; i < attempts; ++i)
        text += "FW01\t2024-03-04\t" + clock(i * 5) + "\tTCP\t10.0.3.44:" + QByteArray::number(20000 + i) + "\t" + to(i) +
                ":25\t10.0.3.44\tInternal\tExternal\t" + action + "\t" + status + "\tAll\tSMTP\t" + sent + "\t" + received + "\n";
    return text;
}

Analysis analysed(ImportedLogs& logs)
{
    CaseSettings settings;
    settings.mailServers = {"10.0.0.25"};
    settings.internal = {"10.0.0.0/8"};
    settings.domains = {"ours.example"};
    return analyse(logs.database(), settings);
}

QString stateOf(ImportedLogs& logs)
{
    return logs.rows("SELECT ifnull(state, ''), reasons FROM host WHERE address = '10.0.3.44'").join(u'|');
}

} // namespace

class TestUnanswered : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reachesNobody_data()
    {
        QTest::addColumn<QByteArray>("log");
        QTest::addColumn<bool>("answered");
        QTest::newRow("zeek S0") << zeek("S0", "-", "-") << false;
        QTest::newRow("zeek REJ") << zeek("REJ", "-", "-") << false;
        QTest::newRow("zeek SF") << zeek("SF", "4000", "700") << true;
        // A sensor on one half of a tapped line: what was said behind the handshake shows that there was one.
        QTest::newRow("zeek S0, one direction") << zeek("S0", "4000", "0") << true;
        QTest::newRow("asa SYN timeout") << asa("0 SYN Timeout") << false;
        QTest::newRow("asa reset at once") << asa("0 TCP Reset-O") << false;
        QTest::newRow("asa mail") << asa("4700 TCP FINs") << true;
        QTest::newRow("asa reset after mail") << asa("4700 TCP Reset-O") << true;
        QTest::newRow("fortigate timeout") << fortigate("timeout", "180", "0") << false;
        QTest::newRow("fortigate mail") << fortigate("close", "4000", "700") << true;
        QTest::newRow("fortigate sees one direction") << fortigate("timeout", "4000", "0") << true;
        QTest::newRow("fortigate counts nothing") << fortigate("accept", "0", "0") << true;
        QTest::newRow("palo alto incomplete") << paloAlto("incomplete", "180", "0", "aged-out") << false;
        QTest::newRow("palo alto mail") << paloAlto("smtp", "4000", "700", "tcp-fin") << true;
        QTest::newRow("isa failed") << isa("Failed", "0x80074e21", "0", "0") << false;
        QTest::newRow("isa failed, not counted") << isa("Failed", "0x80074e21", "-", "-") << false;
        QTest::newRow("isa does not tell") << isa("Establish", "0x0", "0", "0") << true;
    }
    void reachesNobody()
    {
        QFETCH(QByteArray, log);
        QFETCH(bool, answered);
        ImportedLogs logs({log});
        const Analysis analysis = analysed(logs);
        QCOMPARE(analysis.findings.size(), answered ? 1U : 0U);
        if (answered) {
            QCOMPARE(analysis.findings.front().subject, suspect);
            for (const Statement& statement : analysis.findings.front().forIt)
                if (statement.code == u"direct-to-mx.destinations")
                    QCOMPARE(statement.records, statement.arguments.value(QStringLiteral("connections")).toLongLong());
            return;
        }
        QCOMPARE(stateOf(logs), QStringLiteral("contained|[\"unanswered-only: 200\"]"));
        QVERIFY(std::any_of(analysis.excluded.begin(), analysis.excluded.end(),
                            [](const CauseNote& note) { return note.because.code == u"direct-to-mx.silent-only"; }));
    }

    /// Firewalls let these through, and their rows go on saying so.
    void theFirewallsWordStays()
    {
        for (const auto& [log, action] : {std::pair{asa("0 SYN Timeout"), "1"}, std::pair{fortigate("timeout", "180", "0"), "1"},
                                          std::pair{isa("Failed", "0x80074e21", "0", "0"), "0"}, std::pair{isa("Failed", "0xc0040014", "0", "0"), "2"}}) {
            ImportedLogs logs({log});
            QCOMPARE(logs.rows("SELECT DISTINCT action FROM connection"), QStringList{QString::fromLatin1(action)});
        }
    }

    /// A few that got out: as suspicious as all denied, not contained, and nothing that can be excluded.
    void aLeakIsNoInnocence_data()
    {
        QTest::addColumn<int>("leaks");
        QTest::newRow("none") << 0;
        QTest::newRow("one") << 1;
        QTest::newRow("three") << 3;
    }
    void aLeakIsNoInnocence()
    {
        QFETCH(int, leaks);
        CaseBuilder builder;
        builder.evidence("isa-w3c", Vantage::Firewall, monday, monday + day, [&](RecordSink& sink) {
            for (int i = 0; i < 500; ++i)
                flow(sink, monday + i * minute, "10.0.3.44", outside(i % 180), 25, i % 160 == 150 && i / 160 < leaks ? Action::Allowed : Action::Denied, 3000);
        });
        const Analysis analysis = builder.analyse();
        QVERIFY(analysis.findings.empty());
        QVERIFY(builder.host(suspect, "suspicion").toDouble() >= 0.45);
        const bool unsure = std::any_of(analysis.cannotExclude.begin(), analysis.cannotExclude.end(), [&](const CauseNote& note) {
            return note.because.code == u"direct-to-mx.leak" && note.because.arguments.value(QStringLiteral("passed")).toInt() == leaks;
        });
        QCOMPARE(unsure, leaks > 0);
        // Denied ever since the last one that got out: the hole is closed. Where longer runs ended before, nobody knows.
        QCOMPARE(builder.host(suspect, "state").toString(), leaks == 3 ? QStringLiteral("suspicious") : QStringLiteral("contained"));
        QCOMPARE(builder.host(suspect, "reasons").toStringList().contains(QStringLiteral("got-out: %1").arg(leaks)), leaks > 0);
    }

    /// A mail program whose one provider was let through now and then is no source of spam.
    void fewDestinationsAreNoLeak()
    {
        CaseBuilder builder;
        builder.evidence("isa-w3c", Vantage::Firewall, monday, monday + day, [&](RecordSink& sink) {
            for (int i = 0; i < 100; ++i)
                flow(sink, monday + i * minute, "10.0.3.44", outside(i % 2), 25, i % 30 == 10 ? Action::Allowed : Action::Denied, 3000);
        });
        const Analysis analysis = builder.analyse();
        QVERIFY(analysis.findings.empty());
        QVERIFY(std::none_of(analysis.cannotExclude.begin(), analysis.cannotExclude.end(),
                             [](const CauseNote& note) { return note.because.code == u"direct-to-mx.leak"; }));
    }

    /// One half of a dialogue proves the other; a SYN alone proves nothing.
    void aCaptureOfOneDirection_data()
    {
        QTest::addColumn<bool>("client");
        QTest::addColumn<bool>("answered");
        QTest::newRow("what the bot said") << true << true;
        QTest::newRow("what the servers said") << false << true;
        QTest::newRow("only SYNs") << true << false;
    }
    void aCaptureOfOneDirection()
    {
        QFETCH(bool, client);
        QFETCH(bool, answered);
        std::vector<CapturedPacket> packets;
        for (int i = 0; i < 60; ++i) {
            const Endpoint bot{*IpAddress::parse("10.0.3.44"), std::uint16_t(20000 + i)};
            const Endpoint exchanger{*IpAddress::parse(outside(300 + i)), 25};
            TcpConversation flow(bot, exchanger, monday + i * 10 * second);
            if (answered) {
                flow.handshake();
                flow.smtp("S: 220 mx ESMTP\nC: HELO pc" + std::to_string(i) + "\nS: 250 mx\nC: MAIL FROM:<a@bank.example>\nS: 250 ok\n"
                          "C: RCPT TO:<u@there.example>\nS: 550 5.1.1 unknown\nC: QUIT\nS: 221 bye\n");
                flow.close();
            } else {
                flow.syn();
            }
            for (CapturedPacket& packet : flow.take()) {
                const bool fromBot = packet.data.compare(26, 4, std::string("\x0a\x00\x03\x2c", 4)) == 0; // source address behind Ethernet
                if (fromBot == client)
                    packets.push_back(std::move(packet));
            }
        }
        ImportedLogs logs({QByteArray::fromStdString(pcapFile(packets))}, "part%1.pcap");
        const Analysis analysis = analysed(logs);
        QCOMPARE(analysis.findings.size(), answered ? 1U : 0U);
        if (answered)
            QCOMPARE(analysis.findings.front().subject, suspect);
        else
            QCOMPARE(stateOf(logs), QStringLiteral("contained|[\"unanswered-only: 60\"]"));
    }

    /// A snap length cuts names: that they differ is proof, the pieces are no names.
    void cutNamesAreNotQuoted()
    {
        std::vector<CapturedPacket> packets;
        for (int i = 0; i < 60; ++i) {
            TcpConversation flow({*IpAddress::parse("10.0.3.44"), std::uint16_t(20000 + i)}, {*IpAddress::parse(outside(300 + i)), 25}, monday + i * 10 * second);
            flow.handshake();
            flow.smtp("S: 220 mx\nC: EHLO n" + std::to_string(i % 20 + 10) + ".a-long-name-of-a-host.example.net\nS: 250 mx\nC: QUIT\nS: 221 bye\n");
            flow.close();
            for (CapturedPacket& packet : flow.take())
                packets.push_back(std::move(packet));
        }
        CaptureStyle style;
        style.snapLength = 68;
        ImportedLogs logs({QByteArray::fromStdString(pcapFile(packets, style))}, "part%1.pcap");
        const Analysis analysis = analysed(logs);
        QCOMPARE(analysis.findings.size(), 1U);
        bool told = false;
        for (const Statement& statement : analysis.findings.front().forIt) {
            QVERIFY(statement.code != u"direct-to-mx.helo-many" && statement.code != u"direct-to-mx.helo-foreign");
            told = told || (statement.code == u"direct-to-mx.helo-many-cut" && statement.arguments.value(QStringLiteral("names")).toInt() == 20);
        }
        QVERIFY(told);
        QCOMPARE(logs.rows("SELECT x.value FROM host_name n JOIN text x ON x.id = n.name WHERE n.kind = 'helo'"), QStringList());
    }
};

QTEST_GUILESS_MAIN(TestUnanswered)
#include "test_unanswered.moc"
