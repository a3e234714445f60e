// Clocks of several evidences: what they share shows how far they are apart, unless one goes on where the other ended.
#include "case/witnesses/clock_offset_store.h"
#include "support/case_builder.h"
#include <QTest>

using namespace delist;
using namespace delist::test;

namespace {

void tracked(RecordSink& sink, Micros time, MessageRole role, int number)
{
    const std::string id = "<m" + std::to_string(number) + "@example.org>";
    Message message;
    message.time = time;
    message.role = role;
    message.messageId = id;
    message.mailFrom = "anna@example.org";
    message.recipients = 1;
    sink.message(message);
}

/// \p count messages, one a minute, received and sent seven seconds later.
void mail(RecordSink& sink, Micros from, int count, int firstNumber)
{
    for (int i = 0; i < count; ++i) {
        tracked(sink, from + i * minute, MessageRole::Received, firstNumber + i);
        tracked(sink, from + i * minute + 7 * second, MessageRole::Sent, firstNumber + i);
    }
}

} // namespace

class TestClockOffsets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLogInHoursHasOneClock()
    {
        CaseBuilder builder;
        builder.evidence("exchange-tracking", Vantage::MailLog, monday, monday + hour, [](RecordSink& sink) {
            mail(sink, monday, 50, 0);
            for (int i = 0; i < 12; ++i) // under way when the file ends
                tracked(sink, monday + hour - 3 * second, MessageRole::Received, 500 + i);
        });
        builder.evidence("exchange-tracking", Vantage::MailLog, monday + hour, monday + 2 * hour, [](RecordSink& sink) {
            for (int i = 0; i < 12; ++i)
                tracked(sink, monday + hour + (4 + i % 2) * second, MessageRole::Sent, 500 + i);
            mail(sink, monday + hour + minute, 50, 100);
        });
        builder.analyse();
        QVERIFY(clockOffsets(builder.file().database()).empty());
    }

    /// Two minutes in the queue are none on the clock: the send log tells of the way out alone.
    void theQueueIsNoClock_data()
    {
        QTest::addColumn<int>("seconds");
        QTest::newRow("one clock") << 0;
        QTest::newRow("two clocks") << 3600;
    }
    void theQueueIsNoClock()
    {
        QFETCH(int, seconds);
        CaseBuilder builder;
        builder.evidence("exchange-tracking", Vantage::Tracking, monday, monday + hour, [](RecordSink& sink) {
            for (int i = 0; i < 50; ++i) {
                tracked(sink, monday + i * minute, MessageRole::Received, i);
                tracked(sink, monday + i * minute + 122 * second, MessageRole::Sent, i);
            }
        });
        builder.evidence("exchange-smtp-send", Vantage::MailLog, monday + seconds * second, monday + hour + seconds * second, [&](RecordSink& sink) {
            for (int i = 0; i < 50; ++i)
                dialogue(sink, {.time = monday + i * minute + (122 + seconds) * second, .client = "10.0.0.25", .server = outside(i), .from = "anna@example.org",
                                .to = "b@far.example", .messageId = "<m" + std::to_string(i) + "@example.org>", .direction = Direction::Outbound});
        });
        builder.analyse();
        for (const ClockOffset& offset : clockOffsets(builder.file().database())) {
            QCOMPARE(offset.significant, seconds != 0);
            QCOMPARE(std::abs(offset.offset), seconds * second);
        }
        QCOMPARE(clockOffsets(builder.file().database()).size(), 1U);
    }

    void aClockThatIsHoursOffIsFound()
    {
        CaseBuilder builder;
        for (const Micros clock : {Micros{0}, 3 * hour})
            builder.evidence("exchange-tracking", Vantage::MailLog, monday + clock, monday + clock + hour,
                             [&](RecordSink& sink) { mail(sink, monday + clock, 50, 0); });
        builder.analyse();
        const auto offsets = clockOffsets(builder.file().database());
        QCOMPARE(offsets.size(), 1U);
        QCOMPARE(offsets[0].offset, 3 * hour);
        QCOMPARE(offsets[0].matches, 50);
        QVERIFY(offsets[0].significant);
    }

    /// A server's log tells under which id the next one took what it sent; that one's log names nothing else in common.
    /// The day after, with the same ports for the same addresses: another flow has other sequence numbers, and where nobody tells those,
    /// what comes hours earlier or later than another clock would have it is no match.
    void portsThatComeAgain_data()
    {
        QTest::addColumn<qint64>("number"); // of the day after, beside the one of the day before; 0: nobody tells
        QTest::addColumn<qint64>("apart");
        QTest::addColumn<int>("told");
        QTest::newRow("other numbers at the same hour") << qint64{7} << qint64{0} << 0;
        QTest::newRow("at other hours") << qint64{0} << qint64{hour} << 0;
        QTest::newRow("another clock") << qint64{1} << qint64{0} << 1;
    }
    void portsThatComeAgain()
    {
        QFETCH(qint64, number);
        QFETCH(qint64, apart);
        CaseBuilder builder;
        for (const bool after : {false, true})
            builder.evidence("pcap", Vantage::Capture, monday + (after ? 23 * hour : 0), monday + (after ? 31 * hour : 8 * hour), [&](RecordSink& sink) {
                for (int i = 0; i < 100; ++i) {
                    Connection flow;
                    flow.time = monday + i * minute + (after ? 23 * hour + i % 3 * apart : 0);
                    flow.source = {*IpAddress::parse("10.0.0.25"), static_cast<std::uint16_t>(10'000 + i)};
                    flow.destination = {*IpAddress::parse(outside(i)), 25};
                    flow.action = Action::Allowed;
                    if (number != 0)
                        flow.sourceSequence = flow.destinationSequence = 1 + i * (after ? number : 1);
                    sink.connection(flow);
                }
            });
        builder.analyse();
        QTEST(int(std::ranges::count_if(clockOffsets(builder.file().database()), &ClockOffset::significant)), "told");
    }

    void theNextServersQueueId()
    {
        CaseBuilder builder;
        const auto ids = [](int i) { return "9A1B2C" + std::to_string(3000 + 7 * i); };
        builder.evidence("exchange-smtp-send", Vantage::MailLog, monday, monday + hour, [&](RecordSink& sink) {
            for (int i = 0; i < 12; ++i) {
                Message message;
                message.time = monday + i * minute;
                message.mailFrom = "bob@example.org";
                message.recipients = 2;
                Delivery delivery;
                delivery.message = sink.message(message);
                delivery.time = message.time + second;
                delivery.outcome = Outcome::Accepted;
                const std::string reply = "250 2.0.0 Ok: queued as " + ids(i);
                delivery.reply = reply;
                for (const char* const recipient : {"a@far.example", "b@far.example"}) {
                    delivery.recipient = recipient;
                    sink.delivery(delivery);
                }
            }
        });
        builder.evidence("postfix", Vantage::MailLog, monday - hour, monday, [&](RecordSink& sink) {
            for (int i = 0; i < 12; ++i) {
                const std::string id = ids(i);
                Message message;
                message.time = monday - hour + i * minute + second;
                message.mailFrom = "bob@example.org";
                message.internalId = id;
                sink.message(message);
            }
        });
        builder.analyse();
        const auto offsets = clockOffsets(builder.file().database());
        QCOMPARE(offsets.size(), 1U);
        QCOMPARE(offsets[0].basis, std::string("queue-id"));
        QCOMPARE(offsets[0].matches, 12);
        QCOMPARE(std::abs(offsets[0].offset), hour);
        QVERIFY(offsets[0].significant);
    }

    /// A capture has the connection and the dialogue in it: one beginning, to be compared with that in the firewall's log.
    void aCaptureWithDialoguesAndAFirewall()
    {
        const auto connections = [](RecordSink& sink, Micros clock, bool dialogues) {
            for (int i = 0; i < 80; ++i) {
                Connection record;
                record.time = monday + clock + i * 5 * second;
                record.end = record.time + second;
                record.source = {*IpAddress::parse("10.0.3.44"), std::uint16_t(30000 + i)};
                record.destination = {*IpAddress::parse(outside(i % 60)), 25};
                record.action = Action::Allowed;
                sink.connection(record);
                if (!dialogues)
                    continue;
                Session session;
                session.time = record.time;
                session.end = record.end;
                session.client = record.source;
                session.server = record.destination;
                session.helo = "pc44";
                sink.session(session);
            }
        };
        CaseBuilder builder;
        builder.evidence("pcap", Vantage::Capture, monday, monday + hour, [&](RecordSink& sink) { connections(sink, 0, true); });
        builder.evidence("fortigate", Vantage::Firewall, monday, monday + hour,
                         [&](RecordSink& sink) { connections(sink, 3 * minute, false); });
        builder.analyse();
        const auto offsets = clockOffsets(builder.file().database());
        QCOMPARE(offsets.size(), 1U);
        QCOMPARE(offsets[0].matches, 80);
        QCOMPARE(std::abs(offsets[0].offset), 3 * minute);
    }
};

QTEST_GUILESS_MAIN(TestClockOffsets)
#include "test_clock_offsets.moc"
