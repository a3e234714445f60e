#include "case/lists/own_targets.h"
#include "case/lists/refusal_store.h"
#include "case/rows/cut_names.h"
#include <algorithm>

namespace delist {

namespace {

bool isPublicAddress(const std::string& text)
{
    const auto address = IpAddress::parse(text);
    return address && !address->isPrivate();
}

/// HELO names of our declared servers towards the outside; a name of at least two labels.
std::vector<std::pair<std::string, std::int64_t>> heloNames(Database& database)
{
    SqlStatement rows = database.prepare(
        "SELECT x.value, count(*) FROM host h JOIN session s ON s.client = h.id JOIN text x ON x.id = s.helo WHERE h.role ="
        " 'mail-server' AND s.direction = 2 AND x.value LIKE '%_._%' AND x.value NOT LIKE '%[%' AND NOT " DELIST_HELO_CUT("s")
        " GROUP BY 1 ORDER BY 2 DESC LIMIT 8");
    std::vector<std::pair<std::string, std::int64_t>> names;
    while (rows.step()) {
        std::string name(rows.text(0));
        if (!IpAddress::parse(name))
            names.emplace_back(std::move(name), rows.integer(1));
    }
    return names;
}

/// Hosts that DNS named in the last posture check. An exchanger under another name is a provider's, and none of ours.
std::vector<OwnTarget> hostsInDns(Database& database)
{
    SqlStatement rows = database.prepare(
        "SELECT reason, json_extract(arguments, '$[0]'), json_extract(arguments, '$[1]'), json_extract(arguments, '$[2]') FROM posture"
        " WHERE check_id = 'egress' AND reason IN ('egress-mx', 'egress-spf') AND checked_at = (SELECT max(checked_at) FROM posture"
        " WHERE kind = 'posture') ORDER BY reason, id LIMIT 64");
    std::vector<OwnTarget> targets;
    while (rows.step()) {
        const bool mx = rows.text(0) == "egress-mx";
        const std::string domain(rows.text(1));
        const std::string name(rows.text(2));
        const std::string address(rows.text(3));
        if (isPublicAddress(address) && (!mx || name == domain || name.ends_with('.' + domain)))
            targets.push_back({QString::fromStdString(address), mx ? TargetReason::Mx : TargetReason::Spf, QString::fromStdString(name), 0});
    }
    return targets;
}

} // namespace

const char* targetReasonWord(TargetReason reason)
{
    switch (reason) {
    case TargetReason::PublicIp:
        return "public-ip";
    case TargetReason::MailServer:
        return "mail-server";
    case TargetReason::Domain:
        return "domain";
    case TargetReason::Helo:
        return "helo";
    case TargetReason::Egress:
        return "egress";
    case TargetReason::Refusal:
        return "refusal";
    case TargetReason::Mx:
        return "mx";
    case TargetReason::Spf:
        return "spf";
    }
    return "public-ip";
}

std::vector<OwnTarget> ownTargets(Database& database, const CaseSettings& settings)
{
    std::vector<OwnTarget> targets;
    const auto add = [&](const std::string& text, TargetReason reason, std::int64_t seen = 0, const std::string& detail = {}) {
        const QString name = QString::fromStdString(text).toLower();
        const auto same = [&](const OwnTarget& target) { return target.text == name; };
        if (!name.isEmpty() && std::ranges::none_of(targets, same))
            targets.push_back({name, reason, QString::fromStdString(detail), seen});
    };
    for (const std::string& text : settings.publicIps)
        add(text, TargetReason::PublicIp);
    for (const std::string& text : settings.mailServers) {
        if (isPublicAddress(text))
            add(text, TargetReason::MailServer);
    }
    for (const std::string& text : settings.domains)
        add(text, TargetReason::Domain);
    // An address inside a declared range is a target already.
    std::vector<IpNetwork> declared;
    for (const OwnTarget& target : targets) {
        if (const auto network = IpNetwork::parse(target.text.toStdString()))
            declared.push_back(*network);
    }
    const auto isNew = [&](const std::string& text) {
        const auto address = IpAddress::parse(text);
        return address && !address->isPrivate() &&
               std::ranges::none_of(declared, [&](const IpNetwork& network) { return network.contains(*address); });
    };
    for (const EgressAddress& egress : egressAddresses(database)) {
        if (isNew(egress.address))
            add(egress.address, TargetReason::Egress, egress.connections);
    }
    for (const NamedAddress& named : addressesInRefusals(database)) {
        if (isNew(named.address))
            add(named.address, TargetReason::Refusal, named.refusals, named.operatorName);
    }
    for (const auto& [name, seen] : heloNames(database))
        add(name, TargetReason::Helo, seen);
    for (const OwnTarget& host : hostsInDns(database)) {
        if (isNew(host.text.toStdString()))
            add(host.text.toStdString(), host.reason, 0, host.detail.toStdString());
    }
    return targets;
}

} // namespace delist
