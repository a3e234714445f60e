// MailJoin: sessions before their messages, lives of queue ids that are used again, bounds.
#include "evidence/logs/mail_join.h"
#include "support/recording_sink.h"
#include <QTest>

using namespace delist;

namespace {

Delivery delivery(std::string_view recipient, Outcome outcome)
{
    Delivery record;
    record.recipient = recipient;
    record.outcome = outcome;
    return record;
}

} // namespace

class TestMailJoin : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void sessionComesFirst();
    void idIsUsedAgain();
    void longSilence();
    void manyRecipients();
    void answerGoesForThoseNamedBehind();
    void manyOpenMessages();
    void manyOpenSessions();
    void handlesOutliveMessages();
    void contentFilterCountsOnce();
    void programHandsBack();
    void mailboxSendsOn();
    void noProgramIsAwaitedForLong();
    void contentFilterNamesTheFirst();
    void causeIsOfWhatFailed();
    void noReportTellsWhoWasTurnedAway();
    void causeOfWhatExpired();
    void nullSenderAloneIsNoReport_data();
    void nullSenderAloneIsNoReport();
    void ownReportStaysInside();
    void slotIndex();
};

void TestMailJoin::sessionComesFirst()
{
    test::RecordingSink sink;
    MailJoin join(sink);
    JoinedSession& session = join.session(7, 0, 1);
    JoinedMessage& message = join.open(1, "A1", 0, 2);
    join.attach(message, session);
    join.deliver(message, delivery("a@b", Outcome::Accepted), {});
    join.finish(message);
    QVERIFY(sink.rows.empty()); // its session is not over
    QVERIFY(!join.find(1, "A1"));
    join.endSession(session);
    QCOMPARE(sink.rows.size(), 3U);
    QVERIFY(sink.rows[0].starts_with("session #1"));
    QVERIFY(sink.rows[1].find("session=1") != std::string::npos);
    QVERIFY(sink.rows[2].starts_with("delivery") && sink.rows[2].find("message=2") != std::string::npos);
}

void TestMailJoin::idIsUsedAgain()
{
    test::RecordingSink sink;
    MailJoin join(sink);
    JoinedMessage& first = join.open(1, "A1", 0, 0);
    first.set(first.mailFrom, "one@x");
    JoinedMessage& second = join.open(1, "A1", 10, 50); // no "removed" was seen
    second.set(second.mailFrom, "two@x");
    JoinedMessage& elsewhere = join.open(2, "A1", 10, 60);
    elsewhere.set(elsewhere.mailFrom, "three@x");
    join.finishAll();
    QCOMPARE(sink.counts["message"], 3);
    QVERIFY(sink.text().find("from=one@x") < sink.text().find("from=two@x"));
}

void TestMailJoin::longSilence()
{
    test::RecordingSink sink;
    MailJoin join(sink);
    join.message(1, "A1", 0, 0);
    join.message(1, "A1", MailJoin::longestLife - 1, 0);
    QCOMPARE(sink.counts["message"], 0);
    join.message(1, "A1", 3 * MailJoin::longestLife, 0);
    QCOMPARE(sink.counts["message"], 1);
}

void TestMailJoin::manyRecipients()
{
    test::RecordingSink sink;
    MailJoin join(sink);
    JoinedMessage& message = join.open(1, "A1", 0, 0);
    message.recipients = 1000;
    message.set(message.mailFrom, "list@x");
    for (int i = 0; i < 1000; ++i)
        join.deliver(message, delivery("r" + std::to_string(i) + "@y", Outcome::Accepted), {});
    QVERIFY(sink.counts["delivery"] >= 900); // not kept until the end
    join.finish(message);
    QCOMPARE(sink.counts["message"], 1);
    QCOMPARE(sink.counts["delivery"], 1000);
    QVERIFY(sink.rows.front().find("from=list@x recipients=1000") != std::string::npos);
    QVERIFY(sink.rows.back().find("to=r999@y") != std::string::npos);
}

void TestMailJoin::answerGoesForThoseNamedBehind()
{
    test::RecordingSink sink;
    MailJoin join(sink);
    JoinedMessage& message = join.open(1, "A1", 0, 0);
    Delivery answer = delivery({}, Outcome::Deferred);
    answer.replyCode = 451;
    answer.reply = "451 4.3.2 later";
    join.answerAll(message, answer);
    for (int i = 0; i < 1000; ++i) // the first ones are stored meanwhile
        join.deliverAnswered(message, delivery("r" + std::to_string(i) + "@y", Outcome::Rejected));
    join.finish(message);
    QCOMPARE(sink.counts["delivery"], 1000); // the answer stands for itself no more
    QVERIFY(sink.rows.front().find(" deferred") != std::string::npos);
    for (const std::string& row : sink.rows)
        QVERIFY2(!row.starts_with("delivery") || row.ends_with(" deferred code=451 reply=\"451 4.3.2 later\""), row.c_str());
}

void TestMailJoin::manyOpenMessages()
{
    test::RecordingSink sink;
    MailJoin join(sink);
    for (std::size_t i = 0; i < MailJoin::maxMessages + 100; ++i)
        join.open(1, "Q" + std::to_string(i), 0, i);
    QCOMPARE(sink.counts["message"], 100);
    QCOMPARE(join.evicted(), 100U);
    QVERIFY(sink.rows.front().find("internal=Q0") != std::string::npos); // the one longest silent
    join.finishAll();
    QCOMPARE(sink.counts["message"], static_cast<int>(MailJoin::maxMessages) + 100);
}

void TestMailJoin::manyOpenSessions()
{
    test::RecordingSink sink;
    MailJoin join(sink);
    for (std::size_t i = 0; i < MailJoin::maxSessions + 10; ++i) {
        JoinedSession& session = join.session(i + 1, 0, i);
        session.begun = true;
        join.attach(join.open(1, "Q" + std::to_string(i), 0, i), session);
    }
    QCOMPARE(sink.counts["session"], 10);
    QVERIFY(sink.rows.front().find("incomplete") != std::string::npos);
    join.finishAll();
    QCOMPARE(sink.counts["session"], static_cast<int>(MailJoin::maxSessions) + 10);
    QCOMPARE(sink.counts["message"], static_cast<int>(MailJoin::maxSessions) + 10);
}

void TestMailJoin::handlesOutliveMessages()
{
    test::RecordingSink sink;
    MailJoin join(sink);
    JoinedMessage& message = join.open(1, "A1", 0, 0);
    const MessageHandle handle = MailJoin::handle(message);
    QCOMPARE(join.get(handle), &message);
    join.finish(message);
    QVERIFY(!join.get(handle));
    join.open(1, "A2", 0, 0); // takes the slot
    QVERIFY(!join.get(handle));
    QVERIFY(!join.get(MessageHandle()));
}

void TestMailJoin::contentFilterNamesTheFirst()
{
    const IpAddress office = *IpAddress::parse("203.0.113.77");
    test::RecordingSink sink;
    MailJoin join(sink);
    const auto taken = [&](std::string_view id, std::string_view user) -> JoinedMessage& {
        JoinedMessage& message = join.open(1, id, 0, 0);
        message.client = office;
        message.set(message.authenticatedAs, user);
        join.name(message, "<m@x>"); // in two transactions
        return message;
    };
    const auto returned = [&](std::uint64_t scope, std::string_view id) -> JoinedMessage& {
        JoinedMessage& message = join.open(scope, id, 0, 0);
        message.client = office;
        message.forwarded = true;
        return message;
    };
    taken("A1", "ann");
    JoinedMessage& second = taken("A2", "bob");
    JoinedMessage& named = returned(1, "B2");
    join.handBack(named, second);
    join.name(named, "<m@x>");
    QCOMPARE(named.view(named.authenticatedAs), std::string_view("bob"));
    JoinedMessage& ofOther = returned(2, "B1"); // another instance, whose log names no first
    join.name(ofOther, "<m@x>");
    QCOMPARE(ofOther.view(ofOther.authenticatedAs), std::string_view("ann"));
    JoinedMessage& stranger = join.open(1, "C1", 0, 0); // not through a filter
    stranger.client = office;
    join.name(stranger, "<m@x>");
    QVERIFY(stranger.authenticatedAs.empty());
}

/// Who gets what a program submits tells whether it is the mail that was piped to it, whichever is told first.
void TestMailJoin::programHandsBack()
{
    for (const bool early : {false, true}) {
        test::RecordingSink sink;
        MailJoin join(sink);
        const auto taken = [&](std::string_view id, std::string_view messageId) -> JoinedMessage& {
            JoinedMessage& message = join.open(1, id, 0, 0);
            message.client = *IpAddress::parse("192.0.2.9");
            message.set(message.mailFrom, "s@x");
            join.name(message, messageId);
            return message;
        };
        const auto piped = [&](JoinedMessage& message) {
            message.toProgram = true;
            join.deliver(message, delivery("a@b", Outcome::Accepted), {});
            join.finish(message);
        };
        const auto submitted = [&](std::string_view id, std::string_view messageId, std::string_view recipient) {
            JoinedMessage& message = join.open(1, id, 0, 0);
            message.local = true;
            message.set(message.event, "uid=7");
            message.set(message.mailFrom, "s@x");
            join.name(message, messageId);
            join.deliver(message, delivery(recipient, Outcome::Accepted), {});
            join.finish(message);
        };
        for (const auto& [id, messageId, recipient] : {std::tuple{"1", "<filtered@x>", "a@b"}, std::tuple{"2", "<forwarded@x>", "c@d"}}) {
            JoinedMessage& first = taken("A" + std::string(id), messageId);
            if (!early)
                piped(first);
            submitted("B" + std::string(id), messageId, recipient);
            if (early)
                piped(first);
        }
        join.finishAll();
        const auto row = [&](std::string_view id) {
            const auto found = std::ranges::find_if(sink.rows, [&](const std::string& each) { return each.ends_with("internal=" + std::string(id)); });
            return found == sink.rows.end() ? std::string() : *found;
        };
        QVERIFY(row("A1").find(" other ") != std::string::npos && row("A1").find(" event=content-filter ") != std::string::npos);
        QVERIFY(row("B1").find(" client=192.0.2.9 ") != std::string::npos && row("B1").find("uid=7") == std::string::npos);
        QVERIFY(row("A2").find(" transaction ") != std::string::npos);
        QVERIFY(row("B2").find(" client=") == std::string::npos && row("B2").find(" event=forwarded ") != std::string::npos);
        QVERIFY(row("B2").find(" sent ") != std::string::npos);
    }
}

/// Over LMTP on this machine, behind a content filter that has gone.
void TestMailJoin::mailboxSendsOn()
{
    const IpAddress loopback = *IpAddress::parse("127.0.0.1");
    test::RecordingSink sink;
    MailJoin join(sink);
    const auto named = [&](std::string_view id, const IpAddress& client) -> JoinedMessage& {
        JoinedMessage& message = join.open(1, id, 0, 0);
        message.client = client;
        message.local = !client.known();
        message.set(message.mailFrom, "s@x");
        join.name(message, "<m@x>");
        return message;
    };
    JoinedMessage& unfiltered = named("A", *IpAddress::parse("192.0.2.9"));
    JoinedMessage& mail = named("B", loopback);
    join.deliver(unfiltered, delivery("a@b", Outcome::Accepted), loopback);
    join.finish(unfiltered);
    JoinedMessage& forward = named("C", {});
    join.deliver(mail, delivery("a@b", Outcome::Accepted), loopback);
    join.finish(mail);
    join.deliver(forward, delivery("c@d", Outcome::Accepted), *IpAddress::parse("203.0.113.9"));
    join.finish(forward);
    join.finishAll();
    const auto row = [&](std::string_view id) {
        return *std::ranges::find_if(sink.rows, [&](const std::string& each) { return each.ends_with("internal=" + std::string(id)); });
    };
    QVERIFY(row("A").find(" other ") != std::string::npos);
    QVERIFY(row("B").find(" transaction ") != std::string::npos && row("B").find(" client=192.0.2.9 ") != std::string::npos);
    QVERIFY(row("C").find(" sent ") != std::string::npos && row("C").find(" event=forwarded ") != std::string::npos);
}

void TestMailJoin::noProgramIsAwaitedForLong()
{
    test::RecordingSink sink;
    MailJoin join(sink);
    const auto piped = [&](std::size_t number, Micros time) {
        JoinedMessage& message = join.open(1, "A" + std::to_string(number), time, 0);
        message.toProgram = true;
        join.finish(message);
    };
    piped(0, 0);
    QVERIFY(sink.rows.empty());
    piped(1, 2 * MailJoin::longestAway);
    QCOMPARE(sink.rows.size(), std::size_t{1});
    for (std::size_t i = 2; i < MailJoin::maxAway + 2; ++i)
        piped(i, 2 * MailJoin::longestAway);
    QCOMPARE(sink.rows.size(), std::size_t{2});
    join.finishAll();
    QCOMPARE(sink.rows.size(), MailJoin::maxAway + 2);
}

void TestMailJoin::contentFilterCountsOnce()
{
    const IpAddress loopback = *IpAddress::parse("127.0.0.1");
    test::RecordingSink sink;
    MailJoin join(sink);
    JoinedMessage& first = join.open(1, "A1", 0, 0);
    first.client = *IpAddress::parse("192.0.2.9");
    join.name(first, "<m@x>");
    JoinedMessage& second = join.open(1, "A2", 0, 0);
    second.client = loopback;
    join.name(second, "<m@x>");
    QCOMPARE(second.client, first.client);
    join.deliver(first, delivery("a@b", Outcome::Accepted), loopback);
    join.finish(first);
    QVERIFY(sink.rows.front().find(" other ") != std::string::npos);
    join.deliver(second, delivery("a@b", Outcome::Accepted), *IpAddress::parse("203.0.113.9"));
    join.finish(second);
    QVERIFY(sink.rows[2].find(" transaction ") != std::string::npos);
    // The same Message-ID again, but on its way to another server: a message of its own.
    JoinedMessage& third = join.open(1, "A3", 0, 0);
    join.name(third, "<n@x>");
    join.name(join.open(1, "A4", 0, 0), "<n@x>");
    join.deliver(third, delivery("a@b", Outcome::Accepted), *IpAddress::parse("203.0.113.9"));
    join.finish(third);
    QVERIFY(sink.rows[4].find(" transaction ") != std::string::npos);
}

void TestMailJoin::causeIsOfWhatFailed()
{
    test::RecordingSink sink;
    MailJoin join(sink);
    JoinedMessage& message = join.open(1, "A1", 0, 0);
    const auto said = [&](std::string_view recipient, Outcome outcome, std::string_view enhanced, std::string_view reply) {
        Delivery record = delivery(recipient, outcome);
        record.enhancedStatus = enhanced;
        record.reply = reply;
        record.replyCode = outcome == Outcome::Rejected ? 550 : 0;
        join.deliver(message, record, {});
    };
    said("gone@b", Outcome::Rejected, "5.1.1", "550 5.1.1 User unknown");
    said("slow@b", Outcome::Deferred, "4.4.1", "Connection timed out");
    QCOMPARE(message.failureToReport(), "5.1.1 550 5.1.1 User unknown");
    QCOMPARE(message.delay(), "4.4.1 Connection timed out");
    // The next report tells of what failed since; a block list tells most, in whatever order they come.
    said("full@c", Outcome::Rejected, "5.2.2", "552 5.2.2 Mailbox full");
    said("x@c", Outcome::Rejected, "5.7.1", "550 5.7.1 Service unavailable; client [203.0.113.25] blocked using zen.spamhaus.org");
    said("y@c", Outcome::Rejected, "5.1.1", "550 5.1.1 User unknown");
    QVERIFY(message.failureToReport().find("zen.spamhaus.org") != std::string::npos);
}

void TestMailJoin::noReportTellsWhoWasTurnedAway()
{
    test::RecordingSink sink;
    MailJoin join(sink);
    JoinedMessage& message = join.open(1, "A1", 0, 0);
    const auto said = [](std::string_view recipient, Outcome outcome, std::string_view reply) {
        Delivery record = delivery(recipient, outcome);
        record.reply = reply;
        return record;
    };
    join.turnAway(message, said("grey@b", Outcome::Deferred, "450 4.2.0 Greylisted"));
    join.turnAway(message, said("gone@b", Outcome::Rejected, "550 5.1.1 User unknown"));
    QVERIFY(message.delay().empty());
    QVERIFY(message.waiting().empty());
    QVERIFY(message.failureToReport().empty());
    join.turnAway(message, said("out@b", Outcome::Rejected, "554 5.7.1 Relay access denied"));
    join.deliver(message, said("full@b", Outcome::Rejected, "552 5.2.2 Mailbox full"), {});
    QCOMPARE(message.failureToReport(), "552 5.2.2 Mailbox full");
}

void TestMailJoin::causeOfWhatExpired()
{
    test::RecordingSink sink;
    MailJoin join(sink);
    JoinedMessage& message = join.open(1, "A1", 0, 0);
    const auto said = [&](std::string_view recipient, Outcome outcome, std::string_view reply) {
        Delivery record = delivery(recipient, outcome);
        record.reply = reply;
        join.deliver(message, record, {});
    };
    said("slow@b", Outcome::Deferred, "connect to b: Connection timed out");
    said("other@c", Outcome::Accepted, "250 ok");
    message.expired = true;
    said("slow@b", Outcome::Rejected, "expired, returned to sender");
    QCOMPARE(message.failureToReport(), "connect to b: Connection timed out");
}

void TestMailJoin::nullSenderAloneIsNoReport_data()
{
    QTest::addColumn<QString>("client");
    QTest::addColumn<bool>("submitted");
    QTest::addColumn<bool>("clientless");
    QTest::addColumn<QString>("server");
    QTest::addColumn<QString>("messageId");
    QTest::addColumn<int>("bounces");
    QTest::newRow("a vacation reply of this machine") << "" << true << false << "mx.b" << "<v1@here>" << 0;
    QTest::newRow("by a program over loopback") << "127.0.0.1" << false << false << "mx.b" << "<v1@here>" << 0;
    QTest::newRow("another server's report") << "192.0.2.9" << false << false << "local" << "<n@there>" << 1;
    QTest::newRow("nothing is known of where it came from") << "" << false << false << "mx.b" << "<n@there>" << 0;
    QTest::newRow("the server's own, its link is lost") << "" << false << false << "mx.b" << "<20240101.A1@here>" << 1;
    QTest::newRow("a log without clients, delivered here") << "" << false << true << "local" << "" << 1;
    QTest::newRow("a log without clients, sent on") << "" << false << true << "192.0.2.1" << "" << 0;
}

void TestMailJoin::nullSenderAloneIsNoReport()
{
    QFETCH(QString, client);
    QFETCH(bool, submitted);
    QFETCH(bool, clientless);
    QFETCH(QString, server);
    QFETCH(QString, messageId);
    QFETCH(int, bounces);
    test::RecordingSink sink;
    MailJoin join(sink);
    JoinedMessage& message = join.open(1, "A1", 0, 0);
    message.set(message.mailFrom, "<>");
    message.set(message.messageId, messageId.toStdString());
    message.client = IpAddress::parse(client.toStdString()).value_or(IpAddress());
    message.local = submitted;
    message.clientless = clientless;
    Delivery record = delivery("k@b", Outcome::Accepted);
    const std::string relay = server.toStdString();
    record.server = relay;
    join.deliver(message, record, {});
    join.finish(message);
    QCOMPARE(sink.counts["bounce"], bounces);
}

void TestMailJoin::ownReportStaysInside()
{
    test::RecordingSink sink;
    MailJoin join(sink);
    JoinedMessage& report = join.open(1, "2", 0, 0);
    report.clientless = true; // as qmail's are
    report.report = true;
    report.set(report.mailFrom, "<>");
    report.set(report.victim, "anna@here");
    join.deliver(report, delivery("anna@here", Outcome::Accepted), {});
    join.finish(report);
    QCOMPARE(sink.counts["bounce"], 1);
    QVERIFY(sink.text().find("victim=anna@here") != std::string::npos);
    QVERIFY(sink.rows[1].starts_with("bounce") && sink.rows[1].find("internal") != std::string::npos);
}

void TestMailJoin::slotIndex()
{
    SlotIndex index;
    for (std::uint64_t key = 0; key < 5000; ++key)
        index.insert(key * 1024, static_cast<std::uint32_t>(key)); // collide
    for (std::uint64_t key = 0; key < 5000; key += 2)
        index.erase(key * 1024);
    index.erase(99); // is not there
    for (std::uint64_t key = 0; key < 5000; ++key)
        QCOMPARE(index.find(key * 1024), key % 2 ? static_cast<std::uint32_t>(key) : SlotIndex::none);
}

QTEST_APPLESS_MAIN(TestMailJoin)
#include "test_mail_join.moc"
