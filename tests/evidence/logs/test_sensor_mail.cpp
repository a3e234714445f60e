// Mail seen by a sensor: lines of one connection are one session, in any order and however many are open at a time; and
// what a busy sensor makes expensive, a session per line, costs no allocations.
#include "evidence/logs/sensors/sensor_mail.h"
#include "support/recording_sink.h"
#include <QTest>
#include <cstdlib>
#include <new>

namespace {
std::size_t allocations = 0;
}

// Counted here only, so that a session that allocates again is seen without a clock.
void* operator new(std::size_t size)
{
    ++allocations;
    if (void* const memory = std::malloc(size == 0 ? 1 : size))
        return memory;
    throw std::bad_alloc();
}
void operator delete(void* memory) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }

using namespace delist;

namespace {

/// Takes everything and keeps nothing.
class CountingSink : public RecordSink
{
public:
    void connection(const Connection&) override {}
    RowId session(const Session&) override { return ++sessions; }
    RowId message(const Message&) override { return ++messages; }
    void delivery(const Delivery&) override { ++deliveries; }
    void bounce(const Bounce&) override {}
    void attachment(const Attachment&) override {}
    void socketOwner(const SocketOwner&) override {}
    void hostName(const HostName&) override {}
    void dnsQuery(const DnsQuery&) override {}
    void reject(const Reject&) override {}
    void packet(const Packet&) override {}
    RowId sessions = 0;
    RowId messages = 0;
    int deliveries = 0;
};

struct Mail
{
    std::string connection;
    std::string from;
    std::vector<std::string> recipients;
    std::string subject;
    std::string reply;

    void addTo(SensorMail& mail, int number) const
    {
        const std::vector<std::string_view> views(recipients.begin(), recipients.end());
        SensorTransaction line;
        line.offset = static_cast<std::uint64_t>(number);
        line.time = number * Micros{1'000'000};
        line.client = {IpAddress::v4(0x0A000001), 40000};
        line.server = {IpAddress::v4(0xC6336407), 25};
        line.connection = connection;
        line.helo = "client.example";
        line.mailFrom = from;
        line.nullSender = from == "<>";
        line.recipients = views;
        line.subject = subject;
        line.reply = reply;
        mail.add(line);
    }
};

} // namespace

class TestSensorMail : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void linesOfOneConnection();
    void nothingOfAnOlderSession();
    void moreThanCanBeOpen();
    void oneConnectionWithoutEnd();
    void flowsOfTheSameLog();
    void noAllocationPerSession();
};

void TestSensorMail::linesOfOneConnection()
{
    test::RecordingSink sink;
    SensorMail mail(sink);
    Mail{"C1", "a@x.example", {"b@y.example", "c@y.example"}, "=?utf-8?q?Gr=C3=BC=C3=9Fe?=", "250 2.0.0 OK"}.addTo(mail, 1);
    Mail{"C2", "<>", {"d@y.example"}, "Undeliverable", "550 5.1.1 no"}.addTo(mail, 2);
    Mail{"C1", "e@x.example", {"f@y.example"}, "two", "450 4.7.1 later"}.addTo(mail, 3);
    mail.flush();
    QCOMPARE(sink.counts["session"], 2);
    QCOMPARE(sink.counts["connection"], 2); // that there was a dialogue proves it
    QCOMPARE(sink.counts["message"], 3);
    QCOMPARE(sink.counts["delivery"], 4);
    QCOMPARE(sink.counts["bounce"], 1);
    const std::string text = sink.text();
    QVERIFY2(text.find("messages=1 recipients=3 error=\"450 4.7.1 later\"") != std::string::npos, text.c_str());
    QVERIFY(text.find("subject=Gr\xC3\xBC\xC3\x9F" "e") != std::string::npos);
    QVERIFY(text.find("victim=d@y.example") != std::string::npos);
}

/// The log's own record of a connection stands for it, whenever it comes; a dialogue without one still proves a connection.
void TestSensorMail::flowsOfTheSameLog()
{
    test::RecordingSink sink;
    SensorMail mail(sink, SensorMail::Flows::Later);
    Mail{"1", "a@x.example", {"b@y.example"}, "", ""}.addTo(mail, 1);
    Mail{"2", "a@x.example", {"b@y.example"}, "", ""}.addTo(mail, 2);
    mail.flowSeen("1", unknownTime, unknownTime);
    mail.flowSeen("7", unknownTime, unknownTime);
    for (int i = 10; i < 6000; ++i) // more than can be open: 2 is given out, its flow comes later
        Mail{std::to_string(i), "a@x.example", {"b@y.example"}, "", ""}.addTo(mail, i);
    mail.flowSeen("2", unknownTime, unknownTime);
    mail.flush();
    QCOMPARE(sink.counts["session"], 5992);
    QCOMPARE(sink.counts["connection"], 5990);
}

/// Buffers serve again: what an earlier session wrote into them must not show.
void TestSensorMail::nothingOfAnOlderSession()
{
    test::RecordingSink sink;
    SensorMail mail(sink);
    for (int i = 0; i < 3; ++i) {
        Mail{"long" + std::to_string(i), "sender@x.example", {"one@y.example", "two@y.example"}, "a subject", "550 5.7.1 no"}.addTo(mail, i);
        mail.flush();
    }
    sink.rows.clear();
    Mail{"C", "", {"z@y.example"}, "", ""}.addTo(mail, 9);
    mail.flush();
    QCOMPARE(QString::fromStdString(sink.rows.at(0)).count("key=C"), 1);
    QVERIFY(sink.rows.at(0).find("error=") == std::string::npos);
    QVERIFY(sink.rows.at(1).find("from=") == std::string::npos && sink.rows.at(1).find("subject=") == std::string::npos);
    QCOMPARE(sink.rows.size(), std::size_t{4});
    QVERIFY(sink.rows.at(2).find("to=z@y.example") != std::string::npos && sink.rows.at(2).find("code=") == std::string::npos);
}

void TestSensorMail::moreThanCanBeOpen()
{
    CountingSink sink;
    SensorMail mail(sink);
    constexpr int connections = 20'000;
    for (int i = 0; i < connections; ++i)
        Mail{'C' + std::to_string(i), "a@x.example", {"b@y.example"}, "s", "250 ok"}.addTo(mail, i);
    QVERIFY(sink.sessions > connections / 2); // given out on the way
    for (int i = connections - 1000; i < connections; ++i) // still open
        Mail{'C' + std::to_string(i), "a@x.example", {"b@y.example"}, "s", "250 ok"}.addTo(mail, i);
    mail.flush();
    QCOMPARE(sink.sessions, RowId{connections});
    QCOMPARE(sink.messages, RowId{connections + 1000});
    QCOMPARE(sink.deliveries, connections + 1000);
}

void TestSensorMail::oneConnectionWithoutEnd()
{
    CountingSink sink;
    SensorMail mail(sink);
    constexpr int lines = 400'000; // far more than may be held
    const Mail line{"C", "a@x.example", {"b@y.example"}, std::string(100, 's'), "250 ok"};
    for (int i = 0; i < lines; ++i)
        line.addTo(mail, i);
    QVERIFY(sink.messages > 0);
    mail.flush();
    QCOMPARE(sink.messages, RowId{lines});
}

void TestSensorMail::noAllocationPerSession()
{
    CountingSink sink;
    SensorMail mail(sink);
    const std::vector<std::string_view> recipients{"first.recipient@far.example", "second.recipient@far.example"};
    const auto add = [&](int from, int to) {
        char id[32];
        SensorTransaction line;
        line.client = {IpAddress::v4(0x0A000001), 40000};
        line.server = {IpAddress::v4(0xC6336407), 25};
        line.helo = "a-name-that-is-longer.than-sixteen.example";
        line.mailFrom = "somebody.with.a.name@corp.example";
        line.recipients = recipients;
        line.subject = "A subject that is longer than a small string";
        line.messageId = "<20260302080000.12345@corp.example>";
        line.reply = "250 2.0.0 OK, queued as 0123456789";
        for (int i = from; i < to; ++i) {
            const int length = std::snprintf(id, sizeof id, "CHhAvVGS1DHFjwGM%09d", i);
            line.connection = std::string_view(id, static_cast<std::size_t>(length));
            line.offset = static_cast<std::uint64_t>(i);
            line.time = i;
            mail.add(line);
        }
    };
    add(0, 20'000);
    const std::size_t before = allocations;
    add(20'000, 60'000);
    // The order of the open ones is a queue of blocks: one in hundreds.
    QVERIFY2(allocations - before < 1000, std::to_string(allocations - before).c_str());
    mail.flush();
    QCOMPARE(sink.sessions, RowId{60'000});
}

QTEST_APPLESS_MAIN(TestSensorMail)
#include "test_sensor_mail.moc"
