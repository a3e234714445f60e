// The order of a syslog's lines: what stands newest first is said to.
#include "support/recording_sink.h"
#include <QTest>

using namespace delist;

class TestSyslogOrder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void linesThatStandNewestFirst_data()
    {
        QTest::addColumn<QStringList>("times");
        QTest::addColumn<bool>("told");
        QTest::newRow("newest first") << QStringList{"10:00:09", "10:00:07", "10:00:07", "10:00:05", "10:00:01"} << true;
        QTest::newRow("oldest first") << QStringList{"10:00:01", "10:00:05", "10:00:07", "10:00:07", "10:00:09"} << false;
        QTest::newRow("a clock that is set back") << QStringList{"10:00:01", "10:00:05", "10:00:02", "10:00:07", "10:00:09"} << false;
        QTest::newRow("too few to say") << QStringList{"10:00:09", "10:00:01"} << false;
    }
    void linesThatStandNewestFirst()
    {
        QFETCH(QStringList, times);
        QFETCH(bool, told);
        std::string text;
        for (const QString& time : times)
            text += "2026-03-02T" + time.toStdString() + "+01:00 mx postfix/smtpd[5]: connect from far.example[203.0.113.9]\n";
        const Recognition recognition = recognise(text, "syslog");
        QVERIFY(recognition.format);
        const test::Reading reading = test::read(*recognition.format, text, 0, {});
        QCOMPARE(reading.summary.note.find("newest first") != std::string::npos, told);
    }
};

QTEST_GUILESS_MAIN(TestSyslogOrder)
#include "test_syslog_order.moc"
