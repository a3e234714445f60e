// The names of hosts in their table: however many a bot makes up, its own stays in sight.
#include "case/tables/host_profile.h"
#include "support/case_builder.h"
#include "support/table_rows.h"
#include <QtTest>

using namespace delist;
using namespace delist::test;

class TestHostTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void forgedGreetingsDoNotPushOutTheName();
};

void TestHostTable::forgedGreetingsDoNotPushOutTheName()
{
    CaseBuilder builder;
    builder.evidence("pcap", Vantage::Capture, monday, monday + day, [](RecordSink& sink) {
        for (int i = 0; i < 40; ++i)
            dialogue(sink, {.time = monday + i * minute, .client = "10.0.3.44", .server = outside(i),
                            .helo = "host" + std::to_string(i) + ".foreign.test", .from = "a@b.test", .to = "c@d.test"}, 41'000 + i);
        for (const NameKind kind : {NameKind::Dhcp, NameKind::NetBios}) {
            HostName name;
            name.time = monday + hour; // behind them
            name.address = *IpAddress::parse("10.0.3.44");
            name.name = "PC-044";
            name.kind = kind;
            sink.hostName(name);
        }
    });
    Database& database = builder.file().database();
    const TableDefinition& hosts = *tableById(u"hosts");
    TableFilter filter;
    filter.host = QStringLiteral("10.0.3.44");
    const TablePage page = TableQuery(database, hosts).page(filter, 0, 10);
    QCOMPARE(page.rows.size(), std::size_t(1));
    const QStringList names = cellOf(hosts, page.rows.front(), "names").toStringList();
    QCOMPARE(names.size(), 32);
    QCOMPARE(names.mid(0, 2), QStringList({"PC-044", "host0.foreign.test"}));
    QCOMPARE(readHostProfile(database, QStringLiteral("10.0.3.44"), 10).names.value(0), QStringLiteral("PC-044"));
}

QTEST_GUILESS_MAIN(TestHostTable)
#include "test_host_table.moc"
