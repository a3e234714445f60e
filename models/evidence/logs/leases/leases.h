// Leases: who had which address when, put together from what a DHCP server writes line by line. One HostName per stay of
// a device (hardware address and name) at an address, from its first to its last sign of life.
#pragma once
#include "evidence/record_sink.h"
#include <string>
#include <unordered_map>

namespace delist {

/// "001122AABBCC", "00-11-22-AA-BB-CC", "0:11:22:aa:bb:cc" as "00:11:22:aa:bb:cc"; empty when it is none.
std::string macFromText(std::string_view text);

class Leases
{
public:
    static constexpr std::size_t maxOpen = 200'000;

    explicit Leases(RecordSink& sink) : m_sink(sink) {}

    /// \p address is given to, or renewed by, a device. Empty \p mac or \p name: not told.
    void assigned(const IpAddress& address, std::string_view mac, std::string_view name, Micros time, std::uint64_t offset);
    /// It is given back or has expired.
    void ended(const IpAddress& address, Micros time);
    void finish();

private:
    struct Stay
    {
        std::string mac, name;
        Micros first = unknownTime;
        Micros last = unknownTime;
        std::uint64_t offset = 0;
    };
    void store(const IpAddress& address, const Stay& stay);

    RecordSink& m_sink;
    std::unordered_map<IpAddress, Stay> m_open;
};

} // namespace delist
