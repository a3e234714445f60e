// pcapng (draft-ietf-opsawg-pcapng): many sections, each with its byte order and interfaces. Enhanced, simple and obsolete
// packet blocks are packets, interface statistics say what the capture lost, every other block is skipped by its length.
#include "evidence/captures/bytes.h"
#include "evidence/captures/capture_reader.h"
#include "evidence/captures/link_layer.h"
#include "evidence/format.h"
#include <algorithm>

namespace delist {

namespace {

constexpr std::uint32_t sectionHeader = 0x0a0d0d0a;
constexpr std::uint32_t interfaceDescription = 1;
constexpr std::uint32_t obsoletePacket = 2;
constexpr std::uint32_t simplePacket = 3;
constexpr std::uint32_t interfaceStatistics = 5;
constexpr std::uint32_t enhancedPacket = 6;
constexpr std::uint32_t byteOrderMagic = 0x1a2b3c4d;
constexpr std::size_t maxInterfaces = 65536;
constexpr std::size_t maxOptions = 256; ///< looked at per block

struct Interface
{
    std::uint16_t linkType = 0;
    std::uint32_t snapLength = 0;
    std::uint8_t resolution = 6;      ///< if_tsresol: 10^-n, or 2^-n with the top bit
    std::int64_t offsetSeconds = 0;   ///< if_tsoffset
    std::uint64_t dropped = 0;        ///< by the latest statistics

    [[nodiscard]] Micros time(std::uint64_t stamp) const;
};

std::uint64_t powerOfTen(unsigned exponent)
{
    std::uint64_t power = 1;
    for (unsigned i = 0; i < exponent; ++i)
        power *= 10;
    return power;
}

Micros Interface::time(std::uint64_t stamp) const
{
    std::uint64_t micros = stamp;
    unsigned exponent = resolution & 0x7f;
    if (resolution & 0x80) {
        std::uint64_t seconds = exponent < 64 ? stamp >> exponent : 0;
        std::uint64_t fraction = exponent < 64 ? stamp - (seconds << exponent) : stamp;
        if (exponent > 43) { // so that the product below fits
            fraction = exponent - 43 < 64 ? fraction >> (exponent - 43) : 0;
            exponent = 43;
        }
        if (seconds > 9000000000000U)
            return unknownTime;
        micros = seconds * 1000000 + (fraction * 1000000 >> exponent);
    } else if (exponent > 6) {
        micros = exponent <= 25 ? stamp / powerOfTen(exponent - 6) : 0;
    } else if (exponent < 6) {
        const std::uint64_t factor = powerOfTen(6 - exponent);
        if (stamp > 9000000000000000000U / factor)
            return unknownTime;
        micros = stamp * factor;
    }
    if (micros > 9000000000000000000U || offsetSeconds > 100000000000 || offsetSeconds < -100000000000)
        return unknownTime;
    return static_cast<Micros>(micros) + offsetSeconds * 1000000;
}

class PcapngSource final : public PacketSource
{
public:
    using PacketSource::PacketSource;

protected:
    Step step(std::string_view bytes) override;
    void end() override;

private:
    void block(std::uint32_t type, std::string_view body);
    void newSection(std::string_view body);
    void newInterface(std::string_view body);
    void enhanced(std::string_view body);
    void simple(std::string_view body);
    void obsolete(std::string_view body);
    void statistics(std::string_view body);
    void packetOf(std::uint32_t interfaceId, std::uint64_t stamp, std::uint32_t captured, std::uint32_t original,
                  std::string_view data, std::string_view body);
    /// Calls f(code, value) for each option.
    template <typename F> void options(std::string_view bytes, F f) const;
    void countDropped();

    ByteOrder m_order;
    bool m_inSection = false;
    bool m_skipSection = false; ///< of a version we don't know
    std::vector<Interface> m_interfaces;
    std::uint64_t m_dropped = 0;
};

PcapngSource::Step PcapngSource::step(std::string_view bytes)
{
    if (bytes.size() < 12)
        return need(12);
    std::uint32_t type = m_order.u32(bytes, 0);
    if (type == sectionHeader) { // reads the same in both orders; its length is already in the new one
        if (be32At(bytes, 8) == byteOrderMagic)
            m_order.bigEndian = true;
        else if (le32At(bytes, 8) == byteOrderMagic)
            m_order.bigEndian = false;
        else
            return stop("section header without byte-order magic", bytes);
    } else if (!m_inSection) {
        return stop("no pcapng section header", bytes);
    }
    const std::uint32_t length = m_order.u32(bytes, 4);
    if (length < 12 || length % 4 != 0)
        return stop("impossible block length " + std::to_string(length), bytes);
    const bool wanted = type == sectionHeader || type == interfaceDescription || type == enhancedPacket ||
                        type == simplePacket || type == obsoletePacket || type == interfaceStatistics;
    if (!wanted || (m_skipSection && type != sectionHeader))
        return used(length);
    if (length > maxPacketBytes + 4096)
        return stop("impossible block length " + std::to_string(length), bytes);
    if (bytes.size() < length)
        return need(length);
    if (m_order.u32(bytes, length - 4) != length)
        note("A block repeats its length wrongly, first at byte " + std::to_string(offset()) + ".");
    block(type, bytes.substr(8, length - 12));
    return used(length);
}

void PcapngSource::block(std::uint32_t type, std::string_view body)
{
    switch (type) {
    case sectionHeader:
        return newSection(body);
    case interfaceDescription:
        return newInterface(body);
    case enhancedPacket:
        return enhanced(body);
    case simplePacket:
        return simple(body);
    case obsoletePacket:
        return obsolete(body);
    case interfaceStatistics:
        return statistics(body);
    default:
        return;
    }
}

void PcapngSource::newSection(std::string_view body)
{
    countDropped();
    m_interfaces.clear();
    m_inSection = true;
    m_skipSection = body.size() < 8 || m_order.u16(body, 4) != 1;
    if (m_skipSection)
        reject("section of an unknown version", body);
}

template <typename F> void PcapngSource::options(std::string_view bytes, F f) const
{
    for (std::size_t i = 0; i < maxOptions && bytes.size() >= 4; ++i) {
        const std::uint16_t code = m_order.u16(bytes, 0);
        const std::size_t length = m_order.u16(bytes, 2);
        bytes.remove_prefix(4);
        if (code == 0 || length > bytes.size())
            return;
        f(code, bytes.substr(0, length));
        bytes.remove_prefix(std::min((length + 3) / 4 * 4, bytes.size()));
    }
}

void PcapngSource::newInterface(std::string_view body)
{
    if (body.size() < 8 || m_interfaces.size() >= maxInterfaces)
        return reject("interface description too short", body);
    Interface interface;
    interface.linkType = m_order.u16(body, 0);
    interface.snapLength = m_order.u32(body, 4);
    options(body.substr(8), [&](std::uint16_t code, std::string_view value) {
        if (code == 9 && !value.empty())
            interface.resolution = u8At(value, 0);
        else if (code == 14 && value.size() >= 8)
            interface.offsetSeconds = static_cast<std::int64_t>(m_order.u64(value, 0));
    });
    if (!knownLinkType(interface.linkType))
        note("Link type " + std::to_string(interface.linkType) + " is not decoded; packets are only counted.");
    m_interfaces.push_back(interface);
}

void PcapngSource::packetOf(std::uint32_t interfaceId, std::uint64_t stamp, std::uint32_t captured,
                            std::uint32_t original, std::string_view data, std::string_view body)
{
    if (interfaceId >= m_interfaces.size())
        return reject("packet of an interface that was not described", body);
    if (captured > data.size())
        return reject("packet longer than its block", body);
    const Interface& interface = m_interfaces[interfaceId];
    Packet packet;
    packet.offset = offset();
    packet.time = interface.time(stamp);
    packet.originalLength = std::max(original, captured);
    packet.linkType = interface.linkType;
    packet.data = data.substr(0, captured);
    emitPacket(packet);
}

void PcapngSource::enhanced(std::string_view body)
{
    if (body.size() < 20)
        return reject("packet block too short", body);
    packetOf(m_order.u32(body, 0), std::uint64_t{m_order.u32(body, 4)} << 32 | m_order.u32(body, 8),
             m_order.u32(body, 12), m_order.u32(body, 16), body.substr(20), body);
}

void PcapngSource::obsolete(std::string_view body)
{
    if (body.size() < 20)
        return reject("packet block too short", body);
    packetOf(m_order.u16(body, 0), std::uint64_t{m_order.u32(body, 4)} << 32 | m_order.u32(body, 8),
             m_order.u32(body, 12), m_order.u32(body, 16), body.substr(20), body);
}

void PcapngSource::simple(std::string_view body)
{
    if (body.size() < 4)
        return reject("packet block too short", body);
    if (m_interfaces.empty())
        return reject("packet of an interface that was not described", body);
    const Interface& interface = m_interfaces.front();
    Packet packet; // without a time: this block has none
    packet.offset = offset();
    packet.originalLength = m_order.u32(body, 0);
    packet.linkType = interface.linkType;
    std::size_t captured = packet.originalLength;
    if (interface.snapLength > 0)
        captured = std::min<std::size_t>(captured, interface.snapLength);
    packet.data = body.substr(4, captured);
    emitPacket(packet);
}

void PcapngSource::statistics(std::string_view body)
{
    if (body.size() < 12)
        return;
    const std::uint32_t id = m_order.u32(body, 0);
    if (id >= m_interfaces.size())
        return;
    std::uint64_t dropped = 0;
    options(body.substr(12), [&](std::uint16_t code, std::string_view value) {
        if ((code == 5 || code == 7) && value.size() >= 8) // ifdrop, osdrop
            dropped += m_order.u64(value, 0);
    });
    m_interfaces[id].dropped = std::max(m_interfaces[id].dropped, dropped);
}

void PcapngSource::countDropped()
{
    for (const Interface& interface : m_interfaces)
        m_dropped += interface.dropped;
}

void PcapngSource::end()
{
    countDropped();
    if (m_dropped > 0)
        note("The capturing machine lost " + std::to_string(m_dropped) + " packets.");
}

Detection detect(const Sample& sample)
{
    if (sample.bytes.size() < 12 || le32At(sample.bytes, 0) != sectionHeader)
        return {0, "no pcapng section header"};
    if (be32At(sample.bytes, 8) == byteOrderMagic)
        return {1, "pcapng section header, big-endian"};
    if (le32At(sample.bytes, 8) == byteOrderMagic)
        return {1, "pcapng section header, little-endian"};
    return {0, "pcapng block type without byte-order magic"};
}

std::unique_ptr<Reader> open(const ReaderOptions& options, RecordSink& sink)
{
    return makeCaptureReader<PcapngSource>(options, sink);
}

} // namespace

extern const Format pcapngFormat;
const Format pcapngFormat{"pcapng", "Packet capture (pcapng)", Vantage::Capture, FormatClock::Epoch,
                          false, detect, open};

} // namespace delist
