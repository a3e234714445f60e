// Containment: did anyone but the declared mail servers get out on port 25, through which rule, and since when not any
// more? From the firewall's own records; says nothing where there are none.
#pragma once
#include "case/sql/database.h"
#include "evidence/records.h"
#include <QString>
#include <algorithm>
#include <functional>
#include <optional>
#include <vector>

namespace delist {

struct ContainedHost
{
    RowId id = 0;
    QString address;
    QString name;                 ///< the machine's that had the address then; empty when none is known
    std::int64_t allowed = 0;
    std::int64_t denied = 0;
    Micros lastAllowed = unknownTime;
    Micros lastDenied = unknownTime;
    std::int64_t deniedSince = 0; ///< denied after the last allowed one
    bool monitor = false;         ///< analysis takes it for a monitoring probe: shown, not held against containment
    /// It was let out and nothing was denied since.
    [[nodiscard]] bool open() const { return !monitor && allowed > 0 && deniedSince == 0; }
};

struct RuleUse
{
    QString rule;                 ///< empty: the log names none
    Action action = Action::Unknown;
    std::int64_t connections = 0; ///< from hosts that are not declared mail servers
    std::int64_t hosts = 0;
    Micros first = unknownTime;
    Micros last = unknownTime;
};

struct Containment
{
    bool hasFirewall = false;            ///< any firewall record at all
    std::vector<ContainedHost> hosts;    ///< non-servers that tried port 25 to the outside, most allowed first
    std::vector<RuleUse> rules;
    std::vector<QString> formats;        ///< of the firewall's evidence, most records first
    Micros evidenceUntil = unknownTime;  ///< last firewall record
    Micros lastAllowed = unknownTime;    ///< by any of the hosts; monitors aside
    std::int64_t deniedSince = 0;        ///< denied after it
    [[nodiscard]] bool anyTried() const
    {
        return std::any_of(hosts.begin(), hosts.end(), [](const ContainedHost& host) { return !host.monitor; });
    }
    /// Nothing was allowed after the last allowed one and at least one attempt was denied since.
    [[nodiscard]] bool contained() const { return hasFirewall && anyTried() && (lastAllowed == unknownTime || deniedSince > 0); }
};

/// \p isServer: declared mail servers. Reads roll-ups and the connections of the hosts concerned. Throws DatabaseError.
Containment readContainment(Database& database, const std::function<bool(const IpAddress&)>& isServer);

} // namespace delist
