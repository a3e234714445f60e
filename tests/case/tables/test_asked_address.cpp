// Behind a destination NAT the inside server is the destination; the address that was asked for finds the row as well.
#include "case/tables/table_query.h"
#include "case/writing/evidence_removal.h"
#include "support/case_builder.h"
#include "support/outbreak_rows.h"
#include <QtTest>

using namespace delist;
using namespace delist::test;

class TestAskedAddress : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bothAddressesFindTheRow();
};

void TestAskedAddress::bothAddressesFindTheRow()
{
    CaseBuilder builder;
    const auto connection = [](RecordSink& sink, Micros time, const char* destination, const char* forwardedTo) {
        Connection record;
        record.time = time;
        record.source = {*IpAddress::parse("198.51.100.7"), 40'000};
        record.destination = {*IpAddress::parse(destination), 25};
        if (*forwardedTo)
            record.forwardedTo = *IpAddress::parse(forwardedTo);
        record.action = Action::Allowed;
        sink.connection(record);
    };
    builder.evidence("fortigate", Vantage::Firewall, monday, monday + day, [&](RecordSink& sink) {
        connection(sink, monday, "203.0.113.26", "10.20.0.26");
        connection(sink, monday + minute, "203.0.113.26", "198.51.100.250"); // nobody says that it is inside
        connection(sink, monday + hour, "203.0.113.27", "");
    });
    Database& database = builder.file().database();
    const auto count = [&](const char* host, const char* subset = "") {
        TableFilter filter;
        filter.host = QString::fromLatin1(host);
        filter.subset = QString::fromLatin1(subset);
        return TableQuery(database, *tableById(u"connections")).count(filter);
    };
    QCOMPARE(count("203.0.113.26"), 2);
    QCOMPARE(count("10.20.0.26"), 1);
    QCOMPARE(count("203.0.113.27"), 1);
    QCOMPARE(count("203.0.113.26", "allowed"), 1); // what findings count is what reached the address itself
    QCOMPARE(database.integer("SELECT count(*) FROM connection WHERE asked IS NOT NULL"), 1);

    // The same of a log whose destination is the inside server, and of one that says the same address twice.
    builder.evidence("cisco-asa", Vantage::Firewall, monday, monday + day, [&](RecordSink& sink) {
        for (const char* const asked : {"203.0.113.28", "10.20.0.28"}) {
            Connection record;
            record.time = monday;
            record.source = {*IpAddress::parse("198.51.100.7"), 40'001};
            record.destination = {*IpAddress::parse("10.20.0.28"), 25};
            record.asked = *IpAddress::parse(asked);
            record.action = Action::Allowed;
            sink.connection(record);
        }
    });
    QCOMPARE(count("203.0.113.28"), 1);
    QCOMPARE(count("10.20.0.28"), 2);
    QCOMPARE(database.integer("SELECT count(*) FROM connection WHERE asked IS NOT NULL"), 2);

    const auto hosts = [&] { return database.integer("SELECT count(*) FROM host WHERE address = '203.0.113.26'"); };
    QCOMPARE(hosts(), 1);
    removeEvidence(database, 1, StoredContents::Remove);
    QCOMPARE(hosts(), 0);
}

QTEST_GUILESS_MAIN(TestAskedAddress)
#include "test_asked_address.moc"
