// Rbldnsd: a real blacklist name server for tests, on a free local port, over zone files written by the test.
#pragma once
#include <QProcess>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

namespace delist {

class Rbldnsd
{
public:
    Rbldnsd();
    ~Rbldnsd();

    /// Where the program is; empty when it is not installed.
    static QString program();

    /// Puts a data file beside the others; a running server sees the change within about a second.
    void write(const QString& file, const QByteArray& data);
    /// Copies every file of tests/data/dns.
    void copyData();
    /// `zones`: "zone:type:file" as on rbldnsd's command line. Waits until it answers.
    bool start(const QStringList& zones);
    void stop();
    /// "127.0.0.1:port"
    [[nodiscard]] QString address() const;
    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] QString log();

    /// A UDP port that was free a moment ago.
    static quint16 freePort();

private:
    QTemporaryDir m_folder;
    QProcess m_process;
    quint16 m_port = 0;
};

} // namespace delist
