// delist check: asks blacklists about the organisation's addresses and domains, keeps the answers in the case, prints
// them.
#include "analysis/analysis.h"
#include "app/arguments.h"
#include "app/command.h"
#include "case/lists/listing_store.h"
#include "case/lists/own_targets.h"
#include "dns/check_target.h"
#include "dns/list_settings.h"
#include "dns/listing_state.h"
#include <QCoreApplication>
#include <QEventLoop>
#include <QHash>
#include <QJsonArray>
#include <cstdio>
#include <unistd.h>

namespace delist {

extern const Command checkCommand;

namespace {

struct CheckRequest
{
    CheckOptions options;
    std::shared_ptr<const Catalogue> catalogue;
    bool json = false;
    QStringList warnings;
    QHash<QString, QString> reasons; ///< why a target is one, for those that nobody named
    bool badCatalogueEntries = false;
};

/// Why a target is asked that nobody declared.
QString reasonText(const OwnTarget& target)
{
    switch (target.reason) {
    case TargetReason::Egress:
        return QStringLiteral("%1 connections left from it").arg(target.seen);
    case TargetReason::Refusal:
        return QStringLiteral("%1 refusals name it, among them by %2").arg(target.seen).arg(target.detail);
    case TargetReason::Helo:
        return QStringLiteral("a declared mail server calls itself so");
    case TargetReason::Mx:
        return QStringLiteral("the exchanger %1 stands there").arg(target.detail);
    case TargetReason::Spf:
        return QStringLiteral("the SPF record names it (%1)").arg(target.detail);
    case TargetReason::MailServer:
        return QStringLiteral("a declared mail server with a public address");
    default:
        return {};
    }
}

/// What to ask about: the command line's targets, else what the case says or shows to be the organisation's.
std::optional<QString> chooseTargets(const Arguments& arguments, CaseFile& file, CheckRequest& request)
{
    QStringList texts = arguments.values("--target");
    if (texts.isEmpty()) {
        for (const OwnTarget& target : ownTargets(file.database(), file.settings())) {
            texts << target.text;
            request.reasons.insert(target.text, QLatin1String(targetReasonWord(target.reason)));
            if (const QString why = reasonText(target); !why.isEmpty())
                request.warnings << QStringLiteral("%1 is asked about, too: %2").arg(target.text, why);
        }
        if (texts.isEmpty())
            return QStringLiteral("the case names no public address and no domain: give --target, or set them with "
                                  "'delist set CASE --public-ip IP --domain D'");
    }
    const TargetList list = targetsFrom(texts);
    request.warnings << list.warnings;
    if (!list.invalid.isEmpty())
        return QStringLiteral("\"%1\" is neither an address nor a domain")
            .arg(list.invalid.join(QStringLiteral("\", \"")));
    if (list.targets.empty())
        return QStringLiteral("nothing is left to ask about") + (list.warnings.isEmpty() ? QString() : QStringLiteral(": ") + list.warnings.join(QStringLiteral("; ")));
    for (const CheckTarget& target : list.targets)
        request.options.targets << target.text;
    return std::nullopt;
}

/// Fills the catalogue, or says on stderr why not.
bool chooseCatalogue(const Arguments& arguments, CheckRequest& request)
{
    const auto path = arguments.value("--catalogue");
    const ListSettings settings = ListSettings::load();
    if (request.options.resolvers.isEmpty())
        request.options.resolvers = settings.resolvers;
    if (!path) {
        request.catalogue = std::make_shared<Catalogue>(settings.effective());
        return true;
    }
    auto catalogue = Catalogue::load(*path);
    if (!catalogue) {
        fail(catalogue.error());
        return false;
    }
    for (const QString& problem : catalogue.value().problems())
        tell(QStringLiteral("%1: left out %2").arg(*path, problem));
    request.badCatalogueEntries = !catalogue.value().problems().isEmpty();
    ListSettings keysOnly;
    keysOnly.keys = settings.keys;
    request.catalogue = std::make_shared<Catalogue>(keysOnly.apply(catalogue.value()));
    return true;
}

/// Runs the check to its end in an event loop of its own.
void runToEnd(BlacklistCheck& blacklists)
{
    QEventLoop loop;
    QObject::connect(&blacklists, &BlacklistCheck::finished, &loop, &QEventLoop::quit);
    if (isatty(STDERR_FILENO)) {
        QObject::connect(&blacklists, &BlacklistCheck::progressed, &loop, [](int done, int total) {
            std::fprintf(stderr, "\r%d of %d answers%s", done, total, done == total ? "\n" : "");
            std::fflush(stderr);
        });
    }
    blacklists.start();
    loop.exec();
}

/// The run's answers in its order, with what the history says.
std::vector<StoredListing> withHistory(Database& database, const std::vector<ListingResult>& results)
{
    QHash<std::pair<QString, QString>, StoredListing> latest;
    for (StoredListing& row : latestListings(database))
        latest.insert({row.result.target, row.result.zone}, std::move(row));
    std::vector<StoredListing> rows;
    for (const ListingResult& result : results)
        rows.push_back(latest.value({result.target, result.zone}, StoredListing{0, result}));
    return rows;
}

void printTable(const ResolverVerdict& resolver, const std::vector<StoredListing>& rows)
{
    QString text = QStringLiteral("Resolver %1: %2").arg(resolver.servers.join(QStringLiteral(", ")), resolver.state);
    if (!resolver.detail.isEmpty())
        text += QStringLiteral(" (%1)").arg(resolver.detail);
    text += QLatin1Char('\n');
    qsizetype targetWidth = 6;
    qsizetype zoneWidth = 4;
    for (const StoredListing& row : rows) {
        targetWidth = std::max(targetWidth, row.result.target.size());
        zoneWidth = std::max(zoneWidth, row.result.zone.size());
    }
    QHash<QString, int> counts;
    for (const StoredListing& row : rows) {
        const ListingResult& result = row.result;
        const QString state = QString::fromStdString(std::string(contractState(result.state.toStdString())));
        ++counts[state];
        if (result.state == QLatin1String("not-applicable"))
            continue;
        QString line = QStringLiteral("%1  %2  %3")
                           .arg(result.target, -targetWidth)
                           .arg(result.zone, -zoneWidth)
                           .arg(state, -19);
        if (!result.codes.isEmpty())
            line += QLatin1Char(' ') + result.codes.join(QLatin1Char(','));
        if (!result.meaning.isEmpty())
            line += QStringLiteral("  ") + result.meaning;
        text += line.trimmed() + QLatin1Char('\n');
        if (!result.text.isEmpty())
            text += QStringLiteral("    ") + QString(result.text).replace(QLatin1Char('\n'), QStringLiteral("\n    ")) +
                    QLatin1Char('\n');
        if (!result.delistUrl.isEmpty())
            text += QStringLiteral("    removal: ") + result.delistUrl + QLatin1Char('\n');
    }
    QStringList summary;
    QStringList states = counts.keys();
    states.sort();
    for (const QString& state : states)
        summary << QStringLiteral("%1 %2").arg(counts[state]).arg(state);
    text += summary.join(QStringLiteral(", ")) + QLatin1Char('\n');
    if (const ListingCount count = countListings(rows); count.listings > 0)
        text += QStringLiteral("%1 %2 from %3 %4\n")
                    .arg(count.listings)
                    .arg(count.listings == 1 ? QStringLiteral("listing") : QStringLiteral("listings"))
                    .arg(count.sources)
                    .arg(count.sources == 1 ? QStringLiteral("source") : QStringLiteral("sources"));
    print(text);
}

int finish(CaseFile& file, BlacklistCheck& blacklists, const CheckRequest& request)
{
    if (const auto stored = storeListings(file, blacklists.results(), blacklists.resolver()); !stored)
        return fail(stored.error());
    const auto rows = withHistory(file.database(), blacklists.results());
    if (request.json) {
        QJsonArray results;
        for (const StoredListing& row : rows)
            results.append(row.toJson());
        QJsonArray targets;
        for (const QString& target : request.options.targets)
            targets.append(QJsonObject{{QStringLiteral("target"), target},
                                       {QStringLiteral("why"), request.reasons.value(target, QStringLiteral("named"))}});
        printJson({{QStringLiteral("resolver"), blacklists.resolver().toJson()},
                   {QStringLiteral("targets"), targets},
                   {QStringLiteral("results"), results}});
    } else {
        printTable(blacklists.resolver(), rows);
    }
    (void)analyseAnew(file); // the verdict speaks of listings, too
    if (!blacklists.usable()) {
        const QString detail = blacklists.resolver().detail;
        tell(QStringLiteral("no list gave a usable answer%1")
                 .arg(detail.isEmpty() ? QString() : QStringLiteral(": ") + detail));
        return NoNetworkAnswer;
    }
    return request.badCatalogueEntries ? PartlyUnread : Done;
}

int run(const QStringList& words)
{
    const Arguments arguments(words, {{"--resolver", true, true},
                                      {"--target", true, true},
                                      {"--zone", true, true},
                                      {"--catalogue", true},
                                      {"--timeout", true},
                                      {"--due"},
                                      {"--json"}});
    if (!arguments.error().isEmpty())
        return usageError(checkCommand, arguments.error());
    if (arguments.positional().size() != 1)
        return usageError(checkCommand, QStringLiteral("name one case"));
    CheckRequest request;
    request.json = arguments.has("--json");
    request.options.resolvers = arguments.values("--resolver");
    request.options.zones = arguments.values("--zone");
    if (const auto timeout = arguments.value("--timeout")) {
        const auto milliseconds = wholeNumber(*timeout, 50, 60'000);
        if (!milliseconds)
            return usageError(checkCommand, QStringLiteral("--timeout takes milliseconds, 50 to 60000"));
        request.options.timeoutMs = static_cast<int>(*milliseconds);
    }
    auto file = openCase(arguments.positional().front(), CaseAccess::Write);
    if (!file)
        return fail(file.error());
    if (const auto problem = chooseTargets(arguments, file.value(), request))
        return usageError(checkCommand, *problem);
    if (!chooseCatalogue(arguments, request))
        return WrongUsage;
    for (const QString& warning : request.warnings)
        tell(warning);
    BlacklistCheck blacklists(request.catalogue, request.options);
    if (!blacklists.problem().isEmpty())
        return usageError(checkCommand, blacklists.problem());
    if (arguments.has("--due")) {
        std::vector<ListingResult> earlier;
        for (const StoredListing& row : latestListings(file.value().database()))
            earlier.push_back(row.result);
        blacklists.skipFresh(earlier);
    }
    runToEnd(blacklists);
    return finish(file.value(), blacklists, request);
}

} // namespace

const Command checkCommand = {
    "check",
    "delist check CASE [--resolver IP[:PORT]]... [--target IP|DOMAIN]... [--zone Z]... [--catalogue FILE] [--timeout "
    "MS] [--due] [--json]",
    "ask blacklists about the organisation's addresses and domains",
    false,
    run,
    "  --resolver IP[:PORT]  ask this name server, not the system's; several are tried in turn\n"
    "  --target IP|DOMAIN    ask about this; without it: the case's public addresses and domains, and what the evidence\n"
    "                        shows to be ours: addresses mail left from, addresses that refusals name, and\n"
    "                        hosts that MX and SPF records named in the last posture check\n"
    "  --zone Z              ask this list; any zone will do, known or not (default: the catalogue's enabled lists)\n"
    "  --catalogue FILE      lists and their codes, in the form of the built-in catalogue\n"
    "  --timeout MS          after a quick look, wait this long for the first try (default 3000), twice as long for the second\n"
    "  --due                 leave out what the case has a fresh answer for (by its TTL), and lists that refused this resolver within the hour\n"
    "  --json                one JSON document\n\n"
    "Every list's test entries are asked first (RFC 5782): a list that fails them has no verdict. The answers are kept "
    "in\n"
    "the case. Exit status 4: no list gave a usable answer; that never means 'not listed'.\n"};

} // namespace delist
