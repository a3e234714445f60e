// What a list's codes and the answers for its test entries are taken to mean. No network.
#include "dns/catalogue.h"
#include "dns/list_health.h"
#include "dns/zone_check.h"
#include "support/dns_answers.h"
#include <QTest>

using namespace delist;
using namespace delist::test;

namespace {

ListRules rulesOf(const QString& id)
{
    static const Catalogue catalogue = Catalogue::builtIn();
    if (id == QLatin1String("unknown"))
        return unknownList("unknown.test").rules;
    const BlacklistEntry* entry = catalogue.find(id);
    if (!entry)
        qFatal("no list %s", qPrintable(id));
    return entry->rules;
}

} // namespace

class TestDnsAnswers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void code_data();
    void code();
    void reading_data();
    void reading();
    void health_data();
    void health();
    void plainTextOfHostileTxt();
};

void TestDnsAnswers::code_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("matches");
    QTest::addColumn<QStringList>("misses");
    QTest::newRow("one") << "127.0.0.2" << QStringList{"127.0.0.2"} << QStringList{"127.0.0.3", "127.0.1.2"};
    QTest::newRow("range") << "127.0.0.5-127.0.0.7" << QStringList{"127.0.0.5", "127.0.0.6", "127.0.0.7"}
                           << QStringList{"127.0.0.4", "127.0.0.8"};
    QTest::newRow("wildcard last") << "127.0.0.*" << QStringList{"127.0.0.1", "127.0.0.255"}
                                   << QStringList{"127.0.1.1"};
    QTest::newRow("wildcard inside") << "127.0.*.3" << QStringList{"127.0.9.3"}
                                     << QStringList{"127.0.9.2", "127.1.9.3"};
    QTest::newRow("bits") << "8" << QStringList{"127.0.0.8", "127.0.0.14"} << QStringList{"127.0.0.6"};
    for (const char* bad : {"", "127.0.0", "127.0.0.256", "127.0.0.2-", "127.0.0.9-127.0.0.2", "127.0.*.1-127.0.*.2",
                            "x", "0", "256", "rcode NONSENSE", "127.0.0.2 "})
        QTest::newRow(QByteArray("no code: ").append(bad).constData()) << bad << QStringList() << QStringList();
}

void TestDnsAnswers::code()
{
    QFETCH(QString, text);
    QFETCH(QStringList, matches);
    QFETCH(QStringList, misses);
    const auto rule = parseCode(text.toStdString());
    QCOMPARE(rule.has_value(), !matches.isEmpty());
    for (const QString& address : matches)
        QVERIFY2(rule->matches(answerOf({address}).addresses.front()), qPrintable(address));
    for (const QString& address : misses)
        QVERIFY2(!rule->matches(answerOf({address}).addresses.front()), qPrintable(address));
}

void TestDnsAnswers::reading_data()
{
    QTest::addColumn<QString>("list");
    QTest::addColumn<QStringList>("addresses");
    QTest::addColumn<QString>("state");
    QTest::addColumn<QString>("meaning"); // contained
    const auto row = [](const char* list, const char* addresses, const char* state, const char* meaning) {
        QTest::addRow("%s %s", list, addresses)
            << list << QString::fromLatin1(addresses).split(u' ') << state << meaning;
    };
    row("zen.spamhaus.org", "127.0.0.2", "listed", "SBL");
    row("zen.spamhaus.org", "127.0.0.6", "listed", "XBL");
    row("zen.spamhaus.org", "127.0.0.2 127.0.0.10", "listed", "PBL");
    row("zen.spamhaus.org", "127.255.255.254", "refused", "public");
    row("zen.spamhaus.org", "127.255.255.252", "refused", "typing error");
    row("zen.spamhaus.org", "127.255.255.255", "rate-limited", "excessive");
    row("zen.spamhaus.org", "127.0.0.77", "server-failure", "127.0.0.77");
    row("zen.spamhaus.org", "127.0.0.1", "refused", "127.0.0.1");
    row("zen.spamhaus.org", "203.0.113.80", "resolver-unreliable", "203.0.113.80");
    row("zen.spamhaus.org", "127.0.0.2 203.0.113.80", "resolver-unreliable", "203.0.113.80");
    row("bl.score.senderscore.com", "127.255.255.255", "needs-key", "registered");
    row("bl.score.senderscore.com", "127.0.0.1", "listed", "bot");
    row("hostkarma.junkemailfilter.com", "127.0.0.1", "listed-neutral", "white");
    row("hostkarma.junkemailfilter.com", "127.0.0.2", "listed", "black");
    row("list.dnswl.org", "127.0.9.3", "listed-neutral", "high");
    row("list.dnswl.org", "127.0.0.255", "refused", "blocked");
    row("score.senderscore.com", "127.0.4.88", "listed-neutral", "score");
    row("multi.uribl.com", "127.0.0.10", "listed", "black");
    row("multi.uribl.com", "127.0.0.10", "listed", "red");
    row("multi.uribl.com", "127.0.0.1", "refused", "refused");
    row("multi.uribl.com", "127.0.0.64", "server-failure", "127.0.0.64");
    row("multi.surbl.org", "127.0.0.32", "listed-neutral", "click");
    row("multi.surbl.org", "127.0.0.72", "listed", "phishing");
    row("dnsbl.spfbl.net", "127.0.0.3", "listed-neutral", "");
    row("bl.0spam.org", "127.0.0.9", "listed", "");
    row("unknown", "127.0.0.9", "listed", "");
    row("unknown", "127.0.0.1", "refused", "");
    row("unknown", "127.0.0.255", "refused", "");
    row("unknown", "127.255.255.254", "refused", "public");
    row("unknown", "127.0.1.255", "not-applicable", "domain list");
}

void TestDnsAnswers::reading()
{
    QFETCH(QString, list);
    QFETCH(QStringList, addresses);
    QFETCH(QString, state);
    QFETCH(QString, meaning);
    const AnswerReading reading = readAnswer(rulesOf(list), answerOf(addresses), TargetKind::Ipv4);
    QCOMPARE(QString::fromLatin1(stateText(reading.state)), state);
    QVERIFY2(QString::fromStdString(reading.meaning).contains(meaning), reading.meaning.c_str());

    // No failure is ever a verdict, whatever the list.
    const std::tuple<DnsOutcome, int, const char*> failures[] = {{DnsOutcome::Timeout, -1, "timeout"},
                                                                 {DnsOutcome::NetworkError, -1, "server-failure"},
                                                                 {DnsOutcome::BadReply, -1, "server-failure"},
                                                                 {DnsOutcome::ServerFailure, 2, "server-failure"},
                                                                 {DnsOutcome::NotImplemented, 4, "server-failure"},
                                                                 {DnsOutcome::FormatError, 1, "server-failure"},
                                                                 {DnsOutcome::NoData, 0, "server-failure"}};
    for (const auto& [outcome, rcode, expected] : failures) {
        const AnswerReading failed = readAnswer(rulesOf(list), outcomeAnswer(outcome, rcode), TargetKind::Ipv4);
        QVERIFY(!isVerdict(failed.state));
        QCOMPARE(QString::fromLatin1(stateText(failed.state)), QString::fromLatin1(expected));
    }
    QVERIFY(!isVerdict(readAnswer(rulesOf(list), outcomeAnswer(DnsOutcome::Refused, 5), TargetKind::Ipv4).state));
    QCOMPARE(readAnswer(rulesOf(list), outcomeAnswer(DnsOutcome::NxDomain, 3), TargetKind::Ipv4).state,
             ListingState::NotListed);
}

void TestDnsAnswers::health_data()
{
    QTest::addColumn<QString>("list");
    QTest::addColumn<QString>("positive"); // an address, or a word for what came instead; "-" not asked
    QTest::addColumn<QString>("negative");
    QTest::addColumn<QString>("verdict"); // usable | unverified | a state
    const auto row = [](const char* list, const char* positive, const char* negative, const char* verdict) {
        QTest::addRow("%s +%s -%s", list, positive, negative) << list << positive << negative << verdict;
    };
    row("bl.spamcop.net", "127.0.0.2", "nxdomain", "usable");
    row("bl.spamcop.net", "nxdomain", "nxdomain", "list-dead");
    row("bl.spamcop.net", "nodata", "nxdomain", "list-dead");
    row("bl.spamcop.net", "127.0.0.2", "127.0.0.2", "lists-everything");
    row("bl.spamcop.net", "nxdomain", "127.0.0.2", "lists-everything");
    row("bl.spamcop.net", "127.0.0.9", "nxdomain", "usable"); // a code outside the table is still there
    row("bl.spamcop.net", "203.0.113.80", "203.0.113.80", "list-dead");
    row("bl.spamcop.net", "127.0.0.2", "203.0.113.80", "list-dead");
    row("bl.spamcop.net", "0.0.0.0", "0.0.0.0", "resolver-unreliable");
    row("bl.spamcop.net", "10.1.1.1", "nxdomain", "resolver-unreliable");
    row("bl.spamcop.net", "timeout", "nxdomain", "timeout");
    row("bl.spamcop.net", "127.0.0.2", "timeout", "timeout");
    row("bl.spamcop.net", "servfail", "servfail", "server-failure");
    row("bl.spamcop.net", "refused", "nxdomain", "refused");
    row("bl.spamcop.net", "127.0.0.2", "refused", "refused");
    row("bl.spamcop.net", "127.255.255.255", "timeout", "rate-limited");
    row("b.barracudacentral.org", "nxdomain", "nxdomain", "needs-key"); // unregistered, not dead
    row("b.barracudacentral.org", "refused", "refused", "needs-key");
    row("hostkarma.junkemailfilter.com", "127.0.0.2", "-", "usable"); // lists 127.0.0.1 by design
    row("multi.uribl.com", "127.0.0.1", "127.0.0.1", "refused");
    row("unknown", "127.0.0.1", "127.0.0.1", "refused");
    row("unknown", "nxdomain", "nxdomain", "list-dead");
    row("dbl.abuse.ro", "nxdomain", "nxdomain", "unverified"); // its test entries are not known
}

void TestDnsAnswers::health()
{
    QFETCH(QString, list);
    QFETCH(QString, positive);
    QFETCH(QString, negative);
    QFETCH(QString, verdict);
    const ListRules rules = rulesOf(list);
    const QHash<QString, DnsAnswer> words = {{"nxdomain", outcomeAnswer(DnsOutcome::NxDomain, 3)},
                                             {"nodata", outcomeAnswer(DnsOutcome::NoData, 0)},
                                             {"timeout", outcomeAnswer(DnsOutcome::Timeout, -1)},
                                             {"servfail", outcomeAnswer(DnsOutcome::ServerFailure, 2)},
                                             {"refused", outcomeAnswer(DnsOutcome::Refused, 5)}};
    const auto read = [&](const QString& text) {
        return readAnswer(rules, words.contains(text) ? words.value(text) : answerOf({text}), TargetKind::Ipv4);
    };
    HealthProbe probe;
    probe.documented = list != QLatin1String("dbl.abuse.ro");
    probe.listed.push_back(read(positive));
    if (negative != QLatin1String("-"))
        probe.notListed.push_back(read(negative));
    const HealthVerdict judged = judgeHealth(probe, rules.needsRegistration);
    const QString text = judged.trust == HealthVerdict::Trust::Usable ? QStringLiteral("usable")
                         : judged.trust == HealthVerdict::Trust::Unverified
                             ? QStringLiteral("unverified")
                             : QString::fromLatin1(stateText(judged.state));
    QCOMPARE(text, verdict);
    QCOMPARE(judged.detail.empty(), verdict == QLatin1String("usable")); // what failed says why
}

void TestDnsAnswers::plainTextOfHostileTxt()
{
    const QString text = plainText({"a\x1b[31mred\r\nline \xff\xfe\xe2\x80\xae"
                                    "evil",
                                    "  ", "second", "second"});
    QCOMPARE(text, QStringLiteral("a [31mred  line \uFFFD\uFFFDevil\nsecond"));
}

QTEST_GUILESS_MAIN(TestDnsAnswers)
#include "test_dns_answers.moc"
