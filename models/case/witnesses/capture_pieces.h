// Capture pieces: captures of the case that may be pieces of one, whatever their names: one begins where another ends, or a little
// before, and both have flows with the same ends. Whether they are shows in their packets (evidence/captures/piece_seam.h). Those
// that were read as one already are one run.
#pragma once
#include "case/sql/database.h"
#include "evidence/records.h"
#include <string>
#include <utility>
#include <vector>

namespace delist {

struct CapturePiece
{
    RowId id = 0;
    std::string path, sha256, format, note;
    std::int64_t bytes = 0;
    bool embedded = false;
    Micros first = unknownTime, last = unknownTime;
};

/// Captures that are read as one, in order; or one alone.
struct CaptureRun
{
    std::int64_t number = 0;
    std::vector<CapturePiece> pieces;
    Micros first = unknownTime, last = unknownTime;
};

/// In the order in which they begin, parted where a capture begins that may belong between: parts of one have one number. Without those whose
/// times the user moved, and what is joined to them.
std::vector<CaptureRun> captureRuns(Database& database);
/// Whether \p later may go on from \p earlier, as far as times tell.
bool mayGoOn(const CaptureRun& earlier, const CaptureRun& later);
/// They ran side by side, for longer than around a cut.
bool sawTheSameTime(const CaptureRun& one, const CaptureRun& other);
/// Mail flows, by their ends, that both have, around where \p later begins; at most \p most. None when both ran
/// for longer than around a cut, and most of what opened meanwhile did so at another time for each: at two places, or by two clocks.
std::vector<std::pair<Endpoint, Endpoint>> flowsOfBoth(Database& database, const CaptureRun& earlier, const CaptureRun& later, std::size_t most);

} // namespace delist
