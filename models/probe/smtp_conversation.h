// SmtpConversation: one SMTP session with a server, a command at a time (RFC 5321), in the Qt event loop. It knows
// nothing of what is tested; it never sends DATA, and refuses to.
#pragma once
#include "evidence/ip_address.h"
#include <QObject>
#include <QSslCertificate>
#include <QSslError>
#include <QSslSocket>
#include <QTimer>
#include <functional>

namespace delist {

struct SmtpAnswer
{
    int code = 0;     ///< 0: the connection failed; then text says why
    QString text;     ///< all lines, with their code, joined by "\n"; bounded
    [[nodiscard]] bool positive() const { return code >= 200 && code < 300; }
    [[nodiscard]] QString firstLine() const { return text.section(QLatin1Char('\n'), 0, 0); }
};

class SmtpConversation : public QObject
{
    Q_OBJECT
public:
    using Answered = std::function<void(const SmtpAnswer&)>;

    explicit SmtpConversation(int timeoutMs, QObject* parent = nullptr);
    /// Connects; the answer is the greeting.
    void open(const Endpoint& server, Answered answered);
    /// One command without its CRLF. DATA and BDAT are never sent (the answer is a failure).
    void send(const QByteArray& command, Answered answered);
    /// After a 220 to STARTTLS. The certificate is looked at, not required to be valid.
    void startTls(Answered answered);
    void quit();

    [[nodiscard]] const QList<QSslCertificate>& certificates() const { return m_certificates; }
    [[nodiscard]] const QStringList& certificateProblems() const { return m_problems; }
    /// Our end of the connection.
    [[nodiscard]] QString localAddress() const { return m_socket.localAddress().toString(); }

private:
    void read();
    void give(SmtpAnswer answer);
    void fail(const QString& why);

    QSslSocket m_socket;
    QTimer m_timer;
    Answered m_answered;
    QByteArray m_buffer;
    QStringList m_lines;
    QList<QSslCertificate> m_certificates;
    QStringList m_problems;
};

} // namespace delist
