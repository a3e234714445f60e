// What Exchange's front end and the service behind it hand each other on one machine is no traffic of the server's: its mail counts where
// a log names the other side, and the hop only where none does.
#include "case/questions/analysis_queries.h"
#include "case/tables/table_query.h"
#include "case/writing/evidence_removal.h"
#include "support/case_builder.h"
#include <QTest>

using namespace delist;
using namespace delist::test;

namespace {

constexpr const char* server = "10.0.0.25";
constexpr int mails = 40, reports = 30;

struct Counts
{
    qint64 connections = 0, destinations = 0, messages = 0, recipients = 0, bounces = 0;
    bool operator==(const Counts&) const = default;
};

Counts countsOf(CaseBuilder& builder, const std::string& address)
{
    const auto of = [&](const char* column) { return builder.host(QString::fromStdString(address), column).toLongLong(); };
    return {of("smtp_connections"), of("destinations"), of("messages"), of("recipients"), of("bounces")};
}

enum class Side { In, Out };

/// One leg of a mail that comes in, or of a report that goes out; of the latter every other one is refused at RCPT.
void leg(RecordSink& sink, Side side, int i, const std::string& from, const std::string& to, Micros later, bool named = true)
{
    const bool in = side == Side::In;
    const std::string n = std::to_string(i);
    const bool refused = !in && i % 2 != 0;
    dialogue(sink, {monday + i * minute + (in ? 0 : hour) + later, from, to, "mail.example.org", in ? "k" + n + "@partner.example" : "<>",
                    in ? "anna@example.org" : "v" + n + "@dom" + n + ".example", refused ? "550 5.1.1 no such user" : "250 2.1.5 Ok",
                    refused || !named ? std::string() : (in ? "<in" : "<ndr") + n + "@example.org>", "x", in ? Direction::Inbound : Direction::Outbound},
             20000 + i + (in ? 0 : 1000));
}

void log(CaseBuilder& builder, const char* format, const std::function<void(RecordSink&)>& records)
{
    builder.evidence(format, Vantage::MailLog, monday, monday + day, records);
}

void incoming(CaseBuilder& builder, bool frontEnd)
{
    if (frontEnd) {
        log(builder, "exchange-smtp-receive", [](RecordSink& sink) {
            for (int i = 0; i < mails; ++i)
                leg(sink, Side::In, i, outside(i), server, 0);
        });
        log(builder, "exchange-smtp-send", [](RecordSink& sink) {
            for (int i = 0; i < mails; ++i)
                leg(sink, Side::In, i, server, server, second / 10);
        });
    }
    log(builder, "exchange-smtp-receive", [](RecordSink& sink) {
        for (int i = 0; i < mails; ++i)
            leg(sink, Side::In, i, server, server, second / 5);
    });
}

void outgoing(CaseBuilder& builder, bool frontEnd)
{
    log(builder, "exchange-smtp-send", [](RecordSink& sink) {
        for (int i = 0; i < reports; ++i)
            leg(sink, Side::Out, i, server, server, 0);
    });
    if (frontEnd)
        log(builder, "exchange-smtp-send", [](RecordSink& sink) {
            for (int i = 0; i < reports; ++i)
                leg(sink, Side::Out, i, server, outside(100 + i), second / 10);
        });
}

} // namespace

class TestOwnHopTwins : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bothWays()
    {
        CaseBuilder builder;
        incoming(builder, true);
        outgoing(builder, true);
        builder.analyse();
        QVERIFY(countsOf(builder, server) == (Counts{reports, reports, reports, reports, reports}));
        for (int i = 0; i < mails; ++i)
            QVERIFY(countsOf(builder, outside(i)) == (Counts{1, 1, 1, 1, 0}));
        QCOMPARE(builder.bounces("backscatter"), reports); // of twice as many rows
        QCOMPARE(builder.file().database().integer("SELECT count(*) FROM bounce"), 2 * reports);
        QCOMPARE(builder.file().database().integer("SELECT sum(messages) FROM traffic_hour"), mails + reports);
    }

    /// Who is inside is said when the logs are in already, once wrongly and then rightly: the same numbers.
    void declaredAfterTheImport_data()
    {
        QTest::addColumn<QString>("first");
        QTest::newRow("nothing said") << QString();
        QTest::newRow("another network") << QStringLiteral("192.168.0.0/16");
    }
    void declaredAfterTheImport()
    {
        QFETCH(QString, first);
        CaseSettings wrong = undeclared();
        if (!first.isEmpty())
            wrong.internal = {first.toStdString()};
        wrong.domains = {"elsewhere.test"};
        CaseBuilder builder(wrong);
        incoming(builder, true);
        outgoing(builder, true);
        builder.analyse();
        builder.file().setSettings(smallOffice());
        builder.analyse();
        CaseBuilder known;
        incoming(known, true);
        outgoing(known, true);
        known.analyse();
        for (const std::string& address : {std::string(server), outside(0), outside(100)})
            QVERIFY2(countsOf(builder, address) == countsOf(known, address), address.c_str());
        for (const char* question : {"SELECT sum(messages) FROM traffic_hour", "SELECT sum(connections) FROM traffic_hour",
                                     "SELECT count(*) FROM message_part WHERE whole <> id", "SELECT count(*) FROM session_part WHERE whole <> id",
                                     "SELECT group_concat(n) FROM (SELECT direction || ':' || count(*) AS n FROM message GROUP BY direction)",
                                     "SELECT group_concat(n) FROM (SELECT direction || ':' || count(*) AS n FROM bounce GROUP BY direction)",
                                     "SELECT group_concat(n) FROM (SELECT direction || ':' || sum(messages) AS n FROM message_count GROUP BY direction HAVING sum(messages) > 0)"})
            QVERIFY2(builder.file().database().text(question) == known.file().database().text(question), question);
    }

    /// A front end does not note the Message-ID of what it passes on.
    void frontEndWithoutId()
    {
        CaseBuilder builder;
        for (const bool passedOn : {false, true})
            log(builder, "exchange-smtp-send", [passedOn](RecordSink& sink) {
                for (int i = 0; i < reports; ++i)
                    leg(sink, Side::Out, i, server, passedOn ? outside(100 + i) : server, passedOn ? second / 10 : 0, !passedOn);
            });
        builder.analyse();
        QVERIFY(countsOf(builder, server) == (Counts{reports, reports, reports, reports, reports}));
        Database& database = builder.file().database();
        QCOMPARE(database.integer("SELECT count(*) FROM message_part WHERE whole <> id"), reports);
        std::int64_t inReport = 0;
        for (const BounceGroup& group : bounceGroups(database))
            inReport += group.bounces;
        QCOMPARE(inReport, reports);
        for (const auto* const name : {u"bounces", u"deliveries"}) {
            const TableDefinition& table = *tableById(name);
            int twins = 0;
            for (const auto& row : TableQuery(database, table).page({}, 0, 200).rows)
                twins += row[std::size_t(table.column("same_as"))].isNull() ? 0 : 1;
            QCOMPARE(twins, reports);
        }
    }

    /// What a mailbox hands in (2525) and the server sends on afterwards is one message and two dialogues; what a front end holds open
    /// while it passes it on is one.
    void handedInAndSentOn_data()
    {
        QTest::addColumn<qint64>("later");
        QTest::addColumn<int>("dialogues");
        QTest::newRow("sent on") << qint64{2 * second} << 2 * mails;
        QTest::newRow("passed on") << qint64{second / 4} << mails;
    }
    void handedInAndSentOn()
    {
        QFETCH(qint64, later);
        CaseBuilder builder;
        for (const bool out : {false, true})
            log(builder, out ? "exchange-smtp-send" : "exchange-smtp-receive", [&](RecordSink& sink) {
                for (int i = 0; i < mails; ++i) {
                    Session session;
                    session.time = monday + i * minute + (out ? later : 0);
                    session.end = session.time + second / 2;
                    session.client = {*IpAddress::parse(server), std::uint16_t(20'000 + i + (out ? 1'000 : 0))};
                    session.server = {*IpAddress::parse(out ? outside(i) : server), std::uint16_t(out ? 25 : 2525)};
                    session.direction = out ? Direction::Outbound : Direction::Internal;
                    session.messages = session.recipients = 1;
                    Message message;
                    message.time = session.time;
                    message.session = sink.session(session);
                    const std::string id = "<m" + std::to_string(i) + "@example.org>";
                    message.messageId = id;
                    message.mailFrom = "anna@example.org";
                    message.client = session.client.address;
                    message.server = session.server.address;
                    message.recipients = 1;
                    message.status = Outcome::Accepted;
                    Delivery delivery;
                    delivery.message = sink.message(message);
                    delivery.time = session.time;
                    delivery.recipient = "k@partner.example";
                    delivery.outcome = Outcome::Accepted;
                    sink.delivery(delivery);
                }
            });
        builder.analyse();
        QTEST(int(countsOf(builder, server).connections), "dialogues");
        QCOMPARE(countsOf(builder, server).messages, mails);
    }

    /// The hop is all that is known of what went out.
    void noOtherLog()
    {
        CaseBuilder builder;
        outgoing(builder, false);
        builder.analyse();
        QVERIFY(countsOf(builder, server) == (Counts{reports, 1, reports, reports, reports}));
        outgoing(builder, true); // the same log twice, and the front end's
        builder.analyse();
        QCOMPARE(countsOf(builder, server).destinations, reports);
    }

    void countsComeBack()
    {
        CaseBuilder builder;
        outgoing(builder, true);
        builder.analyse();
        {
            Database& database = builder.file().database();
            Transaction transaction(database);
            removeEvidence(database, 2, StoredContents::Remove);
            transaction.commit();
        }
        builder.analyse();
        QVERIFY(countsOf(builder, server) == (Counts{reports, 1, reports, reports, reports}));
    }
};

QTEST_GUILESS_MAIN(TestOwnHopTwins)
#include "test_own_hop_twins.moc"
