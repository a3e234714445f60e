#include "jobs/parse_thread.h"
#include "case/rows/bulk_thread.h"

namespace delist {

namespace {

constexpr std::size_t maxQueued = 6;

} // namespace

BlockPool::BlockPool(std::size_t blockBytes) : m_blockBytes(blockBytes), m_store(std::make_shared<Store>()) {}

std::shared_ptr<std::string> BlockPool::take()
{
    std::unique_ptr<std::string> block;
    {
        const std::lock_guard guard(m_store->mutex);
        if (!m_store->free.empty()) {
            block = std::move(m_store->free.back());
            m_store->free.pop_back();
        }
    }
    if (!block)
        block = std::make_unique<std::string>(m_blockBytes, '\0');
    return {block.release(), [store = m_store](std::string* used) {
                std::unique_ptr<std::string> back(used);
                const std::lock_guard guard(store->mutex);
                store->free.push_back(std::move(back));
            }};
}

ParseThread::ParseThread(Reader& reader)
    : m_reader(reader), m_thread([this](const std::stop_token& stop) { run(stop); })
{
}

ParseThread::~ParseThread()
{
    m_thread.request_stop();
    {
        const std::lock_guard guard(m_mutex);
    }
    m_changed.notify_all();
}

void ParseThread::feed(std::shared_ptr<const std::string> owner, std::string_view bytes)
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_queue.size() < maxQueued || m_failed; });
    if (m_failed)
        return;
    m_queue.push_back({std::move(owner), bytes});
    m_changed.notify_all();
}

bool ParseThread::finish()
{
    {
        const std::lock_guard guard(m_mutex);
        m_ended = true;
    }
    m_changed.notify_all();
    m_thread.join();
    return !m_failed;
}

void ParseThread::run(const std::stop_token& stop)
{
    const BulkThread bulk("delist-parse");
    try {
        while (true) {
            Block block;
            {
                std::unique_lock lock(m_mutex);
                m_changed.wait(lock, [&] { return !m_queue.empty() || m_ended || stop.stop_requested(); });
                if (stop.stop_requested())
                    return;
                if (m_queue.empty())
                    break;
                block = std::move(m_queue.front());
                m_queue.pop_front();
            }
            m_changed.notify_all();
            m_reader.feed(block.bytes);
        }
        m_reader.finish();
    } catch (...) {
        // A reader does not throw on input: memory has run out. The file is rolled back.
        const std::lock_guard guard(m_mutex);
        m_failed = true;
        m_queue.clear();
        m_changed.notify_all();
    }
}

} // namespace delist
