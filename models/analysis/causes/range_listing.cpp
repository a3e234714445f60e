// range-listing: only lists of whole networks or providers answer (UCEPROTECT level 2 and 3): the neighbours are the cause, and
// the owner of one address cannot remove it. Not it: a list that lists the address itself; bad traffic of our own, which the
// range may be listed for as well.
#include "analysis/listings.h"
#include "analysis/statement_builder.h"
#include "analysis/unanswered_lists.h"
#include <algorithm>

namespace delist {

namespace {

constexpr double alone = 0.85;

CauseResult look(const CaseFacts& facts)
{
    CauseResult result;
    const QString cause = QStringLiteral("range-listing");
    const ListingPicture picture = listingPicture(facts);
    if (!picture.checked) {
        result.cannotExclude.push_back(notChecked("range-listing"));
        return result;
    }
    const auto ranges = picture.withScope({"network", "asn"});
    const auto addresses = picture.withScope({"address"});
    if (ranges.empty()) {
        if (auto note = notAnswered(facts, "range-listing", ListsAbout::Range))
            result.cannotExclude.push_back(std::move(*note));
        else
            result.excluded.push_back({cause, say("range-listing.none"), {}});
        return result;
    }
    for (const QString& target : targetsOf(ranges)) {
        const auto range = about(target, ranges);
        const auto address = about(target, addresses);
        if (!address.empty()) {
            result.excluded.push_back({cause,
                                       say("range-listing.address-listed", {{"target", target}, {"lists", listNames(address)}},
                                           "listings", listingRows(target, "listed-address")),
                                       {}});
            continue;
        }
        if (hasTrafficFinding(facts)) {
            result.excluded.push_back({cause, say("range-listing.traffic", {{"target", target}, {"lists", listNames(range)}}, "listings",
                                                  listingRows(target, "listed-range")), {}});
            continue;
        }
        Finding finding = findingOf(cause, target, range);
        finding.confidence = alone;
        finding.summary = say("range-listing.summary", {{"target", target}, {"lists", listNames(range)}}, "listings", listingRows(target, "listed-range"));
        finding.forIt.push_back(say("range-listing.lists", {{"target", target}, {"lists", listNames(range)},
                                                            {"meanings", meaningsOf(range)}},
                                    "listings", listingRows(target, "listed-range")));
        addSources(range, finding);
        std::int64_t refusals = 0;
        QStringList operators;
        for (const ListingOnset& onset : picture.refusals) {
            if (onset.subject == smtp::RefusalSubject::Network) {
                refusals += onset.refusals;
                operators << QString::fromStdString(onset.operatorName);
            }
        }
        operators.removeDuplicates();
        if (refusals > 0)
            finding.forIt.push_back(say("range-listing.refusals", {{"refusals", number(refusals)}, {"operators", operators}}));
        if (std::ranges::all_of(range, [](const StoredListing& listing) { return listing.result.weight == QLatin1String("none"); }))
            finding.against.push_back(say("range-listing.little-used", {{"lists", listNames(range)}}));
        result.findings.push_back(std::move(finding));
    }
    return result;
}

} // namespace

extern const Cause rangeListing;
const Cause rangeListing{"range-listing", &look};

} // namespace delist
