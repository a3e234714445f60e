// One session that Exchange's connectivity log and its send protocol log tell of is one session, imported in any order, and is the
// remaining log's own again when the other goes.
#include "support/imported_logs.h"
#include <QTest>

using namespace delist;
using namespace delist::test;

namespace {

const char* const sentTo = "203.0.113.40";

QByteArray sendLog(const QByteArray& id, const QByteArray& hour)
{
    const QByteArray rows[] = {"*,,attempting to connect",         "+,,",
                               "<,220 mx.partner.example ESMTP,",  ">,EHLO ex1.ours.example,",
                               "<,250 mx.partner.example,",        ">,MAIL FROM:<anna@ours.example>,",
                               "<,250 2.1.0 Ok,",                  ">,RCPT TO:<kim@partner.example>,",
                               "<,250 2.1.5 Ok,",                  ">,DATA,",
                               "<,354 go on,",                     "<,250 2.0.0 queued,",
                               ">,QUIT,",                          "<,221 bye,",
                               "-,,Local"};
    QByteArray text = "#Software: Microsoft Exchange Server\r\n#Version: 15.0.0.0\r\n#Log-type: SMTP Send Protocol Log\r\n#Date: 2024-03-04T08:00:00.000Z\r\n"
                      "#Fields: date-time,connector-id,session-id,sequence-number,local-endpoint,remote-endpoint,event,data,context\r\n";
    int number = 0;
    for (const QByteArray& row : rows) {
        text += "2024-03-04T" + hour + ":00:01." + QByteArray::number(100 + number) + "Z,Out," + id + ',' + QByteArray::number(number) +
                ",10.0.0.25:41000," + sentTo + ":25," + row + "\r\n";
        ++number;
    }
    return text;
}

QByteArray connectivityLog(const QByteArray& id, const QByteArray& target)
{
    QByteArray text = "#Software: Microsoft Exchange Server\r\n#Version: 15.0.0.0\r\n#Log-type: Transport Connectivity Log\r\n#Date: 2024-03-04T08:00:00.000Z\r\n"
                      "#Fields: date-time,session,source,Destination,direction,description\r\n";
    for (const QByteArray& row : {QByteArray("+,DnsConnectorDelivery 1"), ">,Established connection to " + target, QByteArray("-,Messages: 1 Bytes: 4000 ()")})
        text += "2024-03-04T08:00:00.500Z," + id + ",SMTP,partner.example," + row + "\r\n";
    return text;
}

const QByteArray own = "08DC3C0A5B7E0001";

} // namespace

class TestConnectivityTwins : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneSession_data()
    {
        QTest::addColumn<QList<QByteArray>>("files");
        QTest::addColumn<int>("twins");
        const QList<QByteArray> both{sendLog(own, "08"), connectivityLog(own, sentTo)};
        QTest::newRow("one session") << both << 1;
        QTest::newRow("the other way round") << QList<QByteArray>{both[1], both[0]} << 1;
        QTest::newRow("another id") << QList<QByteArray>{both[0], connectivityLog("08DC3C0A5B7E0002", sentTo)} << 0;
        QTest::newRow("another server") << QList<QByteArray>{both[0], connectivityLog(own, "203.0.113.41")} << 0;
        QTest::newRow("hours later") << QList<QByteArray>{sendLog(own, "14"), both[1]} << 0;
    }
    void oneSession()
    {
        QFETCH(QList<QByteArray>, files);
        QFETCH(int, twins);
        ImportedLogs logs(files);
        QCOMPARE(logs.rows("SELECT count(*) FROM session"), QStringList(QStringLiteral("2"))); // every row stays
        QCOMPARE(logs.rows("SELECT e.format, v.format FROM session_part p JOIN session s ON s.id = p.id JOIN session w ON w.id = p.whole"
                           " JOIN evidence e ON e.id = s.evidence JOIN evidence v ON v.id = w.evidence WHERE p.whole <> p.id"),
                 twins ? QStringList(QStringLiteral("exchange-connectivity|exchange-smtp-send")) : QStringList());
        QCOMPARE(logs.rows("SELECT messages, smtp_connections FROM host WHERE address = '10.0.0.25'"), QStringList(QStringLiteral("1|1")));
    }

    void eachAloneAgain()
    {
        const QByteArray send = sendLog(own, "08"), connectivity = connectivityLog(own, sentTo);
        ImportedLogs sendAlone({send}), connectivityAlone({connectivity});
        ImportedLogs logs({send, connectivity}), others({connectivity, send});
        logs.remove(2);
        QCOMPARE(logs.everything(), sendAlone.everything());
        others.remove(2);
        QCOMPARE(others.everything(), connectivityAlone.everything());
    }
};

QTEST_GUILESS_MAIN(TestConnectivityTwins)
#include "test_connectivity_twins.moc"
