// pcap: classic capture files (draft-ietf-opsawg-pcap) in all five magics and both byte orders, with the record layouts that
// share a magic told apart by trial, as wiretap/libpcap.c does.
#include "evidence/captures/bytes.h"
#include "evidence/captures/capture_reader.h"
#include "evidence/captures/link_layer.h"
#include "evidence/format.h"
#include <array>
#include <optional>

namespace delist {

namespace {

enum class Magic : std::uint8_t { Standard, Nanosecond, Modified, IxiaHardware, IxiaSoftware };

struct MagicNumber
{
    std::uint32_t value;
    Magic magic;
    const char* name;
};

constexpr std::array<MagicNumber, 5> magicNumbers{{{0xa1b2c3d4, Magic::Standard, "a1b2c3d4"},
                                                   {0xa1b23c4d, Magic::Nanosecond, "a1b23c4d (nanoseconds)"},
                                                   {0xa1b2cd34, Magic::Modified, "a1b2cd34 (modified)"},
                                                   {0x1c0001ac, Magic::IxiaHardware, "1c0001ac (Ixia, nanoseconds)"},
                                                   {0x1c0001ab, Magic::IxiaSoftware, "1c0001ab (Ixia)"}}};

/// How the lengths of a record stand, by the file's version.
enum class LengthOrder : std::uint8_t { CapturedFirst, OriginalFirst, Guess };

struct FileHeader
{
    const MagicNumber* magic = nullptr;
    ByteOrder order;
    std::uint16_t major = 0;
    std::uint16_t minor = 0;
    std::uint32_t snapLength = 0;
    std::uint16_t linkType = 0;
    std::uint32_t fcsBytes = 0; ///< frame check sequence at the end of each packet
    bool nanoseconds = false;
    LengthOrder lengths = LengthOrder::CapturedFirst;
    std::size_t size = 24;
};

constexpr std::size_t fileHeaderBytes = 24;
constexpr std::size_t trialBytes = 128 << 10; ///< look-ahead for telling record layouts apart

/// AIX writes ifType numbers instead of link types.
std::uint16_t aixLinkType(std::uint16_t ifType)
{
    switch (ifType) {
    case 6:
        return 1;
    case 9:
        return 6;
    case 15:
        return 10;
    case 24:
        return 0;
    default:
        return ifType;
    }
}

std::optional<FileHeader> parseHeader(std::string_view bytes)
{
    if (bytes.size() < fileHeaderBytes)
        return std::nullopt;
    FileHeader header;
    for (const MagicNumber& candidate : magicNumbers) {
        if (le32At(bytes, 0) == candidate.value)
            header.magic = &candidate;
        if (be32At(bytes, 0) == candidate.value) {
            header.magic = &candidate;
            header.order.bigEndian = true;
        }
    }
    if (!header.magic)
        return std::nullopt;
    header.major = header.order.u16(bytes, 4);
    header.minor = header.order.u16(bytes, 6);
    header.snapLength = header.order.u32(bytes, 16);
    const std::uint32_t linkWord = header.order.u32(bytes, 20);
    header.linkType = static_cast<std::uint16_t>(linkWord);
    if (linkWord & 0x04000000) // its length is given, in units of 16 bits
        header.fcsBytes = (linkWord >> 28) * 2;
    const Magic magic = header.magic->magic;
    header.nanoseconds = magic == Magic::Nanosecond || magic == Magic::IxiaHardware;
    if (magic == Magic::IxiaHardware || magic == Magic::IxiaSoftware)
        header.size += 4; // total bytes of all records
    if (header.major == 543 || (header.major == 2 && header.minor < 3))
        header.lengths = LengthOrder::OriginalFirst; // DG/UX, and before 2.3
    else if (header.major == 2 && header.minor == 3)
        header.lengths = LengthOrder::Guess;
    if (magic == Magic::Standard && header.major == 2 && header.minor == 2) { // AIX
        const std::uint16_t linkType = aixLinkType(header.linkType);
        if (linkType != header.linkType) {
            header.linkType = linkType;
            header.nanoseconds = true;
            header.lengths = LengthOrder::Guess; // of either order in the files that exist
        }
    }
    return header;
}

struct RecordHeader
{
    std::uint32_t seconds;
    std::uint32_t fraction;
    std::uint32_t captured;
    std::uint32_t original;
};

RecordHeader parseRecord(std::string_view bytes, const FileHeader& header)
{
    RecordHeader record{header.order.u32(bytes, 0), header.order.u32(bytes, 4), header.order.u32(bytes, 8),
                        header.order.u32(bytes, 12)};
    if (header.lengths == LengthOrder::OriginalFirst ||
        (header.lengths == LengthOrder::Guess && record.captured > record.original))
        std::swap(record.captured, record.original);
    return record;
}

struct Trial
{
    int penalty = 0;
    bool conclusive = false; ///< saw three records, or every byte of the file
};

/// What is odd about the first three records, read with record headers of \p headerBytes (wiretap's points).
Trial tryLayout(std::string_view bytes, const FileHeader& header, std::size_t headerBytes, bool atEnd)
{
    Trial trial;
    for (int i = 0; i < 3; ++i) {
        if (bytes.empty() && atEnd)
            break;
        if (bytes.size() < headerBytes) {
            trial.penalty += atEnd ? 1 : 0;
            trial.conclusive = atEnd;
            return trial;
        }
        const RecordHeader record = parseRecord(bytes, header);
        trial.penalty += record.fraction >= (header.nanoseconds ? 1000000000U : 1000000U);
        trial.penalty += record.captured > 262144;
        trial.penalty += header.snapLength > 0 && record.captured > header.snapLength;
        trial.penalty += record.original > 128U << 20;
        trial.penalty += record.captured > record.original;
        if (headerBytes >= 24) // interface index of the modified layouts
            trial.penalty += header.order.u32(bytes, 16) > 10000;
        bytes.remove_prefix(headerBytes);
        if (record.captured > bytes.size()) {
            trial.penalty += atEnd || record.captured > maxPacketBytes ? 1 : 0;
            trial.conclusive = atEnd || record.captured > maxPacketBytes;
            return trial;
        }
        bytes.remove_prefix(record.captured);
    }
    trial.conclusive = true;
    return trial;
}

class PcapSource final : public PacketSource
{
public:
    using PacketSource::PacketSource;

protected:
    Step step(std::string_view bytes) override
    {
        if (!m_header)
            return fileHeader(bytes);
        if (m_recordHeaderBytes == 0 && !chooseLayout(bytes))
            return need(trialBytes);
        return record(bytes);
    }

    void end() override
    {
        if (!m_header && !summary().truncated)
            note("The file is empty.");
    }

private:
    Step fileHeader(std::string_view bytes)
    {
        if (bytes.size() < fileHeaderBytes)
            return need(fileHeaderBytes);
        const std::optional<FileHeader> header = parseHeader(bytes);
        if (!header)
            return stop("not a pcap file header", bytes);
        if (header->major < 2)
            return stop("unsupported pcap version " + std::to_string(header->major), bytes);
        if (bytes.size() < header->size)
            return need(header->size);
        m_header = header;
        if (!knownLinkType(header->linkType))
            note("Link type " + std::to_string(header->linkType) + " is not decoded; packets are only counted.");
        return used(header->size);
    }

    bool chooseLayout(std::string_view bytes)
    {
        const Magic magic = m_header->magic->magic;
        if (magic != Magic::Standard && magic != Magic::Modified) {
            m_recordHeaderBytes = 16;
            return true;
        }
        const std::array<std::size_t, 3> layouts = magic == Magic::Standard
                                                       ? std::array<std::size_t, 3>{16, 24, 20}  // standard, ss990417, Nokia
                                                       : std::array<std::size_t, 3>{24, 28, 24}; // ss991029, ss990915
        int best = -1;
        for (const std::size_t layout : layouts) {
            const Trial trial = tryLayout(bytes, *m_header, layout, atEnd());
            if (trial.conclusive && trial.penalty == 0) {
                m_recordHeaderBytes = layout;
                return true;
            }
            if (!trial.conclusive && !atEnd() && bytes.size() < trialBytes) {
                m_recordHeaderBytes = 0;
                return false;
            }
            if (best < 0 || trial.penalty < best) {
                best = trial.penalty;
                m_recordHeaderBytes = layout;
            }
        }
        return true;
    }

    Step record(std::string_view bytes)
    {
        if (bytes.size() < m_recordHeaderBytes)
            return need(m_recordHeaderBytes);
        const RecordHeader header = parseRecord(bytes, *m_header);
        if (header.seconds == m_header->magic->value && bytes.size() >= fileHeaderBytes &&
            m_header->order.u16(bytes, 4) == m_header->major && m_header->order.u16(bytes, 6) == m_header->minor) {
            m_header.reset(); // files joined end to end
            m_recordHeaderBytes = 0;
            note("Several captures follow each other in this file.");
            return fileHeader(bytes);
        }
        if (header.seconds == 0 && header.fraction == 0 && header.captured == 0 && header.original == 0)
            return stop("zeros where the next packet should begin: the file was made longer than what was written", bytes);
        if (header.captured > std::max<std::uint32_t>(std::min(m_header->snapLength, maxPacketBytes), 262144))
            return stop("impossible packet length " + std::to_string(header.captured), bytes);
        const std::size_t total = m_recordHeaderBytes + header.captured;
        if (bytes.size() < total)
            return need(total);
        Packet packet;
        packet.offset = offset();
        packet.time = Micros{header.seconds} * 1000000 + (m_header->nanoseconds ? header.fraction / 1000 : header.fraction);
        packet.originalLength = std::max(header.original, header.captured);
        packet.linkType = m_header->linkType;
        packet.data = bytes.substr(m_recordHeaderBytes, header.captured);
        removeFcs(packet, m_header->fcsBytes);
        emitPacket(packet);
        return used(total);
    }

    std::optional<FileHeader> m_header;
    std::size_t m_recordHeaderBytes = 0; ///< 0: layout not decided
};

Detection detect(const Sample& sample)
{
    const std::optional<FileHeader> header = parseHeader(sample.bytes);
    if (!header)
        return {0, "no pcap magic number"};
    const std::string what = std::string("pcap magic ") + header->magic->name + ", " +
                             (header->order.bigEndian ? "big" : "little") + "-endian, version " +
                             std::to_string(header->major) + "." + std::to_string(header->minor) + ", link type " +
                             std::to_string(header->linkType);
    if (header->major < 2)
        return {0.6, what + " (unsupported version)"};
    return {1, what};
}

std::unique_ptr<Reader> open(const ReaderOptions& options, RecordSink& sink)
{
    return makeCaptureReader<PcapSource>(options, sink);
}

} // namespace

extern const Format pcapFormat;
const Format pcapFormat{"pcap", "Packet capture (pcap)", Vantage::Capture, FormatClock::Epoch, false, detect, open};

} // namespace delist
