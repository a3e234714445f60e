// Listings: what block lists said about us, as the listing causes and the findings use it. Reads recorded answers only, asks
// nothing. Verdicts are the last word of each list; answers that only look like a listing are kept apart.
#pragma once
#include "analysis/cause.h"
#include "case/lists/listing_store.h"
#include "case/lists/refusal_store.h"

namespace delist {

struct ListingPicture
{
    bool checked = false;                ///< anything was ever asked or looked up
    std::vector<StoredListing> listed;   ///< the last verdict is "listed"; allow lists and neutral codes are none
    std::vector<StoredListing> lookalikes; ///< an answer with codes that is no listing: refusal, dead, everything, rewritten
    std::vector<ListingOnset> refusals;  ///< about us, by operator and list

    [[nodiscard]] std::vector<StoredListing> withScope(std::initializer_list<const char*> scopes) const;
};

/// Of our addresses and domains; of others that were asked about it tells nothing.
ListingPicture listingPicture(const CaseFacts& facts);

/// Findings of causes that traffic proves, found so far: a policy or range listing explains nothing beside them.
bool hasTrafficFinding(const CaseFacts& facts);
/// There is evidence in which bad traffic would show.
bool hasTrafficEvidence(Database& database);

/// Rows of the listings table that stand behind a statement about one target.
TableFilter listingRows(const QString& target, const char* subset = "listed");
/// The row of one list about one target.
TableFilter listingRow(const StoredListing& listing, const char* subset = "listed");
/// "Spamhaus ZEN, Barracuda": each once.
QStringList listNames(const std::vector<StoredListing>& listings);
/// Five lists of one source are one voice: says so, where it is so.
void addSources(const std::vector<StoredListing>& listings, Finding& finding);

/// "cannot exclude": the lists were not asked.
CauseNote notChecked(const char* cause);
/// Own targets of \p listings, each once, in order.
QStringList targetsOf(const std::vector<StoredListing>& listings);
/// The listings of one target.
std::vector<StoredListing> about(const QString& target, const std::vector<StoredListing>& listings);
/// A finding about one target, from when to when its listings were seen.
Finding findingOf(const QString& cause, const QString& target, const std::vector<StoredListing>& listings);
/// Different meanings, as the lists' tables put them.
QStringList meaningsOf(const std::vector<StoredListing>& listings);

/// Adds to each finding what lists' codes say for its cause, and to those of traffic what refusals say of our addresses since.
void addListingHints(const CaseFacts& facts, std::vector<Finding>& findings);

} // namespace delist
