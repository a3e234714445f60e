// The names of machines inside that a redacted report must not tell.
#include "case/questions/inside_names.h"
#include "report/redactor.h"
#include "support/case_builder.h"
#include <QtTest>

using namespace delist;
using namespace delist::test;

class TestInsideNames : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Exchange puts the server before its connectors, and often behind them.
    void serversOfConnectors()
    {
        CaseBuilder builder;
        builder.evidence("exchange-smtp-receive", Vantage::MailLog, monday, monday + hour, [](RecordSink& sink) {
            for (const char* connector : {R"(EX01\Default Frontend EX01)", "Internet", R"(\odd)", ""}) {
                Session session;
                session.time = monday;
                session.server = {*IpAddress::parse("10.0.0.25"), 25};
                session.client = {*IpAddress::parse(outside(1)), 40000};
                session.connector = connector;
                sink.session(session);
            }
        });
        const std::vector<std::string> names = insideNames(builder.file().database(), 100);
        QCOMPARE(names, std::vector<std::string>{"EX01"});
        Redactor redactor(smallOffice(), {}, names);
        QCOMPARE(redactor.redact(QStringLiteral(R"(Set-ReceiveConnector "EX01\Client Frontend EX01" -ProtocolLoggingLevel Verbose)")),
                 QStringLiteral(R"(Set-ReceiveConnector "machine-1\Client Frontend machine-1" -ProtocolLoggingLevel Verbose)"));
    }

    void namesOfHosts()
    {
        CaseBuilder builder;
        builder.evidence("isa-w3c", Vantage::Firewall, monday, monday + hour, [](RecordSink& sink) {
            flow(sink, monday, "10.0.0.7", outside(1), 25, Action::Allowed);
        });
        Database& database = builder.file().database();
        database.execute("INSERT INTO text(value) VALUES('PC-07'), ('mail.example.org')");
        database.execute("INSERT INTO host_name(host, name, kind) SELECT h.id, t.id, iif(t.value = 'PC-07', 'dhcp', 'helo') FROM host h, text t"
                         " WHERE h.address = '10.0.0.7'");
        QCOMPARE(insideNames(database, 100), std::vector<std::string>{"PC-07"});
    }
};

QTEST_GUILESS_MAIN(TestInsideNames)
#include "test_inside_names.moc"
