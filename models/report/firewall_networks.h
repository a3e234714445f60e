// FirewallNetwork: an address or a network the way firewalls write them. For firewall_rules alone.
#pragma once
#include "evidence/ip_address.h"
#include <QStringList>
#include <vector>

namespace delist {

class FirewallNetwork
{
public:
    explicit FirewallNetwork(const IpNetwork& network) : m_network(network) {}
    [[nodiscard]] bool isV4() const { return m_network.base.isV4(); }
    [[nodiscard]] bool isSingle() const { return m_network.prefixLength == 128; }
    [[nodiscard]] int prefix() const { return isV4() ? m_network.prefixLength - 96 : m_network.prefixLength; }
    [[nodiscard]] QString address() const { return QString::fromStdString(m_network.base.toString()); }
    [[nodiscard]] QString mask() const;     ///< "255.255.0.0"; only for isV4()
    [[nodiscard]] QString prefixed() const; ///< "10.0.0.10/32"
    [[nodiscard]] QString text() const { return isSingle() ? address() : prefixed(); }
    [[nodiscard]] QString name() const;     ///< of an address object: "mail-10.0.0.10", "mail-10.0.0.0-24"
    [[nodiscard]] const IpNetwork& network() const { return m_network; }

private:
    IpNetwork m_network;
};

/// What is an address or a CIDR block; the rest is left out. Without duplicates.
std::vector<FirewallNetwork> firewallNetworks(const std::vector<std::string>& texts);
std::vector<FirewallNetwork> ofFamily(const std::vector<FirewallNetwork>& networks, bool v4);
/// Every IPv4 address that is in none of them and not a loopback, as "first-last".
QStringList outsideRanges(const std::vector<FirewallNetwork>& inside);

} // namespace delist
