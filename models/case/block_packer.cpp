#include "case/block_packer.h"
#include "case/thread_name.h"
#include <algorithm>
#include <zstd.h>

namespace delist {

namespace {

/// Fast enough to keep up with reading on one core; levels above cost more time than they save space on logs.
constexpr int compressionLevel = 1;
constexpr std::size_t maxQueued = 16;

struct FreeContext
{
    void operator()(ZSTD_CCtx* context) const { ZSTD_freeCCtx(context); }
};

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
    nameThread("delist-pack");
    const std::unique_ptr<ZSTD_CCtx, FreeContext> context(ZSTD_createCCtx());
    ZSTD_CCtx_setParameter(context.get(), ZSTD_c_compressionLevel, compressionLevel);
    ZSTD_CCtx_setParameter(context.get(), ZSTD_c_checksumFlag, 1);
    std::string packed;
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
            packed.resize(ZSTD_compressBound(piece.raw.size()));
            const std::size_t size =
                ZSTD_compress2(context.get(), packed.data(), packed.size(), piece.raw.data(), piece.raw.size());
            if (ZSTD_isError(size) == 0U)
                m_writer.write(PackedBlock{piece.evidence, piece.offset, piece.length, packed.substr(0, size)});
        }
        piece.owner.reset();
        {
            const std::lock_guard guard(m_mutex);
            --m_working;
        }
        m_emptied.notify_all();
    }
}

std::optional<std::string> unpackBlock(std::string_view zstd, std::size_t maxBytes)
{
    const unsigned long long claimed = ZSTD_getFrameContentSize(zstd.data(), zstd.size());
    if (claimed == ZSTD_CONTENTSIZE_ERROR || claimed == ZSTD_CONTENTSIZE_UNKNOWN || claimed > maxBytes)
        return std::nullopt;
    std::string raw(static_cast<std::size_t>(claimed), '\0');
    const std::size_t size = ZSTD_decompress(raw.data(), raw.size(), zstd.data(), zstd.size());
    if (ZSTD_isError(size) != 0U || size != raw.size())
        return std::nullopt;
    return raw;
}

} // namespace delist
