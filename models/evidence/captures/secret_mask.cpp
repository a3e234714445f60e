#include "evidence/captures/secret_mask.h"
#include "evidence/smtp/command.h"
#include <algorithm>

namespace delist {

namespace {

constexpr std::size_t maxAnswerBytes = 12288; ///< RFC 4954 section 4

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

} // namespace

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
    return {line.size(), false};
}

std::string withoutSecrets(std::string_view frame, std::string_view payload, bool toServer)
{
    std::string shown(frame);
    if (!toServer || payload.empty())
        return shown;
    const auto base = static_cast<std::size_t>(payload.data() - frame.data());
    const auto size = payload.size();
    // A user name and password for SOCKS5 (RFC 1929).
    if (size >= 5 && payload[0] == '\1' && size > 2U + static_cast<std::uint8_t>(payload[1])) {
        const std::size_t user = static_cast<std::uint8_t>(payload[1]);
        if (size == 3 + user + static_cast<std::uint8_t>(payload[2 + user]))
            hide(shown, base + 3 + user, base + size);
    }
    for (std::size_t at = 0; at < size;) {
        const std::size_t feed = std::min(payload.find('\n', at), size);
        std::string_view line = payload.substr(at, feed - at);
        if (line.ends_with('\r'))
            line.remove_suffix(1);
        // Alone in its packet: an answer to 334. Words of SMTP that look the same are not hidden.
        const bool alone = at == 0 && feed + 1 >= size && line.size() <= maxAnswerBytes;
        const bool word = smtp::parseCommand(line).verb != smtp::Verb::Unknown;
        const std::size_t secret = alone && base64Only(line) && !word ? 0 : secretIn(line).at;
        hide(shown, base + at + secret, base + at + line.size());
        at = feed + 1;
    }
    return shown;
}

} // namespace delist
