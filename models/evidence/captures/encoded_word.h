// encoded_word: header text for people: RFC 2047 encoded-words to UTF-8. It does not parse addresses or structure.
#pragma once
#include <string>
#include <string_view>

namespace delist {

/// \p text of an unfolded header field, its encoded-words decoded. Neighbouring words of one charset are joined before they
/// are converted, so that characters split between them survive. What cannot be decoded stays as it is. Raw 8-bit text
/// outside of them is taken as UTF-8 if it is valid, else as Windows-1252.
std::string decodeHeaderText(std::string_view text);
void appendHeaderText(std::string& out, std::string_view text);

/// \p bytes in \p charset (any name that iconv knows) to UTF-8; bytes that don't fit become U+FFFD. False when the charset
/// is unknown.
bool toUtf8(std::string_view bytes, std::string_view charset, std::string& out);

} // namespace delist
