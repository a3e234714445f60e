#include "evidence/captures/piece_seam.h"
#include <algorithm>
#include <functional>

namespace delist {

namespace {

constexpr std::int32_t farthest = 16 << 20; ///< what a capture may have missed of a flow between its pieces
constexpr std::size_t enoughElsewhere = 512; ///< packets of the time that both saw, none of which the first capture has
constexpr Micros longestSilence = 600'000'000; ///< of a flow: what RFC 5321, section 4.5.3.2, gives a server at most

std::int32_t distance(std::uint32_t to, std::uint32_t from)
{
    return static_cast<std::int32_t>(to - from);
}

std::uint64_t hashOf(std::string_view bytes)
{
    return std::hash<std::string_view>()(bytes);
}

/// Who sent a frame to whom on the link, and how far it had come: another one on either side of a router or a firewall.
std::uint64_t placeOf(const Packet& packet)
{
    constexpr std::uint16_t ethernet = 1, cooked = 113, cooked2 = 276;
    const NetworkPacket network = decodeLink(packet.linkType, packet.data);
    std::uint64_t place = packet.linkType;
    if (packet.linkType == ethernet)
        place = place * 31 + hashOf(packet.data.substr(0, 12));
    else if (packet.linkType == cooked || packet.linkType == cooked2)
        place = place * 31 + hashOf(packet.data.substr(0, packet.linkType == cooked ? 16 : 20));
    const std::size_t hops = network.network == Network::Ipv4 ? 8 : 7;
    if ((network.network == Network::Ipv4 || network.network == Network::Ipv6) && network.data.size() > hops)
        place = place * 31 + static_cast<unsigned char>(network.data[hops]);
    return place;
}

} // namespace

PieceSeam::PieceSeam(Micros nextFirst) : m_walk(*this), m_nextFirst(nextFirst) {}

void PieceSeam::watch(const Endpoint& one, const Endpoint& other)
{
    const AddressWords a = wordsOf(one.address);
    const AddressWords b = wordsOf(other.address);
    const bool low = std::tie(a, one.port) <= std::tie(b, other.port);
    m_flows.emplace(low ? Key{a, one.port, b, other.port} : Key{b, other.port, a, one.port}, Flow());
}

void PieceSeam::before(const Packet& packet)
{
    if (packet.time != unknownTime) {
        m_first = m_first == unknownTime ? packet.time : std::min(m_first, packet.time);
        m_last = m_last == unknownTime ? packet.time : std::max(m_last, packet.time);
        m_before += packet.time >= m_nextFirst ? 1 : 0;
        if (packet.time >= m_nextFirst - sniffersApart && m_end.size() < mostCompared)
            m_end.add(packet);
    }
    m_walk.packet(packet);
}

bool PieceSeam::after(const Packet& packet)
{
    m_inSecond = true;
    if (packet.time == unknownTime)
        return true;
    m_next = m_next == unknownTime ? packet.time : std::min(m_next, packet.time);
    const bool bothSaw = m_last != unknownTime && packet.time <= m_last;
    if (bothSaw) {
        ++m_after;
        if (m_end.take(packet, 0))
            ++m_shared;
        else if (m_end.take(packet, sniffersApart))
            ++m_near;
    }
    m_walk.packet(packet);
    if (m_shared + m_near == 0 && m_after >= enoughElsewhere)
        return false;
    return bothSaw || packet.time <= std::max(m_last, m_nextFirst) + longestSilence;
}

void PieceSeam::tcp(const TcpSegment& segment, const Packet& packet)
{
    const bool fromLow = std::tie(segment.source, segment.sourcePort) <= std::tie(segment.destination, segment.destinationPort);
    const auto flow = m_flows.find(fromLow ? Key{segment.source, segment.sourcePort, segment.destination, segment.destinationPort}
                                           : Key{segment.destination, segment.destinationPort, segment.source, segment.sourcePort});
    if (flow == m_flows.end() || (segment.has(flagRst) && !m_inSecond)) // its number may be anything, and nothing follows it
        return;
    Side& side = fromLow ? flow->second.low : flow->second.high;
    if (m_inSecond) {
        if (side.after)
            return;
        side.after = true;
        side.synAfter = segment.has(flagSyn) && !segment.has(flagAck);
        side.first = segment.sequence;
        side.placeAfter = placeOf(packet);
        return;
    }
    const std::uint32_t end = segment.sequence + segment.payloadLength + (segment.has(flagSyn) ? 1 : 0) + (segment.has(flagFin) ? 1 : 0);
    const bool opens = !side.before || (segment.has(flagSyn) && segment.sequence != side.begin);
    if (opens)
        side.begin = segment.sequence;
    if (opens || distance(end, side.end) > 0)
        side.end = end;
    side.before = true;
    side.placeBefore = placeOf(packet);
}

PieceSeam::Told PieceSeam::told(const Flow& flow)
{
    bool goesOn = false;
    for (const Side* const side : {&flow.low, &flow.high}) {
        const Side& other = side == &flow.low ? flow.high : flow.low;
        if (!side->before || !side->after)
            continue;
        if (side->placeBefore != side->placeAfter)
            return Told::Nothing;
        if (side->synAfter && side->first != side->begin) // another connection
            return Told::Nothing;
        const bool onlyOpened = side->synAfter && !other.before && side->end == side->begin + 1;
        if (!onlyOpened && side->end != side->begin && distance(side->first, side->begin) <= 0)
            return Told::Again;
        const std::int32_t ahead = distance(side->first, side->end);
        goesOn = goesOn || onlyOpened || (ahead >= 0 && ahead < farthest);
    }
    return goesOn ? Told::GoesOn : Told::Nothing;
}

bool PieceSeam::flowsGoOn() const
{
    std::size_t goOn = 0;
    std::size_t again = 0;
    for (const auto& [key, flow] : m_flows) {
        const Told what = told(flow);
        goOn += what == Told::GoesOn ? 1 : 0;
        again += what == Told::Again ? 1 : 0;
    }
    return goOn > again;
}

} // namespace delist
