// Who had an address from when to when, by the rows of a Windows DHCP server.
#include "support/recording_sink.h"
#include <QTest>

using namespace delist;

class TestLeases : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stays_data();
    void stays();
};

void TestLeases::stays_data()
{
    QTest::addColumn<QByteArrayList>("rows");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char* id, const char* time, const char* address, const char* mac) {
        return QByteArray(id) + ",03/02/26," + time + ",what," + address + ",PC-ANNA," + mac + ",,1,0,,,,,,,,,0";
    };
    const char* const card = "A4BADB010203";
    QTest::newRow("a renewal: it had the address before")
        << QByteArrayList{row("11", "09:30:00", "10.1.3.44", card)} << QStringList{"2026-03-02T00:00:00.000Z 10.1.3.44"};
    QTest::newRow("the log was started on that day")
        << QByteArrayList{"00,03/02/26,08:00:00,Started,,,,,0,6,,,,,,,,,0", row("11", "09:30:00", "10.1.3.44", card)}
        << QStringList{"2026-03-02T08:00:00.000Z 10.1.3.44"};
    QTest::newRow("given on that day")
        << QByteArrayList{row("10", "06:30:00", "10.1.3.44", card), row("11", "09:30:00", "10.1.3.44", card)}
        << QStringList{"2026-03-02T06:30:00.000Z 10.1.3.44"};
    QTest::newRow("given back before it was renewed")
        << QByteArrayList{row("12", "06:30:00", "10.1.3.44", "A4BADB0102FF"), row("11", "09:30:00", "10.1.3.44", card)}
        << QStringList{"2026-03-02T06:30:00.000Z .. 2026-03-02T06:30:00.000Z 10.1.3.44", "2026-03-02T09:30:00.000Z 10.1.3.44"};
    QTest::newRow("another address of the network")
        << QByteArrayList{row("10", "06:30:00", "10.1.3.44", card), row("10", "08:30:00", "10.1.3.77", card)}
        << QStringList{"2026-03-02T06:30:00.000Z .. 2026-03-02T08:30:00.000Z 10.1.3.44", "2026-03-02T08:30:00.000Z 10.1.3.77"};
    QTest::newRow("and back")
        << QByteArrayList{row("10", "06:30:00", "10.1.3.44", card), row("10", "08:30:00", "10.1.3.77", card), row("10", "09:30:00", "10.1.3.44", card)}
        << QStringList{"2026-03-02T06:30:00.000Z .. 2026-03-02T08:30:00.000Z 10.1.3.44", "2026-03-02T08:30:00.000Z .. 2026-03-02T09:30:00.000Z 10.1.3.77",
                       "2026-03-02T09:30:00.000Z 10.1.3.44"};
    QTest::newRow("in another network, too")
        << QByteArrayList{row("10", "06:30:00", "10.1.3.44", card), row("10", "08:30:00", "10.1.4.77", card)}
        << QStringList{"2026-03-02T06:30:00.000Z 10.1.3.44", "2026-03-02T08:30:00.000Z 10.1.4.77"};
}

void TestLeases::stays()
{
    QFETCH(QByteArrayList, rows);
    QFETCH(QStringList, expected);
    const std::string text = ("ID,Date,Time,Description,IP Address,Host Name,MAC Address,User Name, TransactionID, QResult,Probationtime, CorrelationID,Dhcid\n" +
                              rows.join('\n') + '\n').toStdString();
    const Recognition recognition = recognise(text, "DhcpSrvLog-Mon.log");
    QVERIFY(recognition.format);
    const test::Reading reading = test::read(*recognition.format, text, 0, {});
    QStringList found;
    for (const QString& told : QString::fromStdString(reading.sink.text()).split(u'\n', Qt::SkipEmptyParts))
        found.append(told.section(QStringLiteral("name "), 1).section(QStringLiteral(" dhcp"), 0, 0));
    QCOMPARE(found, expected);
}

QTEST_GUILESS_MAIN(TestLeases)
#include "test_leases.moc"
