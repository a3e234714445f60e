// How far a record goes that may stand on several lines: a JSON object, an event in XML, a row of a table with line breaks in quotes
// (RFC 4180), a block in braces (a lease of dhcpd), an entry of systemd's journal. By its text alone, whatever the format.
#pragma once
#include <cstddef>
#include <string_view>

namespace delist {

/// Bytes of the record at the front of \p text, without the line end behind it. 0: it ends with its line, or is none of these, or
/// \p text does not hold all of it.
std::size_t recordLength(std::string_view text);

} // namespace delist
