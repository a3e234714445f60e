// Tracking of which only the SEND, SUBMIT or FAIL events were exported tells what mailboxes sent; where the case knows how a mail came in, it counts as that.
#include "case/tables/table_query.h"
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

/// Address, messages and recipients of the table of mailboxes.
QStringList mailboxes(ImportedLogs& logs)
{
    const TableDefinition& table = *tableById(u"mailboxes");
    QStringList found;
    for (const auto& row : TableQuery(logs.database(), table).page(TableFilter(), 0, 100).rows) {
        QStringList cells;
        for (const char* column : {"address", "messages", "recipients"})
            cells.append(row[std::size_t(table.column(column))].toString());
        found.append(cells.join(u'|'));
    }
    found.sort();
    return found;
}

const QStringList counted = {QStringLiteral("ann@ours.example|1|2"), QStringLiteral("bob@ours.example|1|1")};

} // namespace

class TestSentMailboxes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sentAloneCounts()
    {
        for (const char* event : {"SEND", "SENDEXTERNAL"}) {
            ImportedLogs logs({header + sent(event)}, "part%1.csv");
            QCOMPARE(mailboxes(logs), counted);
        }
    }

    /// Two events of one mail that a mailbox hands over name all of its recipients, those of one that is given up the ones it is given up for.
    void submittedAloneCounts()
    {
        const QByteArray handedOver = row(1, "SUBMIT", "ann@ours.example", "x@far.example;y@near.example", 1) + row(2, "SUBMIT", "bob@ours.example", "z@far.example", 2);
        ImportedLogs logs({header + handedOver + row(1, "CLIENTSUBMISSION", "ann@ours.example", "x@far.example;y@near.example", 1)}, "part%1.csv");
        QCOMPARE(mailboxes(logs), counted);
        ImportedLogs both({header + handedOver + sent("SEND")}, "part%1.csv");
        QCOMPARE(mailboxes(both), counted);
    }
    void failedAloneCounts()
    {
        ImportedLogs logs({header + sent("FAIL") + row(3, "FAIL", "eve@far.example", "nobody@ours.example", 9).replace("10.0.3.7", "203.0.113.9") +
                           row(4, "FAIL", "eve@far.example", "nobody@ours.example", 10).replace("10.0.3.7", "")}, "part%1.csv");
        QCOMPARE(mailboxes(logs), counted);
        ImportedLogs both({header + row(1, "FAIL", "ann@ours.example", "y@near.example", 1), header + received}, "part%1.csv");
        QCOMPARE(mailboxes(both), counted);
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
        QCOMPARE(mailboxes(logs), counted);
    }

    void countedAnewWhenEvidenceGoes()
    {
        ImportedLogs logs({header + sent("SEND"), header + received}, "part%1.csv");
        logs.remove(2);
        QCOMPARE(mailboxes(logs), counted);
        logs.remove(1);
        QCOMPARE(mailboxes(logs), QStringList{});
    }

    void mailOfStrangersDoesNotCount()
    {
        ImportedLogs logs({header + row(1, "RECEIVE", "eve@far.example", "ann@ours.example", 5).replace("10.0.3.7", "203.0.113.9"), header + row(2, "SEND", "eve@far.example", "ann@near.example", 5)},
                          "part%1.csv");
        QCOMPARE(mailboxes(logs), QStringList{});
    }

    /// What waited when the log began has no row of how it came in, whatever else came in since.
    void waitingMailCounts()
    {
        const QByteArray other = row(5, "RECEIVE", "eve@far.example", "ann@ours.example", 5).replace("10.0.3.7", "203.0.113.9");
        for (const QList<QByteArray>& files : {QList<QByteArray>{header + sent("SEND") + other}, QList<QByteArray>{header + other, header + sent("SEND")}}) {
            ImportedLogs logs(files, "part%1.csv");
            QCOMPARE(mailboxes(logs), counted);
        }
    }
};

QTEST_GUILESS_MAIN(TestSentMailboxes)
#include "test_sent_mailboxes.moc"
