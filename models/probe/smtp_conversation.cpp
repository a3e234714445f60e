#include "probe/smtp_conversation.h"
#include <QHostAddress>
#include <QNetworkProxy>
#include <QSslCipher>

namespace delist {

namespace {

constexpr qsizetype maxBuffered = 64 * 1024;
constexpr qsizetype maxLines = 128;
constexpr qsizetype maxLineLength = 1000;

} // namespace

SmtpConversation::SmtpConversation(int timeoutMs, QObject* parent) : QObject(parent)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(timeoutMs);
    // Straight from this machine: what a server allows depends on who asks, and looking up the system's proxy would block.
    m_socket.setProxy(QNetworkProxy::NoProxy);
    m_socket.setPeerVerifyMode(QSslSocket::QueryPeer);
    connect(&m_timer, &QTimer::timeout, this, [this] { fail(QStringLiteral("no answer in time")); });
    connect(&m_socket, &QSslSocket::readyRead, this, &SmtpConversation::read);
    connect(&m_socket, &QSslSocket::errorOccurred, this, [this] { fail(m_socket.errorString()); });
    connect(&m_socket, &QSslSocket::sslErrors, this, [this](const QList<QSslError>& errors) {
        for (const QSslError& error : errors)
            m_problems << error.errorString();
        m_socket.ignoreSslErrors(); // told, not enforced: mail is encrypted opportunistically
    });
    connect(&m_socket, &QSslSocket::encrypted, this, [this] {
        m_certificates = m_socket.peerCertificateChain();
        give({220, m_socket.sessionCipher().protocolString()});
    });
}

void SmtpConversation::open(const Endpoint& server, Answered answered)
{
    m_answered = std::move(answered);
    m_timer.start();
    m_socket.connectToHost(QHostAddress(QString::fromStdString(server.address.toString())), server.port);
}

void SmtpConversation::send(const QByteArray& command, Answered answered)
{
    m_answered = std::move(answered);
    const QByteArray verb = command.left(4).toUpper();
    if (verb == "DATA" || verb == "BDAT" || command.contains('\r') || command.contains('\n')) {
        fail(QStringLiteral("a probe sends no content"));
        return;
    }
    m_timer.start();
    m_socket.write(command + "\r\n");
}

void SmtpConversation::startTls(Answered answered)
{
    m_answered = std::move(answered);
    m_buffer.clear(); // what came before the handshake is not to be trusted (RFC 3207 section 4.2)
    m_timer.start();
    m_socket.startClientEncryption();
}

void SmtpConversation::quit()
{
    m_answered = nullptr;
    m_timer.stop();
    if (m_socket.state() == QAbstractSocket::ConnectedState)
        m_socket.write("QUIT\r\n");
    m_socket.disconnectFromHost();
}

void SmtpConversation::read()
{
    m_buffer += m_socket.read(maxBuffered - m_buffer.size());
    for (qsizetype end = m_buffer.indexOf('\n'); end >= 0; end = m_buffer.indexOf('\n')) {
        const QByteArray line = m_buffer.left(end).trimmed();
        m_buffer.remove(0, end + 1);
        if (m_lines.size() < maxLines)
            m_lines << QString::fromUtf8(line.left(maxLineLength));
        const int code = line.left(3).toInt();
        if (line.size() < 3 || code < 200 || code > 599) {
            fail(QStringLiteral("it does not speak SMTP: %1").arg(QString::fromUtf8(line.left(80))));
            return;
        }
        if (line.size() == 3 || line[3] != '-')
            give({code, std::exchange(m_lines, {}).join(QLatin1Char('\n'))});
    }
    if (m_buffer.size() >= maxBuffered)
        fail(QStringLiteral("a line without an end"));
}

void SmtpConversation::give(SmtpAnswer answer)
{
    m_timer.stop();
    if (const Answered answered = std::exchange(m_answered, nullptr))
        answered(answer);
}

void SmtpConversation::fail(const QString& why)
{
    m_timer.stop();
    const Answered answered = std::exchange(m_answered, nullptr);
    m_socket.abort();
    if (answered)
        answered({0, why});
}

} // namespace delist
