// What DNS bytes, list codes, test entries, names and catalogue entries are taken to mean. No network.
#include "dns/catalogue.h"
#include "dns/check_target.h"
#include "dns/dns_message.h"
#include "dns/list_health.h"
#include "dns/zone_check.h"
#include <QTest>

using namespace delist;

namespace {

QByteArray wireName(const QByteArray& dotted)
{
    QByteArray wire;
    for (const QByteArray& label : dotted.split('.'))
        wire += QByteArray(1, char(label.size())) + label;
    return wire + '\0';
}

QByteArray number(quint32 value, int bytes)
{
    QByteArray wire;
    for (int i = bytes - 1; i >= 0; --i)
        wire += static_cast<char>(value >> (8 * i) & 0xFF);
    return wire;
}

QByteArray header(int rcode, int answers, int authorities = 0)
{
    return number(0x1234, 2) + number(0x8180U | static_cast<quint32>(rcode), 2) + number(1, 2) +
           number(static_cast<quint32>(answers), 2) + number(static_cast<quint32>(authorities), 2) + number(0, 2);
}

QByteArray question(const QByteArray& name, int type)
{
    return wireName(name) + number(static_cast<quint32>(type), 2) + number(1, 2);
}

QByteArray record(const QByteArray& owner, int type, quint32 ttl, const QByteArray& data)
{
    return owner + number(static_cast<quint32>(type), 2) + number(1, 2) + number(ttl, 4) +
           number(static_cast<quint32>(data.size()), 2) + data;
}

std::optional<DnsMessage> parse(const QByteArray& bytes)
{
    return parseDnsMessage(
        {reinterpret_cast<const std::uint8_t*>(bytes.constData()), static_cast<std::size_t>(bytes.size())});
}

const QByteArray pointerToQuestion = QByteArray::fromHex("c00c");

QByteArray twoAddresses()
{
    return header(0, 2) + question("2.2.0.192.Zen.test", 1) +
           record(pointerToQuestion, 1, 600, QByteArray::fromHex("7f000002")) +
           record(pointerToQuestion, 1, 120, QByteArray::fromHex("7f00000a"));
}

QByteArray notThere()
{
    const QByteArray soa = wireName("ns.test") + wireName("root.test") + number(1, 4) + number(2, 4) + number(3, 4) +
                           number(4, 4) + number(30, 4);
    return header(3, 0, 1) + question("2.2.0.192.zen.test", 1) + record(wireName("zen.test"), 6, 300, soa);
}

DnsAnswer answerOf(const QStringList& addresses)
{
    DnsAnswer answer;
    answer.outcome = DnsOutcome::Answer;
    answer.rcode = 0;
    for (const QString& text : addresses) {
        const QStringList octets = text.split(u'.');
        std::uint32_t value = 0;
        for (const QString& octet : octets)
            value = value << 8 | octet.toUInt();
        answer.addresses.push_back(value);
    }
    return answer;
}

DnsAnswer outcomeAnswer(DnsOutcome outcome, int rcode)
{
    DnsAnswer answer;
    answer.outcome = outcome;
    answer.rcode = rcode;
    return answer;
}

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
    void message();
    void negativeTtl();
    void followsCnames();
    void joinsAndBoundsText();
    void survivesEveryCutAndFlip();
    void code_data();
    void code();
    void reading_data();
    void reading();
    void health_data();
    void health();
    void target_data();
    void target();
    void queryNames();
    void ranges();
    void plainTextOfHostileTxt();
    void builtInCatalogue();
    void brokenEntries_data();
    void brokenEntries();
    void idsAreFound();
    void brokenFiles_data();
    void brokenFiles();
    void scopes_data();
    void scopes();
    void delistUrls();
};

void TestDnsAnswers::message()
{
    const auto message = parse(twoAddresses());
    QVERIFY(message);
    QCOMPARE(message->id, 0x1234);
    QVERIFY(message->response);
    QCOMPARE(message->question, std::string("2.2.0.192.zen.test"));
    QCOMPARE(message->addresses, (std::vector<std::uint32_t>{0x7F000002, 0x7F00000A}));
    QCOMPARE(*message->ttl, 120U); // the smaller
    QCOMPARE(outcomeOf(*message), DnsOutcome::Answer);

    // An address for another name is not an answer to this question.
    const auto other = parse(header(0, 1) + question("a.test", 1) +
                             record(wireName("b.test"), 1, 60, QByteArray::fromHex("7f000002")));
    QVERIFY(other);
    QVERIFY(other->addresses.empty());
    QCOMPARE(outcomeOf(*other), DnsOutcome::NoData);
}

void TestDnsAnswers::negativeTtl()
{
    const auto message = parse(notThere());
    QVERIFY(message);
    QCOMPARE(outcomeOf(*message), DnsOutcome::NxDomain);
    QCOMPARE(*message->ttl, 30U);                               // RFC 2308 section 5: min(SOA TTL 300, MINIMUM 30)
    QVERIFY(!parse(header(3, 0) + question("a.test", 1))->ttl); // without an SOA nothing is known
}

void TestDnsAnswers::followsCnames()
{
    const QByteArray bytes = header(0, 2) + question("a.test", 1) +
                             record(pointerToQuestion, 5, 20, wireName("b.test")) +
                             record(wireName("B.TEST"), 1, 90, QByteArray::fromHex("7f000004"));
    const auto message = parse(bytes);
    QVERIFY(message);
    QCOMPARE(message->addresses, (std::vector<std::uint32_t>{0x7F000004}));
    QCOMPARE(*message->ttl, 20U);
}

void TestDnsAnswers::joinsAndBoundsText()
{
    const QByteArray part = QByteArray(1, char(250)) + QByteArray(250, 'x');
    const auto message =
        parse(header(0, 2) + question("a.test", 16) + record(pointerToQuestion, 16, 60, part.repeated(100)) +
              record(pointerToQuestion, 16, 60, QByteArray::fromHex("0568656c6c6f05776f726c64")));
    QVERIFY(message);
    QCOMPARE(message->texts.size(), std::size_t(2));
    QCOMPARE(message->texts[0].size(), maxDnsTextBytes);
    QCOMPARE(message->texts[1], std::string("helloworld"));

    QByteArray many = header(0, 4000) + question("a.test", 1);
    for (int i = 0; i < 4000; ++i)
        many += record(pointerToQuestion, 1, 60, QByteArray::fromHex("7f000002"));
    const auto flood = parse(many);
    QVERIFY(flood);
    QCOMPARE(flood->addresses.size(), maxDnsAddresses);
    QCOMPARE(flood->addressesLeftOut, 4000U - maxDnsAddresses);
}

void TestDnsAnswers::survivesEveryCutAndFlip()
{
    for (const QByteArray& whole : {twoAddresses(), notThere()}) {
        for (qsizetype length = 0; length < whole.size(); ++length) {
            const auto message = parse(whole.left(length));
            if (message)
                QVERIFY(message->addresses.size() <= 2);
        }
        for (qsizetype i = 0; i < whole.size(); ++i) {
            for (const char value : {'\0', '\xc0', '\xff', '\x3f'}) {
                QByteArray bytes = whole;
                bytes[i] = value;
                if (const auto message = parse(bytes))
                    QVERIFY(message->addresses.size() <= maxDnsAddresses);
            }
        }
    }
    // A compression pointer to itself ends the name, not the program.
    const QByteArray loop = header(0, 1) + question("a.test", 1);
    QVERIFY(
        parse(loop + number(0xC000U | static_cast<quint32>(loop.size()), 2) + QByteArray(12, '\0'))->addresses.empty());
}

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

void TestDnsAnswers::target_data()
{
    QTest::addColumn<QString>("input");
    QTest::addColumn<QString>("text"); // empty: no target
    QTest::addColumn<QString>("label");
    QTest::newRow("IPv4") << "192.0.2.3"
                          << "192.0.2.3"
                          << "3.2.0.192";
    QTest::newRow("IPv6") << "2001:DB8::25"
                          << "2001:db8::25"
                          << "5.2.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.8.b.d.0.1.0.0.2";
    QTest::newRow("IPv4-mapped is IPv4") << "::ffff:192.0.2.3"
                                         << "192.0.2.3"
                                         << "3.2.0.192";
    QTest::newRow("domain") << "Example.COM."
                            << "example.com"
                            << "example.com";
    QTest::newRow("IDNA") << QStringLiteral("M\u00fcller.example") << "xn--mller-kva.example"
                          << "xn--mller-kva.example";
    QTest::newRow("one label") << "localhost"
                               << ""
                               << "";
    QTest::newRow("mistyped address") << "192.0.2.333"
                                      << ""
                                      << "";
    QTest::newRow("empty") << ""
                           << ""
                           << "";
    QTest::newRow("empty label") << "a..example"
                                 << ""
                                 << "";
    QTest::newRow("space") << "a b.example"
                           << ""
                           << "";
    QTest::newRow("label of 64") << QString(64, u'a') + QStringLiteral(".example") << ""
                                 << "";
    QTest::newRow("mail address") << "me@example.com"
                                  << ""
                                  << "";
}

void TestDnsAnswers::target()
{
    QFETCH(QString, input);
    QFETCH(QString, text);
    QFETCH(QString, label);
    const auto target = parseTarget(input);
    QCOMPARE(target.has_value(), !text.isEmpty());
    if (!target)
        return;
    QCOMPARE(target->text, text);
    QCOMPARE(QString::fromLatin1(target->label), label);
}

void TestDnsAnswers::queryNames()
{
    QCOMPARE(queryName(*parseTarget(QStringLiteral("192.0.2.3")), "zen.test"), QByteArray("3.2.0.192.zen.test"));
    // The IPv6 test entry is mapped, and yet asked in nibbles (RFC 5782 section 5).
    QCOMPARE(queryName(testEntry(QStringLiteral("::ffff:7f00:2"), false), "zen.test"),
             QByteArray("2.0.0.0.0.0.f.7.f.f.f.f.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.zen.test"));
    QCOMPARE(testEntry(QStringLiteral("127.0.0.2"), false).label, QByteArray("2.0.0.127"));
    QCOMPARE(testEntry(QStringLiteral("2.0.0.127"), true).label, QByteArray("2.0.0.127")); // URIBL: a name as it stands
    QCOMPARE(testEntry(QStringLiteral("_dnsbl_.test"), true).label, QByteArray("_dnsbl_.test"));
    const QString longDomain = QString(QString(60, u'a') + u'.').repeated(4) + QStringLiteral("example");
    QVERIFY(parseTarget(longDomain));
    QVERIFY(queryName(*parseTarget(longDomain), "a-zone-that-makes-it-too-long.test").isEmpty());
}

void TestDnsAnswers::ranges()
{
    const TargetList list =
        targetsFrom({"192.0.2.16/30", "192.0.2.17", "example.com", "198.51.0.0/16", "EXAMPLE.com", "what?"});
    QStringList texts;
    for (const CheckTarget& target : list.targets)
        texts << target.text;
    QCOMPARE(texts, (QStringList{"192.0.2.16", "192.0.2.17", "192.0.2.18", "192.0.2.19", "example.com"}));
    QCOMPARE(list.invalid, QStringList{"what?"});
    QCOMPARE(list.warnings.size(), 2);
    QVERIFY(list.warnings[0].contains(QLatin1String("4 addresses")));
    QVERIFY(list.warnings[1].contains(QLatin1String("198.51.0.0/16")));
    QCOMPARE(targetsFrom({"203.0.113.0/24"}).targets.size(), std::size_t(256));
    QCOMPARE(targetsFrom({"2001:db8::/120"}).targets.back().text, QStringLiteral("2001:db8::ff"));
}

void TestDnsAnswers::plainTextOfHostileTxt()
{
    const QString text = plainText({"a\x1b[31mred\r\nline \xff\xfe\xe2\x80\xae"
                                    "evil",
                                    "  ", "second", "second"});
    QCOMPARE(text, QStringLiteral("a [31mred  line \uFFFD\uFFFDevil\nsecond"));
}

void TestDnsAnswers::builtInCatalogue()
{
    const Catalogue catalogue = Catalogue::builtIn();
    QCOMPARE(catalogue.problems(), QStringList());
    QCOMPARE(catalogue.entries().size(), std::size_t(241));
    int enabled = 0;
    for (const BlacklistEntry& entry : catalogue.entries()) {
        if (!entry.enabledByDefault)
            continue;
        ++enabled;
        QVERIFY2(!entry.zone.isEmpty(), qPrintable(entry.id));
        QVERIFY2(entry.closed.isEmpty() && !entry.wildcardHazard && entry.status.startsWith(QLatin1String("alive")),
                 qPrintable(entry.id));
        QVERIFY2(entry.ipv4 || entry.ipv6 || entry.domain, qPrintable(entry.id));
    }
    QCOMPARE(enabled, 37);
    QCOMPARE(catalogue.find(QStringLiteral("bl.spameatingmonkey.net"))->queryIntervalMs,
             200); // at most 5 a second, the operator asks
    QVERIFY(catalogue.find(QStringLiteral("ZEN.spamhaus.org.")));
    QVERIFY(!catalogue.find(QStringLiteral("no.such.list")));
    QVERIFY(catalogue.find(QStringLiteral("key.zrd.dq.spamhaus.net"))->needsKeyInZone());
}

void TestDnsAnswers::brokenEntries_data()
{
    QTest::addColumn<QByteArray>("entry");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char* name, const char* entry, const char* reason) {
        QTest::newRow(name) << QByteArray(entry) << reason;
    };
    row("no id", R"({"kinds":["ipv4"],"code_mode":"exact"})", "entry 1: no id");
    row("not an object", R"(17)", "entry 1: no id");
    row("no zone", R"({"id":"x","kinds":["ipv4"],"code_mode":"exact"})", "x: no zone");
    row("bad zone", R"({"id":"x","zone":"bad zone","kinds":["ipv4"],"code_mode":"exact"})", "is no zone name");
    row("no kinds", R"({"id":"x","zone":"x.test","code_mode":"exact"})", "kinds");
    row("bad mode", R"({"id":"x","zone":"x.test","kinds":["ipv4"],"code_mode":"guess"})", "code_mode \"guess\"");
    row("bad code",
        R"({"id":"x","zone":"x.test","kinds":["ipv4"],"code_mode":"exact","codes":[{"code":"127.0.0.300"}]})",
        "\"127.0.0.300\"");
    row("codes no array", R"({"id":"x","zone":"x.test","kinds":["ipv4"],"code_mode":"exact","codes":{}})",
        "codes is no array");
    row("twice", R"({"id":"good","zone":"x.test","kinds":["ipv4"],"code_mode":"exact"})",
        "good: the id is there twice");
}

void TestDnsAnswers::brokenEntries()
{
    QFETCH(QByteArray, entry);
    QFETCH(QString, reason);
    const QByteArray good =
        R"({"id":"good","zone":"Good.Test","kinds":["ipv4"],"code_mode":"exact","enabled_by_default":true})";
    const bool twice = QByteArray(QTest::currentDataTag()) == "twice";
    const auto catalogue =
        Catalogue::parse('[' + (twice ? good + ',' + entry : entry + ',' + good) + ']', QStringLiteral("mine.json"));
    QVERIFY(catalogue);
    QCOMPARE(catalogue.value().entries().size(), std::size_t(1)); // the good one is kept
    QCOMPARE(catalogue.value().entries().front().zone, QByteArray("good.test"));
    QCOMPARE(catalogue.value().problems().size(), 1);
    QVERIFY2(catalogue.value().problems().front().contains(reason), qPrintable(catalogue.value().problems().front()));
}

/// What was read can be found, whatever surrounds its id.
void TestDnsAnswers::idsAreFound()
{
    const auto catalogue = Catalogue::parse(R"([{"id":" a list.\u000b","zone":"x.test","kinds":["ipv4"],"code_mode":"any127","codes":[]}])", "ids");
    QVERIFY(catalogue);
    QCOMPARE(catalogue.value().entries().size(), std::size_t(1));
    QCOMPARE(catalogue.value().entries().front().id, QStringLiteral("a list"));
    for (const char* key : {"a list", "A LIST", "x.test", "X.TEST."})
        QVERIFY2(catalogue.value().find(QLatin1String(key)), key);
}

void TestDnsAnswers::brokenFiles_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("not JSON") << QByteArray("[\n{\"id\": \n oops");
    QTest::newRow("an object") << QByteArray("{}");
    QTest::newRow("deep") << QByteArray(5000, '[');
}

void TestDnsAnswers::brokenFiles()
{
    QFETCH(QByteArray, json);
    const auto catalogue = Catalogue::parse(json, QStringLiteral("mine.json"));
    QVERIFY(!catalogue);
    QCOMPARE(catalogue.error().code, ErrorCode::Damaged);
    QVERIFY(catalogue.error().message.find("mine.json") != std::string::npos);
    QCOMPARE(Catalogue::load(QStringLiteral("/no/such/file.json")).error().code, ErrorCode::Missing);
}

void TestDnsAnswers::scopes_data()
{
    QTest::addColumn<QString>("list");
    QTest::addColumn<QStringList>("codes");
    QTest::addColumn<QString>("scope");
    QTest::newRow("SBL") << "zen.spamhaus.org" << QStringList{"127.0.0.2"} << "address";
    QTest::newRow("PBL") << "zen.spamhaus.org" << QStringList{"127.0.0.10"} << "policy";
    QTest::newRow("XBL and PBL: the address")
        << "zen.spamhaus.org" << QStringList{"127.0.0.10", "127.0.0.4"} << "address";
    QTest::newRow("UCEPROTECT 1") << "dnsbl-1.uceprotect.net" << QStringList{"127.0.0.2"} << "address";
    QTest::newRow("UCEPROTECT 2") << "dnsbl-2.uceprotect.net" << QStringList{"127.0.0.2"} << "network";
    QTest::newRow("UCEPROTECT 3") << "dnsbl-3.uceprotect.net" << QStringList{"127.0.0.2"} << "asn";
    QTest::newRow("policy list") << "dyna.spamrats.com" << QStringList{"127.0.0.36"} << "policy";
}

void TestDnsAnswers::scopes()
{
    QFETCH(QString, list);
    QFETCH(QStringList, codes);
    QFETCH(QString, scope);
    const Catalogue catalogue = Catalogue::builtIn();
    const BlacklistEntry* entry = catalogue.find(list);
    const AnswerReading reading = readAnswer(entry->rules, answerOf(codes), TargetKind::Ipv4);
    QCOMPARE(entry->scope(TargetKind::Ipv4, reading.matched), scope);
    QCOMPARE(entry->scope(TargetKind::Domain, reading.matched), QStringLiteral("domain"));
}

void TestDnsAnswers::delistUrls()
{
    const Catalogue catalogue = Catalogue::builtIn();
    QCOMPARE(catalogue.find(QStringLiteral("bl.blocklist.de"))->delistUrlFor(QStringLiteral("192.0.2.1")),
             QStringLiteral("https://www.blocklist.de/en/delist.html?ip=192.0.2.1"));
    QCOMPARE(catalogue.find(QStringLiteral("zen.spamhaus.org"))->delistUrlFor(QStringLiteral("192.0.2.1")),
             QStringLiteral("https://check.spamhaus.org/query/ip/192.0.2.1"));
    BlacklistEntry entry = unknownList("x.test");
    entry.delistUrl = QStringLiteral("https://x.test/{target}?q=<ip>");
    QCOMPARE(entry.delistUrlFor(QStringLiteral("2001:db8::1")),
             QStringLiteral("https://x.test/2001:db8::1?q=2001:db8::1"));
}

QTEST_GUILESS_MAIN(TestDnsAnswers)
#include "test_dns_answers.moc"
