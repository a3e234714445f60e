#include "case/kept/packet_gaps.h"
#include <algorithm>

namespace delist {

namespace {

struct Range
{
    std::int64_t from = 0;
    std::int64_t to = 0;
};

/// In order, those that touch or overlap as one.
std::vector<Range> keptRanges(Database& database, std::int64_t evidence)
{
    SqlStatement blocks = database.prepare("SELECT offset, offset + length FROM evidence_block WHERE evidence = ? ORDER BY offset");
    blocks.bind(1, evidence);
    std::vector<Range> ranges;
    while (blocks.step()) {
        const Range range{blocks.integer(0), blocks.integer(1)};
        if (!ranges.empty() && range.from <= ranges.back().to)
            ranges.back().to = std::max(ranges.back().to, range.to);
        else
            ranges.push_back(range);
    }
    return ranges;
}

bool holds(const std::vector<Range>& ranges, std::int64_t offset)
{
    const auto behind = std::ranges::upper_bound(ranges, offset, {}, &Range::from);
    return behind != ranges.begin() && offset < std::prev(behind)->to;
}

} // namespace

std::map<std::int64_t, std::int64_t> packetGaps(Database& database, const std::vector<std::int64_t>& captures, const std::stop_token& stop)
{
    std::map<std::int64_t, std::int64_t> gaps;
    if (captures.empty())
        return gaps;
    std::map<std::int64_t, std::vector<Range>> kept;
    for (const std::int64_t evidence : captures)
        kept[evidence] = keptRanges(database, evidence);
    // On these ports a flow is kept from its first packet on, whatever the settings were.
    SqlStatement sessions = database.prepare("SELECT evidence, offset FROM session WHERE server_port IN (25, 465, 587)");
    while (sessions.step() && !stop.stop_requested()) {
        const auto capture = kept.find(sessions.integer(0));
        if (capture == kept.end() || holds(capture->second, sessions.integer(1)))
            continue;
        const auto [gap, first] = gaps.emplace(capture->first, sessions.integer(1));
        gap->second = std::min(gap->second, sessions.integer(1));
    }
    return gaps;
}

} // namespace delist
