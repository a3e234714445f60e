#include "evidence/smtp/command.h"
#include "evidence/text/word_table.h"
#include <array>
#include <charconv>
#include <utility>

namespace delist::smtp {

namespace {

constexpr char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
}
constexpr bool blank(char c)
{
    return c == ' ' || c == '\t';
}

constexpr KnownWord<Verb> words[] = {{"HELO", Verb::Helo},         {"EHLO", Verb::Ehlo},
                                     {"LHLO", Verb::Ehlo},         {"MAIL", Verb::Mail},
                                     {"RCPT", Verb::Rcpt},         {"DATA", Verb::Data},
                                     {"BDAT", Verb::Bdat},         {"RSET", Verb::Rset},
                                     {"QUIT", Verb::Quit},         {"AUTH", Verb::Auth},
                                     {"X-EXPS", Verb::Auth},       {"XEXPS", Verb::Auth},
                                     {"STARTTLS", Verb::StartTls}, {"X-ANONYMOUSTLS", Verb::StartTls},
                                     {"NOOP", Verb::Noop},         {"VRFY", Verb::Vrfy},
                                     {"EXPN", Verb::Expn},         {"HELP", Verb::Help},
                                     {"ETRN", Verb::Etrn},         {"TURN", Verb::Turn},
                                     {"XCLIENT", Verb::XClient},   {"XPROXY", Verb::XProxy},
                                     {"XPROXYFROM", Verb::XProxy}, {"XPROXYTO", Verb::XProxy},
                                     {"XEXCH50", Verb::XExch50}};
constexpr WordTable verbs(words);

/// Index after a quoted string that starts at \p at, or npos when it never ends.
std::size_t afterQuoted(std::string_view text, std::size_t at)
{
    for (++at; at < text.size(); ++at) {
        if (text[at] == '\\')
            ++at;
        else if (text[at] == '"')
            return at + 1;
    }
    return std::string_view::npos;
}

/// First \p stop, or \p other, outside quotes from \p at on. From a quote that never ends on, quotes are plain characters.
std::size_t findUnquoted(std::string_view text, std::size_t at, char stop, char other)
{
    if (stop == other && text.find('"') == std::string_view::npos)
        return text.find(stop, at); // nearly always
    bool quotes = true;
    while (at < text.size()) {
        const char c = text[at];
        if (c == stop || c == other)
            return at;
        if (c == '"' && quotes) {
            const std::size_t after = afterQuoted(text, at);
            quotes = after != std::string_view::npos;
            if (quotes) {
                at = after;
                continue;
            }
        }
        ++at;
    }
    return std::string_view::npos;
}

/// Drops "@relay1,@relay2:" (RFC 5321 appendix C: accepted, ignored).
std::string_view withoutRoute(std::string_view path)
{
    if (path.empty() || path.front() != '@')
        return path;
    const std::size_t colon = path.find(':');
    return colon == std::string_view::npos ? path : trimmed(path.substr(colon + 1));
}

bool isParameterStart(std::string_view text)
{
    // "SIZE=1" or "SMTPUTF8": an esmtp-keyword (RFC 5321 section 4.1.2), followed by "=", a blank or the end.
    std::size_t length = 0;
    while (length < text.size() && !blank(text[length]) && text[length] != '=') {
        const char c = lower(text[length]);
        if (!((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'))
            return false;
        ++length;
    }
    return length > 0;
}

void parseMailOrRcpt(Command& command)
{
    std::string_view text = command.argument;
    const std::size_t colon = text.find(':');
    const std::string_view keyword = command.verb == Verb::Rcpt ? "TO" : "FROM";
    if (startsWithNoCase(text, keyword)) {
        text = trimmed(text.substr(keyword.size()));
        if (!text.empty() && text.front() == ':')
            text.remove_prefix(1);
    } else if (colon != std::string_view::npos &&
               text.substr(0, colon).find_first_of("<@\"") == std::string_view::npos) {
        text.remove_prefix(colon + 1);
    }
    const Path path = parsePath(text);
    command.address = path.address;
    command.parameters = path.rest;
    if (const auto size = parameter(path.rest, "SIZE")) {
        std::int64_t value = 0;
        const auto parsed = std::from_chars(size->data(), size->data() + size->size(), value);
        if (parsed.ec == std::errc{} && value >= 0)
            command.sizeBytes = value;
    }
}

void parseBdat(Command& command)
{
    const std::string_view text = command.argument;
    std::int64_t value = 0;
    const auto parsed = std::from_chars(text.data(), text.data() + text.size(), value);
    if (parsed.ec == std::errc{} && value >= 0)
        command.sizeBytes = value;
    const std::string_view rest = trimmed(text.substr(static_cast<std::size_t>(parsed.ptr - text.data())));
    command.last = equalsNoCase(rest, "LAST");
}

} // namespace

Verb verbOf(std::string_view word)
{
    // Three of four commands of any dialogue: decided on four bytes.
    if (word.size() == 4) {
        const std::uint32_t key = static_cast<std::uint32_t>(static_cast<unsigned char>(lower(word[0]))) << 24 |
                                  static_cast<std::uint32_t>(static_cast<unsigned char>(lower(word[1]))) << 16 |
                                  static_cast<std::uint32_t>(static_cast<unsigned char>(lower(word[2]))) << 8 |
                                  static_cast<std::uint32_t>(static_cast<unsigned char>(lower(word[3])));
        switch (key) {
        case 0x72637074U:
            return Verb::Rcpt;
        case 0x6d61696cU:
            return Verb::Mail;
        case 0x64617461U:
            return Verb::Data;
        case 0x62646174U:
            return Verb::Bdat;
        case 0x65686c6fU:
            return Verb::Ehlo;
        case 0x71756974U:
            return Verb::Quit;
        default:
            break;
        }
    }
    return verbs.find(word, Verb::Unknown);
}

bool equalLetters(const char* left, const char* right, std::size_t count)
{
    for (std::size_t i = 0; i < count; ++i)
        if (left[i] != right[i] && lower(left[i]) != lower(right[i]))
            return false;
    return true;
}

Path parsePath(std::string_view text)
{
    text = trimmed(text);
    if (text.empty())
        return {};
    if (text.front() == '<') {
        std::size_t end = findUnquoted(text, 1, '>', '>');
        std::string_view rest;
        if (end != std::string_view::npos) {
            rest = trimmed(text.substr(end + 1));
            // "<<a@b>>" is seen from broken clients.
            while (!rest.empty() && rest.front() == '>')
                rest = trimmed(rest.substr(1));
        } else {
            end = findUnquoted(text, 1, ' ', '\t');
            if (end == std::string_view::npos)
                end = text.size();
            rest = trimmed(text.substr(end));
        }
        std::string_view address = trimmed(text.substr(1, end - 1));
        while (!address.empty() && address.front() == '<')
            address = trimmed(address.substr(1));
        address = withoutRoute(address);
        return {address.empty() ? std::string_view("<>") : address, rest};
    }
    // No brackets: up to the first blank; "Name <a@b>" keeps what is in the brackets.
    const std::size_t bracket = findUnquoted(text, 0, '<', '<');
    std::size_t end = findUnquoted(text, 0, ' ', '\t');
    if (end == std::string_view::npos)
        end = text.size();
    if (bracket != std::string_view::npos && bracket <= text.find_first_of('@') &&
        text.find('>', bracket) != std::string_view::npos)
        return parsePath(text.substr(bracket));
    std::string_view address = text.substr(0, end);
    if (isParameterStart(address) && address.find('=') != std::string_view::npos)
        return {{}, text}; // "MAIL FROM: SIZE=1": no address at all
    if (!address.empty() && address.back() == '>')
        address.remove_suffix(1);
    return {withoutRoute(address), trimmed(text.substr(end))};
}

std::optional<std::string_view> parameter(std::string_view parameters, std::string_view keyword)
{
    std::size_t at = 0;
    while (at < parameters.size()) {
        while (at < parameters.size() && blank(parameters[at]))
            ++at;
        std::size_t end = at;
        while (end < parameters.size() && !blank(parameters[end]))
            ++end;
        const std::string_view item = parameters.substr(at, end - at);
        if (startsWithNoCase(item, keyword)) {
            if (item.size() == keyword.size())
                return std::string_view();
            if (item[keyword.size()] == '=')
                return item.substr(keyword.size() + 1);
        }
        at = end;
    }
    return std::nullopt;
}

Command parseCommand(std::string_view line)
{
    Command command;
    line = trimmed(line);
    std::size_t end = 0;
    while (end < line.size() && !blank(line[end]) && line[end] != ':')
        ++end;
    command.word = line.substr(0, end);
    command.argument = trimmed(line.substr(end));
    command.verb = verbOf(command.word);
    switch (command.verb) {
    case Verb::Unknown:
        if ((equalsNoCase(command.word, "SEND") || equalsNoCase(command.word, "SOML") ||
             equalsNoCase(command.word, "SAML")) &&
            startsWithNoCase(command.argument, "FROM")) {
            command.verb = Verb::Mail;
            parseMailOrRcpt(command);
        }
        break;
    case Verb::Mail:
    case Verb::Rcpt:
        parseMailOrRcpt(command);
        break;
    case Verb::Bdat:
    case Verb::XExch50:
        parseBdat(command);
        break;
    case Verb::XClient:
    case Verb::XProxy:
        command.parameters = command.argument;
        break;
    default:
        break;
    }
    return command;
}

} // namespace delist::smtp
