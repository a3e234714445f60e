#include "evidence/smtp/rejection_names.h"
#include "evidence/smtp/rejection_words.h"
#include <algorithm>

namespace delist::smtp {

namespace {

constexpr std::string_view none;

struct Candidate
{
    IpAddress address;
    int weight = 0;
};

/// A host name of at least two labels whose last is no number.
bool isZone(std::string_view name)
{
    if (name.size() < 4 || name.size() > 253 || name.find('.') == none.npos || name.starts_with('.'))
        return false;
    const std::string_view top = name.substr(name.rfind('.') + 1);
    return top.size() >= 2 && std::ranges::all_of(top, isAlpha);
}

std::string_view nameAt(std::string_view raw, std::size_t at)
{
    while (at < raw.size() && (raw[at] == ' ' || raw[at] == '[' || raw[at] == '<' || raw[at] == '(' || raw[at] == '"' ||
                               raw[at] == '\'' || raw[at] == ':'))
        ++at;
    std::size_t end = at;
    while (end < raw.size() && isNameCharacter(raw[end]))
        ++end;
    while (end > at && (raw[end - 1] == '.' || raw[end - 1] == '-'))
        --end;
    return raw.substr(at, end - at);
}

std::string_view domainOf(std::string_view name)
{
    const std::size_t at = name.rfind('@');
    return at == none.npos ? name : name.substr(at + 1);
}

} // namespace

std::string_view findLink(const RejectionWords& text)
{
    std::string_view first;
    for (std::size_t at = text.lower.find("http"); at != std::string::npos; at = text.lower.find("http", at + 4)) {
        const std::string_view rest = std::string_view(text.lower).substr(at);
        if (!rest.starts_with("http://") && !rest.starts_with("https://"))
            continue;
        std::size_t end = at;
        while (end < text.raw.size()) {
            const auto c = static_cast<unsigned char>(text.raw[end]);
            if (c <= 0x20 || c >= 0x7F || std::string_view("\"<>[](){}'\\|^`,").find(static_cast<char>(c)) != none.npos)
                break;
            ++end;
        }
        while (end > at && (text.raw[end - 1] == '.' || text.raw[end - 1] == ';' || text.raw[end - 1] == ':' ||
                            text.raw[end - 1] == '!'))
            --end;
        const std::string_view link = text.raw.substr(at, end - at);
        if (link.size() <= 8)
            continue;
        if (first.empty())
            first = link;
        const RejectionWords lowered(link);
        // Of several the one that leads to a list.
        if (std::ranges::any_of(listNames(), [&](const ListName& name) { return lowered.has(name.marker); }))
            return link;
    }
    return first;
}

std::optional<IpAddress> findAddress(const RejectionWords& text, std::string_view link)
{
    static constexpr std::string_view before[] = {"client host", "client", "messages from", "message from", "sending ip",
                                                  "your ip", "ip address", "ip", "ip:", "mail server", "from", "host",
                                                  "address", "server", "server ip", "connections from", "ip="};
    Candidate best;
    const std::size_t linkAt = link.empty() ? none.npos : static_cast<std::size_t>(link.data() - text.raw.data());
    std::size_t at = 0;
    while (at < text.raw.size()) {
        const char c = text.raw[at];
        const bool begins = at == 0 || !isNameCharacter(text.raw[at - 1]);
        const bool bracket = at > 0 && text.raw[at - 1] == '[';
        if (!begins || !(isDigit(c) || (bracket && (c == ':' || isWord(c))))) {
            ++at;
            continue;
        }
        std::size_t end = at;
        while (end < text.raw.size() && (isWord(text.raw[end]) || text.raw[end] == '.' || text.raw[end] == ':') &&
               end - at < 64)
            ++end;
        std::string_view token = text.raw.substr(at, end - at);
        while (token.ends_with('.') || (token.ends_with(':') && !token.ends_with("::")))
            token.remove_suffix(1);
        if (token.size() > 5 && token.starts_with("IPv6:"))
            token.remove_prefix(5);
        const auto address = IpAddress::parse(token);
        const bool four = token.find(':') == none.npos && std::ranges::count(token, '.') == 3;
        const bool six = std::ranges::count(token, ':') >= 2;
        // Lists answer with 127.0.0.2 and the like.
        const bool loopback = address && address->isV4() && address->v4HostOrder() >> 24 == 127;
        if (address && !loopback && (four || six)) {
            int weight = 1;
            if (bracket)
                weight = 3;
            if (linkAt != none.npos && at > linkAt && at < linkAt + link.size())
                weight = 4;
            std::string_view left = std::string_view(text.lower).substr(0, at);
            while (!left.empty() && (left.back() == ' ' || left.back() == '[' || left.back() == '(' || left.back() == ':' || left.back() == '='))
                left.remove_suffix(1);
            for (const std::string_view word : before) {
                if (left.ends_with(word) && (left.size() == word.size() || !isWord(left[left.size() - word.size() - 1])))
                    weight = std::max(weight, 5);
            }
            // "- 4.16.55.1; see …": Yahoo's error codes look like addresses.
            if (weight == 1 && left.ends_with('-') && (end == text.raw.size() || text.raw[end] == ';'))
                weight = 0;
            if (weight > best.weight)
                best = {*address, weight};
        }
        at = std::max(end, at + 1);
    }
    return best.weight > 0 ? std::optional(best.address) : std::nullopt;
}

bool blocksAddress(const RejectionWords& text)
{
    static constexpr std::string_view verdicts[] = {" is blocked", " has been blocked", " was blocked", " is banned", " has been banned"};
    return std::ranges::any_of(verdicts, [&](std::string_view verdict) {
        std::string_view before = std::string_view(text.lower).substr(0, std::min(text.find(verdict), text.lower.size()));
        while (before.ends_with(']') || before.ends_with(')'))
            before.remove_suffix(1);
        const std::size_t start = before.find_last_not_of("0123456789abcdef.:") + 1; // npos + 1 is the beginning
        return before.size() < text.lower.size() && IpAddress::parse(before.substr(start)).has_value();
    });
}

bool namesListedAt(const RejectionWords& text)
{
    static constexpr std::string_view openings[] = {"listed at ", "listed in ", "listed on "};
    return std::ranges::any_of(openings, [&](std::string_view opening) {
        const std::size_t at = text.word(opening);
        return at != std::string::npos && !std::string_view(text.lower).substr(0, at).ends_with("not ") && isZone(nameAt(text.raw, at + opening.size()));
    });
}

std::string_view findZone(const RejectionWords& text)
{
    static constexpr std::string_view openings[] = {"blocked using ", "blocked by ",  "rejected by ", "listed at ",
                                                    "listed in ",     "listed by ",   "listed on ",   "blacklisted by ",
                                                    "blacklisted at ", "blacklisted in ", "blacklisted on ", "found in ",
                                                    "found on ",      "according to ", "rbl on ", "rbl ",        "dnsbl ",
                                                    "blacklist ",     "blocklist ",   "using ",       " at ",
                                                    "in the ",        " in "};
    for (const std::string_view opening : openings) {
        for (std::size_t at = text.find(opening); at != std::string::npos; at = text.lower.find(opening, at + 1)) {
            const std::string_view name = nameAt(text.raw, at + opening.size());
            if (isZone(name))
                return name;
        }
    }
    // "zen.mimecast.org Listed by PBL": the zone goes before.
    const std::size_t listed = text.lower.find(" listed ");
    if (listed != std::string::npos) {
        std::size_t start = listed;
        while (start > 0 && isNameCharacter(text.raw[start - 1]))
            --start;
        const std::string_view name = text.raw.substr(start, listed - start);
        if (isZone(name))
            return name;
    }
    return {};
}

std::string_view findDomain(const RejectionWords& text, std::size_t marker, std::string_view list, std::string_view provider)
{
    // "<x>: Helo command rejected": the name goes before.
    constexpr std::string_view closing = ">: ";
    if (marker >= closing.size() && text.raw.substr(marker - closing.size(), closing.size()) == closing) {
        const std::size_t close = marker - closing.size();
        const std::size_t open = text.raw.rfind('<', close);
        if (open != none.npos) {
            const std::string_view name = domainOf(text.raw.substr(open + 1, close - open - 1));
            if (isZone(name))
                return name;
        }
    }
    for (std::size_t at = marker; at < text.raw.size() && at < marker + 200; ++at) {
        const char c = text.raw[at];
        if (c != '[' && c != '<' && c != '"' && c != '\'' && !(c == ' ' && at + 1 < text.raw.size() && isWord(text.raw[at + 1])))
            continue;
        std::size_t end = at + 1;
        while (end < text.raw.size() && (isNameCharacter(text.raw[end]) || text.raw[end] == '@' || text.raw[end] == '+' || text.raw[end] == '='))
            ++end;
        const std::string_view written = text.raw.substr(at + 1, end - at - 1);
        std::string_view name = domainOf(written);
        while (name.ends_with('.'))
            name.remove_suffix(1);
        const std::string_view before = std::string_view(text.lower).substr(0, at);
        const bool contact = written.size() != domainOf(written).size() && (before.ends_with(" to") || before.ends_with(" contact"));
        const std::string_view itsOperator = mailOperatorOf(name);
        if (isZone(name) && name != list && !contact && (itsOperator.empty() || itsOperator != provider))
            return name;
    }
    return {};
}

} // namespace delist::smtp
