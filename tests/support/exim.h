// Exim: a real mail server on loopback for tests, with a configuration of the test's own. Skips are the test's business:
// running() is false where Exim is not installed.
#pragma once
#include <QProcess>
#include <QTemporaryDir>

namespace delist::test {

class Exim
{
public:
    /// \p acl: the rules for RCPT TO ("accept", or several lines).
    explicit Exim(const QByteArray& acl, bool tls = false);
    ~Exim();
    [[nodiscard]] static bool installed();
    [[nodiscard]] bool running() const { return m_running; }
    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] QByteArray log() const;

private:
    QTemporaryDir m_folder;
    QProcess m_process;
    quint16 m_port = 0;
    bool m_running = false;
};

} // namespace delist::test
