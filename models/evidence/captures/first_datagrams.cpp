#include "evidence/captures/first_datagrams.h"
#include <algorithm>

namespace delist {

namespace {

/// DNS, DHCP, mDNS and LLMNR: read elsewhere.
bool isNameService(std::uint16_t port)
{
    return port == 53 || port == 67 || port == 68 || port == 546 || port == 547 || port == 5353 || port == 5355;
}

/// To everybody: IPv4 multicast and broadcast, IPv6 multicast.
bool isForMany(const IpAddress& address)
{
    if (!address.isV4())
        return address.bytes()[0] == 0xff;
    const std::uint32_t v4 = address.v4HostOrder();
    return v4 >> 28 == 0xe || (v4 & 0xff) == 0xff;
}

} // namespace

void FirstDatagrams::watch(const IpAddress& address, Micros time, bool again)
{
    if (time == unknownTime || !address.known() || address == IpAddress::v4(0))
        return;
    const auto known = m_hosts.find(address);
    if (known == m_hosts.end() ? m_hosts.size() >= maxHosts : !again)
        return;
    Host& host = known == m_hosts.end() ? m_hosts[address] : known->second;
    host.until = std::max(host.until, time + watched);
    m_until = std::max(m_until, host.until);
}

FirstDatagrams::Host* FirstDatagrams::watching(const IpAddress& address, Micros time)
{
    const auto host = m_hosts.find(address);
    return host != m_hosts.end() && time <= host->second.until ? &host->second : nullptr;
}

FirstDatagrams::Contact* FirstDatagrams::contact(Host& host, const Key& key, const Packet& packet, bool& added)
{
    if (const auto known = host.contacts.find(key); known != host.contacts.end())
        return &known->second;
    if (m_contacts >= maxContacts)
        return nullptr;
    ++m_contacts;
    added = true;
    Contact& contact = host.contacts[key];
    contact.offset = packet.offset;
    contact.first = packet.time;
    return &contact;
}

void FirstDatagrams::datagram(const UdpDatagram& datagram, const Packet& packet)
{
    if (packet.time == unknownTime || packet.time > m_until || isNameService(datagram.destinationPort) ||
        isNameService(datagram.sourcePort))
        return;
    const IpAddress source = addressOf(datagram.source);
    const IpAddress destination = addressOf(datagram.destination);
    if (isForMany(destination))
        return;
    bool added = false;
    if (Host* const host = watching(source, packet.time)) {
        if (Contact* const to = contact(*host, {destination, datagram.destinationPort}, packet, added)) {
            to->last = packet.time;
            to->sent += static_cast<std::int64_t>(datagram.payload.size());
            to->ownPort = added ? datagram.sourcePort : to->ownPort;
        }
    }
    if (Host* const host = watching(destination, packet.time)) {
        added = false;
        if (Contact* const from = contact(*host, {source, datagram.sourcePort}, packet, added)) {
            from->theirs = from->theirs || added;
            from->last = packet.time;
            from->received += static_cast<std::int64_t>(datagram.payload.size());
        }
    }
}

void FirstDatagrams::finish()
{
    for (const auto& [address, host] : m_hosts) {
        for (const auto& [key, contact] : host.contacts) {
            if (contact.theirs)
                continue;
            Connection connection;
            connection.offset = contact.offset;
            connection.time = contact.first;
            connection.end = contact.last;
            connection.source = {address, contact.ownPort};
            connection.destination = {key.peer, key.port};
            connection.protocol = 17;
            connection.action = contact.received > 0 ? Action::Allowed : Action::Unknown;
            connection.bytesSent = contact.sent;
            connection.bytesReceived = contact.received;
            m_sink.connection(connection);
        }
    }
    m_hosts.clear();
    m_contacts = 0;
    m_until = unknownTime;
}

} // namespace delist
