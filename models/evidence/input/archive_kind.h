// Which archive or compressed stream bytes are, by their content alone.
#pragma once
#include <cstdint>
#include <string_view>

namespace delist {

enum class ArchiveKind : std::uint8_t { None, Gzip, Xz, Zstd, Bzip2, Lz4, Tar, Zip, SevenZip, Cab, Rar };

/// \p head: the first bytes of a file; 512 are enough.
ArchiveKind archiveKind(std::string_view head);

/// One compressed stream without a directory of members.
inline bool isStream(ArchiveKind kind) { return kind >= ArchiveKind::Gzip && kind <= ArchiveKind::Lz4; }
/// Its directory stands elsewhere than in front, so it cannot be read front to back.
inline bool needsSeeking(ArchiveKind kind) { return kind == ArchiveKind::Zip || kind == ArchiveKind::SevenZip || kind == ArchiveKind::Rar; }
/// For messages: "7z archive".
const char* archiveKindName(ArchiveKind kind);

} // namespace delist
