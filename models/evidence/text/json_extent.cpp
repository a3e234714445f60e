#include "evidence/text/json_extent.h"
#include "evidence/text/byte_block.h"

namespace delist {

namespace {

/// A bit for each byte that is behind an odd number of \p quotes, or is the quote that makes it odd.
std::uint64_t insideOf(std::uint64_t quotes)
{
    for (int shift = 1; shift < 64; shift *= 2)
        quotes ^= quotes << shift;
    return quotes;
}

/// A bit for each byte that has a backslash before it that is not escaped itself. \p carried: the first byte has one, and
/// is set for the block that follows.
std::uint64_t escapedBy(std::uint64_t backslashes, bool& carried)
{
    std::uint64_t escaped = carried ? 1 : 0;
    carried = false;
    for (std::uint64_t left = backslashes & ~escaped; left != 0;) {
        const std::uint64_t first = left & (~left + 1);
        escaped |= first << 1;
        carried = first >> 63 != 0;
        left &= ~(first | first << 1);
    }
    return escaped;
}

/// An object stands behind a colon in another, behind a bracket or comma in an array.
bool mayStandAt(std::string_view text, std::size_t at, bool inObject)
{
    while (at > 0 && (text[at - 1] == ' ' || text[at - 1] == '\t' || text[at - 1] == '\r' || text[at - 1] == '\n'))
        --at;
    const char before = text[at - 1]; // the outer bracket at the least
    return inObject ? before == ':' : before == '[' || before == ',';
}

} // namespace

std::size_t jsonObjectLength(std::string_view text, std::size_t* lineEnds)
{
    if (!text.starts_with('{'))
        return 0;
    std::uint64_t objects = 0; // a bit for each open bracket, the innermost the lowest: whether it is an object's
    int depth = 0;
    bool inString = false;
    bool escaped = false;
    std::size_t length = 0;
    for (std::size_t base = 0; base < text.size() && length == 0; base += ByteBlock::size) {
        const ByteBlock block(text, base);
        const std::uint64_t backslashes = block.equal('\\');
        std::uint64_t quotes = block.equal('"');
        if (backslashes != 0 || escaped)
            quotes &= ~escapedBy(backslashes, escaped);
        const std::uint64_t strings = insideOf(quotes) ^ (inString ? ~std::uint64_t{0} : 0);
        inString = strings >> 63 != 0;
        if ((backslashes & ~strings) != 0)
            return 0;
        std::uint64_t ends = lineEnds != nullptr ? block.equal('\n') : 0;
        std::uint64_t brackets = (block.equalEither('{') | block.equalEither('}')) & ~strings;
        for (; brackets != 0; brackets &= brackets - 1) {
            const std::size_t at = base + static_cast<std::size_t>(std::countr_zero(brackets));
            const char c = text[at];
            if (c == '{' || c == '[') {
                if (depth == 64 || (c == '{' && depth != 0 && !mayStandAt(text, at, (objects & 1) != 0)))
                    return 0;
                objects = objects << 1 | (c == '{' ? 1 : 0);
                ++depth;
            } else {
                if (((objects & 1) != 0) != (c == '}'))
                    return 0;
                objects >>= 1;
                if (--depth == 0) {
                    ends &= (brackets & (~brackets + 1)) - 1;
                    length = at + 1;
                    break;
                }
            }
        }
        if (ends != 0) {
            if ((ends & strings) != 0)
                return 0;
            *lineEnds += static_cast<std::size_t>(std::popcount(ends));
        }
    }
    return length;
}

} // namespace delist
