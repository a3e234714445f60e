// Exchange Online hands a message trace out in pages, and administrators export days that overlap: the recipients of one message may stand in
// two files. The case tells the same as of one file.
#include "support/imported_logs.h"
#include <QTest>
#include <algorithm>

using namespace delist;
using namespace delist::test;

namespace {

const QByteArray header = "Organization,MessageId,Received,SenderAddress,RecipientAddress,Subject,Status,ToIP,FromIP,Size,MessageTraceId\n";

QByteArray row(int message, const char* recipient, const char* status = "Delivered")
{
    const QByteArray n = QByteArray::number(message);
    return "larch.example,<m" + n + "@larch.example>,2026-03-02T08:0" + n + ":00,ann@larch.example," + recipient + "@far.example,x," + status + ",198.51.100.9,10.0.3.44,900,trace-" + n + "\n";
}

QList<QByteArray> rows()
{
    return {row(1, "a"), row(2, "b"), row(2, "c", "Failed"), row(2, "d"), row(3, "e"), row(3, "f")};
}

QByteArray json(const QByteArray& line)
{
    const QList<QByteArray> names = header.trimmed().split(','), values = line.trimmed().split(',');
    QByteArray object;
    for (qsizetype i = 0; i < names.size(); ++i)
        object += (object.isEmpty() ? "{\"" : ", \"") + names[i] + "\": \"" + values[i] + '"';
    return object + '}';
}

} // namespace

class TestTracePages : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void pages_data()
    {
        QTest::addColumn<bool>("newestFirst");
        QTest::newRow("oldest first") << false;
        QTest::newRow("newest first") << true;
    }
    void pages()
    {
        QFETCH(bool, newestFirst);
        QList<QByteArray> lines = rows();
        if (newestFirst)
            std::ranges::reverse(lines);
        const auto told = [](ImportedLogs& logs) {
            return logs.rows("SELECT m.message_id, m.recipients, m.status, (SELECT group_concat(value) FROM (SELECT r.value FROM delivery d JOIN text r ON r.id = d.recipient"
                             " WHERE d.message = m.id ORDER BY 1)) FROM message m UNION ALL SELECT 'counted', sum(messages), sum(recipients), '' FROM mailbox_day");
        };
        const auto file = [&](qsizetype from, qsizetype to) { return header + joined(lines, from, to - from); };
        const auto page = [&](qsizetype from, qsizetype to) {
            QByteArray objects;
            for (qsizetype i = from; i < to; ++i)
                objects += (objects.isEmpty() ? "" : ", ") + json(lines[i]);
            return "{\"value\": [" + objects + "]}";
        };
        ImportedLogs one({file(0, lines.size())});
        const QStringList whole = told(one);
        QCOMPARE(whole.size(), 4);
        for (qsizetype at = 1; at < lines.size(); ++at) {
            for (const qsizetype common : {0, 1, 3}) { // overlapping exports as well
                if (at + common >= lines.size())
                    continue;
                ImportedLogs forward({file(0, at + common), file(at, lines.size())}), backward({file(at, lines.size()), file(0, at + common)});
                for (ImportedLogs* logs : {&forward, &backward})
                    QVERIFY2(told(*logs) == whole, qPrintable(QStringLiteral("%1 %2: ").arg(at).arg(common) + told(*logs).join(u' ')));
            }
            ImportedLogs objects({page(0, at), page(at, lines.size())}, "page%1.json");
            QCOMPARE(told(objects), whole);
        }
    }
};

QTEST_GUILESS_MAIN(TestTracePages)
#include "test_trace_pages.moc"
