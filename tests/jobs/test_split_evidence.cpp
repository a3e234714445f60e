// Logs that are cut anywhere into files, imported in any order, at once or later: the case tells the same as of one file.
#include "case/tables/table_query.h"
#include "case/writing/connector_queries.h"
#include "evidence/logs/mail_join.h"
#include "support/imported_logs.h"
#include <QTest>
#include <cstdio>

using namespace delist;
using test::difference;
using test::ImportedLogs;
using test::joined;

namespace {

constexpr const char* bounceRows =
    "SELECT b.time, v.value, c.value, original_message_id, message_id, subject, kind, fate, direction FROM bounce b"
    " LEFT JOIN text v ON v.id = b.victim LEFT JOIN text c ON c.id = b.cause";
constexpr const char* hostRows = "SELECT address, messages, recipients, bounces FROM host WHERE messages + bounces > 0";

// --- message tracking

QByteArray trackingHeader()
{
    return "#Software: Microsoft Exchange Server\n#Version: 15.0.0.0\n#Log-type: Message Tracking Log\n#Date: 2024-03-04T08:00:00.000Z\n"
           "#Fields: date-time,client-ip,client-hostname,server-ip,server-hostname,source-context,connector-id,source,event-id,"
           "internal-message-id,message-id,recipient-address,recipient-status,total-bytes,recipient-count,related-recipient-address,"
           "reference,message-subject,sender-address,return-path,message-info\n";
}

QByteArray tracked(int second, const QByteArray& client, const QByteArray& server, const QByteArray& source, const QByteArray& event,
                   const QByteArray& id, const QByteArray& recipient, const QByteArray& status, const QByteArray& reference,
                   const QByteArray& sender)
{
    return "2024-03-04T08:00:" + QByteArray::number(second).rightJustified(2, '0') + ".000Z," + client + ",," + server + ",,,," + source + ',' +
           event + ",7," + id + ',' + recipient + ",\"" + status + "\",100,1,," + reference + ",subject of " + id + ",postmaster@ours.example," +
           sender + ',';
}

QList<QByteArray> trackedIncident()
{
    const QByteArray ours = "10.0.0.25";
    return {
        tracked(1, "203.0.113.9", ours, "SMTP", "RECEIVE", "<spam1@x>", "ghost@ours.example", "", "", "victim@stranger.example"),
        tracked(2, "", "", "ROUTING", "FAIL", "<spam1@x>", "ghost@ours.example", "550 5.1.10 RESOLVER.ADR.RecipNotFound; not found", "<n1@ours>",
                "victim@stranger.example"),
        tracked(3, "", "", "DSN", "DSN", "<n1@ours>", "victim@stranger.example", "", "<spam1@x>", "<>"),
        tracked(4, ours, "10.0.0.26", "SMTP", "SEND", "<n1@ours>", "victim@stranger.example", "250 2.6.0 queued", "", "<>"),
        tracked(5, "10.0.0.26", "198.51.100.8", "SMTP", "SENDEXTERNAL", "<n1@ours>", "victim@stranger.example", "250 2.1.5 ok", "", "<>"),
        tracked(6, "203.0.113.9", ours, "SMTP", "RECEIVE", "<spam2@x>", "ghost@ours.example", "", "", "other@stranger.example"),
        tracked(7, "", "", "ROUTING", "FAIL", "<spam2@x>", "ghost@ours.example", "550 5.1.10 RESOLVER.ADR.RecipNotFound; not found", "",
                "other@stranger.example"),
        tracked(8, "", "", "DSN", "DSN", "<n2@ours>", "other@stranger.example", "", "<spam2@x>", "<>"),
        tracked(9, "", "", "SMTP", "FAIL", "<n2@ours>", "other@stranger.example", "550 5.1.1 User unknown", "", "<>"),
        tracked(10, ours, ours, "STOREDRIVER", "RECEIVE", "<mail3@ours>", "a@far.example", "", "", "anna@ours.example"),
        tracked(11, "", "", "SMTP", "FAIL", "<mail3@ours>", "a@far.example", "550 5.1.1 User unknown", "<n3@ours>", "anna@ours.example"),
        tracked(12, "", "", "SMTP", "FAIL", "<mail3@ours>", "b@near.example",
                "550 5.7.1 Service unavailable; Client host [203.0.113.25] blocked using zen.spamhaus.org", "<n3@ours>", "anna@ours.example"),
        tracked(13, "", "", "DSN", "DSN", "<n3@ours>", "anna@ours.example", "", "<mail3@ours>", "<>"),
        tracked(14, ours, ours, "STOREDRIVER", "DELIVER", "<n3@ours>", "anna@ours.example", "", "", "<>")};
}

/// The same as Get-MessageTrackingLog | Export-Csv writes it: times to the second.
QByteArray exportedIncident(const QList<QByteArray>& lines)
{
    QByteArray text = "#TYPE Microsoft.Exchange.Management.TransportLogSearchTasks.MessageTrackingEvent\n"
                      "\"Timestamp\",\"ClientIp\",\"ServerIp\",\"Source\",\"EventId\",\"InternalMessageId\",\"MessageId\",\"Recipients\",\"RecipientStatus\","
                      "\"TotalBytes\",\"RecipientCount\",\"Reference\",\"MessageSubject\",\"Sender\",\"ReturnPath\"\n";
    for (const QByteArray& line : lines) {
        const QList<QByteArray> cells = line.split(',');
        QList<QByteArray> row{cells[0].left(10) + ' ' + cells[0].mid(11, 8)};
        for (const int column : {1, 3, 7, 8, 9, 10, 11, 12, 13, 14, 16, 17, 18, 19})
            row << QByteArray(cells[column]).replace('"', "");
        text += '"' + row.join("\",\"") + "\"\n";
    }
    return text;
}

// --- Postfix

QList<QByteArray> postfixIncident()
{
    const auto line = [](int second, const char* service, const char* text) {
        return "Mar  4 08:" + QByteArray::number(second / 60).rightJustified(2, '0') + ':' + QByteArray::number(second % 60).rightJustified(2, '0') +
               " mx postfix/" + service + ": " + text;
    };
    return {
        line(0, "smtpd[10]", "connect from pc.example[198.51.100.4]"),
        line(1, "smtpd[10]", "4Qw2xK3tYPz1Jb: client=pc.example[198.51.100.4], sasl_method=LOGIN, sasl_username=anna@ours.example"),
        line(2, "cleanup[11]", "4Qw2xK3tYPz1Jb: message-id=<a1@ours.example>"),
        line(3, "qmgr[12]", "4Qw2xK3tYPz1Jb: from=<anna@ours.example>, size=1234, nrcpt=2 (queue active)"),
        line(4, "smtpd[10]", "disconnect from pc.example[198.51.100.4] ehlo=1 auth=1 mail=1 rcpt=2 data=1 quit=1 commands=7"),
        line(5, "smtp[13]", "4Qw2xK3tYPz1Jb: to=<b@far.example>, relay=mx.far.example[192.0.2.1]:25, delay=2, delays=0/0/0/2, dsn=2.0.0,"
                            " status=sent (250 2.0.0 Ok)"),
        line(6, "smtp[13]", "4Qw2xK3tYPz1Jb: to=<gone@far.example>, relay=mx.far.example[192.0.2.1]:25, delay=2, delays=0/0/0/2, dsn=5.1.1,"
                            " status=bounced (host mx.far.example[192.0.2.1] said: 550 5.1.1 User unknown (in reply to RCPT TO command))"),
        line(7, "cleanup[11]", "4Qw2xP0abcz1Jc: message-id=<20240304080007.4Qw2xP0abcz1Jc@mx>"),
        line(7, "bounce[14]", "4Qw2xK3tYPz1Jb: sender non-delivery notification: 4Qw2xP0abcz1Jc"),
        line(8, "qmgr[12]", "4Qw2xP0abcz1Jc: from=<>, size=3500, nrcpt=1 (queue active)"),
        line(8, "qmgr[12]", "4Qw2xK3tYPz1Jb: removed"),
        line(9, "lmtp[15]", "4Qw2xP0abcz1Jc: to=<anna@ours.example>, relay=10.0.0.30[10.0.0.30]:24, delay=0.1, delays=0/0/0/0.1, dsn=2.0.0,"
                            " status=sent (250 2.0.0 Saved)"),
        line(9, "qmgr[12]", "4Qw2xP0abcz1Jc: removed"),
        line(20, "smtpd[10]", "connect from mx.far.example[192.0.2.9]"),
        line(21, "smtpd[10]", "4Qw2xR1tYPz1Jd: client=mx.far.example[192.0.2.9]"),
        line(22, "cleanup[11]", "4Qw2xR1tYPz1Jd: message-id=<n@far.example>"),
        line(23, "qmgr[12]", "4Qw2xR1tYPz1Jd: from=<>, size=900, nrcpt=1 (queue active)"),
        line(24, "smtpd[10]", "disconnect from mx.far.example[192.0.2.9] ehlo=1 mail=1 rcpt=1 data=1 quit=1 commands=5"),
        line(25, "local[16]", "4Qw2xR1tYPz1Jd: to=<anna@ours.example>, relay=local, delay=0.1, delays=0/0/0/0.1, dsn=2.0.0,"
                              " status=sent (delivered to mailbox)"),
        line(26, "qmgr[12]", "4Qw2xR1tYPz1Jd: removed")};
}

// --- Exchange receive log

QByteArray receiveHeader()
{
    return "#Software: Microsoft Exchange Server\n#Version: 15.0.0.0\n#Log-type: SMTP Receive Protocol Log\n#Date: 2024-03-04T08:00:00.000Z\n"
           "#Fields: date-time,connector-id,session-id,sequence-number,local-endpoint,remote-endpoint,event,data,context\n";
}

QList<QByteArray> receivedSession()
{
    QList<QByteArray> lines;
    const auto add = [&](const char* event, const char* data, const char* context = "") {
        const QByteArray n = QByteArray::number(lines.size());
        lines << "2024-03-04T08:00:" + n.rightJustified(2, '0') + ".000Z,EX\\Client,08DC1DB8591B2201," + n + ",10.0.0.25:587,198.51.100.77:51234," +
                     event + ',' + data + ',' + context;
    };
    add("+", "");
    add(">", "220 EX ready");
    add("<", "EHLO pc");
    add(">", "250  EX Hello");
    add("<", "AUTH LOGIN");
    add("*", "anna@ours.example", "authenticated");
    add(">", "235 2.7.0 Authentication successful");
    add("<", "MAIL FROM:<anna@ours.example>");
    add(">", "250 2.1.0 Sender OK");
    add("<", "RCPT TO:<k@far.example>");
    add(">", "250 2.1.5 Recipient OK");
    add("<", "DATA");
    add(">", "354 Start mail input");
    add(">", "250 2.6.0 <h1@ours.example> [InternalId=7] Queued mail for delivery");
    add("<", "QUIT");
    add(">", "221 2.0.0 closing");
    add("-", "", "Local");
    return lines;
}

/// A client that pipelines or not, a server that is no Exchange: one recipient is refused.
QList<QByteArray> refusedRecipient(bool pipelined)
{
    using Row = std::pair<const char*, const char*>;
    const std::vector<Row> commands{{"<", "MAIL FROM:<anna@ours.example>"}, {"<", "RCPT TO:<k@far.example>"}, {"<", "RCPT TO:<l@far.example>"}};
    const std::vector<Row> replies{{">", "250 Sender OK"}, {">", "550 5.7.54 Unable to relay"}, {">", "250 Recipient OK"}};
    std::vector<Row> rows{{"+", ""}, {">", "220 EX ready"}, {"<", "EHLO pc"}, {">", "250  EX Hello"}};
    for (std::size_t i = 0; i < commands.size(); ++i) {
        rows.push_back(commands[i]);
        if (!pipelined)
            rows.push_back(replies[i]);
    }
    if (pipelined)
        rows.insert(rows.end(), replies.begin(), replies.end());
    rows.insert(rows.end(), {{"<", "DATA"}, {">", "354 Start mail input"}, {">", "250 Queued as 12"}, {"<", "QUIT"}, {">", "221 closing"}, {"-", ""}});
    QList<QByteArray> lines;
    for (const auto& [event, data] : rows) {
        const QByteArray n = QByteArray::number(lines.size());
        lines << "2024-03-04T08:00:" + n.rightJustified(2, '0') + ".000Z,EX\\Client,08DC1DB8591B2301," + n + ",10.0.0.25:587,198.51.100.77:51234," +
                     event + ',' + data + ',';
    }
    return lines;
}

constexpr const char* outcomeRows =
    "SELECT r.value, d.outcome, m.status FROM delivery d JOIN text r ON r.id = d.recipient JOIN message m ON m.id = d.message";
constexpr const char* replyRows = "SELECT r.value, d.reply_code, d.reply, e.value FROM delivery d JOIN text r ON r.id = d.recipient LEFT JOIN text e"
                                  " ON e.id = d.enhanced_status";
constexpr const char* refusalRows = "SELECT d.reply_code, d.reply, e.value FROM delivery d LEFT JOIN text e ON e.id = d.enhanced_status WHERE outcome = 2";
/// Every two files that have lines in common tell the same as one file of all lines.
void overlapAnywhere(const QByteArray& header, const QList<QByteArray>& lines)
{
    ImportedLogs whole({header + joined(lines)});
    const QStringList expected = whole.everything();
    const qsizetype all = lines.size();
    for (qsizetype from = 0; from < all; ++from) {
        for (qsizetype to = from + 1; to <= all; ++to) {
            if ((from == 0 && to == all) || (2 * from + to) % 3 != 0) // a third of them, for time
                continue;
            const QByteArray first = header + joined(lines, 0, to);
            const QByteArray second = header + joined(lines, from);
            const bool turned = (from + to) % 2 == 0;
            ImportedLogs both({turned ? second : first, turned ? first : second});
            QVERIFY2(both.everything() == expected, difference(both.everything(), expected, 100 * from + to));
        }
    }
}

} // namespace

class TestSplitEvidence : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void manyOpenAtOnce()
    {
        // The first ones are put away before their end.
        constexpr std::size_t all = MailJoin::maxMessages + 20, ended = 10;
        std::string text;
        const auto line = [&text](std::size_t message, const char* service, const char* said) {
            char begin[80];
            std::snprintf(begin, sizeof begin, "2024-03-04T08:%02zu:%02zu.000000+00:00 mx postfix/%s: 5A%05zX: ", message / 3600 % 60, message / 60 % 60, service, message);
            text.append(begin).append(said) += '\n';
        };
        for (std::size_t i = 0; i < all; ++i)
            line(i, "pickup[9]", "uid=0 from=<app@ours.example>");
        for (std::size_t i = 0; i < ended; ++i) {
            line(i, "smtp[13]", "to=<b@far.example>, relay=mx.far.example[192.0.2.1]:25, delay=2, delays=0/0/0/2, dsn=2.0.0, status=sent (250 2.0.0 Ok)");
            line(i, "qmgr[12]", "removed");
        }
        ImportedLogs log({QByteArray::fromStdString(text)});
        QCOMPARE(log.rows("SELECT count(*) FROM message"), QStringList(QString::number(all)));
        QCOMPARE(log.rows("SELECT f.value, count(*) FROM message m JOIN text f ON f.id = m.mail_from JOIN delivery d ON d.message = m.id WHERE m.status = 1 AND"
                          " m.direction = 2"), QStringList(QStringLiteral("app@ours.example|10")));
    }

    /// For whom a message came in is found whatever the files tell of it, and told once.
    /// One log, in fractions and in seconds (a journal beside mail.log), as much as each has of it.
    void fractionsAndSeconds_data()
    {
        QTest::addColumn<int>("from"); // of the lines, the second file
        QTest::addColumn<int>("to");
        QTest::newRow("all of it") << 0 << 1000;
        QTest::newRow("its beginning") << 0 << 120;
        QTest::newRow("its end") << 120 << 1000;
        QTest::newRow("its middle") << 61 << 133;
    }
    void fractionsAndSeconds()
    {
        QFETCH(int, from);
        QFETCH(int, to);
        QList<QByteArray> lines;
        for (int i = 0; i < 40; ++i) {
            auto line = [&, second = 0](const QByteArray& text) mutable {
                ++second;
                lines << QStringLiteral("2026-03-01T10:%1:%2.%3+00:00 mail ").arg(i, 2, 10, QLatin1Char('0')).arg(second / 2, 2, 10, QLatin1Char('0')).arg(100'000 + 7'919 * i + second).toLatin1() + text + '\n';
            };
            const QByteArray id = "4A1B2C" + QByteArray::number(1000 + i, 16).toUpper();
            line("postfix/smtpd[100]: connect from far.example[198.51.100.9]");
            line("postfix/smtpd[100]: " + id + ": client=far.example[198.51.100.9]");
            line("postfix/cleanup[101]: " + id + ": message-id=<" + id + "@far.example>");
            line("postfix/qmgr[102]: " + id + ": from=<bob@far.example>, size=4000, nrcpt=1 (queue active)");
            line("postfix/smtpd[100]: disconnect from far.example[198.51.100.9] ehlo=1 mail=1 rcpt=1 data=1 quit=1 commands=5");
            line("postfix/lmtp[103]: " + id + ": to=<anna@ours.example>, relay=store[private/lmtp], delay=1, dsn=2.0.0, status=sent (250 2.0.0 saved)");
            line("postfix/qmgr[102]: " + id + ": removed");
        }
        QByteArray seconds;
        for (const QByteArray& line : lines.mid(from, to - from))
            seconds += line.left(19) + line.mid(26);
        for (const bool turned : {false, true}) {
            ImportedLogs both({turned ? seconds : joined(lines), turned ? joined(lines) : seconds});
            QCOMPARE(both.database().integer("SELECT count(*) FROM session"), 40);
            QCOMPARE(both.database().integer("SELECT count(*) FROM message"), 40);
            QCOMPARE(both.database().integer("SELECT count(*) FROM delivery"), 40);
            QCOMPARE(both.database().integer("SELECT sum(messages) FROM message_count"), 40);
        }
    }

    void recipientsThatCameIn()
    {
        const QByteArray ours = "10.0.0.25";
        const QByteArray in = trackingHeader() +
            tracked(1, "203.0.113.9", ours, "SMTP", "RECEIVE", "<m1@x>", "anna@ours.example", "", "", "s@stranger.example") + '\n' +
            tracked(2, "203.0.113.9", ours, "SMTP", "RECEIVE", "<m2@x>", "bert@ours.example;carl@ours.example", "", "", "s@stranger.example") + '\n' +
            tracked(3, "203.0.113.9", ours, "SMTP", "RECEIVE", "<m3@x>", "dora@ours.example", "", "", "s@stranger.example") + '\n' +
            tracked(4, "", "", "STOREDRIVER", "DELIVER", "<m3@x>", "Dora@ours.example", "", "", "s@stranger.example") + '\n';
        const QByteArray out = trackingHeader() + tracked(5, "", "", "STOREDRIVER", "DELIVER", "<m1@x>", "Anna@ours.example", "", "", "s@stranger.example") +
            '\n' + tracked(6, "", "", "STOREDRIVER", "DELIVER", "<m2@x>", "bert@ours.example", "", "", "s@stranger.example") + '\n';
        constexpr const char* deliveries = "SELECT r.value, d.outcome FROM delivery d JOIN text r ON r.id = d.recipient";
        const QStringList inOnly{QStringLiteral("Dora@ours.example|1"), QStringLiteral("anna@ours.example|0"), QStringLiteral("bert@ours.example|0"),
                                 QStringLiteral("carl@ours.example|0")};
        const QStringList both{QStringLiteral("Anna@ours.example|1"), QStringLiteral("Dora@ours.example|1"), QStringLiteral("bert@ours.example|1"),
                               QStringLiteral("carl@ours.example|0")};
        QCOMPARE(ImportedLogs({in}).rows(deliveries), inOnly);
        QCOMPARE(ImportedLogs({out, in}).rows(deliveries), both);
        ImportedLogs later({in, out});
        QCOMPARE(later.rows(deliveries), both);
        later.remove(2);
        QCOMPARE(later.rows(deliveries), inOnly);
    }

    void trackedReports()
    {
        ImportedLogs whole({trackingHeader() + joined(trackedIncident())});
        const QStringList bounces = whole.rows(bounceRows);
        QCOMPARE(bounces.size(), 3);
        QVERIFY(bounces[0].contains("victim@stranger.example|550 5.1.10") && bounces[0].contains("<spam1@x>|<n1@ours>"));
        QVERIFY(bounces[0].endsWith("|1|2"));                                       // accepted, outward
        QVERIFY(bounces[1].contains("other@stranger.example") && bounces[1].contains("|2|")); // refused
        QVERIFY(bounces[2].contains("anna@ours.example|550 5.7.1") && bounces[2].contains("spamhaus"));
    }

    /// Both tell of a message that was refused after DATA; only the reject log names its recipients.
    void eximMainAndRejectLog()
    {
        const QByteArray refusal = "2024-03-04 09:50:00 1vx0Ca-000000012E0-2222 H=mx.bad.example [203.0.113.65]:57703 F=<s@bad.example> rejected after DATA: spam\n";
        const QByteArray next = "2024-03-04 09:51:00 H=(x) [203.0.113.99]:1 F=<a@b.example> rejected RCPT <bob@ours.example>: no\n";
        const QByteArray reject = refusal + "Envelope-from: <s@bad.example>\nEnvelope-to: <bob@ours.example>\n    <carl@ours.example>\n  Subject: Cheap\n" + next;
        for (const bool mainFirst : {true, false}) {
            ImportedLogs both({mainFirst ? refusal + next : reject, mainFirst ? reject : refusal + next});
            QCOMPARE(both.rows("SELECT internal_id, recipients, subject FROM message WHERE internal_id <> ''"),
                     QStringList{QStringLiteral("1vx0Ca-000000012E0-2222|2|Cheap")});
            QCOMPARE(both.rows("SELECT t.value FROM delivery d JOIN text t ON t.id = d.recipient"),
                     (QStringList{QStringLiteral("bob@ours.example"), QStringLiteral("bob@ours.example"), QStringLiteral("carl@ours.example")}));
            QCOMPARE(both.database().integer("SELECT count(*) FROM session"), 2);
        }
    }

    void trackingCutAnywhere()
    {
        const QList<QByteArray> lines = trackedIncident();
        ImportedLogs whole({trackingHeader() + joined(lines)});
        const QStringList bounces = whole.rows(bounceRows);
        const QStringList hosts = whole.rows(hostRows);
        for (qsizetype at = 1; at < lines.size(); ++at) {
            const QByteArray first = trackingHeader() + joined(lines, 0, at);
            const QByteArray second = trackingHeader() + joined(lines, at);
            ImportedLogs forward({first, second});
            QCOMPARE(forward.rows(bounceRows), bounces);
            QCOMPARE(forward.rows(hostRows), hosts);
            ImportedLogs backward({second, first});
            QCOMPARE(backward.rows(bounceRows), bounces);
            QCOMPARE(backward.rows(hostRows), hosts);
        }
        QList<QByteArray> each;
        for (const QByteArray& line : lines)
            each.prepend(trackingHeader() + line + '\n');
        QCOMPARE(ImportedLogs(each).rows(bounceRows), bounces);
    }

    void aMailboxsMailCountsOnce()
    {
        // Taken from the store, then sent: one mail that the server handed over. Some versions name the machine only once.
        const QByteArray ours = "10.0.0.25";
        QByteArray onlyClient = tracked(3, ours, "", "STOREDRIVER", "RECEIVE", "<m2@ours>", "b@far.example", "", "", "anna@ours.example");
        onlyClient.replace("10.0.0.25,,,,", "10.0.0.25,EX1.ours.example,,ex1,");
        const QList<QByteArray> lines = {
            tracked(1, ours, ours, "STOREDRIVER", "RECEIVE", "<m1@ours>", "a@far.example", "", "", "anna@ours.example"),
            tracked(2, ours, "198.51.100.8", "SMTP", "SENDEXTERNAL", "<m1@ours>", "a@far.example", "250 2.1.5 ok", "", "anna@ours.example"),
            onlyClient,
            tracked(4, ours, "198.51.100.8", "SMTP", "SENDEXTERNAL", "<m2@ours>", "b@far.example", "250 2.1.5 ok", "", "anna@ours.example"),
            tracked(5, "10.0.0.77", ours, "SMTP", "RECEIVE", "<m3@printer>", "a@far.example", "", "", "scan@ours.example"),
            tracked(6, ours, "198.51.100.8", "SMTP", "SENDEXTERNAL", "<m3@printer>", "a@far.example", "250 2.1.5 ok", "", "scan@ours.example")};
        ImportedLogs whole({trackingHeader() + joined(lines)});
        const QStringList expected = {"10.0.0.25|3|3|0", "10.0.0.77|1|1|0"};
        const auto traffic = [&] {
            return whole.rows("SELECT h.address, sum(t.messages) FROM traffic_hour t JOIN host h ON h.id = t.host GROUP BY 1");
        };
        QCOMPARE(whole.rows(hostRows), expected);
        QCOMPARE(traffic(), QStringList({"10.0.0.25|3", "10.0.0.77|1"}));
        whole.readAgain(1);
        QCOMPARE(whole.rows(hostRows), expected);
        QCOMPARE(traffic(), QStringList({"10.0.0.25|3", "10.0.0.77|1"}));
    }

    void trackingInAnyOrder()
    {
        QList<QByteArray> lines = trackedIncident();
        const QStringList bounces = ImportedLogs({trackingHeader() + joined(lines)}).rows(bounceRows);
        for (int shuffle = 1; shuffle < 8; ++shuffle) {
            std::next_permutation(lines.begin(), lines.end());
            std::rotate(lines.begin(), lines.begin() + 3 * shuffle % lines.size(), lines.end());
            std::reverse(lines.begin(), lines.begin() + 1 + shuffle);
            QCOMPARE(ImportedLogs({trackingHeader() + joined(lines)}).rows(bounceRows), bounces);
        }
    }

    void recipientsAreFound()
    {
        ImportedLogs whole({trackingHeader() + joined(trackedIncident())});
        const auto count = [&](const TableFilter& filter) { return TableQuery(whole.database(), *tableById(u"messages")).count(filter); };
        TableFilter search;
        search.search = QStringLiteral("b@near.example");
        QCOMPARE(count(search), 2); // the message, whose list names it, and the event that failed
        TableFilter mailbox;
        mailbox.mailbox = QStringLiteral("ghost@ours.example");
        QCOMPARE(count(mailbox), 4); // two messages that came in, and failed
        const TableDefinition& messages = *tableById(u"messages");
        for (const TableQuery::Row& row : TableQuery(whole.database(), messages).page(mailbox, 0, 10).rows)
            QCOMPARE(row[std::size_t(messages.column("recipient_list"))].toStringList(), QStringList(mailbox.mailbox));
    }

    /// Whom the sender wrote to, and not whom a forwarding put in that place; whichever file tells of it.
    void recipientsThatAreReplaced()
    {
        const auto redirected = [](int second, const QByteArray& event, const QByteArray& id, const QByteArray& to, const QByteArray& instead) {
            return "2024-03-04T08:00:" + QByteArray::number(second).rightJustified(2, '0') + ".000Z,,,10.0.0.25,,,,ROUTING," + event + ",7," + id + ',' + to +
                   ",,100,1," + instead + ",,subject,s@stranger.example,s@stranger.example,\n";
        };
        const QByteArray in = trackingHeader() + tracked(1, "203.0.113.9", "10.0.0.25", "SMTP", "RECEIVE", "<m1@x>", "udo@ours.example", "", "", "s@stranger.example") +
                              '\n' + tracked(2, "203.0.113.9", "10.0.0.25", "SMTP", "RECEIVE", "<m2@x>", "jobs@ours.example;info@ours.example", "", "", "s@stranger.example") + '\n';
        const QByteArray on = redirected(3, "REDIRECT", "<m1@x>", "udo@elsewhere.example", "udo@ours.example") +
                              tracked(4, "10.0.0.25", "198.51.100.8", "SMTP", "SENDEXTERNAL", "<m1@x>", "udo@elsewhere.example", "250 2.1.5 ok", "", "s@stranger.example") +
                              '\n' + redirected(5, "EXPAND", "<m2@x>", "anna@ours.example;bert@ours.example", "jobs@ours.example") +
                              tracked(6, "", "", "STOREDRIVER", "DELIVER", "<m2@x>", "info@ours.example;anna@ours.example;bert@ours.example", "", "", "s@stranger.example") + '\n';
        for (const QList<QByteArray>& files : {QList<QByteArray>{in + on}, {in, trackingHeader() + on}, {trackingHeader() + on, in}}) {
            ImportedLogs logs(files);
            const TableDefinition& messages = *tableById(u"messages");
            const auto listOf = [&](const char* mailbox) {
                TableFilter filter;
                filter.mailbox = QLatin1String(mailbox);
                QStringList lists;
                for (const TableQuery::Row& row : TableQuery(logs.database(), messages).page(filter, 0, 10).rows)
                    if (row[std::size_t(messages.column("event"))] == QLatin1String("RECEIVE")) {
                        QStringList list = row[std::size_t(messages.column("recipient_list"))].toStringList();
                        list.sort();
                        lists.append(list.join(u' '));
                    }
                return lists;
            };
            QCOMPARE(listOf("udo@ours.example"), QStringList("udo@ours.example"));
            QCOMPARE(listOf("jobs@ours.example"), QStringList("info@ours.example jobs@ours.example"));
        }
    }

    void mailLogCutAnywhere()
    {
        const QList<QByteArray> lines = postfixIncident();
        ImportedLogs whole({joined(lines)});
        const QStringList expected = whole.everything();
        QCOMPARE(whole.rows("SELECT id FROM message").size(), 3);
        QCOMPARE(whole.rows(bounceRows).size(), 2);
        for (qsizetype at = 1; at < lines.size(); ++at) {
            ImportedLogs forward({joined(lines, 0, at), joined(lines, at)});
            QVERIFY2(forward.everything() == expected, difference(forward.everything(), expected, at));
            ImportedLogs backward({joined(lines, at), joined(lines, 0, at)});
            QVERIFY2(backward.everything() == expected, difference(backward.everything(), expected, at));
        }
        QList<QByteArray> three{joined(lines, 10), joined(lines, 0, 3), joined(lines, 3, 7)};
        ImportedLogs last(three);
        QVERIFY2(last.everything() == expected, difference(last.everything(), expected, 3));
    }

    void sessionCutAnywhere()
    {
        const QList<QByteArray> lines = receivedSession();
        ImportedLogs whole({receiveHeader() + joined(lines)});
        const QStringList expected = whole.everything();
        for (qsizetype at = 1; at < lines.size(); ++at) {
            const QByteArray first = receiveHeader() + joined(lines, 0, at);
            const QByteArray second = receiveHeader() + joined(lines, at);
            ImportedLogs forward({first, second});
            QVERIFY2(forward.everything() == expected, difference(forward.everything(), expected, at));
            ImportedLogs backward({second, first});
            QVERIFY2(backward.everything() == expected, difference(backward.everything(), expected, at));
        }
    }

    void refusedRecipientCutAnywhere()
    {
        for (const bool pipelined : {true, false}) {
            const QList<QByteArray> lines = refusedRecipient(pipelined);
            ImportedLogs whole({receiveHeader() + joined(lines)});
            const auto rows = [](ImportedLogs& in) { return in.rows(outcomeRows) + in.rows(refusalRows) + in.everything(); };
            const QStringList expected = rows(whole);
            QVERIFY(whole.rows(replyRows).contains(QStringLiteral("l@far.example|250|250 Queued as 12|")));
            QCOMPARE(whole.rows(refusalRows), QStringList{QStringLiteral("550|550 5.7.54 Unable to relay|5.7.54")});
            for (qsizetype at = 1; at < lines.size(); ++at) {
                const QByteArray first = receiveHeader() + joined(lines, 0, at);
                const QByteArray second = receiveHeader() + joined(lines, at);
                ImportedLogs forward({first, second});
                QVERIFY2(rows(forward) == expected, difference(rows(forward), expected, at));
                ImportedLogs backward({second, first});
                QVERIFY2(rows(backward) == expected, difference(rows(backward), expected, at));
            }
        }
    }

    void mailLogReadAgain()
    {
        const QList<QByteArray> lines = postfixIncident();
        ImportedLogs parts({joined(lines, 0, 6), joined(lines, 6)});
        const QStringList expected = parts.everything();
        parts.readAgain(2);
        QCOMPARE(parts.everything(), expected);
        parts.readAgain(1);
        QCOMPARE(parts.everything(), expected);
    }

    // --- files that overlap

    void mailLogsThatOverlap() { overlapAnywhere({}, postfixIncident()); }

    void sessionsThatOverlap() { overlapAnywhere(receiveHeader(), receivedSession()); }

    void trackingAndItsExport()
    {
        constexpr const char* messageRows = "SELECT m.time, v.value, message_id, recipients FROM message m LEFT JOIN text v ON v.id = m.event";
        constexpr const char* deliveryRows = "SELECT d.time, r.value, outcome, reply FROM delivery d LEFT JOIN text r ON r.id = d.recipient";
        QList<QByteArray> lines = trackedIncident();
        const QByteArray exported = exportedIncident(lines);
        const QByteArray part = exportedIncident(lines.mid(0, 9));
        for (QByteArray& line : lines)
            line.replace(".000Z", ".437Z");
        const QByteArray log = trackingHeader() + joined(lines);
        ImportedLogs whole({log});
        const QStringList expected[] = {whole.rows(messageRows), whole.rows(deliveryRows), whole.rows(bounceRows), whole.rows(hostRows)};
        QVERIFY(!expected[0].isEmpty());
        const auto same = [&](ImportedLogs&& both) {
            int i = 0;
            for (const char* rows : {messageRows, deliveryRows, bounceRows, hostRows})
                QCOMPARE(both.rows(rows), expected[i++]);
        };
        same(ImportedLogs({log, exported}));
        same(ImportedLogs({exported, log}));
        same(ImportedLogs({part, log, exported})); // an export that holds another
        // What the log does not have any more stays.
        ImportedLogs rest({exported, trackingHeader() + joined(lines, 5)});
        QCOMPARE(rest.rows(messageRows).size(), expected[0].size());
        // And everything comes back.
        ImportedLogs left({log, exported});
        left.remove(1);
        QCOMPARE(left.rows(messageRows).size(), expected[0].size());
    }

    void trackingExportsThatOverlap() { overlapAnywhere(trackingHeader(), trackedIncident()); }

    /// How many messages tracking shows of a connector: those of both files once.
    void connectorsOfFilesThatOverlap()
    {
        QList<QByteArray> lines;
        for (int i = 0; i < 12; ++i) {
            const bool sent = i % 3 == 2;
            lines << tracked(i, sent ? "10.0.0.25" : "203.0.113.9", sent ? "203.0.113.9" : "10.0.0.25", "SMTP", sent ? "SEND" : "RECEIVE",
                             "<m" + QByteArray::number(i) + "@x>", "anna@ours.example", "", "", "s@stranger.example")
                         .replace(",,,,SMTP", sent ? ",,,Outbound,SMTP" : ",,,EX1\\Scanners,SMTP");
        }
        const auto counted = [](ImportedLogs& logs) {
            QStringList result;
            for (const ConnectorSeen& each : connectorsSeen(logs.database()))
                result << QStringLiteral("%1 %2 %3 %4").arg(QString::fromStdString(each.name)).arg(each.sessions).arg(each.received).arg(each.sent);
            return result;
        };
        const QStringList expected{QStringLiteral("EX1\\Scanners 0 8 0"), QStringLiteral("Outbound 0 0 4")};
        const QByteArray first = trackingHeader() + joined(lines, 0, 9), second = trackingHeader() + joined(lines, 4);
        ImportedLogs whole({trackingHeader() + joined(lines)});
        QCOMPARE(counted(whole), expected);
        for (const bool turned : {false, true}) {
            ImportedLogs both({turned ? second : first, turned ? first : second});
            QCOMPARE(counted(both), expected);
            both.readAgain(1);
            QCOMPARE(counted(both), expected);
            both.remove(turned ? 2 : 1);
            QCOMPARE(counted(both), (QStringList{QStringLiteral("EX1\\Scanners 0 5 0"), QStringLiteral("Outbound 0 0 3")}));
        }
    }

    void whatOverlapsComesBack()
    {
        const QList<QByteArray> lines = postfixIncident();
        const QByteArray first = joined(lines, 0, 14);
        const QByteArray second = joined(lines, 5);
        const QStringList alone = ImportedLogs(QList<QByteArray>{second}).everything();
        ImportedLogs both({first, second});
        const QStringList expected = both.everything();
        both.readAgain(1);
        QCOMPARE(both.everything(), expected);
        both.readAgain(2);
        QCOMPARE(both.everything(), expected);
        both.add(joined(lines, 0, 3), "third.log"); // rows that were put aside keep their ids
        QCOMPARE(both.everything(), expected);
        both.remove(1);
        both.remove(3);
        QCOMPARE(both.everything(), alone);
    }

    void threeCopiesOfOneLog()
    {
        const QList<QByteArray> lines = postfixIncident();
        const QStringList expected = ImportedLogs(QList<QByteArray>{joined(lines)}).everything();
        ImportedLogs copies({joined(lines, 4, 10), joined(lines, 0, 12), joined(lines, 8)});
        QVERIFY2(copies.everything() == expected, difference(copies.everything(), expected, 0));
    }

    void twoServersAreNoCopies()
    {
        // The same stranger writes to both in one second; one queue id is used again an hour later.
        const auto log = [](const QByteArray& host, const QByteArray& id) {
            QByteArray text;
            for (int hour = 8; hour < 10; ++hour)
                for (const QByteArray& line :
                     {QByteArray("postfix/smtpd[10]: connect from x.example[198.51.100.9]"),
                      QByteArray("postfix/smtpd[10]: NOQUEUE: reject: RCPT from x.example[198.51.100.9]: 550 5.1.1 <g@ours.example>: Recipient address"
                                 " rejected: User unknown; from=<s@x.example> to=<g@ours.example> proto=ESMTP helo=<x>"),
                      QByteArray("postfix/smtpd[10]: " + id + ": client=x.example[198.51.100.9]"),
                      QByteArray("postfix/qmgr[12]: " + id + ": from=<s@x.example>, size=9, nrcpt=1 (queue active)"),
                      QByteArray("postfix/smtpd[10]: disconnect from x.example[198.51.100.9]"),
                      QByteArray("postfix/local[16]: " + id + ": to=<anna@ours.example>, relay=local, delay=0, delays=0/0/0/0, dsn=2.0.0,"
                                 " status=sent (delivered)"),
                      QByteArray("postfix/qmgr[12]: " + id + ": removed")})
                    text += "Mar  4 0" + QByteArray::number(hour) + ":00:00 " + host + ' ' + line + '\n';
            return text;
        };
        ImportedLogs both({log("mx1", "A1B2C3D4E5"), log("mx2", "F1B2C3D4E5")});
        QCOMPARE(both.rows("SELECT id FROM session").size(), 4);
        QCOMPARE(both.rows("SELECT id FROM message").size(), 8);
        QCOMPARE(both.rows("SELECT id FROM message_part").size(), 0);
    }

    void readAgainStartsFromTheEvidence()
    {
        const QList<QByteArray> lines = trackedIncident();
        ImportedLogs parts({trackingHeader() + joined(lines, 0, 4), trackingHeader() + joined(lines, 4)});
        const QStringList bounces = parts.rows(bounceRows);
        parts.readAgain(1);
        QCOMPARE(parts.rows(bounceRows), bounces);
    }
};

QTEST_GUILESS_MAIN(TestSplitEvidence)
#include "test_split_evidence.moc"
