#include "evidence/captures/name_log.h"
#include <algorithm>

namespace delist {

namespace {

constexpr std::size_t maxNameBytes = 255;

/// A name that can be shown: no control characters.
bool printable(std::string_view name)
{
    return std::all_of(name.begin(), name.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x20 && c != 0x7f; });
}

bool realAddress(const IpAddress& address)
{
    return address.known() && address != IpAddress::v4(0) && address != IpAddress::v4(0xffffffff);
}

} // namespace

bool NameLog::add(const Packet& packet, const IpAddress& address, std::string_view name, std::string_view mac, NameKind kind,
                  Micros end)
{
    name = name.substr(0, maxNameBytes);
    if (!realAddress(address) || !printable(name) || (name.empty() && mac.empty()))
        return false;
    std::uint64_t key = std::hash<IpAddress>()(address) * 31 + static_cast<std::uint64_t>(kind);
    for (const std::string_view text : {name, mac})
        key = (key ^ std::hash<std::string_view>()(text) ^ key >> 31) * 0x9e3779b97f4a7c15U;
    if (m_said.size() >= maxRemembered)
        m_said.clear();
    const auto [said, added] = m_said.try_emplace(key, packet.time);
    const bool again = !added && packet.time < said->second + repeatAfter;
    if (again && end == unknownTime)
        return false;
    said->second = packet.time;
    HostName record;
    record.offset = packet.offset;
    record.time = packet.time;
    record.end = end;
    record.address = address;
    record.name = name;
    record.mac = mac;
    record.kind = kind;
    m_sink.hostName(record);
    return true;
}

} // namespace delist
