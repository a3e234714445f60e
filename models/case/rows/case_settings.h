// CaseSettings: what the user says about the organisation, and what follows from it: which address is inside.
#pragma once
#include "evidence/ip_address.h"
#include "evidence/records.h"
#include <string>
#include <vector>

namespace delist {

struct CaseSettings
{
    std::string title;
    std::string organisation;
    std::string timezone = "UTC";            ///< IANA name
    std::vector<std::string> mailServers;    ///< addresses or CIDR of the declared mail servers
    std::vector<std::string> publicIps;      ///< addresses or CIDR the internet sees
    std::vector<std::string> internal;       ///< CIDR
    std::vector<std::string> domains;
    std::vector<std::string> spamTags;       ///< "[SPAM]" and the like
    std::vector<std::string> mailPorts;      ///< beside 25, 465, 587, 2525
    std::vector<std::string> dkimSelectors;  ///< "s1" of s1._domainkey.<domain>

    bool operator==(const CaseSettings&) const = default;
};

/// Settings compiled for fast questions. With no internal network given, private addresses (IpAddress::isPrivate) are
/// inside, and in a case others that logs place there (counts/host_sides.h); declared mail servers and public addresses always are.
class OrganisationMap
{
public:
    explicit OrganisationMap(const CaseSettings& settings);

    [[nodiscard]] bool isInternal(const IpAddress& address) const;
    [[nodiscard]] bool isMailServer(const IpAddress& address) const;
    [[nodiscard]] bool isOwnPublic(const IpAddress& address) const;
    /// Address part after @ is one of our domains or a subdomain of one; case-insensitive.
    [[nodiscard]] bool isOwnMailbox(std::string_view address) const;
    /// Of a dialogue between these two. Unknown when both ends are outside or an end is unknown.
    [[nodiscard]] Direction direction(const IpAddress& client, const IpAddress& server) const;
    /// The user said which networks are inside.
    [[nodiscard]] bool networksGiven() const { return m_internalGiven; }
    [[nodiscard]] bool hasDomains() const { return !m_domains.empty(); }

private:
    std::vector<IpNetwork> m_internal;
    std::vector<IpNetwork> m_mailServers;
    std::vector<IpNetwork> m_publicIps;
    std::vector<std::string> m_domains;
    bool m_internalGiven = false;
};

} // namespace delist
