#include "tables/case_reader.h"
#include "case/file/case_file.h"
#include "jobs/hand_over.h"

namespace delist {

namespace {
constexpr int readingThreads = 2;
}

CaseReader::CaseReader(QString path, QObject* parent) : QObject(parent), m_path(std::move(path))
{
    for (int i = 0; i < readingThreads; ++i) {
        m_workers.push_back(std::make_unique<Worker>());
        Worker& worker = *m_workers.back();
        worker.thread = std::jthread([this, &worker](const std::stop_token& stop) { loop(stop, worker); });
    }
}

CaseReader::~CaseReader()
{
    {
        const std::lock_guard lock(m_mutex);
        m_queue.clear();
        for (const auto& worker : m_workers) {
            worker->thread.request_stop();
            worker->superseded = true;
            if (worker->database != nullptr)
                worker->database->interrupt();
        }
    }
    m_wake.notify_all();
    m_workers.clear(); // joins
}

void CaseReader::submit(QObject* owner, int slot, Work work, OnFailure onFailure)
{
    const quint64 ticket = m_nextTicket++;
    m_latest[{owner, slot}] = {ticket, owner, std::move(onFailure)};
    {
        const std::lock_guard lock(m_mutex);
        supersede(owner, &slot);
        m_queue.push_back({owner, slot, ticket, std::move(work)});
    }
    m_wake.notify_one();
    if (m_open++ == 0)
        Q_EMIT busyChanged(true);
}

/// With the mutex held.
void CaseReader::supersede(const QObject* owner, const int* slot)
{
    const auto matches = [&](const QObject* otherOwner, int otherSlot) {
        return otherOwner == owner && (slot == nullptr || *slot == otherSlot);
    };
    for (auto task = m_queue.begin(); task != m_queue.end();) {
        if (matches(task->owner, task->slot)) {
            handOver(this, [this] { finishOne(); });
            task = m_queue.erase(task);
        } else {
            ++task;
        }
    }
    for (const auto& worker : m_workers) {
        if (worker->ticket != 0 && !worker->superseded && matches(worker->owner, worker->slot)) {
            worker->superseded = true;
            if (worker->database != nullptr)
                worker->database->interrupt();
        }
    }
}

void CaseReader::cancel(QObject* owner)
{
    std::erase_if(m_latest, [owner](const auto& entry) { return entry.first.first == owner; });
    const std::lock_guard lock(m_mutex);
    supersede(owner, nullptr);
}

void CaseReader::release()
{
    {
        const std::lock_guard lock(m_mutex);
        ++m_generation;
    }
    m_wake.notify_all();
}

bool CaseReader::busy() const
{
    return m_open > 0;
}

void CaseReader::loop(const std::stop_token& stop, Worker& worker)
{
    std::unique_ptr<CaseFile> file; // this thread's own connection
    std::unique_lock lock(m_mutex);
    worker.generation = m_generation;
    while (!stop.stop_requested()) {
        m_wake.wait(lock, stop, [&] { return !m_queue.empty() || worker.generation != m_generation; });
        if (worker.generation != m_generation) {
            worker.generation = m_generation;
            lock.unlock();
            file.reset();
            lock.lock();
            continue;
        }
        if (stop.stop_requested() || m_queue.empty())
            continue;
        Task task = std::move(m_queue.front());
        m_queue.pop_front();
        worker.owner = task.owner;
        worker.slot = task.slot;
        worker.ticket = task.ticket;
        worker.superseded = false;
        lock.unlock();

        Continuation continuation;
        std::optional<Error> error;
        if (!file) {
            if (auto opened = CaseFile::open(m_path.toStdString(), CaseAccess::Read))
                file = std::make_unique<CaseFile>(opened.take());
            else
                error = opened.error();
        }
        if (file) {
            lock.lock();
            worker.database = &file->database();
            const bool gone = worker.superseded;
            lock.unlock();
            try {
                if (!gone)
                    continuation = task.work(file->database());
            } catch (const DatabaseError& thrown) {
                error = thrown.toError(m_path.toStdString());
            }
        }
        lock.lock();
        const bool superseded = worker.superseded;
        worker.database = nullptr;
        worker.ticket = 0;
        if (superseded || stop.stop_requested()) {
            handOver(this, [this] { finishOne(); });
        } else if (error) {
            handOver(this, [this, ticket = task.ticket, owner = task.owner, slot = task.slot, failure = *error] {
                fail(ticket, owner, slot, failure);
            });
        } else {
            handOver(this, [this, ticket = task.ticket, owner = task.owner, slot = task.slot, continuation = std::move(continuation)] {
                deliver(ticket, owner, slot, continuation);
            });
        }
    }
}

void CaseReader::deliver(quint64 ticket, QObject* owner, int slot, const Continuation& continuation)
{
    const auto latest = m_latest.find({owner, slot});
    const bool wanted = latest != m_latest.end() && latest->second.ticket == ticket && latest->second.owner;
    if (latest != m_latest.end() && latest->second.ticket == ticket)
        m_latest.erase(latest);
    const QPointer<CaseReader> self(this); // the continuation may close the case
    if (wanted && continuation)
        continuation();
    if (self)
        finishOne();
}

void CaseReader::fail(quint64 ticket, QObject* owner, int slot, const Error& error)
{
    const auto latest = m_latest.find({owner, slot});
    const bool wanted = latest != m_latest.end() && latest->second.ticket == ticket && latest->second.owner;
    const QPointer<CaseReader> self(this); // what hears of it may close the case
    if (wanted) {
        const OnFailure onFailure = std::move(latest->second.onFailure);
        m_latest.erase(latest);
        if (onFailure)
            onFailure(error);
        if (self)
            Q_EMIT failed(error);
    }
    if (self)
        finishOne();
}

void CaseReader::finishOne()
{
    if (--m_open == 0)
        Q_EMIT busyChanged(false);
}

} // namespace delist
