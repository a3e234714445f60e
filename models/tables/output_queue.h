// OutputQueue: a device in front of a pipe or a terminal whose reader may take its time, or stop in the middle (a pager): it takes all
// that is written at once, so that nobody holds the case while the reader does not read. What waits is kept in memory while it is
// little, in an unnamed temporary file when it is not.
#pragma once
#include "evidence/input/spool.h"
#include <QByteArray>
#include <QIODevice>
#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <thread>

namespace delist {

class OutputQueue final : public QIODevice
{
public:
    static constexpr qint64 mostInMemory = 8 << 20;

    /// \p target belongs to another thread until drain() or the end of this.
    explicit OutputQueue(QIODevice& target);
    /// What the target has not taken by then is lost.
    ~OutputQueue() override;

    /// Waits until the target has taken everything; false when it took no more.
    bool drain();
    [[nodiscard]] bool isSequential() const override { return true; }

protected:
    qint64 readData(char* bytes, qint64 most) override;
    qint64 writeData(const char* bytes, qint64 size) override;

private:
    bool put(QByteArray block);
    bool spool(const QByteArray& block);
    [[nodiscard]] QByteArray next(std::unique_lock<std::mutex>& lock);
    void run();

    QIODevice& m_target;
    QByteArray m_block; ///< that is being filled
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<QByteArray> m_queue;
    qint64 m_queued = 0;
    std::unique_ptr<Spool> m_spool; ///< what comes behind the queue
    std::uint64_t m_spooled = 0;    ///< bytes of it
    std::uint64_t m_taken = 0;      ///< of those
    bool m_ended = false;
    bool m_failed = false;
    std::jthread m_thread;
};

} // namespace delist
