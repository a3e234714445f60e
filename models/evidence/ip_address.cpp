#include "evidence/ip_address.h"
#include <algorithm>
#include <bit>
#include <charconv>
#include <cstring>

namespace delist {

namespace {

constexpr std::uint8_t mappedPrefix[12] = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff};

/// Dotted quad at \p at; moves it behind the last digit. Leading zeros are refused, as inet_pton does: they are octal to
/// some programs and decimal to others.
[[gnu::always_inline]] inline bool parseV4(const char*& at, const char* end, std::uint32_t& out)
{
    const char* p = at;
    std::uint32_t value = 0;
    for (int part = 0; part < 4; ++part) {
        if (part != 0) {
            if (p == end || *p != '.')
                return false;
            ++p;
        }
        unsigned digit = p == end ? 10U : static_cast<unsigned>(*p) - '0';
        if (digit > 9)
            return false;
        unsigned octet = digit;
        ++p;
        for (int i = 0; i < 2 && p != end; ++i) {
            digit = static_cast<unsigned>(*p) - '0';
            if (digit > 9)
                break;
            if (octet == 0)
                return false;
            octet = octet * 10 + digit;
            ++p;
        }
        if (octet > 255)
            return false;
        value = value << 8 | octet;
    }
    if (p != end && static_cast<unsigned>(*p) - '0' <= 9)
        return false;
    at = p;
    out = value;
    return true;
}

int hexValue(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

/// RFC 4291 section 2.2, all of \p text.
bool parseV6(std::string_view text, std::uint8_t* out)
{
    std::uint8_t bytes[16] = {};
    int count = 0;        // bytes filled
    int gapAt = -1;       // where :: stands
    const char* p = text.data();
    const char* const end = p + text.size();
    if (p == end)
        return false;
    if (*p == ':') {
        if (end - p < 2 || p[1] != ':')
            return false;
        gapAt = 0;
        p += 2;
    }
    bool needGroup = gapAt < 0;
    while (p != end) {
        if (count == 16)
            return false;
        const char* const group = p;
        unsigned value = 0;
        int digits = 0;
        for (; p != end; ++p, ++digits) {
            const int v = hexValue(*p);
            if (v < 0)
                break;
            if (digits == 4)
                return false;
            value = value << 4 | static_cast<unsigned>(v);
        }
        if (digits == 0)
            return false;
        if (p != end && *p == '.') {
            p = group;
            std::uint32_t v4 = 0;
            if (count > 12 || !parseV4(p, end, v4) || p != end)
                return false;
            for (int shift = 24; shift >= 0; shift -= 8)
                bytes[count++] = static_cast<std::uint8_t>(v4 >> shift);
            needGroup = false;
            break;
        }
        bytes[count++] = static_cast<std::uint8_t>(value >> 8);
        bytes[count++] = static_cast<std::uint8_t>(value);
        needGroup = false;
        if (p == end)
            break;
        if (*p != ':')
            return false;
        ++p;
        needGroup = true;
        if (p != end && *p == ':') {
            if (gapAt >= 0)
                return false;
            gapAt = count;
            ++p;
            needGroup = false;
        }
    }
    if (needGroup)
        return false;
    if (gapAt >= 0) {
        if (count == 16)
            return false; // :: stands for at least one group
        const int tail = count - gapAt;
        std::memmove(bytes + 16 - tail, bytes + gapAt, static_cast<std::size_t>(tail));
        std::memset(bytes + gapAt, 0, static_cast<std::size_t>(16 - count));
    } else if (count != 16) {
        return false;
    }
    std::memcpy(out, bytes, 16);
    return true;
}

bool parsePort(std::string_view text, std::uint16_t& port)
{
    if (text.empty() || text.size() > 5)
        return false;
    unsigned value = 0;
    for (const char c : text) {
        const unsigned digit = static_cast<unsigned>(c) - '0';
        if (digit > 9)
            return false;
        value = value * 10 + digit;
    }
    if (value > 65535)
        return false;
    port = static_cast<std::uint16_t>(value);
    return true;
}

char* writeDecimal(char* at, unsigned value)
{
    if (value >= 100)
        *at++ = static_cast<char>('0' + value / 100);
    if (value >= 10)
        *at++ = static_cast<char>('0' + value / 10 % 10);
    *at++ = static_cast<char>('0' + value % 10);
    return at;
}

/// RFC 5952 section 4: lower case, no leading zeros, the longest run of two or more zero groups (the first of equals)
/// becomes "::".
std::string formatV6(const std::uint8_t* bytes)
{
    unsigned groups[8];
    for (int i = 0; i < 8; ++i)
        groups[i] = static_cast<unsigned>(bytes[2 * i]) << 8 | bytes[2 * i + 1];
    int bestAt = -1;
    int bestLength = 1;
    for (int i = 0; i < 8;) {
        int j = i;
        while (j < 8 && groups[j] == 0)
            ++j;
        if (j - i > bestLength) {
            bestAt = i;
            bestLength = j - i;
        }
        i = j == i ? i + 1 : j;
    }
    char buffer[40];
    char* at = buffer;
    for (int i = 0; i < 8; ++i) {
        if (i == bestAt) {
            *at++ = ':';
            *at++ = ':';
            i += bestLength - 1;
            continue;
        }
        if (at != buffer && at[-1] != ':')
            *at++ = ':';
        at = std::to_chars(at, buffer + sizeof buffer, groups[i], 16).ptr;
    }
    return {buffer, at};
}

} // namespace

IpAddress IpAddress::v4(std::uint32_t hostOrder)
{
    // Two words and one copy: byte by byte this stands out in the profile of every log reader.
    const std::uint64_t low = 0xffffULL << 32 | hostOrder;
    const std::uint64_t words[2] = {0, std::endian::native == std::endian::little ? __builtin_bswap64(low) : low};
    IpAddress address;
    std::memcpy(address.m_bytes.data(), words, sizeof words);
    address.m_known = true;
    return address;
}

IpAddress IpAddress::v6(const std::uint8_t* bytes)
{
    IpAddress address;
    std::memcpy(address.m_bytes.data(), bytes, 16);
    address.m_known = true;
    return address;
}

std::optional<IpAddress> IpAddress::parse(std::string_view text)
{
    if (text.size() >= 2 && text.front() == '[' && text.back() == ']')
        text = text.substr(1, text.size() - 2);
    const char* p = text.data();
    const char* const end = p + text.size();
    std::uint32_t quad = 0;
    if (parseV4(p, end, quad) && p == end)
        return v4(quad);
    const std::size_t zone = text.find('%');
    if (zone != std::string_view::npos) {
        if (zone + 1 == text.size())
            return std::nullopt;
        text = text.substr(0, zone);
    }
    std::uint8_t bytes[16];
    if (text.size() < 2 || text.size() > 45 || !parseV6(text, bytes))
        return std::nullopt;
    return v6(bytes);
}

bool IpAddress::isV4() const
{
    return m_known && std::memcmp(m_bytes.data(), mappedPrefix, sizeof mappedPrefix) == 0;
}

std::uint32_t IpAddress::v4HostOrder() const
{
    return static_cast<std::uint32_t>(m_bytes[12]) << 24 | static_cast<std::uint32_t>(m_bytes[13]) << 16
        | static_cast<std::uint32_t>(m_bytes[14]) << 8 | m_bytes[15];
}

std::string IpAddress::toString() const
{
    if (!m_known)
        return {};
    if (!isV4())
        return formatV6(m_bytes.data());
    char buffer[16];
    char* at = buffer;
    for (int i = 12; i < 16; ++i) {
        if (i > 12)
            *at++ = '.';
        at = writeDecimal(at, m_bytes[static_cast<std::size_t>(i)]);
    }
    return {buffer, at};
}

bool IpAddress::isPrivate() const
{
    if (isV4()) {
        const std::uint32_t a = v4HostOrder();
        return a >> 24 == 10 || a >> 20 == 0xac1 || a >> 16 == 0xc0a8 // RFC 1918
            || a >> 22 == 0x64400000U >> 22                           // RFC 6598
            || a >> 24 == 127 || a >> 16 == 0xa9fe;                   // loopback, link-local
    }
    if (!m_known)
        return false;
    if ((m_bytes[0] & 0xfe) == 0xfc || (m_bytes[0] == 0xfe && (m_bytes[1] & 0xc0) == 0x80))
        return true; // ULA, link-local
    return std::all_of(m_bytes.begin(), m_bytes.begin() + 15, [](std::uint8_t b) { return b == 0; }) && m_bytes[15] == 1;
}

std::optional<IpNetwork> IpNetwork::parse(std::string_view text)
{
    const std::size_t slash = text.rfind('/');
    const std::string_view base = text.substr(0, slash);
    const auto address = IpAddress::parse(base);
    if (!address)
        return std::nullopt;
    IpNetwork network{*address, 128};
    if (slash != std::string_view::npos) {
        std::uint16_t length = 0;
        const bool dotted = base.find(':') == std::string_view::npos;
        if (!parsePort(text.substr(slash + 1), length) || length > (dotted ? 32 : 128))
            return std::nullopt;
        network.prefixLength = dotted ? 96 + length : length;
    }
    std::array<std::uint8_t, 16> bytes = address->bytes();
    for (int bit = network.prefixLength; bit < 128; ++bit)
        bytes[static_cast<std::size_t>(bit / 8)] &= static_cast<std::uint8_t>(~(0x80 >> bit % 8));
    network.base = IpAddress::v6(bytes.data());
    return network;
}

bool IpNetwork::contains(const IpAddress& address) const
{
    // ::/0 means all of IPv6, not IPv4 as well: the mapped form is our own bookkeeping.
    if (!address.known() || !base.known() || (address.isV4() && prefixLength < 96))
        return false;
    const int whole = prefixLength / 8;
    if (std::memcmp(address.bytes().data(), base.bytes().data(), static_cast<std::size_t>(whole)) != 0)
        return false;
    const int rest = prefixLength % 8;
    if (rest == 0)
        return true;
    const auto at = static_cast<std::size_t>(whole);
    return (address.bytes()[at] ^ base.bytes()[at]) >> (8 - rest) == 0;
}

std::string IpNetwork::toString() const
{
    std::string text = base.toString();
    if (text.empty() || prefixLength == 128)
        return text;
    return text + '/' + std::to_string(base.isV4() && prefixLength >= 96 ? prefixLength - 96 : prefixLength);
}

std::optional<Endpoint> Endpoint::parse(std::string_view text)
{
    Endpoint endpoint;
    const char* p = text.data();
    const char* const end = p + text.size();
    std::uint32_t quad = 0;
    if (parseV4(p, end, quad)) {
        endpoint.address = IpAddress::v4(quad);
        if (p == end)
            return endpoint;
        if (*p != ':' || !parsePort({p + 1, end}, endpoint.port))
            return std::nullopt;
        return endpoint;
    }
    if (text.empty())
        return std::nullopt;
    std::string_view address = text;
    if (text.front() == '[') {
        const std::size_t close = text.find(']');
        if (close == std::string_view::npos)
            return std::nullopt;
        address = text.substr(0, close + 1);
        if (close + 1 != text.size()
            && (text[close + 1] != ':' || !parsePort(text.substr(close + 2), endpoint.port)))
            return std::nullopt;
    }
    auto parsed = IpAddress::parse(address);
    if (!parsed && std::count(text.begin(), text.end(), ':') == 8 && text.find("::") == std::string_view::npos) { // all groups, and a port
        const std::size_t last = text.rfind(':');
        if (parsePort(text.substr(last + 1), endpoint.port))
            parsed = IpAddress::parse(text.substr(0, last));
    }
    if (!parsed)
        return std::nullopt;
    endpoint.address = *parsed;
    return endpoint;
}

} // namespace delist

std::size_t std::hash<delist::IpAddress>::operator()(const delist::IpAddress& address) const noexcept
{
    std::uint64_t high = 0;
    std::uint64_t low = 0;
    std::memcpy(&high, address.bytes().data(), 8);
    std::memcpy(&low, address.bytes().data() + 8, 8);
    std::uint64_t h = (high ^ (address.known() ? 0x9e3779b97f4a7c15ULL : 0)) * 0xff51afd7ed558ccdULL;
    h = (h ^ (h >> 32) ^ low) * 0xc4ceb9fe1a85ec53ULL;
    return static_cast<std::size_t>(h ^ (h >> 29));
}
