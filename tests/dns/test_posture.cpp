// Mail posture: each line from the smallest zone that gives it, the words for every line, and a whole check through a
// real resolver.
#include "dns/posture/dynamic_name.h"
#include "dns/posture_check.h"
#include "report/posture_text.h"
#include "support/dns_zone.h"
#include "support/fault_dns_server.h"
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace delist;
using posture::Line;
using posture::Status;
using test::DnsZone;

namespace {

posture::Subjects subjects()
{
    posture::Subjects ours;
    ours.ownDomains = {"example.org"};
    ours.senderDomains = {"example.org"};
    ours.addresses = {IpAddress::v4(0xC0000219)}; // 192.0.2.25
    ours.helos = {{"mail.example.org", IpAddress::v4(0xC0000219)}};
    ours.now = 1772452800;
    return ours;
}

/// A set-up without a fault.
DnsZone goodZone()
{
    DnsZone zone;
    zone.add("example.org", "MX", "mail.example.org", 10).add("mail.example.org", "A", "192.0.2.25");
    zone.add("example.org", "TXT", "v=spf1 mx -all");
    zone.add("25.2.0.192.in-addr.arpa", "PTR", "mail.example.org");
    zone.add("_dmarc.example.org", "TXT", "v=DMARC1; p=reject; rua=mailto:d@example.org");
    zone.add("_mta-sts.example.org", "TXT", "v=STSv1; id=1").add("_smtp._tls.example.org", "TXT", "v=TLSRPTv1; rua=mailto:t@example.org");
    zone.add("example.org", "CAA", "issue ca.example").add("www.example.org", "A", "198.51.100.80");
    return zone;
}

std::vector<Line> linesOf(const DnsZone& zone, const posture::Subjects& ours, const std::string& policy = "version: STSv1\nmode: enforce\nmx: mail.example.org\n")
{
    posture::Facts facts;
    for (int round = 0; round < 50; ++round) {
        const std::vector<Line> lines = posture::runChecks(ours, facts);
        const auto documents = facts.documents.takeMissing();
        for (const std::string& url : documents)
            facts.documents.add(url, {200, policy, {}, false, "text/plain"});
        const auto before = facts.dns.replies().size();
        zone.fill(facts.dns);
        if (facts.dns.replies().size() == before && documents.empty())
            return lines;
    }
    return {};
}

/// "fail mx-cname": the lines of a check, as they read.
QStringList told(const std::vector<Line>& lines, const char* check)
{
    QStringList out;
    for (const Line& line : lines)
        if (line.check == check)
            out << QString::fromLatin1(posture::statusName(line.status)) + QLatin1Char(' ') + QString::fromStdString(line.reason);
    return out;
}

} // namespace

class TestPosture : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void good()
    {
        for (const Line& line : linesOf(goodZone(), subjects())) {
            const bool open = line.check == "dkim" || line.check == "roles"; // nothing was given about them
            QVERIFY2(line.status == (open ? Status::Unknown : Status::Pass), line.reason.c_str());
        }
    }

    void lines_data()
    {
        QTest::addColumn<QStringList>("records");
        QTest::addColumn<QByteArray>("check");
        QTest::addColumn<QStringList>("expected");
        const auto row = [](const char* name, QStringList records, const char* check, QStringList expected) {
            QTest::newRow(name) << records << QByteArray(check) << expected;
        };
        row("no MX, no address", {}, "mx", {"fail mx-missing"});
        row("implicit MX", {"example.org A 192.0.2.80"}, "mx", {"warning mx-implicit"});
        row("null MX", {"example.org MX ."}, "mx", {"fail mx-null"});
        row("MX is an alias", {"example.org MX a.example.org", "a.example.org CNAME b.example.org", "b.example.org A 192.0.2.1"}, "mx", {"fail mx-cname"});
        row("MX leads nowhere", {"example.org MX a.example.org"}, "mx", {"fail mx-unresolvable"});
        row("MX is private", {"example.org MX a.example.org", "a.example.org A 10.0.0.5"}, "mx", {"fail mx-private"});
        row("MX is an address", {"example.org MX 192.0.2.25"}, "mx", {"fail mx-is-address"});
        row("MX unanswered", {"example.org TIMEOUT -"}, "mx", {"unknown mx-unanswered"});
        row("no SPF", {"example.org A 192.0.2.80"}, "spf", {"fail spf-missing"});
        row("two SPF", {"example.org TXT v=spf1 -all", "example.org TXT v=spf1 mx -all"}, "spf", {"fail spf-several"});
        row("SPF forbids us", {"example.org TXT v=spf1 ip4:198.51.100.1 -all"}, "spf", {"fail spf-fail"});
        row("SPF for all", {"example.org TXT v=spf1 +all"}, "spf", {"fail spf-allows-everybody", "pass spf-pass"});
        row("SPF without end", {"example.org TXT v=spf1 ip4:198.51.100.1"}, "spf", {"warning spf-no-all", "warning spf-neutral"});
        row("SPF broken", {"example.org TXT v=spf1 ipv4:192.0.2.25 -all"}, "spf", {"fail spf-permerror"});
        row("SPF with ptr", {"example.org TXT v=spf1 ip4:192.0.2.25 ptr -all"}, "spf", {"warning spf-ptr", "pass spf-pass"});
        row("no DMARC", {"example.org A 192.0.2.1"}, "dmarc", {"fail dmarc-missing"});
        row("DMARC watches", {"_dmarc.example.org TXT v=DMARC1; p=none; rua=mailto:a@example.org"}, "dmarc", {"warning dmarc-none"});
        row("DMARC without reports", {"_dmarc.example.org TXT v=DMARC1; p=quarantine; pct=20"}, "dmarc", {"pass dmarc-policy", "warning dmarc-partly", "warning dmarc-no-reports"});
        row("DMARC reports refused", {"_dmarc.example.org TXT v=DMARC1;p=reject;rua=mailto:a@other.example"}, "dmarc", {"pass dmarc-policy", "warning dmarc-report-refused"});
        row("DMARC reports agreed", {"_dmarc.example.org TXT v=DMARC1;p=reject;rua=mailto:a@other.example", "example.org._report._dmarc.other.example TXT v=DMARC1"}, "dmarc", {"pass dmarc-policy"});
        row("no PTR", {}, "ptr", {"fail ptr-missing"});
        row("PTR leads elsewhere", {"25.2.0.192.in-addr.arpa PTR mail.example.org", "mail.example.org A 192.0.2.26"}, "ptr", {"fail ptr-mismatch"});
        row("any of several PTR", {"25.2.0.192.in-addr.arpa PTR x.example.org", "25.2.0.192.in-addr.arpa PTR mail.example.org", "mail.example.org A 192.0.2.1", "mail.example.org A 192.0.2.25"}, "ptr", {"pass ptr-confirmed", "warning ptr-several"});
        row("customer's PTR", {"25.2.0.192.in-addr.arpa PTR 25-2-0-192.dsl.isp.example", "25-2-0-192.dsl.isp.example A 192.0.2.25"}, "ptr", {"pass ptr-confirmed", "warning ptr-dynamic"});
        row("HELO leads nowhere", {}, "helo", {"fail helo-unresolvable"});
        row("HELO leads elsewhere", {"mail.example.org A 192.0.2.99"}, "helo", {"warning helo-other-address"});
        row("HELO is not the PTR", {"mail.example.org A 192.0.2.25", "25.2.0.192.in-addr.arpa PTR gw.example.org"}, "helo", {"warning helo-other-ptr"});
        row("nothing on the way", {"example.org MX mail.example.org"}, "transport", {"warning transport-unprotected"});
        row("STS leaves out", {"_mta-sts.example.org TXT v=STSv1; id=2", "example.org MX new.example.org"}, "transport", {"fail sts-mx-left-out", "warning tls-rpt-missing"});
        row("DANE", {"example.org MX mail.example.org", "_25._tcp.mail.example.org TLSA 3 1 1 ab", "_smtp._tls.example.org TXT v=TLSRPTv1; rua=mailto:t@example.org"}, "transport", {"pass dane-found", "pass tls-rpt-found"});
        row("where machines stand", {"www.example.org A 198.51.100.80", "example.org MX mail.example.org", "mail.example.org A 192.0.2.25"}, "egress",
            {"pass egress-web", "pass egress-mx", "pass egress-address", "pass egress-address"});
        row("hosts in SPF", {"example.org TXT v=spf1 ip4:198.51.100.7 ip4:203.0.113.0/24 a:mail.example.org a:host.other.example include:x.example -ip4:198.51.100.8 ~all", "mail.example.org A 192.0.2.25", "host.other.example A 198.51.100.9"},
            "egress", {"pass egress-spf", "pass egress-spf", "pass egress-address", "pass egress-address"});
        row("a web server without www", {"example.org A 198.51.100.80"}, "egress", {"pass egress-web", "pass egress-address", "pass egress-address"});
    }

    void lines()
    {
        QFETCH(QStringList, records);
        QFETCH(QByteArray, check);
        QFETCH(QStringList, expected);
        DnsZone zone;
        for (const QString& record : records)
            zone.add(record.section(' ', 0, 0).toStdString(), record.section(' ', 1, 1).toStdString(),
                     record.section(' ', 2) == "." ? std::string() : record.section(' ', 2).toStdString(), 10);
        const std::vector<Line> all = linesOf(zone, subjects());
        QCOMPARE(told(all, check.constData()), expected);
        for (const Line& line : all) {
            QVERIFY2(postureReasonText(line) != QString::fromStdString(line.reason), line.reason.c_str());
            QVERIFY2(!postureReasonText(line).contains(QRegularExpression("%[1-9]")), qPrintable(postureReasonText(line)));
            QVERIFY2(line.status == Status::Pass || !postureFixText(line).isEmpty(), line.reason.c_str());
        }
    }

    void everyAddressHasItsNameAndResults()
    {
        DnsZone zone = goodZone();
        zone.add("80.100.51.198.in-addr.arpa", "PTR", "web7.isp.example");
        posture::Subjects ours = subjects();
        ours.senderDomains.emplace_back("shop.example");
        std::map<std::string, std::vector<std::string>> found;
        for (const Line& line : linesOf(zone, ours))
            if (line.reason == "egress-address")
                found[line.subject] = line.arguments;
        QCOMPARE(found["192.0.2.25"], (std::vector<std::string>{"192.0.2.25", "mail.example.org", "confirmed", "example.org: pass, shop.example: none"}));
        QCOMPARE(found["198.51.100.80"], (std::vector<std::string>{"198.51.100.80", "web7.isp.example", "mismatch", "example.org: fail, shop.example: none"}));
    }

    void proposes()
    {
        DnsZone zone = goodZone();
        zone.add("shop.example", "TXT", "v=spf1 mx include:spf.mailer.example ~all").add("shop.example", "MX", "mx.shop.example");
        zone.add("mx.shop.example", "A", "198.51.100.9").add("spf.mailer.example", "TXT", "v=spf1 ip4:203.0.113.0/24 -all");
        posture::Subjects ours = subjects();
        ours.senderDomains = {"shop.example", "nothing.example"};
        const std::vector<Line> lines = linesOf(zone, ours);
        QStringList records;
        for (const Line& line : lines)
            if (line.reason == "spf-softfail" || line.reason == "spf-missing")
                records << QString::fromStdString(line.arguments.back());
        QCOMPARE(records, QStringList({"v=spf1 ip4:192.0.2.25 mx include:spf.mailer.example ~all", "v=spf1 ip4:192.0.2.25 mx -all"}));
    }

    void dkimKeys_data()
    {
        QTest::addColumn<QByteArray>("record");
        QTest::addColumn<QString>("expected");
        QTest::newRow("good") << QByteArray("v=DKIM1; k=rsa; p=MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAwIYs2CTKErWWPJTkjVQ2YHQ8WqFMqGAHP8hmtZ1IS2EsRsq+9cI8k8OHt7VbHwAmZKDMGFbXbC4jIl3JYCPcyAsWQFoNcR8uCQw1LHHU0ZJDrjzF4Gw8uDVO4c0aNxTN8H7a1mO8Hf4pvHjXkP2oJ4YLr7dyVSyjXcQYlTi4aU+RYcHk3cwbxVjYIbQKwZqaVnIjUc5r+k1E6g8s4lWNfUGzm0t2aBZ7v3Z9vOE6fT1tjk1rdCCjHqHh5fhpgq0Pp7ChQ6wLqv2v1v6eFwS4V6mXQW8iQFSwUSmwS4UwMTsFQ9PpSxNRHJpPYC1wqk9N5Lm2c8hGqLQmCZCmOIrJ5QIDAQAB") << QString("pass dkim-key");
        QTest::newRow("ed25519") << QByteArray("v=DKIM1; k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=") << QString("pass dkim-key");
        QTest::newRow("revoked") << QByteArray("v=DKIM1; p=") << QString("fail dkim-revoked");
        QTest::newRow("damaged") << QByteArray("v=DKIM1; p=MIIB!") << QString("fail dkim-unreadable");
        QTest::newRow("missing") << QByteArray() << QString("fail dkim-missing");
    }

    void dkimKeys()
    {
        QFETCH(QByteArray, record);
        QFETCH(QString, expected);
        DnsZone zone;
        if (!record.isEmpty())
            zone.add("s1._domainkey.example.org", "TXT", record.toStdString());
        posture::Subjects ours = subjects();
        ours.dkimSelectors = {"s1"};
        QCOMPARE(told(linesOf(zone, ours), "dkim"), QStringList(expected));
    }

    void dynamicNames_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<bool>("dynamic");
        QTest::newRow("server") << QByteArray("mail.example.org") << false;
        QTest::newRow("mx in a range") << QByteArray("mx-192-0-2-25.isp.example") << false;
        QTest::newRow("address") << QByteArray("192-0-2-25.isp.example") << true;
        QTest::newRow("reversed") << QByteArray("25.2.0.192.isp.example") << true;
        QTest::newRow("hex") << QByteArray("c0000219.isp.example") << true;
        QTest::newRow("word") << QByteArray("a7.dyn.isp.example") << true;
        QTest::newRow("gateway") << QByteArray("gw2.example.org") << false;
        QTest::newRow("host") << QByteArray("host.example.org") << false;
    }

    void dynamicNames()
    {
        QFETCH(QByteArray, name);
        QFETCH(bool, dynamic);
        QCOMPARE(posture::looksDynamic(name.toStdString(), IpAddress::v4(0xC0000219)).has_value(), dynamic);
    }

    void wholeCheck()
    {
        FaultDnsServer server;
        if (!server.listening())
            QSKIP("skipped: no socket on loopback");
        server.add("example.org", "A", "198.51.100.80"); // it knows the domain: what else is not there is not there
        PostureOptions options;
        options.subjects = subjects();
        options.resolvers = {server.address()};
        options.fetchPolicies = false;
        options.timeoutMs = 500;
        PostureCheck check(options);
        QSignalSpy finished(&check, &PostureCheck::finished);
        check.start();
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 20'000);
        QVERIFY(check.usable());
        QCOMPARE(check.resolver().state, QStringLiteral("ok"));
        QCOMPARE(told(check.lines(), "mx"), QStringList("warning mx-implicit"));
        QCOMPARE(told(check.lines(), "ptr"), QStringList("fail ptr-missing"));
    }

    void ignoranceIsUnknown()
    {
        for (const bool outside : {false, true}) {
            FaultDnsServer server; // NXDOMAIN to all of it
            if (!server.listening())
                QSKIP("skipped: no socket on loopback");
            if (outside)
                server.add("com", "A", "192.0.2.1"); // the control is there: now the domain is what is missing
            PostureOptions options;
            options.subjects = subjects();
            options.resolvers = {server.address()};
            options.fetchPolicies = false;
            options.timeoutMs = 500;
            PostureCheck check(options);
            QSignalSpy finished(&check, &PostureCheck::finished);
            check.start();
            QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 20'000);
            QCOMPARE(check.usable(), outside);
            QCOMPARE(check.resolver().state, outside ? QStringLiteral("ok") : QStringLiteral("unreliable"));
            QCOMPARE(check.resolver().detail.contains(QLatin1String("no outside names")), !outside);
            QCOMPARE(check.lines().empty(), !outside);
        }
    }

    void errorsAloneAreUnknown()
    {
        FaultDnsServer server;
        if (!server.listening())
            QSKIP("skipped: no socket on loopback");
        server.setRcode(5);
        PostureOptions options;
        options.subjects = subjects();
        options.resolvers = {server.address()};
        options.timeoutMs = 100;
        PostureCheck check(options);
        QSignalSpy finished(&check, &PostureCheck::finished);
        check.start();
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 20'000);
        QVERIFY(!check.usable());
        QCOMPARE(check.resolver().toJson()["state"].toString(), QStringLiteral("no-answer"));
        QVERIFY2(check.resolver().detail.contains(server.address() + QStringLiteral(" answers REFUSED")), qPrintable(check.resolver().detail));
        QVERIFY(check.lines().empty());
    }

    void silenceIsUnknown()
    {
        FaultDnsServer server;
        if (!server.listening())
            QSKIP("skipped: no socket on loopback");
        server.setSilent(true);
        PostureOptions options;
        options.subjects = subjects();
        options.resolvers = {server.address()};
        options.timeoutMs = 100;
        PostureCheck check(options);
        QSignalSpy finished(&check, &PostureCheck::finished);
        check.start();
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 20'000);
        QVERIFY(!check.usable());
        QCOMPARE(check.resolver().state, QStringLiteral("no-answer"));
        QVERIFY(check.lines().empty());
    }
};

QTEST_GUILESS_MAIN(TestPosture)
#include "test_posture.moc"
