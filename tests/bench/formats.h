// How fast each reader is: every log format over its own samples, repeated, with nothing behind it.
#pragma once
#include <cstdint>
#include <string>

namespace delist::bench {

/// Feeds \p megabytes of the largest sample of every format (tests/data/logs/<format-id>), or of every sample of the one
/// called \p only, texts as UTF-16 besides, to its reader and prints the speed, how many times as long as SHA-256 of the same
/// bytes it took, and the memory it ended with. The bytes are made on the way, so that a stream of 10 GB needs no disk.
void measureFormats(std::uint64_t megabytes, const std::string& only = {});

} // namespace delist::bench
