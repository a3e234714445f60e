// Refusals read out of a case: whose they are, when each operator began, what they name.
#include "case/lists/own_targets.h"
#include "case/lists/refusal_store.h"
#include "case/tables/table_query.h"
#include "support/case_builder.h"
#include "support/table_rows.h"
#include <QTest>
#include <algorithm>

using namespace delist;
using namespace delist::test;

namespace {

void out(RecordSink& sink, Micros time, const char* to, const char* reply = "250 2.1.5 Ok")
{
    dialogue(sink, {time, "10.0.0.25", "198.51.100.9", "mail.example.org", "info@example.org", to, reply});
}
void in(RecordSink& sink, Micros time, const char* reply)
{
    dialogue(sink, {time, "198.51.100.77", "10.0.0.25", "spammer.example", "x@spam.example", "info@example.org", reply});
}

constexpr const char* blocked = "554 5.7.1 Service unavailable; Client host [203.0.113.25] blocked using zen.spamhaus.org; https://x.test/?ip=203.0.113.25";

qint64 rows(CaseBuilder& test, const char* subset)
{
    TableFilter filter;
    filter.subset = QLatin1String(subset);
    return TableQuery(test.file().database(), *tableById(u"refusals")).count(filter);
}

} // namespace

class TestRefusalStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onsetPerOperator();
    void whatWeRefuseNeverCounts();
    void kindsAreKeptApart();
    void readOnceAndOnlyNewOnes();
    void bouncesAndSessionsAreRead();
    void oneRefusalInSeveralLogs_data();
    void oneRefusalInSeveralLogs();
    void repliesThatEndSessions();
    void refusedInsteadOfGreeted();
    void addressesNamedBecomeTargets();
    void tableRow();
};

void TestRefusalStore::onsetPerOperator()
{
    CaseBuilder test;
    test.evidence("exchange-smtp-send", Vantage::MailLog, monday, monday + day, [](RecordSink& sink) {
        out(sink, monday, "a@gmail.com");
        out(sink, monday + hour, "a@partner.example");
        out(sink, monday + 2 * hour, "b@partner.example");
        out(sink, monday + 3 * hour, "b@partner.example", blocked);
        out(sink, monday + 4 * hour, "a@gmail.com");
        out(sink, monday + 5 * hour, "c@partner.example", blocked);
        out(sink, monday + 6 * hour, "a@gmail.com", "421-4.7.0 [203.0.113.25      15] Our system has detected an unusual rate of unsolicited mail originating from your IP address. gsmtp");
        out(sink, monday + 9 * hour, "c@partner.example");
    });
    test.analyse();
    const auto onsets = listingOnsets(test.file().database());
    QCOMPARE(onsets.size(), std::size_t(2));
    QCOMPARE(onsets[0].operatorName, std::string("partner.example"));
    QCOMPARE(onsets[0].list, std::string("zen.spamhaus.org"));
    QCOMPARE(onsets[0].listOperator, std::string("Spamhaus"));
    QCOMPARE(onsets[0].address, std::string("203.0.113.25"));
    QCOMPARE(onsets[0].refusals, 2);
    QCOMPARE(onsets[0].lastAccepted, monday + 2 * hour);
    QCOMPARE(onsets[0].firstRefused, monday + 3 * hour);
    QCOMPARE(onsets[0].lastRefused, monday + 5 * hour);
    QCOMPARE(onsets[0].acceptedAgain, monday + 9 * hour);
    QCOMPARE(onsets[0].link, std::string("https://x.test/?ip=203.0.113.25"));
    QCOMPARE(onsets[1].operatorName, std::string("Google"));
    QCOMPARE(onsets[1].lastAccepted, monday + 4 * hour);
    QCOMPARE(onsets[1].acceptedAgain, unknownTime);
}

void TestRefusalStore::whatWeRefuseNeverCounts()
{
    CaseBuilder test;
    test.evidence("exchange-smtp-receive", Vantage::MailLog, monday, monday + day, [](RecordSink& sink) {
        for (int i = 0; i < 5; ++i)
            in(sink, monday + i * minute, "554 5.7.1 Service unavailable; Client host [198.51.100.77] blocked using zen.spamhaus.org");
    });
    test.analyse();
    QCOMPARE(rows(test, ""), 5); // seen, and told apart
    QCOMPARE(rows(test, "ours"), 0);
    QVERIFY(listingOnsets(test.file().database()).empty());
    QVERIFY(addressesInRefusals(test.file().database()).empty());
}

void TestRefusalStore::kindsAreKeptApart()
{
    CaseBuilder test;
    test.evidence("exchange-smtp-send", Vantage::MailLog, monday, monday + day, [](RecordSink& sink) {
        out(sink, monday, "a@partner.example", blocked);
        out(sink, monday + minute, "a@partner.example", "554 5.7.1 Helo command [mail.example.org] blocked using dbl.spamhaus.org");
        out(sink, monday + 2 * minute, "a@partner.example", "554 5.7.1 Sender address [info@example.org] blocked using dbl.spamhaus.org");
        out(sink, monday + 3 * minute, "a@partner.example", "550 5.7.1 Message contains a URL listed in multi.surbl.org");
        out(sink, monday + 4 * minute, "a@gmail.com", "550 5.7.26 This message fails SPF authentication checks. gsmtp");
        out(sink, monday + 5 * minute, "a@corp.example", "550 5.7.1 Client host [203.0.113.25] blocked by corp.example using Customer Block list (AS16012607)");
        out(sink, monday + 6 * minute, "nobody@partner.example", "550 5.1.1 User unknown");
        out(sink, monday + 7 * minute, "a@third.example",
            "554 5.7.1 Client host [203.0.113.25] blocked using zen.spamhaus.org; Error: open resolver; https://check.spamhaus.org/returnc/pub/198.51.100.53/");
    });
    test.analyse();
    QCOMPARE(rows(test, ""), 7);
    QCOMPARE(rows(test, "resolver-error"), 1);
    QCOMPARE(rows(test, "listing"), 1);
    QCOMPARE(rows(test, "domain"), 3);
    QCOMPARE(rows(test, "authentication"), 1);
    const auto onsets = listingOnsets(test.file().database());
    QCOMPARE(onsets.size(), std::size_t(6)); // a recipient's private list is no operator's
}

void TestRefusalStore::readOnceAndOnlyNewOnes()
{
    CaseBuilder test;
    const auto add = [&](Micros time) {
        test.evidence("exchange-smtp-send", Vantage::MailLog, time, time + hour, [&](RecordSink& sink) { out(sink, time, "a@partner.example", blocked); });
        test.analyse();
    };
    add(monday);
    QCOMPARE(rows(test, "ours"), 1);
    test.analyse();
    QCOMPARE(rows(test, "ours"), 1);
    add(monday + hour);
    QCOMPARE(rows(test, "ours"), 2);
    // Another version of the reader reads everything again, without doubling it.
    test.file().database().execute("UPDATE refusal_mark SET version = 0");
    test.analyse();
    QCOMPARE(rows(test, "ours"), 2);
}

void TestRefusalStore::bouncesAndSessionsAreRead()
{
    CaseBuilder test;
    test.evidence("report", Vantage::Report, monday, monday + day, [](RecordSink& sink) {
        Bounce bounce;
        bounce.time = monday;
        bounce.victim = "info@example.org";
        bounce.cause = "host mx.partner.example[198.51.100.9] said: 554 5.7.1 Client host [203.0.113.25] blocked using bl.spamcop.net";
        sink.bounce(bounce);
    });
    test.evidence("exchange-smtp-send", Vantage::MailLog, monday, monday + day, [](RecordSink& sink) {
        Session session;
        session.time = monday + hour;
        session.client = {*IpAddress::parse("10.0.0.25"), 40000};
        session.server = {*IpAddress::parse("198.51.100.9"), 25};
        session.error = "554-gmx.net Nemesis ESMTP Service not available No SMTP service IP address is black listed https://postmaster.gmx.net/?ip=203.0.113.25";
        sink.session(session);
    });
    test.analyse();
    QCOMPARE(rows(test, "ours"), 2);
    const auto named = addressesInRefusals(test.file().database());
    QCOMPARE(named.size(), std::size_t(1));
    QCOMPARE(named[0].refusals, 1); // of each vantage: they may be the same
}

/// What ends a session and refuses a recipient refuses once, where the recipient is told of it. Instead of a greeting it is the session's.
/// Tracking tells of the refusal, and of the report that our server wrote about it; the send log of the same refusal. What only the
/// report tells counts.
void TestRefusalStore::oneRefusalInSeveralLogs_data()
{
    QTest::addColumn<bool>("reportFirst");
    QTest::newRow("in one file") << false;
    QTest::newRow("the report's file first") << true;
}

void TestRefusalStore::oneRefusalInSeveralLogs()
{
    QFETCH(bool, reportFirst);
    constexpr int refusals = 4;
    const auto failures = [](RecordSink& sink) {
        for (int i = 0; i < refusals; ++i) {
            const std::string id = "<m" + std::to_string(i) + "@example.org>";
            Message message;
            message.time = monday + i * minute;
            message.role = MessageRole::Failed;
            message.messageId = id;
            message.mailFrom = "info@example.org";
            message.status = Outcome::Rejected;
            Delivery delivery;
            delivery.time = message.time;
            delivery.message = sink.message(message);
            delivery.recipient = "a@partner.example";
            delivery.outcome = Outcome::Rejected;
            delivery.reply = blocked;
            sink.delivery(delivery);
        }
    };
    const auto reports = [](RecordSink& sink) {
        for (int i = 0; i < refusals + 1; ++i) {
            const std::string id = "<m" + std::to_string(i) + "@example.org>", own = "<r" + std::to_string(i) + "@example.org>";
            Bounce bounce;
            bounce.time = monday + i * minute + second;
            bounce.victim = "info@example.org";
            bounce.cause = blocked;
            bounce.originalMessageId = id;
            bounce.messageId = own;
            sink.bounce(bounce);
        }
    };
    CaseBuilder test;
    test.evidence("exchange-tracking", Vantage::Tracking, monday, monday + day, [&](RecordSink& sink) {
        reports(sink);
        if (!reportFirst)
            failures(sink);
    });
    if (reportFirst) {
        test.analyse();
        test.evidence("exchange-tracking", Vantage::Tracking, monday, monday + day, failures);
    }
    test.evidence("exchange-smtp-send", Vantage::MailLog, monday, monday + day, [](RecordSink& sink) {
        for (int i = 0; i < refusals; ++i)
            out(sink, monday + i * minute, "a@partner.example", blocked);
    });
    test.analyse();
    QCOMPARE(rows(test, ""), 2 * refusals + 1);
    const auto onsets = listingOnsets(test.file().database());
    QCOMPARE(onsets.size(), std::size_t(1));
    QCOMPARE(onsets[0].refusals, refusals);
    const auto quotes = quotedRefusals(test.file().database(), 5);
    QCOMPARE(quotes.size(), std::size_t(1));
    QCOMPARE(quotes[0].refusals, refusals);
    QCOMPARE(quotes[0].text, std::string(blocked));
}

void TestRefusalStore::repliesThatEndSessions()
{
    CaseBuilder test;
    test.evidence("exchange-smtp-send", Vantage::MailLog, monday, monday + day, [](RecordSink& sink) {
        const char* const words = "421 4.7.0 [TSS04] Messages from 203.0.113.25 temporarily deferred due to user complaints";
        for (const bool greeted : {true, false}) {
            Session session;
            session.time = monday + hour;
            session.end = monday + hour + 2 * second;
            session.client = {*IpAddress::parse("10.0.0.25"), 40000};
            session.server = {*IpAddress::parse("198.51.100.9"), 25};
            session.direction = Direction::Outbound;
            session.error = words;
            Message message;
            message.session = sink.session(session);
            if (!greeted)
                continue;
            message.time = session.time;
            message.mailFrom = "info@example.org";
            message.direction = Direction::Outbound;
            Delivery delivery;
            delivery.message = sink.message(message);
            delivery.time = session.time + second;
            delivery.offset = 900;
            delivery.recipient = "a@yahoo.example";
            delivery.outcome = Outcome::Deferred;
            delivery.reply = words;
            sink.delivery(delivery);
        }
    });
    test.analyse();
    QCOMPARE(rows(test, "ours"), 2);
    QCOMPARE(test.file().database().integer("SELECT count(*) FROM refusal WHERE source = 0 AND offset = 900"), 1);
}

/// Nobody is named as recipient then: it is the server that refuses, and what it took before is what counts as accepted.
void TestRefusalStore::refusedInsteadOfGreeted()
{
    CaseBuilder test;
    const auto refuses = [](RecordSink& sink, Micros time, const char* server, const char* words) {
        Session session;
        session.time = time;
        session.client = {*IpAddress::parse("10.0.0.25"), 40000};
        session.server = {*IpAddress::parse(server), 25};
        session.direction = Direction::Outbound;
        session.error = words;
        sink.session(session);
    };
    test.evidence("pcap", Vantage::Capture, monday, monday + day, [&](RecordSink& sink) {
        const auto takes = [&](Micros time, const char* server, const char* to) {
            dialogue(sink, {time, "10.0.0.25", server, "mail.example.org", "info@example.org", to});
        };
        takes(monday + minute, "198.51.100.1", "a@first.example");
        takes(monday + 2 * minute, "198.51.100.2", "a@second.example");
        takes(monday + 3 * minute, "198.51.100.3", "a@third.example");
        refuses(sink, monday + hour, "198.51.100.1", blocked);
        refuses(sink, monday + 2 * hour, "198.51.100.1", "554 mx.first.example 5.7.1 Client host [203.0.113.25] blocked using zen.spamhaus.org");
        refuses(sink, monday + 3 * hour, "198.51.100.2", blocked);
        refuses(sink, monday + 4 * hour, "198.51.100.3", blocked);
        takes(monday + 5 * hour, "198.51.100.2", "b@second.example");
    });
    test.analyse();
    test.evidence("pcap", Vantage::Capture, monday, monday + day, [](RecordSink& sink) { // a name that comes later
        HostName name;
        name.time = monday;
        name.address = *IpAddress::parse("198.51.100.2");
        name.name = "mx.second.example";
        name.kind = NameKind::Dns;
        sink.hostName(name);
    });
    test.analyse();
    const auto onsets = listingOnsets(test.file().database());
    QCOMPARE(onsets.size(), std::size_t(3));
    QCOMPARE(onsets[0].operatorName, std::string("mx.first.example"));
    QCOMPARE(onsets[0].refusals, 2);
    QCOMPARE(onsets[0].lastAccepted, monday + minute);
    QCOMPARE(onsets[0].firstRefused, monday + hour);
    QCOMPARE(onsets[0].acceptedAgain, unknownTime);
    QCOMPARE(onsets[1].operatorName, std::string("mx.second.example"));
    QCOMPARE(onsets[1].lastAccepted, monday + 2 * minute);
    QCOMPARE(onsets[1].acceptedAgain, monday + 5 * hour);
    QCOMPARE(onsets[2].operatorName, std::string("198.51.100.3"));
    QCOMPARE(onsets[2].lastAccepted, monday + 3 * minute);
    const auto quotes = quotedRefusals(test.file().database(), 10);
    QCOMPARE(quotes.size(), std::size_t(1));
    QCOMPARE(quotes[0].operatorName, std::string("mx.first.example"));
    QCOMPARE(quotes[0].time, monday + hour);
    QCOMPARE(quotes[0].refusals, 4);
    const TableDefinition& table = *tableById(u"refusals");
    const TablePage page = TableQuery(test.file().database(), table).page({}, 0, 10);
    QCOMPARE(page.rows.size(), std::size_t(4));
    QCOMPARE(rowToJson(table, page.rows[2])["server"].toString(), QStringLiteral("mx.second.example"));
    QCOMPARE(rowToJson(table, page.rows[3])["server"].toString(), QStringLiteral("198.51.100.3"));
}

void TestRefusalStore::addressesNamedBecomeTargets()
{
    CaseBuilder test;
    test.evidence("exchange-smtp-send", Vantage::MailLog, monday, monday + day, [](RecordSink& sink) {
        out(sink, monday, "a@partner.example", blocked);
        out(sink, monday, "a@partner.example", "554 5.7.1 Client host [203.0.113.99] blocked using zen.spamhaus.org");
        out(sink, monday, "a@partner.example", "554 5.7.1 Client host [10.0.0.25] blocked using zen.spamhaus.org");
    });
    test.analyse();
    const auto targets = ownTargets(test.file().database(), test.file().settings());
    const auto reason = [&](const char* text) {
        for (const OwnTarget& target : targets) {
            if (target.text == QLatin1String(text))
                return QString::fromLatin1(targetReasonWord(target.reason));
        }
        return QString();
    };
    QCOMPARE(reason("203.0.113.25"), QStringLiteral("public-ip"));
    QCOMPARE(reason("example.org"), QStringLiteral("domain"));
    QCOMPARE(reason("203.0.113.99"), QStringLiteral("refusal"));
    QCOMPARE(reason("10.0.0.25"), QString());
    QCOMPARE(reason("mail.example.org"), QStringLiteral("helo"));
}

void TestRefusalStore::tableRow()
{
    CaseBuilder test;
    test.evidence("exchange-smtp-send", Vantage::MailLog, monday, monday + day, [](RecordSink& sink) { out(sink, monday, "a@partner.example", blocked); });
    test.analyse();
    const TableDefinition& table = *tableById(u"refusals");
    const TablePage page = TableQuery(test.file().database(), table).page({}, 0, 10);
    QCOMPARE(page.rows.size(), std::size_t(1));
    const QJsonObject row = rowToJson(table, page.rows[0]);
    QCOMPARE(row["operator"].toString(), QStringLiteral("partner.example"));
    QCOMPARE(row["about"].toString(), QStringLiteral("address"));
    QCOMPARE(row["ours"].toBool(), true);
    QCOMPARE(row["text"].toString(), QString::fromLatin1(blocked));
    QCOMPARE(row["recipient"].toString(), QStringLiteral("a@partner.example"));
    QCOMPARE(row["direction"].toString(), QStringLiteral("outbound"));
    QCOMPARE(row["vantage"].toString(), QStringLiteral("mail-log"));
    TableFilter filter;
    filter.vantage = Vantage::Firewall;
    QCOMPARE(TableQuery(test.file().database(), table).count(filter), 0);
    filter = {};
    filter.host = QStringLiteral("203.0.113.25");
    QCOMPARE(TableQuery(test.file().database(), table).count(filter), 1);
}

QTEST_GUILESS_MAIN(TestRefusalStore)
#include "test_refusal_store.moc"
