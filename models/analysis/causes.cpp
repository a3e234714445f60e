#include "analysis/cause.h"

namespace delist {

// clang-format off
extern const Cause directToMx;
extern const Cause backscatter;
extern const Cause policyListing, rangeListing, domainReputation, staleListing, falseListing;
extern const Cause unloggedConnectors;
// clang-format on

const std::vector<const Cause*>& causes()
{
    static const std::vector<const Cause*> list = {
        // One line per root cause, and its extern above.
        &directToMx,
        &backscatter,
        // What the lists say, last: they look at what the traffic has shown.
        &policyListing,
        &rangeListing,
        &domainReputation,
        &staleListing,
        &falseListing,
        &unloggedConnectors,
    };
    return list;
}

} // namespace delist
