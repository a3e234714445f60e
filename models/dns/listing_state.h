// ListingState: the truthful states of a list's answer; the words of the command-line contract. "Not known" has many
// names here and none of them is "clean".
#pragma once
#include <cstdint>
#include <optional>
#include <string_view>

namespace delist {

enum class ListingState : std::uint8_t {
    Listed,             ///< a code that means "listed"
    ListedNeutral,      ///< a code that informs only: allow lists, neutral reputation
    NotListed,          ///< NXDOMAIN from a list that passed its test entries
    Refused,            ///< the list refuses this resolver, by code or rcode
    RateLimited,        ///< too many queries
    NeedsKey,           ///< a key or a registration is needed
    Timeout,            ///< no answer, even at a second look
    ServerFailure,      ///< SERVFAIL, NODATA, a broken reply, a code the list does not define
    ListDead,           ///< empty or parked
    ListsEverything,    ///< lists its negative test entry too
    ResolverUnreliable, ///< the resolver makes answers up
    NotApplicable,      ///< an address for a domain list and the like; not asked
    Unknown             ///< a page that was looked up by hand, and says neither
};

/// "listed", "not-listed" …
const char* stateText(ListingState state);
std::optional<ListingState> stateFromText(std::string_view text);
/// As the command line's contract has it (cli.md): a code that informs only is no listing; that it came is another field's.
std::string_view contractState(std::string_view state);
/// Listed, ListedNeutral or NotListed: the list has said something about the target.
bool isVerdict(ListingState state);

} // namespace delist
