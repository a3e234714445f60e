// Remediation: which hosts need cleaning, the steps of cleaning one, and how far each is. Shared by the Remediate page and
// the step rail.
#pragma once
#include "case/boot_verdict.h"
#include "case/step_store.h"
#include <QCoreApplication>
#include <QString>
#include <vector>

namespace delist {

/// The steps for one host in order; codes are stored, titles shown.
struct RemediationStep
{
    const char* code;
    const char* title;       ///< QT_TRANSLATE_NOOP("Remediation", …)
    const char* explanation;
};
const std::vector<RemediationStep>& remediationSteps();

struct RemediationHost
{
    QString address;
    QString names;
    double suspicion = 0;
    QStringList reasons;
    std::vector<CaseStep> steps; ///< those stored
    std::optional<BootVerdict> boot; ///< what a capture from its boot on shows
    [[nodiscard]] const CaseStep* step(const QString& code) const;
    [[nodiscard]] int done() const;
    /// Every step is done, or the case was closed with a reason.
    [[nodiscard]] bool closed() const;
};

/// Suspicious inside hosts (suspicion >= 0.5) and those that have steps already, most suspicious first. Throws DatabaseError.
std::vector<RemediationHost> remediationHosts(Database& database);

} // namespace delist
