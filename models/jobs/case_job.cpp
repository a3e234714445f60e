#include "jobs/case_job.h"

namespace delist {

CaseJob::CaseJob(Work work, QObject* parent) : Job(parent), m_work(std::move(work)) {}

Result<void> CaseJob::run(std::stop_token stop)
{
    // A long statement ends early on cancel: SQLite is told from this callback, on the cancelling thread.
    const std::stop_callback interrupt(stop, [this] { m_file->database().interrupt(); });
    try {
        return m_work(*m_file, stop, [this](const JobProgress& progress) { report(progress); });
    } catch (const DatabaseError& thrown) {
        if (stop.stop_requested())
            return Error{ErrorCode::Cancelled, "cancelled", m_file->path(), {}};
        return thrown.toError(m_file->path());
    }
}

} // namespace delist
