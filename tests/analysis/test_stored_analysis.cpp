// The verdict as the case keeps it: word for word what analyse() says, for as long as nothing in the case has changed.
#include "analysis/stored_analysis.h"
#include "case/file/custody.h"
#include "case/sql/meta_value.h"
#include "case/file/step_store.h"
#include "case/lists/listing_store.h"
#include "case/witnesses/clock_offset_store.h"
#include "report/findings_json.h"
#include "support/case_builder.h"
#include <QJsonDocument>
#include <QtTest>

using namespace delist;
using namespace delist::test;

class TestStoredAnalysis : public QObject
{
    Q_OBJECT

    /// A host that sends by itself, mail in which it does, reports to strangers, and two clocks that differ.
    static void fill(CaseBuilder& builder)
    {
        builder.evidence("pcap", Vantage::Capture, monday, monday + day, [](RecordSink& sink) {
            for (int i = 0; i < 60; ++i)
                dialogue(sink, {.time = monday + i * minute, .client = "10.0.3.44", .server = outside(i), .helo = "pc" + std::to_string(i % 30),
                                .from = "x" + std::to_string(i) + "@far" + std::to_string(i) + ".example", .to = "y@near.example"}, 40000 + i);
        });
        builder.evidence("isa-w3c", Vantage::Firewall, monday, monday + day, [](RecordSink& sink) {
            for (int i = 0; i < 60; ++i)
                flow(sink, monday + i * minute, "10.0.3.44", outside(i), 25, Action::Allowed, i % 3 ? 2000 : 0, "All \"Outbound\" <25>");
        });
        builder.evidence("exchange-smtp-send", Vantage::MailLog, monday, monday + day, [](RecordSink& sink) {
            for (int i = 0; i < 300; ++i)
                dialogue(sink, {.time = monday + i * minute, .client = "10.0.0.25", .server = outside(i % 40), .from = "<>",
                                .to = "victim" + std::to_string(i) + "@d" + std::to_string(i % 90) + ".example",
                                .reply = i % 4 ? "550 5.1.1 User unknown" : "250 2.1.5 Ok", .messageId = "<r" + std::to_string(i) + "@example.org>",
                                .subject = "Undeliverable: hello", .direction = Direction::Outbound}, 41000 + i);
        });
    }
    static QByteArray told(const Analysis& analysis)
    {
        const TextStyle style{QLocale(QLocale::English), QTimeZone::utc()};
        return QJsonDocument(findingsJson(analysis, style)).toJson() + findingsText(analysis, style).toUtf8();
    }

private Q_SLOTS:
    void wordForWord_data()
    {
        QTest::addColumn<bool>("evidence");
        QTest::newRow("an empty case") << false;
        QTest::newRow("a case with findings") << true;
    }
    void wordForWord()
    {
        QFETCH(bool, evidence);
        CaseBuilder builder;
        if (evidence)
            fill(builder);
        QVERIFY(!storedAnalysis(builder.file().database()));
        const Analysis analysis = analyseAnew(builder.file());
        QCOMPARE(!analysis.findings.empty(), evidence);
        const auto stored = storedAnalysis(builder.file().database());
        QVERIFY(stored);
        QCOMPARE(told(*stored), told(analysis));
        QCOMPARE(told(*stored), told(analyse(builder.file().database(), builder.file().settings())));
        for (std::size_t i = 0; i < analysis.findings.size(); ++i) {
            QCOMPARE(stored->findings[i].summary.filter, analysis.findings[i].summary.filter);
            QCOMPARE(stored->findings[i].forIt.size(), analysis.findings[i].forIt.size());
            for (std::size_t k = 0; k < analysis.findings[i].forIt.size(); ++k) {
                QCOMPARE(stored->findings[i].forIt[k].filter, analysis.findings[i].forIt[k].filter);
                QCOMPARE(stored->findings[i].forIt[k].table, analysis.findings[i].forIt[k].table);
            }
        }
        // Whoever only reads the case sees it as well.
        auto reader = CaseFile::open(builder.file().path(), CaseAccess::Read);
        QVERIFY(bool(reader));
        QVERIFY(storedAnalysis(reader.value().database()));
    }
    void noVerdictOfAnotherState_data()
    {
        QTest::addColumn<int>("change");
        QTest::addColumn<bool>("derivesAgain");
        QTest::newRow("evidence") << 0 << true;
        QTest::newRow("settings") << 1 << true;
        QTest::newRow("a clock") << 2 << true;
        QTest::newRow("a step") << 3 << false;
        QTest::newRow("answers of lists") << 4 << false;
        QTest::newRow("other rules") << 5 << true;
    }
    void noVerdictOfAnotherState()
    {
        QFETCH(int, change);
        QFETCH(bool, derivesAgain);
        CaseBuilder builder;
        fill(builder);
        CaseFile& file = builder.file();
        Database& database = file.database();
        const Analysis before = analyseAnew(file);
        QVERIFY(storedAnalysis(database));
        QVERIFY(isDerived(database));
        CaseSettings settings = file.settings();
        switch (change) {
        case 0:
            builder.evidence("isa-w3c", Vantage::Firewall, monday + day, monday + 2 * day,
                             [](RecordSink& sink) { flow(sink, monday + day, "10.0.3.45", outside(1), 25, Action::Allowed, 9); });
            break;
        case 1:
            settings.domains.emplace_back("example.net");
            file.setSettings(settings);
            break;
        case 2:
            QVERIFY(bool(acceptClockOffset(file, 2, minute)));
            break;
        case 3:
            storeStep(file, {.phase = QStringLiteral("remediate"), .subject = QStringLiteral("10.0.3.44"), .title = QStringLiteral("clean"),
                             .state = QStringLiteral("done")});
            break;
        case 4:
            QVERIFY(bool(storeListings(file, {}, {})));
            break;
        default:
            for (const char* key : {"analysis_state", "derived_state"})
                setMetaValue(database, key, "0123:" + metaValue(database, key));
        }
        QVERIFY(!storedAnalysis(database));
        QCOMPARE(isDerived(database), !derivesAgain);
        // What was begun before it is not kept: it is of another case.
        if (change != 5) {
            storeAnalysis(file, before);
            QVERIFY(!storedAnalysis(database));
        }
        const Analysis after = analyseAnew(file);
        QVERIFY(storedAnalysis(database));
        QVERIFY(isDerived(database));
        QCOMPARE(told(*storedAnalysis(database)), told(after));
    }
    void aReportChangesNothing()
    {
        CaseBuilder builder;
        fill(builder);
        (void)analyseAnew(builder.file());
        appendCustody(builder.file().database(), "report", "report.pdf");
        QVERIFY(storedAnalysis(builder.file().database()));
    }
    void whatWaitsForDeriveHasNone()
    {
        CaseBuilder builder;
        fill(builder);
        (void)analyseAnew(builder.file());
        builder.file().setDeriveDue(true);
        QVERIFY(!storedAnalysis(builder.file().database()));
        QVERIFY(analyse(builder.file().database(), builder.file().settings()).state.empty());
        deriveWhatIsDue(builder.file());
        QVERIFY(storedAnalysis(builder.file().database())); // nothing else had changed
    }
    /// Whatever stands there is read, or left out; a case may come from anybody.
    void hostileNotes()
    {
        CaseBuilder builder;
        fill(builder);
        (void)analyseAnew(builder.file());
        Database& database = builder.file().database();
        for (const char* notes : {"", "[]", "{\"coverage\":7}", "{\"excluded\":[[],1,\"x\",{\"because\":[]}]}", "{\"coverage\":[{\"vantage\":99,\"gaps\":[1,[\"x\"]]}]}",
                                  "{\"coverage\":[{\"vantage\":-1}]}"}) {
            setMetaValue(database, "analysis_notes", notes);
            const auto stored = storedAnalysis(database);
            QVERIFY(stored);
            QVERIFY(!told(*stored).isEmpty());
            for (const Coverage& coverage : stored->coverage)
                QVERIFY(coverage.vantage == Vantage::Firewall);
        }
        database.execute("UPDATE finding SET detail = '{\"summary\":{\"filter\":{\"vantage\":1000}},\"for\":{}}'");
        QVERIFY(!told(*storedAnalysis(database)).isEmpty());
    }
    /// Derived once: what hosts are is not worked out again for as long as nothing has changed.
    void notDerivedTwice()
    {
        CaseBuilder builder;
        fill(builder);
        (void)analyseAnew(builder.file());
        Database& database = builder.file().database();
        database.execute("UPDATE host SET role = 'a mark' WHERE address = '10.0.3.44'");
        (void)analyseAnew(builder.file());
        QCOMPARE(builder.host(QStringLiteral("10.0.3.44"), "role").toString(), QStringLiteral("a mark"));
        CaseSettings settings = builder.file().settings();
        settings.domains.emplace_back("example.net");
        builder.file().setSettings(settings);
        (void)analyseAnew(builder.file());
        QVERIFY(builder.host(QStringLiteral("10.0.3.44"), "role").toString() != QStringLiteral("a mark"));
    }
};

QTEST_GUILESS_MAIN(TestStoredAnalysis)
#include "test_stored_analysis.moc"
