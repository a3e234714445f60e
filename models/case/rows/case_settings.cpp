#include "case/rows/case_settings.h"
#include "evidence/text/address_domain.h"
#include "evidence/text/lower_case.h"
#include <algorithm>

namespace delist {

namespace {

std::vector<IpNetwork> networks(const std::vector<std::string>& texts)
{
    std::vector<IpNetwork> result;
    for (const std::string& text : texts) {
        if (const auto network = IpNetwork::parse(text))
            result.push_back(*network);
    }
    return result;
}

bool containsAny(const std::vector<IpNetwork>& list, const IpAddress& address)
{
    return std::any_of(list.begin(), list.end(), [&](const IpNetwork& network) { return network.contains(address); });
}

/// Loopback, link-local and unique local addresses (RFC 1122, 3927, 4193, 4291) are of this site whatever networks it has.
bool neverOutside(const IpAddress& address)
{
    static const std::vector<IpNetwork> local = networks({"127.0.0.0/8", "169.254.0.0/16", "::1", "fe80::/10", "fc00::/7"});
    return containsAny(local, address);
}

} // namespace

OrganisationMap::OrganisationMap(const CaseSettings& settings)
    : m_internal(networks(settings.internal)), m_mailServers(networks(settings.mailServers)),
      m_publicIps(networks(settings.publicIps)), m_internalGiven(!m_internal.empty())
{
    for (const std::string& domain : settings.domains) {
        std::string_view text = domain;
        while (!text.empty() && (text.front() == '.' || text.front() == '@' || text.front() == '*'))
            text.remove_prefix(1);
        while (!text.empty() && text.back() == '.')
            text.remove_suffix(1);
        if (!text.empty())
            m_domains.push_back(lowered(text));
    }
}

bool OrganisationMap::isInternal(const IpAddress& address) const
{
    if (!address.known())
        return false;
    if (m_internalGiven ? containsAny(m_internal, address) || neverOutside(address) : address.isPrivate())
        return true;
    return isMailServer(address) || isOwnPublic(address);
}

bool OrganisationMap::isMailServer(const IpAddress& address) const
{
    return address.known() && containsAny(m_mailServers, address);
}

bool OrganisationMap::isOwnPublic(const IpAddress& address) const
{
    return address.known() && containsAny(m_publicIps, address);
}

bool OrganisationMap::isOwnMailbox(std::string_view address) const
{
    std::string_view tail = domainOfAddress(address);
    while (!tail.empty() && (tail.back() == '.' || tail.back() == '>'))
        tail.remove_suffix(1);
    const std::string domain = lowered(tail);
    return std::any_of(m_domains.begin(), m_domains.end(), [&](const std::string& own) {
        return domain == own || (domain.size() > own.size() && domain.ends_with(own) &&
                                 domain[domain.size() - own.size() - 1] == '.');
    });
}

Direction OrganisationMap::direction(const IpAddress& client, const IpAddress& server) const
{
    if (!client.known() || !server.known())
        return Direction::Unknown;
    const bool clientInside = isInternal(client);
    const bool serverInside = isInternal(server);
    if (clientInside)
        return serverInside ? Direction::Internal : Direction::Outbound;
    return serverInside ? Direction::Inbound : Direction::Unknown;
}

} // namespace delist
