// What the lists' recorded answers alone decide: policy, range, domain, stale and false listings, and the nearest case of each
// that must not be one.
#include "analysis/causes/direct_to_mx.h"
#include "analysis/finding_json.h"
#include "analysis/listings.h"
#include "case/file/step_store.h"
#include "case/lists/listing_store.h"
#include "case/rows/time_text.h"
#include "dns/list_date.h"
#include "report/findings_json.h"
#include "report/statement_text.h"
#include "support/case_builder.h"
#include <QRegularExpression>
#include <QTest>
#include <algorithm>

using namespace delist;
using namespace delist::test;

namespace {

const QString own = QStringLiteral("203.0.113.25");

ListingResult answer(const char* list, const char* state, const char* scope, const QString& target = own)
{
    ListingResult result;
    result.target = target;
    result.zone = QString::fromLatin1(list).toLower() + QStringLiteral(".lists.test");
    result.list = QString::fromLatin1(list);
    result.source = result.list;
    result.state = QString::fromLatin1(state);
    result.scope = QString::fromLatin1(scope);
    result.checkedAt = monday + 3 * day;
    if (result.state != QLatin1String("not-listed"))
        result.codes << QStringLiteral("127.0.0.2");
    result.meaning = QStringLiteral("as the list says");
    return result;
}

struct Case : CaseBuilder
{
    using CaseBuilder::CaseBuilder;
    void answers(const std::vector<ListingResult>& results)
    {
        QVERIFY(storeListings(file(), results, {QStringLiteral("ok"), {}, {}}));
    }
    /// A mail log without anything bad in it.
    void quietLog()
    {
        evidence("exchange-smtp-send", Vantage::MailLog, monday, monday + 2 * day, [](RecordSink& sink) {
            for (int i = 0; i < 20; ++i)
                dialogue(sink, {monday + i * hour, "10.0.0.25", outside(i), "mail.example.org", "info@example.org", "someone@partner.example"});
        });
    }
    /// A workstation that sends by itself; denied since \p stopped.
    void outbreak(Micros stopped)
    {
        evidence("isa-w3c", Vantage::Firewall, monday, monday + 2 * day, [&](RecordSink& sink) {
            for (int i = 0; i < 300; ++i)
                flow(sink, stopped - (300 - i) * minute, "10.0.3.44", outside(i), 25, Action::Allowed, 2000, "All Outbound");
            for (int i = 0; i < 50; ++i)
                flow(sink, stopped + (1 + i) * minute, "10.0.3.44", outside(i), 25, Action::Denied);
        });
    }
    std::vector<Finding> findings(const char* cause)
    {
        std::vector<Finding> found;
        for (Finding& finding : analyse().findings) {
            if (finding.cause == QLatin1String(cause))
                found.push_back(std::move(finding));
        }
        return found;
    }
    /// The code that says why the cause cannot be excluded; empty: it can, or it is a finding.
    QString unsure(const char* cause)
    {
        for (const CauseNote& note : analyse().cannotExclude) {
            if (note.cause == QLatin1String(cause))
                return note.because.code + (note.collect.code.isEmpty() ? QStringLiteral(" (nothing to do)") : QString());
        }
        return {};
    }
    bool excluded(const char* cause, const char* code)
    {
        for (const CauseNote& note : analyse().excluded) {
            if (note.cause == QLatin1String(cause) && note.because.code == QLatin1String(code))
                return true;
        }
        return false;
    }
};

} // namespace

class TestListingCauses : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void notAskedIsNotExcluded();
    void nothingUsableIsUnknown();
    void whatWasNotAskedIsUnknown();
    void anAllowListIsNoCleanBill();
    void whatAnsweredIsExcluded();
    void aPolicyListingHasNoHits();
    void listsOfOneSourceAreOneVoice();
    void policyOnly();
    void policyBesideAnAddressListing();
    void policyBesideBadTraffic();
    void rangeOnly();
    void rangeBesideBadTraffic();
    void rangeBesideAnAddressListing();
    void domainOnly();
    void domainBesideAnAddressListing();
    void staleBeforeTheFix();
    void freshHitIsNotStale();
    void aHitOfTheSameDay_data();
    void aHitOfTheSameDay();
    void withoutAFixNothingIsOlder();
    void olderThanTheEvidence();
    void withoutADateNothingIsStale();
    void aStatementAboutOneListLeadsToItsRow();
    void aStatementAboutOneScopeLeadsToItsRows();
    void lookalikesAreFalse();
    void aRealListingIsNotFalse();
    void receiversThatBelieveADeadList();
    void refusalsForAnotherListAreReal();
    void othersBesideADeadListAreReal_data();
    void othersBesideADeadListAreReal();
    void receiversThatMayNotAsk();
    void delistedIsOver();
    void hintsSpeakForTheirCause();
    void refusalsAreQuoted();
    void dates_data();
    void dates();
};

void TestListingCauses::notAskedIsNotExcluded()
{
    Case test;
    test.quietLog();
    int open = 0;
    for (const CauseNote& note : test.analyse().cannotExclude)
        open += note.because.code == QLatin1String("listing.not-checked");
    QCOMPARE(open, 5);
    // People read it once.
    const QString text = findingsText(test.analyse(), {}).simplified();
    QCOMPARE(text.count(QStringLiteral("No block list was asked")), 1);
    QVERIFY(text.contains(QStringLiteral("policy-listing, range-listing, domain-reputation")) ||
            text.contains(QRegularExpression(QStringLiteral("(\\S+-(listing|reputation), ){4}\\S+: No block list"))));
}

/// An answer of a list of the catalogue.
ListingResult answerOf(const char* zone, const char* state, const char* scope, const QString& target = own)
{
    ListingResult result = answer(zone, state, scope, target);
    result.zone = QString::fromLatin1(zone);
    return result;
}

constexpr const char* listingCauses[] = {"policy-listing", "range-listing", "domain-reputation", "stale-listing", "false-listing"};

void TestListingCauses::nothingUsableIsUnknown()
{
    Case test;
    ListingResult dead = answer("Empty", "list-dead", "address");
    dead.codes.clear();
    test.answers({dead, answerOf("dnsbl-2.uceprotect.net", "timeout", "network"),
                  answerOf("dbl.spamhaus.org", "server-failure", "domain", QStringLiteral("example.org"))});
    QCOMPARE(test.unsure("policy-listing"), QStringLiteral("listing.unanswered-policy"));
    QCOMPARE(test.unsure("range-listing"), QStringLiteral("listing.unanswered-range"));
    QCOMPARE(test.unsure("domain-reputation"), QStringLiteral("listing.unanswered-domain"));
    QCOMPARE(test.unsure("stale-listing"), QStringLiteral("listing.unanswered"));
    QCOMPARE(test.unsure("false-listing"), QStringLiteral("listing.unanswered"));
    for (const CauseNote& note : test.analyse().excluded)
        QVERIFY2(std::ranges::find(listingCauses, note.cause) == std::end(listingCauses), qPrintable(note.cause));
    const QString text = findingsText(test.analyse(), {}).simplified();
    QVERIFY2(text.contains(QStringLiteral("No block list gave a usable answer about 203.0.113.25, example.org")) ||
                 text.contains(QStringLiteral("No block list gave a usable answer about 203.0.113.25 and example.org")),
             qPrintable(text));
}

void TestListingCauses::whatWasNotAskedIsUnknown()
{
    {
        Case test; // its domain is declared, but only SpamCop was asked, and about the address
        test.answers({answerOf("bl.spamcop.net", "not-listed", "address")});
        QCOMPARE(test.unsure("domain-reputation"), QStringLiteral("listing.unanswered-domain"));
        QCOMPARE(test.unsure("policy-listing"), QStringLiteral("listing.unanswered-policy"));
        QCOMPARE(test.unsure("range-listing"), QStringLiteral("listing.unanswered-range"));
    }
    Case test(undeclared());
    test.answers({answerOf("dnsbl-2.uceprotect.net", "not-listed", "network")});
    QCOMPARE(test.unsure("domain-reputation"), QStringLiteral("listing.no-domain-asked"));
    QVERIFY(test.excluded("range-listing", "range-listing.none"));
    // One address is clean; the other one was not answered about.
    test.answers({answerOf("dnsbl-2.uceprotect.net", "timeout", "network", QStringLiteral("203.0.113.26"))});
    QCOMPARE(test.unsure("range-listing"), QStringLiteral("listing.unanswered-range"));
    Case domains(undeclared());
    domains.answers({answerOf("dbl.spamhaus.org", "not-listed", "domain", QStringLiteral("example.org"))});
    QCOMPARE(domains.unsure("policy-listing"), QStringLiteral("listing.no-address-asked"));
    QVERIFY(domains.excluded("domain-reputation", "domain-reputation.none"));
}

void TestListingCauses::anAllowListIsNoCleanBill()
{
    Case test(undeclared());
    test.answers({answerOf("list.dnswl.org", "not-listed", "address"), answerOf("zen.spamhaus.org", "timeout", "address")});
    QCOMPARE(test.unsure("false-listing"), QStringLiteral("listing.unanswered"));
}

void TestListingCauses::whatAnsweredIsExcluded()
{
    Case test;
    const QString six = QStringLiteral("2001:db8::25"); // nobody lists its range
    test.answers({answerOf("zen.spamhaus.org", "not-listed", "address"), answerOf("dnsbl-2.uceprotect.net", "not-listed", "network"),
                  answerOf("zen.spamhaus.org", "not-listed", "address", six),
                  answerOf("dbl.spamhaus.org", "not-listed", "domain", QStringLiteral("example.org"))});
    for (const char* cause : listingCauses) {
        QCOMPARE(test.unsure(cause), QString());
        QVERIFY2(test.excluded(cause, QByteArray(cause).append(".none").constData()), cause);
    }
}

void TestListingCauses::aPolicyListingHasNoHits()
{
    Case test(undeclared());
    test.answers({answerOf("zen.spamhaus.org", "listed", "policy")});
    QCOMPARE(test.findings("policy-listing").size(), std::size_t(1));
    QVERIFY(test.excluded("stale-listing", "stale-listing.no-hits"));
    QVERIFY(test.excluded("false-listing", "false-listing.real"));
}

void TestListingCauses::listsOfOneSourceAreOneVoice()
{
    Case test;
    test.quietLog();
    auto pbl = answer("PBL", "listed", "policy");
    auto zen = answer("ZEN", "listed", "policy");
    auto other = answer("Other", "listed", "policy");
    pbl.source = zen.source = QStringLiteral("Spamhaus");
    test.answers({pbl, zen, other});
    const auto found = test.findings("policy-listing");
    QCOMPARE(found.size(), std::size_t(1));
    const auto said = std::ranges::find(found[0].against, QStringLiteral("listing.sources"), &Statement::code);
    QVERIFY(said != found[0].against.end());
    QVERIFY(statementText(*said, {}).startsWith(QStringLiteral("3 listings from 2 sources")));
}

void TestListingCauses::policyOnly()
{
    Case test;
    test.quietLog();
    test.answers({answer("PBL", "listed", "policy"), answer("Traps", "not-listed", "address")});
    const auto found = test.findings("policy-listing");
    QCOMPARE(found.size(), std::size_t(1));
    QCOMPARE(found[0].subject, own);
    QVERIFY(found[0].confidence >= 0.8);
    QCOMPARE(found[0].forIt[0].records, 1);
    QVERIFY(test.findings("range-listing").empty());
    QVERIFY(test.findings("false-listing").empty());
}

void TestListingCauses::policyBesideAnAddressListing()
{
    Case test;
    test.quietLog();
    test.answers({answer("PBL", "listed", "policy"), answer("Traps", "listed", "address")});
    QVERIFY(test.findings("policy-listing").empty());
    QVERIFY(test.excluded("policy-listing", "policy-listing.address-listed"));
    Case oneList; // whose answer may have a code of its policy, too
    oneList.quietLog();
    oneList.answers({answer("ZEN", "listed", "address")});
    QVERIFY(oneList.excluded("policy-listing", "policy-listing.address-listed"));
}

void TestListingCauses::policyBesideBadTraffic()
{
    Case test;
    test.outbreak(monday + day);
    test.answers({answer("PBL", "listed", "policy")});
    QVERIFY(!test.findings("direct-to-mx").empty());
    QVERIFY(test.findings("policy-listing").empty());
    QVERIFY(test.excluded("policy-listing", "policy-listing.traffic"));
}

void TestListingCauses::rangeOnly()
{
    Case test;
    test.answers({answer("Level2", "listed", "network"), answer("Level3", "listed", "asn"), answer("Level1", "not-listed", "address")});
    const auto found = test.findings("range-listing");
    QCOMPARE(found.size(), std::size_t(1));
    QVERIFY(found[0].confidence >= 0.8);
}

void TestListingCauses::rangeBesideBadTraffic()
{
    Case test;
    test.outbreak(monday + day);
    test.answers({answer("Level2", "listed", "network"), answer("Level1", "not-listed", "address")});
    QVERIFY(!test.findings("direct-to-mx").empty());
    QVERIFY(test.findings("range-listing").empty());
    QVERIFY(test.excluded("range-listing", "range-listing.traffic"));
}

void TestListingCauses::rangeBesideAnAddressListing()
{
    Case test;
    test.answers({answer("Level2", "listed", "network"), answer("Level1", "listed", "address")});
    QVERIFY(test.findings("range-listing").empty());
    QVERIFY(test.excluded("range-listing", "range-listing.address-listed"));
}

void TestListingCauses::domainOnly()
{
    Case test;
    const QString domain = QStringLiteral("example.org");
    test.answers({answer("DBL", "listed", "domain", domain), answer("Traps", "not-listed", "address")});
    const auto found = test.findings("domain-reputation");
    QCOMPARE(found.size(), std::size_t(1));
    QCOMPARE(found[0].subject, domain);
    QVERIFY(found[0].confidence >= 0.8);
}

void TestListingCauses::domainBesideAnAddressListing()
{
    Case test;
    test.answers({answer("DBL", "listed", "domain", QStringLiteral("example.org")), answer("Traps", "listed", "address")});
    QVERIFY(test.findings("domain-reputation").empty());
    QVERIFY(test.excluded("domain-reputation", "domain-reputation.address-listed"));
}

void TestListingCauses::staleBeforeTheFix()
{
    Case test;
    test.outbreak(monday + day + 12 * hour);
    ListingResult listed = answer("Traps", "listed", "address");
    listed.text = QStringLiteral("last hit 2026-03-01 10:00 UTC");
    test.answers({listed});
    const auto found = test.findings("stale-listing");
    QCOMPARE(found.size(), std::size_t(1));
    QVERIFY(found[0].confidence >= 0.75); // the firewall shows the fix
}

void TestListingCauses::freshHitIsNotStale()
{
    Case test;
    test.outbreak(monday + day);
    ListingResult listed = answer("Traps", "listed", "address");
    listed.text = QStringLiteral("last hit 2026-03-04 10:00 UTC");
    test.answers({listed});
    QVERIFY(test.findings("stale-listing").empty());
    QVERIFY(test.excluded("stale-listing", "stale-listing.fresh"));
}

/// The hole was closed on Tuesday, 2026-03-03, at 12:00 UTC, give or take the minute before.
void TestListingCauses::aHitOfTheSameDay_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("verdict"); // stale, fresh, unsure
    const auto row = [](const char* text, const char* verdict) { QTest::newRow(text) << QString::fromUtf8(text) << QString::fromLatin1(verdict); };
    row("last hit 2026-03-03 11:20 UTC", "stale");
    row("last hit 2026-03-03 12:20 UTC", "fresh");
    row("last hit 2026-03-03 12:20 CET", "stale");
    row("last hit 2026-03-03 07:20 EST", "fresh");
    row("last hit 2026-03-03 06:20 EST", "stale");
    row("last hit 2026-03-03 11:20 UTC (+/- 2 hours)", "unsure");
    row("last hit 2026-03-03 11:20", "unsure"); // whose hour?
    row("last hit 2026-03-03", "unsure");
    row("last hit 2026-03-01", "stale");
    row("last hit 2026-03-05", "fresh");
    // It was looked up on Thursday, 2026-03-05.
    row("IP 203.0.113.25 is LISTED. Last impact: 03.03.2026 12:20 CET +/-1 minute. Earliest expiretime: 10.03.2026 12:20 CET", "stale");
    row("IP 203.0.113.25 is LISTED. Last impact: 25.02.2026 12:20 CET +/-1 minute. Earliest expiretime: 04.03.2026 12:20 CET", "stale");
    row("203.0.113.25, 2026-02-25 12:20 UTC, 2026-03-25 12:20 UTC", "stale");
}

void TestListingCauses::aHitOfTheSameDay()
{
    QFETCH(QString, text);
    Case test;
    test.outbreak(monday + day + 12 * hour);
    ListingResult listed = answer("Traps", "listed", "address");
    listed.text = text;
    test.answers({listed});
    const QString found = !test.findings("stale-listing").empty()                   ? QStringLiteral("stale")
                          : test.excluded("stale-listing", "stale-listing.fresh")   ? QStringLiteral("fresh")
                          : test.unsure("stale-listing") == u"stale-listing.unsure" ? QStringLiteral("unsure")
                                                                                    : QString();
    QTEST(found, "verdict");
}

void TestListingCauses::withoutAFixNothingIsOlder()
{
    ListingResult listed = answer("Traps", "listed", "address");
    listed.text = QStringLiteral("last hit 2026-03-02 10:00 UTC");
    {
        Case test; // the workstation goes on
        test.evidence("isa-w3c", Vantage::Firewall, monday, monday + day, [](RecordSink& sink) {
            for (int i = 0; i < 300; ++i)
                flow(sink, monday + i * minute, "10.0.3.44", outside(i), 25, Action::Allowed, 2000, "All Outbound");
        });
        test.answers({listed});
        QVERIFY(test.excluded("stale-listing", "stale-listing.not-fixed"));
    }
    Case test;
    test.quietLog();
    test.answers({listed});
    QVERIFY(test.excluded("stale-listing", "stale-listing.in-evidence"));
}

void TestListingCauses::olderThanTheEvidence()
{
    Case test;
    test.quietLog();
    ListingResult listed = answer("Traps", "listed", "address");
    listed.text = QStringLiteral("Listed on 12 Jan 2026 for mail to a trap");
    test.answers({listed});
    QCOMPARE(test.findings("stale-listing").size(), std::size_t(1));
}

void TestListingCauses::withoutADateNothingIsStale()
{
    Case test;
    test.quietLog();
    ListingResult listed = answer("Traps", "listed", "address");
    listed.text = QStringLiteral("see https://traps.test/");
    test.answers({listed});
    QVERIFY(test.findings("stale-listing").empty());
}

void TestListingCauses::aStatementAboutOneListLeadsToItsRow()
{
    {
        Case test;
        test.quietLog();
        ListingResult dated = answer("Traps", "listed", "address");
        dated.text = QStringLiteral("Listed on 12 Jan 2026 for mail to a trap");
        test.answers({dated, answer("Other", "listed", "address")});
        const auto found = test.findings("stale-listing");
        QCOMPARE(found.size(), std::size_t(1));
        QCOMPARE(found[0].summary.records, 1);
        QCOMPARE(found[0].forIt[0].records, 1);
        QCOMPARE(found[0].forIt[0].filter.zone, dated.zone);
    }
    Case test;
    test.answers({answer("Odd", "list-dead", "address"), answer("Shut", "refused", "address")});
    const auto found = test.findings("false-listing");
    QCOMPARE(found.size(), std::size_t(1));
    QCOMPARE(found[0].summary.records, 2); // about both
    int ofOneList = 0;
    for (const Statement& statement : found[0].forIt)
        if (statement.arguments.contains(QStringLiteral("list"))) {
            ++ofOneList;
            QCOMPARE(statement.records, 1);
        }
    QCOMPARE(ofOneList, 2);
    // As it was stored, so it is read.
    const Finding again = findingFromStoredJson(findingToStoredJson(found[0]));
    QCOMPARE(again.forIt[0].filter, found[0].forIt[0].filter);
}

void TestListingCauses::aStatementAboutOneScopeLeadsToItsRows()
{
    Case test;
    test.quietLog();
    test.answers({answer("Homes", "listed", "policy"), answer("Nets", "listed", "network")});
    for (const char* cause : {"policy-listing", "range-listing"}) {
        const auto found = test.findings(cause);
        QCOMPARE(found.size(), std::size_t(1));
        QCOMPARE(found[0].summary.records, 1);
        QCOMPARE(found[0].forIt[0].records, 1);
    }
}

void TestListingCauses::lookalikesAreFalse()
{
    for (const char* state : {"refused", "lists-everything", "list-dead", "resolver-unreliable"}) {
        Case test;
        test.answers({answer("Odd", state, "address"), answer("Traps", "not-listed", "address")});
        const auto found = test.findings("false-listing");
        QVERIFY2(found.size() == 1, state);
        QCOMPARE(found[0].subject, own);
        QCOMPARE(found[0].forIt[0].code, QStringLiteral("false-listing.") + QLatin1String(state));
    }
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

void TestListingCauses::aRealListingIsNotFalse()
{
    Case test;
    test.answers({answer("Odd", "lists-everything", "address"), answer("Traps", "listed", "address")});
    QVERIFY(test.findings("false-listing").empty());
    QVERIFY(test.excluded("false-listing", "false-listing.real"));
}

void TestListingCauses::receiversThatBelieveADeadList()
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

void TestListingCauses::refusalsForAnotherListAreReal()
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
void TestListingCauses::receiversThatMayNotAsk()
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
void TestListingCauses::othersBesideADeadListAreReal_data()
{
    QTest::addColumn<QString>("reply");
    QTest::addColumn<bool>("isFalse");
    QTest::newRow("the dead list again") << QStringLiteral("554 5.7.1 Client host [203.0.113.25] blocked using odd.lists.test") << true;
    QTest::newRow("another list") << QStringLiteral("554 5.7.1 Client host [203.0.113.25] blocked using zen.spamhaus.org") << false;
    QTest::newRow("the list that refuses us") << QStringLiteral("554 5.7.1 Client host [203.0.113.25] blocked using shy.lists.test") << false;
}
void TestListingCauses::othersBesideADeadListAreReal()
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

void TestListingCauses::delistedIsOver()
{
    Case test;
    test.answers({answer("PBL", "listed", "policy")});
    ListingResult off = answer("PBL", "not-listed", "policy");
    off.checkedAt += day;
    test.answers({off});
    QVERIFY(test.findings("policy-listing").empty());
    // Silence afterwards does not bring it back, and silence after a listing does not end it.
    ListingResult silent = answer("PBL", "timeout", "policy");
    silent.checkedAt += 2 * day;
    test.answers({silent});
    QVERIFY(test.findings("policy-listing").empty());
}

void TestListingCauses::hintsSpeakForTheirCause()
{
    Case test;
    test.outbreak(monday + day);
    ListingResult bot = answer("XBL", "listed", "address");
    bot.hint = QStringLiteral("bot");
    ListingResult bounces = answer("Bounces", "listed", "address");
    bounces.hint = QStringLiteral("backscatter");
    test.answers({bot, bounces});
    const auto found = test.findings("direct-to-mx");
    QCOMPARE(found.size(), std::size_t(1));
    int hints = 0;
    for (const Statement& statement : found[0].forIt) {
        if (statement.code == QLatin1String("listing.hint")) {
            ++hints;
            QCOMPARE(statement.arguments.value(QStringLiteral("list")).toString(), QStringLiteral("XBL"));
        }
    }
    QCOMPARE(hints, 1);
}

/// The words of the first server that refused, with our address in them, stand beside what caused it; what was refused before
/// it began does not, nor what our server refused.
void TestListingCauses::refusalsAreQuoted()
{
    const auto quoted = [](Micros refused, Direction direction) {
        Case test;
        test.outbreak(monday + day);
        test.evidence("exchange-smtp-send", Vantage::MailLog, monday, monday + 2 * day, [&](RecordSink& sink) {
            Mail mail{refused, "10.0.0.25", outside(5), "mail.example.org", "info@example.org", "someone@partner.example",
                      "550 5.7.1 Service unavailable; client [203.0.113.25] blocked using zen.spamhaus.org"};
            if (direction == Direction::Inbound)
                mail = {refused, outside(5), "10.0.0.25", "mail.stranger.example", "spam@stranger.example", "info@example.org", mail.reply};
            mail.direction = direction;
            dialogue(sink, mail);
        });
        QStringList texts;
        for (const Finding& finding : test.findings("direct-to-mx"))
            for (const Statement& statement : finding.forIt)
                if (statement.code == QLatin1String("refusal.quoted")) {
                    texts << statementText(statement, {});
                    if (statement.records != 1 || statement.table != QLatin1String("refusals"))
                        texts << QStringLiteral("not linked to its row");
                }
        return texts;
    };
    const QStringList texts = quoted(monday + day + hour, Direction::Outbound);
    QCOMPARE(texts.size(), 1);
    QVERIFY2(texts.front().contains(QStringLiteral("client [203.0.113.25] blocked using zen.spamhaus.org")), qPrintable(texts.front()));
    QVERIFY(quoted(monday, Direction::Outbound).isEmpty());
    QVERIFY(quoted(monday + day + hour, Direction::Inbound).isEmpty());
}

void TestListingCauses::dates_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("time"); // empty: none
    const auto row = [](const char* text, const char* time) { QTest::newRow(text) << QByteArray(text) << QString::fromLatin1(time); };
    row("nothing here", "");
    row("", "");
    row("see 203.0.113.25 and 127.0.0.2", "");
    row("last seen 2026-03-01", "2026-03-01T00:00:00.000Z");
    row("last seen 2026-03-01T14:22:05Z, first 2025-01-01", "2026-03-01T14:22:05.000Z");
    row("Listed since 01.03.2026 14:22", "2026-03-01T14:22:00.000Z");
    row("1 Mar 2026", "2026-03-01T00:00:00.000Z");
    row("March 1, 2026 14:22:05", "2026-03-01T14:22:05.000Z");
    row("gbu time='20260301142205'", "2026-03-01T14:22:05.000Z");
    row("t=1772374925", "2026-03-01T14:22:05.000Z");
    row("seen 2026-03-01 14:22 CET", "2026-03-01T13:22:00.000Z");
    row("seen 01.03.2026 14:22 MEZ.", "2026-03-01T13:22:00.000Z");
    row("seen 2026-03-01 14:22 (CEST)", "2026-03-01T12:22:00.000Z");
    row("seen 2026-03-01T14:22:05.250+02:00", "2026-03-01T12:22:05.000Z");
    row("seen 2026-03-01 14:22 UTC+2", "2026-03-01T12:22:00.000Z");
    row("seen 2026-03-01 14:22 EST", "2026-03-01T19:22:00.000Z");
    row("Am 01.03.2026 14:22 ist sie gelistet", "2026-03-01T14:22:00.000Z");
    row("Sun, 1 Mar 2026 14:22:05 -0500", "2026-03-01T19:22:05.000Z");
    row("Sun Mar 1 14:22:05 2026", "2026-03-01T14:22:05.000Z");
    row("3/1/2026 2:22 PM", "2026-03-01T14:22:00.000Z");
    row("3/1/2026", ""); // January?
    row("last impact 01.03.2026 14:22 UTC, expires 08.03.2026 14:22 UTC", "2026-03-01T14:22:00.000Z");
    row("Listed until 2026-03-08; last seen 2026-03-01", "2026-03-01T00:00:00.000Z");
    row("Expires 7 days after the last hit. Last hit: 2026-03-01", "2026-03-01T00:00:00.000Z");
    row("last hit 2026-03-01, page of 2026-03-05", "2026-03-01T00:00:00.000Z");
    row("To be removed on 2026-03-08", "");
    row("still listed as of 2026-03-05", "");
    row("2026-13-41", "");
    row("9999999999999999", "");
}

void TestListingCauses::dates()
{
    QFETCH(QByteArray, text);
    const auto time = dateInListText({text.constData(), static_cast<std::size_t>(text.size())});
    QTEST(time ? timeToText(time->time) : QString(), "time");
}

QTEST_GUILESS_MAIN(TestListingCauses)
#include "test_listing_causes.moc"
