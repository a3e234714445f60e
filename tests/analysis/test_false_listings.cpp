// What only looks like a listing, and the nearest case of each that is one.
#include "case/lists/listing_store.h"
#include "report/statement_text.h"
#include "support/case_builder.h"
#include "support/listing_case.h"
#include <QTest>
#include <algorithm>

using namespace delist;
using namespace delist::test;

class TestFalseListings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lookalikesAreFalse();
    void aRealListingIsNotFalse();
    void receiversThatBelieveADeadList();
    void refusalsForAnotherListAreReal();
    void receiversThatMayNotAsk();
    void othersBesideADeadListAreReal_data();
    void othersBesideADeadListAreReal();
};

void TestFalseListings::lookalikesAreFalse()
{
    for (const char* state : {"refused", "lists-everything", "list-dead", "resolver-unreliable"}) {
        Case test;
        test.answers({answer("Odd", state, "address"), answer("Traps", "not-listed", "address")});
        const auto found = test.findings("false-listing");
        QVERIFY2(found.size() == 1, state);
        QCOMPARE(found[0].subject, own);
        QCOMPARE(found[0].forIt[0].code, QStringLiteral("false-listing.") + QLatin1String(state));
    }
    // Whether a list has it is not known when no answer is usable; and less is said then.
    Case alone;
    alone.answers({answer("Odd", "refused", "address"), answer("Silent", "timeout", "address")});
    const auto unknown = alone.findings("false-listing");
    QCOMPARE(unknown.size(), std::size_t(1));
    QCOMPARE(unknown[0].summary.code, QStringLiteral("false-listing.unknown"));
    Case beside;
    beside.answers({answer("Odd", "refused", "address"), answer("Traps", "not-listed", "address")});
    QVERIFY(beside.findings("false-listing")[0].confidence > unknown[0].confidence);
    QCOMPARE(beside.findings("false-listing")[0].summary.code, QStringLiteral("false-listing.summary"));
    // Silence and REFUSED without an address look like nothing; nor does what a resolver without outside names does not know.
    Case test;
    ListingResult ignorant = answer("Closed", "resolver-unreliable", "address");
    ignorant.codes.clear();
    ignorant.rcode = QStringLiteral("NXDOMAIN");
    test.answers({ignorant});
    ListingResult refused = answer("Odd", "refused", "address");
    refused.codes.clear();
    test.answers({refused, answer("Silent", "timeout", "address")});
    QVERIFY(test.findings("false-listing").empty());
}

void TestFalseListings::aRealListingIsNotFalse()
{
    Case test;
    test.answers({answer("Odd", "lists-everything", "address"), answer("Traps", "listed", "address")});
    QVERIFY(test.findings("false-listing").empty());
    QVERIFY(test.excluded("false-listing", "false-listing.real"));
}

void TestFalseListings::receiversThatBelieveADeadList()
{
    Case test;
    test.evidence("exchange-smtp-send", Vantage::MailLog, monday, monday + day, [](RecordSink& sink) {
        dialogue(sink, {monday, "10.0.0.25", "198.51.100.9", "mail.example.org", "info@example.org", "a@partner.example",
                        "554 5.7.1 Client host [203.0.113.25] blocked using odd.lists.test"});
    });
    test.answers({answer("Odd", "lists-everything", "address"), answer("Traps", "not-listed", "address")});
    const auto found = test.findings("false-listing");
    QCOMPARE(found.size(), std::size_t(1));
    QVERIFY(found[0].confidence >= 0.8);
}

void TestFalseListings::refusalsForAnotherListAreReal()
{
    Case test;
    test.evidence("exchange-smtp-send", Vantage::MailLog, monday, monday + day, [](RecordSink& sink) {
        dialogue(sink, {monday, "10.0.0.25", "198.51.100.9", "mail.example.org", "info@example.org", "a@partner.example",
                        "554 5.7.1 Client host [203.0.113.25] blocked using zen.spamhaus.org"});
    });
    test.answers({answer("Odd", "lists-everything", "address"), answer("Traps", "not-listed", "address")});
    QVERIFY(test.findings("false-listing").empty());
    QVERIFY(test.excluded("false-listing", "false-listing.others"));
}

/// "Error: open resolver": the receiver's fault, of which the list knows nothing.
void TestFalseListings::receiversThatMayNotAsk()
{
    const auto refuse = [](RecordSink& sink, int at, const char* reply) {
        dialogue(sink, {monday + at * minute, "10.0.0.25", "198.51.100.9", "mail.example.org", "info@example.org", "a@partner.example", reply});
    };
    constexpr const char* openResolver = "554 5.7.1 Client host [203.0.113.25] blocked using zen.spamhaus.org; Error: open resolver; "
                                         "https://check.spamhaus.org/returnc/pub/198.51.100.53/";
    Case test;
    test.evidence("exchange-smtp-send", Vantage::MailLog, monday, monday + day, [&](RecordSink& sink) {
        refuse(sink, 0, openResolver);
        refuse(sink, 1, "554 5.7.1 Client host [203.0.113.25] blocked using multi.uribl.com; 127.0.0.1 -> Query Refused. See http://uribl.com/refused.shtml");
    });
    auto found = test.findings("false-listing"); // before anybody asked a list
    QCOMPARE(found.size(), std::size_t(1));
    QCOMPARE(found[0].subject, own);
    QCOMPARE(found[0].summary.code, QStringLiteral("false-listing.receivers"));
    QCOMPARE(found[0].summary.records, 2);
    QVERIFY(statementText(found[0].forIt[0], {}).contains(QStringLiteral("postmasters of partner.example")));
    QCOMPARE(found[0].missing[0].code, QStringLiteral("listing.not-checked"));
    const double unasked = found[0].confidence;
    test.answers({answer("Traps", "not-listed", "address")});
    found = test.findings("false-listing");
    QCOMPARE(found.size(), std::size_t(1));
    QVERIFY(found[0].confidence > unasked);
    test.answers({answer("Odd", "refused", "address")}); // which is no listing either
    found = test.findings("false-listing");
    QCOMPARE(found.size(), std::size_t(1));
    QVERIFY(std::ranges::find(found[0].forIt, QStringLiteral("false-listing.receivers"), &Statement::code) != found[0].forIt.end());
    // Nobody is said to refuse us because of a listing.
    test.outbreak(monday - hour);
    for (const Finding& finding : test.findings("direct-to-mx"))
        for (const Statement& statement : finding.forIt)
            QVERIFY(statement.code != u"refusal.quoted");

    Case listed;
    listed.evidence("exchange-smtp-send", Vantage::MailLog, monday, monday + day, [&](RecordSink& sink) {
        refuse(sink, 0, openResolver);
        refuse(sink, 1, "554 5.7.1 Client host [203.0.113.25] blocked using bl.spamcop.net");
    });
    listed.answers({answer("Traps", "not-listed", "address")});
    QVERIFY(listed.findings("false-listing").empty());
    QVERIFY(listed.excluded("false-listing", "false-listing.others"));
}

/// One receiver that goes by a broken list makes nobody else's reason a false alarm, least of all a list's that refuses only us.
void TestFalseListings::othersBesideADeadListAreReal_data()
{
    QTest::addColumn<QString>("reply");
    QTest::addColumn<bool>("isFalse");
    QTest::newRow("the dead list again") << QStringLiteral("554 5.7.1 Client host [203.0.113.25] blocked using odd.lists.test") << true;
    QTest::newRow("another list") << QStringLiteral("554 5.7.1 Client host [203.0.113.25] blocked using zen.spamhaus.org") << false;
    QTest::newRow("the list that refuses us") << QStringLiteral("554 5.7.1 Client host [203.0.113.25] blocked using shy.lists.test") << false;
}
void TestFalseListings::othersBesideADeadListAreReal()
{
    QFETCH(QString, reply);
    QFETCH(bool, isFalse);
    Case test;
    test.evidence("exchange-smtp-send", Vantage::MailLog, monday, monday + day, [&](RecordSink& sink) {
        dialogue(sink, {monday, "10.0.0.25", "198.51.100.9", "mail.example.org", "info@example.org", "a@partner.example",
                        "554 5.7.1 Client host [203.0.113.25] blocked using odd.lists.test"});
        dialogue(sink, {monday + hour, "10.0.0.25", "198.51.100.10", "mail.example.org", "info@example.org", "a@other.example", reply.toStdString()});
    });
    test.answers({answer("Odd", "lists-everything", "address"), answer("Shy", "refused", "address"), answer("Traps", "not-listed", "address")});
    QCOMPARE(test.findings("false-listing").size(), isFalse ? std::size_t(1) : std::size_t(0));
    QCOMPARE(test.excluded("false-listing", "false-listing.others"), !isFalse);
}

QTEST_GUILESS_MAIN(TestFalseListings)
#include "test_false_listings.moc"
