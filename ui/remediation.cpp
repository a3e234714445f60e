#include "ui/remediation.h"
#include "case/table_query.h"
#include <algorithm>

namespace delist {

namespace {
constexpr qint64 mostHosts = 100;
constexpr double suspiciousFrom = 0.5;
const QString closedCode = QStringLiteral("closed");
} // namespace

const std::vector<RemediationStep>& remediationSteps()
{
    static const std::vector<RemediationStep> steps{
        {"disconnect", QT_TRANSLATE_NOOP("Remediation", "Taken off the network"),
         QT_TRANSLATE_NOOP("Remediation", "Unplug the cable or switch off its port. Do not shut it down yet: memory is evidence.")},
        {"capture", QT_TRANSLATE_NOOP("Remediation", "Captured with process information"),
         QT_TRANSLATE_NOOP("Remediation", "A capture on the machine itself shows which program speaks SMTP.")},
        {"scan", QT_TRANSLATE_NOOP("Remediation", "Scanned for malware"),
         QT_TRANSLATE_NOOP("Remediation", "Note product, version, signatures and what was found.")},
        {"clean", QT_TRANSLATE_NOOP("Remediation", "Cleaned or re-installed"),
         QT_TRANSLATE_NOOP("Remediation", "A fresh installation is the only certain cleaning.")},
        {"boot-check", QT_TRANSLATE_NOOP("Remediation", "Watched from boot"),
         QT_TRANSLATE_NOOP("Remediation", "A capture that begins before the machine's first packet shows no SMTP attempt.")},
        {"returned", QT_TRANSLATE_NOOP("Remediation", "Back in service"),
         QT_TRANSLATE_NOOP("Remediation", "Passwords used on it are changed; port 25 stays closed for it.")},
    };
    return steps;
}

const CaseStep* RemediationHost::step(const QString& code) const
{
    const auto found = std::find_if(steps.begin(), steps.end(), [&](const CaseStep& step) { return step.title == code; });
    return found == steps.end() ? nullptr : &*found;
}

int RemediationHost::done() const
{
    int count = 0;
    for (const RemediationStep& known : remediationSteps())
        if (const CaseStep* stored = step(QLatin1String(known.code)); stored != nullptr && stored->state == QLatin1String("done"))
            ++count;
    return count;
}

bool RemediationHost::closed() const
{
    const CaseStep* withReason = step(closedCode);
    return done() == static_cast<int>(remediationSteps().size()) ||
           (withReason != nullptr && withReason->state == QLatin1String("done"));
}

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
        auto host = std::find_if(hosts.begin(), hosts.end(), [&](const RemediationHost& each) { return each.address == step.subject; });
        if (host == hosts.end()) {
            hosts.push_back({step.subject, {}, 0, {}, {}, {}});
            host = hosts.end() - 1;
        }
        host->steps.push_back(step);
    }
    for (RemediationHost& host : hosts)
        host.boot = latestBoot(database, host.address);
    return hosts;
}

} // namespace delist
