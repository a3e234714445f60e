#include "jobs/job.h"
#include "jobs/hand_over.h"
#include <chrono>

namespace delist {

namespace {

constexpr qint64 reportEveryMs = 100;

qint64 nowMs()
{
    using namespace std::chrono;
    return duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count();
}

} // namespace

Job::Job(QObject* parent) : QObject(parent)
{
    qRegisterMetaType<JobProgress>();
    qRegisterMetaType<Error>();
}

Job::~Job()
{
    stop();
}

void Job::start()
{
    if (m_thread.joinable())
        return; // once
    m_running = true;
    m_thread = std::jthread([this](const std::stop_token& stop) {
        Result<void> result = Error{ErrorCode::Internal, "the work ended unexpectedly", {}, std::nullopt};
        try {
            result = run(stop);
        } catch (const std::exception& exception) {
            result = Error{ErrorCode::Internal, exception.what(), {}, std::nullopt};
        }
        // The end is told on the owner's thread; a job that is gone by then tells nothing.
        handOver(this, [this, result] {
            m_running = false;
            if (result)
                Q_EMIT finished();
            else if (result.error().code == ErrorCode::Cancelled)
                Q_EMIT cancelled();
            else
                Q_EMIT failed(result.error());
        });
    });
}

void Job::cancel()
{
    m_thread.request_stop();
}

bool Job::running() const
{
    return m_running;
}

void Job::report(const JobProgress& progress)
{
    const qint64 now = nowMs();
    if (now - m_lastReportMs < reportEveryMs)
        return;
    m_lastReportMs = now;
    handOver(this, [this, progress] { Q_EMIT progressed(progress); });
}

void Job::stop()
{
    if (!m_thread.joinable())
        return;
    m_thread.request_stop();
    m_thread.join();
}

} // namespace delist
