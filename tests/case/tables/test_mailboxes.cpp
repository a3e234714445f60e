// The table of mailboxes has one row for an address, a day and a vantage, however many kinds of logs tell of its mail.
#include "case/tables/table_query.h"
#include "support/case_builder.h"
#include <QTest>

using namespace delist;
using namespace delist::test;

namespace {

constexpr int mails = 5;

/// A row of a log about one mail of bob's.
struct Told
{
    const char* format;
    QString messageId, client;
    QStringList recipients;
    Outcome outcome = Outcome::Accepted;
    Direction direction = Direction::Outbound;
};

void receiveLog(CaseBuilder& builder, const char* format = "exchange-smtp-receive")
{
    builder.evidence(format, Vantage::MailLog, monday, monday + day, [](RecordSink& sink) {
        for (int i = 0; i < mails; ++i)
            dialogue(sink, {monday + i * minute, "10.0.3." + std::to_string(40 + i), "10.0.0.25", "pc", "bob@example.org", "x@dom" + std::to_string(i) + ".example"}, 40000 + i);
    });
}

/// The same mails on their way out, one of them refused.
void sendLog(CaseBuilder& builder)
{
    builder.evidence("exchange-smtp-send", Vantage::MailLog, monday, monday + day, [](RecordSink& sink) {
        for (int i = 0; i < mails; ++i)
            dialogue(sink, {monday + i * minute + second, "10.0.0.25", outside(i), "mail.example.org", "bob@example.org", "x@dom" + std::to_string(i) + ".example",
                            i == 0 ? "550 5.1.1 no such user" : "250 2.1.5 Ok", {}, {}, Direction::Outbound},
                     30000 + i);
    });
}

} // namespace

class TestMailboxes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneRow_data()
    {
        QTest::addColumn<QStringList>("logs");
        QTest::addColumn<int>("rows");
        QTest::addColumn<int>("clients");
        QTest::addColumn<int>("failed");
        const QString receive = QStringLiteral("receive"), send = QStringLiteral("send"), relay = QStringLiteral("relay"), tracking = QStringLiteral("tracking");
        QTest::newRow("received") << QStringList{receive} << 1 << mails << 0;
        QTest::newRow("sent") << QStringList{send} << 1 << 1 << 1;
        QTest::newRow("both") << QStringList{receive, send} << 1 << mails << 1;
        QTest::newRow("the other way round") << QStringList{send, receive} << 1 << mails << 1;
        QTest::newRow("a relay's log, too") << QStringList{receive, send, relay} << 1 << mails << 1;
        QTest::newRow("tracking is another vantage") << QStringList{receive, send, tracking} << 2 << mails << 1;
    }
    void oneRow()
    {
        QFETCH(QStringList, logs);
        QFETCH(int, rows);
        QFETCH(int, clients);
        QFETCH(int, failed);
        CaseBuilder builder;
        for (const QString& log : logs) {
            if (log == u"receive")
                receiveLog(builder);
            else if (log == u"send")
                sendLog(builder);
            else if (log == u"relay")
                receiveLog(builder, "haraka");
            else
                builder.evidence("exchange-tracking", Vantage::Tracking, monday, monday + day, [](RecordSink& sink) {
                    Message message;
                    message.time = monday;
                    message.role = MessageRole::Received;
                    message.mailFrom = "bob@example.org";
                    message.client = *IpAddress::parse("10.0.3.40");
                    message.recipients = 1;
                    sink.message(message);
                });
        }
        builder.analyse();
        const TableDefinition& table = *tableById(u"mailboxes");
        TableFilter cut; // not whole days: counted from the messages
        cut.from = monday - second;
        cut.to = monday + day + second;
        for (const TableFilter& filter : {TableFilter(), cut}) {
            const auto shown = TableQuery(builder.file().database(), table).page(filter, 0, 10).rows;
            QCOMPARE(shown.size(), std::size_t(rows));
            const auto of = [&](const char* column) { return shown[0][std::size_t(table.column(column))]; };
            QCOMPARE(of("address").toString(), QStringLiteral("bob@example.org"));
            QCOMPARE(of("vantage").toString(), QStringLiteral("mail-log"));
            QCOMPARE(of("messages").toInt(), mails);
            QCOMPARE(of("recipients").toInt(), mails);
            QCOMPARE(of("clients").toInt(), clients);
            QCOMPARE(of("failed").toInt(), failed);
        }
    }

    /// The trace and the extended trace tell of one failure.
    void failedInTwoTraces()
    {
        CaseBuilder builder;
        for (const bool extended : {false, true})
            builder.evidence(extended ? "exchange-online-extended" : "exchange-online-trace", Vantage::Tracking, monday, monday + day, [&](RecordSink& sink) {
                Message message;
                message.time = monday;
                message.mailFrom = "bob@example.org";
                message.messageId = "<m1@example.org>";
                message.role = MessageRole::Received;
                message.recipients = 2;
                RowId row = sink.message(message);
                if (extended) {
                    message.time = monday + second;
                    message.role = MessageRole::Failed;
                    message.recipients = 1;
                    row = sink.message(message);
                }
                Delivery delivery;
                delivery.message = row;
                delivery.time = message.time;
                delivery.recipient = "x@partner.example";
                delivery.outcome = Outcome::Rejected;
                sink.delivery(delivery);
            });
        builder.analyse();
        const TableDefinition& table = *tableById(u"mailboxes");
        const auto shown = TableQuery(builder.file().database(), table).page(TableFilter(), 0, 10).rows;
        QCOMPARE(shown.size(), std::size_t(1));
        QCOMPARE(shown[0][std::size_t(table.column("messages"))].toInt(), 1);
        QCOMPARE(shown[0][std::size_t(table.column("failed"))].toInt(), 1);
    }

    /// Exchange gives up after two days: it counts where the mail was handed in, and not again with what was sent on that day.
    void failedOnALaterDay()
    {
        CaseBuilder builder;
        builder.evidence("exchange-tracking", Vantage::Tracking, monday, monday + 3 * day, [](RecordSink& sink) {
            const auto event = [&sink](Micros time, MessageRole role, const char* id, Outcome outcome) {
                Message message;
                message.time = time;
                message.mailFrom = "scan@example.org";
                message.messageId = id;
                message.role = role;
                message.status = outcome;
                message.recipients = 1;
                Delivery delivery;
                delivery.message = sink.message(message);
                delivery.time = time;
                delivery.recipient = "x@dead.example";
                delivery.outcome = outcome;
                if (role != MessageRole::Received)
                    sink.delivery(delivery);
            };
            event(monday, MessageRole::Received, "<m1@example.org>", Outcome::Accepted);
            event(monday + second, MessageRole::Other, "<m1@example.org>", Outcome::Deferred);
            event(monday + 2 * day, MessageRole::Failed, "<m1@example.org>", Outcome::Rejected);
            event(monday + 2 * day, MessageRole::Received, "<m2@example.org>", Outcome::Accepted);
            event(monday + 2 * day + second, MessageRole::Sent, "<m2@example.org>", Outcome::Accepted);
        });
        builder.analyse();
        const TableDefinition& table = *tableById(u"mailboxes");
        const auto shown = TableQuery(builder.file().database(), table).page(TableFilter(), 0, 10).rows;
        QStringList found;
        for (const TableQuery::Row& row : shown) {
            QStringList cells;
            for (const char* column : {"messages", "external_domains", "failed"})
                cells.append(row[std::size_t(table.column(column))].toString());
            found.append(cells.join(u' '));
        }
        found.sort();
        QCOMPARE(found, QStringList({"1 1 0", "1 1 1"}));
    }

    /// Of one Message-ID and sender one row counts, of a vantage, with every recipient.
    void oneMail_data()
    {
        QTest::addColumn<QList<Told>>("told");
        QTest::addColumn<QString>("counted"); // messages, recipients, clients
        const char* const log = "exchange-smtp-send", *other = "postfix", *capture = "pcap";
        const QString one = QStringLiteral("<m1@example.org>"), two = QStringLiteral("<m2@example.org>"), server = QStringLiteral("10.0.0.25"), client = QStringLiteral("10.0.3.40");
        const QString ann = QStringLiteral("ann@a.example"), ben = QStringLiteral("ben@b.example");
        QTest::newRow("for two servers") << QList<Told>{{log, one, server, {ann}}, {log, one, server, {ben}}} << "1 2 1";
        QTest::newRow("tried twice") << QList<Told>{{log, one, server, {ann}, Outcome::Deferred}, {log, one, server, {ann}}} << "1 1 1";
        QTest::newRow("handed in and sent on") << QList<Told>{{capture, one, client, {ann, ben}, Outcome::Accepted, Direction::Internal}, {capture, one, server, {ann}}, {capture, one, server, {ben}}} << "1 2 1";
        QTest::newRow("handed in once for each") << QList<Told>{{capture, one, client, {ann}, Outcome::Accepted, Direction::Internal}, {capture, one, client, {ben}, Outcome::Accepted, Direction::Internal}} << "2 2 1";
        QTest::newRow("of two kinds of logs") << QList<Told>{{log, one, server, {ann}}, {other, two, server, {ann}}} << "2 2 1";
        QTest::newRow("in two kinds of logs") << QList<Told>{{log, one, server, {ann}}, {other, one, server, {ann}}} << "1 1 1";
        QTest::newRow("put off before the message") << QList<Told>{{capture, {}, server, {ann}, Outcome::Deferred}, {capture, {}, server, {ann}, Outcome::Deferred}, {capture, one, server, {ann}}} << "1 1 1";
        QTest::newRow("put off for good") << QList<Told>{{capture, {}, server, {ann}, Outcome::Deferred}, {capture, one, server, {ben}}} << "2 2 1";
        QTest::newRow("named in one kind of log") << QList<Told>{{log, one, server, {ann}}, {other, {}, server, {ann}}, {other, {}, server, {ben}}} << "2 2 1";
    }
    void oneMail()
    {
        QFETCH(QList<Told>, told);
        QFETCH(QString, counted);
        CaseBuilder builder;
        int place = 0;
        for (const Told& each : told) {
            const Micros time = monday + ++place * hour;
            builder.evidence(each.format, QByteArray(each.format) == "pcap" ? Vantage::Capture : Vantage::MailLog, monday, monday + day, [&](RecordSink& sink) {
                const std::string id = each.messageId.toStdString(), client = each.client.toStdString();
                Message message;
                message.time = time;
                message.mailFrom = "bob@example.org";
                message.messageId = id;
                message.client = *IpAddress::parse(client);
                message.server = *IpAddress::parse(each.direction == Direction::Outbound ? outside(place) : "10.0.0.25");
                message.direction = each.direction;
                if (QByteArray(each.format) == "exchange-smtp-send") {
                    Session session;
                    session.time = time;
                    session.client = {message.client, 1};
                    session.server = {message.server, 25};
                    session.direction = each.direction;
                    message.session = sink.session(session);
                }
                message.recipients = static_cast<std::uint32_t>(each.recipients.size());
                Delivery delivery;
                delivery.message = sink.message(message);
                delivery.time = time;
                delivery.outcome = each.outcome;
                for (const QString& recipient : each.recipients) {
                    const std::string to = recipient.toStdString();
                    delivery.recipient = to;
                    sink.delivery(delivery);
                }
            });
        }
        builder.analyse();
        const TableDefinition& table = *tableById(u"mailboxes");
        TableFilter cut;
        cut.from = monday - second;
        for (const TableFilter& filter : {TableFilter(), cut}) {
            const auto shown = TableQuery(builder.file().database(), table).page(filter, 0, 10).rows;
            QCOMPARE(shown.size(), std::size_t(1));
            QStringList cells;
            for (const char* column : {"messages", "recipients", "clients"})
                cells.append(shown[0][std::size_t(table.column(column))].toString());
            QCOMPARE(cells.join(u' '), counted);
        }
    }

    /// The outside face of a client is no other one.
    void clientsOfBothSidesOfANat()
    {
        CaseBuilder builder;
        for (const bool inside : {true, false})
            builder.evidence("pcap", Vantage::Capture, monday, monday + hour, [&](RecordSink& sink) {
                for (int i = 0; i < 60; ++i) {
                    const Mail mail{monday + i * 20 * second, inside ? "10.0.0.25" : "203.0.113.25", outside(i % 30), "mail.example.org", "bob@example.org", "x@dom" + std::to_string(i) + ".example",
                                    "250 2.1.5 Ok", {}, {}, Direction::Outbound};
                    const int port = (inside ? 50'000 : 41'800) + i;
                    Connection connection;
                    connection.time = mail.time;
                    connection.end = mail.time + second;
                    connection.source = {*IpAddress::parse(mail.client), static_cast<std::uint16_t>(port)};
                    connection.destination = {*IpAddress::parse(mail.server), 25};
                    connection.action = Action::Allowed;
                    connection.destinationSequence = 1000 + i;
                    connection.bytesSent = 5000 + i;
                    sink.connection(connection);
                    dialogue(sink, mail, port);
                }
            });
        builder.analyse();
        const TableDefinition& table = *tableById(u"mailboxes");
        const auto shown = TableQuery(builder.file().database(), table).page(TableFilter(), 0, 10).rows;
        QCOMPARE(shown.size(), std::size_t(1));
        QCOMPARE(shown[0][std::size_t(table.column("messages"))].toInt(), 60);
        QCOMPARE(shown[0][std::size_t(table.column("clients"))].toInt(), 1);
    }

    /// Automatic replies have no return path: the From field says whose they are.
    void withoutReturnPath()
    {
        CaseBuilder builder;
        builder.evidence("exchange-tracking", Vantage::Tracking, monday, monday + day, [](RecordSink& sink) {
            for (const char* from : {"röst@example.org", "eve@example.org"}) {
                Message message;
                message.time = monday + hour;
                message.mailFrom = "<>";
                message.headerFrom = from;
                message.recipients = 1;
                Delivery delivery;
                delivery.message = sink.message(message);
                delivery.time = message.time;
                delivery.recipient = "x@dom.example";
                sink.delivery(delivery);
            }
        });
        builder.analyse();
        TableFilter filter;
        filter.mailbox = QStringLiteral("RÖST@Example.org");
        for (const char16_t* name : {u"messages", u"deliveries"})
            QCOMPARE(TableQuery(builder.file().database(), *tableById(name)).page(filter, 0, 10).rows.size(), std::size_t(1));
    }

    /// However clients spell its address, what a mailbox sends is counted in one place.
    void oneSpelling()
    {
        CaseBuilder builder;
        builder.evidence("exchange-smtp-receive", Vantage::MailLog, monday, monday + day, [](RecordSink& sink) {
            const std::string spellings[] = {"Bob@Example.org", "bob@example.org", "BOB@example.org"};
            for (int i = 0; i < 6; ++i)
                dialogue(sink, {monday + i * minute, "10.0.3." + std::to_string(40 + i % 2), "10.0.0.25", "pc", spellings[i % 3], "x@dom" + std::to_string(i) + ".example",
                                i == 5 ? "550 5.1.1 no such user" : "250 2.1.5 Ok"}, 40000 + i);
        });
        builder.analyse();
        const TableDefinition& table = *tableById(u"mailboxes");
        TableFilter cut;
        cut.from = monday - second;
        TableFilter named;
        named.mailbox = QStringLiteral("BOB@EXAMPLE.ORG");
        for (const TableFilter& filter : {TableFilter(), cut, named}) {
            const auto shown = TableQuery(builder.file().database(), table).page(filter, 0, 10).rows;
            QCOMPARE(shown.size(), std::size_t(1));
            const auto of = [&](const char* column) { return shown[0][std::size_t(table.column(column))]; };
            QCOMPARE(of("address").toString(), QStringLiteral("bob@example.org"));
            QCOMPARE(of("messages").toInt(), 6);
            QCOMPARE(of("external_domains").toInt(), 6);
            QCOMPARE(of("clients").toInt(), 2);
            QCOMPARE(of("failed").toInt(), 1);
        }
    }

    /// An account is the mailbox from whose address it sends, where that is its own name in one of our domains.
    void accounts_data()
    {
        QTest::addColumn<QString>("account");
        QTest::addColumn<QStringList>("senders"); // of what the account sends
        QTest::addColumn<QStringList>("mailboxes");
        const QString bob = QStringLiteral("bob@example.org"), account = QStringLiteral("EXAMPLE\\bob");
        QTest::newRow("with its domain") << account << QStringList{bob, QStringLiteral("spam@far.example")} << QStringList{bob};
        QTest::newRow("bare") << QStringLiteral("Bob") << QStringList{bob} << QStringList{bob};
        QTest::newRow("sends as another only") << account << QStringList{QStringLiteral("ann@example.org")} << QStringList{account, bob};
        QTest::newRow("in a domain that is not ours") << account << QStringList{QStringLiteral("bob@far.example")} << QStringList{account, bob};
        QTest::newRow("no other name in it") << QStringLiteral("EXAMPLE\\bo") << QStringList{bob} << QStringList{QStringLiteral("EXAMPLE\\bo"), bob};
    }
    void accounts()
    {
        QFETCH(QString, account);
        QFETCH(QStringList, senders);
        QFETCH(QStringList, mailboxes);
        CaseBuilder builder;
        builder.evidence("haraka", Vantage::MailLog, monday, monday + day, [&](RecordSink& sink) {
            const auto mail = [&](int i, const std::string& from, const std::string& by) {
                Message message;
                message.time = monday + i * minute;
                message.mailFrom = from;
                message.authenticatedAs = by;
                message.client = *IpAddress::parse("10.0.3." + std::to_string(40 + i));
                message.recipients = 1;
                Delivery delivery;
                delivery.message = sink.message(message);
                delivery.time = message.time;
                const std::string to = "x@dom" + std::to_string(i) + ".example";
                delivery.recipient = to;
                delivery.outcome = Outcome::Rejected;
                sink.delivery(delivery);
            };
            mail(0, "bob@example.org", {});
            for (int i = 0; i < senders.size(); ++i)
                mail(1 + i, senders[i].toStdString(), account.toStdString());
        });
        builder.analyse();
        Database& database = builder.file().database();
        const TableDefinition& table = *tableById(u"mailboxes");
        TableFilter cut, ofAccount, ofAddress;
        cut.from = monday - second;
        ofAccount.mailbox = account;
        ofAddress.mailbox = QStringLiteral("bob@example.org");
        const int sent = int(senders.size()), together = mailboxes.size() == 1 ? 1 + sent : 1;
        for (const TableFilter& filter : {TableFilter(), cut, ofAddress}) {
            QStringList shown;
            for (const auto& row : TableQuery(database, table).page(filter, 0, 10).rows) {
                const auto of = [&](const char* column) { return row[std::size_t(table.column(column))]; };
                shown << of("address").toString();
                if (shown.last() == ofAddress.mailbox)
                    for (const char* column : {"messages", "recipients", "external_domains", "failed", "clients"})
                        QCOMPARE(of(column).toInt(), together);
            }
            shown.sort();
            QCOMPARE(shown, filter.mailbox.isEmpty() ? mailboxes : QStringList{ofAddress.mailbox});
        }
        // Its rows are found by any of its names.
        const TableDefinition& messages = *tableById(u"messages");
        QCOMPARE(TableQuery(database, messages).page(ofAccount, 0, 10).rows.size(), std::size_t(mailboxes.size() == 1 ? together : sent));
        QCOMPARE(TableQuery(database, table).page(ofAccount, 0, 10).rows.size(), std::size_t(1));
    }
};

QTEST_GUILESS_MAIN(TestMailboxes)
#include "test_mailboxes.moc"
