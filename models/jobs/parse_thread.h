// ParseThread: a reader on a thread of its own, fed through a short queue, so that reading, hashing and compressing go on
// beside it. Blocks are shared with the compressor and come from a pool.
#pragma once
#include "evidence/reader.h"
#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <string>
#include <thread>

namespace delist {

/// Buffers that come back when the last user drops them. Outlives what it gave out.
class BlockPool
{
public:
    explicit BlockPool(std::size_t blockBytes);
    /// blockBytes large.
    std::shared_ptr<std::string> take();

private:
    struct Store
    {
        std::mutex mutex;
        std::vector<std::unique_ptr<std::string>> free;
    };
    std::size_t m_blockBytes;
    std::shared_ptr<Store> m_store;
};

class ParseThread
{
public:
    explicit ParseThread(Reader& reader);
    /// Ends it without finish() unless that was called.
    ~ParseThread();
    ParseThread(const ParseThread&) = delete;
    ParseThread& operator=(const ParseThread&) = delete;

    /// The next bytes, kept alive by \p owner. Waits while the queue is full.
    void feed(std::shared_ptr<const std::string> owner, std::string_view bytes);
    /// No more bytes: waits until the reader has seen all and finished. False if it gave up with an exception.
    bool finish();

private:
    struct Block
    {
        std::shared_ptr<const std::string> owner;
        std::string_view bytes;
    };
    void run(const std::stop_token& stop);

    Reader& m_reader;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<Block> m_queue;
    bool m_ended = false;
    bool m_failed = false;
    std::jthread m_thread;
};

} // namespace delist
