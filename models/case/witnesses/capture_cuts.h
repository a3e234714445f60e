// Capture cuts: flows of which one capture has the beginning and the next one the rest: pieces of one capture that were imported one by
// one and of which packets are not to be had any more (the others are read as one, jobs/capture_chains.h and importer_pieces.cpp). The second goes on where the first ended, and its flow has no
// opening, or the same, which was not answered before; a flow with the same ends and ports was open there a short time before.
#pragma once
#include "case/sql/database.h"
#include "evidence/records.h"
#include <map>
#include <vector>

namespace delist {

/// Rows of connection.
struct CutFlow
{
    RowId begun = 0, rest = 0;
    bool onlyRestTells = false; ///< that it was allowed
};

/// A capture of the case goes on where another one ended.
bool capturesGoOn(Database& database);
/// Until when captures reach of which a later one has the same connections, by the numbers of both their openings: it does not go on where
/// they ended, its clock is another. By evidence.
std::map<RowId, Micros> capturesToldAgain(Database& database);
/// In order of the time of the rest.
std::vector<CutFlow> cutFlows(Database& database);

} // namespace delist
