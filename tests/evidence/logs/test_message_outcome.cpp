// What became of a message whose recipients were refused, told alike by every log that has the dialogue, or writes down
// refusals only.
#include "evidence/smtp/message_outcome.h"
#include "support/recording_sink.h"
#include <QRegularExpression>
#include <QTest>

using namespace delist;

namespace {

/// MAIL and two RCPTs with the given replies, then the client goes away.
struct Dialogue
{
    const char* format;
    std::string (*log)(const std::string& first, const std::string& second);
    bool refusalsOnly = false; ///< a recipient that was taken is on other lines
};

std::string exchange(const char* type, char server, char client, const std::string& first, const std::string& second)
{
    std::string text = "#Software: Microsoft Exchange Server\n#Version: 15.0.0.0\n#Log-type: SMTP " + std::string(type) +
        " Protocol Log\n#Date: 2026-03-02T00:00:00.000Z\n"
        "#Fields: date-time,connector-id,session-id,sequence-number,local-endpoint,remote-endpoint,event,data,context\n";
    int number = 0;
    const auto row = [&](char event, const std::string& data) {
        text += "2026-03-02T10:00:00." + std::to_string(100 + number) + "Z,MX\\C,08DC1DB8591B229A," + std::to_string(number) +
            ",10.0.0.5:25,203.0.113.9:4000," + event + ",\"" + data + "\",\n";
        ++number;
    };
    row('+', "");
    row(server, "220 mx ESMTP");
    row(client, "EHLO a.example");
    row(server, "250 mx");
    row(client, "MAIL FROM:<s@far.example>");
    row(server, "250 2.1.0 ok");
    row(client, "RCPT TO:<a@ours.example>");
    row(server, first);
    row(client, "RCPT TO:<b@ours.example>");
    row(server, second);
    row(client, "QUIT");
    row(server, "221 bye");
    row('-', "");
    return text;
}

std::string lines(const char* server, const char* client, const std::string& first, const std::string& second, const std::string& before = {},
                  const std::string& after = {})
{
    const std::string s(server);
    const std::string c(client);
    return before + s + "220 mx ESMTP" + after + c + "EHLO a.example" + after + s + "250 mx" + after + c + "MAIL FROM:<s@far.example>" + after + s +
        "250 ok" + after + c + "RCPT TO:<a@ours.example>" + after + s + first + after + c + "RCPT TO:<b@ours.example>" + after + s + second +
        after + c + "QUIT" + after + s + "221 bye" + after;
}

const Dialogue dialogues[] = {
    {"exchange-smtp-receive", [](const std::string& a, const std::string& b) { return exchange("Receive", '>', '<', a, b); }},
    {"exchange-smtp-send", [](const std::string& a, const std::string& b) { return exchange("Send", '<', '>', a, b); }},
    {"iis-smtp-w3c",
     [](const std::string& a, const std::string& b) {
         const std::string head = "2026-03-02 10:00:00 203.0.113.9 a.example SMTPSVC1 MX 10.0.0.5 0 ";
         const auto row = [&](const char* method, const char* query, const std::string& status) {
             return head + method + " - " + query + ' ' + status.substr(0, 3) + " 0 0 0 0 SMTP - - - -\n";
         };
         return "#Software: Microsoft Internet Information Services 6.0\n#Version: 1.0\n#Date: 2026-03-02 10:00:00\n#Fields: date time c-ip "
                "cs-username s-sitename s-computername s-ip s-port cs-method cs-uri-stem cs-uri-query sc-status sc-win32-status sc-bytes "
                "cs-bytes time-taken cs-version cs-host cs(User-Agent) cs(Cookie) cs(Referer) \n" +
             row("EHLO", "+a.example", "250") + row("MAIL", "+FROM:<s@far.example>", "250") + row("RCPT", "+TO:<a@ours.example>", a) +
             row("RCPT", "+TO:<b@ours.example>", b) + row("QUIT", "a.example", "240");
     }},
    {"iis-smtp-ncsa",
     [](const std::string& a, const std::string& b) {
         const auto row = [](const char* request, const std::string& status) {
             return std::string("203.0.113.9 - a.example [02/Mar/2026:10:00:00 +0000] \"") + request + " SMTP\" " + status.substr(0, 3) + " 40\n";
         };
         return row("EHLO -?+a.example", "250") + row("MAIL -?+FROM:<s@far.example>", "250") + row("RCPT -?+TO:<a@ours.example>", a) +
             row("RCPT -?+TO:<b@ours.example>", b) + row("QUIT -?a.example", "240");
     }},
    {"hmailserver",
     [](const std::string& a, const std::string& b) {
         const char* const head = "\"SMTPD\"\t1\t1\t\"2026-03-02 10:00:00.000\"\t\"203.0.113.9\"\t\"";
         return lines((std::string(head) + "SENT: ").c_str(), (std::string(head) + "RECEIVED: ").c_str(), a, b, {}, "\"\n");
     }},
    {"mdaemon",
     [](const std::string& a, const std::string& b) {
         return "Mon 2026-03-02 10:00:03.500: 05: Session 00000012; child 0001\n"
                "Mon 2026-03-02 10:00:01.100: 05: Accepting SMTP connection from 203.0.113.9:45584 to 203.0.113.25:25\n" +
             lines("Mon 2026-03-02 10:00:01.200: 03: --> ", "Mon 2026-03-02 10:00:01.300: 02: <-- ", a, b, {}, "\n") +
             "Mon 2026-03-02 10:00:03.000: 04: SMTP session terminated (Bytes in/out: 1/2)\n";
     }},
    {"haraka",
     [](const std::string& a, const std::string& b) {
         const std::string head = "[PROTOCOL] [9FF7F70E-5D57-435A-AAD9-EA069B6159D0] [core] ";
         return "[NOTICE] [9FF7F70E-5D57-435A-AAD9-EA069B6159D0] [core] connect ip=203.0.113.9 port=1000 local_ip=10.0.0.5 local_port=25\n" +
             lines((head + "S: ").c_str(), (head + "C: ").c_str(), a, b, {}, "\n") +
             "[NOTICE] [9FF7F70E-5D57-435A-AAD9-EA069B6159D0] [core] disconnect ip=203.0.113.9 helo=a.example relay=N tls=N txns=1 rcpts=0/0/2 msgs=0/0/0\n";
     }},
    {"postfix",
     [](const std::string& a, const std::string& b) {
         const auto row = [](const char* to, const std::string& reply) {
             return "Mar  2 10:00:01 mx postfix/smtpd[2020]: NOQUEUE: reject: RCPT from a.example[203.0.113.9]: " + reply + "; from=<s@far.example> to=<" + to +
                 "> proto=ESMTP helo=<a.example>\n";
         };
         return "Mar  2 10:00:00 mx postfix/smtpd[2020]: connect from a.example[203.0.113.9]\n" + row("a@ours.example", a) + row("b@ours.example", b) +
             "Mar  2 10:00:02 mx postfix/smtpd[2020]: disconnect from a.example[203.0.113.9] ehlo=1 mail=1 rcpt=0/2 quit=1 commands=3/5\n";
     }, true},
    {"exim",
     [](const std::string& a, const std::string& b) {
         const auto row = [](const char* to, const std::string& reply) {
             return "2026-03-02 10:00:00 H=a.example [203.0.113.9]:3755 I=[10.0.0.5]:25 F=<s@far.example> " +
                 std::string(reply.starts_with('4') ? "temporarily rejected" : "rejected") + " RCPT <" + to + ">: " + reply.substr(10) + '\n';
         };
         return row("a@ours.example", a) + row("b@ours.example", b);
     }, true},
    {"sendmail",
     [](const std::string& a, const std::string& b) {
         const auto row = [](const char* to, const std::string& reply) {
             return "Mar  2 10:00:00 mx1 sm-mta[2070]: s1P8o0mk002070: ruleset=check_rcpt, arg1=<" + std::string(to) +
                 ">, relay=a.example [203.0.113.9], reject=" + reply + '\n';
         };
         return row("a@ours.example", a) + row("b@ours.example", b) +
             "Mar  2 10:00:01 mx1 sm-mta[2070]: s1P8o0mk002070: from=<s@far.example>, size=0, class=0, nrcpts=0, proto=ESMTP, daemon=MTA, relay=a.example [203.0.113.9]\n";
     }, true},
    {"courier",
     [](const std::string& a, const std::string& b) {
         const auto row = [](const char* to, const std::string& reply) {
             return "Mar  2 10:00:01 mx1 courieresmtpd: error,relay=::ffff:203.0.113.9,from=<s@far.example>,to=<" + std::string(to) + ">: " + reply + '\n';
         };
         return row("a@ours.example", a) + row("b@ours.example", b);
     }, true},
};

const std::string refused = "550 5.1.1 no such user";
const std::string putOff = "450 4.7.1 come back later";
const std::string taken = "250 2.1.5 ok";

/// The status of the only message, "unknown" when none is printed. Two rows of one status count as one: some servers write
/// refusals down one by one, and nothing tells that they were of one transaction.
QByteArray statusOf(const Dialogue& dialogue, const std::string& first, const std::string& second)
{
    const test::Reading reading = test::read(*formatById(dialogue.format), dialogue.log(first, second));
    QByteArray status;
    static const QRegularExpression words(QStringLiteral(" (accepted|rejected|deferred)( |$)"));
    for (const std::string& row : reading.sink.rows) {
        if (!row.starts_with("message "))
            continue;
        const auto match = words.match(QString::fromStdString(row));
        const QByteArray each = match.hasMatch() ? match.captured(1).toLatin1() : QByteArray("unknown");
        if (!status.isEmpty() && status != each)
            return status + " and " + each;
        status = each;
    }
    return status.isEmpty() ? QByteArray::fromStdString("no message in:\n" + reading.sink.text()) : status;
}

} // namespace

class TestMessageOutcome : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void allRecipientsRefused_data()
    {
        QTest::addColumn<int>("which");
        for (int i = 0; i < int(std::size(dialogues)); ++i)
            QTest::newRow(dialogues[i].format) << i;
    }
    void allRecipientsRefused()
    {
        QFETCH(int, which);
        const Dialogue& dialogue = dialogues[which];
        QCOMPARE(statusOf(dialogue, refused, refused), QByteArray("rejected"));
        QCOMPARE(statusOf(dialogue, putOff, putOff), QByteArray("deferred"));
        if (std::string_view(dialogue.format) != "courier" && std::string_view(dialogue.format) != "exim") // one row each
            QCOMPARE(statusOf(dialogue, refused, putOff), QByteArray("deferred"));
        if (dialogue.refusalsOnly)
            return;
        QCOMPARE(statusOf(dialogue, refused, taken), QByteArray("unknown"));
        QCOMPARE(statusOf(dialogue, taken, taken), QByteArray("unknown"));
    }

    void rule()
    {
        using enum Outcome;
        const auto of = [](std::initializer_list<Outcome> recipients, Outcome mail = Unknown, Outcome text = Unknown) {
            smtp::MessageOutcome outcome;
            for (const Outcome each : recipients)
                outcome.add(each);
            return outcome.of(mail, text);
        };
        QCOMPARE(of({}), Unknown);
        QCOMPARE(of({}, Rejected), Rejected);
        QCOMPARE(of({}, Accepted), Unknown);
        QCOMPARE(of({Unknown}, Accepted, Accepted), Accepted);
        QCOMPARE(of({Rejected, Unknown}, Accepted, Rejected), Rejected);
        QCOMPARE(of({Rejected, Rejected}, Accepted), Rejected);
        QCOMPARE(of({Deferred, Deferred}, Accepted, Rejected), Deferred); // DATA: 503 no valid recipients
        QCOMPARE(of({Unknown}, Deferred, Rejected), Deferred);
        QCOMPARE(of({Rejected}, Rejected, Accepted), Accepted);
        QCOMPARE(of({Rejected, Deferred}, Accepted), Deferred);
        QCOMPARE(of({Rejected, Unknown}, Accepted), Unknown);
        QCOMPARE(of({Rejected, Accepted}), Accepted);
    }
};

QTEST_APPLESS_MAIN(TestMessageOutcome)
#include "test_message_outcome.moc"
