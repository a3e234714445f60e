// delist findings: runs the analysis, stores what it found when the case is writable, prints it.
#include "analysis/analysis.h"
#include "app/arguments.h"
#include "app/command.h"
#include "report/findings_json.h"

namespace delist {

extern const Command findingsCommand;

namespace {

int run(const QStringList& words)
{
    const Arguments arguments(words, {{"--json"}});
    if (!arguments.error().isEmpty())
        return usageError(findingsCommand, arguments.error());
    if (arguments.positional().size() != 1)
        return usageError(findingsCommand, QStringLiteral("name one case"));
    auto file = openCase(arguments.positional().front(), CaseAccess::WriteOrRead);
    if (!file)
        return fail(file.error());
    CaseFile& opened = file.value();
    if (opened.readOnly())
        tell(QStringLiteral("the case is open elsewhere or read-only: the findings are printed, not stored"));
    const Analysis analysis = analyseAnew(opened);
    const TextStyle style{QLocale(QLocale::English), QTimeZone::utc()};
    if (arguments.has("--json"))
        printJson(findingsJson(analysis, style));
    else
        print(findingsText(analysis, style));
    return Done;
}

} // namespace

const Command findingsCommand = {
    "findings",
    "delist findings CASE [--json]",
    "look for root causes and print them, the most likely first",
    false,
    run,
    "  --json  one JSON document\n\n"
    "A cause is printed as a finding only when the evidence supports it: an ordinary day gives none. What was looked for\n"
    "and not found, and what this evidence cannot show, is printed after the findings.\n"};

} // namespace delist
