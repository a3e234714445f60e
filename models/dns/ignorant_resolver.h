// Does this resolver know any outside name? In a closed network it may say NXDOMAIN to everything: every list then seems
// dead and every domain unprotected, and nothing of it is true. One that is closed for us says REFUSED to everything, one
// without a way out SERVFAIL: every list then seems to refuse or to fail. Pure, standard library only.
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
    bool answered = false;   ///< something came that is no error: NXDOMAIN is an answer, REFUSED and SERVFAIL are none
};

/// \p control: whether a name that must exist does; nothing when the resolver would not say.
bool knowsNoOutsideNames(const std::vector<ZoneTrace>& zones, std::optional<bool> control);

/// \p everywhere: whatever it was asked before the lists got an error; \p control: the name that must exist did. A list that
/// refuses or fails by itself does so beside other names that resolve.
bool givesErrorsAlone(const std::vector<ZoneTrace>& zones, bool everywhere, bool control);
/// Then, whether the errors are no list's. One or two unknown zones alone may be those that refuse, asked of their own name server.
bool errorsAreTheResolvers(const std::vector<ZoneTrace>& zones);

} // namespace delist
