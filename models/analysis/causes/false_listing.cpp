// false-listing: an answer that only looks like a listing (a refusal code, a dead list that lists the whole world, a parked
// zone, a resolver that makes addresses up) and no list that really lists the address. Checkers and receivers that do not tell
// them apart call it one. Not it: a real listing; refusals that name another list.
#include "analysis/listings.h"
#include "analysis/statement_builder.h"
#include "analysis/unanswered_lists.h"
#include <algorithm>

namespace delist {

namespace {

constexpr double seen = 0.55;           ///< there is such an answer; nobody is known to have fallen for it
constexpr double onlySuch = 0.65;       ///< and no list gave the target a clean bill either
constexpr double receiversBelieve = 0.85; ///< receivers refuse mail and name that very list

bool names(const ListingOnset& onset, const ListingResult& result)
{
    const QString list = QString::fromStdString(onset.list);
    const QString listOperator = QString::fromStdString(onset.listOperator);
    return (!list.isEmpty() && (result.zone.compare(list, Qt::CaseInsensitive) == 0 || result.list.contains(list, Qt::CaseInsensitive))) ||
           (!listOperator.isEmpty() && (result.source.contains(listOperator, Qt::CaseInsensitive) ||
                                        result.zone.contains(listOperator, Qt::CaseInsensitive)));
}

/// Receivers go by lists that really are broken; a list that only refuses us may well list us.
bool isBroken(const ListingResult& result)
{
    return result.state == QLatin1String("lists-everything") || result.state == QLatin1String("list-dead");
}

CauseResult look(const CaseFacts& facts)
{
    CauseResult result;
    const QString cause = QStringLiteral("false-listing");
    const ListingPicture picture = listingPicture(facts.database);
    if (!picture.checked) {
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
    if (picture.lookalikes.empty()) {
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
        if (!believed && !otherOperators.isEmpty()) {
            result.excluded.push_back({cause, say("false-listing.others", {{"target", target}, {"operators", otherOperators}}), {}});
            continue;
        }
        const bool anyClean = !about(target, verdicts).empty();
        Finding finding;
        finding.cause = cause;
        finding.subject = target;
        finding.confidence = believed ? receiversBelieve : anyClean ? seen : onlySuch;
        finding.summary = say("false-listing.summary", {{"target", target}, {"lists", listNames(looks)}}, "listings",
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
        if (anyClean)
            finding.forIt.push_back(say("false-listing.clean", {{"target", target}}, "listings", listingRows(target, "not-listed")));
        else
            finding.missing.push_back(say("false-listing.no-verdict", {{"target", target}}));
        finding.first = finding.last;
        result.findings.push_back(std::move(finding));
    }
    return result;
}

} // namespace

extern const Cause falseListing;
const Cause falseListing{"false-listing", &look};

} // namespace delist
