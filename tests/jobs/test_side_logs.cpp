// A log that repeats some lines of another: Exim's rejectlog beside the mainlog, Debian's mail.warn beside mail.log. However far
// apart they stand in the larger one, each event counts once; another server's rejections are its own.
#include "support/imported_logs.h"
#include <QtTest>

using namespace delist;
using namespace delist::test;

class TestSideLogs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everythingOnce_data();
    void everythingOnce();
    void anotherServersRejections();
};

namespace {

constexpr const char* rows = "SELECT (SELECT count(*) FROM session WHERE id NOT IN (SELECT id FROM session_part WHERE id <> whole)) || ' ' ||"
                             " (SELECT count(*) FROM message WHERE id NOT IN (SELECT id FROM message_part WHERE id <> whole)) || ' ' ||"
                             " (SELECT count(*) FROM delivery)";

QByteArray clock(int second)
{
    return QTime(8, 0).addSecs(second).toString(Qt::ISODate).toLatin1();
}

struct Logs
{
    QByteArray main, side;
};

/// A rejected recipient every \p apart accepted messages; \p client: the last part of who is rejected, the first time.
Logs exim(int rejections, int apart, int client = 10)
{
    Logs logs;
    int second = 0;
    for (int i = 0; i < rejections; ++i) {
        const QByteArray rejected = "2026-03-02 " + clock(second) + " H=(x) [198.51.100." + QByteArray::number(client + i) +
                                    "]:40000 F=<spam@example.net> rejected RCPT <nobody" + QByteArray::number(i) + "@example.org>: Unrouteable address\n";
        logs.main += rejected;
        logs.side += rejected;
        for (int j = 0; j < apart; ++j) {
            const QByteArray id = "1vwq" + QByteArray::number(10 + i) + "-" + QByteArray::number(100000 + j) + "-Ab";
            const QByteArray time = "2026-03-02 " + clock(second += 7);
            logs.main += time + " " + id + " <= anna@example.com H=mail.example.com [203.0.113.9] P=esmtp S=900 id=" + id + "@example.com\n" +
                         time + " " + id + " => bob@example.org R=local T=local\n" + time + " " + id + " Completed\n";
        }
        second += 5;
    }
    return logs;
}

/// A failed log-in every \p apart accepted messages.
Logs postfix(int failures, int apart)
{
    Logs logs;
    int second = 0;
    for (int i = 0; i < failures; ++i) {
        const QByteArray peer = "unknown[198.51.100." + QByteArray::number(10 + i) + "]";
        const QByteArray head = "Mar  2 " + clock(second) + " mx1 postfix/smtpd[" + QByteArray::number(4000 + i) + "]: ";
        const QByteArray warning = head + "warning: " + peer + ": SASL LOGIN authentication failed: authentication failure\n";
        logs.side += warning;
        logs.main += head + "connect from " + peer + "\n" + warning + head + "disconnect from " + peer + " ehlo=1 auth=0/1 quit=1 commands=2/3\n";
        for (int j = 0; j < apart; ++j) {
            const QByteArray id = "4A" + QByteArray::number(1000 + i * apart + j) + "F";
            const QByteArray time = "Mar  2 " + clock(second += 7) + " mx1 postfix/";
            logs.main += time + "smtpd[900]: connect from mail.example.com[203.0.113.9]\n" + time + "smtpd[900]: " + id + ": client=mail.example.com[203.0.113.9]\n" +
                         time + "cleanup[901]: " + id + ": message-id=<" + id + "@example.com>\n" + time + "qmgr[902]: " + id +
                         ": from=<anna@example.com>, size=900, nrcpt=1 (queue active)\n" + time + "smtpd[900]: disconnect from mail.example.com[203.0.113.9]\n" + time +
                         "local[903]: " + id + ": to=<bob@example.org>, relay=local, delay=0.1, dsn=2.0.0, status=sent (delivered to mailbox)\n" + time +
                         "qmgr[902]: " + id + ": removed\n";
        }
        second += 5;
    }
    return logs;
}

} // namespace

void TestSideLogs::everythingOnce_data()
{
    QTest::addColumn<QByteArray>("main");
    QTest::addColumn<QByteArray>("side");
    for (const int apart : {1, 5, 20}) {
        const Logs mail = exim(6, apart);
        QTest::addRow("Exim, %d apart", apart) << mail.main << mail.side;
        const Logs failures = postfix(6, apart);
        QTest::addRow("Postfix, %d apart", apart) << failures.main << failures.side;
    }
}

void TestSideLogs::everythingOnce()
{
    QFETCH(QByteArray, main);
    QFETCH(QByteArray, side);
    const QStringList alone = ImportedLogs({main}).rows(rows);
    QCOMPARE(ImportedLogs({main, side}).rows(rows), alone);
    QCOMPARE(ImportedLogs({side, main}).rows(rows), alone);
}

/// At the same seconds, about other clients.
void TestSideLogs::anotherServersRejections()
{
    const Logs first = exim(6, 20), second = exim(6, 20, 70);
    QCOMPARE(ImportedLogs({first.main, second.side}).rows(rows), QStringList{QStringLiteral("%1 %2 %2").arg(6 + 1 + 6).arg(120 + 6 + 6)});
}

QTEST_GUILESS_MAIN(TestSideLogs)
#include "test_side_logs.moc"
