// What two witnesses of one vantage tell of one mail counts once: both sides of a NAT, both ends of a connection, a front end and
// the server behind it, a send log and the log of the relay. Every row stays, and every count comes back when an evidence goes.
#include "case/tables/table_query.h"
#include "case/tables/traffic_query.h"
#include "case/witnesses/clock_offset_store.h"
#include "case/witnesses/copy_walk.h"
#include "case/writing/evidence_removal.h"
#include "support/case_builder.h"
#include <QTest>
#include <set>

using namespace delist;
using namespace delist::test;

namespace {

constexpr const char* server = "10.0.0.25";
constexpr const char* edge = "10.0.0.26";
constexpr const char* publicAddress = "203.0.113.25";
constexpr int mails = 60;

std::string stranger(int i)
{
    return "v" + std::to_string(i) + "@dom" + std::to_string(i % 40) + ".example";
}

/// Reports to strangers, two of three refused at RCPT, where no Message-ID is told.
Mail report(int i, const std::string& from, const std::string& to, Micros shift)
{
    const bool refused = i % 3 != 0;
    return {monday + i * minute + shift, from, to, "mail.example.org", "<>", stranger(i), refused ? "550 5.1.1 no such user" : "250 2.1.5 Ok",
            refused ? std::string() : "<r" + std::to_string(i) + "@example.org>", "Undeliverable: x", Direction::Outbound};
}

/// The same with ports of its own and the connection that it was in.
void captured(RecordSink& sink, int i, const char* from, int port, const std::string& to, Micros shift)
{
    const Mail mail = report(i, from, to, shift);
    Connection flow;
    flow.time = mail.time - second;
    flow.end = mail.time + 2 * second;
    flow.source = {*IpAddress::parse(from), static_cast<std::uint16_t>(port)};
    flow.destination = {*IpAddress::parse(to), 25};
    flow.action = Action::Allowed;
    flow.bytesSent = 4000 + i;
    flow.destinationSequence = 1000 + i;
    sink.connection(flow);
    dialogue(sink, mail, port);
}

struct Counts
{
    qint64 connections = 0, messages = 0, recipients = 0, bounces = 0;
    bool operator==(const Counts&) const = default;
};

Counts countsOf(CaseBuilder& builder, const char* address)
{
    const auto of = [&](const char* column) { return builder.host(QString::fromLatin1(address), column).toLongLong(); };
    return {of("smtp_connections"), of("messages"), of("recipients"), of("bounces")};
}

qint64 rows(CaseBuilder& builder, QStringView table, const char* subset = "")
{
    TableFilter filter;
    filter.subset = QString::fromLatin1(subset);
    return TableQuery(builder.file().database(), *tableById(table)).count(filter);
}

/// Every statement says the number of the rows that it leads to.
void agrees(const Finding& finding)
{
    QCOMPARE(finding.summary.arguments.value(QStringLiteral("ndrs")).toLongLong(), mails);
    QCOMPARE(finding.summary.records, mails);
    for (const Statement& statement : finding.forIt)
        if (statement.table == u"bounces" && !statement.arguments.contains(QStringLiteral("peak")))
            QCOMPARE(statement.records, mails);
}

void removed(CaseBuilder& builder, RowId evidence)
{
    Transaction transaction(builder.file().database());
    removeEvidence(builder.file().database(), evidence, StoredContents::Remove);
    transaction.commit();
}

/// All that is counted, in one text.
std::string roll(Database& database)
{
    return database.text(
        "SELECT group_concat(line, char(10)) FROM (SELECT 'stat ' || h.address || ' ' || s.vantage || ' ' || s.smtp_connections || ' ' || s.smtp_allowed"
        " || ' ' || s.messages || ' ' || s.recipients || ' ' || s.rejected_recipients || ' ' || s.bounces AS line FROM host_stat s JOIN host h ON h.id = s.host"
        " UNION ALL SELECT 'traffic ' || vantage || ' ' || port || ' ' || sum(connections) || ' ' || sum(messages) FROM traffic_hour GROUP BY vantage, port"
        " UNION ALL SELECT 'count ' || role || ' ' || direction || ' ' || is_bounce || ' ' || sum(messages) FROM message_count GROUP BY role, direction, is_bounce"
        " UNION ALL SELECT 'mailbox ' || mailbox || ' ' || sum(messages) FROM mailbox_day GROUP BY mailbox ORDER BY 1)");
}

} // namespace

class TestMailTwins : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Several sources name copies, and may name them in a circle: one row of it stands, and the search ends.
    void circlesOfCopies()
    {
        using Copies = std::unordered_map<RowId, RowId>;
        QCOMPARE(settledCopies({{1, 2}, {2, 3}, {4, 3}}), (Copies{{1, 3}, {2, 3}, {4, 3}}));
        QCOMPARE(settledCopies({{5, 4}, {4, 5}}), (Copies{{5, 4}}));
        QCOMPARE(settledCopies({{1, 7}, {7, 8}, {8, 6}, {6, 7}, {9, 8}}), (Copies{{1, 6}, {7, 6}, {8, 6}, {9, 6}}));
        QCOMPARE(settledCopies({{3, 3}}), Copies());
        QCOMPARE(standingFor({{5, 4}, {4, 5}}, 4), RowId(4));
        QCOMPARE(standingFor({{5, 4}}, 7), RowId(7));
    }

    void bothSidesOfANat()
    {
        CaseBuilder builder;
        const auto capture = [&](const char* from, int port, Micros shift) {
            builder.evidence("pcap", Vantage::Capture, monday - minute, monday + 2 * hour, [&](RecordSink& sink) {
                for (int i = 0; i < mails; ++i)
                    captured(sink, i, from, port + i, outside(i), shift);
            });
        };
        capture(server, 50'000, 0);
        const Analysis alone = builder.analyse();
        QCOMPARE(alone.findings.size(), 1U);
        const std::string before = roll(builder.file().database());
        capture(publicAddress, 41'000, second / 2);
        const Analysis both = builder.analyse();
        QCOMPARE(both.findings.size(), 1U);
        agrees(both.findings.front());
        QCOMPARE(both.findings.front().confidence, alone.findings.front().confidence);
        QCOMPARE(both.findings.front().subject, QString::fromLatin1(server));
        QCOMPARE(rows(builder, u"bounces", "backscatter"), mails);
        QCOMPARE(rows(builder, u"bounces"), 2 * mails);
        QCOMPARE(rows(builder, u"messages", "null-sender-outbound"), mails);
        // What was seen outside names what stands for it.
        for (const auto* const name : {u"sessions", u"messages", u"deliveries", u"bounces"}) {
            const TableDefinition& table = *tableById(name);
            std::set<qint64> named;
            for (const auto& row : TableQuery(builder.file().database(), table).page({}, 0, 1000).rows) {
                const QVariant same = row[std::size_t(table.column("same_as"))];
                QCOMPARE(same.isNull(), row[std::size_t(table.column("evidence"))].toInt() == 1);
                if (!same.isNull())
                    named.insert(same.toLongLong());
            }
            QCOMPARE(qint64(named.size()), qint64(mails));
        }
        // Each address keeps what it was seen to send.
        const Counts each{mails, mails, mails, mails};
        QVERIFY(countsOf(builder, server) == each);
        QVERIFY(countsOf(builder, publicAddress) == each);
        removed(builder, 2);
        builder.analyse();
        QCOMPARE(roll(builder.file().database()), before);
    }

    /// Without the inside there is nothing that tells it already.
    void oneSideOfANat()
    {
        CaseBuilder builder;
        builder.evidence("pcap", Vantage::Capture, monday - minute, monday + 2 * hour, [&](RecordSink& sink) {
            for (int i = 0; i < mails; ++i)
                captured(sink, i, publicAddress, 41'000 + i, outside(i), 0);
        });
        builder.evidence("pcap", Vantage::Capture, monday - minute, monday + 2 * hour, [&](RecordSink& sink) {
            for (int i = 0; i < mails / 2; ++i) // it saw half of them
                captured(sink, i, server, 50'000 + i, outside(i), second / 2);
        });
        const Analysis analysis = builder.analyse();
        QCOMPARE(analysis.findings.size(), 1U);
        agrees(analysis.findings.front());
    }

    /// What strangers deliver through a forwarded port, seen at the public address and at the server: the server's side stands.
    void bothSidesOfAForwardedPort_data()
    {
        QTest::addColumn<bool>("insideFirst");
        QTest::addColumn<bool>("declared");
        QTest::addColumn<bool>("oneFile");
        QTest::newRow("inside first") << true << true << false;
        QTest::newRow("outside first") << false << true << false;
        QTest::newRow("nothing declared") << false << false << false;
        QTest::newRow("both adapters in one file") << true << true << true;
    }
    void bothSidesOfAForwardedPort()
    {
        QFETCH(bool, insideFirst);
        QFETCH(bool, declared);
        QFETCH(bool, oneFile);
        CaseBuilder builder(declared ? smallOffice() : undeclared());
        const auto capture = [&](std::vector<bool> sides) {
            builder.evidence("pcap", Vantage::Capture, monday - minute, monday + 2 * hour, [&](RecordSink& sink) {
                for (int k = 0; k < mails * int(sides.size()); ++k) {
                    const int i = k % mails;
                    const bool inside = sides[std::size_t(k / mails)];
                    const char* to = inside ? server : publicAddress;
                    const Micros time = monday + i * minute + (inside ? 0 : second / 2);
                    Connection flow;
                    flow.time = time - second;
                    flow.end = time + 2 * second;
                    flow.source = {*IpAddress::parse(outside(i % 20)), static_cast<std::uint16_t>(30'000 + i)};
                    flow.destination = {*IpAddress::parse(to), 25};
                    flow.action = Action::Allowed;
                    sink.connection(flow);
                    dialogue(sink, {time, outside(i % 20), to, "mx.example", i % 4 == 0 ? "<>" : "s@strange.example", "u@example.org",
                                    i % 2 ? "550 5.1.1 no such user" : "250 2.1.5 Ok", {}, {}, Direction::Inbound}, 30'000 + i);
                }
            });
        };
        if (oneFile)
            capture({false, true});
        else
            capture({insideFirst});
        builder.analyse();
        const std::string alone = roll(builder.file().database());
        if (!oneFile) {
            capture({!insideFirst});
            builder.analyse();
        }
        const Counts each{3, 3, 3, countsOf(builder, outside(4).c_str()).bounces};
        QVERIFY(countsOf(builder, outside(4).c_str()) == each);
        QCOMPARE(builder.host(QString::fromStdString(outside(4)), "destinations").toInt(), 1);
        QCOMPARE(builder.host(QString::fromLatin1(server), "role").toString(),
                 declared ? QStringLiteral("mail-server") : QStringLiteral("inferred-mail-server"));
        QCOMPARE(rows(builder, u"connections"), 2 * mails);
        QCOMPARE(rows(builder, u"sessions"), mails);
        QCOMPARE(rows(builder, u"bounces"), mails / 4);
        if (oneFile)
            return;
        removed(builder, 2);
        builder.analyse();
        QCOMPARE(roll(builder.file().database()), alone);
    }

    /// EX01's send log and EDGE's receive log, in either order.
    void bothEndsOfAConnection_data()
    {
        QTest::addColumn<bool>("sendFirst");
        QTest::newRow("send log first") << true;
        QTest::newRow("receive log first") << false;
    }
    void bothEndsOfAConnection()
    {
        QFETCH(bool, sendFirst);
        CaseBuilder builder;
        std::string alone;
        for (const bool send : {sendFirst, !sendFirst}) {
            builder.evidence(send ? "exchange-smtp-send" : "exchange-smtp-receive", Vantage::MailLog, monday, monday + 2 * hour, [&](RecordSink& sink) {
                for (int i = 0; i < mails; ++i) {
                    Mail mail = report(i, server, edge, send ? 0 : second);
                    mail.reply = "250 2.1.5 Ok";
                    mail.from = i % 2 ? "<>" : "anna@example.org";
                    mail.messageId = send ? "<m" + std::to_string(i) + "@example.org>" : std::string();
                    mail.direction = send ? Direction::Outbound : Direction::Unknown;
                    dialogue(sink, mail, 40'000 + i);
                }
            });
            builder.analyse();
            if (alone.empty())
                alone = roll(builder.file().database());
        }
        const Counts once{mails, mails, mails, mails / 2};
        QVERIFY(countsOf(builder, server) == once);
        QCOMPARE(rows(builder, u"sessions"), 2 * mails);
        const TableDefinition& table = *tableById(u"sessions");
        int twins = 0;
        for (const auto& row : TableQuery(builder.file().database(), table).page({}, 0, 200).rows)
            twins += row[std::size_t(table.column("same_as"))].isNull() ? 0 : 1;
        QCOMPARE(twins, mails);
        TrafficRequest request;
        request.vantage = Vantage::MailLog;
        request.range = {monday - hour, monday + 3 * hour};
        const TrafficChart chart = readTraffic(builder.file().database(), request);
        QCOMPARE(chart.total.connections, mails);
        QCOMPARE(chart.total.messages, mails);
        QCOMPARE(builder.file().database().integer("SELECT sum(messages + sent_on) FROM mailbox_day"), mails / 2);
        // Directions that are found later, and clocks that are set right, count nothing twice.
        const std::string both = roll(builder.file().database());
        QVERIFY(acceptClockOffset(builder.file(), 2, 2 * second));
        builder.analyse();
        QVERIFY(acceptClockOffset(builder.file(), 2, -2 * second));
        builder.analyse();
        QCOMPARE(roll(builder.file().database()), both);
        removed(builder, 2);
        builder.analyse();
        QCOMPARE(roll(builder.file().database()), alone);
    }

    /// What a front end hands to the server behind it is its client's mail in both logs. It is another connection where they are two
    /// machines.
    void behindAFrontEnd_data()
    {
        QTest::addColumn<QByteArray>("frontEnd");
        QTest::addColumn<int>("connections");
        QTest::newRow("on one machine") << QByteArray(server) << 0;
        QTest::newRow("by its own loopback") << QByteArray("127.0.0.1") << 0;
        QTest::newRow("by its link-local address") << QByteArray("fe80::1") << 0;
        QTest::newRow("on two machines") << QByteArray("10.0.0.24") << mails;
    }
    void behindAFrontEnd()
    {
        QFETCH(QByteArray, frontEnd);
        QFETCH(int, connections);
        CaseBuilder builder;
        for (const bool front : {true, false})
            builder.evidence("exchange-smtp-receive", Vantage::MailLog, monday, monday + 2 * hour, [&](RecordSink& sink) {
                for (int i = 0; i < mails; ++i) {
                    Mail mail{monday + i * minute + (front ? 0 : second / 5), outside(i), server, "mx.example", "s@strange.example",
                              "anna@example.org", "250 2.1.5 Ok", {}, {}, Direction::Inbound};
                    front ? dialogue(sink, mail, 30'000 + i) : dialogue(sink, mail, 50'000 + i, frontEnd.toStdString());
                }
            });
        builder.analyse();
        for (const int i : {0, 7, mails - 1})
            QVERIFY((countsOf(builder, outside(i).c_str()) == Counts{1, 1, 1, 0}));
        if (connections > 0 || frontEnd == server)
            QVERIFY((countsOf(builder, frontEnd.constData()) == Counts{connections, 0, 0, 0}));
        Database& database = builder.file().database();
        QCOMPARE(database.integer("SELECT sum(messages) FROM message_count"), mails);
        QCOMPARE(database.integer("SELECT sum(connections) FROM traffic_hour"), mails + connections);
    }

    /// The relay's log knows neither its address nor ports, and tells what became of each report.
    void sendLogAndRelaysLog_data()
    {
        QTest::addColumn<int>("told");
        QTest::newRow("the relay's log is whole") << mails;
        QTest::newRow("it ends early") << mails / 2;
    }
    void sendLogAndRelaysLog()
    {
        QFETCH(int, told);
        CaseBuilder builder;
        builder.evidence("exchange-smtp-send", Vantage::MailLog, monday, monday + 2 * hour, [&](RecordSink& sink) {
            for (int i = 0; i < mails; ++i) {
                Mail mail = report(i, server, "10.0.0.30", 0);
                mail.reply = "250 2.1.5 Ok";
                dialogue(sink, mail, 40'000 + i);
            }
        });
        builder.analyse();
        const std::string alone = roll(builder.file().database());
        builder.evidence("postfix", Vantage::MailLog, monday, monday + 2 * hour, [&](RecordSink& sink) {
            for (int i = 0; i < told; ++i)
                dialogue(sink, report(i, server, outside(i), 20 * second), 0);
        });
        const Analysis analysis = builder.analyse();
        QCOMPARE(analysis.findings.size(), 1U);
        agrees(analysis.findings.front());
        QCOMPARE(analysis.findings.front().subject, QString::fromLatin1(server));
        QCOMPARE(rows(builder, u"bounces", "backscatter"), mails);
        QVERIFY((countsOf(builder, server) == Counts{mails, mails, mails, mails}));
        removed(builder, 2);
        builder.analyse();
        QCOMPARE(roll(builder.file().database()), alone);
    }

    /// A mail that an outside client hands to two servers is two.
    void twoServersForAStranger()
    {
        CaseBuilder builder;
        for (const char* each : {server, edge})
            builder.evidence("exchange-smtp-receive", Vantage::MailLog, monday, monday + hour, [&](RecordSink& sink) {
                dialogue(sink, {each == server ? monday : monday + 5 * second, outside(1), each, "mx.example", "s@strange.example", "anna@example.org", "250 2.1.5 Ok", {}, {},
                                Direction::Inbound}, 30'000);
            });
        builder.analyse();
        QVERIFY((countsOf(builder, outside(1).c_str()) == Counts{2, 2, 2, 0}));
    }

    /// Two Exchange servers, the first of which hands on what it takes: tracked in one file or in one each, with clocks apart.
    void aHopThatBothServersTrack_data()
    {
        QTest::addColumn<bool>("apart");
        QTest::newRow("one file") << false;
        QTest::newRow("a file of each") << true;
    }
    void aHopThatBothServersTrack()
    {
        QFETCH(bool, apart);
        constexpr int count = 10;
        const auto tell = [](RecordSink& sink, int i, MessageRole role, const char* from, const char* to, Micros after) {
            const std::string id = "<m" + std::to_string(i) + "@example.org>";
            Message message;
            message.time = monday + i * minute + after;
            message.role = role;
            message.messageId = id;
            message.mailFrom = "bob@example.org";
            message.recipients = 2;
            message.client = *IpAddress::parse(from);
            message.server = *IpAddress::parse(to);
            sink.message(message);
        };
        const auto first = [&](RecordSink& sink) {
            for (int i = 0; i < count; ++i) {
                tell(sink, i, MessageRole::Received, "10.0.3.44", server, 0);
                tell(sink, i, MessageRole::Sent, server, edge, second);
            }
        };
        const auto behind = [&](RecordSink& sink) {
            for (int i = 0; i < count; ++i) {
                tell(sink, i, MessageRole::Received, server, edge, 20 * minute);
                tell(sink, i, MessageRole::Sent, edge, "198.51.100.7", 20 * minute + second);
            }
        };
        CaseBuilder builder;
        if (apart)
            builder.evidence("exchange-tracking", Vantage::Tracking, monday, monday + hour, first);
        builder.evidence("exchange-tracking", Vantage::Tracking, monday, monday + hour, [&](RecordSink& sink) {
            if (!apart)
                first(sink);
            behind(sink);
        });
        builder.analyse();
        const auto mailboxes = [&] {
            return builder.file().database().text("SELECT ifnull(group_concat(line, ' '), '') FROM (SELECT sum(messages) || '/' || sum(recipients) AS line FROM mailbox_day GROUP BY mailbox)");
        };
        QCOMPARE(mailboxes(), std::string("10/20"));
        const TableDefinition& table = *tableById(u"mailboxes");
        const auto shown = TableQuery(builder.file().database(), table).page({}, 0, 10).rows;
        QCOMPARE(shown.size(), std::size_t{1});
        QCOMPARE(shown[0][std::size_t(table.column("clients"))].toInt(), 1);
        QCOMPARE(builder.host(QString::fromLatin1(server), "messages").toLongLong(), count);
        QCOMPARE(builder.host(QStringLiteral("10.0.3.44"), "messages").toLongLong(), count);
        QCOMPARE(rows(builder, u"messages"), 4 * count);
        if (!apart)
            return;
        // Without the first server's file the second one's is all there is of it, and back again.
        removed(builder, 1);
        derive(builder.file());
        QCOMPARE(mailboxes(), std::string("10/20"));
        QCOMPARE(builder.host(QString::fromLatin1(server), "messages").toLongLong(), count);
    }
};

QTEST_GUILESS_MAIN(TestMailTwins)
#include "test_mail_twins.moc"
