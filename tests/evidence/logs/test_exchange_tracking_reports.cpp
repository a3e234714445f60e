// Exchange message tracking logs: the reports that our server wrote, to whom, about what, and what became of them.
#include "support/exchange_tracking_rows.h"
#include "support/same_lines.h"
#include <QTest>

using namespace delist;
using namespace delist::test;

class TestExchangeTrackingReports : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bounces_data()
    {
        QTest::addColumn<QString>("order"); // which rows, in which order
        QTest::addColumn<QString>("expected");
        auto row = [](const char* name, const char* order, const char* expected) {
            QTest::newRow(name) << order << expected;
        };
        const char* const whole =
            "bounce 01 message=3 victim=ann@stranger.example cause=\"550 5.1.1 RESOLVER.ADR.RecipNotFound; not "
            "found\" original=<m1@stranger.example> id=<ndr@ours.example> subject=\"Undeliverable: offer\" "
            "accepted outbound\n";
        row("failure, report, sent", "FDS", whole);
        row("report, failure, sent", "DFS",
            "bounce 00 message=3 victim=ann@stranger.example cause=\"550 5.1.1 RESOLVER.ADR.RecipNotFound; not found\" "
            "original=<m1@stranger.example> id=<ndr@ours.example> subject=\"Undeliverable: offer\" accepted "
            "outbound\n");
        row("sent twice: once more on the next server", "FDSS", whole);
        row("newest first", "SDF",
            "bounce 01 message=1 victim=ann@stranger.example cause=\"550 5.1.1 RESOLVER.ADR.RecipNotFound; not found\" "
            "original=<m1@stranger.example> id=<ndr@ours.example> subject=\"Undeliverable: offer\" accepted "
            "outbound\n");
        row("never sent", "FD",
            "bounce 01 message=2 victim=ann@stranger.example cause=\"550 5.1.1 RESOLVER.ADR.RecipNotFound; not found\" "
            "original=<m1@stranger.example> id=<ndr@ours.example> subject=\"Undeliverable: offer\"\n");
        row("failure names no report", "fDS", whole);
        row("failure names no report, comes later", "DfS",
            "bounce 00 message=3 victim=ann@stranger.example cause=\"550 5.1.1 RESOLVER.ADR.RecipNotFound; not found\" "
            "original=<m1@stranger.example> id=<ndr@ours.example> subject=\"Undeliverable: offer\" accepted "
            "outbound\n");
        row("only sent: no report row", "S",
            "bounce 00 message=1 victim=ann@stranger.example id=<ndr@ours.example> subject=\"Undeliverable: offer\" "
            "accepted "
            "outbound\n");
        row("put off, then refused", "FDPR",
            "bounce 01 message=4 victim=ann@stranger.example cause=\"550 5.1.1 RESOLVER.ADR.RecipNotFound; not found\" "
            "original=<m1@stranger.example> id=<ndr@ours.example> subject=\"Undeliverable: offer\" rejected\n");
        row("put off at the end", "FDP",
            "bounce 01 message=3 victim=ann@stranger.example cause=\"550 5.1.1 RESOLVER.ADR.RecipNotFound; not found\" "
            "original=<m1@stranger.example> id=<ndr@ours.example> subject=\"Undeliverable: offer\" deferred\n");
        row("to one of ours", "FDL",
            "bounce 01 message=3 victim=ann@stranger.example cause=\"550 5.1.1 RESOLVER.ADR.RecipNotFound; not found\" "
            "original=<m1@stranger.example> id=<ndr@ours.example> subject=\"Undeliverable: offer\" accepted "
            "internal\n");
        row("a report arrives, nobody knows from where", "L", "");
        row("a stranger's report arrives", "IL",
            "bounce 00 message=1 victim=ann@stranger.example id=<ndr@ours.example> subject=\"Undeliverable: offer\" accepted inbound\n");
        row("a stranger's report arrives, its mailbox is full", "IR",
            "bounce 00 message=1 victim=ann@stranger.example id=<ndr@ours.example> subject=\"Undeliverable: offer\" rejected inbound\n");
        row("a stranger's report arrives, what becomes of it stands elsewhere", "I",
            "bounce 00 message=1 victim=ann@stranger.example id=<ndr@ours.example> subject=\"Undeliverable: offer\" accepted inbound\n");
        row("a stranger's report arrives, a mailbox redirects it", "IXL",
            "bounce 00 message=1 victim=ann@stranger.example id=<ndr@ours.example> subject=\"Undeliverable: offer\" accepted inbound\n");
        row("a stranger's report arrives through a gateway", "GL",
            "bounce 01 message=2 victim=ann@stranger.example id=<ndr@ours.example> subject=\"Undeliverable: offer\" accepted inbound\n");
        row("another server of ours hands its report over, we send it", "GS",
            "bounce 01 message=2 victim=ann@stranger.example id=<ndr@ours.example> subject=\"Undeliverable: offer\" accepted outbound\n");
        row("our own report comes back in for one of ours", "FDGL",
            "bounce 01 message=4 victim=ann@stranger.example cause=\"550 5.1.1 RESOLVER.ADR.RecipNotFound; not found\" "
            "original=<m1@stranger.example> id=<ndr@ours.example> subject=\"Undeliverable: offer\" accepted internal\n");
        row("the report fails, we did not write it", "R", "");
        row("a server outside refuses what another server of ours wrote", "O",
            "bounce 00 message=1 victim=ann@stranger.example id=<ndr@ours.example> subject=\"Undeliverable: offer\" rejected outbound\n");
        row("another server of ours hands it over, a server outside refuses it", "GO",
            "bounce 01 message=2 victim=ann@stranger.example id=<ndr@ours.example> subject=\"Undeliverable: offer\" rejected outbound\n");
        row("a stranger's report arrives, a mailbox redirects it, that is refused", "IY",
            "bounce 00 message=1 victim=ann@stranger.example id=<ndr@ours.example> subject=\"Undeliverable: offer\" accepted inbound\n");
    }

    void bounces()
    {
        QFETCH(QString, order);
        QFETCH(QString, expected);
        const Fields failure{{"source", "ROUTING"},
                             {"event-id", "FAIL"},
                             {"message-id", "<m1@stranger.example>"},
                             {"recipient-address", "nobody@ours.example"},
                             {"recipient-status", "550 5.1.1 RESOLVER.ADR.RecipNotFound; not found"},
                             {"recipient-count", "1"},
                             {"reference", "<ndr@ours.example>"},
                             {"return-path", "ann@stranger.example"},
                             {"directionality", "Incoming"}};
        const Fields report{{"source", "DSN"},
                            {"event-id", "DSN"},
                            {"message-id", "<ndr@ours.example>"},
                            {"recipient-address", "ann@stranger.example"},
                            {"recipient-count", "1"},
                            {"reference", "<m1@stranger.example>"},
                            {"message-subject", "Undeliverable: offer"},
                            {"sender-address", "postmaster@ours.example"},
                            {"return-path", "<>"}};
        const Fields sent = with(report, {{"source", "SMTP"},
                                          {"event-id", "SENDEXTERNAL"},
                                          {"recipient-address", "Ann@stranger.example"},
                                          {"recipient-status", "250 2.1.5 OK"},
                                          {"reference", ""},
                                          {"client-ip", "10.0.0.25"},
                                          {"server-ip", "203.0.113.9"}});
        std::vector<Fields> rows;
        for (const QChar step : order) {
            switch (step.toLatin1()) {
            case 'F':
                rows.push_back(failure);
                break;
            case 'f':
                rows.push_back(with(failure, {{"reference", ""}}));
                break;
            case 'D':
                rows.push_back(report);
                break;
            case 'S':
                rows.push_back(sent);
                break;
            case 'L':
                rows.push_back(with(sent, {{"source", "STOREDRIVER"}, {"event-id", "DELIVER"}}));
                break;
            case 'I':
            case 'G':
                rows.push_back(with(sent, {{"event-id", "RECEIVE"},
                                           {"recipient-status", ""},
                                           {"directionality", "Incoming"},
                                           {"client-ip", step == u'I' ? "203.0.113.77" : "10.0.0.26"},
                                           {"server-ip", "10.0.0.25"}}));
                break;
            case 'X':
                rows.push_back(with(sent, {{"recipient-address", "ann@elsewhere.example"}}));
                break;
            case 'O':
            case 'Y':
                rows.push_back(with(sent, {{"event-id", "FAIL"},
                                           {"recipient-status", "550 5.1.1 User unknown"},
                                           {"recipient-address", step == u'O' ? "Ann@stranger.example" : "ann@elsewhere.example"},
                                           {"directionality", "Originating"}}));
                break;
            case 'P':
                rows.push_back(with(sent, {{"event-id", "DEFER"}, {"recipient-status", "451 4.4.0 later"}}));
                break;
            case 'R':
                rows.push_back(with(sent, {{"event-id", "FAIL"}, {"recipient-status", "550 5.1.1 no"}}));
                break;
            default:
                break;
            }
        }
        std::string text = briefTracking(onlyRows(read(trackingFormat(), trackingLog(rows)).sink, "bounce"));
        // The address as it was written first.
        for (auto at = text.find("Ann@"); at != std::string::npos; at = text.find("Ann@"))
            text[at] = 'a';
        SAME_LINES(text, expected.toStdString());
    }

    void reportsOfTwoVictims()
    {
        const Fields report{{"source", "DSN"},
                            {"event-id", "DSN"},
                            {"message-id", "<n@o>"},
                            {"return-path", "<>"},
                            {"recipient-address", "a@x;b@y"},
                            {"recipient-count", "2"}};
        const Fields sent = with(report, {{"source", "SMTP"}, {"event-id", "SEND"}, {"server-ip", "203.0.113.9"}});
        SAME_LINES(briefTracking(onlyRows(read(trackingFormat(), trackingLog({report, with(sent, {{"recipient-address", "b@y"}})})).sink,
                                  "bounce")),
                   "bounce 00 message=2 victim=a@x id=<n@o> outbound\nbounce 00 message=2 victim=b@y id=<n@o> accepted "
                   "outbound\n");
    }

    void manyReportsStayBounded()
    {
        std::string text = trackingHeader(trackingColumnsOf(27));
        for (int i = 0; i < 60'000; ++i)
            text += "2024-03-04T08:00:00.000Z,,,,,,,DSN,DSN," + std::to_string(i) + ",<n" + std::to_string(i) +
                    "@o>,,v@x,,,1,,,s,,<>,,,,,,\n";
        const auto reading = read(trackingFormat(), text);
        QCOMPARE(reading.summary.records, 60'000U);
        QCOMPARE(reading.sink.counts.at("bounce"), 60'000);
    }
};

QTEST_APPLESS_MAIN(TestExchangeTrackingReports)
#include "test_exchange_tracking_reports.moc"
