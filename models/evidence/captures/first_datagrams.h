// FirstDatagrams: what a host that has just come up sends by UDP in its first minutes, as connections: a boot trace has to
// tell more than its mail, and other datagrams are not followed. Name services and what goes to everybody are left out.
#pragma once
#include "evidence/captures/packet_walk.h"
#include "evidence/record_sink.h"
#include <map>
#include <unordered_map>

namespace delist {

class FirstDatagrams
{
public:
    static constexpr Micros watched = 300'000'000;
    static constexpr std::size_t maxHosts = 16U << 10;
    static constexpr std::size_t maxContacts = 64U << 10; ///< of all hosts together

    explicit FirstDatagrams(RecordSink& sink) : m_sink(sink) {}

    /// \p address got or used a lease: it may just have started.
    void leased(const IpAddress& address, Micros time) { watch(address, time, true); }
    /// It was seen in ARP; only the first time counts.
    void heard(const IpAddress& address, Micros time) { watch(address, time, false); }
    void datagram(const UdpDatagram& datagram, const Packet& packet);
    /// Tells what was seen; no more packets.
    void finish();

private:
    struct Key
    {
        IpAddress peer;
        std::uint16_t port = 0; ///< of the peer
        auto operator<=>(const Key&) const = default;
    };
    struct Contact
    {
        std::uint64_t offset = 0;
        Micros first = unknownTime;
        Micros last = unknownTime;
        std::uint16_t ownPort = 0;
        bool theirs = false; ///< the peer spoke first
        std::int64_t sent = 0;
        std::int64_t received = 0;
    };
    struct Host
    {
        Micros until = unknownTime;
        std::map<Key, Contact> contacts;
    };
    void watch(const IpAddress& address, Micros time, bool again);
    [[nodiscard]] Host* watching(const IpAddress& address, Micros time);
    Contact* contact(Host& host, const Key& key, const Packet& packet, bool& added);

    RecordSink& m_sink;
    std::unordered_map<IpAddress, Host> m_hosts;
    std::size_t m_contacts = 0;
    Micros m_until = unknownTime; ///< nobody is watched after it
};

} // namespace delist
