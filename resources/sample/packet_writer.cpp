#include "sample/packet_writer.h"
#include <algorithm>
#include <utility>

namespace delist {

namespace {

void put16(std::string& out, std::uint16_t value)
{
    out.push_back(static_cast<char>(value >> 8));
    out.push_back(static_cast<char>(value));
}

void put32(std::string& out, std::uint32_t value)
{
    put16(out, static_cast<std::uint16_t>(value >> 16));
    put16(out, static_cast<std::uint16_t>(value));
}

std::uint32_t sum16(std::string_view bytes, std::uint32_t sum = 0)
{
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        const auto byte = static_cast<std::uint8_t>(bytes[i]);
        sum += (i % 2 == 0) ? std::uint32_t{byte} << 8 : byte;
    }
    return sum;
}

/// RFC 1071.
std::uint16_t fold(std::uint32_t sum)
{
    while (sum >> 16)
        sum = (sum & 0xffff) + (sum >> 16);
    return static_cast<std::uint16_t>(~sum);
}

std::string addressBytes(const IpAddress& address)
{
    const auto& bytes = address.bytes();
    const std::string all(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    return address.isV4() ? all.substr(12) : all;
}

/// The transport segment with its checksum, which stands at \p checksumAt.
std::string withChecksum(std::string segment, std::size_t checksumAt, const Endpoint& source,
                         const Endpoint& destination, std::uint8_t protocol)
{
    std::string pseudo = addressBytes(source.address) + addressBytes(destination.address);
    put32(pseudo, static_cast<std::uint32_t>(segment.size()));
    put32(pseudo, protocol);
    const std::uint16_t checksum = fold(sum16(segment, sum16(pseudo)));
    segment[checksumAt] = static_cast<char>(checksum >> 8);
    segment[checksumAt + 1] = static_cast<char>(checksum);
    return segment;
}

std::string ipPacket(const Endpoint& source, const Endpoint& destination, std::uint8_t protocol,
                     const std::string& segment, const FrameStyle& style)
{
    std::string out;
    if (source.address.isV4()) {
        const std::size_t length = 20 + segment.size();
        put16(out, 0x4500);
        put16(out, style.zeroIpLength ? 0 : static_cast<std::uint16_t>(length));
        put32(out, 0x00004000); // identification 0, don't fragment
        out.push_back(static_cast<char>(style.ttl));
        out.push_back(static_cast<char>(protocol));
        put16(out, 0);
        out += addressBytes(source.address) + addressBytes(destination.address);
        const std::uint16_t checksum = fold(sum16(out));
        out[10] = static_cast<char>(checksum >> 8);
        out[11] = static_cast<char>(checksum);
        return out + segment;
    }
    std::string extensions;
    if (style.extensionHeaders) {
        extensions += std::string("\x3c\x00\x01\x04\x00\x00\x00\x00", 8); // hop-by-hop, then destination options
        extensions += std::string("\x00\x00\x01\x04\x00\x00\x00\x00", 8);
        extensions[8] = static_cast<char>(protocol);
    }
    put32(out, 0x60000000);
    put16(out, style.zeroIpLength ? 0 : static_cast<std::uint16_t>(extensions.size() + segment.size()));
    out.push_back(static_cast<char>(extensions.empty() ? protocol : 0));
    out.push_back(static_cast<char>(style.ttl));
    out += addressBytes(source.address) + addressBytes(destination.address);
    return out + extensions + segment;
}

/// A stable, locally administered MAC address for a host.
std::string macAddress(const IpAddress& address)
{
    const std::string bytes = addressBytes(address);
    return std::string("\x02\x00", 2) + bytes.substr(bytes.size() - 4);
}

std::string linkFrame(const Endpoint& source, const Endpoint& destination, const std::string& packet,
                      const FrameStyle& style)
{
    const bool v4 = source.address.isV4();
    const std::uint16_t etherType = v4 ? 0x0800 : 0x86dd;
    std::string tags; // what stands between the outermost type field and the packet
    std::uint16_t outerType = etherType;
    for (std::size_t i = style.vlans.size(); i-- > 0;) {
        std::string tag;
        put16(tag, style.vlans[i]);
        put16(tag, outerType);
        tags.insert(0, tag);
        outerType = (i == 0 && style.vlans.size() > 1) ? 0x88a8 : 0x8100;
    }
    std::string out;
    switch (style.link) {
    case LinkType::Ethernet:
        out = macAddress(destination.address) + macAddress(source.address);
        put16(out, outerType);
        out += tags + packet;
        if (style.ethernetPadding && out.size() < 60)
            out.resize(60, '\0');
        return out;
    case LinkType::Null:
        return std::string(v4 ? "\x02\x00\x00\x00" : "\x1e\x00\x00\x00", 4) + packet; // little-endian AF_
    case LinkType::Loop:
        put32(out, v4 ? 2 : 30);
        return out + packet;
    case LinkType::Ppp:
        put16(out, 0xff03);
        put16(out, v4 ? 0x0021 : 0x0057);
        return out + packet;
    case LinkType::Sll:
        put32(out, 0x00000001); // to us, ARPHRD_ETHER
        put16(out, 6);
        out += macAddress(source.address);
        put16(out, 0);
        put16(out, outerType);
        return out + tags + packet;
    case LinkType::Sll2:
        put16(out, outerType);
        put16(out, 0);
        put32(out, 2);          // interface
        put32(out, 0x00010006); // ARPHRD_ETHER, to us, six address bytes
        out += macAddress(source.address);
        put16(out, 0);
        return out + tags + packet;
    case LinkType::RawIp:
    case LinkType::RawIpv4:
    case LinkType::RawIpv6:
        break;
    }
    return packet;
}

} // namespace

std::string tcpFrame(const TcpPacket& packet, const FrameStyle& style)
{
    std::string segment;
    put16(segment, packet.source.port);
    put16(segment, packet.destination.port);
    put32(segment, packet.sequence);
    put32(segment, packet.acknowledgement);
    put16(segment, static_cast<std::uint16_t>(0x5000 | packet.flags));
    put16(segment, 64240);
    put32(segment, 0);
    segment += packet.payload;
    segment = withChecksum(std::move(segment), 16, packet.source, packet.destination, 6);
    return linkFrame(packet.source, packet.destination, ipPacket(packet.source, packet.destination, 6, segment, style),
                     style);
}

std::string udpFrame(const Endpoint& source, const Endpoint& destination, std::string_view payload,
                     const FrameStyle& style)
{
    std::string segment;
    put16(segment, source.port);
    put16(segment, destination.port);
    put16(segment, static_cast<std::uint16_t>(8 + payload.size()));
    put16(segment, 0);
    segment += payload;
    segment = withChecksum(std::move(segment), 6, source, destination, 17);
    return linkFrame(source, destination, ipPacket(source, destination, 17, segment, style), style);
}

TcpConversation::TcpConversation(Endpoint client, Endpoint server, Micros start, FrameStyle style,
                                 std::uint32_t clientIsn, std::uint32_t serverIsn)
    : m_client(client), m_server(server), m_now(start), m_style(std::move(style)), m_next{clientIsn, serverIsn}
{
}

void TcpConversation::add(bool fromClient, std::uint8_t flags, std::string_view payload)
{
    std::uint32_t& sequence = m_next[fromClient ? 0 : 1];
    TcpPacket packet;
    packet.source = fromClient ? m_client : m_server;
    packet.destination = fromClient ? m_server : m_client;
    packet.sequence = sequence;
    packet.acknowledgement = (flags & tcpAck) ? m_next[fromClient ? 1 : 0] : 0;
    packet.flags = flags;
    packet.payload = payload;
    sequence += static_cast<std::uint32_t>(payload.size()) + ((flags & (tcpSyn | tcpFin)) ? 1 : 0);
    m_packets.push_back({m_now, tcpFrame(packet, m_style), 0, m_style.link});
    m_now += m_step;
}

void TcpConversation::handshake()
{
    add(true, tcpSyn, {});
    add(false, tcpSyn | tcpAck, {});
    add(true, tcpAck, {});
}

void TcpConversation::syn()
{
    add(true, tcpSyn, {});
}

void TcpConversation::refuse()
{
    add(false, tcpRst | tcpAck, {});
}

void TcpConversation::client(std::string_view data)
{
    for (; !data.empty(); data.remove_prefix(std::min(data.size(), m_segmentSize)))
        add(true, tcpPsh | tcpAck, data.substr(0, m_segmentSize));
}

void TcpConversation::server(std::string_view data)
{
    for (; !data.empty(); data.remove_prefix(std::min(data.size(), m_segmentSize)))
        add(false, tcpPsh | tcpAck, data.substr(0, m_segmentSize));
}

void TcpConversation::close()
{
    add(true, tcpFin | tcpAck, {});
    add(false, tcpFin | tcpAck, {});
    add(true, tcpAck, {});
}

void TcpConversation::reset()
{
    add(true, tcpRst | tcpAck, {});
}

void TcpConversation::smtp(std::string_view script)
{
    std::string burst;
    bool fromClient = true;
    const auto flush = [&] {
        if (fromClient)
            client(burst);
        else
            server(burst);
        burst.clear();
    };
    while (!script.empty()) {
        const std::size_t end = std::min(script.find('\n'), script.size());
        const std::string_view line = script.substr(0, end);
        script.remove_prefix(std::min(end + 1, script.size()));
        if (line == "-") {
            flush();
        } else if (!line.empty() && line.front() == '+') {
            flush();
            wait(std::stol(std::string(line.substr(1))) * 1000);
        } else if (line.size() >= 2 && line[1] == ':' && (line[0] == 'C' || line[0] == 'S')) {
            if ((line[0] == 'C') != fromClient)
                flush();
            fromClient = line[0] == 'C';
            burst += line.substr(std::min<std::size_t>(line.size(), 3));
            burst += "\r\n";
        }
    }
    flush();
}

std::vector<CapturedPacket> TcpConversation::take()
{
    return std::exchange(m_packets, {});
}

void sortByTime(std::vector<CapturedPacket>& packets)
{
    std::stable_sort(packets.begin(), packets.end(),
                     [](const CapturedPacket& a, const CapturedPacket& b) { return a.time < b.time; });
}

} // namespace delist
