// Custody: the append-only, hash-chained log of what was done to a case. Writing an entry and checking the chain; what is
// worth an entry is decided where it is done.
#pragma once
#include "case/sql/database.h"
#include "evidence/records.h"
#include <QJsonObject>
#include <string>

namespace delist {

struct CustodyEntry
{
    std::int64_t id = 0; ///< 1, 2, 3 … without holes
    Micros time = 0;
    std::string person;
    std::string action;  ///< created | settings | import | read-again | no-protocol-log | check | report | export | action | note …
    std::string subject; ///< what it was done to: a path, a target, a title
    std::string detail;  ///< JSON
    std::string version; ///< of Delist
    std::string previous;///< hash of the entry before; empty for the first
    std::string hash;    ///< custodyHash() of all of the above, lower-case hexadecimal
};

/// SHA-256 over every field but the hash, each with its length in front so that no two entries read the same.
std::string custodyHash(const CustodyEntry& entry);

/// Adds an entry (person and time of now), inside the caller's transaction when there is one. Throws DatabaseError.
void appendCustody(Database& database, std::string_view action, std::string_view subject,
                   const QJsonObject& detail = {});

struct CustodyCheck
{
    std::int64_t entries = 0;
    std::int64_t firstBadRow = 0; ///< custody.id of the first row that was changed or is missing; 0 when all is well
    std::string problem;          ///< what is wrong with it, one sentence
};

/// Recomputes the chain from the first row to the recorded head. Throws DatabaseError.
CustodyCheck checkCustody(Database& database);

} // namespace delist
