// Job: work on another thread with progress, cancel and one end. Lives on the thread that made it (signals arrive
// there); the work runs on a thread of its own with its own database connection. Ends exactly once.
#pragma once
#include "evidence/result.h"
#include <QObject>
#include <QString>
#include <atomic>
#include <stop_token>
#include <thread>

namespace delist {

struct JobProgress
{
    QString what;              ///< the file or list being worked on
    qint64 done = 0;           ///< bytes, or items when total counts items
    qint64 total = 0;          ///< 0 when unknown
    double perSecond = 0;      ///< of done
    bool waits = false;        ///< another program reads the case, and it goes on when that is done
};

class Job : public QObject
{
    Q_OBJECT
public:
    explicit Job(QObject* parent = nullptr);
    ~Job() override; ///< cancels and waits; see stop()

    void start();
    /// Asks the work to stop; finished/failed/cancelled still comes once.
    void cancel();
    [[nodiscard]] bool running() const;

Q_SIGNALS:
    void progressed(const delist::JobProgress& progress); ///< at most 10 times a second
    void finished();
    void failed(const delist::Error& error);
    void cancelled();

protected:
    /// The work; runs on the job's thread. Check stop between batches.
    virtual Result<void> run(std::stop_token stop) = 0;
    /// From run(): reports progress, throttled.
    void report(const JobProgress& progress);
    /// Cancels and waits. A subclass's destructor calls it, before what run() uses goes.
    void stop();

private:
    std::jthread m_thread;
    std::atomic<bool> m_running = false;
    std::atomic<qint64> m_lastReportMs = 0;
};

} // namespace delist

Q_DECLARE_METATYPE(delist::JobProgress)
Q_DECLARE_METATYPE(delist::Error)
