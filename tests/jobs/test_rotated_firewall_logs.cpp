// ISA's log without the column that tells how long a connection took, cut anywhere: files tell of the beginning, of what went through in
// between and of the end, and it is one connection.
#include "analysis/analysis.h"
#include "jobs/import.h"
#include "support/imported_logs.h"
#include <QTest>
#include <algorithm>

using namespace delist;
using namespace delist::test;

namespace {

struct Connected
{
    QByteArray port;
    int begin;              ///< minutes after 08:00
    QList<int> bytes;       ///< sent from row to row, the last one's is Terminate
};

/// Connections of half an hour and more have a row each quarter of an hour.
const QList<Connected> connections = {{"2000", 0, {40, 30, 12}}, {"2001", 2, {7}}, {"2002", 3, {5, 6, 7, 8}}, {"2003", 34, {9, 1}},
                                      // the same ports again
                                      {"2001", 40, {11, 3}}};

enum class Bytes { Totals, Parts };

QByteArray header(Bytes bytes)
{
    return "#Software: Microsoft Internet Security and Acceleration Server 2006\n#Version: 2.0\n#Date: 2024-03-04 08:00:00\n"
           "#Fields: computer\tdate\ttime\tIP protocol\tsource\tdestination\toriginal client IP\tsource network\taction\trule\t" +
           QByteArray(bytes == Bytes::Totals ? "bytes sent" : "bytes sent intermediate") + '\n';
}

QList<QByteArray> rows(Bytes bytes)
{
    QList<std::pair<int, QByteArray>> rows;
    for (const Connected& connection : connections) {
        const auto add = [&](int minute, const QByteArray& action, int sent) {
            const QByteArray clock = QByteArray::number(8 + minute / 60).rightJustified(2, '0') + ':' +
                                     QByteArray::number(minute % 60).rightJustified(2, '0') + ":00";
            rows.emplace_back(minute, "FW\t2024-03-04\t" + clock + "\tTCP\t10.0.3.44:" + connection.port +
                                          "\t198.51.100.7:25\t10.0.3.44\tInternal\t" + action + "\tAll Outbound\t" + QByteArray::number(sent));
        };
        add(connection.begin, "Establish", 0);
        int total = 0;
        for (qsizetype i = 0; i < connection.bytes.size(); ++i) {
            total += connection.bytes[i];
            const bool last = i + 1 == connection.bytes.size();
            add(connection.begin + 15 * int(i + 1) - (last ? 5 : 0), last ? "Terminate" : "Intermediate",
                bytes == Bytes::Totals ? total : connection.bytes[i]);
        }
    }
    std::ranges::stable_sort(rows, {}, &std::pair<int, QByteArray>::first);
    QList<QByteArray> lines;
    for (const auto& row : rows)
        lines += row.second;
    return lines;
}

/// What must not show where the log was cut.
QStringList told(ImportedLogs& logs)
{
    return logs.rows("SELECT c.time, c.end, c.source_port, c.bytes_sent FROM connection c WHERE NOT EXISTS"
                     " (SELECT 1 FROM connection_twin t WHERE t.connection = c.id)") +
           logs.rows("SELECT port, bin, connections, allowed, bytes FROM traffic_minute") +
           logs.rows("SELECT port, bin, connections, allowed, bytes FROM traffic_hour") +
           logs.rows("SELECT address, smtp_connections, smtp_allowed, destinations, first, last FROM host") +
           logs.rows("SELECT connections, allowed, denied FROM host_peer");
}

} // namespace

class TestRotatedFirewallLogs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cutAnywhere_data()
    {
        QTest::addColumn<int>("bytes");
        QTest::newRow("totals") << int(Bytes::Totals);
        QTest::newRow("parts") << int(Bytes::Parts);
    }
    void cutAnywhere()
    {
        QFETCH(int, bytes);
        const QByteArray head = header(Bytes(bytes));
        const QList<QByteArray> lines = rows(Bytes(bytes));
        ImportedLogs whole({head + joined(lines)});
        const QStringList expected = told(whole);
        QCOMPARE(whole.rows("SELECT smtp_connections FROM host WHERE smtp_connections > 0"), QStringList{QString::number(connections.size())});
        for (qsizetype at = 1; at < lines.size(); ++at) {
            const QByteArray first = head + joined(lines, 0, at);
            const QByteArray second = head + joined(lines, at);
            ImportedLogs forward({first, second});
            QVERIFY2(told(forward) == expected, difference(told(forward), expected, at));
            ImportedLogs backward({second, first});
            QVERIFY2(told(backward) == expected, difference(told(backward), expected, at));
        }
    }

    /// A file for each hour's quarter: the middle ones tell neither of the beginning nor of the end.
    void manyFiles_data() { cutAnywhere_data(); }
    void manyFiles()
    {
        QFETCH(int, bytes);
        const QByteArray head = header(Bytes(bytes));
        const QList<QByteArray> lines = rows(Bytes(bytes));
        ImportedLogs whole({head + joined(lines)});
        const QStringList expected = told(whole);
        QList<QByteArray> files;
        for (qsizetype at = 0; at < lines.size(); at += 3)
            files += head + joined(lines, at, 3);
        ImportedLogs one(files);
        QVERIFY2(told(one) == expected, difference(told(one), expected, 0));
        std::ranges::reverse(files);
        ImportedLogs other(files);
        QVERIFY2(told(other) == expected, difference(told(other), expected, 1));
        other.readAgain(2);
        QVERIFY2(told(other) == expected, difference(told(other), expected, 2));
    }

    /// Where the rows say how long it was open, each file tells of it from its beginning on: whichever comes first, it is counted once.
    void eachTellsOfAll()
    {
        const QByteArray head = header(Bytes::Totals).trimmed() + "\tconnection time\n";
        QList<QByteArray> files;
        for (int hour = 0; hour < 4; ++hour) {
            QByteArray file = head;
            for (int quarter = hour == 0 ? 0 : 1; quarter <= 4; ++quarter) {
                const int minute = hour * 60 + quarter * 15 - (quarter == 4 ? 1 : 0);
                const QByteArray clock = QByteArray::number(8 + minute / 60).rightJustified(2, '0') + ':' + QByteArray::number(minute % 60).rightJustified(2, '0') + ":00";
                const QByteArray action = minute == 0 ? "Establish" : hour == 3 && quarter == 4 ? "Terminate" : "Intermediate";
                file += "FW\t2024-03-04\t" + clock + "\tTCP\t10.0.3.44:2000\t198.51.100.7:25\t10.0.3.44\tInternal\t" + action + "\tAll Outbound\t" +
                        QByteArray::number(minute * 100) + '\t' + QByteArray::number(minute * 60'000) + '\n';
            }
            files += file;
        }
        ImportedLogs inOrder(files);
        const QStringList expected = told(inOrder);
        QCOMPARE(inOrder.rows("SELECT smtp_connections FROM host WHERE smtp_connections > 0"), QStringList{QStringLiteral("1")});
        QCOMPARE(inOrder.rows("SELECT sum(bytes) FROM traffic_hour"), QStringList{QString::number(239 * 100)});
        QList<int> order{0, 1, 2, 3};
        while (std::ranges::next_permutation(order).found) {
            QList<QByteArray> turned;
            for (const int at : order)
                turned += files[at];
            ImportedLogs logs(turned);
            QVERIFY2(told(logs) == expected, difference(told(logs), expected, order[0] * 1000 + order[1] * 100 + order[2] * 10 + order[3]));
        }
    }

    /// What one file tells of the other goes with it.
    void comesApart()
    {
        const QByteArray head = header(Bytes::Totals);
        const QList<QByteArray> lines = rows(Bytes::Totals);
        const qsizetype at = lines.size() / 2;
        ImportedLogs alone({head + joined(lines, 0, at)});
        ImportedLogs both({head + joined(lines, 0, at), head + joined(lines, at)});
        QVERIFY(both.database().integer("SELECT count(*) FROM connection_part") > 0);
        both.remove(2);
        QVERIFY2(told(both) == told(alone), difference(told(both), told(alone), at));
    }

    void inOneGo()
    {
        const QByteArray head = header(Bytes::Totals);
        const QList<QByteArray> lines = rows(Bytes::Totals);
        ImportedLogs whole({head + joined(lines)});
        const QStringList expected = told(whole);
        ImportedLogs together({});
        together.addTogether({head + joined(lines, 0, 5), head + joined(lines, 5, 3), head + joined(lines, 8)});
        QVERIFY2(told(together) == expected, difference(told(together), expected, 0));
    }
};

QTEST_GUILESS_MAIN(TestRotatedFirewallLogs)
#include "test_rotated_firewall_logs.moc"
