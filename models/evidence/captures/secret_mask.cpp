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

/// Where the secret of a line begins; its size when it has none.
std::size_t secretAt(std::string_view line)
{
    using smtp::startsWithNoCase;
    if (startsWithNoCase(line, "AUTH ") || startsWithNoCase(line, "X-EXPS ")) {
        const std::size_t mechanism = line.find_first_not_of(' ', line.find(' '));
        const std::size_t blank = mechanism == std::string_view::npos ? mechanism : line.find(' ', mechanism);
        return blank == std::string_view::npos ? line.size() : blank + 1;
    }
    if (startsWithNoCase(line, "PASS "))
        return 5;
    if (startsWithNoCase(line, "Proxy-Authorization:") || startsWithNoCase(line, "Authorization:"))
        return line.find(':') + 1;
    return line.size();
}

void hide(std::string& text, std::size_t from, std::size_t to)
{
    std::fill(text.begin() + static_cast<std::ptrdiff_t>(from), text.begin() + static_cast<std::ptrdiff_t>(to), '*');
}

} // namespace

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
        const std::size_t secret = alone && base64Only(line) && !word ? 0 : secretAt(line);
        hide(shown, base + at + secret, base + at + line.size());
        at = feed + 1;
    }
    return shown;
}

} // namespace delist
