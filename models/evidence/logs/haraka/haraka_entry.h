// One line of a Haraka log, whatever its form (docs/Logging.md): default "[LEVEL] [UUID.N] [plugin] message", logfmt
// "level=… uuid=… origin=… message="…"" or JSON {"level":…,"uuid":…,"origin":…,"message":…}. Views into the line.
#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace delist::haraka {

struct Entry
{
    std::string_view level;
    std::string_view uuid;    ///< of the connection, "-" for none
    std::string_view number;  ///< of the transaction in it ("1"), of the outbound hop behind that ("1.1"); empty for none
    std::string_view plugin;
    std::string_view message; ///< without level, uuid and plugin; escapes of logfmt and JSON as they are
    bool json = false;
    bool logfmt = false;

    /// Value of "ip" in "connect ip=192.0.2.1 port=4711" or in the JSON object; quotes off, empty when it is not there.
    [[nodiscard]] std::string_view value(std::string_view name) const;

    std::string_view all; ///< where value() looks
};

/// None when the line is none of Haraka's. \p text: without stamp and envelope.
std::optional<Entry> parseEntry(std::string_view text);

} // namespace delist::haraka
