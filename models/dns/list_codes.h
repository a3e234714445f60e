// What a blacklist's answer means: the list's code table against the addresses it returned (RFC 5782 section 2.3), and
// the answers that are no listing at all: refusals, parked zones, rewriting resolvers. Pure functions, standard library
// only. Whether the list can be trusted at all is list_health.h.
#pragma once
#include "dns/dns_answer.h"
#include "dns/listing_state.h"
#include <string_view>

namespace delist {

enum class CodeMode : std::uint8_t {
    Exact,   ///< every code stands alone
    Bitmask, ///< bits of the last octet
    Pattern, ///< wildcards in the octets
    Score,   ///< a number in the last octet
    Any127,  ///< any 127/8 answer is a listing
    None     ///< not a DNS list
};

enum class TargetKind : std::uint8_t { Ipv4, Ipv6, Domain };

/// One line of a list's code table.
struct CodeRule
{
    enum class Kind : std::uint8_t { Range, Wildcard, Bits, Rcode };
    enum class Outcome : std::uint8_t { Listing, Neutral, Refused, Error };

    Kind kind = Kind::Range;
    Outcome outcome = Outcome::Listing;
    std::uint32_t first = 0; ///< Range: first address. Wildcard: the fixed octets. Bits: the bits. Rcode: the rcode
    std::uint32_t last = 0;  ///< Range: last address. Wildcard: mask of the fixed octets
    std::string sublist;
    std::string meaning;
    std::string scope; ///< the catalogue's word for what this code speaks about; empty: it is told from the words
    std::string hint;  ///< the catalogue's word for the likely cause (cause_hint.h); empty: likewise

    [[nodiscard]] bool matches(std::uint32_t address) const;
};

/// "127.0.0.2", "127.0.0.5-127.0.0.7", "127.0.*.3", "8" (bits of the last octet), "rcode REFUSED". Nothing for the
/// rest.
std::optional<CodeRule> parseCode(std::string_view text);

struct ListRules
{
    CodeMode mode = CodeMode::Any127;
    std::vector<CodeRule> codes;
    std::vector<CodeRule> errors;
    bool neutral = false;           ///< an allow or reputation list: codes outside the table inform only
    bool catalogued = false;        ///< false: nothing is known about the list but its name
    bool needsRegistration = false; ///< it answers registered resolvers or keys only
};

/// What one answer says about one target.
struct AnswerReading
{
    ListingState state = ListingState::Timeout;
    std::string meaning;                  ///< of the codes by the table, or why there is no verdict
    std::vector<std::size_t> matched;     ///< indexes into ListRules::codes
    std::optional<std::uint32_t> outside; ///< the first address outside 127/8: parked list or rewriting resolver
    bool code = false;                    ///< the list returned a code: the name is in it, whatever the code means
    bool wrongKind = false;               ///< the list says it does not take this kind of name
    [[nodiscard]] bool absent() const { return nxdomain || nodata; }
    bool nxdomain = false;
    bool nodata = false;
};

AnswerReading readAnswer(const ListRules& rules, const DnsAnswer& answer, TargetKind kind);

} // namespace delist
