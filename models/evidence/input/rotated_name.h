// Rotated names: which log a file is a piece of, and its place among the pieces, as those who rotate logs name them: a number that
// grows with age ("mail.log.1", "mail.log.2.gz", "maillog.0.bz2"), a date ("mail.log-20250101", "mail-2025-01-01.log"), ".old"
// (pfirewall.log.old). What has neither is the newest.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

namespace delist {

struct RotatedName
{
    std::string log;        ///< the same for all pieces of one log: its path without what the rotation added
    std::int64_t place = 0; ///< grows with time
};

/// \p path: as InputItem::path() has it. Pieces of one log stand in one folder or archive.
RotatedName rotatedName(std::string_view path);

} // namespace delist
