// What is said about leases that are of no use: they name neither a host nor a hardware address.
#pragma once
#include <cstdint>
#include <string>

namespace delist {

inline std::string namelessNote(std::uint64_t leases)
{
    return leases == 0 ? std::string() : "Leases that name neither a host nor a hardware address, passed over: " + std::to_string(leases) + ".";
}

} // namespace delist
