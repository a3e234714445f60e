// SPF (RFC 7208): the evaluator against zones of our own, and against the official suite where it stands beside the
// checkout.
#include "dns/spf_evaluation.h"
#include "support/corpora.h"
#include "support/dns_zone.h"
#include <QTest>
#ifdef DELIST_HAVE_YAML
#include <yaml-cpp/yaml.h>
#endif

using namespace delist;

namespace {

using test::DnsZone;

spf::Evaluation check(const DnsZone& zone, const spf::Request& request)
{
    DnsFacts facts;
    for (int round = 0; round < 500; ++round) {
        const spf::Evaluation out = spf::checkHost(request, facts);
        if (out.complete)
            return out;
        zone.fill(facts);
    }
    return {};
}

spf::Request from(const char* ip, const char* mailFrom, const char* helo = "mail.example.org")
{
    spf::Request request;
    request.ip = IpAddress::parse(ip).value();
    request.mailFrom = mailFrom;
    request.helo = helo;
    return request;
}

QByteArray bytes(const std::string& text)
{
    return QByteArray::fromStdString(text);
}

} // namespace

class TestSpf : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void outcomes_data()
    {
        QTest::addColumn<QByteArray>("record");
        QTest::addColumn<QByteArray>("outcome");
        QTest::addColumn<QByteArray>("matched");
        QTest::newRow("address") << QByteArray("v=spf1 ip4:192.0.2.0/24 -all") << QByteArray("pass") << QByteArray("ip4:192.0.2.0/24 of example.org");
        QTest::newRow("other") << QByteArray("v=spf1 ip4:192.0.3.0/24 -all") << QByteArray("fail") << QByteArray("-all of example.org");
        QTest::newRow("soft") << QByteArray("v=spf1 ~all") << QByteArray("softfail") << QByteArray("~all of example.org");
        QTest::newRow("nothing matches") << QByteArray("v=spf1 ip6:2001:db8::/32") << QByteArray("neutral") << QByteArray();
        QTest::newRow("mx") << QByteArray("v=spf1 mx -all") << QByteArray("pass") << QByteArray("mx of example.org");
        QTest::newRow("a with prefix") << QByteArray("v=spf1 a:far.example.org/16 -all") << QByteArray("pass") << QByteArray("a:far.example.org/16 of example.org");
        QTest::newRow("include") << QByteArray("v=spf1 include:good.example.org -all") << QByteArray("pass") << QByteArray("include:good.example.org of example.org");
        QTest::newRow("include that fails") << QByteArray("v=spf1 include:bad.example.org ?all") << QByteArray("neutral") << QByteArray("?all of example.org");
        QTest::newRow("include of nothing") << QByteArray("v=spf1 include:none.example.org -all") << QByteArray("permerror") << QByteArray();
        QTest::newRow("redirect") << QByteArray("v=spf1 redirect=good.example.org") << QByteArray("pass") << QByteArray("ip4:192.0.2.25 of good.example.org");
        QTest::newRow("ptr") << QByteArray("v=spf1 ptr -all") << QByteArray("pass") << QByteArray("ptr of example.org");
        QTest::newRow("macro") << QByteArray("v=spf1 exists:%{ir}.%{l1r-}.list.example.org -all") << QByteArray("pass")
                               << QByteArray("exists:%{ir}.%{l1r-}.list.example.org of example.org");
        QTest::newRow("unknown mechanism") << QByteArray("v=spf1 ipv4:192.0.2.1 -all") << QByteArray("permerror") << QByteArray();
        QTest::newRow("late syntax error") << QByteArray("v=spf1 ip4:192.0.2.25 mx/33 -all") << QByteArray("permerror") << QByteArray();
        QTest::newRow("eleven look-ups") << QByteArray("v=spf1 a:a.x.example a:b.x.example include:ten.example.org -all") << QByteArray("permerror") << QByteArray();
        QTest::newRow("loop") << QByteArray("v=spf1 include:example.org -all") << QByteArray("permerror") << QByteArray();
    }

    void outcomes()
    {
        QFETCH(QByteArray, record);
        QFETCH(QByteArray, outcome);
        QFETCH(QByteArray, matched);
        DnsZone zone;
        zone.add("example.org", "TXT", record.toStdString());
        zone.add("example.org", "TXT", "something else");
        zone.add("example.org", "MX", "mail.example.org", 10);
        zone.add("mail.example.org", "A", "192.0.2.25");
        zone.add("far.example.org", "A", "192.0.99.1");
        zone.add("good.example.org", "TXT", "v=spf1 ip4:192.0.2.25 -all");
        zone.add("bad.example.org", "TXT", "v=spf1 -all");
        zone.add("25.2.0.192.in-addr.arpa", "PTR", "mail.example.org");
        zone.add("25.2.0.192.news.list.example.org", "A", "127.0.0.2");
        zone.add("ten.example.org", "TXT", "v=spf1 a:1.y.example a:2.y.example a:3.y.example a:4.y.example a:5.y.example "
                                           "a:6.y.example a:7.y.example a:8.y.example -all");
        for (const char* each : {"1.y", "2.y", "3.y", "4.y", "5.y", "6.y", "7.y", "8.y", "a.x", "b.x"})
            zone.add(std::string(each) + ".example", "A", "198.51.100.1");
        const spf::Evaluation out = check(zone, from("192.0.2.25", "news-post@example.org"));
        QCOMPARE(QByteArray(spf::outcomeName(out.outcome)), outcome);
        QCOMPARE(bytes(out.matched), matched);
        QCOMPARE(bytes(out.record), record);
        QCOMPARE(out.problem.empty(), outcome != "permerror");
    }

    void tellsEveryStep()
    {
        DnsZone zone;
        zone.add("example.org", "TXT", "v=spf1 mx include:sender.example -all");
        zone.add("example.org", "MX", "mx.example.org", 10);
        zone.add("mx.example.org", "A", "198.51.100.7");
        zone.add("sender.example", "TXT", "v=spf1 ip4:203.0.113.0/24 ~all");
        const spf::Evaluation out = check(zone, from("203.0.113.9", "a@example.org"));
        QCOMPARE(out.outcome, spf::Outcome::Pass);
        QCOMPARE(out.lookups, 2);
        QCOMPARE(out.steps.size(), std::size_t{3});
        QCOMPARE(bytes(out.steps[0].term), QByteArray("mx"));
        QCOMPARE(out.steps[0].result, spf::Step::Result::NoMatch);
        QCOMPARE(bytes(out.steps[1].target), QByteArray("sender.example"));
        QCOMPARE(out.steps[2].depth, 1);
        QCOMPARE(out.steps[2].result, spf::Step::Result::Match);
    }

    void sayWhatIsWrong()
    {
        DnsZone zone;
        zone.add("two.example", "TXT", "v=spf1 -all");
        zone.add("two.example", "TXT", "v=spf1 +all");
        zone.add("slow.example", "TIMEOUT", "");
        QCOMPARE(bytes(check(zone, from("192.0.2.1", "a@two.example")).problem),
                 QByteArray("two.example has 2 SPF records; only one is allowed (RFC 7208 section 4.5)"));
        QCOMPARE(check(zone, from("192.0.2.1", "a@slow.example")).outcome, spf::Outcome::TempError);
        QCOMPARE(check(zone, from("192.0.2.1", "a@nothing.example")).outcome, spf::Outcome::None);
        QCOMPARE(check(zone, from("192.0.2.1", "", "[192.0.2.1]")).outcome, spf::Outcome::None);
    }

    void officialSuite()
    {
#ifndef DELIST_HAVE_YAML
        QSKIP("yaml-cpp is not installed, so the official SPF suite was not run");
#else
        NEED_CORPORA("spf/rfc7208-tests.yml");
        const QString path = corpora(QStringLiteral("spf/rfc7208-tests.yml"));
        int cases = 0;
        QStringList wrong;
        for (const YAML::Node& scenario : YAML::LoadAllFromFile(path.toStdString())) {
            if (!scenario || !scenario["tests"])
                continue;
            const DnsZone zone = zoneOf(scenario["zonedata"]);
            for (const auto& test : scenario["tests"]) {
                ++cases;
                const YAML::Node& what = test.second;
                spf::Request request;
                request.ip = IpAddress::parse(what["host"].as<std::string>()).value_or(IpAddress());
                request.mailFrom = what["mailfrom"].as<std::string>("");
                request.helo = what["helo"].as<std::string>("");
                const spf::Evaluation out = check(zone, request);
                QStringList allowed;
                if (what["result"].IsSequence())
                    for (const auto& each : what["result"])
                        allowed << QString::fromStdString(each.as<std::string>());
                else
                    allowed << QString::fromStdString(what["result"].as<std::string>());
                const QString got = QString::fromLatin1(spf::outcomeName(out.outcome));
                const std::string explanation = what["explanation"] ? what["explanation"].as<std::string>() : out.explanation;
                const std::string expected = explanation == "DEFAULT" ? "" : explanation;
                if (!allowed.contains(got) || out.explanation != expected)
                    wrong << QString::fromStdString(test.first.as<std::string>()) + QStringLiteral(": ") + got +
                                 QStringLiteral(" instead of ") + allowed.join(QLatin1Char('/')) + QStringLiteral(" (") +
                                 QString::fromStdString(out.problem + "; " + out.explanation + " / " + expected) + QLatin1Char(')');
            }
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
        QCOMPARE(cases, 203);
#endif
    }

private:
#ifdef DELIST_HAVE_YAML
    static std::string joined(const YAML::Node& value)
    {
        if (!value.IsSequence())
            return value.as<std::string>("");
        std::string out;
        for (const auto& piece : value)
            out += piece.as<std::string>();
        return out;
    }

    /// The suite writes most records as SPF and means TXT, unless a name has TXT records of its own.
    static DnsZone zoneOf(const YAML::Node& data)
    {
        DnsZone zone;
        for (const auto& entry : data) {
            const auto name = entry.first.as<std::string>();
            bool ownTxt = false;
            for (const auto& record : entry.second)
                ownTxt = ownTxt || (record.IsMap() && record.begin()->first.as<std::string>() == "TXT");
            for (const auto& record : entry.second) {
                if (!record.IsMap()) {
                    zone.add(name, "TIMEOUT", "");
                    continue;
                }
                const auto type = record.begin()->first.as<std::string>();
                const YAML::Node value = record.begin()->second;
                if (type == "SPF" && !ownTxt)
                    zone.add(name, "TXT", joined(value));
                else if (type == "TXT" && joined(value) != "NONE")
                    zone.add(name, "TXT", joined(value));
                else if (type == "MX")
                    zone.add(name, "MX", value[1].as<std::string>(""), value[0].as<std::uint16_t>());
                else if (type != "SPF" && type != "TXT")
                    zone.add(name, type, value.as<std::string>(""));
            }
        }
        return zone;
    }
#endif
};

QTEST_APPLESS_MAIN(TestSpf)
#include "test_spf.moc"
