// policy-listing: only lists of dynamic or unnamed addresses answer (PBL, DUL, no PTR); nothing was sent that they object to.
// Not it: a list that lists the address itself; bad traffic in the evidence, which explains more than a policy does.
#include "analysis/listings.h"
#include "analysis/statement_builder.h"
#include "analysis/unanswered_lists.h"
#include <algorithm>

namespace delist {

namespace {

// Asked and answered; what the traffic did is then the only open question.
constexpr double withTraffic = 0.85;
constexpr double withoutTraffic = 0.7;
/// Receivers refuse because of another list than those: there is more than the policy.
constexpr double otherRefusals = -0.25;

bool refusedByOthers(const ListingPicture& picture, const QString& target, const std::vector<StoredListing>& policy)
{
    return std::ranges::any_of(picture.refusals, [&](const ListingOnset& onset) {
        if (onset.subject != smtp::RefusalSubject::Address || onset.listOperator.empty() ||
            (!onset.address.empty() && onset.address != target.toStdString()))
            return false;
        const QString listOperator = QString::fromStdString(onset.listOperator);
        return std::ranges::none_of(policy, [&](const StoredListing& listing) {
            return listing.result.source.contains(listOperator, Qt::CaseInsensitive) ||
                   listing.result.list.contains(listOperator, Qt::CaseInsensitive);
        });
    });
}

CauseResult look(const CaseFacts& facts)
{
    CauseResult result;
    const ListingPicture picture = listingPicture(facts);
    if (!picture.checked) {
        result.cannotExclude.push_back(notChecked("policy-listing"));
        return result;
    }
    const auto policies = picture.withScope({"policy"});
    const auto others = picture.withScope({"address"});
    const auto excludeListed = [&](const QString& target, const std::vector<StoredListing>& address) {
        result.excluded.push_back({QStringLiteral("policy-listing"), say("policy-listing.address-listed", {{"target", target}, {"lists", listNames(address)}},
                                                                         "listings", listingRows(target, "listed-address")), {}});
    };
    if (policies.empty()) {
        for (const QString& target : targetsOf(others)) // one answer may hold a policy's code beside another
            excludeListed(target, about(target, others));
        if (!others.empty())
            return result;
        if (auto note = notAnswered(facts, "policy-listing", ListsAbout::Policy))
            result.cannotExclude.push_back(std::move(*note));
        else
            result.excluded.push_back({QStringLiteral("policy-listing"), say("policy-listing.none"), {}});
        return result;
    }
    const bool traffic = hasTrafficEvidence(facts.database);
    for (const QString& target : targetsOf(policies)) {
        const auto policy = about(target, policies);
        const auto address = about(target, others);
        if (!address.empty()) {
            excludeListed(target, address);
            continue;
        }
        if (hasTrafficFinding(facts)) {
            result.excluded.push_back({QStringLiteral("policy-listing"), say("policy-listing.traffic", {{"target", target}}), {}});
            continue;
        }
        Finding finding = findingOf(QStringLiteral("policy-listing"), target, policy);
        finding.confidence = traffic ? withTraffic : withoutTraffic;
        finding.summary = say("policy-listing.summary", {{"target", target}, {"lists", listNames(policy)}}, "listings", listingRows(target, "listed-policy"));
        finding.forIt.push_back(say("policy-listing.lists", {{"target", target}, {"lists", listNames(policy)},
                                                             {"meanings", meaningsOf(policy)}},
                                    "listings", listingRows(target, "listed-policy")));
        addSources(policy, finding);
        if (traffic)
            finding.forIt.push_back(say("policy-listing.no-traffic"));
        else
            finding.missing.push_back(say("listing.no-traffic-evidence"));
        for (const ListingOnset& onset : picture.refusals) {
            if (onset.subject == smtp::RefusalSubject::ReverseName)
                finding.forIt.push_back(say("policy-listing.reverse-name", {{"operator", QString::fromStdString(onset.operatorName)},
                                                                            {"refusals", number(onset.refusals)}}));
        }
        if (refusedByOthers(picture, target, policy)) {
            finding.confidence += otherRefusals;
            finding.against.push_back(say("policy-listing.other-refusals", {{"target", target}}));
        }
        finding.missing.push_back(say("policy-listing.no-posture", {{"target", target}}));
        result.findings.push_back(std::move(finding));
    }
    return result;
}

} // namespace

extern const Cause policyListing;
const Cause policyListing{"policy-listing", &look};

} // namespace delist
