// What the dates of listings decide: what is older than the fix or than the evidence, and how dates stand in what lists say.
#include "case/lists/listing_store.h"
#include "case/rows/time_text.h"
#include "dns/list_date.h"
#include "support/case_builder.h"
#include "support/listing_case.h"
#include <QTest>

using namespace delist;
using namespace delist::test;

class TestStaleListings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void staleBeforeTheFix();
    void freshHitIsNotStale();
    void aHitOfTheSameDay_data();
    void aHitOfTheSameDay();
    void withoutAFixNothingIsOlder();
    void olderThanTheEvidence();
    void withoutADateNothingIsStale();
    void delistedIsOver();
    void dates_data();
    void dates();
};

void TestStaleListings::staleBeforeTheFix()
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

void TestStaleListings::freshHitIsNotStale()
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
void TestStaleListings::aHitOfTheSameDay_data()
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

void TestStaleListings::aHitOfTheSameDay()
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

void TestStaleListings::withoutAFixNothingIsOlder()
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

void TestStaleListings::olderThanTheEvidence()
{
    Case test;
    test.quietLog();
    ListingResult listed = answer("Traps", "listed", "address");
    listed.text = QStringLiteral("Listed on 12 Jan 2026 for mail to a trap");
    test.answers({listed});
    QCOMPARE(test.findings("stale-listing").size(), std::size_t(1));
}

void TestStaleListings::withoutADateNothingIsStale()
{
    Case test;
    test.quietLog();
    ListingResult listed = answer("Traps", "listed", "address");
    listed.text = QStringLiteral("see https://traps.test/");
    test.answers({listed});
    QVERIFY(test.findings("stale-listing").empty());
}

void TestStaleListings::delistedIsOver()
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

void TestStaleListings::dates_data()
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

void TestStaleListings::dates()
{
    QFETCH(QByteArray, text);
    const auto time = dateInListText({text.constData(), static_cast<std::size_t>(text.size())});
    QTEST(time ? timeToText(time->time) : QString(), "time");
}

QTEST_GUILESS_MAIN(TestStaleListings)
#include "test_stale_listings.moc"
