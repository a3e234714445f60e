// delist verify.
#include "app/arguments.h"
#include "app/command.h"
#include "jobs/original_check.h"
#include <algorithm>

namespace delist {

namespace {
int runVerify(const QStringList& given);
}

extern const Command verifyCommand;
const Command verifyCommand = {
    "verify",
    "delist verify CASE [--json]",
    "check that a case is what it was: custody chain, database, evidence",
    false,
    runVerify,
    "Names the first custody row that was tampered with, damage in the database, and evidence that differs from what was\n"
    "recorded when it was imported, itself or in the number of its rows. Evidence that is not in the case (import\n"
    "--no-embed) is compared with the file it was read from, where that is still there: a changed original is named with\n"
    "both hashes, one that has only grown is compared as far as it was imported. What could not be compared is said, and\n"
    "is no fault of the case.\n\n"
    "Exit status: 0 intact, 1 something was changed or damaged, the case or an original (each is named on stderr), 2 wrong\n"
    "usage, 3 the case cannot be opened.\n"};

namespace {

constexpr std::size_t mostRemarks = 20; ///< the rest is in --json

template <typename Number>
QString counted(Number number, const char* one, const char* several)
{
    return QStringLiteral("%1 %2").arg(number).arg(QLatin1String(number == 1 ? one : several));
}

/// What is whole, and what of it could not be looked at.
QString summaryOf(const Verification& found)
{
    QString text;
    if (found.problems().empty()) {
        const auto changed = found.originalProblems().size();
        if (changed > 0)
            text = QStringLiteral("changed after the import: %1 of the originals that are not in the case (named on stderr)\nthe case itself is ").arg(changed);
        text += QStringLiteral("intact: %1, %2").arg(counted(found.custody.entries, "custody entry", "custody entries"),
                                                    counted(found.evidence.size(), "piece of evidence", "pieces of evidence"));
        if (const auto open = found.notCompared(); open > 0)
            text += QStringLiteral("; %1 of them not in the case and compared with nothing").arg(open);
        text += QLatin1Char('\n');
    }
    const std::vector<std::string> remarks = found.remarks();
    for (std::size_t i = 0; i < std::min(remarks.size(), mostRemarks); ++i)
        text += QString::fromStdString(remarks[i]) + QLatin1Char('\n');
    if (remarks.size() > mostRemarks)
        text += QStringLiteral("… and %1 more (--json has them all)\n").arg(remarks.size() - mostRemarks);
    return text;
}

int runVerify(const QStringList& given)
{
    const Arguments arguments(given, {{"--json"}});
    if (!arguments.error().isEmpty())
        return usageError(verifyCommand, arguments.error());
    if (arguments.positional().size() != 1)
        return usageError(verifyCommand, QStringLiteral("needs one CASE"));
    Result<CaseFile> file = openCase(arguments.positional()[0], CaseAccess::Read);
    if (!file)
        return fail(file.error());
    auto verification = verifyCase(file.value().database());
    if (!verification)
        return fail(verification.error());
    compareOriginals(verification.value());
    const Verification& found = verification.value();
    for (const auto& problems : {found.problems(), found.originalProblems()}) {
        for (const std::string& problem : problems)
            tell(QString::fromStdString(problem));
    }
    if (arguments.has("--json"))
        printJson(found.toJson());
    else
        print(summaryOf(found));
    return found.ok() ? Done : PartlyUnread;
}

} // namespace

} // namespace delist
