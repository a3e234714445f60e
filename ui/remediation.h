// Remediation: which hosts need cleaning and which servers must stop their reports, the steps of each, and how far they are.
// Shared by the Remediate page, the Delist page and the step rail.
#pragma once
#include "analysis/analysis.h"
#include "case/file/step_store.h"
#include "case/tables/boot_verdict.h"
#include "report/remediation_steps.h"
#include <QString>
#include <QStringList>
#include <vector>

namespace delist {

struct RemediationHost
{
    enum class Kind : std::uint8_t { Host, Backscatter };
    Kind kind = Kind::Host;
    QString address;
    QString names;
    double suspicion = 0;
    QStringList reasons;
    std::vector<CaseStep> stored;
    std::optional<BootVerdict> boot; ///< what a capture from its boot on shows; addBootVerdicts()
    [[nodiscard]] const std::vector<RemediationStep>& steps() const;
    [[nodiscard]] QString closedCode() const;
    [[nodiscard]] const CaseStep* step(const QString& code) const;
    [[nodiscard]] bool isDone(const QString& code) const;
    [[nodiscard]] int done() const;
    /// Every step is done, or the work was closed with a reason.
    [[nodiscard]] bool closed() const { return isDone(closedCode()) || done() == static_cast<int>(steps().size()); }
};

/// Suspicious inside hosts (suspicion >= 0.5), most suspicious first, and what has steps already. Throws DatabaseError.
std::vector<RemediationHost> remediationHosts(Database& database);
/// Reads every connection of these hosts in captures: for the page that shows it. Throws DatabaseError.
void addBootVerdicts(Database& database, std::vector<RemediationHost>& hosts);
/// With the servers of the backscatter findings; nullptr: nothing was found yet.
std::vector<RemediationHost> withBackscatterServers(std::vector<RemediationHost> hosts, const Analysis* analysis);

} // namespace delist
