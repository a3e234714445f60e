// Where JSON records may stand, told from the text around brackets alone: what JsonObjects looks at before it takes an object
// or a line whole.
#pragma once
#include <cstddef>
#include <string_view>

namespace delist::json {

/// RS begins the texts of a sequence (RFC 7464).
constexpr bool isBlank(char c) { return c <= ' ' && (c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\x1E'); }

inline std::size_t skipBlanks(std::string_view text, std::size_t at)
{
    while (at < text.size() && isBlank(text[at]))
        ++at;
    return at;
}

/// Without blanks around it, a comma behind it, or the "\n" of a careless export.
std::string_view bare(std::string_view text);

/// Arrays of an answer or export that hold its rows.
bool holdsRecords(std::string_view key);
/// What stands around such an array when it is not at the top.
bool holdsAnswer(std::string_view key);

/// Has an array that may hold records: "\"value\":[{".
bool mayBeWrapper(std::string_view text);
/// The brackets at the end of a line may be those of what holds the records: "…}]}".
bool mayEndWrapper(std::string_view text);
/// A line that begins and ends as an object does may still be several ("} {"), or a wrapper.
bool mayBeMore(std::string_view text);

} // namespace delist::json
