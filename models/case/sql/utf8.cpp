#include "case/sql/utf8.h"
#include <cstdint>
#include <cstring>

namespace delist {

namespace {

/// Length of the well-formed sequence at the start of [at, end), 0 when there is none.
std::size_t sequenceLength(const unsigned char* at, const unsigned char* end)
{
    const auto left = static_cast<std::size_t>(end - at);
    const unsigned char lead = at[0];
    const auto continues = [&](std::size_t index, unsigned char low = 0x80, unsigned char high = 0xBF) {
        return index < left && at[index] >= low && at[index] <= high;
    };
    if (lead < 0x80)
        return lead == 0 ? 0 : 1;
    if (lead >= 0xC2 && lead <= 0xDF)
        return continues(1) ? 2 : 0;
    if (lead >= 0xE0 && lead <= 0xEF) {
        const unsigned char low = lead == 0xE0 ? 0xA0 : 0x80;
        const unsigned char high = lead == 0xED ? 0x9F : 0xBF;
        return continues(1, low, high) && continues(2) ? 3 : 0;
    }
    if (lead >= 0xF0 && lead <= 0xF4) {
        const unsigned char low = lead == 0xF0 ? 0x90 : 0x80;
        const unsigned char high = lead == 0xF4 ? 0x8F : 0xBF;
        return continues(1, low, high) && continues(2) && continues(3) ? 4 : 0;
    }
    return 0;
}

/// Eight bytes at a time while they are plain ASCII without NUL.
const unsigned char* skipAscii(const unsigned char* at, const unsigned char* end)
{
    constexpr std::uint64_t high = 0x8080808080808080U;
    constexpr std::uint64_t ones = 0x0101010101010101U;
    while (end - at >= 8) {
        std::uint64_t word = 0;
        std::memcpy(&word, at, 8);
        if (((word | (word - ones)) & high) != 0)
            break;
        at += 8;
    }
    while (at != end && *at < 0x80 && *at != 0)
        ++at;
    return at;
}

} // namespace

bool isStorableUtf8(std::string_view text)
{
    const auto* at = reinterpret_cast<const unsigned char*>(text.data());
    const auto* const end = at + text.size();
    while ((at = skipAscii(at, end)) != end) {
        const std::size_t length = sequenceLength(at, end);
        if (length == 0)
            return false;
        at += length;
    }
    return true;
}

std::string toStorableUtf8(std::string_view text)
{
    std::string result;
    result.reserve(text.size() + 16);
    const auto* at = reinterpret_cast<const unsigned char*>(text.data());
    const auto* const end = at + text.size();
    while (at != end) {
        const auto* const plain = skipAscii(at, end);
        result.append(reinterpret_cast<const char*>(at), static_cast<std::size_t>(plain - at));
        at = plain;
        if (at == end)
            break;
        const std::size_t length = sequenceLength(at, end);
        if (length == 0) {
            result += "\xEF\xBF\xBD";
            ++at;
        } else {
            result.append(reinterpret_cast<const char*>(at), length);
            at += length;
        }
    }
    return result;
}

} // namespace delist
