// EvidenceRemarks: what the user should know about the evidence before trusting it: what had to be assumed, what could not be
// read, clocks that differ, logs that are missing. As codes with the files they are about; the window says them.
#pragma once
#include "case/sql/database.h"
#include "evidence/records.h"
#include <string>
#include <vector>

namespace delist {

struct EvidenceRemark
{
    /// In the order in which they are told.
    enum class Kind : std::uint8_t {
        Doubtful,         ///< so much could not be read that the format may be wrong
        NoProtocolLog,    ///< text: a folder of Exchange's protocol logs that held none
        ZoneAssumed,      ///< text: the zone
        YearAssumed,
        DateOrderAssumed, ///< text: mdy | dmy | ymd
        EncodingAssumed,  ///< text: the code page
        ClockOffset,      ///< offset: how much the clock is ahead of that of text; count: what both tell of
        ClockAccepted,    ///< offset: that was taken off
        Truncated,        ///< ends in the middle
        Rejects,          ///< count: lines or packets
        Note              ///< text: what the reader has to say besides, in English
    };
    Kind kind = Kind::Note;
    std::vector<std::int64_t> evidence;
    std::vector<std::string> paths; ///< of evidence; any bytes
    std::string text;
    std::int64_t count = 0;
    Micros offset = 0;
};

/// A few dozen at most, whatever the number of files: files of which the same is to be said share a remark.
std::vector<EvidenceRemark> evidenceRemarks(Database& database);

} // namespace delist
