// UnansweredLists: which own addresses and domains no list has said anything usable about. Silence, refusals and dead lists are
// "unknown", never "clean": a listing cause that nobody was asked about cannot be excluded.
#pragma once
#include "analysis/listings.h"
#include <optional>

namespace delist {

/// What a listing cause needs an answer about. A list of one is not a list of the others: SpamCop says nothing of a range.
enum class ListsAbout : std::uint8_t {
    Policy,  ///< dynamic and unnamed addresses
    Range,   ///< networks and providers
    Domain,  ///< domains
    Anything ///< an address or a domain, in whatever way
};

/// "Cannot exclude \p cause": nothing was asked, or some declared or asked target has no verdict. Nothing when every one has.
std::optional<CauseNote> notAnswered(const CaseFacts& facts, const char* cause, ListsAbout about);

} // namespace delist
