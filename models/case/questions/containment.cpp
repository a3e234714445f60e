#include "case/questions/containment.h"
#include "case/questions/address_holders.h"
#include "case/rows/counted_once.h"
#include "evidence/ip_address.h"
#include <algorithm>
#include <map>

namespace delist {

namespace {

constexpr std::size_t mostHosts = 200; ///< whose rules are read one by one

QString string(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

/// What left by our public address was, nearly all of it, told by a firewall inside as well: those hosts are looked at.
bool isToldInside(Database& database, const ContainedHost& face)
{
    SqlStatement pairs = database.prepare("SELECT count(*) FROM nat_pair n JOIN connection c ON c.id = n.outside JOIN evidence e ON e.id = c.evidence"
                                          " JOIN connection i ON i.id = n.inside JOIN evidence f ON f.id = i.evidence WHERE n.outside_host = ?1"
                                          " AND c.destination_port = 25 AND e.connection_vantage = 0 AND f.connection_vantage = 0");
    return pairs.bind(1, face.id).step() && pairs.integer(0) * 10 >= (face.allowed + face.denied) * 9;
}

/// Inside hosts that tried port 25 to an outside address, with what the firewall said; not the declared servers.
std::vector<ContainedHost> outboundHosts(Database& database, const std::function<bool(const IpAddress&)>& isServer)
{
    std::vector<ContainedHost> hosts;
    SqlStatement query = database.prepare(
        "SELECT p.host, h.address, sum(p.allowed), sum(p.denied), h.role FROM host_peer p JOIN host h ON h.id = p.host "
        "JOIN host o ON o.id = p.peer WHERE p.vantage = 0 AND p.port = 25 AND h.internal = 1 AND o.internal = 0 "
        "GROUP BY p.host ORDER BY 3 DESC, 4 DESC");
    while (query.step()) {
        const auto address = IpAddress::parse(query.text(1));
        const std::string_view role = query.text(4);
        if ((address && isServer(*address)) || role == "mail-server" || role == "inferred-mail-server")
            continue;
        ContainedHost host{query.integer(0), string(query.text(1)), {}, query.integer(2), query.integer(3)};
        if (role == "public-address" && isToldInside(database, host))
            continue;
        host.monitor = role == "monitor";
        hosts.push_back(std::move(host));
    }
    return hosts;
}

/// A host's own attempts, by their rows: the minutes of the roll-ups hold what went to inside servers, too, and do not
/// tell what came first within one.
const char* const attempts =
    " FROM connection c CROSS JOIN host d ON d.id = c.destination JOIN evidence e ON e.id = c.evidence"
    " WHERE c.source = ?1 AND c.destination_port = 25 AND d.internal = 0 AND e.connection_vantage = 0 AND " DELIST_NO_TWIN("c");

void readTimes(Database& database, std::vector<ContainedHost>& hosts, Containment& containment)
{
    SqlStatement backwards =
        database.prepare(std::string("SELECT c.time, c.action") + attempts + " AND c.time IS NOT NULL ORDER BY c.time DESC");
    for (ContainedHost& host : hosts) {
        backwards.bind(1, host.id);
        Micros at = unknownTime;
        std::int64_t deniedThen = 0; // at that very time: the order is not known, so they are not "since"
        while (host.lastAllowed == unknownTime && backwards.step()) {
            const Micros time = backwards.integer(0);
            deniedThen = time == at ? deniedThen : 0;
            at = time;
            if (static_cast<Action>(backwards.integer(1)) != Action::Denied) {
                host.lastAllowed = time;
                host.deniedSince -= deniedThen;
                continue;
            }
            host.lastDenied = host.lastDenied == unknownTime ? time : host.lastDenied;
            ++deniedThen;
            ++host.deniedSince;
        }
        backwards.reset();
        if (!host.monitor)
            containment.lastAllowed = std::max(containment.lastAllowed, host.lastAllowed);
    }
    SqlStatement since = database.prepare(std::string("SELECT count(*)") + attempts + " AND c.time > ?2 AND c.action = 2");
    for (const ContainedHost& host : hosts) {
        if (host.monitor)
            continue;
        if (containment.lastAllowed == unknownTime || host.lastAllowed == containment.lastAllowed) {
            containment.deniedSince += host.deniedSince;
            continue;
        }
        since.bind(1, host.id).bind(2, containment.lastAllowed);
        containment.deniedSince += since.step() ? since.integer(0) : 0;
        since.reset();
    }
}

/// An address may have been another machine's since: the one is named that had it when something was let out, or else tried.
void readNames(Database& database, std::vector<ContainedHost>& hosts)
{
    std::string sql("SELECT min(c.time), max(c.time), min(iif(c.action <> 2, c.time, NULL)), max(iif(c.action <> 2, c.time, NULL))");
    sql += attempts;
    SqlStatement times = database.prepare(sql);
    SqlStatement named = database.prepare("SELECT EXISTS(SELECT 1 FROM host_name WHERE host = ?1)");
    for (std::size_t i = 0; i < std::min(hosts.size(), mostHosts); ++i) {
        named.bind(1, hosts[i].id);
        const bool any = named.step() && named.integer(0) != 0;
        named.reset();
        if (!any)
            continue;
        times.bind(1, hosts[i].id);
        Micros first = unknownTime;
        Micros last = unknownTime;
        if (times.step()) {
            const int passed = times.isNull(2) ? 0 : 2;
            first = times.optionalInteger(passed).value_or(unknownTime);
            last = times.optionalInteger(passed + 1).value_or(unknownTime);
        }
        times.reset();
        hosts[i].name = QString::fromStdString(nameAtThatTime(database, hosts[i].id, first, last));
    }
}

void readRules(Database& database, const std::vector<ContainedHost>& hosts, std::vector<RuleUse>& rules)
{
    SqlStatement query = database.prepare(
        "SELECT coalesce(t.value, ''), c.action, count(*), min(c.time), max(c.time) FROM connection c "
        "JOIN evidence e ON e.id = c.evidence LEFT JOIN text t ON t.id = c.rule "
        "WHERE c.source = ?1 AND c.destination_port = 25 AND e.connection_vantage = 0 AND " DELIST_NO_TWIN("c") " GROUP BY c.rule, c.action");
    std::map<std::pair<QString, int>, RuleUse> byRule;
    for (std::size_t i = 0; i < std::min(hosts.size(), mostHosts); ++i) {
        query.bind(1, hosts[i].id);
        while (query.step()) {
            RuleUse& use = byRule[{string(query.text(0)), static_cast<int>(query.integer(1))}];
            use.rule = string(query.text(0));
            use.action = static_cast<Action>(query.integer(1));
            use.connections += query.integer(2);
            use.hosts += 1;
            const Micros first = query.optionalInteger(3).value_or(unknownTime);
            const Micros last = query.optionalInteger(4).value_or(unknownTime);
            use.first = use.first == unknownTime ? first : std::min(use.first, first);
            use.last = std::max(use.last, last);
        }
        query.reset();
    }
    for (auto& [key, use] : byRule)
        rules.push_back(std::move(use));
    std::sort(rules.begin(), rules.end(), [](const RuleUse& a, const RuleUse& b) {
        return std::pair(a.action != Action::Allowed, -a.connections) < std::pair(b.action != Action::Allowed, -b.connections);
    });
}

} // namespace

Containment readContainment(Database& database, const std::function<bool(const IpAddress&)>& isServer)
{
    Containment containment;
    SqlStatement evidence = database.prepare("SELECT count(*), max(last) FROM evidence WHERE connection_vantage = 0");
    if (evidence.step()) {
        containment.hasFirewall = evidence.integer(0) > 0;
        containment.evidenceUntil = evidence.optionalInteger(1).value_or(unknownTime);
    }
    if (!containment.hasFirewall)
        return containment;
    SqlStatement formats = database.prepare("SELECT format FROM evidence WHERE connection_vantage = 0 GROUP BY 1 ORDER BY sum(records) DESC, 1");
    while (formats.step())
        containment.formats.push_back(string(formats.text(0)));
    containment.hosts = outboundHosts(database, isServer);
    readTimes(database, containment.hosts, containment);
    readNames(database, containment.hosts);
    readRules(database, containment.hosts, containment.rules);
    return containment;
}

} // namespace delist
