#include "evidence/captures/dhcpv6.h"
#include "evidence/captures/bytes.h"
#include "evidence/text/hardware_address.h"
#include <algorithm>

namespace delist {

namespace {

enum Option : std::uint16_t { ClientId = 1, IaNa = 3, IaTa = 4, IaAddress = 5, RelayMessage = 9, ClientFqdn = 39 };

constexpr std::size_t headerBytes = 4;
constexpr std::size_t relayHeaderBytes = 34;
constexpr int maxRelays = 8;       // HOP_COUNT_LIMIT, RFC 8415 section 7.6
constexpr std::size_t maxLeases = 32;
constexpr std::size_t maxDuidBytes = 130;

/// visit(code, value); false when an option reaches beyond the end.
template <typename Visit> bool eachOption(std::string_view bytes, const Visit& visit)
{
    while (bytes.size() >= 4) {
        const std::uint16_t code = be16At(bytes, 0);
        const std::size_t length = be16At(bytes, 2);
        if (bytes.size() - 4 < length)
            return false;
        visit(code, bytes.substr(4, length));
        bytes.remove_prefix(4 + length);
    }
    return bytes.empty();
}

void readAddresses(std::string_view options, Dhcpv6Message& message)
{
    eachOption(options, [&](std::uint16_t code, std::string_view value) {
        if (code != IaAddress || value.size() < 24 || message.leases.size() >= maxLeases)
            return;
        std::uint8_t raw[16];
        std::copy_n(value.begin(), 16, reinterpret_cast<char*>(raw));
        message.leases.push_back({IpAddress::v6(raw), be32At(value, 20)});
    });
}

} // namespace

std::string labelsText(std::string_view labels)
{
    std::string name;
    while (!labels.empty()) {
        const std::size_t length = u8At(labels, 0);
        if (length == 0 || length > 63)
            break;
        name += (name.empty() ? "" : ".") + std::string(labels.substr(1, length));
        labels.remove_prefix(std::min(1 + length, labels.size()));
    }
    return name;
}

bool parseDhcpv6(std::string_view bytes, Dhcpv6Message& message)
{
    message = Dhcpv6Message();
    for (int relays = 0; bytes.size() >= relayHeaderBytes; ++relays) {
        const std::uint8_t type = u8At(bytes, 0);
        if (type != Dhcpv6Message::RelayForward && type != Dhcpv6Message::RelayReply)
            break;
        std::string_view inner;
        eachOption(bytes.substr(relayHeaderBytes), [&](std::uint16_t code, std::string_view value) {
            if (code == RelayMessage)
                inner = value;
        });
        if (inner.empty() || relays >= maxRelays)
            return false;
        bytes = inner;
    }
    if (bytes.size() < headerBytes)
        return false;
    message.type = u8At(bytes, 0);
    if (message.type < Dhcpv6Message::Solicit || message.type > 11)
        return false;
    eachOption(bytes.substr(headerBytes), [&](std::uint16_t code, std::string_view value) {
        if (code == ClientId) {
            message.client = value.substr(0, maxDuidBytes);
            message.hardware = hardwareOfDuid(value);
        } else if (code == IaNa && value.size() >= 12) {
            readAddresses(value.substr(12), message);
        } else if (code == IaTa && value.size() >= 4) {
            readAddresses(value.substr(4), message);
        } else if (code == ClientFqdn && !value.empty()) {
            message.name = labelsText(value.substr(1));
        }
    });
    return !message.client.empty();
}

} // namespace delist
