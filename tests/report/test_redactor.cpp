// What a report that is given away does not tell: who works inside and on what.
#include "report/redactor.h"
#include <QTest>

using namespace delist;

class TestRedactor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void standIns_data();
    void standIns();
    void oneMachineHasOneStandIn();
};

namespace {

Redactor redactor()
{
    CaseSettings settings;
    settings.internal = {"10.20.0.0/16"};
    settings.domains = {"example.org"};
    return Redactor(settings, {}, {"WS-0344.example.org", "PC44", "Mail", "printer"});
}

} // namespace

void TestRedactor::standIns_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("redacted");
    QTest::newRow("address") << "10.20.3.44 sent" << "inside-1 sent";
    QTest::newRow("public address") << "203.0.113.25 sent" << "203.0.113.25 sent";
    QTest::newRow("mailbox") << "by anna@example.org." << "by mailbox-1.";
    QTest::newRow("machine") << "held by WS-0344.example.org then" << "held by machine-1 then";
    QTest::newRow("machine without its domain") << "inside host: WS-0344" << "inside host: machine-1";
    QTest::newRow("machine in brackets") << "10.20.3.44 (PC44)" << "inside-1 (machine-1)";
    QTest::newRow("names that are words") << "Mail goes to the printer" << "Mail goes to the printer";
    QTest::newRow("part of another word") << "PC445 and XPC44" << "PC445 and XPC44";
    QTest::newRow("hardware address") << "with 00:50:56:AB:03:44, then" << "with hardware-1, then";
    QTest::newRow("IPv6") << "fd00::44 sent" << "inside-1 sent";
    QTest::newRow("profile") << "C:\\Users\\eva\\AppData\\x.exe" << "C:\\Users\\user-1\\AppData\\x.exe";
    QTest::newRow("profile with a blank") << "C:\\Documents and Settings\\Eva Muster\\x.exe" << "C:\\Documents and Settings\\user-1\\x.exe";
    QTest::newRow("home") << "/home/eva/bin/bot" << "/home/user-1/bin/bot";
    QTest::newRow("nobody's profile") << "C:\\Users\\Public\\x.exe" << "C:\\Users\\Public\\x.exe";
}

void TestRedactor::standIns()
{
    QFETCH(QString, text);
    QFETCH(QString, redacted);
    QCOMPARE(redactor().redact(text), redacted);
}

void TestRedactor::oneMachineHasOneStandIn()
{
    Redactor one = redactor();
    QCOMPARE(one.redact(QStringLiteral("PC44, WS-0344, WS-0344.example.org, PC44")), QStringLiteral("machine-1, machine-2, machine-2, machine-1"));
}

QTEST_APPLESS_MAIN(TestRedactor)
#include "test_redactor.moc"
