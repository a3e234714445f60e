#include "dns/ignorant_resolver.h"
#include <algorithm>

namespace delist {

namespace {

/// So many lists do not die together: with so many gone the resolver is the suspect though its control name is there (a
/// private root zone, a filter on blacklist zones).
constexpr auto tooManyDead = 8;
/// A mirror of a few lists inside the closed network does not make the others dead.
constexpr auto absentPerHeard = 8;
/// Unknown zones that one name server may hold, and refuse or fail to serve.
constexpr auto mostOfOneServer = 2U;

} // namespace

bool knowsNoOutsideNames(const std::vector<ZoneTrace>& zones, std::optional<bool> control)
{
    const auto absent = std::ranges::count_if(zones, [](const ZoneTrace& zone) { return zone.absent; });
    const auto heard = std::ranges::count_if(zones, [](const ZoneTrace& zone) { return zone.heard; });
    if (absent == 0 || heard * absentPerHeard > absent)
        return false;
    if (control == false) // one zone alone may be a zone that never was
        return absent > 1 || std::ranges::any_of(zones, [](const ZoneTrace& zone) { return zone.absent && zone.knownAlive; });
    return std::ranges::count_if(zones, [](const ZoneTrace& zone) { return zone.absent && zone.knownAlive; }) >= tooManyDead;
}

bool givesErrorsAlone(const std::vector<ZoneTrace>& zones, bool everywhere, bool control)
{
    if (std::ranges::any_of(zones, [](const ZoneTrace& zone) { return zone.answered; }))
        return false;
    return everywhere || (control && std::ranges::any_of(zones, [](const ZoneTrace& zone) { return zone.heard; }));
}

bool errorsAreTheResolvers(const std::vector<ZoneTrace>& zones)
{
    return zones.size() > mostOfOneServer || std::ranges::any_of(zones, &ZoneTrace::knownAlive);
}

} // namespace delist
