#include "analysis/listings.h"
#include "analysis/statement_builder.h"
#include "case/lists/own_targets.h"
#include "case/questions/analysis_queries.h"
#include "dns/cause_hint.h"
#include <QSet>
#include <algorithm>

namespace delist {

namespace {

constexpr std::size_t mostQuotes = 3;
constexpr qsizetype longestQuote = 300;

QStringList eachOnce(const std::vector<StoredListing>& listings, QString ListingResult::*text)
{
    QStringList texts;
    for (const StoredListing& listing : listings) {
        if (const QString& each = listing.result.*text; !each.isEmpty() && !texts.contains(each))
            texts << each;
    }
    return texts;
}

/// Others may be asked about as well, to compare: a partner's address, a list's test entry. Where addresses (or domains) are declared, ours
/// are those and what the evidence calls ours.
class OwnOnes
{
public:
    explicit OwnOnes(const CaseFacts& facts) : m_organisation(facts.organisation), m_addressesKnown(!facts.settings.publicIps.empty()), m_domainsKnown(!facts.settings.domains.empty())
    {
        if (m_addressesKnown || m_domainsKnown)
            for (const OwnTarget& target : ownTargets(facts.database, facts.settings))
                m_targets.insert(target.text);
    }

    [[nodiscard]] bool has(const QString& target) const
    {
        const std::string text = target.toStdString();
        if (const auto address = IpAddress::parse(text))
            return !m_addressesKnown || m_organisation.isOwnPublic(*address) || m_organisation.isMailServer(*address) || m_targets.contains(target);
        return !m_domainsKnown || m_organisation.isOwnMailbox("@" + text) || m_targets.contains(target);
    }

private:
    const OrganisationMap& m_organisation;
    bool m_addressesKnown;
    bool m_domainsKnown;
    QSet<QString> m_targets;
};

} // namespace

std::vector<StoredListing> ListingPicture::withScope(std::initializer_list<const char*> scopes) const
{
    std::vector<StoredListing> found;
    std::ranges::copy_if(listed, std::back_inserter(found), [&](const StoredListing& listing) {
        return std::ranges::any_of(scopes, [&](const char* scope) { return listing.result.scope == QLatin1String(scope); });
    });
    return found;
}

ListingPicture listingPicture(const CaseFacts& facts)
{
    ListingPicture picture;
    Database& database = facts.database;
    const OwnOnes ours(facts);
    for (StoredListing& listing : latestVerdicts(database)) {
        if (!ours.has(listing.result.target))
            continue;
        picture.checked = true;
        if (listing.result.state == QLatin1String("listed"))
            picture.listed.push_back(std::move(listing));
    }
    static const QStringList looks = {QStringLiteral("refused"), QStringLiteral("rate-limited"), QStringLiteral("needs-key"),
                                      QStringLiteral("list-dead"), QStringLiteral("lists-everything"),
                                      QStringLiteral("resolver-unreliable")};
    for (StoredListing& listing : latestListings(database)) {
        if (!ours.has(listing.result.target))
            continue;
        picture.checked = true;
        // Only an answer with an address in it can be taken for a listing; REFUSED and silence cannot.
        // Nor can what a resolver without outside names does not know.
        const bool madeUp = listing.result.state == QLatin1String("resolver-unreliable") && listing.result.rcode != QLatin1String("NXDOMAIN");
        const bool looksListed = listing.result.state == QLatin1String("lists-everything") || madeUp || !listing.result.codes.isEmpty();
        if (looks.contains(listing.result.state) && looksListed)
            picture.lookalikes.push_back(std::move(listing));
    }
    picture.refusals = listingOnsets(database);
    return picture;
}

bool hasTrafficFinding(const CaseFacts& facts)
{
    static const QStringList traffic = {QStringLiteral("direct-to-mx"), QStringLiteral("compromised-account"), QStringLiteral("open-relay"),
                                        QStringLiteral("backscatter"), QStringLiteral("internal-relay-abuse"),
                                        QStringLiteral("auto-forward"), QStringLiteral("bulk-sender")};
    return facts.soFar && std::ranges::any_of(*facts.soFar, [](const Finding& finding) { return traffic.contains(finding.cause); });
}

bool hasTrafficEvidence(Database& database)
{
    return std::ranges::any_of(evidenceFacts(database), [](const EvidenceFacts& facts) {
        return facts.vantage != Vantage::Report && facts.records > 0;
    });
}

TableFilter listingRows(const QString& target, const char* subset)
{
    TableFilter filter;
    filter.host = target;
    filter.subset = QLatin1String(subset);
    return filter;
}

TableFilter listingRow(const StoredListing& listing, const char* subset)
{
    TableFilter filter = listingRows(listing.result.target, subset);
    filter.zone = listing.result.zone;
    return filter;
}

QStringList listNames(const std::vector<StoredListing>& listings)
{
    return eachOnce(listings, &ListingResult::list);
}

void addSources(const std::vector<StoredListing>& listings, Finding& finding)
{
    const ListingCount count = countListings(listings);
    if (count.sources < count.listings)
        finding.against.push_back(say("listing.sources", {{"listings", number(count.listings)}, {"sources", number(count.sources)}}));
}

CauseNote notChecked(const char* cause)
{
    return {QLatin1String(cause), say("listing.not-checked"), say("listing.collect")};
}

QStringList targetsOf(const std::vector<StoredListing>& listings)
{
    return eachOnce(listings, &ListingResult::target);
}

std::vector<StoredListing> about(const QString& target, const std::vector<StoredListing>& listings)
{
    std::vector<StoredListing> found;
    std::ranges::copy_if(listings, std::back_inserter(found),
                         [&](const StoredListing& listing) { return listing.result.target == target; });
    return found;
}

QStringList meaningsOf(const std::vector<StoredListing>& listings)
{
    return eachOnce(listings, &ListingResult::meaning);
}

Finding findingOf(const QString& cause, const QString& target, const std::vector<StoredListing>& listings)
{
    Finding finding;
    finding.cause = cause;
    finding.subject = target;
    for (const StoredListing& listing : listings) {
        finding.first = finding.first == unknownTime ? listing.firstListed : std::min(finding.first, listing.firstListed);
        finding.last = std::max(finding.last, listing.lastListed);
    }
    return finding;
}

void addListingHints(const CaseFacts& facts, std::vector<Finding>& findings)
{
    Database& database = facts.database;
    const OwnOnes ours(facts);
    static const QStringList ofListings = {QStringLiteral("policy-listing"), QStringLiteral("range-listing"),
                                           QStringLiteral("domain-reputation"), QStringLiteral("stale-listing"),
                                           QStringLiteral("false-listing")};
    std::vector<StoredListing> listed;
    for (StoredListing& listing : latestVerdicts(database)) {
        if (listing.result.state == QLatin1String("listed") && !listing.result.hint.isEmpty() && ours.has(listing.result.target))
            listed.push_back(std::move(listing));
    }
    const std::vector<QuotedRefusal> quotes = findings.empty() ? std::vector<QuotedRefusal>() : quotedRefusals(database, mostQuotes);
    for (Finding& finding : findings) {
        if (ofListings.contains(finding.cause))
            continue; // these say it themselves
        for (const QuotedRefusal& quote : quotes) {
            if (finding.first != unknownTime && quote.time < finding.first)
                continue; // refused before it began: not because of it
            const QString address = QString::fromStdString(quote.address);
            TableFilter rows = listingRows(address, "ours");
            rows.search = QString::fromStdString(quote.operatorName); // others refused as well
            finding.forIt.push_back(say("refusal.quoted", {{"operator", rows.search},
                                                           {"address", address},
                                                           {"refusedTime", number(quote.time)},
                                                           {"text", QString::fromUtf8(QByteArray::fromStdString(quote.text)).simplified().left(longestQuote)}},
                                        "refusals", rows));
        }
        for (const StoredListing& listing : listed) {
            if (!causesOfHint(listing.result.hint).contains(finding.cause))
                continue;
            finding.forIt.push_back(say("listing.hint", {{"list", listing.result.list}, {"target", listing.result.target},
                                                         {"meaning", listing.result.meaning}},
                                        "listings", listingRow(listing)));
        }
    }
}

} // namespace delist
