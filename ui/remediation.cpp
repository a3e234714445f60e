#include "ui/remediation.h"
#include "case/tables/table_query.h"
#include <algorithm>

namespace delist {

namespace {
constexpr qint64 mostHosts = 100;
constexpr double suspiciousFrom = 0.5;
} // namespace

const std::vector<RemediationStep>& RemediationHost::steps() const
{
    return kind == Kind::Backscatter ? backscatterSteps() : hostSteps();
}

QString RemediationHost::closedCode() const
{
    return QLatin1String(kind == Kind::Backscatter ? closedBackscatterStep : closedStep);
}

const CaseStep* RemediationHost::step(const QString& code) const
{
    const auto found = std::find_if(stored.begin(), stored.end(), [&](const CaseStep& step) { return step.title == code; });
    return found == stored.end() ? nullptr : &*found;
}

bool RemediationHost::isDone(const QString& code) const
{
    const CaseStep* found = step(code);
    return found != nullptr && found->state == QLatin1String("done");
}

int RemediationHost::done() const
{
    return static_cast<int>(std::count_if(steps().begin(), steps().end(), [&](const RemediationStep& known) { return isDone(QLatin1String(known.code)); }));
}

namespace {

RemediationHost::Kind kindOf(const QString& code)
{
    const bool backscatter = code == QLatin1String(closedBackscatterStep) ||
                             std::any_of(backscatterSteps().begin(), backscatterSteps().end(),
                                         [&](const RemediationStep& step) { return code == QLatin1String(step.code); });
    return backscatter ? RemediationHost::Kind::Backscatter : RemediationHost::Kind::Host;
}

} // namespace

std::vector<RemediationHost> remediationHosts(Database& database)
{
    std::vector<RemediationHost> hosts;
    const TableDefinition& table = *tableById(u"hosts");
    const auto at = [&](const char* name) {
        for (std::size_t i = 0; i < table.columns.size(); ++i)
            if (QLatin1String(table.columns[i].name) == QLatin1String(name))
                return i;
        return std::size_t(0);
    };
    const std::size_t address = at("address");
    const std::size_t names = at("names");
    const std::size_t internal = at("internal");
    const std::size_t suspicion = at("suspicion");
    const std::size_t reasons = at("reasons");
    // The table's order is by suspicion, so the first page holds them all.
    for (const auto& row : TableQuery(database, table).page({}, 0, mostHosts).rows) {
        if (row[suspicion].toDouble() < suspiciousFrom || !row[internal].toBool())
            continue;
        RemediationHost host;
        host.address = row[address].toString();
        host.names = row[names].toStringList().join(QStringLiteral(", "));
        host.suspicion = row[suspicion].toDouble();
        host.reasons = row[reasons].toStringList();
        hosts.push_back(std::move(host));
    }
    for (const CaseStep& step : readSteps(database, QStringLiteral("remediate"))) {
        const RemediationHost::Kind kind = kindOf(step.title);
        auto host = std::find_if(hosts.begin(), hosts.end(),
                                 [&](const RemediationHost& each) { return each.address == step.subject && each.kind == kind; });
        if (host == hosts.end()) {
            hosts.push_back({kind, step.subject, {}, 0, {}, {}, {}});
            host = hosts.end() - 1;
        }
        host->stored.push_back(step);
    }
    return hosts;
}

void addBootVerdicts(Database& database, std::vector<RemediationHost>& hosts)
{
    for (RemediationHost& host : hosts)
        if (host.kind == RemediationHost::Kind::Host)
            host.boot = latestBoot(database, host.address);
}

std::vector<RemediationHost> withBackscatterServers(std::vector<RemediationHost> hosts, const Analysis* analysis)
{
    for (const Finding& finding : analysis != nullptr ? analysis->findings : std::vector<Finding>()) {
        const bool known = std::any_of(hosts.begin(), hosts.end(), [&](const RemediationHost& each) {
            return each.kind == RemediationHost::Kind::Backscatter && each.address == finding.subject;
        });
        if (finding.cause == QLatin1String("backscatter") && !known)
            hosts.push_back({RemediationHost::Kind::Backscatter, finding.subject, {}, 0, {}, {}, {}});
    }
    return hosts;
}

} // namespace delist
