// Rule text for firewalls: the case's own servers and networks, in each product's grammar; nothing from evidence that a
// command line would act on.
#include "report/firewall_networks.h"
#include "report/firewall_rules.h"
#include "report/incident_report.h"
#include "support/case_builder.h"
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryFile>
#include <QtTest>

using namespace delist;

namespace {

CaseSettings office()
{
    CaseSettings settings;
    settings.mailServers = {"10.20.1.10", "10.20.1.11", "10.20.1.10", "2001:db8:20::10"};
    settings.internal = {"10.20.0.0/16", "2001:db8:20::/48"};
    return settings;
}

Containment leak(const QString& rule = QStringLiteral("All Outbound"), const QString& name = QStringLiteral("ws-44"))
{
    Containment containment;
    containment.hasFirewall = true;
    ContainedHost host;
    host.address = QStringLiteral("10.20.3.44");
    host.name = name;
    host.allowed = 1243;
    containment.hosts.push_back(host);
    host.address = QStringLiteral("10.20.3.45");
    host.allowed = 0; // was only denied: nothing to stop
    containment.hosts.push_back(host);
    RuleUse use;
    use.rule = rule;
    use.action = Action::Allowed;
    containment.rules.push_back(use);
    return containment;
}

FirewallRules of(const std::vector<FirewallRules>& rules, const char* id)
{
    for (const FirewallRules& entry : rules)
        if (QLatin1String(entry.id) == QLatin1String(id))
            return entry;
    return {};
}

} // namespace

class TestFirewallRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noServerNoRules()
    {
        CaseSettings settings;
        QVERIFY(firewallRules(settings, leak()).empty());
        settings.mailServers = {"not an address"};
        QVERIFY(firewallRules(settings, leak()).empty());
    }

    void everyProductNamesServersAndHosts()
    {
        const auto rules = firewallRules(office(), leak());
        QVERIFY(rules.size() >= 10);
        for (const FirewallRules& entry : rules) {
            QVERIFY2(!entry.product.isEmpty() && !entry.place.isEmpty() && !entry.text.isEmpty(), entry.id);
            if (QLatin1String(entry.id) != QLatin1String("windows"))
                QVERIFY2(entry.text.contains(QLatin1String("10.20.1.11")), entry.id);
            QVERIFY2(!entry.text.contains(QLatin1String("10.20.3.45")), entry.id);
            if (QLatin1String(entry.id) != QLatin1String("paloalto")) { // its command line has no comments
                QVERIFY2(entry.text.contains(QLatin1String("10.20.3.44 (ws-44)")), entry.id);
                QVERIFY2(entry.text.contains(QLatin1String("All Outbound")), entry.id);
            }
        }
    }

    void grammarOfTheProducts()
    {
        const auto rules = firewallRules(office(), leak());
        const QString ip = of(rules, "iptables").text;
        QVERIFY(ip.contains(QLatin1String("iptables -A SMTP_OUT -s 10.20.1.10 -j RETURN\n")));
        QCOMPARE(ip.count(QLatin1String("\niptables -A SMTP_OUT -s 10.20.1.10 ")), 1); // declared twice
        QVERIFY(ip.contains(QLatin1String("iptables -I FORWARD 1 -s 10.20.0.0/16 -p tcp --dport 25 -j SMTP_OUT\n")));
        QVERIFY(ip.contains(QLatin1String("ip6tables -A SMTP_OUT -s 2001:db8:20::10 -j RETURN\n")));
        const QString asa = of(rules, "cisco-asa").text;
        QVERIFY(asa.contains(QLatin1String(" network-object host 10.20.1.10\n")));
        QVERIFY(asa.contains(QLatin1String(" network-object 10.20.0.0 255.255.0.0\n")));
        QVERIFY(asa.indexOf(QLatin1String("permit tcp object-group MAIL_SERVERS")) < asa.indexOf(QLatin1String("deny tcp any any eq smtp log")));
        const FirewallRules forti = of(rules, "fortigate");
        QVERIFY(forti.text.contains(QLatin1String("set subnet 10.20.1.10 255.255.255.255")));
        QVERIFY(!forti.text.contains(QLatin1String("subnet 2001:db8")) && forti.place.contains(QLatin1String("IPv6")));
        QVERIFY(of(rules, "juniper-srx").text.contains(QLatin1String("address-book global address mail-10.20.1.10 10.20.1.10/32\n")));
        QVERIFY(of(rules, "pf").text.contains(QLatin1String("table <mail_servers> const { 10.20.1.10, 10.20.1.11, 2001:db8:20::10 }\n")));
        // A workstation's firewall: all but inside, so that the mail server stays in reach.
        const QString windows = of(rules, "windows").text;
        QVERIFY(windows.contains(QLatin1String("remoteip=1.0.0.0-10.19.255.255,10.21.0.0-126.255.255.255,128.0.0.0-223.255.255.255")));
        QVERIFY(!windows.contains(QLatin1String("2000::/3"))); // the case has IPv6 inside: left to the reader
    }

    void nftAcceptsItsText()
    {
        const QString nft = QStandardPaths::findExecutable(QStringLiteral("nft"), {QStringLiteral("/usr/sbin"), QStringLiteral("/sbin")});
        if (nft.isEmpty())
            QSKIP("nft is not installed");
        for (const bool withV6 : {true, false}) {
            CaseSettings settings = office();
            if (!withV6) {
                settings.internal.pop_back();
                settings.mailServers.pop_back();
            }
            QTemporaryFile file;
            QVERIFY(file.open());
            file.write(of(firewallRules(settings, leak()), "nftables").text.toUtf8());
            file.close();
            QProcess check;
            check.start(nft, {QStringLiteral("-c"), QStringLiteral("-f"), file.fileName()});
            QVERIFY(check.waitForFinished());
            const QByteArray said = check.readAllStandardError();
            if (said.contains("Operation not permitted") || said.contains("cache initialization failed"))
                QSKIP("nft needs more rights here");
            QVERIFY2(check.exitCode() == 0, said.constData());
        }
    }

    void evidenceIsNoCommand()
    {
        const auto rules = firewallRules(office(), leak(QStringLiteral("x\nrm -rf / #`$(reboot)`\"; &"), QStringLiteral("pc\r\nno access-list $x | y")));
        for (const FirewallRules& entry : rules) {
            for (const QString& line : entry.text.split(QLatin1Char('\n')))
                QVERIFY2(!line.startsWith(QLatin1String("rm")) && !line.startsWith(QLatin1String("no ")), entry.id);
            QVERIFY2(!entry.text.contains(QLatin1Char('`')) && !entry.text.contains(QLatin1Char('$')) && !entry.text.contains(QLatin1Char('&')), entry.id);
        }
    }

    void theOneWhoseLogIsThere()
    {
        QCOMPARE(firewallOf({QStringLiteral("zeek-conn"), QStringLiteral("isa-w3c")}), "isa");
        QCOMPARE(firewallOf({QStringLiteral("cisco-asa")}), "cisco-asa");
        QCOMPARE(firewallOf({QStringLiteral("pflog")}), "pf");
        QCOMPARE(firewallOf({QStringLiteral("pf-filterlog")}), "pfsense");
        QCOMPARE(firewallOf({}), "");
        const auto rules = firewallRules(office(), leak());
        for (const char* format : {"isa-native", "cisco-asa", "fortigate", "netfilter", "pfsense", "pf", "mikrotik", "paloalto", "juniper-srx", "windows-firewall"})
            QVERIFY2(!of(rules, firewallOf({QString::fromLatin1(format)})).text.isEmpty(), format);
    }

    void theReportHasThemWhileOthersGetOut()
    {
        test::CaseBuilder builder;
        const auto rulesIn = [&](ReportAudience audience) {
            ReportOptions options;
            options.audience = audience;
            const IncidentReport report = buildIncidentReport(builder.file(), builder.analyse(), options);
            QString text;
            for (const ReportSection& section : report.sections)
                for (const ReportBlock& block : section.blocks)
                    if (const auto* table = std::get_if<ReportTable>(&block); section.id == QLatin1String("containment") && table != nullptr)
                        for (const QStringList& row : table->rows)
                            text += row.join(QLatin1Char('|')) + QLatin1Char('\n');
            return text;
        };
        const auto attempts = [](Action action, Micros from) {
            return [action, from](RecordSink& sink) {
                for (int i = 0; i < 60; ++i)
                    test::flow(sink, from + i * test::minute, "10.0.3.44", test::outside(i), 25, action, unknownCount, "inside_out");
            };
        };
        builder.evidence("cisco-asa", Vantage::Firewall, test::monday, test::monday + test::day, attempts(Action::Allowed, test::monday));
        const QString full = rulesIn(ReportAudience::Full);
        QVERIFY2(full.contains(QLatin1String("network-object host 10.0.0.25")), qPrintable(full));
        QVERIFY(full.contains(QLatin1String("extended deny tcp any any eq smtp log")));
        QVERIFY(!rulesIn(ReportAudience::Operator).contains(QLatin1String("network-object")));
        // Proof that they are in place: nothing left to enter.
        builder.evidence("cisco-asa", Vantage::Firewall, test::monday + test::day, test::monday + 2 * test::day, attempts(Action::Denied, test::monday + test::day));
        QVERIFY(!rulesIn(ReportAudience::Full).contains(QLatin1String("network-object")));
    }

    void rangesOutside()
    {
        QCOMPARE(outsideRanges(firewallNetworks({"10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16"})),
                 (QStringList{QStringLiteral("1.0.0.0-9.255.255.255"), QStringLiteral("11.0.0.0-126.255.255.255"), QStringLiteral("128.0.0.0-172.15.255.255"),
                              QStringLiteral("172.32.0.0-192.167.255.255"), QStringLiteral("192.169.0.0-223.255.255.255")}));
        QVERIFY(outsideRanges(firewallNetworks({"0.0.0.0/0"})).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestFirewallRules)
#include "test_firewall_rules.moc"
