#include "case/writing/first_contacts.h"
#include "case/rows/boot_judgement.h"

namespace delist {

void FirstContacts::name(const HostName& record)
{
    const bool lease = record.kind == NameKind::Dhcp;
    if ((!lease && record.kind != NameKind::Arp) || record.time == unknownTime)
        return;
    if (m_hosts.size() >= maxHosts && !m_hosts.contains(record.address))
        return;
    Micros& since = m_hosts[record.address].since[lease ? 0 : 1];
    if (since == unknownTime)
        since = record.time;
}

std::array<FirstContacts::Window, 2> FirstContacts::windows(const Connection& connection)
{
    std::array<Window, 2> windows;
    if (m_hosts.empty() || connection.time == unknownTime)
        return windows;
    const auto host = m_hosts.find(connection.source.address);
    if (host == m_hosts.end())
        return windows;
    for (std::size_t i = 0; i < windows.size(); ++i) {
        const Micros since = host->second.since[i];
        if (since != unknownTime && connection.time >= since && connection.time - since <= bootWatched)
            windows[i] = {since, ++host->second.contacts[i] > maxOfHost};
    }
    return windows;
}

} // namespace delist
