// netmon: Microsoft Network Monitor captures, 1.1 and 2.0 to 2.3. The table that says where the frames are and in which
// order stands at the end of the file, so the file is spooled and read when it is whole. One that was cut before its table
// is walked frame by frame.
#include "evidence/captures/capture_reader.h"
#include "evidence/captures/netmon_events.h"
#include "evidence/captures/netmon_tables.h"
#include "evidence/format.h"
#include "evidence/text/timestamp.h"
#include <map>

namespace delist {

namespace {

constexpr std::size_t mostFrameBytes = maxPacketBytes;
constexpr std::size_t mostEventBytes = 256U << 10; ///< of a packet that several events share
constexpr std::uint64_t mostHoleBytes = 4U << 20;  ///< searched for the next frame of a file without its table

class NetmonSource final : public CaptureSource
{
public:
    using CaptureSource::CaptureSource;
    void feed(std::string_view block) override;
    void finish() override;

private:
    struct Place
    {
        std::uint64_t frame = 0; ///< offset of its header
        Micros time = unknownTime;
    };
    void readTables();
    void walkTable();
    void walkPhysically();
    [[nodiscard]] bool plausible(std::uint64_t offset, std::uint64_t* next);
    [[nodiscard]] bool plausibleRun(std::uint64_t offset);
    [[nodiscard]] std::uint64_t behindStructures(std::uint64_t offset) const;
    /// The frame at \p offset, which ends by \p limit. Where the next one is if they follow each other, or 0.
    std::uint64_t frame(std::uint64_t offset, std::uint64_t limit);
    [[nodiscard]] Micros timeOf(const NetmonFrame& frame, const NetmonTrailer& trailer);
    void packet(const Place& place, const NetmonFrame& frame, const NetmonTrailer& trailer, std::string_view data);
    void special(const Place& place, std::uint16_t macType, std::string_view data);
    void event(const Place& place, std::string_view data);
    void ndisPacket(const Place& place, const NdisFragment& fragment, std::uint32_t pid);
    void wfp(const Place& place, std::uint16_t macType, std::string_view data, std::int64_t pid);
    void machine(const Place& place, std::string_view data);
    void sockets();
    void notes();

    Spool m_file;
    bool m_cut = false; ///< the spool could not take everything
    NetmonHeader m_header;
    Micros m_start = unknownTime;
    NetmonFrameTable m_table;
    NetmonProcessTable m_processes;
    NetmonComments m_comments;
    std::string m_computer;
    std::string m_fragment; ///< of an NDIS packet in several events
    std::map<std::uint16_t, std::uint64_t> m_unknown; ///< frames of kinds that nobody knows
    std::uint64_t m_fileTimes = 0;
    std::uint64_t m_localTimes = 0;
    std::uint64_t m_repeated = 0;
    std::uint64_t m_holes = 0;
    bool m_threads = false; ///< PIDs of threads were seen
};

void NetmonSource::feed(std::string_view block)
{
    if (!m_cut && !m_file.append(block))
        m_cut = true;
}

void NetmonSource::finish()
{
    const std::optional<NetmonHeader> header = parseNetmonHeader(m_file.at(0, netmonHeaderBytes));
    if (!header) {
        rejectAt(0, m_file.size() < 48 ? "the header is cut off" : "not a Network Monitor file header", m_file.at(0, 64));
        if (m_file.size() > 0 && m_file.size() < 48)
            setTruncated();
        note("There is no Network Monitor header.");
        return;
    }
    m_header = *header;
    m_start = m_header.localStart;
    if (m_start != unknownTime && options().localToUtc)
        m_start = options().localToUtc(m_start);
    if (m_cut) {
        setTruncated();
        note("There was no room for a temporary copy; only the first " + std::to_string(m_file.size()) + " bytes were read.");
    }
    readTables();
    if (m_table.load(m_file, m_header)) {
        walkTable();
    } else {
        setTruncated();
        note("The frame table at the end of the file is missing or cut off; the frames were read one after the other.");
        walkPhysically();
    }
    sockets();
    notes();
    setOwnClock(m_localTimes == 0 && (m_fileTimes > 0 || (m_header.atLeast(2, 3) && m_header.extendedInfo.offset != 0)));
}

void NetmonSource::readTables()
{
    m_processes = readNetmonProcesses(m_file, m_header);
    m_comments = readNetmonComments(m_file, m_header);
    for (const NetmonPlace& place : {m_header.comments, m_header.userData, m_header.extendedInfo})
        if (place.length > 0)
            m_table.addBoundary(place.offset);
    if (m_header.processes.length > 0)
        m_table.addBoundary(m_header.processes.offset);
    for (const NetmonProcess& process : m_processes.processes) {
        SocketOwner owner;
        owner.local = process.local;
        owner.remote = process.remote;
        owner.pid = process.pid;
        owner.process = process.path;
        consumer().socketOwner(owner);
        consumer().processName(process.pid, process.path);
    }
}

void NetmonSource::walkTable()
{
    for (std::size_t i = 0; i < m_table.size(); ++i) {
        const std::uint32_t offset = m_table.at(i);
        if (!m_table.take(i)) {
            ++m_repeated;
            continue;
        }
        frame(offset, m_table.limitOf(offset));
    }
    if (m_table.disordered())
        note("The frames stand in another order in the file than they are shown; they were read as shown.");
}

/// Whether a frame may stand at \p offset, by its own numbers.
bool NetmonSource::plausible(std::uint64_t offset, std::uint64_t* next)
{
    const std::size_t headerBytes = m_header.frameHeaderBytes();
    const std::string_view bytes = m_file.at(offset, headerBytes);
    if (bytes.size() < headerBytes)
        return false;
    const NetmonFrame found = parseNetmonFrame(m_header, bytes);
    constexpr Micros longest = Micros{10} * 366 * 24 * 3600 * 1000000;
    if (found.captured == 0 || found.captured > found.original || found.captured > mostFrameBytes ||
        found.original > (128U << 20) || found.delta > longest || found.delta < -longest)
        return false;
    const std::uint64_t end = offset + headerBytes + found.captured;
    const std::string_view trailer = m_file.at(end, m_header.trailerBytes());
    if (trailer.size() >= 2 && netmonFrameKind(le16At(trailer, 0)) == NetmonFrameKind::Unknown && le16At(trailer, 0) < 0xe000)
        return false;
    *next = end + m_header.trailerBytes();
    return true;
}

/// Two frames in a row, or one before the end of the file: holes may stand between any.
bool NetmonSource::plausibleRun(std::uint64_t offset)
{
    for (int i = 0; i < 2; ++i) {
        std::uint64_t next = 0;
        if (!plausible(offset, &next))
            return false;
        if (next >= m_file.size()) // a frame that reaches beyond the file may be anything
            return next - m_header.trailerBytes() <= m_file.size();
        if (behindStructures(next) != next)
            return true;
        offset = next;
    }
    return true;
}

/// Past the tables that begin at \p offset.
std::uint64_t NetmonSource::behindStructures(std::uint64_t offset) const
{
    for (int i = 0; i < 4; ++i) { // they may follow each other
        for (const NetmonPlace& place : {m_header.frameTable, m_header.comments, m_header.extendedInfo, m_header.userData})
            if (place.length > 0 && offset == place.offset)
                offset += place.length;
        if (m_header.processes.length > 0 && offset == m_header.processes.offset)
            offset = std::max(m_processes.end, offset + 2);
    }
    return offset;
}

void NetmonSource::walkPhysically()
{
    std::uint64_t at = 128;
    if (!plausibleRun(at) && plausibleRun(netmonHeaderBytes))
        at = netmonHeaderBytes;
    while ((at = behindStructures(at)) < m_file.size()) {
        std::uint64_t next = 0;
        if (plausible(at, &next)) {
            frame(at, m_file.size());
            at = next;
            continue;
        }
        if (m_file.size() - at < m_header.frameHeaderBytes())
            return; // the beginning of a header
        const std::uint64_t hole = at;
        const std::uint64_t last = std::min(m_file.size(), hole + mostHoleBytes);
        do {
            ++at;
        } while (at < last && !plausibleRun(at));
        ++m_holes;
        rejectAt(hole, "no frame here", m_file.at(hole, 64));
        if (at >= last)
            return;
    }
}

Micros NetmonSource::timeOf(const NetmonFrame& frame, const NetmonTrailer& trailer)
{
    const Micros limit = std::numeric_limits<Micros>::max() / 4;
    const bool known = m_start != unknownTime && frame.delta < limit && frame.delta > -limit;
    const Micros byStart = known ? m_start + frame.delta : unknownTime;
    if (trailer.time != unknownTime) {
        // The field is promised only with extended information; without, it must tell the local time up to a time zone.
        bool trusted = m_header.extendedInfo.offset != 0 || m_header.localStart == unknownTime;
        if (!trusted && known) {
            constexpr Micros quarter = Micros{900} * 1000000;
            constexpr Micros slack = 2000000;
            const Micros apart = m_header.localStart + frame.delta - trailer.time;
            const Micros rest = ((apart % quarter) + quarter) % quarter;
            trusted = apart < 60 * quarter && apart > -60 * quarter && (rest < slack || rest > quarter - slack);
        }
        if (trusted) {
            ++m_fileTimes;
            return trailer.time;
        }
    }
    m_localTimes += known ? 1 : 0;
    return byStart;
}

std::uint64_t NetmonSource::frame(std::uint64_t offset, std::uint64_t limit)
{
    const std::size_t headerBytes = m_header.frameHeaderBytes();
    const std::string_view head = m_file.at(offset, headerBytes);
    if (offset < 48 || head.size() < headerBytes || offset + headerBytes > limit) {
        rejectAt(offset, "the frame table points to where no frame can be", head);
        return 0;
    }
    const NetmonFrame found = parseNetmonFrame(m_header, head);
    const std::uint64_t begin = offset + headerBytes;
    const std::uint64_t end = begin + found.captured;
    if (end > m_file.size()) {
        setTruncated();
        note("The capture ends inside a frame; everything before it was read.");
        return 0;
    }
    if (found.captured > mostFrameBytes || end > limit) {
        rejectAt(offset, "impossible frame length " + std::to_string(found.captured), head);
        return 0;
    }
    const auto trailerBytes = static_cast<std::size_t>(std::min<std::uint64_t>(m_header.trailerBytes(), limit - end));
    // One look for header, data and trailer, so that the views below stay valid.
    const std::string_view whole = m_file.at(offset, headerBytes + found.captured + trailerBytes);
    if (whole.size() < headerBytes + found.captured) {
        rejectAt(offset, "the frame cannot be read", {});
        return 0;
    }
    const std::string_view data = whole.substr(headerBytes, found.captured);
    const NetmonTrailer trailer = parseNetmonTrailer(m_header, whole.substr(headerBytes + found.captured));
    const Place place{offset, timeOf(found, trailer)};
    switch (netmonFrameKind(trailer.macType)) {
    case NetmonFrameKind::Packet:
        packet(place, found, trailer, data);
        break;
    case NetmonFrameKind::Wfp:
        wfp(place, trailer.macType, data, unknownCount);
        break;
    case NetmonFrameKind::Special:
        special(place, trailer.macType, data);
        break;
    case NetmonFrameKind::Unknown:
        if (m_unknown.size() < 64 || m_unknown.contains(trailer.macType))
            ++m_unknown[trailer.macType];
        break;
    }
    return end + trailerBytes;
}

void NetmonSource::packet(const Place& place, const NetmonFrame& frame, const NetmonTrailer& trailer, std::string_view data)
{
    const NetmonPacket kind = netmonPacket(trailer.macType, data);
    if (!kind.valid)
        return rejectAt(place.frame, "the frame is shorter than its own header", data);
    Packet packet;
    packet.offset = place.frame;
    packet.time = place.time;
    packet.linkType = kind.linkType;
    packet.data = data.substr(kind.skip);
    const std::uint32_t original = std::max(frame.original, frame.captured);
    packet.originalLength = original - static_cast<std::uint32_t>(kind.skip);
    if (trailer.process < m_processes.processes.size()) {
        const NetmonProcess& process = m_processes.processes[trailer.process];
        packet.processWitness = ProcessWitness::Owner;
        packet.pid = process.pid;
        packet.process = process.path;
    }
    emitPacket(packet);
}

void NetmonSource::special(const Place& place, std::uint16_t macType, std::string_view data)
{
    switch (macType) {
    case NetmonFilter:
        if (const auto filter = parseNetmonFilter(data)) {
            countRecord();
            const std::string by = filter->application.empty() ? std::string() : " (" + filter->application + ")";
            if (filter->filter.empty())
                break;
            note((filter->capture ? "This capture was filtered: " : "Only frames of this display filter were kept: ") +
                 filter->filter + by + ".");
        } else {
            rejectAt(place.frame, "a filter frame that cannot be read", data);
        }
        break;
    case NetmonNetworkInfoEx:
        countRecord();
        machine(place, data);
        break;
    case NetmonEtwEvent:
        event(place, data);
        break;
    default: // headers of reassembled payloads, the DNS cache: nothing that is needed here
        break;
    }
}

void NetmonSource::machine(const Place& place, std::string_view data)
{
    const auto machine = parseNetmonMachine(data);
    if (!machine)
        return;
    if (m_computer.empty() && !machine->computer.empty()) {
        m_computer = machine->computer;
        note("Captured on the computer " + m_computer + ".");
    }
    for (const NetmonMachine::Adapter& adapter : machine->adapters) {
        for (const IpAddress& address : adapter.addresses) {
            HostName name;
            name.offset = place.frame;
            name.time = place.time;
            name.address = address;
            name.name = machine->computer;
            name.mac = adapter.mac;
            name.kind = NameKind::Computer;
            sink().hostName(name);
        }
    }
}

void NetmonSource::event(const Place& place, std::string_view data)
{
    const auto event = parseEtwEvent(data);
    if (!event)
        return rejectAt(place.frame, "an event that cannot be read", data);
    if (const auto process = parseProcessEvent(*event))
        consumer().processName(process->pid, process->image);
    else if (const auto fragment = parseNdisEvent(*event))
        return ndisPacket(place, *fragment, event->process);
    else if (const std::uint16_t macType = wfpMacType(*event); macType != 0)
        return wfp(place, macType, event->data, event->process);
    countRecord();
}

void NetmonSource::ndisPacket(const Place& place, const NdisFragment& fragment, std::uint32_t pid)
{
    Packet packet;
    packet.data = fragment.bytes;
    if (!fragment.first || !fragment.last) {
        if (fragment.first)
            m_fragment.clear();
        if (m_fragment.size() + fragment.bytes.size() <= mostEventBytes)
            m_fragment += fragment.bytes;
        if (!fragment.last)
            return countRecord();
        packet.data = m_fragment;
    }
    packet.offset = place.frame;
    packet.time = place.time;
    packet.linkType = fragment.linkType;
    packet.originalLength = static_cast<std::uint32_t>(packet.data.size());
    packet.direction = fragment.direction;
    packet.processWitness = ProcessWitness::Thread;
    packet.pid = pid;
    m_threads = true;
    emitPacket(packet);
    m_fragment.clear();
}

void NetmonSource::wfp(const Place& place, std::uint16_t macType, std::string_view data, std::int64_t pid)
{
    WfpMessage message;
    if (!parseWfpMessage(macType, data, message))
        return rejectAt(place.frame, "a message of the filtering platform that cannot be read", data);
    if (message.owner) {
        SocketOwner owner = *message.owner;
        owner.offset = place.frame;
        owner.time = place.time;
        owner.process = message.path;
        owner.computer = m_computer;
        sink().socketOwner(owner);
        consumer().socketOwner(owner);
        consumer().processName(owner.pid, owner.process);
        return countRecord();
    }
    Packet packet;
    packet.offset = place.frame;
    packet.time = place.time;
    packet.linkType = 101;
    packet.originalLength = message.original;
    packet.data = message.packet;
    if (pid >= 0) {
        packet.processWitness = ProcessWitness::Thread;
        packet.pid = pid;
        m_threads = true;
    }
    emitPacket(packet);
}

/// The process table as records of their own, once the computer's name is known.
void NetmonSource::sockets()
{
    for (const NetmonProcess& process : m_processes.processes) {
        SocketOwner owner;
        owner.offset = process.offset;
        owner.local = process.local;
        owner.remote = process.remote;
        owner.pid = process.pid;
        owner.process = process.path;
        owner.computer = m_computer;
        sink().socketOwner(owner);
    }
}

void NetmonSource::notes()
{
    if (m_processes.damaged)
        note("The process table is damaged or cut off; " + std::to_string(m_processes.processes.size()) +
             " of its entries were read.");
    if (m_repeated > 0)
        note("The frame table names " + std::to_string(m_repeated) + " frames more than once; they were read once.");
    if (m_holes > 0)
        note(std::to_string(m_holes) + (m_holes == 1 ? " place holds" : " places hold") + " no frames and were passed over.");
    if (!m_unknown.empty()) {
        std::uint64_t count = 0;
        std::string kinds;
        for (const auto& [macType, frames] : m_unknown) {
            count += frames;
            constexpr char digits[] = "0123456789abcdef";
            kinds += kinds.empty() ? "0x" : ", 0x";
            for (int shift = 12; shift >= 0; shift -= 4)
                kinds += digits[macType >> shift & 15];
        }
        note(std::to_string(count) + (count == 1 ? " frame" : " frames") + " of an unknown kind (" + kinds + ") were skipped.");
    }
    if (m_threads)
        note("Process numbers in it are those of the threads that ran when packets were logged: weak evidence.");
    if (m_comments.count > 0) {
        std::string sentence = std::to_string(m_comments.count) + (m_comments.count == 1 ? " frame comment:" : " frame comments:");
        for (const NetmonComments::Comment& comment : m_comments.first)
            sentence += " \"" + comment.text + "\" (frame at byte " + std::to_string(comment.frame) + ")";
        note(sentence + (m_comments.count > m_comments.first.size() ? " …" : "."));
    }
}

Detection detect(const Sample& sample)
{
    const auto header = parseNetmonHeader(sample.bytes);
    if (!header)
        return {0, "no Network Monitor header"};
    return {1, "Network Monitor " + std::to_string(header->major) + "." + std::to_string(header->minor) + " header"};
}

std::unique_ptr<Reader> open(const ReaderOptions& options, RecordSink& sink)
{
    return makeCaptureReader<NetmonSource>(options, sink);
}

} // namespace

extern const Format netmonFormat;
const Format netmonFormat{"netmon", "Microsoft Network Monitor capture", Vantage::Capture, FormatClock::Local,
                          false, detect, open};

} // namespace delist
