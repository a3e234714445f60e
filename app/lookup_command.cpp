// delist lookup: providers without a DNS list (Microsoft, Google, Talos, Proofpoint …) are looked up by a person on their web
// page; what the page said is kept beside the lists' answers, with the date and marked as looked up by hand.
#include "app/arguments.h"
#include "app/command.h"
#include "case/lists/listing_store.h"
#include "case/lists/own_targets.h"
#include "case/rows/time_text.h"
#include "case/tables/table_query.h"
#include "dns/check_target.h"
#include "dns/list_settings.h"
#include "dns/manual_result.h"
#include <QFile>
#include <QJsonArray>

namespace delist {

extern const Command lookupCommand;

namespace {

/// The pages to open for the case's targets, with the addresses filled in.
int showPages(CaseFile& file, const Catalogue& catalogue, bool json)
{
    QStringList texts;
    for (const OwnTarget& target : ownTargets(file.database(), file.settings()))
        texts << target.text;
    const TargetList targets = targetsFrom(texts);
    QJsonArray pages;
    QString table;
    for (const BlacklistEntry& entry : catalogue.entries()) {
        if (!entry.isPortal())
            continue;
        const QString target = targets.targets.empty() ? QString() : targets.targets.front().text;
        const QString url = entry.delistUrlFor(target);
        pages.append(QJsonObject{{QStringLiteral("id"), entry.id},
                                 {QStringLiteral("name"), entry.name},
                                 {QStringLiteral("url"), url},
                                 {QStringLiteral("how"), entry.delistProcedure},
                                 {QStringLiteral("weight"), entry.impact}});
        table += QStringLiteral("%1  %2\n    %3\n    %4\n").arg(entry.id, -18).arg(entry.name, url, entry.delistProcedure);
    }
    if (json)
        printJson({{QStringLiteral("pages"), pages}});
    else
        print(table);
    return Done;
}

std::optional<QString> textGiven(const Arguments& arguments, QString& problem)
{
    const auto text = arguments.value("--text");
    if (!text || *text != QLatin1String("-"))
        return text;
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly)) {
        problem = QStringLiteral("standard input cannot be read");
        return std::nullopt;
    }
    return QString::fromUtf8(input.read(64 << 10));
}

int run(const QStringList& words)
{
    const Arguments arguments(words, {{"--target", true}, {"--state", true}, {"--at", true}, {"--text", true}, {"--json"}});
    if (!arguments.error().isEmpty())
        return usageError(lookupCommand, arguments.error());
    const QStringList& given = arguments.positional();
    if (given.isEmpty() || given.size() > 2)
        return usageError(lookupCommand, QStringLiteral("name one case, and the list that was looked up"));
    const Catalogue catalogue = ListSettings::load().effective();
    auto file = openCase(given.front(), given.size() == 1 ? CaseAccess::Read : CaseAccess::Write);
    if (!file)
        return fail(file.error());
    if (given.size() == 1)
        return showPages(file.value(), catalogue, arguments.has("--json"));

    QString problem;
    ManualResult manual;
    manual.list = given[1];
    manual.target = arguments.value("--target").value_or(QString());
    manual.text = textGiven(arguments, problem).value_or(QString());
    manual.state = arguments.value("--state").value_or(QString());
    if (const auto at = arguments.value("--at")) {
        const auto time = timeFromText(*at);
        if (!time)
            return usageError(lookupCommand, QStringLiteral("--at takes a date, or a time like 2026-03-02T08:15:00Z"));
        manual.time = *time;
    }
    const auto result = problem.isEmpty() ? toListing(manual, catalogue, problem) : std::nullopt;
    if (!result)
        return usageError(lookupCommand, problem);
    if (const auto stored = storeManualListing(file.value(), *result); !stored)
        return fail(stored.error());
    if (arguments.has("--json"))
        printJson(result->toJson());
    else
        print(QStringLiteral("%1  %2  %3\n").arg(result->target, result->list, result->state));
    return Done;
}

} // namespace

const Command lookupCommand = {
    "lookup",
    "delist lookup CASE [LIST --target IP|DOMAIN [--state listed|not-listed|unknown] [--text TEXT|-] [--at T]] [--json]",
    "keep what a provider's web page said (Microsoft, Google, Talos, Proofpoint …)",
    false,
    run,
    "Without LIST: the pages to open, with the case's first address filled in where the page takes it.\n"
    "  LIST             the page's id or zone, or any name\n"
    "  --target         the address or domain that was looked up\n"
    "  --state          what the page said; without it the text decides (\"is not listed\", \"is blocked\", \"Email reputation:\n"
    "                   Poor\", a line of SNDS …), and what tells neither is kept as \"unknown\"\n"
    "  --text TEXT|-    what the page said, pasted; - reads standard input\n"
    "  --at T           when it was looked up (default: now)\n\n"
    "The result stands in `delist show CASE listings` with \"manual\": true. Exit status: 0 done, 2 wrong usage, 3 CASE cannot\n"
    "be opened.\n"};

} // namespace delist
