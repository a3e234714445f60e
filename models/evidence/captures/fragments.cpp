#include "evidence/captures/fragments.h"
#include <algorithm>

namespace delist {

namespace {
constexpr std::size_t pieceOverhead = 64;
}

std::size_t FragmentJoiner::KeyHash::operator()(const Key& key) const
{
    std::uint64_t hash = key.identification * 0x9e3779b97f4a7c15U ^ key.protocol;
    for (const std::uint64_t word : {key.source[0], key.source[1], key.destination[0], key.destination[1]})
        hash = (hash ^ word ^ hash >> 29) * 0x9e3779b97f4a7c15U;
    return static_cast<std::size_t>(hash ^ hash >> 32);
}

IpPayload FragmentJoiner::add(const IpPayload& fragment, const AddressWords& source, const AddressWords& destination,
                              std::uint64_t packet)
{
    while (!m_datagrams.empty() && (m_datagrams.front().packet + maxAgePackets < packet || m_datagrams.size() >= maxDatagrams ||
                                    m_heldBytes > maxHeldBytes)) {
        ++m_lost;
        drop(m_datagrams.begin());
    }
    const std::uint64_t end = fragment.fragmentOffset + fragment.length;
    if (end > maxDatagramBytes || fragment.length == 0)
        return {}; // "ping of death"
    const Key key{source, destination, fragment.identification, fragment.protocol};
    auto [known, added] = m_places.try_emplace(key);
    if (added) {
        known->second = m_datagrams.insert(m_datagrams.end(), Datagram());
        known->second->key = key;
        known->second->packet = packet;
    }
    Datagram& datagram = *known->second;
    const std::size_t before = datagram.heldBytes;
    insert(datagram, fragment.fragmentOffset, static_cast<std::uint32_t>(end), fragment.data);
    m_heldBytes += datagram.heldBytes - before;
    if (!fragment.moreFragments && datagram.length == 0)
        datagram.length = static_cast<std::uint32_t>(end);
    if (datagram.pieces.size() > maxPieces) {
        ++m_lost;
        drop(known->second);
        return {};
    }
    // Whole when the pieces follow each other from the first byte to the last.
    std::uint32_t reached = 0;
    for (const Piece& piece : datagram.pieces) {
        if (piece.begin != reached)
            return {};
        reached = piece.end;
    }
    if (datagram.length == 0 || reached < datagram.length)
        return {};
    m_whole.clear();
    for (const Piece& piece : datagram.pieces) {
        m_whole += piece.bytes;
        if (piece.bytes.size() < piece.end - piece.begin)
            break; // the capture has only its beginning
    }
    IpPayload whole = fragment;
    whole.data = m_whole;
    whole.length = datagram.length;
    whole.fragment = false;
    whole.laterFragment = false;
    ++m_joined;
    drop(known->second);
    return whole;
}

/// Only what no earlier copy has.
void FragmentJoiner::insert(Datagram& datagram, std::uint32_t begin, std::uint32_t end, std::string_view bytes)
{
    std::size_t at = 0;
    while (begin < end) {
        while (at < datagram.pieces.size() && datagram.pieces[at].end <= begin)
            ++at;
        const bool last = at == datagram.pieces.size();
        if (!last && datagram.pieces[at].begin <= begin) { // covered
            const std::uint32_t covered = std::min(datagram.pieces[at].end, end) - begin;
            bytes.remove_prefix(std::min<std::size_t>(covered, bytes.size()));
            begin += covered;
            continue;
        }
        const std::uint32_t to = last ? end : std::min(end, datagram.pieces[at].begin);
        const std::string_view part = bytes.substr(0, to - begin);
        datagram.pieces.insert(datagram.pieces.begin() + static_cast<std::ptrdiff_t>(at), Piece{begin, to, std::string(part)});
        datagram.heldBytes += part.size() + pieceOverhead;
        bytes.remove_prefix(part.size());
        begin = to;
    }
}

void FragmentJoiner::drop(Place place)
{
    m_heldBytes -= place->heldBytes;
    m_places.erase(place->key);
    m_datagrams.erase(place);
}

void FragmentJoiner::finish()
{
    m_lost += m_datagrams.size();
    m_datagrams.clear();
    m_places.clear();
    m_heldBytes = 0;
}

} // namespace delist
