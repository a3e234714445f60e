// What captures cost: a mixed one against the hash of its bytes, tshark, and the pipeline that an expert would write; and a
// flood of flows of one packet, which must not fill the memory.
#pragma once
#include "bench/results.h"
#include <cstdint>
#include <filesystem>

namespace delist::bench {

/// \p megabytes: of the mixed capture. tshark and tcpdump are left out where they are missing.
void measureCaptures(Results& results, const std::filesystem::path& folder, std::uint64_t megabytes);

} // namespace delist::bench
