// What the lists' recorded answers alone decide: policy, range and domain listings, what is unknown, and what findings say of lists.
#include "analysis/finding_json.h"
#include "case/lists/listing_store.h"
#include "report/findings_json.h"
#include "report/statement_text.h"
#include "support/case_builder.h"
#include "support/listing_case.h"
#include <QRegularExpression>
#include <QSet>
#include <QTest>
#include <algorithm>

using namespace delist;
using namespace delist::test;

namespace {

/// An answer of a list of the catalogue.
ListingResult answerOf(const char* zone, const char* state, const char* scope, const QString& target = own)
{
    ListingResult result = answer(zone, state, scope, target);
    result.zone = QString::fromLatin1(zone);
    return result;
}

constexpr const char* listingCauses[] = {"policy-listing", "range-listing", "domain-reputation", "stale-listing", "false-listing"};

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
    void listingsOfOthers();
    void policyBesideAnAddressListing();
    void policyBesideBadTraffic();
    void rangeOnly();
    void rangeBesideBadTraffic();
    void rangeBesideAnAddressListing();
    void domainOnly();
    void domainBesideAnAddressListing();
    void aStatementAboutOneListLeadsToItsRow();
    void aStatementAboutOneScopeLeadsToItsRows();
    void hintsSpeakForTheirCause();
    void refusalsAreQuoted();
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

/// A partner's address is asked about, too: what lists say of it is no cause of ours. Where nobody said what is ours, what was asked is.
void TestListingCauses::listingsOfOthers()
{
    for (const bool declared : {true, false}) {
        Case test(declared ? Case() : Case(undeclared()));
        test.answers({answerOf("zen.spamhaus.org", "listed", "policy", QStringLiteral("198.51.100.7")),
                      answerOf("dbl.spamhaus.org", "listed", "domain", QStringLiteral("partner.example"))});
        QSet<QString> causes;
        for (const Finding& finding : test.analyse().findings)
            causes.insert(finding.cause);
        QCOMPARE(causes.contains(QStringLiteral("policy-listing")), !declared);
        QCOMPARE(causes.contains(QStringLiteral("domain-reputation")), !declared);
    }
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
            mail.time += hour;
            mail.to = "someone@other.example"; // another operator's words are not these
            if (direction == Direction::Outbound)
                dialogue(sink, mail, 31'000);
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

QTEST_GUILESS_MAIN(TestListingCauses)
#include "test_listing_causes.moc"
