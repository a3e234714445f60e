// Whether it has stopped: what one witness shows of denials holds as long as no other shows that more got out.
#include "support/analysis_answers.h"
#include "support/outbreak_rows.h"
#include <QtTest>

using namespace delist;
using namespace delist::test;

namespace {

constexpr Micros noon = monday + 12 * hour;

void denialsInALog(CaseBuilder& builder)
{
    builder.evidence("isa-w3c", Vantage::Firewall, noon - hour, noon + 4 * hour, [](RecordSink& sink) {
        ordinaryMail(sink);
        spamRun(sink, 40, 1, Action::Denied, noon);
    });
}

void leakInACapture(CaseBuilder& builder, Micros from)
{
    builder.evidence("pcap", Vantage::Capture, from, from + hour, [&](RecordSink& sink) { spamRun(sink, 40, 1, Action::Allowed, from); });
}

/// SYNs into the void.
void unansweredRun(RecordSink& sink, int destinations, Micros from)
{
    for (int i = 0; i < destinations; ++i) {
        Connection record;
        record.time = from + i * 2 * second;
        record.end = record.time + 9 * second;
        record.source = {*IpAddress::parse("10.0.3.44"), static_cast<std::uint16_t>(41000 + i)};
        record.destination = {*IpAddress::parse(outside(300 + i)), 25};
        record.bytesSent = record.bytesReceived = 0;
        sink.connection(record);
    }
}

} // namespace

class TestRelapse : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRelapseInACapture_data()
    {
        QTest::addColumn<qint64>("after");
        QTest::addColumn<bool>("captureFirst");
        for (const bool captureFirst : {false, true}) {
            QTest::addRow("the day after, %d", captureFirst) << qint64(day) << captureFirst;
            QTest::addRow("beside the denials, %d", captureFirst) << qint64(10 * minute) << captureFirst;
        }
    }
    void aRelapseInACapture()
    {
        QFETCH(qint64, after);
        QFETCH(bool, captureFirst);
        CaseBuilder builder;
        if (captureFirst)
            leakInACapture(builder, noon + after);
        builder.evidence("isa-w3c", Vantage::Firewall, monday, monday + day, [](RecordSink& sink) {
            ordinaryMail(sink);
            spamRun(sink, 40, 1, Action::Allowed);
            spamRun(sink, 40, 1, Action::Denied, noon);
        });
        if (!captureFirst)
            leakInACapture(builder, noon + after);
        const Analysis analysis = builder.analyse();
        const Finding* const finding = findingAbout(analysis, suspect);
        QVERIFY(finding);
        QVERIFY(!says(finding->against, "direct-to-mx.contained"));
        QCOMPARE(finding->last, noon + after + 39 * 2 * second);
        QCOMPARE(builder.host(suspect, "state").toString(), QStringLiteral("suspicious"));
    }

    /// What got out was seen before the log begins, and all that it tells of was denied.
    void aLeakBeforeTheLog()
    {
        CaseBuilder builder;
        leakInACapture(builder, noon - 3 * hour);
        denialsInALog(builder);
        const Analysis analysis = builder.analyse();
        const Finding* const finding = findingAbout(analysis, suspect);
        QVERIFY(finding);
        QVERIFY(says(finding->against, "direct-to-mx.contained"));
        QCOMPARE(finding->last, noon - 3 * hour + 39 * 2 * second);
        QCOMPARE(builder.host(suspect, "state").toString(), QStringLiteral("contained"));
    }

    /// The log denied all along, and yet it got out: something else let it.
    void aLeakBesideTheLog()
    {
        CaseBuilder builder;
        denialsInALog(builder);
        leakInACapture(builder, noon + hour);
        builder.analyse();
        QCOMPARE(builder.host(suspect, "state").toString(), QStringLiteral("suspicious"));
    }

    /// A firewall that refuses and one that drops.
    void inACaptureAlone_data()
    {
        QTest::addColumn<bool>("drops");
        QTest::newRow("refused") << false;
        QTest::newRow("dropped") << true;
    }
    void inACaptureAlone()
    {
        QFETCH(bool, drops);
        CaseBuilder builder;
        builder.evidence("pcap", Vantage::Capture, monday, monday + 2 * hour, [&](RecordSink& sink) {
            spamRun(sink, 40, 1, Action::Allowed, monday);
            drops ? unansweredRun(sink, 30, monday + hour) : spamRun(sink, 30, 1, Action::Denied, monday + hour);
        });
        const Analysis analysis = builder.analyse();
        const Finding* const finding = findingAbout(analysis, suspect);
        QVERIFY(finding);
        const auto said = std::ranges::find(finding->against, QStringLiteral("direct-to-mx.contained-seen"), &Statement::code);
        QVERIFY(said != finding->against.end());
        QCOMPARE(said->records, 30);
        QCOMPARE(builder.host(suspect, "state").toString(), QStringLiteral("contained"));
    }

    /// One that is found does not hide another that only tried.
    void besideAnother()
    {
        CaseBuilder builder;
        builder.evidence("isa-w3c", Vantage::Firewall, monday, monday + day, [](RecordSink& sink) {
            ordinaryMail(sink);
            spamRun(sink, 40, 1, Action::Allowed);
            for (int i = 0; i < 80; ++i)
                flow(sink, noon + i * second, "10.0.3.46", outside(500 + i), 25, Action::Denied);
        });
        const Analysis analysis = builder.analyse();
        const Finding* const finding = findingAbout(analysis, suspect);
        QVERIFY(finding);
        QVERIFY(says(finding->missing, "direct-to-mx.denied-only"));
        QCOMPARE(builder.host(QStringLiteral("10.0.3.46"), "state").toString(), QStringLiteral("contained"));
    }
};

QTEST_GUILESS_MAIN(TestRelapse)
#include "test_relapse.moc"
