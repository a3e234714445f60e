// false-listing: an answer that only looks like a listing (a refusal code, a dead list that lists the whole world, a parked
// zone, a resolver that makes addresses up) and no list that really lists the address. Checkers and receivers that do not tell
// them apart call it one; those that may not ask the list say so in their refusals. Not it: a real listing; refusals that name
// another list.
#include "analysis/listings.h"
#include "analysis/statement_builder.h"
#include "analysis/unanswered_lists.h"
#include <algorithm>

namespace delist {

namespace {

constexpr double seen = 0.55;           ///< there is such an answer; nobody is known to have fallen for it
constexpr double onlySuch = 0.5;        ///< and whether a list really has it, nobody knows: silence is no clean bill
constexpr double receiversBelieve = 0.85; ///< receivers refuse mail and name that very list
constexpr double notAsked = 0.65;       ///< they do, but no list was asked whether it lists us besides

bool names(const ListingOnset& onset, const ListingResult& result)
{
    const QString list = QString::fromStdString(onset.list);
    const QString listOperator = QString::fromStdString(onset.listOperator);
    return (!list.isEmpty() && (result.zone.compare(list, Qt::CaseInsensitive) == 0 || result.list.contains(list, Qt::CaseInsensitive))) ||
           (!listOperator.isEmpty() && (result.source.contains(listOperator, Qt::CaseInsensitive) ||
                                        result.zone.contains(listOperator, Qt::CaseInsensitive)));
}

/// Receivers go by lists that really are broken; a list that only refuses us may well list us: refusals that name it speak of that.
bool isBroken(const ListingResult& result)
{
    return result.state == QLatin1String("lists-everything") || result.state == QLatin1String("list-dead");
}

/// Refusals of one address of ours by receivers that may not ask the list which they name.
struct ResolverErrors
{
    QString target; ///< as the refusals name it; empty when they don't
    QStringList operators, lists;
    qint64 refusals = 0;
    Micros first = unknownTime;
    Micros last = unknownTime;
};

std::vector<ResolverErrors> resolverErrors(const std::vector<ListingOnset>& onsets)
{
    std::vector<ResolverErrors> found;
    for (const ListingOnset& onset : onsets) {
        if (onset.subject != smtp::RefusalSubject::Resolver)
            continue;
        const QString target = QString::fromStdString(onset.address);
        auto errors = std::ranges::find(found, target, &ResolverErrors::target);
        if (errors == found.end()) {
            found.push_back({target, {}, {}, 0, onset.firstRefused, onset.lastRefused});
            errors = found.end() - 1;
        }
        errors->operators << QString::fromStdString(onset.operatorName);
        errors->lists << QString::fromStdString(onset.list);
        errors->refusals += onset.refusals;
        errors->first = std::min(errors->first, onset.firstRefused);
        errors->last = std::max(errors->last, onset.lastRefused);
    }
    for (ResolverErrors& errors : found) {
        errors.operators.removeDuplicates();
        errors.lists.removeDuplicates();
    }
    return found;
}

Statement saidByReceivers(const ResolverErrors& errors)
{
    return say("false-listing.receivers", {{"operators", errors.operators}, {"lists", errors.lists}, {"refusals", number(errors.refusals)}},
               "refusals", listingRows(errors.target, "resolver-error"));
}

Statement receiversMustMend(const ResolverErrors& errors)
{
    return say("false-listing.receivers-mend", {{"operators", errors.operators}});
}

/// Who refuses the target for what is a listing, by whatever list.
QStringList otherRefusers(const ListingPicture& picture, const QString& target)
{
    QStringList operators;
    for (const ListingOnset& onset : picture.refusals) {
        const bool ofAddress = onset.subject == smtp::RefusalSubject::Address || onset.subject == smtp::RefusalSubject::Network;
        if (ofAddress && (onset.address.empty() || target.isEmpty() || onset.address == target.toStdString()))
            operators << QString::fromStdString(onset.operatorName);
    }
    operators.removeDuplicates();
    return operators;
}

CauseResult look(const CaseFacts& facts)
{
    CauseResult result;
    const QString cause = QStringLiteral("false-listing");
    const ListingPicture picture = listingPicture(facts);
    std::vector<ResolverErrors> errors = resolverErrors(picture.refusals);
    if (!picture.checked && errors.empty()) {
        result.cannotExclude.push_back(notChecked("false-listing"));
        return result;
    }
    // One real listing, of whatever target, is the trouble; what only looks like one beside it explains nothing.
    if (!picture.listed.empty()) {
        const QString target = picture.listed.front().result.target;
        result.excluded.push_back({cause,
                                   say("false-listing.real", {{"target", target}, {"lists", listNames(about(target, picture.listed))}},
                                       "listings", listingRows(target)),
                                   {}});
        return result;
    }
    if (picture.lookalikes.empty() && errors.empty()) {
        if (auto note = notAnswered(facts, "false-listing", ListsAbout::Anything))
            result.cannotExclude.push_back(std::move(*note));
        else
            result.excluded.push_back({cause, say("false-listing.none"), {}});
        return result;
    }
    const auto verdicts = latestVerdicts(facts.database);
    for (const QString& target : targetsOf(picture.lookalikes)) {
        const auto looks = about(target, picture.lookalikes);
        bool believed = false;
        QStringList otherOperators;
        for (const ListingOnset& onset : picture.refusals) {
            const bool ofAddress = onset.subject == smtp::RefusalSubject::Address || onset.subject == smtp::RefusalSubject::Network;
            if (!ofAddress || (!onset.address.empty() && onset.address != target.toStdString()))
                continue;
            if (std::ranges::any_of(looks, [&](const StoredListing& look) { return isBroken(look.result) && names(onset, look.result); }))
                believed = true;
            else
                otherOperators << QString::fromStdString(onset.operatorName);
        }
        otherOperators.removeDuplicates();
        if (!otherOperators.isEmpty()) { // one who believes a broken list does not make the others wrong
            result.excluded.push_back({cause, say("false-listing.others", {{"target", target}, {"operators", otherOperators}}), {}});
            continue;
        }
        const bool anyClean = !about(target, verdicts).empty();
        Finding finding;
        finding.cause = cause;
        finding.subject = target;
        finding.confidence = believed ? receiversBelieve : anyClean ? seen : onlySuch;
        finding.summary = say(anyClean ? "false-listing.summary" : "false-listing.unknown", {{"target", target}, {"lists", listNames(looks)}}, "listings",
                              listingRows(target, "lookalike"));
        for (const StoredListing& look : looks) {
            const QByteArray code = "false-listing." + look.result.state.toLatin1();
            finding.forIt.push_back(say(code.constData(), {{"list", look.result.list}, {"target", target},
                                                           {"codes", look.result.codes}, {"meaning", look.result.meaning}},
                                        "listings", listingRow(look, "lookalike")));
            finding.last = std::max<Micros>(finding.last, look.result.checkedAt);
        }
        if (believed)
            finding.forIt.push_back(say("false-listing.believed"));
        if (const auto said = std::ranges::find(errors, target, &ResolverErrors::target); said != errors.end()) {
            finding.confidence = receiversBelieve;
            finding.forIt.push_back(saidByReceivers(*said));
            finding.forIt.push_back(receiversMustMend(*said));
            errors.erase(said);
        }
        if (anyClean)
            finding.forIt.push_back(say("false-listing.clean", {{"target", target}}, "listings", listingRows(target, "not-listed")));
        else
            finding.missing.push_back(say("false-listing.no-verdict", {{"target", target}}));
        finding.first = finding.last;
        result.findings.push_back(std::move(finding));
    }
    for (const ResolverErrors& said : errors) {
        const QStringList others = otherRefusers(picture, said.target);
        if (!others.isEmpty()) {
            const QString target = said.target.isEmpty() ? said.operators.front() : said.target;
            if (std::ranges::none_of(result.excluded, [&](const CauseNote& note) { return note.because.arguments.value(QStringLiteral("target")) == target; }))
                result.excluded.push_back({cause, say("false-listing.others", {{"target", target}, {"operators", others}}), {}});
            continue;
        }
        const bool clean = !about(said.target, verdicts).empty();
        Finding finding;
        finding.cause = cause;
        finding.subject = said.target.isEmpty() ? said.operators.front() : said.target;
        finding.confidence = hasTrafficFinding(facts) ? seen : clean ? receiversBelieve : notAsked;
        finding.summary = saidByReceivers(said);
        finding.forIt.push_back(receiversMustMend(said));
        if (clean)
            finding.forIt.push_back(say("false-listing.clean", {{"target", said.target}}, "listings", listingRows(said.target, "not-listed")));
        else
            finding.missing.push_back(say(picture.checked ? "false-listing.no-verdict" : "listing.not-checked", {{"target", finding.subject}}));
        finding.first = said.first;
        finding.last = said.last;
        result.findings.push_back(std::move(finding));
    }
    return result;
}

} // namespace

extern const Cause falseListing;
const Cause falseListing{"false-listing", &look};

} // namespace delist
