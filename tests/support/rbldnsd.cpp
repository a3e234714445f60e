#include "support/rbldnsd.h"
#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QStandardPaths>
#include <QTest>
#include <QUdpSocket>
#include <unistd.h>

namespace delist {

QString Rbldnsd::program()
{
    return QStandardPaths::findExecutable(
        QStringLiteral("rbldnsd"),
        {QStringLiteral("/usr/sbin"), QStringLiteral("/usr/bin"), QStringLiteral("/usr/local/sbin")});
}

Rbldnsd::Rbldnsd()
{
    // As root the server drops to another user, who has to read its files.
    QFile::setPermissions(m_folder.path(), QFile::Permissions(0x7755));
}

Rbldnsd::~Rbldnsd()
{
    stop();
}

quint16 Rbldnsd::freePort()
{
    QUdpSocket socket;
    socket.bind(QHostAddress::LocalHost, 0);
    return socket.localPort();
}

void Rbldnsd::write(const QString& file, const QByteArray& data)
{
    // Written beside and renamed, so that the server never reads half a file; it looks at time and size, so the time
    // moves on.
    const QString path = m_folder.filePath(file);
    const QDateTime before = QFileInfo(path).lastModified();
    QFile out(path + QStringLiteral(".new"));
    if (!out.open(QIODevice::WriteOnly | QIODevice::Truncate))
        qFatal("cannot write %s", qPrintable(out.fileName()));
    out.write(data);
    out.setFileTime(std::max(QDateTime::currentDateTime(), before.isValid() ? before.addSecs(2) : QDateTime()),
                    QFileDevice::FileModificationTime);
    out.close();
    out.setPermissions(QFile::Permissions(0x6644));
    QFile::remove(path);
    out.rename(path);
}

void Rbldnsd::copyData()
{
    const QDir data(QStringLiteral(DELIST_TEST_DATA "/dns"));
    for (const QString& name : data.entryList(QDir::Files)) {
        QFile file(data.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            write(name, file.readAll());
    }
}

bool Rbldnsd::start(const QStringList& zones)
{
    stop();
    for (int attempt = 0; attempt < 3; ++attempt) {
        m_port = freePort();
        QStringList arguments;
        if (geteuid() == 0)
            arguments << QStringLiteral("-u") << QStringLiteral("nobody:nogroup");
        arguments << QStringLiteral("-n") << QStringLiteral("-4") << QStringLiteral("-b")
                  << QStringLiteral("127.0.0.1/%1").arg(m_port) << QStringLiteral("-w") << m_folder.path()
                  << QStringLiteral("-t") << QStringLiteral("60") << QStringLiteral("-c") << QStringLiteral("1s")
                  << zones;
        m_process.setProcessChannelMode(QProcess::MergedChannels);
        m_process.start(program(), arguments);
        if (!m_process.waitForStarted())
            return false;
        // Any question is answered, if only by REFUSED.
        static const QByteArray question =
            QByteArray::fromHex("123401000001000000000000047465737407696e76616c69640000010001");
        QUdpSocket socket;
        for (int i = 0; i < 100 && m_process.state() == QProcess::Running; ++i) {
            socket.writeDatagram(question, QHostAddress::LocalHost, m_port);
            if (socket.waitForReadyRead(50))
                return true;
            m_process.waitForReadyRead(1);
        }
        stop();
    }
    return false;
}

void Rbldnsd::stop()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.terminate();
    if (!m_process.waitForFinished(2000)) {
        m_process.kill();
        m_process.waitForFinished(2000);
    }
}

QString Rbldnsd::address() const
{
    return QStringLiteral("127.0.0.1:%1").arg(m_port);
}

QString Rbldnsd::log()
{
    return QString::fromLocal8Bit(m_process.readAll());
}

} // namespace delist
