#include "evidence/logs/leases/leases.h"
#include "evidence/smtp/command.h"
#include "evidence/text/encoding.h"
#include <algorithm>
#include <vector>

namespace delist {

std::string macFromText(std::string_view text)
{
    std::string digits;
    std::size_t group = 0;
    for (std::size_t at = 0; at <= text.size(); ++at) {
        const char c = at < text.size() ? static_cast<char>(text[at] >= 'A' && text[at] <= 'F' ? text[at] | 0x20 : text[at]) : ':';
        const bool hex = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
        if (hex) {
            digits += c;
            ++group;
        } else if (c == ':' || c == '-' || c == '.') {
            if (group == 1) // a leading zero was left out
                digits.insert(digits.end() - 1, '0');
            group = 0;
        } else {
            return {};
        }
        if (digits.size() > 12)
            return {};
    }
    if (digits.size() != 12)
        return {};
    std::string out;
    for (std::size_t at = 0; at < 12; at += 2)
        (out += at == 0 ? "" : ":").append(digits, at, 2);
    return out;
}

void Leases::assigned(const IpAddress& address, std::string_view mac, std::string_view name, Micros time, std::uint64_t offset)
{
    if (!address.known())
        return;
    if (m_open.size() >= maxOpen && !m_open.contains(address))
        finish();
    const std::string hardware = macFromText(mac);
    Stay& stay = m_open[address];
    const bool same = stay.first != unknownTime && (hardware.empty() || stay.mac.empty() || hardware == stay.mac) &&
                      (name.empty() || stay.name.empty() || smtp::equalsNoCase(name, stay.name));
    if (!same) {
        if (stay.first != unknownTime)
            store(address, stay);
        stay = Stay();
        stay.first = time;
        stay.offset = offset;
    }
    stay.last = std::max(stay.last, time);
    if (stay.mac.empty())
        stay.mac = hardware;
    if (stay.name.empty())
        stay.name = boundedUtf8(name, 255);
}

void Leases::ended(const IpAddress& address, Micros time)
{
    const auto found = m_open.find(address);
    if (found == m_open.end())
        return;
    found->second.last = std::max(found->second.last, time);
    store(address, found->second);
    m_open.erase(found);
}

void Leases::store(const IpAddress& address, const Stay& stay)
{
    if (stay.mac.empty() && stay.name.empty())
        return;
    HostName name;
    name.offset = stay.offset;
    name.time = stay.first;
    name.end = stay.last > stay.first ? stay.last : unknownTime;
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
    for (const auto& [address, stay] : m_open)
        order.emplace_back(stay.offset, address);
    std::sort(order.begin(), order.end());
    for (const auto& [offset, address] : order)
        store(address, m_open[address]);
    m_open.clear();
}

} // namespace delist
