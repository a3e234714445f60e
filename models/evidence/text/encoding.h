// How stored text bytes become UTF-8: byte order marks, UTF-16 with and without one, Windows-1252 for what is not UTF-8.
// No files and no lines; those are LineReader's and recognise()'s.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

namespace delist {

enum class TextEncoding : std::uint8_t { Utf8, Utf16Le, Utf16Be };

struct EncodingGuess
{
    TextEncoding encoding = TextEncoding::Utf8;
    std::size_t bomBytes = 0; ///< length of the byte order mark at the front
};

/// Bytes that sniffEncoding() wants to see before its answer is final.
inline constexpr std::size_t encodingSniffBytes = 64;

/// By byte order mark; without one, UTF-16 shows by NULs in every other byte. Only the first encodingSniffBytes count.
EncodingGuess sniffEncoding(std::string_view head);

/// Bytes that endsLinesWithCr() looks at.
inline constexpr std::size_t lineEndSniffBytes = 4096;
/// Old Macintoshes: there are CRs at the beginning of the file and not a single LF.
bool endsLinesWithCr(std::string_view head);

/// How many bytes of ASCII \p text begins with.
std::size_t asciiLength(std::string_view text);
/// RFC 3629: no overlong forms, no surrogates.
bool isValidUtf8(std::string_view text);

/// Appends \p raw, an even number of bytes, as UTF-8; a lone surrogate becomes U+FFFD.
void appendUtf16(std::string& out, std::string_view raw, TextEncoding encoding);
/// Appends \p raw read as Windows-1252; the five unassigned bytes become C1 controls.
void appendWindows1252(std::string& out, std::string_view raw);
/// How many bytes of Windows-1252 \p utf8, made by appendWindows1252(), was.
std::size_t windows1252Length(std::string_view utf8);
/// Appends one code point.
void appendUtf8(std::string& out, char32_t codePoint);

/// At most \p maxBytes of \p text, not cut inside a UTF-8 sequence.
std::string_view boundedUtf8(std::string_view text, std::size_t maxBytes);

} // namespace delist
