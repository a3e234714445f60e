// Who wrote of its sockets says what it is called: the host has that name, once an hour and never for loopback or strangers.
#include "support/case_builder.h"
#include "support/outbreak_rows.h"
#include <QtTest>

using namespace delist;
using namespace delist::test;

class TestComputerNames : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hostsAreNamedByTheirSockets();
};

void TestComputerNames::hostsAreNamedByTheirSockets()
{
    CaseBuilder builder;
    builder.evidence("sysmon", Vantage::Report, monday, monday + day, [](RecordSink& sink) {
        const auto socket = [&](Micros time, const char* local, const char* remote, const char* computer) {
            SocketOwner owner;
            owner.offset = static_cast<std::uint64_t>((time - monday) / second);
            owner.time = time;
            owner.local = {*IpAddress::parse(local), 50'000};
            owner.remote = {*IpAddress::parse(remote), 25};
            owner.computer = computer;
            sink.socketOwner(owner);
        };
        for (int i = 0; i < 90; ++i)
            socket(monday + i * minute, "10.0.3.44", "198.51.100.7", "WS-0344.example.org");
        socket(monday, "127.0.0.1", "127.0.0.1", "WS-0344.example.org");
        socket(monday, "10.0.3.45", "198.51.100.7", "");
        socket(monday, "198.51.100.9", "198.51.100.7", "roadwarrior");
    });
    Database& database = builder.file().database();
    QCOMPARE(database.integer("SELECT count(*) FROM socket_owner"), 93);
    QCOMPARE(database.text("SELECT group_concat(h.address || ' ' || t.value || ' ' || n.kind) FROM host_name n JOIN host h ON h.id = n.host"
                           " JOIN text t ON t.id = n.name"),
             std::string("10.0.3.44 WS-0344.example.org computer"));
    QCOMPARE(database.text("SELECT group_concat(offset) FROM name_record"), std::string("0,3600"));
}

QTEST_GUILESS_MAIN(TestComputerNames)
#include "test_computer_names.moc"
