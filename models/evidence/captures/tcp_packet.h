// tcp_packet: from an IP header to a TCP segment: addresses, ports, sequence numbers, payload. IPv4 and IPv6 with extension
// headers. It joins no fragments (fragments.h does) and keeps nothing.
#pragma once
#include "evidence/captures/link_layer.h"
#include "evidence/ip_address.h"
#include <array>

namespace delist {

inline constexpr std::uint8_t flagFin = 0x01;
inline constexpr std::uint8_t flagSyn = 0x02;
inline constexpr std::uint8_t flagRst = 0x04;
inline constexpr std::uint8_t flagPsh = 0x08;
inline constexpr std::uint8_t flagAck = 0x10;

/// An address as two words, so that keys compare fast; IPv4 is ::ffff:a.b.c.d as in IpAddress. Network order in memory.
using AddressWords = std::array<std::uint64_t, 2>;
IpAddress addressOf(const AddressWords& words);
AddressWords wordsOf(const IpAddress& address);

struct TcpSegment
{
    AddressWords source{};
    AddressWords destination{};
    std::uint16_t sourcePort = 0;
    std::uint16_t destinationPort = 0;
    std::uint32_t sequence = 0;
    std::uint32_t acknowledgement = 0;
    std::uint8_t flags = 0;
    std::string_view payload;        ///< as much as was captured
    std::uint32_t payloadLength = 0; ///< on the wire, at least payload.size()

    [[nodiscard]] bool has(std::uint8_t flag) const { return (flags & flag) != 0; }
};

enum class Transport : std::uint8_t {
    Tcp,
    Other,    ///< another protocol above IP
    Fragment, ///< a later fragment: no ports in it
    Broken    ///< lengths that cannot be, or cut before the ports
};

/// \p missing: bytes of the packet that the capture cut off its end. Fills \p segment only for Transport::Tcp.
Transport decodeTcp(const NetworkPacket& packet, std::uint32_t missing, TcpSegment& segment);

/// Where the transport header of an IP packet stands.
struct IpPayload
{
    std::string_view data;     ///< captured bytes behind the IP headers, without link padding
    std::uint64_t length = 0;  ///< on the wire
    std::uint8_t protocol = 0;
    bool fragment = false;            ///< part of a datagram
    bool laterFragment = false;       ///< … and not its beginning
    bool moreFragments = false;
    std::uint32_t fragmentOffset = 0; ///< in octets
    std::uint32_t identification = 0;
    bool valid = false;
};
/// The segment in the IP payload; addresses are left alone. False when its lengths cannot be, or it is cut before the flags.
bool decodeTcp(const IpPayload& ip, TcpSegment& segment);
/// Addresses go to \p source and \p destination when the result is valid.
IpPayload decodeIp(const NetworkPacket& packet, std::uint32_t missing, AddressWords& source, AddressWords& destination);

} // namespace delist
