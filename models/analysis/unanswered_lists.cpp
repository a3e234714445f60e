#include "analysis/unanswered_lists.h"
#include "analysis/statement_builder.h"
#include "dns/catalogue.h"
#include "dns/check_target.h"
#include <algorithm>

namespace delist {

namespace {

bool concerns(ListsAbout about, const CheckTarget& target)
{
    return about == ListsAbout::Anything || (target.kind == TargetKind::Domain) == (about == ListsAbout::Domain);
}

bool isScope(ListsAbout about, const QString& scope)
{
    switch (about) {
    case ListsAbout::Policy:
        return scope == QLatin1String("policy");
    case ListsAbout::Range:
        return scope == QLatin1String("network") || scope == QLatin1String("asn");
    case ListsAbout::Domain:
        return scope == QLatin1String("domain");
    case ListsAbout::Anything:
        return true;
    }
    return false;
}

/// \p result would have been otherwise if the target stood on a list about that.
bool answersFor(ListsAbout about, const Catalogue& catalogue, const ListingResult& result)
{
    const BlacklistEntry* const list = catalogue.find(result.zone);
    if (list && list->isAllowList())
        return false;
    // Not so for ranges: ZEN's DROP codes are of hijacked networks, and a provider's neighbours are not in it.
    return isScope(about, result.scope) || (about == ListsAbout::Policy && list && list->hasCodeFor(QStringLiteral("policy")));
}

/// A list about that exists for the kind of target; nobody lists ranges of IPv6.
bool canBeAsked(ListsAbout about, const Catalogue& catalogue, TargetKind kind)
{
    return std::ranges::any_of(catalogue.entries(), [&](const BlacklistEntry& list) {
        return list.enabledByDefault && list.takes(kind) && isScope(about, list.scope(kind, {}));
    });
}

/// Declared or asked, each once. A declared range is asked about address by address.
std::vector<CheckTarget> targetsFor(ListsAbout about, const CaseSettings& settings, const std::vector<StoredListing>& asked)
{
    std::vector<CheckTarget> targets;
    const auto add = [&](const QString& text) {
        const auto target = parseTarget(text);
        if (target && target->notAsked.isEmpty() && concerns(about, *target) && std::ranges::find(targets, *target) == targets.end())
            targets.push_back(*target);
    };
    for (const auto* texts : {&settings.publicIps, &settings.mailServers, &settings.domains}) {
        for (const std::string& text : *texts)
            add(QString::fromStdString(text));
    }
    for (const StoredListing& answer : asked)
        add(answer.result.target);
    return targets;
}

const char* unansweredCode(ListsAbout about)
{
    switch (about) {
    case ListsAbout::Policy:
        return "listing.unanswered-policy";
    case ListsAbout::Range:
        return "listing.unanswered-range";
    case ListsAbout::Domain:
        return "listing.unanswered-domain";
    case ListsAbout::Anything:
        break;
    }
    return "listing.unanswered";
}

} // namespace

std::optional<CauseNote> notAnswered(const CaseFacts& facts, const char* cause, ListsAbout about)
{
    const Catalogue catalogue = Catalogue::builtIn();
    const auto asked = latestListings(facts.database);
    const auto verdicts = latestVerdicts(facts.database);
    const auto speaksOf = [&](const CheckTarget& target) {
        return [&](const StoredListing& answer) {
            return answer.result.target == target.text && answersFor(about, catalogue, answer.result);
        };
    };
    QStringList open;
    QStringList without; // no list takes them
    bool answered = false;
    for (const CheckTarget& target : targetsFor(about, facts.settings, asked)) {
        if (std::ranges::any_of(verdicts, speaksOf(target)))
            answered = true;
        else if (canBeAsked(about, catalogue, target.kind))
            open << target.text;
        else
            without << target.text;
    }
    if (!open.isEmpty() || (!answered && !without.isEmpty()))
        return CauseNote{QLatin1String(cause), say(unansweredCode(about), {{"targets", open + without}}), say("listing.collect-again")};
    if (answered)
        return std::nullopt;
    return CauseNote{QLatin1String(cause), say(about == ListsAbout::Domain ? "listing.no-domain-asked" : "listing.no-address-asked"),
                     say("listing.collect")};
}

} // namespace delist
