// Tracking of which only the SEND, SUBMIT or FAIL events were exported tells what mailboxes sent; where the case knows how a mail came in, it counts as that.
#include "support/imported_logs.h"
#include <QTest>

using namespace delist;
using namespace delist::test;

namespace {

const QByteArray header = "\"Timestamp\",\"ClientIp\",\"ClientHostname\",\"ServerIp\",\"ServerHostname\",\"ConnectorId\",\"Source\",\"EventId\",\"MessageId\","
                          "\"Recipients\",\"RecipientStatus\",\"RecipientCount\",\"MessageSubject\",\"Sender\",\"ReturnPath\"\n";

QByteArray row(int minute, const QByteArray& event, const QByteArray& sender, const QByteArray& to, int mail)
{
    const bool sent = event.startsWith("SEND");
    return "\"3/2/2026 9:" + QByteArray::number(minute).rightJustified(2, '0') + ":00 AM\",\"" + (sent ? "10.0.0.25\",\"EX1" : "10.0.3.7\",\"PC7") + "\",\"" +
           (sent ? "198.51.100.9\",\"mx.far.example\",\"Internet" : "10.0.0.25\",\"EX1\",\"EX1\\Client") + "\",\"SMTP\",\"" + event + "\",\"<" +
           QByteArray::number(mail) + "@ours.example>\",\"" + to + "\",\"250 2.1.5 Ok\",\"" + QByteArray::number(to.count('@')) + "\",\"Hello\",\"" + sender +
           "\",\"" + sender + "\"\n";
}

const QByteArray received = row(1, "RECEIVE", "ann@ours.example", "x@far.example;y@near.example", 1) + row(2, "RECEIVE", "bob@ours.example", "z@far.example", 2);
/// Ann's mail goes to two servers.
QByteArray sent(const QByteArray& event)
{
    return row(1, event, "ann@ours.example", "x@far.example", 1) + row(1, event, "ann@ours.example", "y@near.example", 1) +
           row(2, event, "bob@ours.example", "z@far.example", 2);
}

constexpr const char* mailboxes = "SELECT x.value, sum(messages), sum(recipients), sum(sent_on), sum(sent_on_recipients) FROM mailbox_day d"
                                  " JOIN text x ON x.id = d.mailbox GROUP BY 1";
const QStringList submitted = {QStringLiteral("ann@ours.example|1|2|0|0"), QStringLiteral("bob@ours.example|1|1|0|0")};
const QStringList sentAlone = {QStringLiteral("ann@ours.example|0|0|1|2"), QStringLiteral("bob@ours.example|0|0|1|1")};

} // namespace

class TestSentMailboxes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sentAloneCounts()
    {
        for (const char* event : {"SEND", "SENDEXTERNAL"}) {
            ImportedLogs logs({header + sent(event)}, "part%1.csv");
            QCOMPARE(logs.rows(mailboxes), sentAlone);
        }
    }

    /// Two events of one mail that a mailbox hands over name all of its recipients, those of one that is given up the ones it is given up for.
    void submittedAloneCounts()
    {
        const QByteArray handedOver = row(1, "SUBMIT", "ann@ours.example", "x@far.example;y@near.example", 1) + row(2, "SUBMIT", "bob@ours.example", "z@far.example", 2);
        ImportedLogs logs({header + handedOver + row(1, "CLIENTSUBMISSION", "ann@ours.example", "x@far.example;y@near.example", 1)}, "part%1.csv");
        QCOMPARE(logs.rows(mailboxes), sentAlone);
        ImportedLogs both({header + handedOver + sent("SEND")}, "part%1.csv");
        QCOMPARE(both.rows(mailboxes), sentAlone);
    }
    void failedAloneCounts()
    {
        ImportedLogs logs({header + sent("FAIL") + row(3, "FAIL", "eve@far.example", "nobody@ours.example", 9).replace("10.0.3.7", "203.0.113.9") +
                           row(4, "FAIL", "eve@far.example", "nobody@ours.example", 10).replace("10.0.3.7", "")}, "part%1.csv");
        QCOMPARE(logs.rows(mailboxes), sentAlone);
        ImportedLogs both({header + row(1, "FAIL", "ann@ours.example", "y@near.example", 1), header + received}, "part%1.csv");
        QCOMPARE(both.rows(mailboxes), submitted);
    }

    void sameMailCountsOnce_data()
    {
        QTest::addColumn<QList<QByteArray>>("files");
        QTest::newRow("one file") << QList<QByteArray>{header + received + sent("SEND")};
        QTest::newRow("sent first") << QList<QByteArray>{header + sent("SEND"), header + received};
        QTest::newRow("received first") << QList<QByteArray>{header + received, header + sent("SEND")};
    }
    void sameMailCountsOnce()
    {
        QFETCH(QList<QByteArray>, files);
        ImportedLogs logs(files, "part%1.csv");
        QCOMPARE(logs.rows(mailboxes), submitted);
    }

    void countedAnewWhenEvidenceGoes()
    {
        ImportedLogs logs({header + sent("SEND"), header + received}, "part%1.csv");
        logs.remove(2);
        QCOMPARE(logs.rows(mailboxes), sentAlone);
        logs.remove(1);
        QCOMPARE(logs.rows(mailboxes), QStringList{});
    }

    void mailOfStrangersDoesNotCount()
    {
        ImportedLogs logs({header + row(1, "RECEIVE", "eve@far.example", "ann@ours.example", 5), header + row(2, "SEND", "eve@far.example", "ann@near.example", 5)},
                          "part%1.csv");
        QCOMPARE(logs.rows("SELECT x.value FROM mailbox_day d JOIN text x ON x.id = d.mailbox WHERE sent_on > 0"), QStringList{});
    }
};

QTEST_GUILESS_MAIN(TestSentMailboxes)
#include "test_sent_mailboxes.moc"
