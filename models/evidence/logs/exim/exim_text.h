// What Exim's log lines are made of (specification, chapter "Log files"): message ids, hosts, name=value fields, addresses.
// Views into the line; no memory of other lines.
#pragma once
#include "evidence/records.h"
#include <string>
#include <string_view>

namespace delist::exim {

/// Length of a message id at the beginning of \p text: 6-6-2 characters of base 62 until 4.96, 6-11-4 since; 0 for none.
std::size_t messageIdLength(std::string_view text);

/// "name (helo) [192.0.2.1]:4711", "(helo) [ip]", "[ip]", "name [ip]". Of several addresses in brackets only the last is the
/// client's: what comes before it is the client's word.
struct Host
{
    std::string_view name, helo;
    Endpoint endpoint;
    Endpoint interface;     ///< of ours, where the clause goes on with " I=["
    std::size_t length = 0; ///< 0: there was none
};
Host parseHost(std::string_view text);

/// Value of \p name (" P=") up to the next blank; empty when it is not there.
std::string_view field(std::string_view text, std::string_view name);
/// Value of \p name (" T=\"") up to the closing quote, which "\\" protects.
std::string_view quoted(std::string_view text, std::string_view name);
/// Without the backslashes that escape (string_printing()): "\303\274" is a byte each, a line feed becomes a blank.
std::string unescaped(std::string_view text);

/// The part of a "<=" line in front of the subject, which may contain anything.
std::string_view beforeSubject(std::string_view text);

/// Recipient of "=> user <user@example.org> R=…": the address that was delivered to, or, where that is a file, a pipe or a
/// bare local part, the one it stands for. \p length: of both. \p replaced: the one that stands behind another address.
std::string_view recipient(std::string_view text, std::size_t* length, std::string_view* replaced = nullptr);

/// Of what stands behind " for ": a@example.org "b c"@example.org
std::uint32_t recipientCount(std::string_view text);

} // namespace delist::exim
