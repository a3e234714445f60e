// domain-reputation: only domain lists answer; the addresses are clean. The web site, a link in the mail or strangers who use
// the name are the cause, not the mail server. Not it: an address listing beside it, or bad traffic of our own, which explain
// the domain's listing as well.
#include "analysis/listings.h"
#include "analysis/statement_builder.h"
#include "analysis/unanswered_lists.h"
#include <algorithm>

namespace delist {

namespace {

constexpr double addressesAsked = 0.85;
/// No list was asked about an address, so that an address listing is not excluded.
constexpr double addressesUnknown = 0.6;

bool askedAboutAddresses(Database& database)
{
    return std::ranges::any_of(latestVerdicts(database), [](const StoredListing& listing) {
        return IpAddress::parse(listing.result.target.toStdString()).has_value() &&
               listing.result.state == QLatin1String("not-listed");
    });
}

CauseResult look(const CaseFacts& facts)
{
    CauseResult result;
    const QString cause = QStringLiteral("domain-reputation");
    const ListingPicture picture = listingPicture(facts);
    if (!picture.checked) {
        result.cannotExclude.push_back(notChecked("domain-reputation"));
        return result;
    }
    const auto domains = picture.withScope({"domain"});
    const auto addresses = picture.withScope({"address"});
    if (domains.empty()) {
        if (auto note = notAnswered(facts, "domain-reputation", ListsAbout::Domain))
            result.cannotExclude.push_back(std::move(*note));
        else
            result.excluded.push_back({cause, say("domain-reputation.none"), {}});
        return result;
    }
    if (!addresses.empty() || hasTrafficFinding(facts)) {
        result.excluded.push_back({cause,
                                   addresses.empty() ? say("domain-reputation.traffic", {{"targets", targetsOf(domains)}})
                                                     : say("domain-reputation.address-listed",
                                                           {{"targets", targetsOf(addresses)}, {"lists", listNames(addresses)}}),
                                   {}});
        return result;
    }
    const bool asked = askedAboutAddresses(facts.database);
    for (const QString& target : targetsOf(domains)) {
        const auto listed = about(target, domains);
        Finding finding = findingOf(cause, target, listed);
        finding.confidence = asked ? addressesAsked : addressesUnknown;
        finding.summary = say(asked ? "domain-reputation.summary" : "domain-reputation.summary-alone",
                              {{"target", target}, {"lists", listNames(listed)}}, "listings", listingRows(target));
        finding.forIt.push_back(say("domain-reputation.lists", {{"target", target}, {"lists", listNames(listed)},
                                                                {"meanings", meaningsOf(listed)}},
                                    "listings", listingRows(target)));
        addSources(listed, finding);
        if (std::ranges::any_of(listed, [](const StoredListing& listing) {
                return listing.result.hint == QLatin1String("abused-domain") || listing.result.hint == QLatin1String("malicious-domain");
            }))
            finding.forIt.push_back(say("domain-reputation.abused", {{"target", target}}));
        if (asked)
            finding.forIt.push_back(say("domain-reputation.addresses-clean"));
        else
            finding.missing.push_back(say("domain-reputation.addresses-unknown"));
        std::int64_t refusals = 0;
        for (const ListingOnset& onset : picture.refusals) {
            if (onset.subject == smtp::RefusalSubject::SenderDomain || onset.subject == smtp::RefusalSubject::Url ||
                onset.subject == smtp::RefusalSubject::Helo)
                refusals += onset.refusals;
        }
        if (refusals > 0)
            finding.forIt.push_back(say("domain-reputation.refusals", {{"refusals", number(refusals)}}));
        finding.missing.push_back(say("domain-reputation.web", {{"target", target}}));
        result.findings.push_back(std::move(finding));
    }
    return result;
}

} // namespace

extern const Cause domainReputation;
const Cause domainReputation{"domain-reputation", &look};

} // namespace delist
