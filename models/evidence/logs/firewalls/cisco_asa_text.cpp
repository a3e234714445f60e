#include "evidence/logs/firewalls/cisco_asa_text.h"
#include "evidence/logs/firewalls/firewall_family.h"
#include "evidence/smtp/command.h"
#include "evidence/text/month_names.h"
#include "evidence/text/timestamp.h"
#include <algorithm>

namespace delist::cisco {

namespace {

Endpoint addressAndPort(std::string_view text)
{
    Endpoint out;
    const std::size_t slash = text.rfind('/');
    out.address = IpAddress::parse(smtp::trimmed(text.substr(0, slash))).value_or(IpAddress());
    if (slash != std::string_view::npos)
        out.port = portOf(text.substr(slash + 1));
    return out;
}

Side sideOf(std::string_view text)
{
    Side side;
    text = smtp::trimmed(text);
    std::size_t open = std::min(text.find('('), text.size());
    const std::string_view main = smtp::trimmed(text.substr(0, open));
    // The name of an interface has no colon; an IPv6 address without one in front has.
    const std::size_t colon = main.find(':');
    if (colon != std::string_view::npos)
        side.endpoint = addressAndPort(main.substr(colon + 1));
    if (!side.endpoint.address.known() || !side.endpoint.address.isV4())
        if (const Endpoint whole = addressAndPort(main); whole.address.known())
            side.endpoint = whole;
    if (!side.isAddress()) {
        side.name = colon == std::string_view::npos ? main : main.substr(colon + 1);
        side.name = side.name.substr(0, side.name.rfind('/'));
    }
    while (open < text.size()) {
        const std::size_t to = text.find(')', open);
        if (to == std::string_view::npos)
            break;
        const std::string_view inside = text.substr(open + 1, to - open - 1);
        const Endpoint mapped = addressAndPort(inside);
        if (mapped.address.known())
            side.mapped = mapped;
        else if (!inside.empty() && mapped.port == 0) // else the name of the mapped address
            side.user = inside;
        open = text.find('(', to + 1);
    }
    return side;
}

/// The text between \p first and \p second, and behind \p second up to one of the words that may follow.
bool splitSides(std::string_view text, std::string_view first, std::string_view second, std::string_view& a, std::string_view& b)
{
    const std::size_t from = text.find(first);
    if (from == std::string_view::npos)
        return false;
    const std::size_t middle = text.find(second, from + first.size());
    if (middle == std::string_view::npos)
        return false;
    a = text.substr(from + first.size(), middle - from - first.size());
    b = text.substr(middle + second.size());
    static constexpr std::string_view words[] = {" by ", " duration ", " flags ", " on ", " hit-cnt ", " (type ", " due ", ", "};
    for (std::size_t at = 0; at < b.size(); ++at) { // one pass: every line comes here
        if (b[at] != ' ' && b[at] != ',')
            continue;
        const std::string_view rest = b.substr(at);
        for (const std::string_view word : words) {
            if (rest.size() > 1 && rest[1] == word[1] && rest.starts_with(word)) {
                b = b.substr(0, at);
                return true;
            }
        }
    }
    return true;
}

/// Older ASDM has a blank between date and time, and no ports.
Marker viewerRow(std::string_view text)
{
    constexpr std::size_t month = 2, day = 6, year = 9, clock = 14, number = 23, rest = 29;
    if (text.size() < rest + 2 || text[0] < '0' || text[0] > '7' || text[5] != ' ' || text[8] != ' ' || (text[13] != '|' && text[13] != ' ')
        || text[22] != '|' || text[rest] != '|')
        return {};
    const int ofMonth = monthOf(text.substr(month, 3));
    const int ofYear = timestamp::digits4(text.data() + year);
    const std::int64_t ofDay = countOf(smtp::trimmed(text.substr(day, 2)));
    const Micros time = parseTimeOfDay(text.substr(clock, 8));
    const std::int64_t which = countOf(text.substr(number, 6));
    if (which == unknownCount || time == unknownTime || !isValidDate(ofYear, ofMonth, static_cast<int>(ofDay)))
        return {};
    return {static_cast<int>(which), smtp::trimmed(text.substr(text.rfind('|') + 1)),
            daysFromCivil(ofYear, ofMonth, static_cast<int>(ofDay)) * microsPerDay + time};
}

} // namespace

Marker markerOf(std::string_view text)
{
    if (text.size() > 2 && text[1] == '|')
        return viewerRow(text);
    std::size_t at = 0;
    while ((at = text.find('%', at)) != std::string_view::npos) {
        const std::string_view rest = text.substr(++at);
        if (!rest.starts_with("ASA-") && !rest.starts_with("PIX-") && !rest.starts_with("FTD-") && !rest.starts_with("FWSM-"))
            continue;
        const std::size_t colon = rest.find(':');
        if (colon == std::string_view::npos || colon < 9 || colon > 40 || rest[colon - 7] != '-')
            return {};
        const std::int64_t number = countOf(rest.substr(colon - 6, 6));
        if (number == unknownCount)
            return {};
        return {static_cast<int>(number), smtp::trimmed(rest.substr(colon + 1)), unknownTime};
    }
    return {};
}

const char* readSides(std::string_view text, std::string_view first, std::string_view second, Side& a, Side& b)
{
    std::string_view from;
    std::string_view to;
    if (!splitSides(text, first, second, from, to))
        return "the message does not name its two sides";
    a = sideOf(from);
    b = sideOf(to);
    return nullptr;
}

namespace {

/// "faddr 198.51.100.7/25 gaddr 203.0.113.5/1025 laddr 10.0.0.5/1025": foreign, global and local, of PIX 6.
bool readPixSides(std::string_view text, Side& a, Side& b)
{
    const std::string_view foreign = wordAfter(text, "faddr ");
    if (foreign.empty()) // as nearly always
        return false;
    const std::string_view global = wordAfter(text, "gaddr "), local = wordAfter(text, "laddr ");
    if (local.empty())
        return false;
    a = sideOf(foreign);
    b = sideOf(local);
    b.mapped = sideOf(global).endpoint;
    return true;
}

} // namespace

const char* readOpened(std::string_view text, Side& a, Side& b)
{
    if (readPixSides(text, a, b))
        return nullptr;
    constexpr std::size_t whatItIs = 48; // "Teardown TCP state-bypass connection "
    const bool bypass = text.substr(0, whatItIs).find(" state-bypass ") != std::string_view::npos;
    return readSides(text, bypass ? " from " : " for ", " to ", a, b);
}

bool endsWithinSides(std::string_view text, bool opening)
{
    // From the end, where it stands in whole lines: blanks are everywhere.
    const std::size_t close = opening ? text.rfind(')') : std::string_view::npos;
    if (opening ? close != std::string_view::npos && text.find(" to ", close) == std::string_view::npos : text.find("duration ") != std::string_view::npos)
        return false;
    return text.find(" to ") != std::string_view::npos && text.find(" faddr ") == std::string_view::npos; // PIX 5 writes nothing behind its sides
}

/// At the word with the last slash in front of which no bracket is open. The names of users and tags may have blanks and slashes.
std::string_view listSideIn(std::string_view text)
{
    std::size_t at = text.size();
    int depth = 0;
    for (std::size_t i = text.size(); i-- > 0;) {
        depth += text[i] == ')' ? 1 : text[i] == '(' ? -1 : 0;
        if (depth == 0 && text[i] == '/')
            at = i;
        if (depth == 0 && text[i] == ' ' && at != text.size())
            return text.substr(i + 1);
    }
    return text;
}

Side listSideOf(std::string_view text)
{
    Side side;
    const std::size_t slash = text.find('/');
    text = text.substr(slash == std::string_view::npos ? 0 : slash + 1);
    const std::size_t open = text.find('(');
    side.name = smtp::trimmed(text.substr(0, open));
    if (const auto address = IpAddress::parse(side.name)) {
        side.endpoint.address = *address;
        side.name = {};
    }
    const std::size_t close = text.find(')', std::min(open, text.size()));
    if (close == std::string_view::npos)
        return side;
    side.endpoint.port = portOf(text.substr(open + 1, close - open - 1));
    const std::string_view rest = smtp::trimmed(text.substr(close + 1));
    if (rest.size() > 2 && rest.front() == '(' && rest.back() == ')') {
        const std::string_view inside = rest.substr(1, rest.size() - 2);
        const std::size_t comma = inside.find(',');
        const std::string_view first = smtp::trimmed(inside.substr(0, comma));
        const std::size_t colon = first.find(':');
        const bool isTag = comma == std::string_view::npos && colon != std::string_view::npos && countOf(first.substr(0, colon)) != unknownCount;
        if (!isTag)
            side.user = first;
    }
    return side;
}

std::uint8_t protocolOf(std::string_view text)
{
    static constexpr std::string_view words[] = {"tcp", "udp", "icmp", "protocol "};
    for (const std::string_view word : words) {
        const std::size_t at = text.find(word);
        if (at != std::string_view::npos)
            return protocolNumber(word == "protocol " ? text.substr(at + word.size(), text.find(' ', at + word.size()) - at - word.size()) : word);
    }
    for (const std::string_view word : {"TCP", "UDP", "ICMP"})
        if (text.find(word) != std::string_view::npos)
            return protocolNumber(word);
    return unknownProtocol;
}

std::string_view quoted(std::string_view text)
{
    const std::size_t open = text.find('"');
    const std::size_t close = open == std::string_view::npos ? open : text.find('"', open + 1);
    return close == std::string_view::npos ? std::string_view() : text.substr(open + 1, close - open - 1);
}

std::string_view wordAfter(std::string_view text, std::string_view word)
{
    const std::size_t at = text.find(word);
    if (at == std::string_view::npos)
        return {};
    const std::string_view rest = text.substr(at + word.size());
    return rest.substr(0, rest.find(' '));
}

std::int64_t durationMs(std::string_view text)
{
    std::int64_t seconds = 0;
    for (int part = 0; part < 3; ++part) {
        const std::size_t colon = text.find(':');
        const std::int64_t value = countOf(text.substr(0, colon));
        if (value == unknownCount || value > 1'000'000 || (colon == std::string_view::npos) != (part == 2))
            return unknownCount;
        seconds = seconds * 60 + value;
        text.remove_prefix(part == 2 ? text.size() : colon + 1);
    }
    return seconds * 1000;
}

} // namespace delist::cisco
