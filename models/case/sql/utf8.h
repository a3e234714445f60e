// Makes text from evidence storable: valid UTF-8 without NUL. Decoding of files is evidence/text's business, not ours.
#pragma once
#include <string>
#include <string_view>

namespace delist {

/// Well-formed UTF-8 (RFC 3629: no overlong forms, no surrogates) without U+0000.
bool isStorableUtf8(std::string_view text);
/// The same text with every byte that breaks the rule replaced by U+FFFD.
std::string toStorableUtf8(std::string_view text);

} // namespace delist
