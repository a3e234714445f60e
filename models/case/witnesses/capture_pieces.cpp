#include "case/witnesses/capture_pieces.h"
#include "evidence/format.h"
#include <algorithm>
#include <map>

namespace delist {

namespace {

constexpr Micros second = 1'000'000;
constexpr Micros aroundCut = 2 * second; ///< packets change places, or both pieces have them
constexpr Micros longestPause = 3600 * second;
constexpr Micros longestSilence = 600 * second; ///< of a flow: what RFC 5321, section 4.5.3.2, gives a server at most
constexpr Micros clocksApart = 60 * second;
constexpr Micros longestOpen = 24 * 3600 * second;

std::string idsOf(const CaptureRun& run)
{
    std::string ids;
    for (const CapturePiece& piece : run.pieces)
        ids += (ids.empty() ? "" : ",") + std::to_string(piece.id);
    return ids;
}

CaptureRun runOf(std::int64_t number, std::vector<CapturePiece> pieces)
{
    CaptureRun run;
    run.number = number;
    run.first = pieces.front().first;
    run.last = std::ranges::max_element(pieces, {}, &CapturePiece::last)->last;
    run.pieces = std::move(pieces);
    return run;
}

} // namespace

std::vector<CaptureRun> captureRuns(Database& database)
{
    std::vector<std::pair<std::int64_t, CapturePiece>> pieces; // with the number of their run
    std::vector<std::int64_t> moved;
    SqlStatement rows = database.prepare("SELECT ifnull(chain, -id), id, path, sha256, format, note, bytes, embedded, first, last, clock_offset FROM evidence"
                                         " WHERE vantage = 1 AND first IS NOT NULL AND last IS NOT NULL ORDER BY first, id");
    while (rows.step()) {
        const Format* const format = formatById(rows.text(4));
        if (format == nullptr || format->text) // a sensor's log is none
            continue;
        if (rows.integer(10) != 0)
            moved.push_back(rows.integer(0));
        pieces.emplace_back(rows.integer(0), CapturePiece{rows.integer(1), std::string(rows.text(2)), std::string(rows.text(3)), std::string(rows.text(4)),
                                                          std::string(rows.text(5)), rows.integer(6), rows.integer(7) != 0, rows.integer(8), rows.integer(9)});
    }
    std::erase_if(pieces, [&](const auto& each) { return std::ranges::find(moved, each.first) != moved.end(); });
    std::vector<CaptureRun> runs;
    std::map<std::int64_t, std::vector<CapturePiece>> open; // since the last capture of another run began
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        const std::int64_t number = pieces[i].first;
        for (auto other = open.begin(); other != open.end();) {
            if (other->first == number) {
                ++other;
                continue;
            }
            runs.push_back(runOf(other->first, std::move(other->second)));
            other = open.erase(other);
        }
        open[number].push_back(std::move(pieces[i].second));
    }
    for (auto& [number, rest] : open)
        runs.push_back(runOf(number, std::move(rest)));
    std::ranges::stable_sort(runs, {}, &CaptureRun::first);
    return runs;
}

bool mayGoOn(const CaptureRun& earlier, const CaptureRun& later)
{
    return earlier.first < later.first && earlier.last < later.last && later.first <= earlier.last + longestPause;
}

bool sawTheSameTime(const CaptureRun& one, const CaptureRun& other)
{
    return std::ranges::any_of(one.pieces, [&](const CapturePiece& a) {
        return std::ranges::any_of(other.pieces, [&](const CapturePiece& b) { return a.first < b.last - aroundCut && b.first < a.last - aroundCut; });
    });
}

std::vector<std::pair<Endpoint, Endpoint>> flowsOfBoth(Database& database, const CaptureRun& earlier, const CaptureRun& later, std::size_t most)
{
    std::vector<std::pair<Endpoint, Endpoint>> flows;
    int sameTime = 0;
    int otherTime = 0;
    SqlStatement rests = database.prepare("SELECT c.time, c.source, c.source_port, c.destination, c.destination_port, s.address, d.address, c.source_sequence,"
                                          " c.destination_sequence FROM connection c JOIN host s ON s.id = c.source JOIN host d ON d.id = c.destination"
                                          " WHERE c.time BETWEEN ?1 AND ?2 AND c.evidence IN (" + idsOf(later) +
                                          ") AND c.protocol = 6 AND c.source_port > 0 ORDER BY c.time, c.id");
    SqlStatement begun = database.prepare("SELECT time, source_sequence IS ?8 AND destination_sequence IS ?9 FROM connection WHERE source = ?1"
                                          " AND time BETWEEN ?2 - ?6 AND ?2 + ?10 AND source_port = ?3 AND destination = ?4 AND destination_port = ?5 AND protocol = 6"
                                          " AND evidence IN (" + idsOf(earlier) + ") AND ifnull(end, time) >= ?2 - ?7 ORDER BY time DESC LIMIT 1");
    rests.bind(1, later.first).bind(2, std::max(later.first, earlier.last) + longestSilence);
    while (flows.size() < most && rests.step()) {
        begun.bind(1, rests.integer(1)).bind(2, rests.integer(0)).bind(3, rests.integer(2)).bind(4, rests.integer(3)).bind(5, rests.integer(4));
        begun.bind(6, longestOpen).bind(7, longestSilence).bind(8, rests.optionalInteger(7)).bind(9, rests.optionalInteger(8)).bind(10, clocksApart);
        const bool both = begun.step();
        if (both && begun.integer(1) != 0 && !rests.isNull(7) && !rests.isNull(8) && begun.integer(0) >= later.first)
            ++(begun.integer(0) == rests.integer(0) ? sameTime : otherTime);
        begun.reset();
        const auto source = IpAddress::parse(rests.text(5));
        const auto destination = IpAddress::parse(rests.text(6));
        if (both && source && destination)
            flows.push_back({{*source, static_cast<std::uint16_t>(rests.integer(2))}, {*destination, static_cast<std::uint16_t>(rests.integer(4))}});
    }
    if (otherTime > sameTime && earlier.last - later.first > aroundCut)
        flows.clear();
    return flows;
}

} // namespace delist
