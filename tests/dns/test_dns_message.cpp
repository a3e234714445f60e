// What the bytes of a DNS message are taken to mean, whole and damaged.
#include "dns/dns_message.h"
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

} // namespace

class TestDnsMessage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void message();
    void negativeTtl();
    void followsCnames();
    void joinsAndBoundsText();
    void survivesEveryCutAndFlip();
};

void TestDnsMessage::message()
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

void TestDnsMessage::negativeTtl()
{
    const auto message = parse(notThere());
    QVERIFY(message);
    QCOMPARE(outcomeOf(*message), DnsOutcome::NxDomain);
    QCOMPARE(*message->ttl, 30U);                               // RFC 2308 section 5: min(SOA TTL 300, MINIMUM 30)
    QVERIFY(!parse(header(3, 0) + question("a.test", 1))->ttl); // without an SOA nothing is known
}

void TestDnsMessage::followsCnames()
{
    const QByteArray bytes = header(0, 2) + question("a.test", 1) +
                             record(pointerToQuestion, 5, 20, wireName("b.test")) +
                             record(wireName("B.TEST"), 1, 90, QByteArray::fromHex("7f000004"));
    const auto message = parse(bytes);
    QVERIFY(message);
    QCOMPARE(message->addresses, (std::vector<std::uint32_t>{0x7F000004}));
    QCOMPARE(*message->ttl, 20U);
}

void TestDnsMessage::joinsAndBoundsText()
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

void TestDnsMessage::survivesEveryCutAndFlip()
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

QTEST_GUILESS_MAIN(TestDnsMessage)
#include "test_dns_message.moc"
