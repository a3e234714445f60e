// Does this resolver know any outside name? In a closed network it may say NXDOMAIN to everything: every list then seems
// dead and every domain unprotected, and nothing of it is true. Pure, standard library only.
#pragma once
#include <optional>
#include <vector>

namespace delist {

/// What one list's zone came to in a run: test entries, the zone itself and targets together.
struct ZoneTrace
{
    bool absent = false;     ///< something was asked and every answer was NXDOMAIN
    bool heard = false;      ///< any other answer came
    bool knownAlive = false; ///< the catalogue holds the list for alive
};

/// \p control: whether a name that must exist does; nothing when the resolver would not say.
bool knowsNoOutsideNames(const std::vector<ZoneTrace>& zones, std::optional<bool> control);

} // namespace delist
