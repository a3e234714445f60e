// Snapshots of a queue: what still waits in the next one is the same mail, and counts once.
#include "support/imported_logs.h"
#include <QTest>

using namespace delist;
using namespace delist::test;

namespace {

const QByteArray header = "From Address\tStatus\tQueue ID\tMessage Source Name\tSource IP\tSubject\tDate Received\tLast Error\tInternet Message ID\n";

QByteArray waiting(int message, const char* queue = "EX01\\345", const char* error = "451 4.4.0 timeout")
{
    const QByteArray n = QByteArray::number(message);
    return QByteArray("<>\tRetry\t") + queue + "\tDSN\t255.255.255.255\tUndeliverable: " + n + "\t2026-03-13 09:0" + n + ":00\t" + error + "\t<q" + n + "@larch.example>\n";
}

constexpr const char* counted = "SELECT m.message_id, m.internal_id, (SELECT group_concat(d.reply) FROM delivery d WHERE d.message = m.id), (SELECT count(*) FROM bounce b WHERE b.message = m.id)"
                                " FROM message m WHERE NOT EXISTS (SELECT 1 FROM message_part p WHERE p.id = m.id AND p.whole <> p.id)";
constexpr const char* sums = "SELECT 'messages', sum(messages) FROM message_count UNION ALL SELECT 'bounces', ifnull(sum(bounces), 0) FROM host_stat";

} // namespace

class TestQueueSnapshots : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void waitsInSeveral()
    {
        const QByteArray first = header + waiting(1) + waiting(2) + waiting(3);
        // One is gone, two have an error that is another's by now, one message waits for servers of two domains.
        const QByteArray second = header + waiting(2, "EX01\\345", "452 4.3.1 full") + waiting(3, "EX01\\345", "452 4.3.1 full") + waiting(3, "EX01\\346") + waiting(4);
        const QByteArray third = header + waiting(3, "EX01\\345", "421 4.4.2 gone") + waiting(5);
        ImportedLogs alone({header + waiting(1) + waiting(2, "EX01\\345", "452 4.3.1 full") + waiting(3, "EX01\\345", "421 4.4.2 gone") + waiting(3, "EX01\\346") + waiting(4) + waiting(5)}, "queue%1.txt");
        QCOMPARE(alone.rows(counted).size(), 6);
        ImportedLogs forward({first, second, third}, "queue%1.txt"), backward({third, second, first}, "queue%1.txt");
        for (ImportedLogs* logs : {&forward, &backward}) {
            QCOMPARE(logs->rows(counted), alone.rows(counted));
            QCOMPARE(logs->rows(sums), alone.rows(sums));
        }
        forward.remove(3); // and again without the last one
        ImportedLogs two({first, second}, "queue%1.txt");
        QCOMPARE(forward.rows(counted), two.rows(counted));
        QCOMPARE(forward.rows(sums), two.rows(sums));
    }
};

QTEST_GUILESS_MAIN(TestQueueSnapshots)
#include "test_queue_snapshots.moc"
