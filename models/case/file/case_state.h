// In which state a case is, as a word that is another one after every change: what is worked out of a case can be kept in it for as
// long as the word is the same. What changes a case stands in its custody log, so the log's last entry tells.
#pragma once
#include "case/sql/database.h"
#include <string>

namespace delist {

/// Of everything that findings rest on: evidence, settings, clocks, answers of lists, steps taken. Empty while evidence is there of
/// which nothing was derived yet. Throws DatabaseError.
std::string caseState(Database& database);
/// Of evidence, settings and clocks alone.
std::string evidenceState(Database& database);

} // namespace delist
