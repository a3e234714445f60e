// ArchiveReader: libarchive over a ByteSource, with exactly one format enabled: the one the content shows. (All of them
// together would let mtree take plain text.) Members in the order of the archive; errors are ours, not libarchive's.
#pragma once
#include "evidence/input/archive_kind.h"
#include "evidence/input/file_source.h"
#include "evidence/records.h"
#include <memory>
#include <vector>

struct archive;
struct archive_entry;

namespace delist {

class ArchiveReader
{
public:
    /// \p seekable is the same source where it can seek (zip, 7z and rar need it), or null. Both must outlive this.
    ArchiveReader(ArchiveKind kind, ByteSource& packed, FileSource* seekable);
    ~ArchiveReader();
    ArchiveReader(const ArchiveReader&) = delete;
    ArchiveReader& operator=(const ArchiveReader&) = delete;

    /// To the next member; false behind the last.
    Result<bool> next();
    /// Of the current member.
    [[nodiscard]] bool isFile() const;
    [[nodiscard]] bool isEncrypted() const;
    [[nodiscard]] std::string name() const; ///< any bytes without control characters, bounded; never empty
    [[nodiscard]] std::optional<std::uint64_t> size() const;
    [[nodiscard]] Micros modified() const;
    /// As much as fits, or as comes before an error, which the next call tells.
    Result<std::size_t> read(std::span<char> into);

private:
    struct Callbacks;
    /// What comes next of the current member into m_block and m_hole; false at its end or at m_memberError.
    bool nextBlock();
    Error failure(const char* doing);
    Result<void> open();

    struct Free
    {
        void operator()(archive* handle) const;
    };
    ArchiveKind m_kind;
    ByteSource& m_packed;
    FileSource* m_seekable;
    std::unique_ptr<archive, Free> m_archive;
    archive_entry* m_entry = nullptr;
    std::vector<char> m_buffer;
    std::optional<Error> m_sourceError; ///< the packed bytes' own: cancelled, bomb, truncated further down
    std::string_view m_block;   ///< of the current member, libarchive's; behind the hole
    std::uint64_t m_hole = 0;   ///< zeros of a sparse file that stand before it
    std::uint64_t m_offset = 0; ///< behind both, in the member
    std::optional<Error> m_memberError;
    bool m_foreignEnd = false; ///< a zip's, see zip_end.h
    bool m_opened = false;
    bool m_ready = false; ///< it opened well
    std::size_t m_index = 0;
};

} // namespace delist
