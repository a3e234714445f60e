#include "case/witnesses/clock_shift.h"
#include "case/sql/meta_value.h"
#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <optional>

namespace delist {

namespace {

constexpr const char* shiftsKey = "clock_shifts";
constexpr const char* evidenceKey = "clock_shift_evidence";
/// Less is within what twins may be apart.
constexpr Micros smallestShift = 20'000'000;
constexpr Micros largestSpread = 15'000'000;
/// Ports that are used again tell nothing of clocks and so are no matches, but a good part of the rest must be.
constexpr std::int64_t smallestPart = 4;
constexpr std::int64_t fewestSequences = 3;

struct Witness
{
    std::int64_t connectionVantage = 0, mailVantage = 0;
    Micros first = 0, last = 0;
};

std::optional<Witness> witness(Database& database, RowId evidence)
{
    SqlStatement q = database.prepare("SELECT connection_vantage, mail_vantage, first, last FROM evidence WHERE id = ?1 AND first IS NOT NULL");
    if (!q.bind(1, evidence).step())
        return std::nullopt;
    return Witness{q.integer(0), q.integer(1), q.integer(2), q.integer(3)};
}

std::int64_t connectionsOf(Database& database, RowId evidence, Micros from, Micros to)
{
    SqlStatement q = database.prepare("SELECT (SELECT count(*) FROM connection WHERE evidence = ?1 AND time BETWEEN ?2 AND ?3) +"
                                      " (SELECT count(*) FROM session s JOIN evidence e ON e.id = s.evidence AND e.mail_vantage = 2"
                                      " WHERE s.evidence = ?1 AND s.time BETWEEN ?2 AND ?3)");
    return q.bind(1, evidence).bind(2, from).bind(3, to).step() ? q.integer(0) : 0;
}

/// Connections of both that began with the same sequence numbers; not more than are needed.
std::int64_t sameSequences(Database& database, const ClockOffset& offset)
{
    SqlStatement q = database.prepare(
        "SELECT count(*) FROM (SELECT 1 FROM connection a CROSS JOIN connection b ON b.source = a.source AND b.time BETWEEN a.time - ?3 - ?4 AND a.time - ?3 + ?4"
        " AND b.evidence = ?2 AND b.source_port = a.source_port AND b.destination = a.destination AND b.source_sequence = a.source_sequence"
        " AND b.destination_sequence = a.destination_sequence WHERE a.evidence = ?1 AND a.source_sequence IS NOT NULL LIMIT ?5)");
    q.bind(1, offset.evidence).bind(2, offset.reference).bind(3, offset.offset).bind(4, largestSpread).bind(5, fewestSequences);
    return q.step() ? q.integer(0) : 0;
}

/// Two witnesses of one vantage, told by the connections of one time with another clock.
bool believed(Database& database, const ClockOffset& offset)
{
    if (!offset.significant || offset.basis != "connection" || std::llabs(offset.offset) < smallestShift || offset.spread > largestSpread)
        return false;
    const auto late = witness(database, offset.evidence);
    const auto right = witness(database, offset.reference);
    if (!late || !right || (late->connectionVantage != right->connectionVantage && late->mailVantage != right->mailVantage))
        return false;
    // What was seen one after the other may look alike; a clock is wrong where both tell of one time, or where the numbers that the two
    // ends began with (RFC 9293 section 3.4.1) are the same ones.
    if (std::min(late->last, right->last) < std::max(late->first, right->first) && sameSequences(database, offset) < fewestSequences)
        return false;
    const Micros from = std::max(late->first - offset.offset, right->first);
    const Micros to = std::min(late->last - offset.offset, right->last);
    const std::int64_t fewer = std::min(connectionsOf(database, offset.evidence, from + offset.offset, to + offset.offset),
                                        connectionsOf(database, offset.reference, from, to));
    return offset.matches * tupleSample(database) * smallestPart >= fewer;
}

std::string evidenceWord(Database& database)
{
    return database.text("SELECT ifnull(group_concat(id || ':' || connection_vantage || ':' || mail_vantage || ':' || ifnull(first, '') || ':' ||"
                         " ifnull(last, ''), ';'), '') FROM (SELECT * FROM evidence ORDER BY id)");
}

} // namespace

bool clockShiftsDue(Database& database)
{
    return metaValue(database, evidenceKey) != evidenceWord(database);
}

void chooseClockShifts(Database& database, const std::vector<ClockOffset>& offsets)
{
    ClockShifts shifts;
    std::string word;
    for (const ClockOffset& offset : offsets) { // the surest first
        const auto late = shifts.find(offset.evidence);
        const auto right = shifts.find(offset.reference);
        if ((late != shifts.end() && right != shifts.end()) || !believed(database, offset))
            continue;
        if (late == shifts.end())
            shifts[offset.evidence] = (right == shifts.end() ? 0 : right->second) - offset.offset;
        if (right == shifts.end())
            shifts[offset.reference] = shifts[offset.evidence] + offset.offset;
    }
    for (const auto& [evidence, shift] : std::vector<std::pair<RowId, Micros>>(shifts.begin(), shifts.end()))
        if (shift == 0)
            shifts.erase(evidence);
    std::vector<std::pair<RowId, Micros>> sorted(shifts.begin(), shifts.end());
    std::sort(sorted.begin(), sorted.end());
    for (const auto& [evidence, shift] : sorted)
        word += (word.empty() ? "" : ";") + std::to_string(evidence) + ':' + std::to_string(shift);
    setMetaValue(database, shiftsKey, word);
    setMetaValue(database, evidenceKey, evidenceWord(database));
}

std::string clockShiftWord(Database& database)
{
    return metaValue(database, shiftsKey);
}

ClockShifts clockShifts(Database& database)
{
    ClockShifts shifts;
    const std::string word = clockShiftWord(database);
    const char* at = word.data();
    const char* const end = at + word.size();
    while (at < end) {
        RowId evidence = 0;
        Micros shift = 0;
        const auto id = std::from_chars(at, end, evidence);
        if (id.ec != std::errc() || id.ptr == end)
            break;
        const auto by = std::from_chars(id.ptr + 1, end, shift);
        if (by.ec != std::errc())
            break;
        shifts[evidence] = shift;
        at = by.ptr + 1;
    }
    return shifts;
}

ShiftedTimes::ShiftedTimes(Database& database) : m_database(database), m_shifts(clockShifts(database))
{
    if (m_shifts.empty())
        return;
    database.execute("DROP TABLE IF EXISTS temp.clock_shift; CREATE TEMP TABLE clock_shift(evidence INTEGER PRIMARY KEY, shift INTEGER NOT NULL)");
    SqlStatement insert = database.prepare("INSERT INTO clock_shift(evidence, shift) VALUES(?1, ?2)");
    for (const auto& [evidence, shift] : m_shifts)
        insert.bind(1, evidence).bind(2, shift).run();
}

ShiftedTimes::~ShiftedTimes()
{
    try {
        if (!m_shifts.empty())
            m_database.execute("DROP TABLE IF EXISTS temp.clock_shift");
    } catch (const DatabaseError&) {
        // The transaction is being given up, and the table with it.
    }
}

Micros ShiftedTimes::of(RowId evidence) const
{
    const auto found = m_shifts.find(evidence);
    return found == m_shifts.end() ? 0 : found->second;
}

std::string ShiftedTimes::sql(const std::string& time, const std::string& evidence) const
{
    if (m_shifts.empty())
        return time;
    return "(" + time + " + ifnull((SELECT k.shift FROM clock_shift k WHERE k.evidence = " + evidence + "), 0))";
}

} // namespace delist
