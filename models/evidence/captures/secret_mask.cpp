#include "evidence/captures/secret_mask.h"
#include "evidence/smtp/command.h"
#include <algorithm>

namespace delist {

namespace {

constexpr std::size_t maxAnswerBytes = 12288; ///< RFC 4954 section 4

constexpr std::size_t mostAnswers = 3;        ///< on their own in a packet; more lines are content

bool base64Only(std::string_view line)
{
    return !line.empty() && std::all_of(line.begin(), line.end(), [](char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '+' || c == '/' || c == '=';
    });
}

void hide(std::string& text, std::size_t from, std::size_t to)
{
    std::fill(text.begin() + static_cast<std::ptrdiff_t>(from), text.begin() + static_cast<std::ptrdiff_t>(to), '*');
}

/// Where the line that begins at \p at ends in \p text; \p next is where the one behind it begins.
std::string_view lineAt(std::string_view text, std::size_t at, std::size_t& next)
{
    const std::size_t feed = std::min(text.find('\n', at), text.size());
    next = feed + 1;
    std::string_view line = text.substr(at, feed - at);
    if (line.ends_with('\r'))
        line.remove_suffix(1);
    return line;
}

/// How many lines at the front are answers: nothing or a command stands behind them. Lines of a message look the same.
std::size_t answersAtFront(std::string_view payload)
{
    std::size_t count = 0;
    for (std::size_t at = 0, next = 0; at < payload.size(); at = next, ++count) {
        const std::string_view line = lineAt(payload, at, next);
        if (!mayBeAnswer(line))
            return smtp::parseCommand(line).verb != smtp::Verb::Unknown ? count : 0;
        if (count == mostAnswers)
            return 0;
    }
    return count;
}

/// A server that does not understand a line may quote it ("500 5.5.1 Command unrecognized: "cGFzcw=="").
void hideQuoted(std::string& shown, std::size_t base, std::string_view payload)
{
    for (std::size_t at = 0, next = 0; at < payload.size(); at = next) {
        const std::string_view line = lineAt(payload, at, next);
        if (!line.starts_with("50"))
            continue;
        for (std::size_t open = line.find('"'); open != std::string_view::npos;) {
            const std::size_t close = line.find('"', open + 1);
            if (close == std::string_view::npos)
                break;
            if (mayBeAnswer(line.substr(open + 1, close - open - 1)))
                hide(shown, base + at + open + 1, base + at + close);
            open = line.find('"', close + 1);
        }
    }
}

} // namespace

bool mayBeAnswer(std::string_view line)
{
    return line.size() <= maxAnswerBytes && base64Only(line) && smtp::parseCommand(line).verb == smtp::Verb::Unknown;
}

SecretLine secretIn(std::string_view line)
{
    using smtp::startsWithNoCase;
    constexpr std::string_view blanks = " \t";
    const std::size_t wordEnd = std::min(line.find_first_of(blanks), line.size());
    const std::string_view word = line.substr(0, wordEnd);
    const auto is = [&](std::string_view verb) { return word.size() == verb.size() && startsWithNoCase(word, verb); };
    if (is("AUTH") || is("X-EXPS")) {
        // AUTH SP mechanism [SP initial-response]: the response is or holds the password.
        const std::size_t mechanism = line.find_first_not_of(blanks, wordEnd);
        const std::size_t end = mechanism == std::string_view::npos ? mechanism : line.find_first_of(blanks, mechanism);
        const std::size_t response = end == std::string_view::npos ? end : line.find_first_not_of(blanks, end);
        return {std::min(response, line.size()), true};
    }
    if (is("PASS"))
        return {std::min(line.find_first_not_of(blanks, wordEnd), line.size()), false};
    if (startsWithNoCase(line, "Proxy-Authorization:") || startsWithNoCase(line, "Authorization:"))
        return {line.find(':') + 1, false};
    return {mayBeAnswer(line) ? 0 : line.size(), false};
}

std::string withoutQuotedSecrets(std::string_view replies)
{
    std::string shown(replies);
    hideQuoted(shown, 0, replies);
    return shown;
}

std::string withoutSecrets(std::string_view frame, std::string_view payload, bool toServer)
{
    std::string shown(frame);
    if (payload.empty())
        return shown;
    const auto base = static_cast<std::size_t>(payload.data() - frame.data());
    if (!toServer) {
        hideQuoted(shown, base, payload);
        return shown;
    }
    const auto size = payload.size();
    // A user name and password for SOCKS5 (RFC 1929).
    if (size >= 5 && payload[0] == '\1' && size > 2U + static_cast<std::uint8_t>(payload[1])) {
        const std::size_t user = static_cast<std::uint8_t>(payload[1]);
        if (size == 3 + user + static_cast<std::uint8_t>(payload[2 + user]))
            hide(shown, base + 3 + user, base + size);
    }
    std::size_t answers = answersAtFront(payload);
    bool exchange = false;
    for (std::size_t at = 0, next = 0; at < size; at = next) {
        const std::string_view line = lineAt(payload, at, next);
        std::size_t secret = line.size();
        if (!mayBeAnswer(line)) {
            const SecretLine found = secretIn(line);
            secret = found.at;
            exchange = found.exchange;
        } else if (answers > 0 || exchange) {
            secret = 0;
        }
        answers -= answers > 0 ? 1 : 0;
        hide(shown, base + at + secret, base + at + line.size());
    }
    return shown;
}

} // namespace delist
