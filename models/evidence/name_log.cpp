#include "evidence/name_log.h"
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
    HostName record;
    record.offset = packet.offset;
    record.time = packet.time;
    record.end = end;
    record.address = address;
    record.name = name;
    record.mac = mac;
    record.kind = kind;
    return add(record);
}

void NameLog::addOfLog(std::uint64_t offset, Micros time, const IpAddress& address, std::string_view name)
{
    if (name.empty() || (((name.front() >= '0' && name.front() <= '9') || name.find(':') != std::string_view::npos) && IpAddress::parse(name)))
        return;
    HostName record;
    record.offset = offset;
    record.time = time;
    record.address = address;
    record.name = name;
    record.kind = NameKind::Capture; // the evidence's own
    add(record);
}

bool NameLog::add(const HostName& told)
{
    HostName record = told;
    record.name = record.name.substr(0, maxNameBytes);
    if (!realAddress(record.address) || !printable(record.name) || (record.name.empty() && record.mac.empty()))
        return false;
    std::uint64_t key = std::hash<IpAddress>()(record.address) * 31 + static_cast<std::uint64_t>(record.kind);
    for (const std::string_view text : {record.name, record.mac})
        key = (key ^ std::hash<std::string_view>()(text) ^ key >> 31) * 0x9e3779b97f4a7c15U;
    if (m_said.size() >= maxRemembered)
        m_said.clear();
    const auto [said, added] = m_said.try_emplace(key, record.time);
    const bool again = !added && record.time < said->second + repeatAfter;
    if (again && record.end == unknownTime)
        return false;
    said->second = record.time;
    m_sink.hostName(record);
    return true;
}

} // namespace delist
