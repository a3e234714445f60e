// Real logs of firewalls, flows and sensors: each is recognised, and nothing of it is lost.
#include "support/corpora.h"
#include "support/recording_sink.h"
#include <QFile>
#include <QTest>

using namespace delist;

namespace {

QByteArray contents(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestFlowLogs : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void realLogs_data();
    void realLogs();
    void strayPackets_data();
    void strayPackets();
    void envelopes_data();
    void envelopes();
};

void TestFlowLogs::realLogs_data()
{
    QTest::addColumn<QByteArray>("id");
    QTest::addColumn<int>("connections"); ///< at least
    QTest::addColumn<int>("rejected");    ///< exactly: what the collection has damaged or left out
    QTest::newRow("isa_tmg/isa2000_fw_native.log") << QByteArray("isa-native") << 13 << 0;
    QTest::newRow("isa_tmg/isa2000_packetfilter_w3c.log") << QByteArray("isa-packet-filter") << 31 << 0; // and a stray packet
    QTest::newRow("isa_tmg/isa2004_webproxy_w3c.log") << QByteArray("isa-webproxy") << 38 << 0;
    QTest::newRow("isa_tmg/isa2004_fw_w3c.log") << QByteArray("isa-w3c") << 18 << 0;
    QTest::newRow("windows_firewall/win11_pid_column.log") << QByteArray("windows-firewall") << 2 << 0;
    QTest::newRow("zeek/conn_lnav.log") << QByteArray("zeek-conn") << 92 << 0;
    QTest::newRow("fortigate/sekoia_traffic.log") << QByteArray("fortigate") << 11 << 1;
    QTest::newRow("pfsense_opnsense/elastic_opnsense.log") << QByteArray("pfsense") << 3 << 0;
    QTest::newRow("mikrotik/sc4s.log") << QByteArray("mikrotik") << 1 << 0;
    QTest::newRow("juniper_srx/sekoia_srx.log") << QByteArray("juniper-srx") << 0 << 4; // without their time stamps
}

void TestFlowLogs::realLogs()
{
    NEED_CORPORA("logs");
    QFETCH(QByteArray, id);
    QFETCH(int, connections);
    QFETCH(int, rejected);
    const std::string bytes = contents(corpora(QStringLiteral("logs/") + QLatin1String(QTest::currentDataTag()))).toStdString();
    QVERIFY(!bytes.empty());
    const Recognition found = recognise(std::string_view(bytes).substr(0, 65536), {});
    QVERIFY2(found.format != nullptr && found.format->id == id.toStdString(), found.detection.reason.c_str());
    const test::Reading reading = test::read(*found.format, bytes, 4096);
    QVERIFY(reading.sink.counts.count("connection") == 0 ? connections == 0 : reading.sink.counts.at("connection") >= connections);
    QCOMPARE(reading.summary.rejected, static_cast<std::uint64_t>(rejected));
}

/// What a firewall stops of a connection that is over is no attempt; the same packet with a SYN is one.
void TestFlowLogs::strayPackets_data()
{
    QTest::addColumn<QByteArray>("line");  ///< %1 is what tells the two apart
    QTest::addColumn<QByteArray>("stray");
    QTest::addColumn<QByteArray>("attempt");
    QTest::newRow("cisco-asa") << QByteArray("<166>Mar 02 2026 08:00:46 fw1 : %ASA-6-106015: Deny TCP (no connection) from 10.0.3.44/1025 to "
                                             "198.51.100.7/25 flags %1 on interface inside\n")
                               << QByteArray("RST") << QByteArray("SYN");
    QTest::newRow("cisco-asa ") << QByteArray("<166>Mar 02 2026 08:00:46 fw1 : %ASA-6-106015: Deny TCP (no connection) from 198.51.100.7/25 to "
                                              "10.0.3.44/1025 flags %1 on interface inside\n")
                                << QByteArray("FIN ACK") << QByteArray("SYN ACK");
    QTest::newRow("netfilter") << QByteArray("Mar  2 08:00:00 gw kernel: INVALID IN=eth1 OUT=eth0 SRC=10.20.3.44 DST=198.51.100.7 LEN=60 TOS=0x00 "
                                             "TTL=64 ID=9 DF PROTO=TCP SPT=49152 DPT=25 WINDOW=64240 RES=0x00 %1 URGP=0\n")
                               << QByteArray("ACK RST") << QByteArray("SYN");
    QTest::newRow("netfilter ") << QByteArray("Mar  2 08:00:00 gw kernel: [UFW BLOCK] IN=eth1 OUT=eth0 SRC=10.20.3.44 DST=198.51.100.7 LEN=60 TOS=0x00 "
                                              "TTL=64 ID=9 DF PROTO=TCP SPT=49152 DPT=25 WINDOW=64240 RES=0x00 %1 URGP=0\n")
                                << QByteArray("ACK FIN") << QByteArray("SYN");
    QTest::newRow("pfsense") << QByteArray("<134>Mar  2 08:00:00 fw filterlog[97530]: 146,,,1535324496,igb1,match,block,in,4,0x0,,63,12617,0,DF,6,tcp,60,"
                                           "10.20.3.44,198.51.100.7,49152,25,0,%1,1891286705,,64240,,\n")
                             << QByteArray("FA") << QByteArray("S");
    QTest::newRow("pflog") << QByteArray("2026-03-02 10:00:00.123456 rule 3/0(match): block out on em0: 10.0.3.44.50000 > 192.0.2.8.25: Flags [%1], "
                                         "seq 1234567, win 65535, length 0\n")
                           << QByteArray("R.") << QByteArray("S");
    QTest::newRow("mikrotik") << QByteArray("<132>Mar  2 08:00:00 router firewall,info DROP-SMTP forward: in:bridge out:ether1, connection-state:invalid "
                                            "src-mac 26:5a:4c:57:6e:cc, proto TCP (%1), 10.20.3.44:49152->198.51.100.7:25, len 64\n")
                              << QByteArray("RST") << QByteArray("SYN");
    QTest::newRow("windows-firewall") << QByteArray("#Version: 1.5\n#Software: Microsoft Windows Firewall\n#Time Format: UTC\n#Fields: date time action protocol "
                                                    "src-ip dst-ip src-port dst-port size tcpflags tcpsyn tcpack tcpwin icmptype icmpcode info path\n\n"
                                                    "2026-03-02 08:00:01 DROP TCP 10.20.3.44 198.51.100.7 49152 25 40 %1 1 0 0 - - - SEND\n")
                                      << QByteArray("FA") << QByteArray("S");
    QTest::newRow("isa-packet-filter") << QByteArray("#Software: Microsoft(R) Internet Security and Acceleration Server 2000\n#Version: 1.0\n#Fields: date\ttime\t"
                                                     "source-ip\tdestination-ip\tprotocol\tparam#1\tparam#2\ttcp-flags\tfilter-rule\tinterface\n"
                                                     "2026-03-02\t00:04:45\t10.45.1.1\t198.51.100.7\tTcp\t1675\t25\t%1 \tBLOCKED\t10.45.1.1\n")
                                       << QByteArray("ACK") << QByteArray("-");
    QTest::newRow("isa-w3c") << QByteArray("#Software: Microsoft Forefront Threat Management Gateway\n#Version: 2.0\n#Fields: date\ttime\tdestination\tsource\taction\t"
                                           "status\tIP protocol\trule\n2026-03-02\t23:59:00\t198.51.100.7:25\t10.0.3.44:49300\tDenied\t%1\tTCP\t-\n")
                             << QByteArray("0xc0040017") << QByteArray("0xc004000d");
    QTest::newRow("fortigate") << QByteArray("<189>date=2026-03-02 time=09:00:11 devname=\"fg\" devid=\"FG1\" eventtime=1772438411 tz=\"+0100\" logid=\"0000000013\" "
                                             "type=\"traffic\" subtype=\"forward\" srcip=10.20.3.44 srcport=49153 dstip=198.51.100.8 dstport=25 proto=6 "
                                             "action=\"deny\" policyid=0 msg=\"%1\"\n")
                               << QByteArray("no session matched") << QByteArray("denied by forward policy check");
    QTest::newRow("sonicwall") << QByteArray("id=firewall sn=000SERIAL time=\"2026-03-02 08:00:11 UTC\" fw=203.0.113.25 pri=5 c=64 m=36 msg=\"%1\" n=3 "
                                             "src=10.20.3.44:49153:LAN dst=198.51.100.8:25:WAN proto=tcp/smtp\n")
                               << QByteArray("TCP packet received on non-existent/closed connection; TCP packet dropped") << QByteArray("TCP connection dropped");
    QTest::newRow("checkpoint") << QByteArray("<134>1 2026-03-02T08:00:02Z gw CheckPoint 1234 - [action:\"Drop\"; ifdir:\"inbound\"; origin:\"10.0.0.1\"; "
                                              "time:\"1772438402\"; dst:\"198.51.100.7\"; proto:\"6\"; s_port:\"49154\"; service:\"25\"; src:\"10.20.3.45\"; "
                                              "tcp_packet_out_of_state:\"%1\"]\n")
                                << QByteArray("First packet isn't SYN") << QByteArray("");
}

void TestFlowLogs::strayPackets()
{
    QFETCH(QByteArray, line);
    QFETCH(QByteArray, stray);
    QFETCH(QByteArray, attempt);
    const auto connections = [&](const QByteArray& word) {
        std::string bytes = QByteArray(line).replace("%1", word).toStdString();
        const Recognition found = recognise(bytes, {});
        if (!found.format || found.format->id != QByteArray(QTest::currentDataTag()).trimmed().toStdString())
            return -1;
        const test::Reading reading = test::read(*found.format, bytes);
        return reading.summary.rejected != 0 || reading.summary.records == 0 ? -2 : int(reading.sink.counts.count("connection"));
    };
    QCOMPARE(connections(stray), 0);
    QCOMPARE(connections(attempt), 1);
}

/// What a line says stays the same, whatever syslog daemons and relays put before it.
void TestFlowLogs::envelopes_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("cisco-asa") << QByteArray("%ASA-4-106023: Deny tcp src inside:10.20.3.44/49152 dst outside:198.51.100.7/25 by access-group \"o\" [0x0"
                                  ", 0x0]");
    QTest::newRow("cisco-ios") << QByteArray("%SEC-6-IPACCESSLOGP: list 110 denied tcp 10.20.3.44(49152) -> 198.51.100.7(25), 1 packet");
    QTest::newRow("fortigate") << QByteArray("date=2026-03-02 time=08:00:00 devname=\"fg\" devid=\"FG1\" logid=\"0000000013\" type=\"traffic\" subtype=\"forwar"
                                  "d\" srcip=10.20.3.44 srcport=49152 dstip=198.51.100.7 dstport=25 proto=6 action=\"deny\" policyid=0");
    QTest::newRow("netfilter") << QByteArray("kernel: [1.2] DROP IN=eth1 OUT=eth0 SRC=10.20.3.44 DST=198.51.100.7 LEN=60 PROTO=TCP SPT=49152 DPT=25 SY"
                                  "N");
    QTest::newRow("pfsense") << QByteArray("filterlog[1]: 4,,,10,em1,match,block,in,4,0x0,,63,1,0,DF,6,tcp,60,10.20.3.44,198.51.100.7,49152,25,0,S,1"
                                  ",,64240,,mss");
    QTest::newRow("paloalto") << QByteArray("1,2026/03/02 08:00:00,001,TRAFFIC,drop,2305,2026/03/02 08:00:00,10.20.3.44,198.51.100.7,0.0.0.0,0.0.0.0,"
                                  "r,,,not-applicable,vsys1,t,u,a,,F,2026/03/02 08:00:00,0,1,49152,25,0,0,0x0,tcp,deny,66,66,0,1,2026/03/02"
                                  " 08:00:00,0,any");
    QTest::newRow("sonicwall") << QByteArray("id=firewall sn=1 time=\"2026-03-02 08:00:00 UTC\" fw=203.0.113.25 pri=5 c=64 m=36 msg=\"TCP connection drop"
                                  "ped\" n=1 src=10.20.3.44:49152:X0 dst=198.51.100.7:25:X1 proto=tcp/smtp");
    QTest::newRow("sophos") << QByteArray("device=\"SFW\" date=2026-03-02 time=08:00:00 timezone=\"UTC\" log_type=\"Firewall\" log_component=\"Firewall Ru"
                                  "le\" log_subtype=\"Denied\" status=\"Deny\" fw_rule_id=0 src_ip=10.20.3.44 dst_ip=198.51.100.7 protocol=\"TCP\""
                                  " src_port=49152 dst_port=25");
    QTest::newRow("juniper-srx") << QByteArray("RT_FLOW: RT_FLOW_SESSION_DENY: session denied 10.20.3.44/49152->198.51.100.7/25 junos-smtp 6(0) d t u");
    QTest::newRow("netscreen") << QByteArray("NetScreen device_id=ns  [Root]system-notification-00257(traffic): start_time=\"2026-03-02 08:00:00\" durat"
                                  "ion=0 policy_id=9 service=smtp proto=6 src zone=T dst zone=U action=Deny sent=0 rcvd=0 src=10.20.3.44 ds"
                                  "t=198.51.100.7 src_port=49152 dst_port=25 session_id=0");
    QTest::newRow("mikrotik") << QByteArray("firewall,info DROP forward: in:bridge out:ether1, connection-state:new src-mac 26:5a, proto TCP (SYN), 1"
                                  "0.20.3.44:49152->198.51.100.7:25, len 60");
    QTest::newRow("cef") << QByteArray("CEF:0|Fortinet|Fortigate|v7|13|traffic:forward deny|3|FTNTFGTeventtime=1772438400 src=10.20.3.44 spt=491"
                                  "52 dst=198.51.100.7 dpt=25 proto=6 act=deny");
    QTest::newRow("leef") << QByteArray("LEEF:2.0|Check Point|VPN-1 & FireWall-1|1.0|Drop|devTime=1772438400\tsrc=10.20.3.44\tdst=198.51.100.7\tsrcP"
                                  "ort=49152\tdstPort=25\tproto=6\taction=Drop");
    QTest::newRow("checkpoint") << QByteArray("[action:\"Drop\"; origin:\"10.0.0.1\"; time:\"1772438400\"; dst:\"198.51.100.7\"; product:\"x\"; proto:\"6\"; s_port"
                                  ":\"49152\"; service:\"25\"; src:\"10.20.3.44\"]");
    QTest::newRow("checkpoint ") << QByteArray("Checkpoint: 2Mar2026 08:00:00 drop gw >eth0 rule: 1; src: 10.20.3.44; dst: 198.51.100.7; proto: tcp; pro"
                                  "duct: VPN-1 & FireWall-1; service: 25; s_port: 49152;");
}

void TestFlowLogs::envelopes()
{
    QFETCH(QByteArray, line);
    static const QByteArray envelopes[] = {
        "Mar  2 08:00:00 fw1 ",
        "<134>Mar  2 2026 08:00:00 fw1 ",
        "Mar  2 08:00:00 2026 fw1 ",
        "Mar  2 08:00:00 fw1: ",
        "<134>1 2026-03-02T08:00:00Z fw1 - - - - ",
        "<134>1 2026-03-02T09:00:00.000+01:00 fw1 app 123 - - ",
        "1 2026-03-02T08:00:00Z fw1 - - - - ",
        "2026-03-02T09:00:00+01:00 fw1 ",
        "Mar  2 08:00:00 relay Mar  2 08:00:00 fw1 ",
        "Mar  2 08:00:00 relay <134>Mar  2 08:00:00 fw1 ",
        "Mar  2 08:00:00 relay <134>",
        "Mar  2 08:00:00 relay 1 2026-03-02T08:00:00Z fw1 - - - - ",
        "2026-03-02T09:00:00+01:00 relay Mar  2 08:00:00 fw1 ",
        "<134>1 2026-03-02T09:00:00+01:00 relay - - - - <134>Mar  2 08:00:00 fw1 "};
    ReaderOptions options;
    options.year = 2026;
    for (const QByteArray& envelope : envelopes) {
        const std::string bytes = (envelope + line + '\n').toStdString();
        const Recognition found = recognise(bytes, {});
        QVERIFY2(found.format != nullptr && found.format->id == QByteArray(QTest::currentDataTag()).trimmed().toStdString(), bytes.c_str());
        const test::Reading reading = test::read(*found.format, bytes, 0, options);
        QVERIFY2(reading.sink.rows.size() == 1, bytes.c_str());
        const std::string expected = "connection 2026-03-02T08:00:00.000Z 10.20.3.44:49152 -> 198.51.100.7:25 denied";
        QVERIFY2(reading.sink.rows.front().starts_with(expected), (bytes + reading.sink.rows.front()).c_str());
    }
}

QTEST_APPLESS_MAIN(TestFlowLogs)
#include "test_flow_logs.moc"
