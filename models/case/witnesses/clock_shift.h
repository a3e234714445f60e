// Clock shifts: how far the times of an evidence are moved when they are compared with those of another witness of the same vantage
// whose clock is wrong, so that what both tell of counts once. Made of the estimates (clock_offset_store.h); for comparing only: the
// times that are stored and shown stay as they were told until the user accepts an offset.
#pragma once
#include "case/witnesses/clock_offset_store.h"
#include <string>
#include <unordered_map>

namespace delist {

/// µs to add to an evidence's times; what is not in it is not moved.
using ClockShifts = std::unordered_map<RowId, Micros>;

/// Whether evidence has come, gone or moved since the shifts were chosen.
bool clockShiftsDue(Database& database);
/// Chooses and stores them. An estimate is believed when it comes from connections of witnesses that tell of one time, and a good part
/// of what the smaller one saw is in the other. Inside a transaction.
void chooseClockShifts(Database& database, const std::vector<ClockOffset>& offsets);
ClockShifts clockShifts(Database& database);
/// The stored ones in a word: what is compared by them is compared anew when it changes.
std::string clockShiftWord(Database& database);

/// The shifts for SQL, as long as it lives.
class ShiftedTimes
{
public:
    explicit ShiftedTimes(Database& database);
    ~ShiftedTimes();
    ShiftedTimes(const ShiftedTimes&) = delete;
    ShiftedTimes& operator=(const ShiftedTimes&) = delete;

    [[nodiscard]] Micros of(RowId evidence) const;
    /// The expression \p time of a row whose evidence is the expression \p evidence, moved.
    [[nodiscard]] std::string sql(const std::string& time, const std::string& evidence) const;

private:
    Database& m_database;
    ClockShifts m_shifts;
};

} // namespace delist
