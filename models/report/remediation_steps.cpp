#include "report/remediation_steps.h"
#include <QCoreApplication>

namespace delist {

const std::vector<RemediationStep>& hostSteps()
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

const std::vector<RemediationStep>& backscatterSteps()
{
    static const std::vector<RemediationStep> steps{
        {"recipient-validation", QT_TRANSLATE_NOOP("Remediation", "Unknown recipients are refused at RCPT TO"),
         QT_TRANSLATE_NOOP("Remediation", "Recipient validation on every way in, also on a gateway in front of the server.")},
        {"report-queue", QT_TRANSLATE_NOOP("Remediation", "Waiting reports are deleted"),
         QT_TRANSLATE_NOOP("Remediation", "Non-delivery reports to strangers that still wait in the queue would go out for days.")},
        {"report-proof", QT_TRANSLATE_NOOP("Remediation", "Later logs show no report to a stranger"),
         QT_TRANSLATE_NOOP("Remediation", "Import the server's logs from after the change: the claim then stands on evidence.")},
    };
    return steps;
}

QString stepTitle(const QString& code)
{
    for (const auto* steps : {&hostSteps(), &backscatterSteps()})
        for (const RemediationStep& step : *steps)
            if (code == QLatin1String(step.code))
                return QCoreApplication::translate("Remediation", step.title);
    if (code == QLatin1String(closedStep) || code == QLatin1String(closedBackscatterStep))
        return QCoreApplication::translate("Remediation", "Closed with a reason");
    return code;
}

QString stepPhase(const QString& code)
{
    if (code == QLatin1String("contain"))
        return QCoreApplication::translate("Remediation", "Contain");
    if (code == QLatin1String("remediate"))
        return QCoreApplication::translate("Remediation", "Remediate");
    if (code == QLatin1String("delist"))
        return QCoreApplication::translate("Remediation", "Delist");
    return code;
}

QString stepState(const QString& code)
{
    if (code == QLatin1String("open"))
        return QCoreApplication::translate("Remediation", "open");
    if (code == QLatin1String("done"))
        return QCoreApplication::translate("Remediation", "done");
    return code;
}

} // namespace delist
