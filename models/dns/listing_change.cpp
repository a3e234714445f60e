#include "dns/listing_change.h"
#include "dns/listing_state.h"
#include <QHash>

namespace delist {

std::vector<ListingChange> listingChanges(const std::vector<ListingResult>& before, const std::vector<ListingResult>& now)
{
    const QString listed = QString::fromLatin1(stateText(ListingState::Listed));
    QHash<std::pair<QString, QString>, bool> was;
    for (const ListingResult& result : before)
        was.insert({result.target, result.zone}, result.state == listed);
    std::vector<ListingChange> changes;
    for (const ListingResult& result : now) {
        const auto state = stateFromText(result.state.toStdString());
        if (!state || !isVerdict(*state))
            continue;
        const bool is = result.state == listed;
        if (was.value({result.target, result.zone}, false) != is)
            changes.push_back({result.target, result.list, is});
    }
    return changes;
}

} // namespace delist
