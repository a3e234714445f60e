#include "evidence/logs/leases/leases.h"
#include "evidence/smtp/command.h"
#include "evidence/text/encoding.h"
#include <algorithm>
#include <vector>

namespace delist {

bool Leases::sameDevice(const Stay& stay, std::string_view mac, std::string_view name)
{
    return (mac.empty() || stay.mac.empty() || mac == stay.mac) && (name.empty() || stay.name.empty() || smtp::equalsNoCase(name, stay.name));
}

namespace {

/// Of the size that most networks have which addresses are given out for: interfaces of one card in several networks are several.
bool sameNetwork(const IpAddress& a, const IpAddress& b)
{
    return a.isV4() && b.isV4() && std::equal(a.bytes().begin(), a.bytes().end() - 1, b.bytes().begin());
}

} // namespace

/// The device has left the address that it had before. Where it got that one later, it leaves this one then: the end of its stay here.
Micros Leases::leaveOther(const IpAddress& address, const std::string& mac, Micros time, Micros until)
{
    if (mac.empty() || !address.isV4())
        return until;
    if (m_places.size() >= maxOpen)
        m_places.clear();
    const auto [place, isNew] = m_places.try_emplace(mac, address);
    const IpAddress other = place->second;
    if (isNew || other == address)
        return until;
    const auto before = m_open.find(other);
    if (before == m_open.end() || before->second.over || before->second.mac != mac || !sameNetwork(other, address)) {
        place->second = address;
        return until;
    }
    Stay& stay = before->second;
    if (stay.first > time)
        return until == unknownTime ? stay.first : std::min(until, stay.first);
    store(other, stay, stay.until == unknownTime ? time : std::min(stay.until, time));
    stay.over = true;
    place->second = address;
    return until;
}

void Leases::renewed(const IpAddress& address, const Device& device, Micros time, std::uint64_t offset, Micros since)
{
    assigned(address, device, m_open.contains(address) ? time : std::min(time, since), offset);
}

void Leases::assigned(const IpAddress& address, const Device& device, Micros time, std::uint64_t offset, Micros until)
{
    if (!address.known())
        return;
    const std::string mac = macFromText(device.mac);
    const std::string name(boundedUtf8(device.name, 255));
    if (time == unknownTime) { // nothing can be put in order by it
        store(address, {mac, name, time, until, offset, false}, until);
        return;
    }
    if (m_open.size() >= maxOpen && !m_open.contains(address))
        finish();
    until = leaveOther(address, mac, time, until);
    const auto [found, isNew] = m_open.try_emplace(address);
    Stay& stay = found->second;
    if (!isNew && !stay.over) {
        // Behind the end that was told, or before the beginning, it is another stay of the same device.
        const bool apart = (stay.until != unknownTime && time > stay.until) || (time < stay.first && until != unknownTime && until < stay.first);
        if (sameDevice(stay, mac, name) && !apart) {
            stay.until = time >= stay.first ? until : std::max(until, stay.until);
            stay.first = std::min(stay.first, time);
            if (stay.mac.empty())
                stay.mac = mac;
            if (stay.name.empty())
                stay.name = name;
            return;
        }
        const bool taken = time >= stay.first && (stay.until == unknownTime || time < stay.until);
        store(address, stay, taken ? time : stay.until);
    }
    stay = {mac, name, time, until, offset, false};
}

void Leases::ended(const IpAddress& address, const Device& device, Micros time, std::uint64_t offset)
{
    const std::string mac = macFromText(device.mac);
    if (m_open.size() >= maxOpen && !m_open.contains(address))
        finish();
    const auto [found, isNew] = m_open.try_emplace(address);
    Stay& stay = found->second;
    if (isNew)
        stay = {mac, std::string(boundedUtf8(device.name, 255)), time, time, offset, false};
    else if (stay.over || !sameDevice(stay, mac, {})) // told before, or it is another's by now
        return;
    store(address, stay, time >= stay.first ? time : stay.until);
    stay.over = true;
}

void Leases::store(const IpAddress& address, const Stay& stay, Micros end)
{
    if (stay.mac.empty() && stay.name.empty())
        return;
    HostName name;
    name.offset = stay.offset;
    name.time = stay.first;
    name.end = end;
    name.address = address;
    name.name = stay.name;
    name.mac = stay.mac;
    name.kind = NameKind::Dhcp;
    m_sink.hostName(name);
}

void Leases::finish()
{
    // In the order of the file, whatever the map's order is.
    std::vector<std::pair<std::uint64_t, IpAddress>> order;
    order.reserve(m_open.size());
    for (const auto& [address, stay] : m_open)
        if (!stay.over)
            order.emplace_back(stay.offset, address);
    std::sort(order.begin(), order.end());
    for (const auto& [offset, address] : order) {
        const Stay& stay = m_open[address];
        store(address, stay, stay.until);
    }
    m_open.clear();
    m_places.clear();
}

} // namespace delist
