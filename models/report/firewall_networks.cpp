#include "report/firewall_networks.h"
#include <algorithm>
#include <cstdint>

namespace delist {

namespace {

std::uint32_t maskOf(int prefix)
{
    return prefix == 0 ? 0 : ~std::uint32_t{0} << (32 - prefix);
}

QString dotted(std::uint32_t address)
{
    return QString::fromStdString(IpAddress::v4(address).toString());
}

} // namespace

QString FirewallNetwork::mask() const
{
    return dotted(maskOf(prefix()));
}

QString FirewallNetwork::prefixed() const
{
    return QStringLiteral("%1/%2").arg(address()).arg(prefix());
}

QString FirewallNetwork::name() const
{
    const QString plain = QStringLiteral("mail-") + address().replace(u':', u'_');
    return isSingle() ? plain : QStringLiteral("%1-%2").arg(plain).arg(prefix());
}

std::vector<FirewallNetwork> firewallNetworks(const std::vector<std::string>& texts)
{
    std::vector<FirewallNetwork> networks;
    for (const std::string& text : texts) {
        const auto network = IpNetwork::parse(text);
        if (network && std::none_of(networks.begin(), networks.end(), [&](const FirewallNetwork& known) {
                return known.network().base == network->base && known.network().prefixLength == network->prefixLength;
            }))
            networks.emplace_back(*network);
    }
    return networks;
}

std::vector<FirewallNetwork> ofFamily(const std::vector<FirewallNetwork>& networks, bool v4)
{
    std::vector<FirewallNetwork> of;
    std::copy_if(networks.begin(), networks.end(), std::back_inserter(of), [v4](const FirewallNetwork& network) { return network.isV4() == v4; });
    return of;
}

QStringList outsideRanges(const std::vector<FirewallNetwork>& inside)
{
    std::vector<std::pair<std::uint64_t, std::uint64_t>> taken{{0, 0x00FFFFFF}, {0x7F000000, 0x7FFFFFFF}, {0xE0000000, 0xFFFFFFFF}};
    for (const FirewallNetwork& network : inside) {
        if (!network.isV4())
            continue;
        const std::uint32_t mask = maskOf(network.prefix());
        const std::uint32_t first = network.network().base.v4HostOrder() & mask;
        taken.emplace_back(first, first | ~mask);
    }
    std::sort(taken.begin(), taken.end());
    QStringList ranges;
    std::uint64_t next = 0;
    for (const auto& [first, last] : taken) {
        if (first > next)
            ranges << dotted(static_cast<std::uint32_t>(next)) + QLatin1Char('-') + dotted(static_cast<std::uint32_t>(first - 1));
        next = std::max(next, last + 1);
    }
    return ranges;
}

} // namespace delist
