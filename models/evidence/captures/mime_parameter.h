// mime_parameter: parameters of Content-Type and Content-Disposition fields (RFC 2045 section 5.1), with the continuations and
// charsets of RFC 2231 and the encoded-words that real mailers write in their place.
#pragma once
#include <string>
#include <string_view>

namespace delist {

/// "multipart/mixed" of a Content-Type value, in lower case; empty when it is none.
std::string mimeType(std::string_view value);
/// The value of \p name (compared without case), decoded to UTF-8; empty when absent.
std::string mimeParameter(std::string_view value, std::string_view name);

} // namespace delist
