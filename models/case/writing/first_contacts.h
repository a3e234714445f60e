// FirstContacts: which connections of a capture fall into the first minutes of a host that came up in it: those are kept in
// short beside the mail, so that a boot can be judged by more than mail. For the thread that parses.
#pragma once
#include "evidence/records.h"
#include <array>
#include <unordered_map>

namespace delist {

class FirstContacts
{
public:
    static constexpr std::size_t maxHosts = 64U << 10;
    /// Told apart of one host; more are only counted.
    static constexpr std::uint32_t maxOfHost = 20'000;

    /// Another capture begins.
    void clear() { m_hosts.clear(); }
    /// DHCP and ARP begin a host's first minutes; other names do not.
    void name(const HostName& record);

    struct Window
    {
        Micros since = unknownTime; ///< of DHCP or ARP
        bool counted = false;       ///< beyond maxOfHost
    };
    /// The windows that \p connection began in.
    std::array<Window, 2> windows(const Connection& connection);

private:
    struct Host
    {
        std::array<Micros, 2> since{unknownTime, unknownTime}; ///< first DHCP, first ARP
        std::array<std::uint32_t, 2> contacts{};
    };
    std::unordered_map<IpAddress, Host> m_hosts;
};

} // namespace delist
