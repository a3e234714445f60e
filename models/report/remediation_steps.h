// The steps that end an incident: those of cleaning a host, those of stopping a server's non-delivery reports to strangers, and
// how what is recorded of them (table step) reads. Shared by the window and the report.
#pragma once
#include <QString>
#include <vector>

namespace delist {

/// Codes are stored, titles shown.
struct RemediationStep
{
    const char* code;
    const char* title;       ///< QT_TRANSLATE_NOOP("Remediation", …)
    const char* explanation;
};

/// In order, from the cable to back in service.
const std::vector<RemediationStep>& hostSteps();
/// For a server whose reports went to strangers.
const std::vector<RemediationStep>& backscatterSteps();
/// The step that ends the work on a subject before every step is done; its proof is the reason.
inline constexpr const char* closedStep = "closed";
inline constexpr const char* closedBackscatterStep = "closed-backscatter";

/// In words; what the program does not know (the user's own) stays as it is.
QString stepTitle(const QString& code);
QString stepPhase(const QString& code);
QString stepState(const QString& code);

} // namespace delist
