// Can this list be believed? Judges the answers to a list's test entries (RFC 5782 section 5: one that must be listed,
// one that must not; RFC 6471 for lists that died). Pure functions, standard library only. Which names are the test
// entries, with their exceptions, is the catalogue's; asking them is zone_check.h.
#pragma once
#include "dns/list_codes.h"

namespace delist {

/// Answers to test entries of one kind (IPv4, IPv6, domain).
struct HealthProbe
{
    std::vector<AnswerReading> listed;    ///< to the entries that must be there; may be empty
    std::vector<AnswerReading> notListed; ///< to the entries that must not; may be empty
    bool documented = false; ///< the operator is known to keep these entries; else they are only RFC 5782's
};

struct HealthVerdict
{
    enum class Trust : std::uint8_t {
        Usable,     ///< passed: its answers count
        Unverified, ///< nothing is wrong, but there was no test entry to show that it is alive
        Unusable    ///< no verdict of this list counts; `state` says why
    };
    Trust trust = Trust::Unusable;
    ListingState state = ListingState::Timeout; ///< only when Unusable
    std::string detail;
    bool absent = false; ///< Unusable only because no test entry is there
};

/// `needsRegistration`: an empty answer then means "not registered", not "dead".
HealthVerdict judgeHealth(const HealthProbe& probe, bool needsRegistration);

/// 0.0.0.0 and private addresses come from filters on the resolver, not from parked zones.
bool looksLikeFilter(std::uint32_t address);

} // namespace delist
