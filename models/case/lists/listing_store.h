// ListingStore: blacklist answers in the case. Every answer of every check is kept: the history is the table. Writes
// with one custody entry per check; reads the latest answer per target and list, and the history of one pair.
#pragma once
#include "case/file/case_file.h"
#include "dns/blacklist_check.h"
#include <vector>

namespace delist {

/// A stored answer and what the history says about its target on its list.
struct StoredListing
{
    qint64 id = 0;
    ListingResult result;
    Micros firstListed = unknownTime;         ///< first time the list was seen to list the target; unknownTime: never
    Micros lastListed = unknownTime;          ///< last time it was seen so
    Micros delisted = unknownTime;            ///< first time it was seen off the list since then
    int relisted = 0;                         ///< how often it was listed again after it had come off
    [[nodiscard]] QJsonObject toJson() const; ///< a row of `show listings`
};

/// How many of \p answers say "listed", and from how many different sources: lists that are fed by one source say one thing.
struct ListingCount
{
    int listings = 0;
    int sources = 0;
};
ListingCount countListings(const std::vector<StoredListing>& answers);

/// Stores the answers of one check, whole or not at all, and a custody entry that says who asked what of whom.
Result<void> storeListings(CaseFile& file, const std::vector<ListingResult>& results, const ResolverVerdict& resolver);

/// Stores what a person found on a list's web page (ListingResult::manual), with a custody entry of its own.
Result<void> storeManualListing(CaseFile& file, const ListingResult& result);

/// The latest answer for each target and list, by target, then zone. Throws DatabaseError.
std::vector<StoredListing> latestListings(Database& database);

/// The same, of the answers that are verdicts: a list that has stopped answering still has its last word. Throws
/// DatabaseError.
std::vector<StoredListing> latestVerdicts(Database& database);

/// Every answer about one target by one list, newest first. Throws DatabaseError.
std::vector<StoredListing> listingHistory(Database& database, const QString& target, const QString& zone);

} // namespace delist
