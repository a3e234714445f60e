#include "case/witnesses/capture_copies.h"
#include "case/witnesses/capture_cuts.h"
#include "case/witnesses/clock_shift.h"
#include "case/witnesses/copy_walk.h"
#include "case/witnesses/message_copies.h"
#include <unordered_map>

namespace delist {

namespace {

constexpr Micros lookUpApart = 2'000'000;

EvidenceOverlap captureOverlap(Database& database, const ShiftedTimes& times)
{
    std::vector<EvidenceSpan> spans;
    const std::map<RowId, Micros> again = capturesToldAgain(database);
    SqlStatement q = database.prepare("SELECT id, ifnull(chain, -id), first, last FROM evidence WHERE mail_vantage = 1 AND first IS NOT NULL");
    while (q.step()) {
        const Micros shift = times.of(q.integer(0));
        const auto toldAgain = again.find(q.integer(0));
        const Micros last = toldAgain == again.end() ? q.integer(3) : std::max(q.integer(3), toldAgain->second);
        spans.push_back({q.integer(0), 1, q.integer(1), q.integer(2) + shift, last + shift});
    }
    return overlapOf(spans, capturesOfBothSides(database), dialoguesApart);
}

void store(Database& database, int kind, const std::unordered_map<RowId, RowId>& copies, const char* table)
{
    SqlStatement insert = database.prepare(std::string("INSERT OR IGNORE INTO log_copy(kind, id, whole, evidence, other, named) SELECT ?1, p.id, ?3,"
                                                       " p.evidence, ifnull((SELECT evidence FROM ") + table + " WHERE id = ?3), 0), 1 FROM " + table +
                                           " p WHERE p.id = ?2");
    for (const auto& [copy, whole] : copies)
        insert.bind(1, std::int64_t{kind}).bind(2, copy).bind(3, whole).run();
}

} // namespace

void findCaptureCopies(Database& database)
{
    const ShiftedTimes times(database);
    const EvidenceOverlap overlap = captureOverlap(database, times);
    if (overlap.empty())
        return;
    const std::string asked = times.sql("q.time", "q.evidence");
    const auto sessions = copiesIn(database, overlap, dialoguesToCompare(times, "s.client IS NOT NULL AND s.server IS NOT NULL"));
    store(database, 0, sessions, "session");
    store(database, 1, messageCopies(database, sessions), "message");
    store(database, 2, copiesIn(database, overlap,
        "SELECT q.id, q.evidence, " + asked + ", " + asked + " + " + std::to_string(lookUpApart) + ", q.answers IS NOT NULL, 0, 0, 0, q.client, q.server,"
        " q.name, q.type FROM dns_query q WHERE " + asked + " BETWEEN ?1 AND ?2 ORDER BY " + asked + ", q.evidence, q.offset, q.id"), "dns_query");
}

} // namespace delist
