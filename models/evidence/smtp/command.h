// One SMTP command line as the client wrote it: verb, address, parameters (RFC 5321 section 4.1.1, RFC 1869, RFC 3030,
// RFC 4954). Lenient: takes what clients in the wild send. No dialogue state and no replies; see reply.h for those.
#pragma once
#include "evidence/records.h"
#include <cstdint>
#include <optional>
#include <string_view>

namespace delist::smtp {

enum class Verb : std::uint8_t {
    Unknown,
    Helo,
    Ehlo, ///< also LHLO
    Mail, ///< also SEND FROM, SOML FROM, SAML FROM
    Rcpt,
    Data,
    Bdat,
    Rset,
    Quit,
    Auth,     ///< also Exchange's X-EXPS
    StartTls, ///< also Exchange's X-ANONYMOUSTLS
    Noop,
    Vrfy,
    Expn,
    Help,
    Etrn,
    Turn,
    XClient, ///< Postfix XCLIENT: the real client's name and address
    XExch50, ///< Exchange 2000 to 2007 among themselves: after a 354 come as many bytes as it says
    XProxy   ///< Exchange's XPROXY, XPROXYFROM, XPROXYTO: the real client behind a front end
};

/// What a parsed path says. A borrowed view into the line.
struct Path
{
    /// Address without brackets, source route (RFC 5321 section 4.1.1.3) and outer blanks, quoting kept; "<>" for the
    /// null path; empty when there was none.
    std::string_view address;
    std::string_view rest; ///< what follows the path: the ESMTP parameters
};

/// "<a@b> SIZE=1", " a@b", "<@relay:a@b>", "<\"a b\"@c>" … as found after "FROM:" or "TO:".
Path parsePath(std::string_view text);

/// Every view is borrowed from the line that was parsed.
struct Command
{
    Verb verb = Verb::Unknown;
    std::string_view word;     ///< the verb as written
    std::string_view argument; ///< everything after it, without outer blanks
    /// MAIL and RCPT: see Path::address.
    std::string_view address;
    /// MAIL and RCPT: ESMTP parameters, "SIZE=1024 BODY=8BITMIME". XCLIENT and XPROXY: their attributes.
    std::string_view parameters;
    std::int64_t sizeBytes = unknownCount; ///< MAIL SIZE= (RFC 1870), or what comes behind BDAT and XEXCH50
    bool last = false;                     ///< BDAT … LAST (RFC 3030)
};

/// \p line without its line end. Never fails: what is no command comes back as Verb::Unknown.
Command parseCommand(std::string_view line);

/// What the first word of a command stands for; SEND, SOML and SAML are none alone.
Verb verbOf(std::string_view word);

/// Value of \p keyword (compared without case) in "A=1 B C=<x>"; empty for a keyword without value, none when absent.
std::optional<std::string_view> parameter(std::string_view parameters, std::string_view keyword);

/// ASCII comparison without case.
bool equalLetters(const char* left, const char* right, std::size_t count);
inline bool equalsNoCase(std::string_view left, std::string_view right)
{
    // Most differ in size or in the first letter.
    return left.size() == right.size() &&
           (left.empty() || (((left.front() ^ right.front()) & ~0x20) == 0 && equalLetters(left.data(), right.data(), left.size())));
}
inline bool startsWithNoCase(std::string_view text, std::string_view prefix)
{
    return text.size() >= prefix.size() && equalsNoCase(text.substr(0, prefix.size()), prefix);
}
/// Without blanks and tabs at both ends.
inline std::string_view trimmed(std::string_view text)
{
    const auto blank = [](char c) { return c == ' ' || c == '\t'; };
    const char* begin = text.data();
    const char* end = begin + text.size();
    while (begin != end && blank(*begin))
        ++begin;
    while (begin != end && blank(end[-1]))
        --end;
    return {begin, end};
}

} // namespace delist::smtp
