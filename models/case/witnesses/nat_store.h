// Flows on both sides of a NAT: what the case knows of them for the join (analysis/nat_join.h), and its result: which inside
// host stood behind which outside flow, and how far the clocks are apart. Inside times are never changed by it.
#pragma once
#include "case/rows/case_settings.h"
#include "case/sql/database.h"
#include <string>
#include <vector>

namespace delist {

/// One TCP connection to an outside server, as one evidence saw it. Ids are rows of host and text; 0 is unknown.
struct NatFlow
{
    RowId id = 0;
    std::int64_t evidence = 0;
    Micros time = unknownTime;
    Micros end = unknownTime;
    RowId source = 0;
    RowId destination = 0;
    std::uint16_t sourcePort = 0;
    std::uint16_t destinationPort = 0;
    bool capture = false;            ///< packets, not a log: byte counts and times are exact
    std::int64_t bytesSent = unknownCount;
    std::int64_t bytesReceived = unknownCount;
    std::int64_t sourceSequence = unknownCount;
    std::int64_t destinationSequence = unknownCount;
    std::int64_t contentHash = 0;
    RowId translated = 0;            ///< inside flows: what the record says it became outside
    std::uint16_t translatedPort = 0;
    RowId session = 0;               ///< the SMTP dialogue in it
    RowId helo = 0;
    RowId mailFrom = 0;              ///< of its first message
    std::uint64_t messageId = 0;     ///< hash of that of its first message
};

/// Both sides, each by evidence and time. Empty when the case holds no two sides.
struct NatFlows
{
    std::vector<NatFlow> outside;
    std::vector<NatFlow> inside;
    std::int64_t leftOut = 0; ///< more than are kept in memory
};

struct NatCandidate
{
    RowId host = 0;
    double score = 0;
};

struct NatPair
{
    RowId outside = 0; ///< connection
    RowId outsideHost = 0;
    RowId outsideSession = 0;
    RowId inside = 0;  ///< connection; 0 when it could be several
    RowId insideHost = 0;
    double score = 0;  ///< 0 … 1
    Micros offset = 0; ///< outside time minus inside time
    std::string why;   ///< as reason codes (evidence/reason_codes.h)
    std::vector<NatCandidate> candidates; ///< when ambiguous, best first
};

/// Flows of either side kept in memory at most; what is beyond stays unpaired, and is counted.
inline constexpr std::size_t mostNatFlows = 1'000'000;

/// What a join depends on, in a word: the same word, the same pairs.
std::string natFingerprint(Database& database, const CaseSettings& settings);
/// The fingerprint of the pairs that are stored.
std::string storedNatFingerprint(Database& database);
NatFlows natFlows(Database& database, const OrganisationMap& organisation, std::size_t most = mostNatFlows);
/// Replaces what was there. Inside a transaction of the caller. \p leftOut: see NatFlows.
void storeNat(Database& database, const std::vector<NatPair>& pairs, std::int64_t leftOut, const std::string& fingerprint);
/// As if nothing had been paired yet. Inside a transaction of the caller.
void forgetNat(Database& database);
/// How many flows were too many to be paired.
std::int64_t natLeftOut(Database& database);

/// How much of what an outside address sent was some inside host's.
struct NatShare
{
    RowId outsideHost = 0;
    std::int64_t connections = 0; ///< of the address to the outside
    std::int64_t paired = 0;
};
std::vector<NatShare> natShares(Database& database);

} // namespace delist
