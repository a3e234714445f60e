// pcapng (draft-ietf-opsawg-pcapng): many sections, each with its byte order and interfaces. Enhanced, simple and obsolete
// packet blocks are packets; names, statistics, comments, filters and processes are read; every other block is skipped by
// its length.
#include "evidence/captures/capture_reader.h"
#include "evidence/captures/link_layer.h"
#include "evidence/captures/pcapng_process.h"
#include "evidence/format.h"
#include "evidence/text/encoding.h"

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
constexpr std::uint32_t nameResolution = 4;
constexpr std::uint32_t customBlock = 0x00000bad;
constexpr std::uint32_t customBlockNoCopy = 0x40000bad;
constexpr std::uint32_t darwinProcess = 0x80000001;
constexpr std::uint32_t wiresharkNumber = 32622; ///< private enterprise number
constexpr std::uint16_t commentOption = 1;
constexpr std::size_t shownComments = 3;
constexpr std::size_t shownCommentBytes = 120;

class PcapngSource final : public PacketSource
{
public:
    PcapngSource(const ReaderOptions& options, RecordSink& sink, PacketConsumer& consumer)
        : PacketSource(options, sink, consumer), m_processes(consumer)
    {
    }

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
    void names(std::string_view body);
    void statistics(std::string_view body);
    void custom(std::string_view body);
    /// A packet whose data and then options begin at \p data.
    void packetOf(std::uint32_t interfaceId, std::uint64_t stamp, std::uint32_t captured, std::uint32_t original,
                  std::string_view data, std::string_view body);
    void packetOptions(Packet& packet, PcapngInterface& interface, std::uint32_t& fcsBytes, std::string_view options);
    void comment(std::string_view text);
    void comments(std::string_view options);
    void countDropped();

    ByteOrder m_order;
    bool m_inSection = false;
    bool m_skipSection = false; ///< of a version we don't know
    std::vector<PcapngInterface> m_interfaces;
    PcapngProcesses m_processes;
    std::uint64_t m_dropped = 0;
    std::uint64_t m_comments = 0;
    std::string m_firstComments;
    bool m_threads = false; ///< PIDs of threads were seen
};

bool isWanted(std::uint32_t type)
{
    switch (type) {
    case sectionHeader:
    case interfaceDescription:
    case enhancedPacket:
    case simplePacket:
    case obsoletePacket:
    case nameResolution:
    case interfaceStatistics:
    case customBlock:
    case customBlockNoCopy:
    case darwinProcess:
        return true;
    default:
        return false;
    }
}

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
    if (!isWanted(type) || (m_skipSection && type != sectionHeader))
        return used(length);
    const bool packets = type != customBlock && type != customBlockNoCopy; // a custom block may be of any size
    if (length > maxPacketBytes + 4096)
        return packets ? stop("impossible block length " + std::to_string(length), bytes) : used(length);
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
    case nameResolution:
        return names(body);
    case interfaceStatistics:
        return statistics(body);
    case customBlock:
    case customBlockNoCopy:
        return custom(body);
    case darwinProcess:
        return m_processes.darwinBlock(m_order, body);
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
        return reject("section of an unknown version", body);
    std::string_view application;
    forEachOption(m_order, body.substr(std::min<std::size_t>(16, body.size())), [&](std::uint16_t code, std::string_view value) {
        if (code == commentOption)
            comment(value);
        else if (code == 4)
            application = optionText(value);
    });
    m_processes.newSection(application);
}

void PcapngSource::comment(std::string_view text)
{
    text = optionText(text);
    if (text.empty())
        return;
    if (m_comments++ >= shownComments)
        return;
    std::string shown(boundedUtf8(text, shownCommentBytes));
    std::replace_if(shown.begin(), shown.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20; }, ' ');
    m_firstComments += (m_firstComments.empty() ? "\"" : ", \"") + shown + "\" (at byte " + std::to_string(offset()) + ")";
}

void PcapngSource::comments(std::string_view options)
{
    forEachOption(m_order, options, [&](std::uint16_t code, std::string_view value) {
        if (code == commentOption)
            comment(value);
    });
}

void PcapngSource::newInterface(std::string_view body)
{
    if (body.size() < 8 || m_interfaces.size() >= maxInterfaces)
        return reject("interface description too short", body);
    PcapngInterface interface;
    interface.linkType = m_order.u16(body, 0);
    interface.snapLength = m_order.u32(body, 4);
    forEachOption(m_order, body.substr(8), [&](std::uint16_t code, std::string_view value) {
        if (code == commentOption)
            comment(value);
        else if (code == 9 && !value.empty())
            interface.resolution = u8At(value, 0);
        else if (code == 11 && value.size() > 1 && u8At(value, 0) == 0) // else it is compiled
            note("This capture was filtered: " + std::string(boundedUtf8(optionText(value.substr(1)), 1024)) + ".");
        else if (code == 11 && value.size() > 1)
            note("This capture was filtered (by a compiled filter).");
        else if (code == 13 && !value.empty())
            interface.fcsBytes = u8At(value, 0);
        else if (code == 14 && value.size() >= 8)
            interface.offsetSeconds = static_cast<std::int64_t>(m_order.u64(value, 0));
    });
    if (!knownLinkType(interface.linkType))
        note("Link type " + std::to_string(interface.linkType) + " is not decoded; packets are only counted.");
    m_interfaces.push_back(interface);
}

void PcapngSource::packetOptions(Packet& packet, PcapngInterface& interface, std::uint32_t& fcsBytes,
                                 std::string_view options)
{
    forEachOption(m_order, options, [&](std::uint16_t code, std::string_view value) {
        switch (code) {
        case commentOption:
            if (PcapngProcesses::byComment(packet, optionText(value)))
                m_threads = m_threads || packet.processWitness == ProcessWitness::Thread;
            else
                comment(value);
            break;
        case 2: // flags, from the least significant bit on
            if (value.size() >= 4) {
                const std::uint32_t flags = m_order.u32(value, 0);
                if ((flags & 3) == 1)
                    packet.direction = PacketDirection::Received;
                else if ((flags & 3) == 2)
                    packet.direction = PacketDirection::Sent;
                if ((flags >> 5 & 15) != 0)
                    fcsBytes = flags >> 5 & 15;
            }
            break;
        case 4:
            if (value.size() >= 8)
                interface.droppedBefore += m_order.u64(value, 0);
            break;
        case 8:
            if (value.size() >= 4) {
                m_processes.byNumber(packet, m_order.u32(value, 0));
                m_threads = m_threads || packet.processWitness == ProcessWitness::Thread;
            }
            break;
        case 0x8001:
            if (value.size() >= 4)
                m_processes.byDarwinBlock(packet, m_order.u32(value, 0));
            break;
        default:
            break;
        }
    });
}

void PcapngSource::packetOf(std::uint32_t interfaceId, std::uint64_t stamp, std::uint32_t captured,
                            std::uint32_t original, std::string_view data, std::string_view body)
{
    if (interfaceId >= m_interfaces.size())
        return reject("packet of an interface that was not described", body);
    if (captured > data.size())
        return reject("packet longer than its block", body);
    PcapngInterface& interface = m_interfaces[interfaceId];
    Packet packet;
    packet.offset = offset();
    packet.time = interface.time(stamp);
    packet.originalLength = std::max(original, captured);
    packet.linkType = interface.linkType;
    packet.data = data.substr(0, captured);
    std::uint32_t fcsBytes = interface.fcsBytes;
    const std::size_t padded = (std::size_t{captured} + 3) / 4 * 4;
    if (data.size() >= padded + 4)
        packetOptions(packet, interface, fcsBytes, data.substr(padded));
    removeFcs(packet, fcsBytes);
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
    const std::uint16_t id = m_order.u16(body, 0);
    const std::uint16_t dropped = m_order.u16(body, 2);
    if (id < m_interfaces.size() && dropped != 0xffff) // which is "not known"
        m_interfaces[id].droppedBefore += dropped;
    packetOf(id, std::uint64_t{m_order.u32(body, 4)} << 32 | m_order.u32(body, 8), m_order.u32(body, 12),
             m_order.u32(body, 16), body.substr(20), body);
}

void PcapngSource::simple(std::string_view body)
{
    if (body.size() < 4)
        return reject("packet block too short", body);
    if (m_interfaces.empty())
        return reject("packet of an interface that was not described", body);
    const PcapngInterface& interface = m_interfaces.front();
    Packet packet; // without a time: this block has none
    packet.offset = offset();
    packet.originalLength = m_order.u32(body, 0);
    packet.linkType = interface.linkType;
    std::size_t captured = packet.originalLength;
    if (interface.snapLength > 0)
        captured = std::min<std::size_t>(captured, interface.snapLength);
    packet.data = body.substr(4, captured);
    removeFcs(packet, interface.fcsBytes);
    emitPacket(packet);
}

/// Addresses with the names that the capturing program knew for them.
void PcapngSource::names(std::string_view body)
{
    while (body.size() >= 4) {
        const std::uint16_t type = m_order.u16(body, 0);
        const std::size_t length = m_order.u16(body, 2);
        body.remove_prefix(4);
        if (type == 0) {
            comments(body);
            return;
        }
        if (length > body.size())
            return;
        const std::size_t addressBytes = type == 1 ? 4 : type == 2 ? 16 : 0;
        std::string_view value = body.substr(0, length);
        body.remove_prefix(std::min((length + 3) / 4 * 4, body.size()));
        if (addressBytes == 0 || value.size() <= addressBytes)
            continue;
        HostName name;
        name.offset = offset();
        name.kind = NameKind::Capture;
        if (type == 1) {
            name.address = IpAddress::v4(be32At(value, 0));
        } else {
            std::uint8_t raw[16];
            std::memcpy(raw, value.data(), sizeof raw);
            name.address = IpAddress::v6(raw);
        }
        value.remove_prefix(addressBytes);
        while (!value.empty()) {
            const std::size_t end = std::min(value.find('\0'), value.size());
            name.name = value.substr(0, end);
            if (!name.name.empty())
                sink().hostName(name);
            value.remove_prefix(std::min(end + 1, value.size()));
        }
    }
}

void PcapngSource::statistics(std::string_view body)
{
    if (body.size() < 12)
        return;
    const std::uint32_t id = m_order.u32(body, 0);
    if (id >= m_interfaces.size())
        return;
    std::uint64_t dropped = 0;
    forEachOption(m_order, body.substr(12), [&](std::uint16_t code, std::string_view value) {
        if (code == commentOption)
            comment(value);
        else if ((code == 5 || code == 7) && value.size() >= 8) // ifdrop, osdrop
            dropped += m_order.u64(value, 0);
    });
    m_interfaces[id].dropped = std::max(m_interfaces[id].dropped, dropped);
}

void PcapngSource::custom(std::string_view body)
{
    if (body.size() >= 4 && m_order.u32(body, 0) == wiresharkNumber)
        m_processes.wiresharkBlock(body.substr(4));
}

void PcapngSource::countDropped()
{
    for (const PcapngInterface& interface : m_interfaces)
        m_dropped += std::max(interface.dropped, interface.droppedBefore); // the same packets, told in two ways
}

void PcapngSource::end()
{
    countDropped();
    if (m_dropped > 0)
        note(std::to_string(m_dropped) + (m_dropped == 1 ? " packet was" : " packets were") + " dropped by the capture.");
    if (m_threads)
        note("Process numbers in it are those of the threads that ran when packets were logged: weak evidence.");
    if (m_comments > 0)
        note(std::to_string(m_comments) + (m_comments == 1 ? " comment: " : " comments: ") + m_firstComments +
             (m_comments > shownComments ? " …" : "."));
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
