#include "evidence/captures/encoded_word.h"
#include "evidence/smtp/auth.h"
#include "evidence/smtp/command.h"
#include "evidence/text/encoding.h"
#include <array>
#include <cstdint>
#include <iconv.h>
#include <optional>

namespace delist {

namespace {

constexpr const char* replacement = "\xef\xbf\xbd";

/// Where iso-8859-15 is not iso-8859-1; 0 elsewhere.
char32_t latin9Only(char byte)
{
    switch (static_cast<std::uint8_t>(byte)) {
    case 0xa4: return 0x20ac;
    case 0xa6: return 0x0160;
    case 0xa8: return 0x0161;
    case 0xb4: return 0x017d;
    case 0xb8: return 0x017e;
    case 0xbc: return 0x0152;
    case 0xbd: return 0x0153;
    case 0xbe: return 0x0178;
    default: return 0;
    }
}

bool plainCharsetName(std::string_view name)
{
    if (name.empty() || name.size() > 40)
        return false;
    for (const char c : name)
        if (!((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' ||
              c == '.' || c == ':'))
            return false; // iconv takes "//" options and more
    return true;
}

bool byIconv(std::string_view bytes, const std::string& charset, std::string& out)
{
    // GB 18030 holds what labels its older forms have.
    const bool chinese = smtp::equalsNoCase(charset, "gb2312") || smtp::equalsNoCase(charset, "gbk");
    const iconv_t converter = iconv_open("UTF-8", chinese ? "GB18030" : charset.c_str());
    if (converter == reinterpret_cast<iconv_t>(-1))
        return false;
    std::string copy(bytes);
    char* in = copy.data();
    std::size_t inLeft = copy.size();
    std::array<char, 512> buffer;
    while (inLeft > 0) {
        char* to = buffer.data();
        std::size_t toLeft = buffer.size();
        const std::size_t before = inLeft;
        const bool failed = iconv(converter, &in, &inLeft, &to, &toLeft) == static_cast<std::size_t>(-1);
        out.append(buffer.data(), buffer.size() - toLeft);
        if (failed && toLeft > 16 && inLeft > 0) { // not for want of room: a bad byte
            out += replacement;
            ++in;
            --inLeft;
        } else if (inLeft == before && toLeft == buffer.size()) {
            break;
        }
    }
    iconv_close(converter);
    return true;
}

struct EncodedWord
{
    std::string_view charset;
    std::string bytes;
    std::size_t length = 0; ///< of the word in the text
};

int hexValue(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

std::string decodeQ(std::string_view text)
{
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '_') {
            out.push_back(' ');
        } else if (text[i] == '=' && i + 2 < text.size() && hexValue(text[i + 1]) >= 0 && hexValue(text[i + 2]) >= 0) {
            out.push_back(static_cast<char>(hexValue(text[i + 1]) << 4 | hexValue(text[i + 2])));
            i += 2;
        } else {
            out.push_back(text[i]);
        }
    }
    return out;
}

/// "=?charset?B?...?=" at the beginning of \p text (RFC 2047 section 2), a language after "*" ignored (RFC 2231).
std::optional<EncodedWord> encodedWord(std::string_view text)
{
    if (!text.starts_with("=?"))
        return std::nullopt;
    const std::size_t charsetEnd = text.find('?', 2);
    if (charsetEnd == std::string_view::npos || charsetEnd + 2 >= text.size() || text[charsetEnd + 2] != '?')
        return std::nullopt;
    const std::size_t end = text.find("?=", charsetEnd + 3);
    if (end == std::string_view::npos)
        return std::nullopt;
    EncodedWord word;
    word.charset = text.substr(2, charsetEnd - 2);
    word.charset = word.charset.substr(0, word.charset.find('*'));
    word.length = end + 2;
    const std::string_view body = text.substr(charsetEnd + 3, end - charsetEnd - 3);
    switch (text[charsetEnd + 1]) {
    case 'q':
    case 'Q':
        word.bytes = decodeQ(body);
        return word;
    case 'b':
    case 'B':
        if (auto bytes = smtp::decodeBase64(smtp::trimmed(body)); bytes || body.empty()) {
            word.bytes = bytes.value_or("");
            return word;
        }
        return std::nullopt;
    default:
        return std::nullopt;
    }
}

} // namespace

bool toUtf8(std::string_view bytes, std::string_view charset, std::string& out)
{
    using smtp::equalsNoCase;
    if (equalsNoCase(charset, "utf-8") || equalsNoCase(charset, "utf8") || equalsNoCase(charset, "us-ascii")) {
        out += bytes;
        return true;
    }
    const bool latin9 = equalsNoCase(charset, "iso-8859-15");
    if (latin9 || equalsNoCase(charset, "iso-8859-1") || equalsNoCase(charset, "windows-1252") ||
        equalsNoCase(charset, "latin1")) {
        // In mail, iso-8859-1 nearly always means windows-1252.
        for (const char& c : bytes) {
            if (const char32_t special = latin9 ? latin9Only(c) : 0)
                appendUtf8(out, special);
            else
                appendWindows1252(out, std::string_view(&c, 1));
        }
        return true;
    }
    return plainCharsetName(charset) && byIconv(bytes, std::string(charset), out);
}

std::string decodeHeaderText(std::string_view text)
{
    std::string out;
    appendHeaderText(out, text);
    return out;
}

void appendHeaderText(std::string& out, std::string_view text)
{
    if (text.find("=?") == std::string_view::npos && isValidUtf8(text)) { // most are
        out += text;
        return;
    }
    std::string bytes;          // of neighbouring words, not yet converted
    std::string_view charset;
    std::string_view source;    // the words as written, in case the charset is unknown
    const auto flush = [&] {
        if (!source.empty() && !toUtf8(bytes, charset, out))
            out += source;
        bytes.clear();
        source = {};
    };
    std::size_t at = 0;
    while (at < text.size()) {
        // Blanks between two encoded-words are not shown (RFC 2047 section 6.2).
        const std::size_t next = text.find_first_not_of(" \t", at);
        if (!source.empty() && next != std::string_view::npos && text.substr(next).starts_with("=?")) {
            if (const auto word = encodedWord(text.substr(next))) {
                if (!smtp::equalsNoCase(word->charset, charset)) {
                    flush();
                    charset = word->charset;
                    source = text.substr(next, 0);
                }
                bytes += word->bytes;
                const auto begin = source.empty() ? next : static_cast<std::size_t>(source.data() - text.data());
                at = next + word->length;
                source = text.substr(begin, at - begin);
                continue;
            }
        }
        flush();
        if (const auto word = encodedWord(text.substr(at))) {
            charset = word->charset;
            bytes = word->bytes;
            source = text.substr(at, word->length);
            at += word->length;
            continue;
        }
        const std::size_t end = std::min(text.find("=?", at + 1), text.size());
        const std::string_view raw = text.substr(at, end - at);
        if (isValidUtf8(raw)) // RFC 6532; other 8-bit text is what Windows wrote
            out += raw;
        else
            appendWindows1252(out, raw);
        at = end;
    }
    flush();
}

} // namespace delist
