// OriginalFile: the file that an evidence was read from, for what the case does not hold itself (--no-embed). It is read only as
// long as it is what was imported, and of one that has grown only the part that was.
#pragma once
#include "case/sql/database.h"
#include "evidence/records.h"
#include <functional>
#include <string>

namespace delist {

struct OriginalFacts
{
    std::int64_t evidence = 0;
    std::string path;    ///< as it was given: from the folder in which it was imported, or that of the case, when it is relative
    std::string sha256;
    std::uint64_t bytes = 0;
    Micros modified = unknownTime;
    std::string format;
};

/// Where it can be read. Missing: it is gone, changed, or inside an archive; the message says which. Size and time of the last
/// change are enough to show a line by: hashing gigabytes for each would take minutes, and what proves the evidence is `verify`.
/// Only where the time is another one (a copy, a log that is written on) it is hashed, once.
Result<std::string> findOriginal(Database& database, const OriginalFacts& facts);

/// Every packet of a capture, from the front, until \p visit returns false; each lives as long as the call. Offsets are those of rows.
/// Missing as above, and for formats whose packets need the clock that was chosen at the import.
Result<void> eachPacketOfOriginal(Database& database, const OriginalFacts& facts, const std::function<bool(const Packet&)>& visit);

} // namespace delist
