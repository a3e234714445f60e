// analyseAnew(): says and stores what derive(), analyse() and storeAnalysis() do one after the other.
#include "analysis/finding_json.h"
#include "support/case_builder.h"
#include <QJsonDocument>
#include <QtTest>

using namespace delist;
using namespace delist::test;

class TestAnalyseAnew : public QObject
{
    Q_OBJECT

    /// A host that sends by itself, others that speak to one server or to nobody, and mail servers that nobody declared.
    static void fill(CaseBuilder& builder)
    {
        builder.evidence("pcap", Vantage::Capture, monday, monday + day, [](RecordSink& sink) {
            for (int i = 0; i < 60; ++i)
                dialogue(sink, {.time = monday + i * minute, .client = "10.0.3.44", .server = outside(i), .helo = "pc" + std::to_string(i % 7),
                                .from = "x" + std::to_string(i) + "@far.example", .to = "y@near.example"}, 40000 + i);
            for (int i = 0; i < 6; ++i)
                flow(sink, monday + i * hour, "10.0.3.5" + std::to_string(i), outside(1), 25, i % 2 ? Action::Denied : Action::Allowed, 900);
        });
        builder.evidence("isa-w3c", Vantage::Firewall, monday, monday + day, [](RecordSink& sink) {
            for (int i = 0; i < 60; ++i)
                flow(sink, monday + i * minute, "10.0.3.44", outside(i), 25, Action::Allowed, i % 3 ? 2000 : 0);
            for (int i = 0; i < 20; ++i)
                flow(sink, monday + i * hour, "10.0.3.60", outside(i), 587, Action::Allowed, 0);
        });
    }
    static QByteArray told(CaseBuilder& builder, const Analysis& analysis)
    {
        QByteArray text;
        for (const Finding& finding : analysis.findings)
            text += QJsonDocument(findingToStoredJson(finding)).toJson();
        for (const auto* notes : {&analysis.excluded, &analysis.cannotExclude})
            for (const CauseNote& note : *notes)
                text += note.cause.toUtf8() + ' ' + note.because.code.toUtf8() + ' ' + note.collect.code.toUtf8() + '\n';
        SqlStatement hosts = builder.file().database().prepare("SELECT address, role, state, suspicion, reasons FROM host ORDER BY address");
        while (hosts.step())
            for (int i = 0; i < hosts.columnCount(); ++i)
                text += QByteArray(hosts.text(i).data(), qsizetype(hosts.text(i).size())) + (i + 1 < hosts.columnCount() ? '|' : '\n');
        return text;
    }

private Q_SLOTS:
    void asOneAfterTheOther_data()
    {
        QTest::addColumn<bool>("declared");
        QTest::newRow("declared") << true;
        QTest::newRow("nothing declared") << false;
    }
    void asOneAfterTheOther()
    {
        QFETCH(bool, declared);
        CaseBuilder apart(declared ? smallOffice() : undeclared()), together(declared ? smallOffice() : undeclared());
        fill(apart);
        fill(together);
        const QByteArray expected = told(apart, apart.analyse());
        QVERIFY(expected.contains("10.0.3.44"));
        const Analysis analysis = analyseAnew(together.file());
        QCOMPARE(told(together, analysis), expected);
        QCOMPARE(together.file().database().integer("SELECT count(*) FROM finding"), std::int64_t(analysis.findings.size()));
        QVERIFY(!together.file().deriveDue());
    }
};

QTEST_GUILESS_MAIN(TestAnalyseAnew)
#include "test_analyse_anew.moc"
