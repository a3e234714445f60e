// BlockPacker: compresses pieces of evidence on threads of its own and hands them to the writer.
#pragma once
#include "case/writing/batch_writer.h"
#include <memory>
#include <string>
#include <vector>

namespace delist {

class BlockPacker
{
public:
    explicit BlockPacker(BatchWriter& writer);
    ~BlockPacker();
    BlockPacker(const BlockPacker&) = delete;
    BlockPacker& operator=(const BlockPacker&) = delete;

    /// \p raw (kept alive by \p owner) becomes the block at \p offset that stands for \p length bytes of the evidence.
    /// \p evidence 0: the one that is written. Waits while too much is queued. Any thread.
    void add(std::shared_ptr<const std::string> owner, std::string_view raw, std::uint64_t offset, std::uint64_t length,
             std::int64_t evidence = 0);
    /// Waits until everything is with the writer.
    void drain();

private:
    struct Piece
    {
        std::shared_ptr<const std::string> owner;
        std::string_view raw;
        std::uint64_t offset = 0;
        std::uint64_t length = 0;
        std::int64_t evidence = 0;
    };
    void run(const std::stop_token& stop);

    BatchWriter& m_writer;
    std::mutex m_mutex;
    std::condition_variable m_filled;
    std::condition_variable m_emptied;
    std::deque<Piece> m_queue;
    std::size_t m_working = 0;
    std::vector<std::jthread> m_threads;
};

} // namespace delist
