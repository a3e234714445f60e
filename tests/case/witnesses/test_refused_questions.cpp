// Who asks whether senders exist (MAIL FROM:<>, RCPT, QUIT) writes no reports: what such a question was refused is no bounce.
#include "case/questions/analysis_queries.h"
#include "case/tables/table_query.h"
#include "case/writing/evidence_removal.h"
#include "support/case_builder.h"
#include <QTest>

using namespace delist;
using namespace delist::test;

namespace {

constexpr const char* server = "10.0.0.25";
constexpr int refused = 30;

/// Asks \p accepted addresses that exist beside those that do not.
void questions(RecordSink& sink, int accepted)
{
    for (int i = 0; i < accepted; ++i) {
        Session session;
        session.time = monday + i * minute;
        session.end = session.time + second;
        session.client = {*IpAddress::parse(server), static_cast<std::uint16_t>(30000 + i)};
        session.server = {*IpAddress::parse(outside(i)), 25};
        session.recipients = 1;
        Message message;
        message.time = session.time;
        message.session = sink.session(session);
        message.mailFrom = "<>";
        message.recipients = 1;
        message.client = session.client.address;
        message.server = session.server.address;
        sink.message(message);
    }
    for (int i = 0; i < refused; ++i)
        dialogue(sink, {.time = monday + i * minute + 20 * second, .client = server, .server = outside(i), .from = "<>", .to = "x@dom" + std::to_string(i) + ".example",
                        .reply = i % 3 == 0 ? "451 4.7.1 later" : "550 5.1.1 no such user"}, 40000 + i);
}

qint64 bounces(CaseBuilder& builder)
{
    return TableQuery(builder.file().database(), *tableById(u"bounces")).count({});
}

} // namespace

class TestRefusedQuestions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void areNoBounces_data()
    {
        QTest::addColumn<int>("vantage");
        QTest::addColumn<bool>("asks");
        QTest::newRow("capture") << static_cast<int>(Vantage::Capture) << true;
        QTest::newRow("mail log") << static_cast<int>(Vantage::MailLog) << true;
        QTest::newRow("nothing shows that it asks") << static_cast<int>(Vantage::Capture) << false;
    }
    void areNoBounces()
    {
        QFETCH(int, vantage);
        QFETCH(bool, asks);
        CaseBuilder builder;
        const auto seen = static_cast<Vantage>(vantage);
        const char* const format = seen == Vantage::Capture ? "pcap" : "exchange-smtp-send";
        builder.evidence(format, seen, monday, monday + day, [&](RecordSink& sink) { questions(sink, asks ? 60 : 0); });
        builder.analyse();
        QCOMPARE(bounces(builder), asks ? 0 : refused);
        QCOMPARE(builder.host(server, "bounces").toInt(), asks ? 0 : refused);
        QCOMPARE(bounceGroups(builder.file().database()).empty(), asks);
        // Other evidence comes, what was put aside is judged anew, and other evidence goes.
        builder.evidence(format, seen, monday + day, monday + 2 * day, [&](RecordSink& sink) {
            dialogue(sink, {.time = monday + day, .client = "10.0.0.26", .server = outside(1), .from = "<>", .to = "v@stranger.example", .messageId = "<r@example.org>", .subject = "Undeliverable: x"});
        });
        builder.analyse();
        QCOMPARE(bounces(builder), (asks ? 0 : refused) + 1);
        QCOMPARE(builder.host(server, "bounces").toInt(), asks ? 0 : refused);
        QCOMPARE(builder.host("10.0.0.26", "bounces").toInt(), 1);
        {
            Transaction transaction(builder.file().database());
            removeEvidence(builder.file().database(), 2, StoredContents::Remove);
            transaction.commit();
        }
        builder.analyse();
        QCOMPARE(bounces(builder), asks ? 0 : refused);
        QCOMPARE(builder.host(server, "bounces").toInt(), asks ? 0 : refused);
        QCOMPARE(builder.host(server, "messages").toInt(), (asks ? 60 : 0) + refused);
    }

    /// Its reports stay.
    void reportsStay()
    {
        CaseBuilder builder;
        builder.evidence("pcap", Vantage::Capture, monday, monday + day, [](RecordSink& sink) {
            questions(sink, 60);
            for (int i = 0; i < 10; ++i)
                dialogue(sink, {.time = monday + hour * 2 + i * minute, .client = server, .server = outside(i), .from = "<>", .to = "v" + std::to_string(i) + "@stranger.example",
                                .messageId = "<r" + std::to_string(i) + "@example.org>", .subject = "Undeliverable: x"}, 50000 + i);
        });
        builder.analyse();
        QCOMPARE(bounces(builder), 10);
        QCOMPARE(builder.host(server, "bounces").toInt(), 10);
    }
};

QTEST_GUILESS_MAIN(TestRefusedQuestions)
#include "test_refused_questions.moc"
