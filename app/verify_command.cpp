// delist verify.
#include "app/arguments.h"
#include "app/command.h"
#include "case/verify.h"

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
    "recorded when it was imported.\n\n"
    "Exit status: 0 intact, 1 something was changed or damaged (each is named on stderr), 2 wrong usage, 3 the case cannot\n"
    "be opened.\n"};

namespace {

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
    const auto verification = verifyCase(file.value().database());
    if (!verification)
        return fail(verification.error());
    const Verification& found = verification.value();
    for (const std::string& problem : found.problems())
        tell(QString::fromStdString(problem));
    if (arguments.has("--json"))
        printJson(found.toJson());
    else if (found.ok())
        print(QStringLiteral("intact: %1 custody entries, %2 pieces of evidence\n").arg(found.custody.entries).arg(found.evidence.size()));
    return found.ok() ? Done : PartlyUnread;
}

} // namespace

} // namespace delist
