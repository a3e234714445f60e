#include "evidence/smtp/reply.h"

namespace delist::smtp {

namespace {
constexpr bool digit(char c)
{
    return c >= '0' && c <= '9';
}
} // namespace

std::size_t enhancedStatusLength(std::string_view text)
{
    if (text.size() < 5 || (text[0] != '2' && text[0] != '4' && text[0] != '5') || text[1] != '.')
        return 0;
    std::size_t at = 2;
    for (int part = 0; part < 2; ++part) {
        const std::size_t start = at;
        while (at < text.size() && digit(text[at]))
            ++at;
        if (at == start || at - start > 3)
            return 0;
        if (part == 0) {
            if (at >= text.size() || text[at] != '.')
                return 0;
            ++at;
        }
    }
    // "4.2.1.5" is an address or a version, "5.1.1x" a name.
    if (at < text.size()) {
        const char next = text[at];
        if (next == '.' && at + 1 < text.size() && digit(text[at + 1]))
            return 0;
        if ((next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z'))
            return 0;
    }
    return at;
}

std::string_view enhancedStatus(std::string_view text)
{
    while (!text.empty() && (text.front() == ' ' || text.front() == '#' || text.front() == '(' || text.front() == '['))
        text.remove_prefix(1);
    return text.substr(0, enhancedStatusLength(text));
}

std::optional<Reply> parseReply(std::string_view line)
{
    if (line.size() < 3 || line[0] < '2' || line[0] > '5' || !digit(line[1]) || !digit(line[2]))
        return std::nullopt;
    Reply reply;
    reply.code = (line[0] - '0') * 100 + (line[1] - '0') * 10 + (line[2] - '0');
    if (line.size() == 3)
        return reply;
    const char separator = line[3];
    if (separator != ' ' && separator != '-' && separator != '\t' && separator != '\r')
        return std::nullopt;
    reply.more = separator == '-';
    reply.text = line.substr(4);
    if (!reply.text.empty() && reply.text.back() == '\r')
        reply.text.remove_suffix(1);
    reply.enhanced = enhancedStatus(reply.text);
    return reply;
}

Outcome outcomeOf(int replyCode)
{
    switch (replyCode / 100) {
    case 2:
        return Outcome::Accepted;
    case 4:
        return Outcome::Deferred;
    case 5:
        return Outcome::Rejected;
    default:
        return Outcome::Unknown;
    }
}

Outcome outcomeOfStatus(std::string_view enhanced)
{
    if (enhancedStatusLength(enhanced) == 0)
        return Outcome::Unknown;
    return outcomeOf((enhanced.front() - '0') * 100);
}

} // namespace delist::smtp
