// What an address is called: what the network says of it goes before what it says to strangers.
#include "case/questions/address_holders.h"
#include "case/questions/host_names.h"
#include "support/case_builder.h"
#include <QtTest>

using namespace delist;
using namespace delist::test;

class TestHostNames : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void greetingsComeLast_data()
    {
        QTest::addColumn<int>("greetings");
        QTest::addColumn<bool>("named");
        QTest::addColumn<QStringList>("believed");
        QTest::addColumn<QString>("thatTime");
        QTest::newRow("a bot") << 40 << false << QStringList() << QString();
        QTest::newRow("a bot with a name") << 40 << true << QStringList{"PC-044", "pc-044.corp.test"} << QStringLiteral("pc-044.corp.test");
        QTest::newRow("one greeting") << 1 << false << QStringList{"host0.foreign.test"} << QStringLiteral("host0.foreign.test");
        QTest::newRow("two greetings") << 2 << false << QStringList{"host0.foreign.test", "host1.foreign.test"} << QStringLiteral("host0.foreign.test");
        QTest::newRow("three greetings") << 3 << false << QStringList() << QString();
        QTest::newRow("a greeting beside a name") << 1 << true << QStringList{"PC-044", "pc-044.corp.test", "host0.foreign.test"}
                                                  << QStringLiteral("pc-044.corp.test");
    }

    void greetingsComeLast()
    {
        QFETCH(int, greetings);
        QFETCH(bool, named);
        QFETCH(QStringList, believed);
        QFETCH(QString, thatTime);
        CaseBuilder builder;
        builder.evidence("pcap", Vantage::Capture, monday, monday + day, [&](RecordSink& sink) {
            for (int i = 0; i < greetings; ++i)
                dialogue(sink, {.time = monday + i * minute, .client = "10.0.3.44", .server = outside(i),
                                .helo = "host" + std::to_string(i) + ".foreign.test", .from = "a@b.test", .to = "c@d.test"}, 41'000 + i);
            const auto call = [&](const char* name, NameKind kind, Micros time) {
                HostName record;
                record.time = time;
                record.address = *IpAddress::parse("10.0.3.44");
                record.name = name;
                record.kind = kind;
                sink.hostName(record);
            };
            if (named) {
                call("PC-044", NameKind::Dhcp, monday + 20 * hour); // the lease is of another time than the mail
                call("pc-044.corp.test", NameKind::Dns, monday + 21 * hour);
            }
        });
        Database& database = builder.file().database();
        const RowId host = database.integer("SELECT id FROM host WHERE address = '10.0.3.44'");
        HostNames names(database);
        QStringList found;
        for (const std::string& name : names.believed(host, 3))
            found << QString::fromStdString(name);
        QCOMPARE(found, believed);
        QCOMPARE(QString::fromStdString(nameAtThatTime(database, host, monday, monday + hour)), thatTime);
        const std::vector<std::string> all = names.all(host, 100);
        QCOMPARE(all.size(), static_cast<std::size_t>(greetings + (named ? 2 : 0)));
        QCOMPARE(all.front(), std::string(named ? "PC-044" : "host0.foreign.test"));
    }
};

QTEST_GUILESS_MAIN(TestHostNames)
#include "test_host_names.moc"
