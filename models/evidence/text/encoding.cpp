#include "evidence/text/encoding.h"
#include "evidence/text/wide_units.h"
#include <algorithm>
#include <cstring>

namespace delist {

EncodingGuess sniffEncoding(std::string_view head)
{
    if (head.size() > encodingSniffBytes)
        head = head.substr(0, encodingSniffBytes);
    if (head.starts_with("\xEF\xBB\xBF"))
        return {TextEncoding::Utf8, 3};
    if (head.starts_with("\xFF\xFE"))
        return {TextEncoding::Utf16Le, 2};
    if (head.starts_with("\xFE\xFF"))
        return {TextEncoding::Utf16Be, 2};
    std::size_t firstOnly = 0;  // NUL then something: big endian
    std::size_t secondOnly = 0; // something then NUL: little endian
    const std::size_t pairs = head.size() / 2;
    for (std::size_t i = 0; i < pairs; ++i) {
        const bool first = head[2 * i] == '\0';
        const bool second = head[2 * i + 1] == '\0';
        firstOnly += first && !second;
        secondOnly += second && !first;
    }
    if (pairs >= 2 && firstOnly == 0 && secondOnly * 4 >= pairs * 3)
        return {TextEncoding::Utf16Le, 0};
    if (pairs >= 2 && secondOnly == 0 && firstOnly * 4 >= pairs * 3)
        return {TextEncoding::Utf16Be, 0};
    return {};
}

bool endsLinesWithCr(std::string_view head)
{
    const bool cut = head.size() >= lineEndSniffBytes;
    head = head.substr(0, lineEndSniffBytes);
    std::string decoded; // bytes of a line end stand in other characters of UTF-16, too
    if (const EncodingGuess guess = sniffEncoding(head); guess.encoding != TextEncoding::Utf8) {
        appendUtf16(decoded, head.substr(guess.bomBytes), guess.encoding);
        head = decoded;
    }
    if (cut && head.ends_with('\r')) // of a CRLF, perhaps
        head.remove_suffix(1);
    return head.find('\n') == std::string_view::npos && head.find('\r') != std::string_view::npos;
}

std::size_t asciiLength(std::string_view text)
{
    std::size_t at = 0;
    for (std::uint64_t word = 0; text.size() - at >= 8; at += 8) {
        std::memcpy(&word, text.data() + at, 8);
        if ((word & 0x8080808080808080ULL) != 0)
            break;
    }
    while (at < text.size() && static_cast<unsigned char>(text[at]) < 0x80)
        ++at;
    return at;
}

bool isValidUtf8(std::string_view text)
{
    const auto* p = reinterpret_cast<const unsigned char*>(text.data());
    const auto* const end = p + text.size();
    while (p != end) {
        p += asciiLength(text.substr(static_cast<std::size_t>(p - reinterpret_cast<const unsigned char*>(text.data()))));
        if (p == end)
            break;
        int more = 0;
        char32_t value = 0;
        char32_t least = 0;
        if (*p >= 0xC2 && *p <= 0xDF) {
            more = 1;
            value = *p & 0x1FU;
            least = 0x80;
        } else if ((*p & 0xF0) == 0xE0) {
            more = 2;
            value = *p & 0x0FU;
            least = 0x800;
        } else if (*p >= 0xF0 && *p <= 0xF4) {
            more = 3;
            value = *p & 0x07U;
            least = 0x10000;
        } else {
            return false;
        }
        if (end - p <= more)
            return false;
        for (int i = 1; i <= more; ++i) {
            if ((p[i] & 0xC0) != 0x80)
                return false;
            value = value << 6 | (p[i] & 0x3FU);
        }
        if (value < least || value > 0x10FFFF || (value >= 0xD800 && value <= 0xDFFF))
            return false;
        p += more + 1;
    }
    return true;
}

std::size_t windows1252Length(std::string_view utf8)
{
    return static_cast<std::size_t>(std::count_if(utf8.begin(), utf8.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

void appendUtf8(std::string& out, char32_t c)
{
    if (c < 0x80) {
        out += static_cast<char>(c);
    } else if (c < 0x800) {
        out += static_cast<char>(0xC0 | c >> 6);
        out += static_cast<char>(0x80 | (c & 0x3F));
    } else if (c < 0x10000) {
        out += static_cast<char>(0xE0 | c >> 12);
        out += static_cast<char>(0x80 | (c >> 6 & 0x3F));
        out += static_cast<char>(0x80 | (c & 0x3F));
    } else {
        out += static_cast<char>(0xF0 | c >> 18);
        out += static_cast<char>(0x80 | (c >> 12 & 0x3F));
        out += static_cast<char>(0x80 | (c >> 6 & 0x3F));
        out += static_cast<char>(0x80 | (c & 0x3F));
    }
}

void appendUtf16(std::string& out, std::string_view raw, TextEncoding encoding)
{
    const WideUnits units(raw, encoding == TextEncoding::Utf16Be);
    char ascii[128];
    out.reserve(out.size() + units.size());
    for (std::size_t at = 0; at < units.size();) {
        const std::size_t count = units.narrow(at, sizeof ascii, ascii);
        out.append(ascii, count);
        at += count;
        if (count == sizeof ascii || at == units.size())
            continue;
        char32_t c = units[at++];
        if (c >= 0xD800 && c <= 0xDFFF) {
            const char32_t next = c <= 0xDBFF && at < units.size() ? units[at] : 0;
            if (next >= 0xDC00 && next <= 0xDFFF) {
                c = 0x10000 + ((c - 0xD800) << 10) + (next - 0xDC00);
                ++at;
            } else {
                c = 0xFFFD;
            }
        }
        appendUtf8(out, c);
    }
}

void appendWindows1252(std::string& out, std::string_view raw)
{
    static constexpr char16_t c1[32] = {
        0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
        0x2039, 0x0152, 0x008D, 0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
        0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178};
    out.reserve(out.size() + raw.size());
    while (!raw.empty()) {
        const std::size_t ascii = asciiLength(raw);
        out.append(raw.substr(0, ascii));
        raw.remove_prefix(ascii);
        if (raw.empty())
            return;
        const auto byte = static_cast<unsigned char>(raw.front());
        appendUtf8(out, byte < 0xA0 ? c1[byte - 0x80] : byte);
        raw.remove_prefix(1);
    }
}

std::string_view boundedUtf8(std::string_view text, std::size_t maxBytes)
{
    if (text.size() <= maxBytes)
        return text;
    std::size_t cut = maxBytes;
    while (cut > 0 && maxBytes - cut < 4 && (static_cast<unsigned char>(text[cut]) & 0xC0) == 0x80)
        --cut;
    return text.substr(0, cut);
}

} // namespace delist
