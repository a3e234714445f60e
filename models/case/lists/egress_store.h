// EgressStore: by which public address each of our hosts reached mail servers outside, as the evidence shows it: pairs of
// the NAT join, translated addresses in firewall records, and hosts that have a public address of their own.
#pragma once
#include "case/sql/database.h"
#include <string>
#include <vector>

namespace delist {

enum class EgressBasis : std::uint8_t {
    Nat,        ///< the flow was seen on both sides (analysis/nat_join.h)
    Translated, ///< the firewall's record names both addresses
    Itself      ///< it has the public address itself, or nothing shows who stands behind it
};

struct EgressUse
{
    std::string inside; ///< the host's own address; empty: only the outside was seen
    std::string outside;
    EgressBasis basis = EgressBasis::Itself;
    std::string role;   ///< of the inside host: "mail-server" …; may be empty
    std::vector<std::string> names; ///< that may stand for the inside host, the best first, at most three
    std::int64_t connections = 0;   ///< of the basis, in the one vantage that shows most
};

/// Most used first, at most 500; one row per pair of addresses, by its strongest basis. Throws DatabaseError.
std::vector<EgressUse> egressUses(Database& database);

} // namespace delist
