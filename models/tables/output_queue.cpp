#include "tables/output_queue.h"
#include <algorithm>
#include <utility>

namespace delist {

namespace {

constexpr qsizetype blockBytes = 64 << 10;

} // namespace

OutputQueue::OutputQueue(QIODevice& target) : m_target(target), m_thread([this] { run(); })
{
    open(QIODevice::WriteOnly | QIODevice::Unbuffered);
}

OutputQueue::~OutputQueue()
{
    const std::lock_guard guard(m_mutex);
    m_failed = m_ended = true;
    m_changed.notify_all();
}

bool OutputQueue::drain()
{
    put(std::exchange(m_block, {}));
    {
        const std::lock_guard guard(m_mutex);
        m_ended = true;
        m_changed.notify_all();
    }
    if (m_thread.joinable())
        m_thread.join();
    return !m_failed;
}

qint64 OutputQueue::readData(char*, qint64)
{
    return -1;
}

qint64 OutputQueue::writeData(const char* bytes, qint64 size)
{
    m_block.append(bytes, size);
    if (m_block.size() >= blockBytes && !put(std::exchange(m_block, {})))
        return -1;
    return size;
}

/// False when the target takes no more.
bool OutputQueue::put(QByteArray block)
{
    std::unique_lock lock(m_mutex);
    if (m_failed || block.isEmpty())
        return !m_failed;
    if (m_spool || m_queued + block.size() > mostInMemory) {
        if (spool(block))
            return true;
        m_changed.wait(lock, [this] { return m_failed || (!m_spool && m_queued <= mostInMemory / 2); }); // no room for it: the reader has to go on
        if (m_failed)
            return false;
    }
    m_queued += block.size();
    m_queue.push_back(std::move(block));
    m_changed.notify_all();
    return true;
}

bool OutputQueue::spool(const QByteArray& block)
{
    if (!m_spool) {
        m_spool = std::make_unique<Spool>(0);
        m_spooled = m_taken = 0;
    }
    if (m_spool->append({block.constData(), static_cast<std::size_t>(block.size())})) {
        m_spooled += static_cast<std::uint64_t>(block.size());
        return true;
    }
    if (m_spooled == 0)
        m_spool.reset();
    return false;
}

/// Empty at the end.
QByteArray OutputQueue::next(std::unique_lock<std::mutex>& lock)
{
    m_changed.wait(lock, [this] { return m_failed || m_ended || !m_queue.empty() || m_spool; });
    if (m_failed)
        return {};
    if (!m_queue.empty()) {
        QByteArray block = std::move(m_queue.front());
        m_queue.pop_front();
        m_queued -= block.size();
        return block;
    }
    if (!m_spool)
        return {};
    const std::string_view bytes = m_spool->at(m_taken, std::min<std::size_t>(blockBytes, m_spooled - m_taken));
    QByteArray block(bytes.data(), static_cast<qsizetype>(bytes.size()));
    m_taken += bytes.size();
    m_failed = bytes.empty(); // the temporary file cannot be read
    if (m_failed || m_taken >= m_spooled) {
        m_spool.reset();
        m_changed.notify_all();
    }
    return block;
}

void OutputQueue::run()
{
    std::unique_lock lock(m_mutex);
    while (true) {
        const QByteArray block = next(lock);
        if (block.isEmpty())
            return;
        lock.unlock();
        const bool written = m_target.write(block) == block.size();
        lock.lock();
        m_failed = m_failed || !written;
        m_changed.notify_all();
    }
}

} // namespace delist
