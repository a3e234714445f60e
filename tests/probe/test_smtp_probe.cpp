// The probe of our own mail server, against Exim on loopback: closed, open, without recipient validation, with STARTTLS;
// and against what is no mail server.
#include "probe/smtp_conversation.h"
#include "probe/smtp_probe.h"
#include "report/posture_text.h"
#include "support/exim.h"
#include <QNetworkProxy>
#include <QRegularExpression>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace delist;

namespace {

constexpr const char* closed = "  accept local_parts = postmaster : info\n         domains = +local_domains\n"
                               "  deny   domains = +local_domains\n         message = 550 5.1.1 no such user\n"
                               "  deny   message = 550 5.7.1 relaying denied\n";
constexpr const char* catchAll = "  accept domains = +local_domains\n  deny message = 550 5.7.1 relaying denied\n";
constexpr const char* open = "  accept\n";
constexpr const char* greylisting = "  defer message = 451 4.7.1 greylisted\n";

QStringList probe(quint16 port, std::vector<posture::Line>* lines = nullptr)
{
    ProbeOptions options;
    options.server = {IpAddress::v4(0x7F000001), port};
    options.domain = "example.org";
    options.timeoutMs = 5000;
    SmtpProbe probe(options);
    QSignalSpy finished(&probe, &SmtpProbe::finished);
    probe.start();
    if (!QTest::qWaitFor([&] { return finished.size() == 1; }, 40'000))
        return {QStringLiteral("no end")};
    QStringList told;
    for (const posture::Line& line : probe.lines())
        told << QString::fromLatin1(posture::statusName(line.status)) + QLatin1Char(' ') + QString::fromStdString(line.reason);
    if (lines != nullptr)
        *lines = probe.lines();
    return told;
}

} // namespace

class TestSmtpProbe : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void server_data()
    {
        QTest::addColumn<QByteArray>("acl");
        QTest::addColumn<bool>("tls");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("closed") << QByteArray(closed) << false
                                << QStringList{"pass probe-banner", "warning probe-tls-missing", "pass probe-no-relay", "pass probe-recipients-checked",
                                               "pass probe-null-sender", "pass probe-postmaster"};
        QTest::newRow("open relay") << QByteArray(open) << false
                                    << QStringList{"pass probe-banner", "warning probe-tls-missing", "fail probe-open-relay",
                                                   "fail probe-recipients-unchecked", "pass probe-null-sender", "pass probe-postmaster"};
        QTest::newRow("catch-all") << QByteArray(catchAll) << true
                                   << QStringList{"pass probe-banner", "warning probe-tls-untrusted", "pass probe-no-relay",
                                                  "fail probe-recipients-unchecked", "pass probe-null-sender", "pass probe-postmaster"};
        QTest::newRow("greylisting") << QByteArray(greylisting) << false
                                     << QStringList{"pass probe-banner", "warning probe-tls-missing", "unknown probe-relay-unclear",
                                                    "unknown probe-recipients-unclear", "pass probe-null-sender", "unknown probe-postmaster-refused"};
    }

    void server()
    {
        QFETCH(QByteArray, acl);
        QFETCH(bool, tls);
        QFETCH(QStringList, expected);
        if (!test::Exim::installed())
            QSKIP("skipped: Exim is not installed (exim4-daemon-light)");
        test::Exim exim(acl, tls);
        QVERIFY(exim.running());
        std::vector<posture::Line> lines;
        QCOMPARE(probe(exim.port(), &lines), expected);
        for (const posture::Line& line : lines) {
            QVERIFY2(postureReasonText(line) != QString::fromStdString(line.reason), line.reason.c_str());
            QVERIFY(!postureReasonText(line).contains(QRegularExpression("%[1-9]")));
        }
        QVERIFY2(!exim.log().contains("<= "), "the probe sent a message");
    }

    void closedPort()
    {
        QTcpServer taken;
        QVERIFY(taken.listen(QHostAddress::LocalHost));
        const quint16 port = taken.serverPort();
        taken.close();
        QCOMPARE(probe(port), QStringList{"unknown probe-unreachable"});
    }

    void notSmtp()
    {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        connect(&server, &QTcpServer::newConnection, &server, [&server] { server.nextPendingConnection()->write("HTTP/1.1 400 Bad Request\r\n\r\n"); });
        QCOMPARE(probe(server.serverPort()), QStringList{"unknown probe-unreachable"});
    }

    /// What a server allows depends on who asks, so nobody may ask for us.
    void noProxyIsUsed()
    {
        QTcpServer proxy;
        QVERIFY(proxy.listen(QHostAddress::LocalHost));
        const QSignalSpy asked(&proxy, &QTcpServer::newConnection);
        QNetworkProxy::setApplicationProxy(QNetworkProxy(QNetworkProxy::Socks5Proxy, QStringLiteral("127.0.0.1"), proxy.serverPort()));
        const auto reset = qScopeGuard([] { QNetworkProxy::setApplicationProxy(QNetworkProxy::NoProxy); });
        SmtpConversation conversation(500);
        bool ended = false;
        conversation.open({IpAddress::v4(0xC0000201), 25}, [&](const SmtpAnswer&) { ended = true; }); // nobody is there
        QTRY_VERIFY(ended);
        QVERIFY(asked.isEmpty());
    }

    void neverSendsContent()
    {
        SmtpConversation conversation(500);
        SmtpAnswer got;
        for (const char* command : {"DATA", "data", "BDAT 3 LAST", "NOOP\r\nDATA"}) {
            conversation.send(command, [&](const SmtpAnswer& answer) { got = answer; });
            QCOMPARE(got.code, 0);
            QCOMPARE(got.text, QStringLiteral("a probe sends no content"));
        }
    }

    void onlyOwnServers()
    {
        CaseSettings settings;
        settings.mailServers = {"10.0.0.5"};
        settings.publicIps = {"192.0.2.24/29"};
        QVERIFY(SmtpProbe::isOwnServer(settings, IpAddress::v4(0x0A000005)));
        QVERIFY(SmtpProbe::isOwnServer(settings, IpAddress::v4(0xC0000219)));
        QVERIFY(!SmtpProbe::isOwnServer(settings, IpAddress::v4(0xC6336401)));
        QVERIFY(!SmtpProbe::isOwnServer(settings, IpAddress()));
    }
};

QTEST_GUILESS_MAIN(TestSmtpProbe)
#include "test_smtp_probe.moc"
