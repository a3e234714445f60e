// IpAddress: an IPv4 or IPv6 address by value, or "unknown". Sixteen bytes; IPv4 is kept as ::ffff:a.b.c.d, so an
// IPv4-mapped IPv6 address and its IPv4 form are one and the same here. No zones, no names, no DNS.
#pragma once
#include <array>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace delist {

class IpAddress
{
public:
    IpAddress() = default; ///< unknown
    /// Four bytes in host order: 0xC0A80101 is 192.168.1.1.
    static IpAddress v4(std::uint32_t hostOrder);
    /// Sixteen bytes in network order.
    static IpAddress v6(const std::uint8_t* bytes);
    /// Dotted IPv4, RFC 4291 IPv6, optionally in brackets and with a %zone (dropped). Nothing else around it.
    static std::optional<IpAddress> parse(std::string_view text);

    [[nodiscard]] bool known() const { return m_known; }
    [[nodiscard]] bool isV4() const;
    [[nodiscard]] std::uint32_t v4HostOrder() const; ///< only for isV4()
    [[nodiscard]] const std::array<std::uint8_t, 16>& bytes() const { return m_bytes; }
    /// Dotted quad or RFC 5952; empty when unknown.
    [[nodiscard]] std::string toString() const;
    /// RFC 1918, RFC 6598, loopback, link-local, ULA: never seen on the internet.
    [[nodiscard]] bool isPrivate() const;

    bool operator==(const IpAddress&) const = default;
    auto operator<=>(const IpAddress&) const = default;

private:
    std::array<std::uint8_t, 16> m_bytes{};
    bool m_known = false;
};

/// A CIDR block; a single address is /32 or /128.
struct IpNetwork
{
    IpAddress base;
    int prefixLength = 128; ///< 0..128, IPv4 counted as 96 + n

    /// "10.0.0.0/8", "2001:db8::/32", "192.0.2.1".
    static std::optional<IpNetwork> parse(std::string_view text);
    [[nodiscard]] bool contains(const IpAddress& address) const;
    [[nodiscard]] std::string toString() const;
};

/// An address and a port; port 0 is unknown.
struct Endpoint
{
    IpAddress address;
    std::uint16_t port = 0;

    /// "192.0.2.1:25", "[2001:db8::1]:25", "192.0.2.1", "2001:db8::1" (no port). A name gives nothing.
    static std::optional<Endpoint> parse(std::string_view text);
    bool operator==(const Endpoint&) const = default;
};

} // namespace delist

template <> struct std::hash<delist::IpAddress>
{
    std::size_t operator()(const delist::IpAddress& address) const noexcept;
};
