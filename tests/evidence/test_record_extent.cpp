// How far a record of several lines goes; a line that is a record of its own has no extent.
#include "evidence/text/record_extent.h"
#include <QTest>

using namespace delist;

class TestRecordExtent : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void records_data()
    {
        QTest::addColumn<QByteArray>("record");
        QTest::addColumn<QByteArray>("after");
        QTest::addColumn<bool>("several");
        QTest::newRow("object") << QByteArray("{\n \"a\": \"}\"\n}") << QByteArray(",\n{}") << true;
        QTest::newRow("event") << QByteArray("<Event xmlns='x'>\n <EventData><Data/></EventData>\n</Event>") << QByteArray("\n<Event>") << true;
        QTest::newRow("event that is cut") << QByteArray("<Event xmlns='x'>\n <System/>\n<Event>\n</Event>") << QByteArray() << false;
        QTest::newRow("lease") << QByteArray("lease 10.0.3.44 {\n  client-hostname \"a}b\";\n  set x = { y; };\n}") << QByteArray("\nlease 10.0.3.45 {\n}\n") << true;
        QTest::newRow("lease without an end") << QByteArray("lease 10.0.3.44 {\n  binding state active;\n") << QByteArray() << false;
        QTest::newRow("row") << QByteArray("a,\"b\nc\",\"say \"\"x\"\"\",d") << QByteArray("\r\nnext,row\r\n") << true;
        QTest::newRow("row at the end") << QByteArray("\"b\r\nc\";d") << QByteArray() << true;
        QTest::newRow("row of one line") << QByteArray("a,\"b\",c") << QByteArray("\nd,\"e\nf\",g\n") << false;
        QTest::newRow("quotes inside a field") << QByteArray("a,b \"c,d") << QByteArray("\ne\n") << false;
        QTest::newRow("an open quote of a log line") << QByteArray("Mar  2 mx postfix: warning, \"x is strange") << QByteArray("\nMar  2 mx \"y\" z\n") << false;
        QTest::newRow("journal, export") << QByteArray("__CURSOR=s=a;i=0\n__REALTIME_TIMESTAMP=1772524801128456\nMESSAGE=connect from x") << QByteArray("\n\n__CURSOR=s=a;i=1\nMESSAGE=y\n") << true;
        QTest::newRow("journal, export without empty lines") << QByteArray("__CURSOR=s=a;i=0\r\nMESSAGE=x") << QByteArray("\r\n__CURSOR=s=a;i=1\r\nMESSAGE=y\r\n") << true;
        QTest::newRow("journal, verbose") << QByteArray("Tue 2026-03-03 08:00:01.128456 CET [s=a;i=0]\n    _PID=1\n    MESSAGE=connect from x")
                                          << QByteArray("\nTue 2026-03-03 08:00:02.128456 CET [s=a;i=1]\n    MESSAGE=y\n") << true;
        QTest::newRow("nothing") << QByteArray() << QByteArray() << false;
    }
    void records()
    {
        QFETCH(QByteArray, record);
        QFETCH(QByteArray, after);
        QFETCH(bool, several);
        const QByteArray text = record + after;
        const std::string_view all(text.constData(), std::size_t(text.size()));
        QCOMPARE(recordLength(all), several ? std::size_t(record.size()) : std::size_t(0));
        for (std::size_t cut = 0; cut <= all.size(); ++cut) // never beyond what is there
            QVERIFY(recordLength(all.substr(0, cut)) <= cut);
    }
};

QTEST_APPLESS_MAIN(TestRecordExtent)
#include "test_record_extent.moc"
