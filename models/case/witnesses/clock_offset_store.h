// Clocks of evidences: what two evidences tell of the same thing, the estimates made of it, and taking an accepted offset
// off an evidence's times. Nothing is judged here; see analysis/clock_offsets.h.
#pragma once
#include "case/file/case_file.h"
#include "evidence/records.h"
#include <optional>
#include <string>
#include <vector>

namespace delist {

/// One thing that two evidences tell of.
struct SharedMoment
{
    RowId first = 0;        ///< evidences, first < second
    RowId second = 0;
    std::string basis;      ///< "message-id" | "queue-id" | "connection" | "nat": a flow on both sides of one
    Micros difference = 0;  ///< second's time minus first's
};
/// At most a few hundred thousand; of a case with more, the first ones.
std::vector<SharedMoment> sharedMoments(Database& database);

/// Of connections only every so many-th is looked at for moments: 1 but in a large case.
std::int64_t tupleSample(Database& database);

/// Which offsets were accepted, in a word: what was joined by time is joined anew when it changes.
std::string acceptedOffsets(Database& database);

struct ClockFacts
{
    RowId evidence = 0;
    std::int64_t records = 0;
    bool certain = false; ///< its format fixes the zone
    std::int64_t place = 0; ///< evidence_order.h
};
std::vector<ClockFacts> clockFacts(Database& database);

/// How much the clock of an evidence is ahead of the reference's.
struct ClockOffset
{
    RowId evidence = 0;
    RowId reference = 0;
    std::string basis;
    std::int64_t matches = 0;
    Micros offset = 0;
    Micros spread = 0;     ///< median distance from it
    bool significant = false;
};
/// Replaces what is stored. Inside a transaction.
void storeClockOffsets(Database& database, const std::vector<ClockOffset>& offsets);
std::vector<ClockOffset> clockOffsets(Database& database);

/// The surest significant estimate that says that an evidence's clock is another one than its reference's.
struct ClockApart
{
    RowId reference = 0;
    Micros offset = 0;
    std::int64_t matches = 0;
    std::string path, referencePath; ///< any bytes
};
std::optional<ClockApart> clockApart(Database& database, RowId evidence);

/// Takes \p offset off every time of an evidence (a negative one is added), with its roll-ups, and writes the custody
/// entry. Missing when there is no such evidence. The case must be writable.
Result<void> acceptClockOffset(CaseFile& file, RowId evidence, Micros offset);
/// The same for a clock that is \p offset ahead as it stands in the file, whatever was accepted before; 0 takes that back.
Result<void> setClockOffset(CaseFile& file, RowId evidence, Micros offset);

} // namespace delist
