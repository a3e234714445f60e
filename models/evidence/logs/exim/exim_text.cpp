#include "evidence/logs/exim/exim_text.h"
#include "evidence/logs/mail_log_text.h"
#include <algorithm>

namespace delist::exim {

std::size_t messageIdLength(std::string_view text)
{
    const auto run = [text](std::size_t from, std::size_t count) {
        for (std::size_t i = from; i < from + count; ++i) {
            const char c = text[i];
            if (!((c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z')))
                return false;
        }
        return true;
    };
    const auto ends = [text](std::size_t at) { return at == text.size() || text[at] == ' '; };
    if (text.size() < 16 || text[6] != '-' || !run(0, 6))
        return 0;
    if (text[13] == '-' && run(7, 6) && run(14, 2) && ends(16))
        return 16;
    if (text.size() >= 23 && text[18] == '-' && run(7, 11) && run(19, 4) && ends(23))
        return 23;
    return 0;
}

namespace {

/// Before what comes behind a host: its interface, a field, or the end.
std::size_t endOfHost(std::string_view text)
{
    constexpr std::string_view fields = "IPFUXASRTC";
    for (std::size_t at = text.find('='); at != std::string_view::npos; at = text.find('=', at + 1))
        if (at >= 2 && text[at - 2] == ' ' && fields.find(text[at - 1]) != std::string_view::npos &&
            (text[at - 1] != 'I' || text.substr(at + 1).starts_with('[')))
            return at - 2;
    return text.size();
}

} // namespace

Host parseHost(std::string_view text)
{
    Host host;
    const std::size_t end = endOfHost(text);
    std::string_view part = text.substr(0, end);
    std::size_t open = part.rfind('[');
    while (open != std::string_view::npos) { // the last bracket that holds an address
        const mail_log::Peer peer = mail_log::bracketedPeer(part.substr(open));
        if (peer.length != 0 && peer.endpoint.address.known()) {
            host.endpoint = peer.endpoint;
            host.length = open + peer.length;
            break;
        }
        open = open == 0 ? std::string_view::npos : part.rfind('[', open - 1);
    }
    if (host.length == 0)
        return host;
    if (text.substr(end).starts_with(" I=["))
        host.interface = mail_log::bracketedPeer(text.substr(end + 3)).endpoint;
    part = part.substr(0, open);
    const std::size_t bracket = part.find('(');
    if (bracket != std::string_view::npos) {
        const std::size_t close = part.rfind(')');
        if (close != std::string_view::npos && close > bracket)
            host.helo = part.substr(bracket + 1, close - bracket - 1);
        part = part.substr(0, bracket);
    }
    while (!part.empty() && part.back() == ' ')
        part.remove_suffix(1);
    host.name = part;
    return host;
}

std::string_view field(std::string_view text, std::string_view name)
{
    const std::size_t at = text.find(name);
    if (at == std::string_view::npos)
        return {};
    const std::string_view value = text.substr(at + name.size());
    return value.substr(0, std::min(value.find(' '), value.size()));
}

std::string_view quoted(std::string_view text, std::string_view name)
{
    const std::size_t at = text.find(name);
    if (at == std::string_view::npos)
        return {};
    const std::string_view value = text.substr(at + name.size());
    std::size_t end = 0;
    while (end < value.size() && value[end] != '"')
        end += value[end] == '\\' ? 2 : 1;
    return value.substr(0, std::min(end, value.size()));
}

std::string unescaped(std::string_view text)
{
    std::string plain;
    const auto octal = [text](std::size_t at) { return at < text.size() && text[at] >= '0' && text[at] <= '7' ? text[at] - '0' : -1; };
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] != '\\') {
            plain += text[at];
            continue;
        }
        if (++at == text.size())
            break;
        if (octal(at) >= 0 && octal(at) <= 3 && octal(at + 1) >= 0 && octal(at + 2) >= 0) {
            plain += static_cast<char>(octal(at) << 6 | octal(at + 1) << 3 | octal(at + 2));
            at += 2;
        } else {
            plain += text[at] == 'n' || text[at] == 't' || text[at] == 'r' ? ' ' : text[at];
        }
    }
    return plain;
}

std::string_view beforeSubject(std::string_view text) { return text.substr(0, std::min(text.find(" T=\""), text.size())); }

std::string_view recipient(std::string_view text, std::size_t* length, std::string_view* replaced)
{
    std::size_t end = 0;
    std::string_view first;
    const bool special = !text.empty() && (text.front() == '|' || text.front() == '/' || text.front() == ':');
    if (special) {
        end = std::min(text.find(" <"), text.find(" R="));
        end = std::min(end, text.size());
        first = text.substr(0, end);
    } else if (!text.empty() && text.front() == '"') { // "a b"@example.org
        const std::size_t quote = text.find('"', 1);
        end = std::min(text.find(' ', quote == std::string_view::npos ? 0 : quote), text.size());
        first = text.substr(0, end);
    } else {
        first = mail_log::address(text, &end);
        // "=> odd one <"odd one"@example.org>": a local part with blanks.
        const std::size_t bracket = std::min(text.find(" <"), text.size());
        if (bracket > end && bracket < std::min(text.find(" R="), text.find(": ")) && text.substr(0, bracket).find_first_of("@(") == std::string_view::npos) {
            end = bracket;
            first = text.substr(0, end);
        }
    }
    if (!first.empty() && first.back() == ':')
        first.remove_suffix(1);
    std::string_view original;
    if (text.substr(std::min(end, text.size())).starts_with(" <")) {
        std::size_t more = 0;
        original = mail_log::address(text.substr(end + 1), &more);
        end += 1 + more;
    }
    if (length)
        *length = std::min(end, text.size());
    if (!original.empty() && (special || first.find('@') == std::string_view::npos))
        return original;
    if (replaced)
        *replaced = original;
    return first;
}

std::uint32_t recipientCount(std::string_view text)
{
    std::uint32_t count = 0;
    while (!text.empty()) {
        ++count;
        const std::size_t quote = text.front() == '"' ? text.find('"', 1) : std::string_view::npos;
        text.remove_prefix(std::min(text.find(' ', quote == std::string_view::npos ? 0 : quote), text.size() - 1) + 1);
    }
    return count;
}

} // namespace delist::exim
