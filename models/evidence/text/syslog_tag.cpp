#include "evidence/text/syslog_tag.h"

namespace delist {

namespace {

/// What may stand in a program tag, by byte. Blanks and '=' end it: "date=2019-05-10 time=…" has none.
struct TagBytes
{
    bool is[256] = {};
    constexpr TagBytes()
    {
        for (int c = 0; c < 256; ++c)
            is[c] = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                    std::string_view("/-_.%@()+").find(static_cast<char>(c)) != std::string_view::npos;
    }
};
constexpr TagBytes tagBytes;

bool isTagByte(char c) { return tagBytes.is[static_cast<unsigned char>(c)]; }

/// Behind what Dovecot puts after the name of a service: "lmtp(bob@example.org)<77><abc>: ", the user, the process and the session.
std::size_t behindUser(std::string_view text, std::size_t end)
{
    constexpr std::size_t most = 400;
    while (end < text.size() && end < most && isTagByte(text[end]))
        ++end;
    if (text[end - 1] != ')')
        return end;
    while (end < text.size() && end < most && text[end] == '<') {
        const std::size_t close = text.substr(0, most).find_first_of("> ", end);
        if (close == std::string_view::npos || text[close] == ' ')
            return end;
        end = close + 1;
    }
    return end;
}

} // namespace

SyslogTag tagOf(std::string_view text)
{
    std::size_t end = 0;
    while (end < text.size() && end < 64 && isTagByte(text[end]))
        ++end;
    SyslogTag tag;
    if (end == 0 || end == text.size())
        return tag;
    if (text[end - 1] == ')' || (end == 64 && text.substr(0, end).find('(') != std::string_view::npos))
        end = behindUser(text, end);
    if (end == text.size())
        return tag;
    tag.name = text.substr(0, end);
    if (text[end] == '[') {
        const std::size_t close = text.find(']', end);
        if (close == std::string_view::npos || close - end > 24)
            return tag;
        tag.pid = text.substr(end + 1, close - end - 1);
        end = close + 1;
        if (end < text.size() && text[end] == ':')
            ++end;
        else if (end < text.size() && text[end] != ' ')
            return tag;
    } else if (text[end] == ':' && (end + 1 == text.size() || text[end + 1] == ' ' || text[end + 1] == '\t')) {
        ++end;
    } else {
        return tag;
    }
    while (end < text.size() && text[end] == ' ')
        ++end;
    tag.length = end;
    return tag;
}

} // namespace delist
