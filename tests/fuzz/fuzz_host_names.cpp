// Any bytes as DNS, mDNS, LLMNR, DHCP, DHCPv6, NetBIOS and ARP messages: the first byte chooses.
#include "evidence/captures/name_watch.h"
#include "fuzz/capture_fuzzing.h"

using namespace delist;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    if (size == 0)
        return 0;
    fuzzing::CheckingSink sink;
    NameWatch watch(sink);
    const std::string message(reinterpret_cast<const char*>(data + 1), size - 1);
    Packet packet;
    packet.time = 1;
    static constexpr std::uint16_t ports[] = {53, 67, 68, 137, 138, 5353, 5355, 546, 547};
    UdpDatagram datagram;
    datagram.sourcePort = data[0] & 0x80 ? ports[data[0] % 9] : 4000;
    datagram.destinationPort = data[0] & 0x80 ? 4000 : ports[data[0] % 9];
    datagram.payload = message;
    datagram.source = {0, 0x0100000affff0000U};
    (void)watch.udp(datagram, packet);
    (void)watch.udp(datagram, packet);
    (void)watch.arp(message, packet);
    TcpSegment segment;
    segment.destinationPort = 53;
    segment.sequence = 0xfffffff0;
    const std::string stream = std::string(1, static_cast<char>(message.size() >> 8)) + static_cast<char>(message.size()) + message + message;
    const std::size_t piece = 1 + data[0] % 31;
    for (std::size_t at = 0; at < stream.size(); at += piece) {
        segment.payload = std::string_view(stream).substr(at, piece);
        segment.payloadLength = static_cast<std::uint32_t>(segment.payload.size());
        (void)watch.tcpDns(segment, packet);
        segment.sequence += segment.payloadLength;
    }
    watch.finish();
    return 0;
}
