// Tables whose columns the user assigned: what the fields come to mean in a row.
#include "evidence/logs/column_mapping.h"
#include "support/recording_sink.h"
#include <QTest>

using namespace delist;

class TestMappedTable : public QObject
{
    Q_OBJECT

    /// The first row of a table of one, below \p header.
    static std::string row(const std::string& spec, const std::string& header, const std::string& row)
    {
        const auto mapping = ColumnMapping::parse(spec);
        if (!mapping)
            return mapping.error().message;
        test::RecordingSink sink;
        const auto reader = openMappedTable(mapping.value(), {}, sink);
        reader->feed(header + '\n' + row + '\n');
        reader->finish();
        return sink.rows.size() == 1 ? sink.rows[0] : "rows: " + std::to_string(sink.rows.size());
    }

private Q_SLOTS:
    void bytesOfBothWays_data()
    {
        QTest::addColumn<QByteArray>("mapped");
        QTest::addColumn<QByteArray>("expected");
        QTest::newRow("both ways together") << QByteArray("bytes=all") << QByteArray("total=5000");
        QTest::newRow("together and received") << QByteArray("bytes=all,bytes_received=in") << QByteArray("sent=1000 received=4000");
        QTest::newRow("together and sent") << QByteArray("bytes=all,bytes_sent=out") << QByteArray("sent=1000 received=4000");
        QTest::newRow("all three") << QByteArray("bytes=all,bytes_sent=out,bytes_received=in") << QByteArray("sent=1000 received=4000");
        QTest::newRow("each way") << QByteArray("bytes_sent=out,bytes_received=in") << QByteArray("sent=1000 received=4000");
        QTest::newRow("sent alone") << QByteArray("bytes_sent=out") << QByteArray("sent=1000");
        QTest::newRow("less together than one way") << QByteArray("bytes=less,bytes_received=in") << QByteArray("received=4000");
        QTest::newRow("together is not told") << QByteArray("bytes=none,bytes_received=in") << QByteArray("received=4000");
    }
    void bytesOfBothWays()
    {
        QFETCH(QByteArray, mapped);
        QFETCH(QByteArray, expected);
        const std::string got = row("csv:time=t,source=s,destination=d,destination_port=p," + mapped.toStdString(), "t,s,d,p,all,in,out,less,none",
                                    "2026-03-02 10:00:00,10.0.3.44,203.0.113.9,25,5000,4000,1000,10,-");
        const std::size_t at = std::min(std::min(got.find("sent="), got.find("received=")), got.find("total="));
        QVERIFY2(at != std::string::npos, got.c_str());
        QCOMPARE(QByteArray::fromStdString(got.substr(at)), expected);
    }
};

QTEST_APPLESS_MAIN(TestMappedTable)
#include "test_mapped_table.moc"
