#include "evidence/text/hardware_address.h"
#include <cstdint>

namespace delist {

namespace {

constexpr std::size_t maxDuidBytes = 130; // RFC 8415 section 11.1: 128 and the kind

unsigned twoBytes(std::string_view bytes, std::size_t at)
{
    return static_cast<unsigned>(static_cast<std::uint8_t>(bytes[at])) << 8 | static_cast<std::uint8_t>(bytes[at + 1]);
}

int hexDigit(char c)
{
    const char small = static_cast<char>(c | 0x20);
    return c >= '0' && c <= '9' ? c - '0' : small >= 'a' && small <= 'f' ? small - 'a' + 10 : -1;
}

} // namespace

std::string macText(std::string_view bytes)
{
    constexpr char digits[] = "0123456789abcdef";
    if (bytes.size() != 6 || bytes == std::string_view("\0\0\0\0\0\0", 6) || bytes == "\xff\xff\xff\xff\xff\xff")
        return {};
    std::string text;
    for (const char c : bytes) {
        const auto byte = static_cast<std::uint8_t>(c);
        if (!text.empty())
            text += ':';
        text += {digits[byte >> 4], digits[byte & 15]};
    }
    return text;
}

std::string macFromText(std::string_view text)
{
    std::string digits;
    std::size_t group = 0;
    for (std::size_t at = 0; at <= text.size(); ++at) {
        const char c = at < text.size() ? static_cast<char>(text[at] >= 'A' && text[at] <= 'F' ? text[at] | 0x20 : text[at]) : ':';
        const bool hex = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
        if (hex) {
            digits += c;
            ++group;
        } else if (c == ':' || c == '-' || c == '.') {
            if (group == 1) // a leading zero was left out
                digits.insert(digits.end() - 1, '0');
            group = 0;
        } else {
            return {};
        }
        if (digits.size() > 12)
            return {};
    }
    if (digits.size() != 12)
        return {};
    std::string out;
    for (std::size_t at = 0; at < 12; at += 2)
        (out += at == 0 ? "" : ":").append(digits, at, 2);
    return out;
}

std::string_view hardwareOfDuid(std::string_view duid)
{
    if (duid.size() < 4 || twoBytes(duid, 2) != 1) // Ethernet
        return {};
    const unsigned kind = twoBytes(duid, 0);
    const std::string_view address = kind == 1 && duid.size() >= 8 ? duid.substr(8) : kind == 3 ? duid.substr(4) : std::string_view();
    return address.size() == 6 ? address : std::string_view();
}

std::string duidFromText(std::string_view text)
{
    const bool colons = text.size() > 2 && text[2] == ':';
    const std::size_t step = colons ? 3 : 2;
    std::string bytes;
    for (std::size_t at = 0; at < text.size(); at += step) {
        const int high = hexDigit(text[at]);
        const int low = at + 1 < text.size() ? hexDigit(text[at + 1]) : -1;
        const bool parted = !colons || at + 2 == text.size() || (at + 3 < text.size() && text[at + 2] == ':');
        if (high < 0 || low < 0 || !parted || bytes.size() == maxDuidBytes)
            return {};
        bytes += static_cast<char>(high << 4 | low);
    }
    return bytes.size() > 2 ? bytes : std::string();
}

} // namespace delist
