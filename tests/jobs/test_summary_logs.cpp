// MDaemon's statistics beside its session logs: the same mail of one server, told by two logs, counts once, whichever comes first.
#include "support/imported_logs.h"
#include <QTest>

using namespace delist;
using namespace delist::test;

namespace {

/// One session: a client hands in mail, for each of \p to.
QByteArray taken(const char* minute, const char* client, const char* from, const QByteArrayList& to)
{
    const QByteArray stamp = QByteArrayLiteral("Thu 2024-01-25 09:") + minute + ":0";
    QByteArray text = stamp + "5.000: 05: Session 000000" + minute + "; child 0001\n" + stamp + "1.000: 05: Accepting SMTP connection from " + client +
                      ":45584 to 203.0.113.25:25\n" + stamp + "1.100: 03: --> 220 mx1.ours.example ESMTP MDaemon 20.0.1\n" + stamp +
                      "1.200: 02: <-- EHLO pc\n" + stamp + "1.201: 03: --> 250 mx1.ours.example\n" + stamp + "1.300: 02: <-- MAIL FROM:<" + from + ">\n" +
                      stamp + "1.301: 03: --> 250 2.1.0 Sender OK\n";
    for (const QByteArray& each : to)
        text += stamp + "1.500: 02: <-- RCPT TO:<" + each + ">\n" + stamp + "1.501: 03: --> 250 2.1.5 Recipient OK\n";
    return text + stamp + "1.700: 02: <-- DATA\n" + stamp + "1.701: 03: --> 354 Enter mail\n" + stamp + "3.100: 03: --> 250 2.6.0 Ok, message saved\n" +
           stamp + "3.200: 02: <-- QUIT\n" + stamp + "3.201: 03: --> 221 2.0.0 bye\n" + stamp + "3.202: 01: SMTP session successful (Bytes in/out: 5600/400)\n" +
           stamp + "3.203: 01: ----------\n";
}

QByteArray summary(const char* minute, const char* client, const char* from, const QByteArrayList& to)
{
    QByteArray text;
    for (const QByteArray& each : to)
        text += QByteArrayLiteral("\"2024-01-25 09:") + minute + ":01\",\"2024-01-25 09:" + minute + ":03\",SMTPI,9443,\"" + from + "\",\"" + each +
                "\",\"\",\"\",\"" + client + "\",\"\",\"\",0,4563,1\n";
    return text;
}

QByteArray sentOn(const char* minute, const QByteArrayList& to)
{
    return summary(minute, "203.0.113.99", "ann@ours.example", to).replace("SMTPI", "SMTPO");
}

const QByteArrayList two = {"x@far.example", "y@far.example"}, one = {"z@far.example"};
const QByteArray sessions = taken("10", "10.0.0.9", "ann@ours.example", two) + taken("20", "10.0.0.9", "ann@ours.example", one);
const QByteArray statistics = summary("10", "10.0.0.9", "ann@ours.example", two) + summary("20", "10.0.0.9", "ann@ours.example", one);

constexpr const char* mailboxes = "SELECT x.value, sum(messages), sum(recipients) FROM mailbox_day d JOIN text x ON x.id = d.mailbox GROUP BY 1";
constexpr const char* clients = "SELECT h.address, s.messages, s.recipients FROM host_stat s JOIN host h ON h.id = s.host WHERE s.vantage = 2 AND s.messages <> 0";
const QStringList annsMail = {QStringLiteral("ann@ours.example|2|3")};
const QStringList ofClient = {QStringLiteral("10.0.0.9|2|3")};

} // namespace

class TestSummaryLogs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void summaryAlone()
    {
        ImportedLogs logs({statistics});
        QCOMPARE(logs.rows(clients), QStringList{QStringLiteral("10.0.0.9|3|3")}); // a line for each recipient is all it tells
    }

    void sameMailCountsOnce_data()
    {
        QTest::addColumn<QList<QByteArray>>("files");
        QTest::newRow("the sessions first") << QList<QByteArray>{sessions, statistics};
        QTest::newRow("the summary first") << QList<QByteArray>{statistics, sessions};
    }
    void sameMailCountsOnce()
    {
        QFETCH(QList<QByteArray>, files);
        ImportedLogs logs(files);
        QCOMPARE(logs.rows(mailboxes), annsMail);
        QCOMPARE(logs.rows(clients), ofClient);
        QCOMPARE(logs.rows("SELECT count(*) FROM message"), QStringList{QStringLiteral("5")}); // nothing is hidden
        const QStringList all = logs.everything();
        logs.readAgain(1);
        QCOMPARE(logs.everything(), all);
    }

    /// hMailServer's awstats log has a row for each recipient, to the second.
    void awstats_data()
    {
        QTest::addColumn<bool>("sessionsFirst");
        QTest::newRow("the sessions first") << true;
        QTest::newRow("the summary first") << false;
    }
    void awstats()
    {
        QFETCH(bool, sessionsFirst);
        QByteArray sessions, summary;
        int at = 100;
        const auto row = [&](const char* text) {
            sessions += "\"SMTPD\"\t1234\t10\t\"2024-01-25 09:10:01." + QByteArray::number(at++) + "\"\t\"10.0.0.9\"\t\"" + text + "\"\n";
        };
        for (const char* const text : {"SENT: 220 mx.ours.example ESMTP", "RECEIVED: EHLO pc", "SENT: 250 HELP", "RECEIVED: MAIL FROM:<ann@ours.example>",
                                       "SENT: 250 OK", "RECEIVED: RCPT TO:<x@far.example>", "SENT: 250 OK", "RECEIVED: RCPT TO:<y@far.example>",
                                       "SENT: 250 OK", "RECEIVED: DATA", "SENT: 354 OK, send.", "SENT: 250 Queued (0.100 seconds)", "RECEIVED: QUIT",
                                       "SENT: 221 goodbye"})
            row(text);
        for (const QByteArray& to : two)
            summary += "2024-01-25 09:10:01\tann@ours.example\t" + to + "\t10.0.0.9\t127.0.0.1\tSMTP\t?\t250\t2345\n";
        summary += "2024-01-25 09:40:00\tann@ours.example\tz@far.example\t10.0.0.9\t127.0.0.1\tSMTP\t?\t250\t2345\n"; // of no session here
        ImportedLogs logs({sessionsFirst ? sessions : summary, sessionsFirst ? summary : sessions});
        QCOMPARE(logs.rows(mailboxes), annsMail);
        QCOMPARE(logs.rows(clients), ofClient);
    }

    void refusedRecipientsInAwstats()
    {
        QByteArray sessions;
        int at = 100;
        for (const char* const text : {"SENT: 220 mx.ours.example ESMTP", "RECEIVED: EHLO mx", "SENT: 250 HELP", "RECEIVED: MAIL FROM:<bob@far.example>",
                                       "SENT: 250 OK", "RECEIVED: RCPT TO:<ann@ours.example>", "SENT: 250 OK", "RECEIVED: RCPT TO:<nobody@ours.example>",
                                       "SENT: 550 Unknown user", "RECEIVED: DATA", "SENT: 354 OK, send.", "SENT: 250 Queued (0.100 seconds)", "RECEIVED: QUIT",
                                       "SENT: 221 goodbye"})
            sessions += "\"SMTPD\"\t1234\t10\t\"2024-01-25 09:10:01." + QByteArray::number(at++) + "\"\t\"198.51.100.9\"\t\"" + text + "\"\n";
        const auto told = [](const QByteArray& to, const QByteArray& code) {
            return "2024-01-25 09:10:01\tbob@far.example\t" + to + "\t198.51.100.9\t127.0.0.1\tSMTP\t?\t" + code + "\t0\n";
        };
        const QByteArray summary = told("nobody@ours.example", "550") + told("ann@ours.example", "250");
        QCOMPARE(ImportedLogs({summary}).rows(mailboxes), QStringList{});
        ImportedLogs both({sessions, summary});
        QCOMPARE(both.rows(mailboxes), QStringList{});
        QCOMPARE(both.rows(clients), ImportedLogs({sessions}).rows(clients));
    }

    /// What came in in one file and left in the other is one mail, as it is in one file.
    void rotatedBetween_data()
    {
        QTest::addColumn<QList<QByteArray>>("files");
        const QByteArray in = summary("10", "10.0.0.9", "ann@ours.example", two), out = sentOn("12", two) + sentOn("14", one);
        QTest::newRow("one file") << QList<QByteArray>{in + out};
        QTest::newRow("two") << QList<QByteArray>{in, out};
        QTest::newRow("turned") << QList<QByteArray>{out, in};
        QTest::newRow("three") << QList<QByteArray>{sentOn("14", one), in, sentOn("12", two)};
        QTest::newRow("with the sessions") << QList<QByteArray>{out, in, taken("10", "10.0.0.9", "ann@ours.example", two)};
    }
    void rotatedBetween()
    {
        QFETCH(QList<QByteArray>, files);
        ImportedLogs logs(files);
        QCOMPARE(logs.rows("SELECT role, client IS NULL, sum(recipients) FROM message m WHERE NOT EXISTS (SELECT 1 FROM message_part p WHERE p.id = m.id"
                           " AND p.whole <> p.id) GROUP BY 1, 2"),
                 (QStringList{QStringLiteral("0|0|2"), QStringLiteral("0|1|1"), QStringLiteral("2|1|2")}));
        const QStringList all = logs.everything();
        logs.readAgain(1);
        QCOMPARE(logs.everything(), all);
    }

    void whatOnlyTheSummaryTellsCounts()
    {
        ImportedLogs logs({sessions, statistics + summary("30", "10.0.0.9", "ann@ours.example", one) + summary("20", "10.0.0.9", "ann@ours.example", one)});
        QCOMPARE(logs.rows(mailboxes), QStringList{QStringLiteral("ann@ours.example|4|5")}); // another mail, and one in the same minute
    }

    void sessionsAloneAreAsTheyWere()
    {
        ImportedLogs logs({statistics, sessions});
        const QStringList alone = ImportedLogs({sessions}).everything();
        logs.remove(1);
        QCOMPARE(logs.rows(mailboxes), annsMail);
        QCOMPARE(logs.everything().size(), alone.size());
    }
};

QTEST_GUILESS_MAIN(TestSummaryLogs)
#include "test_summary_logs.moc"
