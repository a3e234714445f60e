// CaseReader: reads an open case in the background, so that the window never waits for SQL. A request belongs to an owner
// and a slot; a newer request for the same slot replaces the older one (queued: dropped, running: interrupted) and late
// answers are never delivered. Not for writing, and not for work that needs progress (that is a Job).
#pragma once
#include "case/sql/database.h"
#include <QObject>
#include <QPointer>
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <type_traits>

namespace delist {

class CaseReader : public QObject
{
    Q_OBJECT
public:
    /// Connections are opened on first use, on the reading threads. Lives on one thread; answers arrive there.
    explicit CaseReader(QString path, QObject* parent = nullptr);
    ~CaseReader() override; ///< interrupts what runs and joins

    /// \p work runs on a reading thread and may throw DatabaseError; \p done gets its value on this object's thread, unless
    /// \p owner has gone or a newer request took the slot. Failures go to failed(), and to \p onFailure besides.
    using OnFailure = std::function<void(const Error&)>;
    template <typename Work, typename Done> void read(QObject* owner, int slot, Work work, Done done, OnFailure onFailure = {})
    {
        using Value = std::invoke_result_t<Work, Database&>;
        submit(
            owner, slot,
            [work = std::move(work), done = std::move(done)](Database& database) mutable -> Continuation {
                auto value = std::make_shared<Value>(work(database));
                return [value, done]() mutable { done(std::move(*value)); };
            },
            std::move(onFailure));
    }
    /// Drops every request of this owner.
    void cancel(QObject* owner);
    /// Closes idle connections, so that a writer can bring the file back to rest. They reopen on the next request.
    void release();
    [[nodiscard]] bool busy() const;
    [[nodiscard]] const QString& path() const { return m_path; }

Q_SIGNALS:
    void failed(const delist::Error& error);
    void busyChanged(bool busy);

private:
    using Continuation = std::function<void()>;
    using Work = std::function<Continuation(Database&)>;
    struct Latest
    {
        quint64 ticket = 0;
        QPointer<QObject> owner;
        OnFailure onFailure;
    };
    struct Task
    {
        QObject* owner = nullptr;
        int slot = 0;
        quint64 ticket = 0;
        Work work;
    };
    struct Worker
    {
        std::jthread thread;
        Database* database = nullptr; ///< while a task runs
        QObject* owner = nullptr;
        int slot = 0;
        quint64 ticket = 0;
        bool superseded = false;
        quint64 generation = 0;
    };
    void submit(QObject* owner, int slot, Work work, OnFailure onFailure);
    void loop(const std::stop_token& stop, Worker& worker);
    void deliver(quint64 ticket, QObject* owner, int slot, const Continuation& continuation);
    void fail(quint64 ticket, QObject* owner, int slot, const Error& error);
    void finishOne();
    void supersede(const QObject* owner, const int* slot);

    QString m_path;
    mutable std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::deque<Task> m_queue;
    std::vector<std::unique_ptr<Worker>> m_workers;
    quint64 m_generation = 1;
    // Only on the owner's thread:
    quint64 m_nextTicket = 1;
    std::map<std::pair<QObject*, int>, Latest> m_latest;
    int m_open = 0;
};

} // namespace delist
