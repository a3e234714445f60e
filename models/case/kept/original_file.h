// OriginalFile: the file that an evidence was read from, for what the case does not hold itself (--no-embed). It is read only as
// long as it is what was imported, and of one that has grown only the part that was.
#pragma once
#include "case/sql/database.h"
#include "evidence/input/file_source.h"
#include "evidence/records.h"
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace delist {

struct OriginalFacts
{
    std::int64_t evidence = 0;
    std::string path;    ///< as it was given
    std::string sha256;
    std::uint64_t bytes = 0;
    Micros modified = unknownTime;
    std::string format;
};

/// Where the file that \p evidence was imported from, as \p path, may be. A relative path begins in the folder in which it was imported
/// (of cases that do not tell: where we are), or in that of the case, which may have been moved with it.
std::vector<std::string> originalPlaces(Database& database, std::int64_t evidence, const std::string& path);

/// To be read from its front. Missing: it is gone or changed; the message says which. Size and time of the last change are enough
/// to show a line by: hashing gigabytes for each would take minutes, and what proves the evidence is `verify`. Only where the time is
/// another one (a copy, a log that is written on) it is hashed, once. A member of an archive is unpacked into a temporary file
/// without a name, each time, and hashed meanwhile.
Result<std::unique_ptr<FileSource>> openOriginal(Database& database, const OriginalFacts& facts);

/// Every packet of a capture, from the front, until \p visit returns false; each lives as long as the call. Offsets are those of rows.
/// Missing as above, and for formats whose packets need the clock that was chosen at the import.
Result<void> eachPacketOfOriginal(Database& database, const OriginalFacts& facts, const std::function<bool(const Packet&)>& visit);

} // namespace delist
