// Roll-ups kept as rows arrive: the same as counting afterwards.
#include "case/mailbox_days.h"
#include "case/process_stats.h"
#include "support/case_builder.h"
#include <QtTest>

using namespace delist;
using namespace delist::test;

namespace {

QStringList rowsOf(Database& database, const char* sql)
{
    QStringList rows;
    SqlStatement query = database.prepare(sql);
    while (query.step()) {
        QStringList row;
        for (int i = 0; i < 9; ++i)
            row << QString::fromUtf8(query.text(i).data(), qsizetype(query.text(i).size()));
        rows << row.join(QLatin1Char('|'));
    }
    return rows;
}

constexpr const char* processes = "SELECT host, process, pid, connections, first, last, votes, confidence, conflicts FROM process_stat";
constexpr const char* mailboxes = "SELECT mailbox, day, evidence, messages, recipients, '', '', '', '' FROM mailbox_day";

} // namespace

class TestRollups : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void processesAsTheyCome()
    {
        CaseBuilder builder;
        for (int file = 0; file < 2; ++file)
            builder.evidence("netmon", Vantage::Capture, monday, monday + hour, [&](RecordSink& sink) {
                for (int i = 0; i < 40; ++i) {
                    Connection record;
                    record.time = monday + i * second + file * minute;
                    record.source = {*IpAddress::parse("10.0.3.44"), static_cast<std::uint16_t>(50000 + i)};
                    record.destination = {*IpAddress::parse(outside(i)), 25};
                    record.process = i % 4 == 0 ? "" : i % 4 == 1 ? "a.exe" : "b.exe";
                    record.pid = i % 4 == 3 ? 7 : unknownCount;
                    record.processVotes = static_cast<std::uint32_t>(i % 3);
                    record.processConfidence = i % 2 ? 0.5 + i * 0.001 : -1;
                    record.processConflict = i % 8 == 1 ? "thread-pids" : "";
                    sink.connection(record);
                }
            });
        Database& database = builder.file().database();
        const QStringList kept = rowsOf(database, processes);
        QCOMPARE(kept.size(), 3); // a.exe, b.exe, b.exe with its number
        recountProcesses(database, ProcessScope::All);
        QCOMPARE(rowsOf(database, processes), kept);
    }

    void aComputersAccountIsNoMailbox()
    {
        CaseBuilder builder;
        builder.evidence("exchange-smtp-receive", Vantage::MailLog, monday, monday + hour, [&](RecordSink& sink) {
            for (const char* account : {"EXAMPLE\\anna", "EXAMPLE\\EX01$", ""}) {
                Message message;
                message.time = monday;
                message.mailFrom = "anna@example.org";
                message.client = *IpAddress::parse("10.0.3.44");
                message.authenticatedAs = account;
                message.recipients = 1;
                message.direction = Direction::Internal;
                sink.message(message);
            }
        });
        Database& database = builder.file().database();
        const QStringList kept = rowsOf(database, "SELECT t.value, d.messages, '', '', '', '', '', '', '' FROM mailbox_day d"
                                                  " JOIN text t ON t.id = d.mailbox ORDER BY 1");
        QCOMPARE(kept, QStringList({QStringLiteral("EXAMPLE\\anna|1|||||||"), QStringLiteral("anna@example.org|1|||||||")}));
        const QStringList days = rowsOf(database, mailboxes);
        recountMailboxDays(database);
        QCOMPARE(rowsOf(database, mailboxes), days);
    }

    void mailboxesAsTheyCome()
    {
        CaseBuilder builder;
        builder.evidence("exchange-smtp-send", Vantage::MailLog, monday, monday + 3 * day, [&](RecordSink& sink) {
            for (int i = 0; i < 30; ++i) {
                const QByteArray from = i % 5 == 0 ? QByteArray("<>") : "user" + QByteArray::number(i % 3) + "@example.org";
                dialogue(sink, {.time = monday + i * hour * 2, .client = i % 4 ? "10.0.0.25" : outside(i), .server = i % 4 ? outside(i) : "10.0.0.25",
                                .from = from.toStdString(), .to = "x@example.net"});
            }
        });
        Database& database = builder.file().database();
        const QStringList kept = rowsOf(database, mailboxes);
        QVERIFY(kept.size() > 3);
        recountMailboxDays(database);
        QCOMPARE(rowsOf(database, mailboxes), kept);
    }
};

QTEST_GUILESS_MAIN(TestRollups)
#include "test_rollups.moc"
