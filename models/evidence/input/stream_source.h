// Decompressed views of one compressed stream. gz, zst and xz are unpacked here so that a truncated file gives every byte it
// holds (libarchive keeps back its last unfinished block); the rest goes through libarchive.
#pragma once
#include "evidence/input/archive_kind.h"
#include "evidence/input/byte_source.h"
#include <memory>
#include <string_view>

namespace delist {

/// \p kind must be a stream; \p packed must outlive the result.
std::unique_ptr<ByteSource> openStream(ArchiveKind kind, ByteSource& packed);
/// "RECV1.LOG.gz" -> "RECV1.LOG"; a name without such an ending as it is.
std::string_view withoutStreamSuffix(std::string_view name);
/// "a.zip/x.pcap1.gz/x.pcap1" -> "a.zip/x.pcap1.gz": a compressed stream is no folder. Any other path as it is.
std::string_view withoutStreamFolder(std::string_view path);

} // namespace delist
