#include "case/witnesses/log_copy_match.h"
#include <algorithm>
#include <numeric>
#include <set>
#include <tuple>

namespace delist {

namespace {

constexpr std::size_t mostCut = 4'096; ///< at one moment, under one name: more has only a hostile log

bool closed(const ToldRow& row)
{
    return row.table || (row.begun && row.ended);
}

/// The last of one file and the first of another are two pieces.
bool goesOn(const ToldRow& a, const ToldRow& b)
{
    return a.table && b.table && ((!a.ended && !b.begun) || (!b.ended && !a.begun));
}

/// Of one message; rows that tell of nobody may be of others of its recipients.
bool tellsMore(const ToldRow& a, const ToldRow& b)
{
    return a.group == b.group && (a.recipients > b.recipients || (a.rest == b.rest && a.outcomes));
}

} // namespace

bool covers(const ToldRow& whole, const ToldRow& part)
{
    if ((part.begun && !whole.begun) || (part.client != 0 && whole.client != 0 && part.client != whole.client))
        return false;
    const bool numbered = part.firstNumber != unknownCount && whole.firstNumber != unknownCount;
    if (numbered && (part.lastNumber < whole.firstNumber || whole.lastNumber < part.firstNumber))
        return false; // one goes on where the other ends
    // What a file begins with may have had lines before, of the same second.
    if (!part.begun && whole.time == whole.from && part.from < whole.from)
        return false;
    if (!part.begun && !whole.begun && whole.from > part.from)
        return false;
    if (whole.ended)
        return true;
    if (part.ended)
        return false;
    // From its beginning on, only a log of another kind (Exim's rejectlog) names more recipients than the one that reaches farther.
    if (whole.begun && part.begun && whole.recipients != part.recipients)
        return whole.recipients > part.recipients;
    return std::tuple(whole.reach, whole.recipients, -whole.id) > std::tuple(part.reach, part.recipients, -part.id);
}

std::vector<std::pair<std::size_t, std::size_t>> copiesAmong(const std::vector<ToldRow>& rows)
{
    std::vector<std::size_t> whole(rows.size());
    std::iota(whole.begin(), whole.end(), std::size_t{0});

    // Rows that tell all of it. The file that begins first knows most of what was before, the one that goes on longest of what was behind.
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (closed(rows[i]))
            order.push_back(i);
    const auto file = [&](std::size_t i) { return std::tuple(rows[i].from, -rows[i].reach, rows[i].evidence); };
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return std::tuple(rows[a].rest, file(a)) < std::tuple(rows[b].rest, file(b));
    });
    for (std::size_t at = 0; at < order.size();) {
        std::vector<std::size_t> standing; // of the files so far, the n-th
        const std::uint64_t rest = rows[order[at]].rest;
        while (at < order.size() && rows[order[at]].rest == rest) {
            const RowId evidence = rows[order[at]].evidence;
            for (std::size_t n = 0; at < order.size() && rows[order[at]].rest == rest && rows[order[at]].evidence == evidence; ++at, ++n) {
                if (n < standing.size() && !goesOn(rows[standing[n]], rows[order[at]]))
                    whole[order[at]] = standing[n];
                else
                    standing.push_back(order[at]);
            }
        }
    }

    // Those that were cut.
    std::set<std::pair<std::size_t, RowId>> taken;
    for (std::size_t i = 0; i < rows.size() && rows.size() <= mostCut; ++i) {
        if (whole[i] != i || (rows[i].begun && rows[i].ended))
            continue;
        std::size_t best = i;
        for (std::size_t k = 0; k < rows.size(); ++k) {
            const bool stands = whole[k] == k && rows[k].evidence != rows[i].evidence && (!rows[i].table || tellsMore(rows[k], rows[i])) && covers(rows[k], rows[i]);
            if (stands && taken.count({k, rows[i].evidence}) == 0 && (best == i || covers(rows[k], rows[best])))
                best = k;
        }
        if (best != i) {
            whole[i] = best;
            taken.emplace(best, rows[i].evidence);
        }
    }
    std::vector<std::pair<std::size_t, std::size_t>> copies;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        std::size_t stands = i;
        while (whole[stands] != stands)
            stands = whole[stands];
        if (stands != i)
            copies.emplace_back(i, stands);
    }
    return copies;
}

} // namespace delist
