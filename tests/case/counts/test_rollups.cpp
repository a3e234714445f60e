// Roll-ups kept as rows arrive: the same as counting afterwards.
#include "case/counts/mailbox_days.h"
#include "case/counts/process_stats.h"
#include "case/counts/traffic_recount.h"
#include "case/tables/table_query.h"
#include "support/case_builder.h"
#include <QtTest>

using namespace delist;
using namespace delist::test;

namespace {

QStringList rowsOf(Database& database, const char* sql)
{
    QStringList rows;
    SqlStatement query = database.prepare(sql);
    while (query.step()) {
        QStringList row;
        for (int i = 0; i < 9; ++i)
            row << QString::fromUtf8(query.text(i).data(), qsizetype(query.text(i).size()));
        rows << row.join(QLatin1Char('|'));
    }
    return rows;
}

constexpr const char* processes = "SELECT host, process, pid, connections, first, last, votes, confidence, conflicts FROM process_stat";
constexpr const char* mailboxes = "SELECT mailbox, day, evidence, messages, recipients, '', '', '', '' FROM mailbox_day";

/// Of a.exe on 10.0.3.44, each from a port of its own.
void flowsOfProcess(RecordSink& sink, int count)
{
    for (int i = 0; i < count; ++i) {
        Connection record;
        record.time = monday + i * second;
        record.source = {*IpAddress::parse("10.0.3.44"), static_cast<std::uint16_t>(50000 + i)};
        record.destination = {*IpAddress::parse(outside(i)), 25};
        record.process = "a.exe";
        sink.connection(record);
    }
}

} // namespace

class TestRollups : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void processesAsTheyCome()
    {
        CaseBuilder builder;
        for (int file = 0; file < 2; ++file)
            builder.evidence("netmon", Vantage::Capture, monday, monday + hour, [&](RecordSink& sink) {
                for (int i = 0; i < 40; ++i) {
                    Connection record;
                    record.time = monday + i * second + file * minute;
                    record.source = {*IpAddress::parse("10.0.3.44"), static_cast<std::uint16_t>(50000 + i)};
                    record.destination = {*IpAddress::parse(outside(i)), 25};
                    record.process = i % 4 == 0 ? "" : i % 4 == 1 ? "a.exe" : "b.exe";
                    record.pid = i % 4 == 3 ? 7 : unknownCount;
                    record.processVotes = static_cast<std::uint32_t>(i % 3);
                    record.processConfidence = i % 2 ? 0.5 + i * 0.001 : -1;
                    record.processConflict = i % 8 == 1 ? "thread-pids" : "";
                    sink.connection(record);
                }
            });
        Database& database = builder.file().database();
        const QStringList kept = rowsOf(database, processes);
        QCOMPARE(kept.size(), 3); // a.exe, b.exe, b.exe with its number
        recountProcesses(database, ProcessScope::All);
        QCOMPARE(rowsOf(database, processes), kept);
    }

    void processesOfOneVantage()
    {
        CaseBuilder builder;
        for (const bool capture : {false, true})
            builder.evidence(capture ? "netmon" : "isa-w3c", capture ? Vantage::Capture : Vantage::Firewall, monday, monday + hour,
                             [&](RecordSink& sink) { flowsOfProcess(sink, capture ? 3 : 5); });
        builder.analyse();
        QCOMPARE(rowsOf(builder.file().database(), "SELECT connections || ' ' || votes FROM process_stat").join(QString()).section(u'|', 0, 0), QStringLiteral("5 5"));
        // Once for what is there: not each time that something is derived.
        builder.file().database().execute("UPDATE process_stat SET votes = 7");
        builder.analyse();
        QCOMPARE(rowsOf(builder.file().database(), "SELECT connections || ' ' || votes FROM process_stat").join(QString()).section(u'|', 0, 0), QStringLiteral("5 7"));
    }

    void processesOfTwoLogsOfOneVantage()
    {
        CaseBuilder builder;
        for (const char* const format : {"isa-w3c", "cisco-asa"})
            builder.evidence(format, Vantage::Firewall, monday, monday + hour, [](RecordSink& sink) { flowsOfProcess(sink, 5); });
        builder.analyse();
        QCOMPARE(rowsOf(builder.file().database(), "SELECT connections || ' ' || votes FROM process_stat").join(QString()).section(u'|', 0, 0), QStringLiteral("5 5"));
    }

    /// More than is kept at a time, over several hours, the last ones of an hour that was over long before.
    void hoursAreTheirMinutes()
    {
        CaseBuilder builder;
        constexpr int flows = 30'000;
        builder.evidence("isa-w3c", Vantage::Firewall, monday, monday + 6 * hour, [](RecordSink& sink) {
            for (int i = 0; i < flows; ++i) {
                Connection record;
                record.time = i < flows - 500 ? monday + i * (second / 2) : monday + i % 60 * minute;
                record.source = {*IpAddress::parse("10.0." + std::to_string(i % 250) + "." + std::to_string(1 + i / 250 % 200)), 50000};
                record.destination = {*IpAddress::parse(outside(i % 40)), static_cast<std::uint16_t>(i % 10 == 0 ? 587 : 25)};
                record.action = i % 3 == 0 ? Action::Denied : Action::Allowed;
                record.bytesSent = i;
                sink.connection(record);
            }
        });
        Database& database = builder.file().database();
        QCOMPARE(database.integer("SELECT sum(connections) FROM traffic_hour"), std::int64_t{flows});
        QVERIFY(database.integer("SELECT count(DISTINCT bin) FROM traffic_hour") >= 4);
        const auto hours = [](const char* bin, const char* table) {
            return "SELECT vantage, port, " + std::string(bin) + ", host, sum(connections), sum(allowed), sum(denied), sum(bytes), '' FROM " + table +
                   " GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4";
        };
        QCOMPARE(rowsOf(database, hours("bin", "traffic_hour").c_str()), rowsOf(database, hours("bin - bin % 3600000000", "traffic_minute").c_str()));
    }

    void aComputersAccountIsNoMailbox()
    {
        CaseBuilder builder;
        builder.evidence("exchange-smtp-receive", Vantage::MailLog, monday, monday + hour, [&](RecordSink& sink) {
            for (const char* account : {"EXAMPLE\\anna", "EXAMPLE\\EX01$", "NT AUTHORITY\\SYSTEM", "NT-AUTORIT\u00c4T\\SYSTEM", ""}) {
                Message message;
                message.time = monday;
                message.mailFrom = "anna@example.org";
                message.client = *IpAddress::parse("10.0.3.44");
                message.authenticatedAs = account;
                message.recipients = 1;
                message.direction = Direction::Internal;
                sink.message(message);
            }
        });
        Database& database = builder.file().database();
        const QStringList kept = rowsOf(database, "SELECT t.value, d.messages, '', '', '', '', '', '', '' FROM mailbox_day d"
                                                  " JOIN text t ON t.id = d.mailbox ORDER BY 1");
        QCOMPARE(kept, QStringList({QStringLiteral("EXAMPLE\\anna|1|||||||"), QStringLiteral("anna@example.org|1|||||||")}));
        const QStringList days = rowsOf(database, mailboxes);
        recountMailboxDays(database);
        QCOMPARE(rowsOf(database, mailboxes), days);
    }

    /// What Exchange's front end hands to the server behind it came in elsewhere.
    void aFrontEndIsNoMailbox()
    {
        CaseBuilder builder;
        builder.evidence("exchange-smtp-send", Vantage::MailLog, monday, monday + hour, [&](RecordSink& sink) {
            for (const char* connector : {"Inbound Proxy Internal Send Connector", "Outbound to Internet"}) {
                Session session;
                session.time = monday;
                session.client = {*IpAddress::parse("10.0.0.25"), 40000};
                session.server = {*IpAddress::parse("10.0.0.26"), 2525};
                session.connector = connector;
                session.messages = session.recipients = 1;
                Message message;
                message.time = monday;
                message.session = sink.session(session);
                message.client = session.client.address;
                message.server = session.server.address;
                message.mailFrom = std::string(connector).starts_with("Inbound") ? "stranger@far.example" : "anna@example.org";
                message.recipients = 1;
                sink.message(message);
            }
        });
        Database& database = builder.file().database();
        const QStringList days = rowsOf(database, mailboxes);
        QCOMPARE(days.size(), 1);
        recountMailboxDays(database);
        QCOMPARE(rowsOf(database, mailboxes), days);
    }

    /// Of a report that failed tracking says no address; it was written where the message came in that it answers.
    void aReportThatFailedIsItsServers()
    {
        CaseBuilder builder;
        builder.evidence("exchange-tracking", Vantage::Tracking, monday, monday + hour, [&](RecordSink& sink) {
            for (int i = 0; i < 12; ++i) {
                const std::string id = "<r" + std::to_string(i) + "@example.org>";
                const auto event = [&](MessageRole role, Outcome outcome) {
                    Message message;
                    message.time = monday + i * minute;
                    message.role = role;
                    message.mailFrom = "<>";
                    message.messageId = id;
                    message.recipients = 1;
                    message.direction = Direction::Outbound;
                    if (role == MessageRole::Sent) {
                        message.client = *IpAddress::parse("10.0.0.25");
                        message.server = *IpAddress::parse(outside(i));
                    }
                    Delivery delivery;
                    delivery.time = message.time;
                    delivery.message = sink.message(message);
                    delivery.recipient = "victim@far.example";
                    delivery.outcome = outcome;
                    if (outcome != Outcome::Unknown)
                        sink.delivery(delivery);
                    return delivery.message;
                };
                Message answered;
                answered.time = monday + i * minute - second;
                answered.role = MessageRole::Received;
                answered.mailFrom = "victim@far.example";
                const std::string original = "<spam" + std::to_string(i) + "@far.example>";
                answered.messageId = original;
                answered.recipients = 1;
                answered.client = *IpAddress::parse(outside(100 + i));
                answered.server = *IpAddress::parse("10.0.0.25");
                sink.message(answered);
                Bounce bounce;
                bounce.time = monday + i * minute;
                bounce.originalMessageId = original;
                bounce.message = event(MessageRole::Generated, Outcome::Unknown);
                bounce.victim = "victim@far.example";
                bounce.messageId = id;
                sink.bounce(bounce);
                i % 3 == 0 ? event(MessageRole::Failed, Outcome::Rejected) : event(MessageRole::Sent, Outcome::Accepted);
            }
        });
        builder.analyse();
        QCOMPARE(builder.host(QStringLiteral("10.0.0.25"), "bounces").toInt(), 12);
        TableFilter range;
        range.from = monday + 3 * minute;
        range.to = monday + 6 * minute;
        range.host = QStringLiteral("10.0.0.25");
        const TableDefinition& hosts = *tableById(u"hosts");
        QCOMPARE(TableQuery(builder.file().database(), hosts).page(range, 0, 1).rows.at(0)[std::size_t(hosts.column("bounces"))].toInt(), 3);
    }

    /// Tracking tells of a report that another server refused by its failure alone; what could not be routed reached no server.
    void aRefusedReportWasSent()
    {
        CaseBuilder builder;
        builder.evidence("exchange-tracking", Vantage::Tracking, monday, monday + hour, [&](RecordSink& sink) {
            const auto event = [&](MessageRole role, const char* from, const char* server) {
                Message message;
                message.time = monday;
                message.role = role;
                message.mailFrom = from;
                message.messageId = "<r@example.org>";
                message.recipients = 1;
                if (*server != 0) {
                    message.client = *IpAddress::parse("10.0.0.25");
                    message.server = *IpAddress::parse(server);
                }
                sink.message(message);
            };
            event(MessageRole::Generated, "<>", "");
            event(MessageRole::Sent, "<>", "198.51.100.1");
            event(MessageRole::Failed, "<>", "198.51.100.2");
            event(MessageRole::Failed, "<>", "");
            event(MessageRole::Failed, "<>", "10.0.0.25");
            event(MessageRole::Failed, "anna@example.org", "198.51.100.3"); // another recipient's answer may be a sending
        });
        Database& database = builder.file().database();
        const auto sum = [&] { return database.integer("SELECT sum(messages) FROM traffic_hour"); };
        QCOMPARE(sum(), 2);
        QCOMPARE(builder.host(QStringLiteral("10.0.0.25"), "messages").toInt(), 2);
        addTraffic(database, 1, -1); // counted again, it is the same
        addTraffic(database, 1, 1);
        QCOMPARE(sum(), 2);
    }

    void mailboxesAsTheyCome()
    {
        CaseBuilder builder;
        builder.evidence("exchange-smtp-send", Vantage::MailLog, monday, monday + 3 * day, [&](RecordSink& sink) {
            for (int i = 0; i < 30; ++i) {
                const QByteArray from = i % 5 == 0 ? QByteArray("<>") : "user" + QByteArray::number(i % 3) + "@example.org";
                dialogue(sink, {.time = monday + i * hour * 2, .client = i % 4 ? "10.0.0.25" : outside(i), .server = i % 4 ? outside(i) : "10.0.0.25",
                                .from = from.toStdString(), .to = "x@example.net"});
            }
        });
        Database& database = builder.file().database();
        const QStringList kept = rowsOf(database, mailboxes);
        QVERIFY(kept.size() > 3);
        recountMailboxDays(database);
        QCOMPARE(rowsOf(database, mailboxes), kept);
    }

    /// A tracked report names no address: it was written where the mail that it answers was taken in, which is known when all came.
    void reportsOfWhomNoRowNames()
    {
        constexpr int reports = 20;
        CaseBuilder builder;
        builder.evidence("exchange-tracking", Vantage::Tracking, monday, monday + day, [](RecordSink& sink) {
            for (int i = 0; i < reports; ++i) {
                const std::string original = "<m" + std::to_string(i) + "@example.org>", own = "<r" + std::to_string(i) + "@example.org>";
                Message message;
                message.time = monday + i * minute;
                message.role = MessageRole::Received;
                message.messageId = original;
                message.mailFrom = "anna@example.org";
                message.client = *IpAddress::parse("10.0.0.30");
                message.server = *IpAddress::parse("10.0.0.25");
                sink.message(message);
                Message report;
                report.time = message.time + second;
                report.role = MessageRole::Generated;
                report.messageId = own;
                report.mailFrom = "<>";
                Bounce bounce;
                bounce.time = report.time;
                bounce.message = sink.message(report);
                bounce.messageId = own;
                bounce.originalMessageId = original;
                bounce.victim = "anna@example.org";
                bounce.direction = Direction::Internal;
                sink.bounce(bounce);
            }
        });
        builder.analyse();
        QCOMPARE(builder.host(QStringLiteral("10.0.0.25"), "bounces").toInt(), reports);
    }
};

QTEST_GUILESS_MAIN(TestRollups)
#include "test_rollups.moc"
