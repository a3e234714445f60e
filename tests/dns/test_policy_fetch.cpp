// MTA-STS policies over real HTTPS: a server on loopback with certificates of an authority made for the test, and everything
// that may go wrong with it. The names and records come from a DNS server of our own.
#include "dns/posture_check.h"
#include "support/fault_dns_server.h"
#include <QProcess>
#include <QSignalSpy>
#include <QSslKey>
#include <QSslServer>
#include <QSslSocket>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace delist;
using posture::Line;

namespace {

constexpr const char* goodPolicy = "version: STSv1\r\nmode: enforce\r\nmx: mail.example.org\r\nmax_age: 604800\r\n";

QByteArray http(const QByteArray& status, const QByteArray& body, const QByteArray& more = "Content-Type: text/plain\r\n")
{
    return "HTTP/1.1 " + status + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\nConnection: close\r\n" + more + "\r\n" + body;
}

/// One behaviour for every request.
class WebServer : public QSslServer
{
public:
    WebServer(const QString& certificate, const QString& key, QByteArray answer, int dripMs = 0) : m_answer(std::move(answer)), m_dripMs(dripMs)
    {
        QSslConfiguration ssl = QSslConfiguration::defaultConfiguration();
        QFile keyFile(key);
        if (keyFile.open(QIODevice::ReadOnly))
            ssl.setPrivateKey(QSslKey(&keyFile, QSsl::Rsa));
        ssl.setLocalCertificate(QSslCertificate::fromPath(certificate).value(0));
        setSslConfiguration(ssl);
        connect(this, &QTcpServer::pendingConnectionAvailable, this, &WebServer::serve);
        listen(QHostAddress::LocalHost);
    }
    [[nodiscard]] QString address() const { return QStringLiteral("127.0.0.1:%1").arg(serverPort()); }
    QByteArrayList requests;

private:
    void serve()
    {
        while (auto* socket = qobject_cast<QSslSocket*>(nextPendingConnection())) {
            connect(socket, &QSslSocket::readyRead, socket, [this, socket] {
                m_request += socket->readAll();
                if (!m_request.contains("\r\n\r\n"))
                    return;
                requests << std::exchange(m_request, {});
                if (m_dripMs == 0) {
                    socket->write(m_answer);
                    socket->disconnectFromHost();
                    return;
                }
                auto* timer = new QTimer(socket);
                connect(timer, &QTimer::timeout, socket, [this, socket, at = qsizetype(0)]() mutable {
                    if (at < m_answer.size())
                        socket->write(m_answer.mid(at++, 1));
                });
                timer->start(m_dripMs);
            });
        }
    }
    QByteArray m_answer;
    QByteArray m_request;
    int m_dripMs;
};

} // namespace

class TestPolicyFetch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void policies_data();
    void policies();
    void nobodyListens();
    void cancelledWhileFetching();

private:
    void openssl(const QStringList& arguments);
    [[nodiscard]] QString file(const char* name) const { return m_folder.filePath(QLatin1String(name)); }
    void certificate(const char* name, const char* host);
    std::vector<Line> transport(const QString& connectTo, int timeoutMs = 5000, bool trusted = true);

    QTemporaryDir m_folder;
    FaultDnsServer m_dns;
};

void TestPolicyFetch::openssl(const QStringList& arguments)
{
    QProcess process;
    process.start(QStringLiteral("openssl"), arguments);
    QVERIFY(process.waitForFinished(30'000));
    QVERIFY2(process.exitCode() == 0, process.readAllStandardError().constData());
}

void TestPolicyFetch::certificate(const char* name, const char* host)
{
    const QString base = file(name);
    openssl({"req", "-newkey", "rsa:2048", "-nodes", "-keyout", base + ".key", "-out", base + ".csr", "-subj", QStringLiteral("/CN=%1").arg(host), "-addext",
             QStringLiteral("subjectAltName=DNS:%1").arg(host)});
    QFile extensions(base + ".ext");
    QVERIFY(extensions.open(QIODevice::WriteOnly));
    extensions.write(QByteArray("subjectAltName=DNS:") + host + "\n");
    extensions.close();
    openssl({"x509", "-req", "-in", base + ".csr", "-CA", file("ca.pem"), "-CAkey", file("ca.key"), "-CAcreateserial", "-days", "30", "-out", base + ".pem",
             "-extfile", base + ".ext"});
}

void TestPolicyFetch::initTestCase()
{
    if (QStandardPaths::findExecutable(QStringLiteral("openssl")).isEmpty())
        QSKIP("the openssl command is not installed: fetching policies over HTTPS was not tested");
    if (!QSslSocket::supportsSsl())
        QSKIP("Qt has no TLS here: fetching policies over HTTPS was not tested");
    QVERIFY(m_dns.listening());
    m_dns.add("example.org", "MX", "10 mail.example.org");
    m_dns.add("mail.example.org", "A", "192.0.2.25");
    m_dns.add("_mta-sts.example.org", "TXT", "v=STSv1; id=20260302");
    m_dns.add("_smtp._tls.example.org", "TXT", "v=TLSRPTv1; rua=mailto:tls@example.org");
    openssl({"req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", file("ca.key"), "-out", file("ca.pem"), "-days", "30", "-subj", "/CN=An authority of a test"});
    certificate("good", "mta-sts.example.org");
    certificate("other", "www.example.org");
}

std::vector<Line> TestPolicyFetch::transport(const QString& connectTo, int timeoutMs, bool trusted)
{
    PostureOptions options;
    options.subjects.ownDomains = options.subjects.senderDomains = {"example.org"};
    options.resolvers = {m_dns.address()};
    options.timeoutMs = 500;
    options.policyFetch.connectTo = connectTo;
    options.policyFetch.timeoutMs = timeoutMs;
    if (trusted)
        options.policyFetch.authorities = QSslCertificate::fromPath(file("ca.pem"));
    PostureCheck check(options);
    QSignalSpy finished(&check, &PostureCheck::finished);
    check.start();
    if (finished.isEmpty() && !finished.wait(30'000))
        qFatal("the check does not end");
    std::vector<Line> lines;
    for (const Line& line : check.lines())
        if (line.reason.starts_with("sts-"))
            lines.push_back(line);
    return lines;
}

void TestPolicyFetch::policies_data()
{
    QTest::addColumn<QString>("certificate");
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<int>("dripMs");
    QTest::addColumn<QByteArray>("expected"); // status and reason
    QTest::addColumn<QByteArray>("detail");   // in the line's arguments
    const auto row = [](const char* name, const char* certificate, const QByteArray& answer, const char* expected, const char* detail = "", int dripMs = 0) {
        QTest::newRow(name) << QString::fromLatin1(certificate) << answer << dripMs << QByteArray(expected) << QByteArray(detail);
    };
    row("good", "good", http("200 OK", goodPolicy), "pass sts-enforced");
    row("testing", "good", http("200 OK", QByteArray(goodPolicy).replace("enforce", "testing")), "warning sts-not-enforced", "testing");
    row("another exchanger", "good", http("200 OK", QByteArray(goodPolicy).replace("mail.", "mx9.")), "fail sts-mx-left-out", "mail.example.org");
    row("as HTML", "good", http("200 OK", goodPolicy, "Content-Type: text/html; charset=utf-8\r\n"), "warning sts-media-type", "text/html");
    row("a page of HTML", "good", http("200 OK", "<html>It works!</html>"), "fail sts-bad-policy");
    row("404", "good", http("404 Not Found", "nothing here"), "fail sts-unfetched", "HTTP 404");
    row("a redirect is not followed", "good", http("301 Moved Permanently", "", "Location: https://mta-sts.example.org/elsewhere\r\n"), "fail sts-unfetched", "HTTP 301");
    row("certificate of another host", "other", http("200 OK", goodPolicy), "fail sts-unfetched", "certificate");
    row("too large", "good", http("200 OK", QByteArray(goodPolicy) + QByteArray(200'000, 'x')), "fail sts-unfetched", "64 KiB");
    row("breaks off", "good", http("200 OK", goodPolicy).replace("Content-Length: ", "Content-Length: 9"), "unknown sts-unfetched");
    row("drips", "good", http("200 OK", goodPolicy), "unknown sts-unfetched", "no answer within 1 s", 100);
}

void TestPolicyFetch::policies()
{
    QFETCH(QString, certificate);
    QFETCH(QByteArray, answer);
    QFETCH(int, dripMs);
    QFETCH(QByteArray, expected);
    QFETCH(QByteArray, detail);
    WebServer server(m_folder.filePath(certificate + ".pem"), m_folder.filePath(certificate + ".key"), answer, dripMs);
    QVERIFY(server.isListening());
    const std::vector<Line> lines = transport(server.address(), dripMs > 0 ? 1000 : 5000);
    QCOMPARE(lines.size(), std::size_t(1));
    QCOMPARE(QByteArray(posture::statusName(lines[0].status)) + ' ' + lines[0].reason.c_str(), expected);
    QVERIFY2(QByteArray::fromStdString(lines[0].arguments.back()).contains(detail), lines[0].arguments.back().c_str());
    // Asked once, for the policy of this host, and never for where a redirect points.
    if (certificate == QLatin1String("good")) {
        QCOMPARE(server.requests.size(), 1);
        QVERIFY(server.requests[0].startsWith("GET /.well-known/mta-sts.txt HTTP/1.1\r\n"));
        QVERIFY(server.requests[0].toLower().contains("host: mta-sts.example.org\r\n"));
    } else {
        QCOMPARE(server.requests.size(), 0);
    }
    // Nobody vouches for the authority: the same certificate is worth nothing.
    if (expected.startsWith("pass")) {
        const std::vector<Line> untrusted = transport(server.address(), 5000, false);
        QCOMPARE(untrusted.size(), std::size_t(1));
        QCOMPARE(untrusted[0].status, posture::Status::Fail);
        QVERIFY(untrusted[0].arguments.back().find("certificate") != std::string::npos);
    }
}

void TestPolicyFetch::nobodyListens()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    const QString address = QStringLiteral("127.0.0.1:%1").arg(server.serverPort());
    server.close();
    const std::vector<Line> lines = transport(address);
    QCOMPARE(lines.size(), std::size_t(1));
    QCOMPARE(lines[0].status, posture::Status::Unknown); // the way there may be ours
}

void TestPolicyFetch::cancelledWhileFetching()
{
    WebServer server(file("good.pem"), file("good.key"), http("200 OK", goodPolicy), 100);
    PostureOptions options;
    options.subjects.ownDomains = options.subjects.senderDomains = {"example.org"};
    options.resolvers = {m_dns.address()};
    options.policyFetch.connectTo = server.address();
    options.policyFetch.authorities = QSslCertificate::fromPath(file("ca.pem"));
    PostureCheck check(options);
    QSignalSpy finished(&check, &PostureCheck::finished);
    check.start();
    QTRY_COMPARE_WITH_TIMEOUT(server.requests.size(), 1, 20'000);
    check.cancel();
    QCOMPARE(finished.size(), 1);
    QTest::qWait(300); // nothing comes after
    QCOMPARE(finished.size(), 1);
}

QTEST_GUILESS_MAIN(TestPolicyFetch)
#include "test_policy_fetch.moc"
