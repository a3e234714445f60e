#include "evidence/captures/mime_parameter.h"
#include "evidence/captures/encoded_word.h"
#include "evidence/smtp/command.h"
#include <algorithm>
#include <charconv>
#include <map>

namespace delist {

namespace {

constexpr std::size_t maxTypeBytes = 127;   ///< RFC 6838 section 4.2, each half
constexpr std::size_t maxParameterBytes = 1024;
constexpr int maxPieces = 64;

std::string lower(std::string_view text)
{
    std::string out(text);
    std::transform(out.begin(), out.end(), out.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return out;
}

int hexValue(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    c = static_cast<char>(c | 0x20);
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

std::string percentDecoded(std::string_view text)
{
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '%' && i + 2 < text.size() && hexValue(text[i + 1]) >= 0 && hexValue(text[i + 2]) >= 0) {
            out.push_back(static_cast<char>(hexValue(text[i + 1]) << 4 | hexValue(text[i + 2])));
            i += 2;
        } else {
            out.push_back(text[i]);
        }
    }
    return out;
}

/// The value behind "=": a quoted string or a token up to ";". Moves \p text behind it.
std::string takeValue(std::string_view& text)
{
    std::string value;
    text = text.substr(std::min(text.find_first_not_of(" \t"), text.size()));
    if (!text.empty() && text.front() == '"') {
        std::size_t i = 1;
        for (; i < text.size() && text[i] != '"'; ++i) {
            if (text[i] == '\\' && i + 1 < text.size())
                ++i;
            value.push_back(text[i]);
        }
        text.remove_prefix(std::min(i + 1, text.size()));
        text.remove_prefix(std::min(text.find(';'), text.size()));
        return value;
    }
    const std::size_t end = std::min(text.find(';'), text.size());
    value = smtp::trimmed(text.substr(0, end));
    text.remove_prefix(end);
    return value;
}

struct Piece
{
    std::string value;
    bool extended = false; ///< "name*": percent-encoded
};

/// Pieces of one parameter, "name*0", "name*1*", in their order.
std::string joined(const std::map<int, Piece>& pieces)
{
    std::string charset;
    std::string bytes;
    for (const auto& [number, piece] : pieces) {
        std::string_view value = piece.value;
        if (number == pieces.begin()->first && piece.extended) { // charset'language'text
            const std::size_t first = value.find('\'');
            const std::size_t second = first == std::string_view::npos ? first : value.find('\'', first + 1);
            if (second != std::string_view::npos) {
                charset = value.substr(0, first);
                value.remove_prefix(second + 1);
            }
        }
        bytes += piece.extended ? percentDecoded(value) : std::string(value);
    }
    std::string out;
    if (charset.empty() || !toUtf8(bytes, charset, out))
        return decodeHeaderText(bytes);
    return out;
}

} // namespace

std::string mimeType(std::string_view value)
{
    const std::string_view type = smtp::trimmed(value.substr(0, std::min(value.find_first_of("; \t"), value.size())));
    const std::size_t slash = type.find('/');
    if (slash == std::string_view::npos || slash == 0 || type.size() > 2 * maxTypeBytes + 1)
        return {};
    return lower(type);
}

std::string mimeParameter(std::string_view value, std::string_view name)
{
    std::string plain;
    std::map<int, Piece> pieces;
    for (;;) {
        const std::size_t semicolon = value.find(';');
        if (semicolon == std::string_view::npos)
            break;
        value.remove_prefix(semicolon + 1);
        const std::size_t end = value.find_first_of("=;");
        if (end == std::string_view::npos)
            break;
        if (value[end] == ';') {
            value.remove_prefix(end);
            continue;
        }
        std::string_view found = smtp::trimmed(value.substr(0, end));
        value.remove_prefix(end + 1);
        std::string text = takeValue(value).substr(0, maxParameterBytes);
        if (!smtp::startsWithNoCase(found, name))
            continue;
        found.remove_prefix(name.size());
        if (found.empty()) {
            if (plain.empty())
                plain = decodeHeaderText(text);
            continue;
        }
        if (found.front() != '*')
            continue;
        const bool extended = found.back() == '*';
        found.remove_prefix(1);
        int number = 0;
        std::from_chars(found.data(), found.data() + found.size(), number);
        if (number >= 0 && number < maxPieces)
            pieces.try_emplace(number, Piece{std::move(text), extended});
    }
    // The extended form is the better one when both are there (RFC 6266 section 4.3).
    return (pieces.empty() ? plain : joined(pieces)).substr(0, maxParameterBytes);
}

} // namespace delist
