// Files of one mail log that have lines in common: a copy of its beginning and the log itself, and pieces that overlap where they were cut.
// The case tells the same as of the log alone.
#include "support/imported_logs.h"
#include "support/rotated_log.h"
#include <QDir>
#include <QTest>
#include <algorithm>

using namespace delist;
using namespace delist::test;

namespace {

constexpr const char* formats[] = {"exchange2003-tracking", "exchange-agent", "iis-smtp-w3c", "mdaemon", "hmailserver", "kerio"};
/// Those whose samples may be cut with lines in common.
constexpr const char* formatsOfPieces[] = {"kerio"};

/// Samples that tell something else when they are cut before lines \p from to \p to, and why.
struct Deviation
{
    const char* sample;
    qsizetype from, to;
    const char* why;
};
constexpr const char* ownDomains = "which domains are here is learnt from the lines before";
constexpr const char* oneMessage = "the rows of one message: what the first ones tell looks like all of another";
constexpr const char* nobody = "rows that tell of nobody, at the only moment of the first file: they may be of other recipients";
constexpr Deviation ofBeginnings[] = {
    {"kerio/recipients.log", 4, 5, oneMessage},
    {"exchange2003-tracking/20060302.log", 6, 6, nobody},
    {"exchange2003-tracking/headerless.log", 3, 3, nobody},
    {"exchange2003-tracking/events.log", 5, 5, nobody},
    {"exchange2003-tracking/reports_not_linked.log", 5, 5, nobody},
    {"iis-smtp-w3c/no-time.log", 6, 8, "its lines have no time of day: all are of one moment"},
    {"iis-smtp-w3c/variants.log", 26, 26, "one line, of the moment at which the file before ends"}};
constexpr Deviation ofPieces[] = {
    {"kerio/domains.log", 2, 17, ownDomains}, {"kerio/recipients.log", 2, 10, ownDomains}, {"kerio/reports.log", 2, 8, ownDomains}, {"kerio/variants.log", 2, 8, ownDomains}};

template <std::size_t count>
bool deviates(const Deviation (&deviations)[count], qsizetype line)
{
    return std::any_of(std::begin(deviations), std::end(deviations), [&](const Deviation& each) {
        return std::string_view(QTest::currentDataTag()) == each.sample && line >= each.from && line <= each.to;
    });
}

} // namespace

class TestOverlappingMailLogs : public QObject
{
    Q_OBJECT

    template <std::size_t count>
    static void samples(const char* const (&ids)[count])
    {
        QTest::addColumn<QString>("path");
        const QDir root(QStringLiteral(DELIST_TEST_DATA "/logs"));
        for (const char* id : ids)
            for (const QString& name : QDir(root.filePath(QLatin1String(id))).entryList(QDir::Files, QDir::Name)) {
                const QString sample = QLatin1String(id) + QLatin1Char('/') + name;
                if (!name.endsWith(QLatin1String(".rows")))
                    QTest::newRow(sample.toUtf8().constData()) << root.filePath(sample);
            }
    }
    static qsizetype most() { return qgetenv("DELIST_CUTS") == "all" ? 1000 : 3; }

private Q_SLOTS:
    void beginningAndAll_data() { samples(formats); }
    void beginningAndAll()
    {
        QFETCH(QString, path);
        RotatedLog log(path);
        const QStringList whole = log.whole();
        QByteArray failed;
        for (const qsizetype at : log.cuts(most()))
            for (const bool turned : {false, true})
                if (!deviates(ofBeginnings, at + 1))
                    failed += RotatedLog::difference(log.pieces({{0, at}, {0, log.lines()}}, turned), whole,
                                                     "lines before " + QByteArray::number(at + 1) + " and all" + (turned ? ", all first" : ""));
        if (!failed.isEmpty())
            fputs(failed.constData(), stderr);
        QVERIFY(failed.isEmpty());
    }

    void overlapAtTheCut_data() { samples(formatsOfPieces); }
    void overlapAtTheCut()
    {
        QFETCH(QString, path);
        RotatedLog log(path);
        const QStringList whole = log.whole();
        QByteArray failed;
        for (const qsizetype at : log.cuts(most()))
            for (const qsizetype common : {2, 5})
                for (const bool turned : {false, true})
                    if (at + common < log.lines() && !deviates(ofPieces, at + 1))
                        failed += RotatedLog::difference(log.pieces({{0, at + common}, {at, log.lines()}}, turned), whole,
                                                         "lines before " + QByteArray::number(at + common + 1) + " and from " + QByteArray::number(at + 1) + (turned ? ", the second first" : ""));
        if (!failed.isEmpty())
            fputs(failed.constData(), stderr);
        QVERIFY(failed.isEmpty());
    }

    /// Pieces that were cut by hand, of sessions that go on from one to the other.
    /// A copy of a log that grows ends anywhere.
    void copyEndsWithinALine()
    {
        QByteArray day;
        for (const char* minute : {"00", "01"}) {
            const QByteArray stamp = QByteArrayLiteral("Mar  2 09:") + minute + ":02 mx postfix/";
            const QByteArray id = QByteArrayLiteral("4A1B2C3D") + minute;
            day += stamp + "smtpd[10]: connect from mx.far.example[198.51.100.9]\n" + stamp + "smtpd[10]: " + id + ": client=mx.far.example[198.51.100.9]\n" +
                   stamp + "cleanup[11]: " + id + ": message-id=<" + minute + "@far.example>\n" + stamp + "qmgr[12]: " + id +
                   ": from=<bob@far.example>, size=900, nrcpt=1 (queue active)\n" + stamp +
                   "smtpd[10]: disconnect from mx.far.example[198.51.100.9] ehlo=1 mail=1 rcpt=1 data=1 quit=1 commands=5\n" + stamp + "local[13]: " + id +
                   ": to=<ann@ours.example>, relay=local, delay=1, delays=0/0/0/0, dsn=2.0.0, status=sent (delivered to mailbox)\n" + stamp + "qmgr[12]: " + id + ": removed\n";
        }
        const QStringList whole = ImportedLogs({day}).rows("SELECT s.time, s.messages, s.recipients FROM session s WHERE NOT EXISTS (SELECT 1 FROM session_part p WHERE p.id = s.id AND p.whole <> s.id)");
        const qsizetype last = day.lastIndexOf("disconnect from ");
        for (const qsizetype cut : {last + 18, last + 40, last + 45, last + 60, last + 80}) {
            ImportedLogs logs({day.left(cut), day});
            const QStringList rows = logs.rows("SELECT s.time, s.messages, s.recipients FROM session s WHERE NOT EXISTS (SELECT 1 FROM session_part p WHERE p.id = s.id AND p.whole <> s.id)");
            QCOMPARE(rows, whole);
        }
    }

    /// Exim's reject log tells more of what its main log tells, too.
    void rejectLogBesideTheMainLog()
    {
        const QByteArray both = "2026-03-10 09:00:01 H=bad.example [198.51.100.67] F=<s@bad.example> rejected RCPT <nobody@ours.example>: Unrouteable address\n"
                                "2026-03-10 09:00:02 1tR2Ex-0001Ae-5G H=bad.example (helo.bad) [198.51.100.67]:4001 I=[10.0.0.10]:25 F=<s@bad.example> rejected"
                                " after DATA: Spam score 12.1\n";
        const QByteArray rejected = both + "Envelope-from: <s@bad.example>\nEnvelope-to: <bob@ours.example>\n\t<amy@ours.example>\n"
                                           "F From: spam <s@bad.example>\n  Subject: Buy pills\nI Message-ID: <rej1@bad.example>\n\n";
        const QByteArray all = both + "2026-03-10 09:01:00 Start queue run: pid=5\n2026-03-10 09:01:01 End queue run: pid=5\n";
        constexpr const char* messages = "SELECT m.recipients, ifnull(m.subject, ''), (SELECT group_concat(r.value) FROM delivery d JOIN text r ON r.id = d.recipient WHERE"
                                         " d.message = m.id), EXISTS (SELECT 1 FROM session t WHERE t.id = m.session) FROM message m";
        const QStringList alone = ImportedLogs({rejected}).rows(messages);
        QCOMPARE(alone.size(), 2);
        QVERIFY(alone.join(u' ').contains(QStringLiteral("2|Buy pills|bob@ours.example,amy@ours.example|1")));
        QCOMPARE(ImportedLogs({all, rejected}).rows(messages), alone);
        QCOMPARE(ImportedLogs({rejected, all}).rows(messages), alone);
    }

    /// Kerio has a row for each recipient, and a rotation may cut between them.
    void recipientsOnBothSides()
    {
        const auto taken = [](const char* recipient) {
            return QByteArray("[10/Mar/2026 09:01:01] Recv: Queue-ID: 69af0002-00000002, Service: HTTP, From: <ann@ours.example>, To: <") + recipient +
                   ">, Size: 3000, User: ann@ours.example, Sender-Host: 10.0.5.77, SSL: yes, Msg-Id: <o1@ours.example>\n";
        };
        const auto sent = [](const char* recipient) {
            return QByteArray("[10/Mar/2026 09:01:02] Sent: Queue-ID: 69af0002-00000002, Recipient: <") + recipient +
                   ">, Result: delivered, Status: 2.0.0 , Remote-Host: 198.51.100.20, Msg-Id: <o1@ours.example>\n";
        };
        const QByteArray before = "[10/Mar/2026 09:00:02] Sent: Queue-ID: 69af0001-00000001, Recipient: <bob@ours.example>, Result: delivered, Status: 2.0.0 \n";
        const QByteArray behind = sent("x1@far.example") + sent("x2@far.example");
        constexpr const char* counted = "SELECT message_id, recipients FROM message WHERE message_id <> '' UNION ALL SELECT 'mailboxes', sum(recipients) FROM mailbox_day";
        const QByteArray first = before + taken("x1@far.example"), second = taken("x2@far.example") + behind;
        const QStringList whole = ImportedLogs({first + second}).rows(counted);
        QCOMPARE(whole.size(), 2);
        for (const QByteArray& other : {second, taken("x1@far.example") + second}) {
            QCOMPARE(ImportedLogs({first, other}).rows(counted), whole);
            QCOMPARE(ImportedLogs({other, first}).rows(counted), whole);
        }
    }

    /// What a send log says of a message stands before its MAIL: a piece that begins with that tells of the same one.
    void sendLogBeginsAtAMail()
    {
        const QByteArray header = "#Software: Microsoft Exchange Server\n#Version: 8.0.0.0\n#Log-type: SMTP Send Protocol Log\n#Date: 2026-03-02T09:00:00.000Z\n"
                                  "#Fields: date-time,connector-id,session-id,sequence-number,local-endpoint,remote-endpoint,event,data,context\n";
        QList<QByteArray> lines;
        const auto add = [&](const char* event, const QByteArray& data, const QByteArray& context = {}) {
            const QByteArray number = QByteArray::number(lines.size());
            lines.append("2026-03-02T09:00:" + number.rightJustified(2, '0') + ".000Z,Internet,08DE7EA1F0A38DF6," + number + ",10.0.0.25:1137,198.51.100.9:25," + event + "," + data + "," + context);
        };
        add("+", "");
        add("<", "220 mx.far.example ESMTP");
        add(">", "EHLO mail.ours.example");
        add("<", "250-mx.far.example SIZE 52428800");
        QList<qsizetype> mails;
        for (const QByteArray n : {"1", "2"}) {
            add("*", "", "sending message with RecordId 44778551943" + n + " and InternetMessageId <m" + n + "@ours.example>");
            mails.append(lines.size());
            add(">", "MAIL FROM:<ann@ours.example> SIZE=900");
            add(">", "RCPT TO:<bob" + n + "@far.example>");
            add("<", "250 2.1.0 Ok");
            add("<", "250 2.1.5 Ok");
            add(">", "DATA");
            add("<", "354 go on");
            add("<", "250 2.0.0 Ok: queued as BAACDF5DF" + n);
        }
        add(">", "QUIT");
        add("<", "221 2.0.0 Bye");
        add("-", "", "Local");
        constexpr const char* told = "SELECT m.time, m.message_id, m.internal_id, m.status, m.recipients, (SELECT count(*) FROM delivery d WHERE d.message = m.id), s.messages,"
                                     " s.recipients, (SELECT count(*) FROM session) FROM message m JOIN session s ON s.id = m.session";
        const QStringList whole = ImportedLogs({header + joined(lines)}).rows(told);
        QCOMPARE(whole.size(), 2);
        const auto [mail, next] = std::pair(mails[0], mails[1]);
        for (const qsizetype begin : {mail, mail + 1, mail + 2, mail + 3, mail + 5, next})
            for (const qsizetype end : {begin + 1, next + 1, next + 4, next + 7}) {
                const QByteArray first = header + joined(lines, 0, end), second = header + joined(lines, begin);
                QCOMPARE(ImportedLogs({first, second}).rows(told), whole);
                QCOMPARE(ImportedLogs({second, first}).rows(told), whole);
            }
    }

    void sessionsInBoth_data()
    {
        QTest::addColumn<qsizetype>("end"); // of the lines of the first
        QTest::addColumn<qsizetype>("begin"); // before those of the second
        const auto row = [](const char* sample, qsizetype end, qsizetype begin) { QTest::addRow("%s %d %d", sample, int(end), int(begin)) << end << begin; };
        row("hmailserver/session.log", 14, 9);
        row("hmailserver/session.log", 14, 12);
        row("hmailserver/session.log", 32, 27);
        row("mdaemon/smtp-in.log", 21, 16); // the second has nothing but the last words of a session
        row("mdaemon/smtp-in.log", 24, 19);
        row("mdaemon/smtp-in.log", 35, 30);
        row("mdaemon/smtp-out-headers.log", 21, 16);
        row("mdaemon/implicit_tls.log", 13, 8);
    }
    void sessionsInBoth()
    {
        QFETCH(qsizetype, end);
        QFETCH(qsizetype, begin);
        const QString sample = QString::fromLatin1(QTest::currentDataTag()).section(QLatin1Char(' '), 0, 0);
        RotatedLog log(QStringLiteral(DELIST_TEST_DATA "/logs/") + sample);
        const QStringList whole = log.whole();
        QByteArray failed;
        for (const bool turned : {false, true})
            failed += RotatedLog::difference(log.pieces({{0, end}, {begin, log.lines()}}, turned), whole, turned ? "the second first" : "the first first");
        if (!failed.isEmpty())
            fputs(failed.constData(), stderr);
        QVERIFY(failed.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestOverlappingMailLogs)
#include "test_overlapping_mail_logs.moc"
