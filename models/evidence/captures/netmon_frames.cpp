#include "evidence/captures/netmon_frames.h"
#include <limits>

namespace delist {

namespace {

constexpr std::size_t mostEventBytes = 256U << 10; ///< of a packet that several events share

} // namespace

void NetmonFrames::begin(const NetmonHeader& header, NetmonProcessTable processes, NetmonComments comments)
{
    m_header = header;
    m_start = header.localStart;
    if (m_start != unknownTime && options().localToUtc)
        m_start = options().localToUtc(m_start);
    m_processes = std::move(processes);
    m_comments = std::move(comments);
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

void NetmonFrames::tellRest()
{
    sockets();
    notes();
    setOwnClock(m_localTimes == 0 && (m_fileTimes > 0 || (m_header.atLeast(2, 3) && m_header.extendedInfo.offset != 0)));
}

Micros NetmonFrames::timeOf(const NetmonFrame& frame, const NetmonTrailer& trailer)
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

void NetmonFrames::content(std::uint64_t offset, const NetmonFrame& frame, std::string_view behind)
{
    const std::string_view data = behind.substr(0, frame.captured);
    const NetmonTrailer trailer = parseNetmonTrailer(m_header, behind.substr(data.size()));
    const Place place{offset, timeOf(frame, trailer)};
    switch (netmonFrameKind(trailer.macType)) {
    case NetmonFrameKind::Packet:
        packet(place, frame, trailer, data);
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
}

void NetmonFrames::packet(const Place& place, const NetmonFrame& frame, const NetmonTrailer& trailer, std::string_view data)
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

void NetmonFrames::special(const Place& place, std::uint16_t macType, std::string_view data)
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

void NetmonFrames::machine(const Place& place, std::string_view data)
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

void NetmonFrames::event(const Place& place, std::string_view data)
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

void NetmonFrames::ndisPacket(const Place& place, const NdisFragment& fragment, std::uint32_t pid)
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

void NetmonFrames::wfp(const Place& place, std::uint16_t macType, std::string_view data, std::int64_t pid)
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
void NetmonFrames::sockets()
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

void NetmonFrames::notes()
{
    if (m_processes.damaged)
        note("The process table is damaged or cut off; " + std::to_string(m_processes.processes.size()) +
             " of its entries were read.");
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

} // namespace delist
