#include "case/file/writer_lock.h"
#include <QCoreApplication>
#include <QFileInfo>
#include <map>
#include <mutex>

namespace delist {

WriterLock::WriterLock(const QString& lockPath) : m_file(lockPath), m_process(QCoreApplication::applicationPid()) {}

Result<std::shared_ptr<WriterLock>> WriterLock::acquire(const std::string& casePath)
{
    // Which cases this program holds already, by the real path. Guarded: jobs open cases on their own threads.
    static std::mutex mutex;
    static std::map<QString, std::weak_ptr<WriterLock>> held;

    const QFileInfo info(QString::fromStdString(casePath));
    const QString folder = QFileInfo(info.absolutePath()).canonicalFilePath();
    const QString real = info.exists() ? info.canonicalFilePath() : folder + QLatin1Char('/') + info.fileName();

    const std::lock_guard guard(mutex);
    if (auto lock = held[real].lock(); lock && lock->m_process == QCoreApplication::applicationPid())
        return lock;

    auto lock = std::make_shared<WriterLock>(real + QStringLiteral(".lock"));
    lock->m_file.setStaleLockTime(0); // never by age, only when its process is gone
    bool locked = lock->m_file.tryLock(0);
    if (!locked && lock->m_file.error() == QLockFile::LockFailedError && !lock->m_file.getLockInfo(nullptr, nullptr, nullptr)) {
        // A program killed before it could write its name into the lock. Removing it fails while a living one holds it.
        lock->m_file.removeStaleLockFile();
        locked = lock->m_file.tryLock(0);
    }
    if (locked) {
        held[real] = lock;
        return lock;
    }
    held.erase(real);
    if (lock->m_file.error() == QLockFile::LockFailedError) {
        qint64 pid = 0;
        QString host;
        QString application;
        std::string who = "another program";
        if (lock->m_file.getLockInfo(&pid, &host, &application))
            who = application.toStdString() + " (process " + std::to_string(pid) + " on " + host.toStdString() + ")";
        return Error{ErrorCode::Locked, who + " is writing this case; close it there first", casePath, std::nullopt};
    }
    return Error{ErrorCode::Unreadable, "the case's folder cannot be written, or its disk is full", casePath, std::nullopt};
}

} // namespace delist
