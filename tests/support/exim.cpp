#include "support/exim.h"
#include <QElapsedTimer>
#include <QFile>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <pwd.h>
#include <unistd.h>

namespace delist::test {

namespace {

QString binary()
{
    return QStandardPaths::findExecutable(QStringLiteral("exim4"), {QStringLiteral("/usr/sbin"), QStringLiteral("/usr/local/sbin")});
}

quint16 freePort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return server.serverPort();
}

/// A certificate of its own for mail.example.org.
bool makeCertificate(const QString& folder)
{
    return QProcess::execute(QStringLiteral("openssl"),
                             {"req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "30", "-subj", "/CN=mail.example.org", "-addext",
                              "subjectAltName=DNS:mail.example.org", "-keyout", folder + "/key.pem", "-out", folder + "/cert.pem"}) == 0;
}

} // namespace

bool Exim::installed()
{
    return !binary().isEmpty();
}

Exim::Exim(const QByteArray& acl, bool tls)
{
    if (!installed() || !m_folder.isValid())
        return;
    const QByteArray folder = m_folder.path().toLocal8Bit();
    if (tls && !makeCertificate(m_folder.path()))
        return;
    m_port = freePort();
    const passwd* const mail = getuid() == 0 ? getpwnam("Debian-exim") : getpwuid(getuid());
    const QByteArray user = mail != nullptr ? mail->pw_name : "mail";
    QFile file(m_folder.filePath(QStringLiteral("exim.conf")));
    if (!file.open(QIODevice::WriteOnly))
        return;
    file.write("exim_user = " + user + "\nspool_directory = " + folder + "/spool\nlog_file_path = " + folder + "/%slog\n" +
               "pid_file_path =\nprimary_hostname = mail.example.org\ndomainlist local_domains = example.org\nhost_lookup =\n"
               "rfc1413_query_timeout = 0s\nkeep_environment =\nadd_environment =\nnever_users =\n" +
               (tls ? "tls_advertise_hosts = *\ntls_certificate = " + folder + "/cert.pem\ntls_privatekey = " + folder + "/key.pem\n"
                    : QByteArray("tls_advertise_hosts =\n")) +
               "acl_smtp_rcpt = check_rcpt\nbegin acl\ncheck_rcpt:\n" + acl + "\nbegin routers\nlocal:\n  driver = accept\n  transport = drop\n"
               "begin transports\ndrop:\n  driver = appendfile\n  file = /dev/null\n  user = " + user + "\n");
    file.close();
    if (getuid() == 0 && mail != nullptr && chown(folder.constData(), mail->pw_uid, mail->pw_gid) != 0) // it logs and spools there
        return;
    QFile::setPermissions(m_folder.path(), QFile::Permissions(0x7755));
    for (const char* each : {"/key.pem", "/cert.pem", "/exim.conf"})
        QFile::setPermissions(m_folder.path() + QLatin1String(each), QFile::Permissions(0x6644));
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    m_process.start(binary(), {"-C", file.fileName(), "-bdf", "-q1h", "-oX", QStringLiteral("127.0.0.1.%1").arg(m_port)});
    if (!m_process.waitForStarted())
        return;
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < 10'000 && m_process.state() == QProcess::Running && !m_running) {
        QTcpSocket socket;
        socket.connectToHost(QHostAddress(QHostAddress::LocalHost), m_port);
        m_running = socket.waitForConnected(200) && socket.waitForReadyRead(3000);
        if (!m_running)
            QTest::qWait(50);
    }
    if (!m_running)
        qInfo().noquote() << "Exim did not start:" << m_process.readAll();
}

Exim::~Exim()
{
    m_process.terminate();
    if (!m_process.waitForFinished(3000))
        m_process.kill();
    m_process.waitForFinished(3000);
}

QByteArray Exim::log() const
{
    QFile file(m_folder.filePath(QStringLiteral("mainlog")));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace delist::test
