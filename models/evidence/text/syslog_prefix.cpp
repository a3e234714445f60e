#include "evidence/text/syslog_prefix.h"
#include "evidence/text/word_table.h"
#include <algorithm>

namespace delist {

namespace {

bool isDigit(char c) { return c >= '0' && c <= '9'; }

bool isLevel(std::string_view text)
{
    static constexpr KnownWord<bool> levels[] = {{"emerg", true}, {"alert", true}, {"crit", true}, {"err", true}, {"error", true}, {"warn", true},
                                                 {"warning", true}, {"notice", true}, {"info", true}, {"debug", true}, {"panic", true}};
    static constexpr WordTable table(levels);
    return table.find(text, false);
}

bool isFacility(std::string_view text)
{
    static constexpr KnownWord<bool> facilities[] = {
        {"kern", true}, {"user", true}, {"mail", true}, {"daemon", true}, {"auth", true}, {"syslog", true}, {"lpr", true}, {"news", true},
        {"uucp", true}, {"cron", true}, {"authpriv", true}, {"ftp", true}, {"ntp", true}, {"security", true}, {"console", true}};
    static constexpr WordTable table(facilities);
    if (table.find(text, false))
        return true;
    return text.size() == 6 && text.starts_with("local") && text[5] >= '0' && text[5] <= '7';
}

bool isNumber(std::string_view text)
{
    return !text.empty() && text.size() < 4 && std::all_of(text.begin(), text.end(), isDigit);
}

/// Where facility and level end that \p text begins with: "mail:info" (AIX), "daemon.info" (BusyBox, OpenWrt), "<mail.info>" and "<2.6>"
/// (FreeBSD's syslogd -v). 0: nowhere.
std::size_t levelLength(std::string_view text)
{
    const bool brackets = !text.empty() && text.front() == '<';
    std::size_t dot = brackets;
    while (dot < text.size() && dot < 12 && ((text[dot] >= 'a' && text[dot] <= 'z') || isDigit(text[dot])))
        ++dot;
    if (dot >= text.size() || (text[dot] != '.' && (brackets || text[dot] != ':')))
        return 0;
    std::size_t end = dot + 1;
    while (end < text.size() && end < dot + 9 && ((text[end] >= 'a' && text[end] <= 'z') || (brackets && isDigit(text[end]))))
        ++end;
    const std::string_view facility = text.substr(brackets, dot - brackets);
    const std::string_view level = text.substr(dot + 1, end - dot - 1);
    const bool named = isLevel(level) && (text[dot] == ':' || isFacility(facility));
    if (!named && !(brackets && isNumber(facility) && isNumber(level)))
        return 0;
    if (brackets && (end >= text.size() || text[end++] != '>'))
        return 0;
    return end < text.size() && text[end] == ' ' ? end : 0;
}

} // namespace

std::string_view behindPriority(std::string_view text)
{
    if (text.starts_with(": "))
        text = trimLeft(text.substr(1));
    std::size_t digits = 1;
    while (digits < text.size() && digits < 4 && isDigit(text[digits]))
        ++digits;
    if (digits > 1 && digits < text.size() && text[0] == '<' && text[digits] == '>')
        text = trimLeft(text.substr(digits + 1));
    return text;
}

std::string_view behindSequence(std::string_view text)
{
    std::size_t digits = 0;
    while (digits < text.size() && digits < 12 && isDigit(text[digits]))
        ++digits;
    if (digits >= text.size() || text[digits] != ':' || (digits > 0 && text.substr(digits, 2) != ": "))
        return text;
    return trimLeft(text.substr(digits + 1));
}

std::string_view behindLevel(std::string_view text)
{
    const std::size_t length = levelLength(text);
    return length == 0 ? std::string_view() : trimLeft(text.substr(length));
}

std::string_view behindUptime(std::string_view text)
{
    if (text.size() < 4 || text[0] != '[' || !isDigit(text[1]))
        return text;
    const std::size_t end = text.substr(0, 24).find_first_not_of("0123456789.", 1);
    return end != std::string_view::npos && text.substr(end).starts_with("] ") ? trimLeft(text.substr(end + 2)) : text;
}

std::string_view withoutMessageId(std::string_view text)
{
    if (text.size() < 5 || text[0] != '[' || text[1] != 'I' || text[2] != 'D' || text[3] != ' ')
        return text;
    const std::size_t end = text.substr(0, 60).find("] ");
    return end == std::string_view::npos ? text : trimLeft(text.substr(end + 2));
}

} // namespace delist
