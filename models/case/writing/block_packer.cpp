#include "case/writing/block_packer.h"
#include "case/kept/block_codec.h"
#include "case/rows/bulk_thread.h"
#include <algorithm>

namespace delist {

namespace {

constexpr std::size_t maxQueued = 16;

} // namespace

BlockPacker::BlockPacker(BatchWriter& writer) : m_writer(writer)
{
    const unsigned cores = std::thread::hardware_concurrency();
    const unsigned count = std::clamp(cores / 3, 1U, 3U); // parsing, hashing and writing want their own
    for (unsigned i = 0; i < count; ++i)
        m_threads.emplace_back([this](const std::stop_token& stop) { run(stop); });
}

BlockPacker::~BlockPacker()
{
    for (std::jthread& thread : m_threads)
        thread.request_stop();
    {
        const std::lock_guard guard(m_mutex);
    }
    m_filled.notify_all();
}

void BlockPacker::add(std::shared_ptr<const std::string> owner, std::string_view raw, std::uint64_t offset,
                      std::uint64_t length, std::int64_t evidence)
{
    std::unique_lock lock(m_mutex);
    m_emptied.wait(lock, [this] { return m_queue.size() < maxQueued; });
    m_queue.push_back({std::move(owner), raw, offset, length, evidence});
    m_filled.notify_one();
}

void BlockPacker::drain()
{
    std::unique_lock lock(m_mutex);
    m_emptied.wait(lock, [this] { return m_queue.empty() && m_working == 0; });
}

void BlockPacker::run(const std::stop_token& stop)
{
    const BulkThread bulk("delist-pack");
    BlockCompressor compressor;
    while (true) {
        Piece piece;
        {
            std::unique_lock lock(m_mutex);
            m_filled.wait(lock, [&] { return !m_queue.empty() || stop.stop_requested(); });
            if (m_queue.empty())
                return;
            piece = std::move(m_queue.front());
            m_queue.pop_front();
            ++m_working;
        }
        m_emptied.notify_all();
        if (!m_writer.failed()) {
            if (auto packed = compressor.pack(piece.raw))
                m_writer.write(PackedBlock{piece.evidence, piece.offset, piece.length, std::move(*packed)});
        }
        piece.owner.reset();
        {
            const std::lock_guard guard(m_mutex);
            --m_working;
        }
        m_emptied.notify_all();
    }
}

} // namespace delist
