// InputWalker: paths in, pieces of evidence out. Walks files, folders (recursively, in name order, links followed once)
// and archives (zip, 7z, cab, tar, rar and gz, xz, zst, bz2, lz4 streams, known by content, never by name); members are
// evidence of their own, archives inside archives too. It knows nothing of log formats and keeps nothing in memory but
// one block. Blocking; any thread.
#pragma once
#include "evidence/input/byte_source.h"
#include "evidence/input/random_bytes.h"
#include "evidence/records.h"
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace delist {

/// What detection gets to see.
inline constexpr std::size_t peekBytes = 64 * 1024;

struct InputLimits
{
    int archiveDepth = 4;                     ///< archives inside archives; a .tar.gz is one
    std::uint64_t ratio = 200;                ///< unpacked to packed, refused …
    std::uint64_t ratioFrom = 64ULL << 20;    ///< … once this many bytes were unpacked
    std::uint64_t members = 1'000'000;        ///< per file on disk
};

/// One piece of evidence, to be read once from front to back. Lives as long as the visitor's call.
class InputItem
{
public:
    InputItem(std::string path, std::unique_ptr<ByteSource> source);

    /// For people: "evidence.zip/logs/RECV1.LOG". Any bytes; bounded; never to be opened or written.
    [[nodiscard]] const std::string& path() const { return m_path; }
    /// Last part of path().
    [[nodiscard]] std::string_view fileName() const;
    /// In bytes; a file's or what the archive claims. Unknown for compressed streams.
    [[nodiscard]] std::optional<std::uint64_t> size() const { return m_size; }
    /// Last modified, unknownTime if not told.
    [[nodiscard]] Micros modified() const { return m_modified; }
    [[nodiscard]] bool insideArchive() const { return m_insideArchive; }
    /// All its bytes once more, from the front, without consuming any; nullptr for what can be read only once. Not
    /// beside read() of the same item.
    [[nodiscard]] std::unique_ptr<ByteSource> reopen() const { return m_reopen ? m_reopen() : nullptr; }

    /// Its bytes at any place, beside read(); nullptr for what is no file on disk.
    [[nodiscard]] std::unique_ptr<RandomBytes> window() const { return m_window ? m_window() : nullptr; }

    /// The first bytes (fewer only if there are no more), without consuming them. An error in them shows in read().
    std::string_view peek(std::size_t bytes = peekBytes);
    /// See ByteSource::read(). Large spans (256 KiB and more) are best.
    Result<std::size_t> read(std::span<char> into);

    /// What peek() or read() ended with, if that was an error.
    [[nodiscard]] const std::optional<Error>& pendingError() const { return m_error; }

    void setSize(std::optional<std::uint64_t> size) { m_size = size; }
    /// What stands for no date, as archives write it, is none.
    void setModified(Micros time);
    void setInsideArchive(bool inside) { m_insideArchive = inside; }
    void setReopen(std::function<std::unique_ptr<ByteSource>()> reopen) { m_reopen = std::move(reopen); }
    void setWindow(std::function<std::unique_ptr<RandomBytes>()> window) { m_window = std::move(window); }

private:
    std::string m_path;
    std::unique_ptr<ByteSource> m_source;
    std::string m_head;            ///< read ahead by peek()
    std::size_t m_headUsed = 0;
    std::optional<Error> m_error;  ///< met by peek()
    bool m_ended = false;
    std::optional<std::uint64_t> m_size;
    Micros m_modified = unknownTime;
    bool m_insideArchive = false;
    std::function<std::unique_ptr<ByteSource>()> m_reopen;
    std::function<std::unique_ptr<RandomBytes>()> m_window;
};

/// What can be known of a piece of evidence before its turn.
struct InputHead
{
    std::string bytes;          ///< up to peekBytes, unpacked if it is a compressed stream
    std::uint64_t size = 0;     ///< as on disk or in the archive
};
/// Nothing for what cannot be looked at.
using InputHeads = std::function<std::optional<InputHead>(const std::string& path)>;

struct InputVisitor
{
    /// Every piece of evidence, empty ones too. What it leaves unread is passed over.
    std::function<void(InputItem& item)> item;
    /// What cannot be handed out at all: unreadable, encrypted, too deep, damaged archive, rest of a bomb. An error that
    /// item's own read() already gave is not repeated here, unless more members are lost by it.
    std::function<void(const std::string& path, const Error& error)> skipped;
    /// Optional: true for a file on disk that must not even be opened (the case that is being written).
    std::function<bool(const std::string& path)> passOver = {};
    /// Optional: may change the order of the paths given, of each folder's, which come in name order, and of what
    /// was kept for last.
    std::function<void(std::vector<std::string>& paths, const InputHeads& heads)> arrange = {};
    /// Optional: true for members of archives whose order matters: they are put aside (in a temporary file) and handed
    /// out when the file on disk that holds them has been read.
    std::function<bool(std::string_view head)> keepForLast = {};
};

class InputWalker
{
public:
    explicit InputWalker(InputVisitor visitor, InputLimits limits = {});

    /// Walks every path in the order given. Cancelled is the only error: all else goes to skipped().
    Result<void> walk(const std::vector<std::string>& paths, std::stop_token stop = {});
    /// Bytes of files on disk read so far, for progress; against totalBytes(). For the thread that walks.
    [[nodiscard]] std::uint64_t bytesRead() const { return m_bytesRead; }
    /// Size of all files below \p paths, as on disk.
    static std::uint64_t totalBytes(const std::vector<std::string>& paths);

private:
    InputVisitor m_visitor;
    InputLimits m_limits;
    std::uint64_t m_bytesRead = 0;
};

} // namespace delist
