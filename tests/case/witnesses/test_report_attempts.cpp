// A server that is put off comes again with the same report: each attempt has a row, and one of them counts.
#include "case/questions/analysis_queries.h"
#include "case/tables/bounce_timeline.h"
#include "case/tables/table_query.h"
#include "case/writing/evidence_removal.h"
#include "support/case_builder.h"
#include <QElapsedTimer>
#include <QTest>

using namespace delist;
using namespace delist::test;

namespace {

constexpr const char* server = "10.0.0.25";
constexpr const char* taken = "250 2.1.5 Ok";
constexpr const char* putOff = "451 4.7.1 Greylisted";
constexpr int reports = 30;

void attempt(RecordSink& sink, int victim, Micros time, const char* reply, const std::string& messageId = {}, const char* from = "<>")
{
    dialogue(sink, {.time = monday + time, .client = server, .server = outside(victim), .from = from, .to = "v" + std::to_string(victim) + "@dom" + std::to_string(victim) + ".example",
                    .reply = reply, .messageId = messageId, .direction = Direction::Outbound}, 20000 + static_cast<int>(time / second % 40000));
}

void log(CaseBuilder& builder, Vantage vantage, const std::function<void(RecordSink&)>& records)
{
    builder.evidence(vantage == Vantage::Capture ? "pcap" : "exchange-smtp-send", vantage, monday, monday + 7 * day, records);
}

std::int64_t inReport(CaseBuilder& builder)
{
    std::int64_t result = 0;
    for (const BounceGroup& group : bounceGroups(builder.file().database()))
        result += group.bounces;
    return result;
}

} // namespace

class TestReportAttempts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everywhere_data()
    {
        QTest::addColumn<int>("vantage");
        QTest::addColumn<int>("attempts");
        QTest::addColumn<bool>("named");
        for (const Vantage vantage : {Vantage::Capture, Vantage::MailLog})
            for (const int attempts : {2, 3})
                for (const bool named : {false, true})
                    QTest::addRow("vantage %d, %d attempts, %s", static_cast<int>(vantage), attempts, named ? "named" : "by addressee") << static_cast<int>(vantage) << attempts << named;
    }
    void everywhere()
    {
        QFETCH(int, vantage);
        QFETCH(int, attempts);
        QFETCH(bool, named);
        CaseBuilder builder;
        log(builder, static_cast<Vantage>(vantage), [&](RecordSink& sink) {
            for (int n = 0; n < attempts; ++n)
                for (int i = 0; i < reports; ++i) {
                    const bool last = n == attempts - 1;
                    attempt(sink, i, n * 15 * minute + i * 10 * second, last ? taken : putOff, named || last ? "<r" + std::to_string(i) + "@example.org>" : std::string());
                }
        });
        builder.analyse();
        QCOMPARE(builder.host(server, "bounces").toInt(), reports);
        QCOMPARE(builder.host(server, "messages").toInt(), reports);
        QCOMPARE(builder.bounces("backscatter"), reports);
        QCOMPARE(inReport(builder), reports);
        Database& database = builder.file().database();
        QCOMPARE(database.integer("SELECT sum(messages) FROM message_count WHERE is_bounce"), reports);
        QCOMPARE(readBounceTimeline(database, monday, monday + day, hour, 1000, {}).total, reports);
        for (const auto& [name, state] : {std::pair{u"bounces", "fate"}, std::pair{u"messages", "status"}, std::pair{u"deliveries", "outcome"}}) {
            const TableDefinition& table = *tableById(name);
            for (const auto& row : TableQuery(database, table).page({}, 0, 1000).rows)
                QCOMPARE(row[std::size_t(table.column("same_as"))].isNull(), row[std::size_t(table.column(state))].toString() == u"accepted");
        }
    }

    /// Several reports to one mailbox wait at the same time; one is given up; another one follows much later.
    void severalToOne()
    {
        CaseBuilder builder;
        log(builder, Vantage::MailLog, [](RecordSink& sink) {
            attempt(sink, 1, 0, putOff, "<a@example.org>");
            attempt(sink, 1, minute, putOff, "<b@example.org>");
            attempt(sink, 1, 20 * minute, putOff, "<b@example.org>");
            attempt(sink, 1, 2 * day, taken, "<a@example.org>");
            attempt(sink, 2, 0, putOff);
            attempt(sink, 2, 3 * day, taken);
        });
        builder.analyse();
        QCOMPARE(builder.host(server, "bounces").toInt(), 4);
        QCOMPARE(builder.file().database().text("SELECT group_concat(p.message_id || ' ' || b.fate) FROM message_part p JOIN bounce b ON b.message = p.whole WHERE p.whole <> p.id"
                                                " ORDER BY 1"), std::string("<a@example.org> 1,<b@example.org> 3"));
    }

    /// One whose address was forged gets thousands, and hundreds of them wait at the same time: each attempt is looked at by itself, not
    /// beside all others to its addressee.
    void thousandsToOne()
    {
        constexpr int many = 6000;
        CaseBuilder builder;
        log(builder, Vantage::MailLog, [](RecordSink& sink) {
            for (int i = 0; i < many; ++i)
                attempt(sink, 1, i * second, putOff, i % 2 == 0 ? std::string() : "<r" + std::to_string(i) + "@example.org>");
            for (int i = 0; i < many; ++i)
                attempt(sink, 1, 10 * minute + i * second, taken, "<r" + std::to_string(i) + "@example.org>");
        });
        QElapsedTimer time;
        time.start();
        builder.analyse();
        QVERIFY2(time.elapsed() < 10'000, qPrintable(QString::number(time.elapsed()))); // by pairs it takes more than a minute
        QCOMPARE(builder.host(server, "bounces").toInt(), many);
    }

    /// A person's mail stands as often as its server tells, and what was put off for good is a report.
    void othersStay()
    {
        CaseBuilder builder;
        log(builder, Vantage::MailLog, [](RecordSink& sink) {
            for (int n = 0; n < 2; ++n)
                attempt(sink, 1, n * hour, n == 0 ? putOff : taken, "<m@example.org>", "anna@example.org");
            attempt(sink, 2, 0, putOff);
            attempt(sink, 3, 0, putOff);
            attempt(sink, 4, 0, taken);
            attempt(sink, 4, hour, taken);
        });
        builder.analyse();
        QCOMPARE(builder.host(server, "messages").toInt(), 6);
        QCOMPARE(builder.host(server, "bounces").toInt(), 4);
    }

    /// Each time a server puts a report off for a listing it says so.
    void refusalsStay()
    {
        CaseBuilder builder;
        log(builder, Vantage::MailLog, [](RecordSink& sink) {
            for (int n = 0; n < 3; ++n)
                attempt(sink, 1, n * hour, n < 2 ? "451 4.7.1 Service unavailable; Client host [203.0.113.25] blocked using zen.spamhaus.org" : taken, "<r@example.org>");
        });
        builder.analyse();
        QCOMPARE(builder.host(server, "bounces").toInt(), 1);
        QCOMPARE(builder.file().database().integer("SELECT count(*) FROM refusal"), 2);
    }

    void acrossFiles()
    {
        CaseBuilder builder;
        log(builder, Vantage::MailLog, [](RecordSink& sink) {
            for (int i = 0; i < reports; ++i)
                attempt(sink, i, i * minute, putOff, "<r" + std::to_string(i) + "@example.org>");
        });
        log(builder, Vantage::MailLog, [](RecordSink& sink) {
            for (int i = 0; i < reports; ++i)
                attempt(sink, i, hour + i * minute, taken, "<r" + std::to_string(i) + "@example.org>");
        });
        builder.analyse();
        QCOMPARE(builder.host(server, "bounces").toInt(), reports);
        {
            Database& database = builder.file().database();
            Transaction transaction(database);
            removeEvidence(database, 2, StoredContents::Remove);
            transaction.commit();
        }
        builder.analyse();
        QCOMPARE(builder.host(server, "bounces").toInt(), reports);
        QCOMPARE(builder.host(server, "messages").toInt(), reports);
    }
};

QTEST_GUILESS_MAIN(TestReportAttempts)
#include "test_report_attempts.moc"
