// FragmentJoiner: IP datagrams out of their fragments (RFC 791 section 3.2, RFC 8200 section 4.5), in any order, with bounded
// memory. The first copy of every byte wins; a datagram that never becomes whole is given up, oldest first.
#pragma once
#include "evidence/captures/tcp_packet.h"
#include <list>
#include <string>
#include <unordered_map>
#include <vector>

namespace delist {

class FragmentJoiner
{
public:
    static constexpr std::size_t maxDatagrams = 1024;
    static constexpr std::size_t maxHeldBytes = 8U << 20;
    static constexpr std::size_t maxDatagramBytes = 65535;
    static constexpr std::size_t maxPieces = 256;
    /// Packets of the capture that a datagram waits for its rest.
    static constexpr std::uint64_t maxAgePackets = 100'000;

    /// The datagram that \p fragment makes whole, valid until the next call; not valid while some of it is missing.
    IpPayload add(const IpPayload& fragment, const AddressWords& source, const AddressWords& destination, std::uint64_t packet);
    [[nodiscard]] std::uint64_t joined() const { return m_joined; }
    /// Datagrams given up.
    [[nodiscard]] std::uint64_t lost() const { return m_lost; }
    /// Nothing more will come: what is left is lost.
    void finish();

private:
    struct Key
    {
        AddressWords source;
        AddressWords destination;
        std::uint32_t identification;
        std::uint8_t protocol;
        bool operator==(const Key&) const = default;
    };
    struct KeyHash
    {
        std::size_t operator()(const Key& key) const;
    };
    struct Piece
    {
        std::uint32_t begin;
        std::uint32_t end;
        std::string bytes; ///< captured; shorter than the piece when cut
    };
    struct Datagram
    {
        Key key;
        std::uint64_t packet = 0;      ///< when it began
        std::uint32_t length = 0;      ///< 0: the last fragment has not come
        std::size_t heldBytes = 0;
        std::vector<Piece> pieces;     ///< sorted, no overlaps
    };
    using Place = std::list<Datagram>::iterator;
    static void insert(Datagram& datagram, std::uint32_t begin, std::uint32_t end, std::string_view bytes);
    void drop(Place place);

    std::list<Datagram> m_datagrams; ///< oldest first
    std::unordered_map<Key, Place, KeyHash> m_places;
    std::size_t m_heldBytes = 0;
    std::string m_whole;
    std::uint64_t m_joined = 0;
    std::uint64_t m_lost = 0;
};

} // namespace delist
