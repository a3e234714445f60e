// The file formats of packet_writer.h: pcap (draft-ietf-opsawg-pcap) and pcapng (draft-ietf-opsawg-pcapng).
#include "sample/packet_writer.h"
#include <algorithm>

namespace delist {

namespace {

class Writer
{
public:
    Writer(std::string& out, bool bigEndian) : m_out(out), m_bigEndian(bigEndian) {}
    void u16(std::uint32_t value) { put(value, 2); }
    void u32(std::uint32_t value) { put(value, 4); }

private:
    void put(std::uint32_t value, int bytes)
    {
        for (int i = 0; i < bytes; ++i)
            m_out.push_back(static_cast<char>(value >> 8 * (m_bigEndian ? bytes - 1 - i : i)));
    }

    std::string& m_out;
    bool m_bigEndian;
};

std::string_view captured(const CapturedPacket& packet, const CaptureStyle& style)
{
    return std::string_view(packet.data).substr(0, style.snapLength);
}

std::uint32_t onTheWire(const CapturedPacket& packet)
{
    return packet.originalLength ? packet.originalLength : static_cast<std::uint32_t>(packet.data.size());
}

void appendBlock(std::string& out, std::uint32_t type, std::string body, const CaptureStyle& style)
{
    body.resize((body.size() + 3) / 4 * 4, '\0');
    const auto length = static_cast<std::uint32_t>(body.size() + 12);
    Writer writer(out, style.bigEndian);
    writer.u32(type);
    writer.u32(length);
    out += body;
    writer.u32(length);
}

} // namespace

void appendPcapHeader(std::string& out, LinkType link, const CaptureStyle& style)
{
    Writer writer(out, style.bigEndian);
    writer.u32(style.nanoseconds ? 0xa1b23c4d : 0xa1b2c3d4);
    writer.u16(2);
    writer.u16(4);
    writer.u32(0);
    writer.u32(0);
    writer.u32(style.snapLength);
    writer.u32(static_cast<std::uint32_t>(link));
}

void appendPcapRecord(std::string& out, const CapturedPacket& packet, const CaptureStyle& style)
{
    const std::string_view data = captured(packet, style);
    Writer writer(out, style.bigEndian);
    writer.u32(static_cast<std::uint32_t>(packet.time / 1000000));
    writer.u32(static_cast<std::uint32_t>(packet.time % 1000000) * (style.nanoseconds ? 1000 : 1));
    writer.u32(static_cast<std::uint32_t>(data.size()));
    writer.u32(onTheWire(packet));
    out += data;
}

std::string pcapFile(const std::vector<CapturedPacket>& packets, const CaptureStyle& style)
{
    std::string out;
    appendPcapHeader(out, packets.empty() ? LinkType::Ethernet : packets.front().linkType, style);
    for (const CapturedPacket& packet : packets)
        appendPcapRecord(out, packet, style);
    return out;
}

std::string pcapngFile(const std::vector<CapturedPacket>& packets, const CaptureStyle& style)
{
    std::string out;
    std::string body;
    Writer writer(body, style.bigEndian);
    writer.u32(0x1a2b3c4d);
    writer.u16(1);
    writer.u16(0);
    writer.u32(0xffffffff); // section length unknown
    writer.u32(0xffffffff);
    appendBlock(out, 0x0a0d0d0a, body, style);

    std::vector<LinkType> interfaces;
    for (const CapturedPacket& packet : packets) {
        const auto known = std::find(interfaces.begin(), interfaces.end(), packet.linkType);
        const auto number = static_cast<std::uint32_t>(known - interfaces.begin());
        if (known == interfaces.end()) {
            interfaces.push_back(packet.linkType);
            body.clear();
            writer.u16(static_cast<std::uint32_t>(packet.linkType));
            writer.u16(0);
            writer.u32(style.snapLength);
            if (style.nanoseconds) {
                writer.u16(9); // if_tsresol
                writer.u16(1);
                body += std::string("\x09\0\0\0", 4);
                writer.u32(0); // opt_endofopt
            }
            appendBlock(out, 1, body, style);
        }
        const std::string_view data = captured(packet, style);
        const std::uint64_t stamp = static_cast<std::uint64_t>(packet.time) * (style.nanoseconds ? 1000 : 1);
        body.clear();
        writer.u32(number);
        writer.u32(static_cast<std::uint32_t>(stamp >> 32));
        writer.u32(static_cast<std::uint32_t>(stamp));
        writer.u32(static_cast<std::uint32_t>(data.size()));
        writer.u32(onTheWire(packet));
        body += data;
        appendBlock(out, 6, body, style);
    }
    return out;
}

} // namespace delist
