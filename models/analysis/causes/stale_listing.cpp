// stale-listing: the list's own evidence, as its text dates it, is older than the fix, or than everything in the evidence, in
// which nothing bad shows. Not it: a hit after the fix; a listing that names no date.
#include "analysis/listings.h"
#include "analysis/statement_builder.h"
#include "analysis/unanswered_lists.h"
#include "case/file/step_store.h"
#include "case/questions/analysis_queries.h"
#include "case/questions/containment.h"
#include "dns/list_date.h"
#include <algorithm>

namespace delist {

namespace {

constexpr double afterFix = 0.8;       ///< the fix is seen in later evidence
constexpr double afterClaimedFix = 0.65; ///< only somebody's word, no bad traffic since
constexpr double olderThanEvidence = 0.6;
/// What is still on its way when the hole is closed.
constexpr Micros afterglow = 3'600'000'000;

struct Fix
{
    Micros time = unknownTime;
    bool seen = false; ///< by the firewall, not only by a done step
};

/// The last done step, or the last connection that a firewall let out before it began to deny.
Fix findFix(const CaseFacts& facts)
{
    Fix fix;
    for (const char* phase : {"contain", "remediate"}) {
        for (const CaseStep& step : readSteps(facts.database, QLatin1String(phase))) {
            if (step.state == QLatin1String("done"))
                fix.time = std::max(fix.time, step.doneAt);
        }
    }
    const Containment containment =
        readContainment(facts.database, [&](const IpAddress& address) { return facts.organisation.isMailServer(address); });
    if (containment.hasFirewall && containment.lastAllowed != unknownTime && containment.deniedSince > 0) {
        fix.seen = true;
        fix.time = std::max(fix.time, containment.lastAllowed);
    }
    return fix;
}

/// The newest hits that the lists name for one target: by when each can have been at the earliest, and at the latest.
struct NewestHits
{
    StoredListing surely, possibly;
    ListDate surelyAt, possiblyAt;
};

std::optional<NewestHits> newestHits(const std::vector<StoredListing>& listings)
{
    std::optional<NewestHits> newest;
    for (const StoredListing& listing : listings) {
        const auto date = dateInListText(listing.result.text.toStdString(), listing.result.checkedAt);
        if (!date)
            continue;
        if (!newest) {
            newest = NewestHits{listing, listing, *date, *date};
            continue;
        }
        if (date->earliest > newest->surelyAt.earliest) {
            newest->surely = listing;
            newest->surelyAt = *date;
        }
        if (date->latest > newest->possiblyAt.latest) {
            newest->possibly = listing;
            newest->possiblyAt = *date;
        }
    }
    return newest;
}

Micros lastBadTraffic(const CaseFacts& facts)
{
    Micros last = unknownTime;
    if (facts.soFar) {
        for (const Finding& finding : *facts.soFar) {
            if (finding.cause != QLatin1String("policy-listing") && finding.cause != QLatin1String("range-listing") &&
                finding.cause != QLatin1String("domain-reputation"))
                last = std::max(last, finding.last);
        }
    }
    return last;
}

CauseResult look(const CaseFacts& facts)
{
    CauseResult result;
    const QString cause = QStringLiteral("stale-listing");
    const ListingPicture picture = listingPicture(facts);
    if (!picture.checked) {
        result.cannotExclude.push_back(notChecked("stale-listing"));
        return result;
    }
    const auto listed = picture.withScope({"address", "domain"});
    if (listed.empty()) {
        if (auto note = notAnswered(facts, "stale-listing", ListsAbout::Anything))
            result.cannotExclude.push_back(std::move(*note));
        else
            result.excluded.push_back({cause,
                                       picture.listed.empty()
                                           ? say("stale-listing.none")
                                           : say("stale-listing.no-hits", {{"targets", targetsOf(picture.listed)},
                                                                           {"lists", listNames(picture.listed)}}),
                                       {}});
        return result;
    }
    Micros evidenceFrom = unknownTime;
    Micros evidenceUntil = unknownTime;
    for (const EvidenceFacts& evidence : evidenceFacts(facts.database)) {
        if (evidence.vantage == Vantage::Report || evidence.first == unknownTime)
            continue;
        evidenceFrom = evidenceFrom == unknownTime ? evidence.first : std::min(evidenceFrom, evidence.first);
        evidenceUntil = std::max(evidenceUntil, evidence.last);
    }
    const Fix fix = findFix(facts);
    const Micros lastBad = lastBadTraffic(facts);
    const bool fixed = fix.time != unknownTime && (lastBad == unknownTime || lastBad <= fix.time + afterglow);
    const bool quiet = lastBad == unknownTime && evidenceFrom != unknownTime;
    for (const QString& target : targetsOf(listed)) {
        const auto listings = about(target, listed);
        const auto hits = newestHits(listings);
        if (!hits) {
            result.cannotExclude.push_back({cause, say("stale-listing.no-date", {{"target", target}, {"lists", listNames(listings)}}),
                                            say("stale-listing.collect")});
            continue;
        }
        const bool beforeFix = fixed && hits->possiblyAt.latest <= fix.time;
        const bool beforeEvidence = quiet && hits->possiblyAt.latest <= evidenceFrom;
        if (!beforeFix && !beforeEvidence) {
            const Micros border = fixed ? fix.time : evidenceFrom;
            const bool fresh = (!fixed && !quiet) || hits->surelyAt.earliest > border;
            const StoredListing& dated = fresh ? hits->surely : hits->possibly;
            const char* code = !fixed && !quiet ? "stale-listing.not-fixed"
                               : !fresh         ? "stale-listing.unsure"
                               : fixed          ? "stale-listing.fresh"
                                                : "stale-listing.in-evidence";
            Statement statement = say(code,
                                      {{"target", target}, {"list", dated.result.list},
                                       {"hitTime", number(fresh ? hits->surelyAt.time : hits->possiblyAt.time)},
                                       {"fixTime", number(border)}},
                                      "listings", listingRow(dated));
            if (fresh)
                result.excluded.push_back({cause, std::move(statement), {}});
            else
                result.cannotExclude.push_back({cause, std::move(statement), say("stale-listing.collect")});
            continue;
        }
        const StoredListing& dated = hits->possibly;
        const Micros newest = hits->possiblyAt.time;
        Finding finding;
        finding.cause = cause;
        finding.subject = target;
        finding.confidence = !beforeFix ? olderThanEvidence : fix.seen ? afterFix : afterClaimedFix;
        finding.summary = say(beforeFix ? "stale-listing.summary" : "stale-listing.summary-evidence",
                              {{"target", target}, {"list", dated.result.list}, {"hitTime", number(newest)},
                               {"fixTime", number(beforeFix ? fix.time : evidenceFrom)}},
                              "listings", listingRow(dated));
        finding.forIt.push_back(say("stale-listing.dated", {{"list", dated.result.list}, {"hitTime", number(newest)}, {"text", dated.result.text}},
                                    "listings", listingRow(dated)));
        if (beforeFix)
            finding.forIt.push_back(say(fix.seen ? "stale-listing.fix-seen" : "stale-listing.fix-claimed", {{"fixTime", number(fix.time)}}));
        else
            finding.forIt.push_back(say("stale-listing.quiet", {{"fromTime", number(evidenceFrom)}, {"untilTime", number(evidenceUntil)}}));
        finding.missing.push_back(say("stale-listing.text-only"));
        finding.first = dated.firstListed;
        finding.last = dated.lastListed;
        result.findings.push_back(std::move(finding));
    }
    return result;
}

} // namespace

extern const Cause staleListing;
const Cause staleListing{"stale-listing", &look};

} // namespace delist
