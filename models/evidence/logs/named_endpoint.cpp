#include "evidence/logs/named_endpoint.h"
#include "evidence/smtp/command.h"
#include <algorithm>
#include <charconv>

namespace delist {

namespace {

constexpr std::size_t longest = 512;
constexpr std::string_view between = " \t()<>,;/#\"'";

bool isDigit(char c) { return c >= '0' && c <= '9'; }
bool isLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80; }

std::string_view takeWord(std::string_view& text)
{
    text.remove_prefix(std::min(text.find_first_not_of(between), text.size()));
    std::size_t end = std::min(text.find_first_of(between), text.size());
    if (const std::size_t bracket = text.substr(0, end).find('[', 1); bracket != std::string_view::npos)
        end = bracket; // "pc-anna[10.1.3.44]"
    const std::string_view word = text.substr(0, end);
    text.remove_prefix(end);
    return word;
}

/// Also in brackets, and behind the name of an interface.
std::optional<Endpoint> addressIn(std::string_view word)
{
    if (const auto plain = Endpoint::parse(word))
        return plain;
    if (word.size() > 2 && word.front() == '[' && word.back() == ']')
        return Endpoint::parse(word.substr(1, word.size() - 2));
    const std::size_t colon = word.find(':');
    const bool behindInterface = colon != std::string_view::npos && colon != 0 && isLetter(word.front())
        && (word.find('.', colon) != std::string_view::npos || word.substr(colon + 1).starts_with('['));
    return behindInterface ? Endpoint::parse(word.substr(colon + 1)) : std::nullopt;
}

/// What stands right behind an address: a port, or the length of a network. False: of a network, or no port has that number.
bool readNumber(std::string_view digits, bool behindSlash, std::string_view address, Endpoint& out)
{
    unsigned number = 0;
    const auto parsed = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (parsed.ec != std::errc() || number > 65535)
        return false;
    const bool v4 = out.address.isV4();
    if (behindSlash && number == (v4 ? 32 : 128))
        return true;
    // "81.169.145.97/25" is port 25, "10.1.3.0/24" a network.
    if (behindSlash && (v4 ? number <= 24 && address.ends_with(".0") : number < 128 && address.ends_with("::")))
        return false;
    if (out.port == 0)
        out.port = static_cast<std::uint16_t>(number);
    return true;
}

/// A name that many hosts would have: a zone's, a country's ("DE").
bool isShared(std::string_view word)
{
    if (word.size() < 3)
        return true;
    constexpr std::string_view zones[] = {"lan", "wan", "dmz", "vpn", "inside", "outside", "trust", "untrust", "internal", "external"};
    return std::any_of(std::begin(zones), std::end(zones), [word](std::string_view zone) { return smtp::equalsNoCase(word, zone); });
}

} // namespace

std::optional<NamedEndpoint> NamedEndpoint::parse(std::string_view text)
{
    NamedEndpoint out;
    if (const auto plain = Endpoint::parse(text)) {
        out.endpoint = *plain;
        return out;
    }
    if (text.size() > longest)
        return std::nullopt;
    std::string_view address;
    std::size_t others = 0;
    for (std::string_view rest = text, word = takeWord(rest); !word.empty(); word = takeWord(rest)) {
        if (const auto found = addressIn(word)) {
            if (!address.empty() && found->address != out.endpoint.address)
                return std::nullopt;
            if (address.empty())
                out.endpoint = *found;
            address = word;
            continue;
        }
        const auto at = static_cast<std::size_t>(word.data() - text.data());
        const bool behindAddress = !address.empty() && address.data() + address.size() + 1 == word.data();
        if (behindAddress && std::all_of(word.begin(), word.end(), isDigit)) {
            if (!readNumber(word, text[at - 1] == '/', address, out.endpoint))
                return std::nullopt;
        } else if (word != "-") {
            ++others;
            out.name = word;
        }
    }
    if (address.empty())
        return std::nullopt;
    if (others != 1 || !isHostName(out.name) || isShared(out.name))
        out.name = {};
    return out;
}

bool isHostName(std::string_view text)
{
    const auto belongs = [](char c) { return isLetter(c) || isDigit(c) || c == '.' || c == '-' || c == '_'; };
    return text.size() <= 255 && std::any_of(text.begin(), text.end(), isLetter) && std::all_of(text.begin(), text.end(), belongs);
}

} // namespace delist
