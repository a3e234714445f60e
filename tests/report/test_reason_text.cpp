// Reason codes as sentences: every code that is written has one, and paths stay as they are.
#include "evidence/reason_codes.h"
#include "report/reason_text.h"
#include <QtTest>

using namespace delist;

class TestReasonText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysCodes_data()
    {
        QTest::addColumn<ReasonKind>("kind");
        QTest::addColumn<QString>("codes");
        QTest::addColumn<QString>("text");
        const auto row = [](const char* name, ReasonKind kind, const char* codes, const char* text) {
            QTest::newRow(name) << kind << QString::fromUtf8(codes) << QString::fromUtf8(text);
        };
        row("pairing", ReasonKind::NatPairing, "same-server; apart-ms: 3; client-sequence; helo",
            "same server; 3 ms apart; client’s sequence number; HELO name");
        row("candidates", ReasonKind::NatPairing, "several-hosts; candidate: 10.0.0.5 60; candidate: 2001:db8::1 38",
            "several inside hosts could be it; 10.0.0.5 (60 %); 2001:db8::1 (38 %)");
        row("a process", ReasonKind::ProcessConflict, R"(packets: 3 12 C:\Program Files\x.exe; socket-table: - C:\y.exe)",
            R"(3 packet(s) name C:\Program Files\x.exe (PID 12); the process table gives this socket to C:\y.exe)");
        row("a PID alone", ReasonKind::ProcessConflict, "socket-record: 88; thread-pids",
            "a socket record names PID 88; weak: the PIDs are of the threads that ran when the packets were logged");
        row("a path like a placeholder", ReasonKind::ProcessConflict, "packets: 1 7 %2 %1.exe", "1 packet(s) name %2 %1.exe (PID 7)");
        row("boot", ReasonKind::BootVerdict, "scan: 445 31; short-capture: 90 300",
            "tried port 445 of 31 address(es); the capture ends 90 second(s) after it came up; 300 are needed");
        row("ports", ReasonKind::BootVerdict, "unusual-ports: 2 tcp/4444 udp/6881",
            "2 outside address(es) on ports that few programs use: tcp/4444 udp/6881");
        row("unknown", ReasonKind::BootVerdict, "from a later version: 3", "from a later version: 3");
        row("nothing", ReasonKind::BootVerdict, "", "");
    }
    void saysCodes()
    {
        QFETCH(ReasonKind, kind);
        QFETCH(QString, codes);
        QFETCH(QString, text);
        QCOMPARE(reasonText(kind, codes, {QLocale::c(), {}}), text);
    }

    /// A path cannot begin a code of its own.
    void separators()
    {
        std::string reasons;
        addReason(reasons, "socket-record", processArgument(5, "C:\\a; thread-pids"));
        addReason(reasons, "thread-pids");
        QCOMPARE(QString::fromStdString(reasons), QStringLiteral("socket-record: 5 C:\\a;thread-pids; thread-pids"));
    }
};

QTEST_GUILESS_MAIN(TestReasonText)
#include "test_reason_text.moc"
