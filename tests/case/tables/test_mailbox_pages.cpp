// The table of mailboxes asks several questions for every row: over a large case, the pages they need are read about once.
#include "case/tables/table_query.h"
#include "support/case_builder.h"
#include <QTest>

using namespace delist;
using namespace delist::test;

class TestMailboxPages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyPageAboutOnce()
    {
        constexpr int days = 20;
        constexpr int mailboxes = 400;
        CaseBuilder builder;
        builder.evidence("postfix", Vantage::MailLog, monday, monday + days * day, [](RecordSink& sink) {
            for (int i = 0; i < days * mailboxes * 8; ++i) {
                Message message;
                const std::string id = "<" + std::to_string(i) + "@larch.example>";
                const std::string from = "user" + std::to_string(i % mailboxes) + "@larch.example";
                const std::string to = "rcpt" + std::to_string(i % 7919) + "@dom" + std::to_string(i % 331) + ".example";
                message.time = monday + i * (day / (mailboxes * 8));
                message.role = MessageRole::Received;
                message.messageId = id;
                message.mailFrom = from;
                message.recipients = 1;
                message.direction = Direction::Outbound;
                message.status = Outcome::Accepted;
                const RowId row = sink.message(message);
                Delivery delivery;
                delivery.time = message.time;
                delivery.message = row;
                delivery.recipient = to;
                delivery.outcome = Outcome::Accepted;
                sink.delivery(delivery);
            }
        });
        CaseFile file = CaseFile::open(builder.file().path(), CaseAccess::Read).take();
        Database& database = file.database();
        qint64 rows = 0;
        qint64 domains = 0;
        const TableDefinition& table = *tableById(u"mailboxes");
        const auto column = static_cast<std::size_t>(table.column("external_domains"));
        int misses = 0;
        int unused = 0;
        sqlite3_db_status(database.handle(), SQLITE_DBSTATUS_CACHE_MISS, &misses, &unused, 1);
        TableQuery(database, table).read({}, 0, 0, [&](const TableQuery::Row& row) {
            ++rows;
            domains += row[column].toLongLong();
            return true;
        });
        sqlite3_db_status(database.handle(), SQLITE_DBSTATUS_CACHE_MISS, &misses, &unused, 0);
        QCOMPARE(rows, days * mailboxes);
        QVERIFY(domains >= rows * 7);
        const std::int64_t pages = database.integer("PRAGMA page_count");
        QVERIFY2(misses < pages, qPrintable(QStringLiteral("%1 reads of %2 pages").arg(misses).arg(pages)));
        qInfo("%d reads, %lld pages", misses, static_cast<long long>(pages));
    }
};

QTEST_GUILESS_MAIN(TestMailboxPages)
#include "test_mailbox_pages.moc"
