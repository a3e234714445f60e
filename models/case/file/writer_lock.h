// WriterLock: one program at a time writes a case. A lock file beside the case ("<case>.lock") that a crashed program
// does not hold: its process id is checked. Connections of one program share it; SQLite keeps those apart.
#pragma once
#include "evidence/result.h"
#include <QLockFile>
#include <memory>
#include <string>

namespace delist {

class WriterLock
{
public:
    /// ErrorCode::Locked names who has it; ErrorCode::Unreadable when the folder cannot be written. Any thread.
    static Result<std::shared_ptr<WriterLock>> acquire(const std::string& casePath);

    explicit WriterLock(const QString& lockPath);

private:
    QLockFile m_file;
    qint64 m_process; ///< a forked child has not got its parent's lock
};

} // namespace delist
