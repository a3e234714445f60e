// Leases: who had which address when, put together from what a DHCP server writes line by line. One HostName per stay of
// a device (hardware address and name) at an address, from when it was first given to when it was given back, ran out or went to
// another device. While none of that is told, the stay has no end: a renewal is no end of it.
#pragma once
#include "evidence/record_sink.h"
#include "evidence/text/hardware_address.h"
#include <string>
#include <unordered_map>

namespace delist {

class Leases
{
public:
    static constexpr std::size_t maxOpen = 200'000;

    explicit Leases(RecordSink& sink) : m_sink(sink) {}

    struct Device
    {
        std::string_view mac;  ///< as macFromText() takes it; empty: not told
        std::string_view name; ///< empty: not told
    };
    /// \p address is given to, or renewed by, a device; \p until: the lease runs out then unless it is renewed, unknownTime: not told.
    void assigned(const IpAddress& address, const Device& device, Micros time, std::uint64_t offset, Micros until = unknownTime);
    /// It is renewed by a device, which had it before: \p since, where no row told otherwise from then on.
    void renewed(const IpAddress& address, const Device& device, Micros time, std::uint64_t offset, Micros since);
    /// It is given back, is declined or has expired. What a device gives back that it was never seen to get, it had until then.
    void ended(const IpAddress& address, const Device& device, Micros time, std::uint64_t offset);
    void finish();

private:
    struct Stay
    {
        std::string mac, name;
        Micros first = unknownTime;
        Micros until = unknownTime;
        std::uint64_t offset = 0;
        bool over = false; ///< stored, and nobody has the address since
    };
    Micros leaveOther(const IpAddress& address, const std::string& mac, Micros time, Micros until);
    static bool sameDevice(const Stay& stay, std::string_view mac, std::string_view name);
    void store(const IpAddress& address, const Stay& stay, Micros end);

    RecordSink& m_sink;
    std::unordered_map<IpAddress, Stay> m_open;
    std::unordered_map<std::string, IpAddress> m_places; ///< of each hardware address, the latest; IPv4 only
};

} // namespace delist
