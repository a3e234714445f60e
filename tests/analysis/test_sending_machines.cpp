// Which machine an address was while it sent, when others had it before or since.
#include "case/questions/containment.h"
#include "support/analysis_answers.h"
#include "support/case_builder.h"
#include <QtTest>

using namespace delist;
using namespace delist::test;

namespace {

void lease(RecordSink& sink, const char* address, Micros time, Micros end, const char* name, const char* mac)
{
    HostName record;
    record.address = *IpAddress::parse(address);
    record.time = time;
    record.end = end;
    record.name = name;
    record.mac = mac;
    record.kind = NameKind::Dhcp;
    sink.hostName(record);
}

void sends(RecordSink& sink, const char* address, Micros from)
{
    for (int i = 0; i < 60; ++i)
        flow(sink, from + i * second, address, outside(i), 25, Action::Allowed, 9'000);
}

constexpr const char* laptop = "02:00:00:00:00:01";
constexpr const char* desktop = "02:00:00:00:00:02";

QStringList namesIn(const Finding& finding)
{
    QStringList names;
    for (const Statement& statement : finding.forIt)
        if (statement.code == u"direct-to-mx.machine")
            names += statement.arguments.value(QStringLiteral("name")).toString();
    return names;
}

QString nameInRules(CaseBuilder& builder, const char* address)
{
    for (const ContainedHost& host : readContainment(builder.file().database(), [](const IpAddress&) { return false; }).hosts)
        if (host.address == QLatin1String(address))
            return host.name;
    return QStringLiteral("no such host");
}

} // namespace

class TestSendingMachines : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theHolderOfThatTime()
    {
        CaseBuilder builder;
        builder.evidence("csv", Vantage::Firewall, monday, monday + day, [](RecordSink& sink) {
            sends(sink, "10.0.7.20", monday + 9 * hour);
            sends(sink, "10.0.7.30", monday + 13 * hour);
        });
        builder.evidence("windows-dhcp", Vantage::Report, monday, monday + day, [](RecordSink& sink) {
            lease(sink, "10.0.7.20", monday + 1 * hour, monday + 2 * hour, "BEFORE", desktop);
            lease(sink, "10.0.7.20", monday + 8 * hour, monday + 11 * hour, "LAPTOP", laptop);
            lease(sink, "10.0.7.20", monday + 12 * hour, unknownTime, "DESKTOP", desktop);
            lease(sink, "10.0.7.30", monday + 12 * hour, unknownTime, "LAPTOP", laptop);
        });
        const Analysis analysis = builder.analyse();
        QCOMPARE(analysis.findings.size(), std::size_t(2));
        for (const Finding& finding : analysis.findings) {
            QCOMPARE(namesIn(finding), QStringList{QStringLiteral("LAPTOP")});
            QVERIFY(says(finding.forIt, "direct-to-mx.same-machine"));
        }
        QCOMPARE(nameInRules(builder, "10.0.7.20"), QStringLiteral("LAPTOP"));
    }

    void aLeaseWithoutABeginningTellsNothing()
    {
        CaseBuilder builder;
        builder.evidence("csv", Vantage::Firewall, monday, monday + day, [](RecordSink& sink) { sends(sink, "10.0.7.20", monday + 9 * hour); });
        builder.evidence("dnsmasq-leases", Vantage::Report, monday, monday + day,
                         [](RecordSink& sink) { lease(sink, "10.0.7.20", unknownTime, monday + 20 * hour, "DESKTOP", desktop); });
        const Analysis analysis = builder.analyse();
        QCOMPARE(analysis.findings.size(), std::size_t(1));
        QCOMPARE(namesIn(analysis.findings.front()), QStringList());
        QCOMPARE(nameInRules(builder, "10.0.7.20"), QString());
    }
};

QTEST_GUILESS_MAIN(TestSendingMachines)
#include "test_sending_machines.moc"
