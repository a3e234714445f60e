// ListingChange: what a new check changed: newly listed, off the list, listed again. Only verdicts count: a list that went
// silent has changed nothing.
#pragma once
#include "dns/blacklist_check.h"

namespace delist {

struct ListingChange
{
    QString target;
    QString list;
    bool listed = false; ///< true: is listed now and was not; false: the other way round
};

/// \p before: the last verdict of each pair. A first verdict is a change only when it is "listed".
std::vector<ListingChange> listingChanges(const std::vector<ListingResult>& before, const std::vector<ListingResult>& now);

} // namespace delist
