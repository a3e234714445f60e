// Time zones as people type them.
#include "case/rows/zone_name.h"
#include <QTest>
#include <QTimeZone>

using namespace delist;

class TestZoneName : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void names_data();
    void names();
};

void TestZoneName::names_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("expected"); // empty: none
    QTest::addColumn<int>("east");         // minutes, at the beginning of 2026
    const auto row = [](const char* typed, const char* expected, int east = 0) { QTest::newRow(typed) << QString::fromLatin1(typed) << QString::fromLatin1(expected) << east; };
    row("UTC", "UTC");
    row("utc", "UTC");
    row("Z", "UTC");
    row("+00:00", "UTC");
    row("+02:00", "UTC+02:00", 120);
    row("-0330", "UTC-03:30", -210);
    row("+2", "UTC+02:00", 120);
    row("UTC+2", "UTC+02:00", 120);
    row("GMT-5", "UTC-05:00", -300);
    row(" Europe/Berlin ", "Europe/Berlin", 60);
    row("europe/berlin", "Europe/Berlin", 60);
    row("CET", "CET", 60);
    row("cet", "CET", 60);
    row("EST5EDT", "EST5EDT", -300);
    row("Etc/GMT+5", "Etc/GMT+5", -300); // POSIX: plus is west
    row("", "");
    row("+15:00", "");
    row("+02:60", "");
    row("Berlin", "");
    row("Mars/Olympus", "");
    row("../../etc/passwd", "");
    row("/etc/localtime", "");
}

void TestZoneName::names()
{
    QFETCH(QString, typed);
    QFETCH(QString, expected);
    QFETCH(int, east);
    QCOMPARE(zoneName(typed), expected);
    if (expected.isEmpty())
        return;
    const QTimeZone zone(expected.toUtf8());
    QVERIFY(zone.isValid());
    QCOMPARE(zone.offsetFromUtc(QDateTime(QDate(2026, 1, 1), QTime(12, 0), Qt::UTC)), east * 60);
    QCOMPARE(zoneName(expected), expected); // what is stored is understood again
}

QTEST_APPLESS_MAIN(TestZoneName)
#include "test_zone_name.moc"
