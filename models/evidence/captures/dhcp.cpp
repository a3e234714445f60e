#include "evidence/captures/dhcp.h"
#include "evidence/captures/bytes.h"
#include "evidence/captures/dhcpv6.h"

namespace delist {

namespace {

constexpr std::size_t optionsAt = 240;
constexpr std::uint32_t magicCookie = 0x63825363;

enum Option : std::uint8_t { Pad = 0, HostNameOption = 12, LeaseTime = 51, MessageType = 53, ClientFqdn = 81, End = 255 };

/// RFC 4702 section 2.3: flags, two RCODEs, then text, or with the E flag labels as in DNS.
std::string fqdn(std::string_view value)
{
    if (value.size() < 3)
        return {};
    const bool labels = u8At(value, 0) & 0x04;
    value.remove_prefix(3);
    if (!labels)
        return std::string(value.substr(0, value.find('\0')));
    return labelsText(value);
}

} // namespace

bool parseDhcp(std::string_view bytes, DhcpMessage& message)
{
    message = DhcpMessage();
    if (bytes.size() < optionsAt || be32At(bytes, 236) != magicCookie || u8At(bytes, 0) < 1 || u8At(bytes, 0) > 2)
        return false;
    if (u8At(bytes, 1) == 1 && u8At(bytes, 2) == 6)
        message.hardware = bytes.substr(28, 6);
    message.clientAddress = IpAddress::v4(be32At(bytes, 12));
    message.yourAddress = IpAddress::v4(be32At(bytes, 16));
    std::string hostName;
    for (std::size_t at = optionsAt; at < bytes.size();) {
        const std::uint8_t code = u8At(bytes, at++);
        if (code == Pad)
            continue;
        if (code == End || at >= bytes.size())
            break;
        const std::size_t length = u8At(bytes, at++);
        const std::string_view value = bytes.substr(at, length);
        at += length;
        if (value.size() < length)
            break;
        if (code == MessageType && length == 1)
            message.type = u8At(value, 0);
        else if (code == LeaseTime && length == 4)
            message.leaseSeconds = be32At(value, 0);
        else if (code == HostNameOption)
            hostName = value.substr(0, value.find('\0'));
        else if (code == ClientFqdn)
            message.name = fqdn(value);
    }
    if (message.name.empty())
        message.name = std::move(hostName);
    return message.type != 0;
}

} // namespace delist
