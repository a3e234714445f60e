// Until when a device had an address, where another file tells it.
#include "case/tables/table_query.h"
#include "support/case_builder.h"
#include "support/table_rows.h"
#include <QtTest>

using namespace delist;
using namespace delist::test;

namespace {

void lease(RecordSink& sink, Micros time, Micros end, const char* name, const char* mac, NameKind kind = NameKind::Dhcp)
{
    HostName record;
    record.time = time;
    record.end = end;
    record.address = *IpAddress::parse("10.0.3.44");
    record.name = name;
    record.mac = mac;
    record.kind = kind;
    sink.hostName(record);
}

constexpr const char* pc = "00:11:22:33:44:55";
constexpr const char* laptop = "00:11:22:33:44:99";

/// Of the lease that began on Monday at eight.
QString mondaysEnd(CaseBuilder& built)
{
    const TableDefinition& table = *tableById(u"names");
    for (const TableQuery::Row& row : TableQuery(built.file().database(), table).page({}, 0, 100).rows)
        if (cellOf(table, row, "time").toLongLong() == monday + 8 * hour && cellOf(table, row, "name").toString() == QLatin1String("PC44")) {
            const QVariant end = cellOf(table, row, "end");
            return end.isNull() ? QStringLiteral("open") : QString::number((end.toLongLong() - monday) / hour);
        }
    return QStringLiteral("no such lease");
}

using Fill = std::function<void(RecordSink&)>;

} // namespace

class TestLeaseEnds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anotherFileTellsTheEnd_data()
    {
        QTest::addColumn<QByteArray>("format");
        QTest::addColumn<Fill>("other");
        QTest::addColumn<QString>("end");
        const auto row = [](const char* name, const char* format, QString end, Fill fill) {
            QTest::newRow(name) << QByteArray(format) << std::move(fill) << std::move(end);
        };
        row("nothing", "windows-dhcp", "open", [](RecordSink&) {});
        row("renewed", "windows-dhcp", "open", [](RecordSink& sink) { lease(sink, monday + 32 * hour, unknownTime, "PC44", pc); });
        row("another device", "windows-dhcp", "33", [](RecordSink& sink) { lease(sink, monday + 33 * hour, unknownTime, "LAPTOP9", laptop); });
        row("another device, by another server", "dhcp-syslog", "33",
            [](RecordSink& sink) { lease(sink, monday + 33 * hour, unknownTime, "LAPTOP9", laptop); });
        row("given back", "windows-dhcp", "34", [](RecordSink& sink) { lease(sink, monday + 34 * hour, monday + 34 * hour, "PC44", pc); });
        row("renewed and given back, then another", "windows-dhcp", "35", [](RecordSink& sink) {
            lease(sink, monday + 40 * hour, unknownTime, "LAPTOP9", laptop);
            lease(sink, monday + 32 * hour, monday + 35 * hour, "PC44", pc);
        });
        row("until when it would last", "dhcpd-leases", "open", [](RecordSink& sink) { lease(sink, monday + 9 * hour, monday + 17 * hour, "PC44", pc); });
        row("another device before", "windows-dhcp", "open", [](RecordSink& sink) { lease(sink, monday + 7 * hour, unknownTime, "LAPTOP9", laptop); });
        row("no lease", "pcap", "open", [](RecordSink& sink) { lease(sink, monday + 9 * hour, unknownTime, "LAPTOP9", laptop, NameKind::Arp); });
    }

    void anotherFileTellsTheEnd()
    {
        QFETCH(QByteArray, format);
        QFETCH(Fill, other);
        QFETCH(QString, end);
        const Fill first = [](RecordSink& sink) { lease(sink, monday + 8 * hour, unknownTime, "PC44", pc); };
        for (const bool inOrder : {true, false}) {
            CaseBuilder built;
            if (inOrder)
                built.evidence("windows-dhcp", Vantage::Report, monday, monday + day, first);
            built.evidence(format.constData(), Vantage::Report, monday, monday + 2 * day, other);
            if (!inOrder)
                built.evidence("windows-dhcp", Vantage::Report, monday, monday + day, first);
            QCOMPARE(mondaysEnd(built), end);
        }
    }

    void aKnownEndIsCut()
    {
        CaseBuilder built;
        built.evidence("dhcpd-leases", Vantage::Report, monday, monday + day,
                       [](RecordSink& sink) { lease(sink, monday + 8 * hour, monday + 18 * hour, "PC44", pc); });
        QCOMPARE(mondaysEnd(built), QStringLiteral("18"));
        built.evidence("windows-dhcp", Vantage::Report, monday, monday + day,
                       [](RecordSink& sink) { lease(sink, monday + 14 * hour, unknownTime, "LAPTOP9", laptop); });
        QCOMPARE(mondaysEnd(built), QStringLiteral("14"));
    }

    void planUsesTheIndexOfHosts()
    {
        CaseBuilder built;
        built.evidence("windows-dhcp", Vantage::Report, monday, monday + day,
                       [](RecordSink& sink) { lease(sink, monday + 8 * hour, unknownTime, "PC44", pc); });
        const TableDefinition& table = *tableById(u"names");
        const auto column = static_cast<std::size_t>(table.column("end"));
        SqlStatement steps = built.file().database().prepare("EXPLAIN QUERY PLAN SELECT " + std::string(table.columns[column].sql) +
                                                             " FROM name_record t LEFT JOIN evidence e ON e.id = t.evidence");
        std::string plan;
        while (steps.step())
            plan += std::string(steps.text(3)) + '\n';
        QVERIFY2(plan.find("SEARCH o USING INDEX name_record_host (host=? AND time>") != std::string::npos, plan.c_str());
    }
};

QTEST_GUILESS_MAIN(TestLeaseEnds)
#include "test_lease_ends.moc"
