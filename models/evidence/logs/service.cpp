#include "evidence/logs/service.h"
#include "evidence/smtp/command.h"
#include <algorithm>

namespace delist {

namespace {

/// "25", "smtp", "tcp/25", "25/tcp", "tcp:smtp"; with anything else in it nothing is told.
Service part(std::string_view text)
{
    constexpr std::string_view signs = "/: ";
    Service told;
    for (text = smtp::trimmed(text); !text.empty();) {
        const std::size_t end = std::min(text.find_first_of(signs), text.size());
        const std::string_view word = text.substr(0, end);
        text.remove_prefix(std::min(text.find_first_not_of(signs, end), text.size()));
        if (word.empty())
            continue;
        const bool number = std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
        const std::uint8_t protocol = number ? unknownProtocol : protocolNumber(word);
        if (protocol != unknownProtocol) {
            told.protocol = protocol;
            continue;
        }
        if (told.known && number && told.protocol == unknownProtocol && (told.port == 6 || told.port == 17))
            told.protocol = static_cast<std::uint8_t>(told.port); // "6/25"
        else if (told.known)
            return {};
        const std::int64_t value = number ? countOf(word) : portOf(word);
        told.beyondPorts = number && (value == unknownCount || value > 65535);
        told.port = told.beyondPorts ? std::uint16_t{0} : static_cast<std::uint16_t>(value);
        told.known = !told.beyondPorts;
        if (!number && told.port == 0)
            return {};
    }
    return told;
}

} // namespace

Service serviceOf(std::string_view text)
{
    const std::size_t open = text.ends_with(')') ? text.rfind('(') : std::string_view::npos;
    if (open == std::string_view::npos)
        return part(text);
    Service inside = part(text.substr(open + 1, text.size() - open - 2));
    if (inside.known || inside.beyondPorts)
        return inside;
    const Service outside = part(text.substr(0, open));
    inside.port = outside.port;
    inside.known = outside.known;
    inside.beyondPorts = outside.beyondPorts;
    if (inside.protocol == unknownProtocol)
        inside.protocol = outside.protocol;
    return inside;
}

} // namespace delist
