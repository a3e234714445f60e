#include "case/witnesses/report_attempts.h"
#include <algorithm>
#include <functional>
#include <tuple>
#include <vector>

namespace delist {

namespace {

/// Between two attempts that nothing but their addressee joins; and those of one Message-ID (RFC 5321 section 4.5.4.1).
constexpr Micros longestWait = 24 * Micros{3'600'000'000}, longestRetry = 5 * longestWait;
/// Reports to one mailbox that wait at the same time.
constexpr std::size_t mostWaiting = 1024;

struct Attempt
{
    RowId vantage = 0, client = 0, recipient = 0;
    Micros time = 0;
    RowId id = 0;
    std::size_t messageId = 0, queueId = 0; ///< hashes; 0: not told
    bool deferred = false;

    [[nodiscard]] auto way() const { return std::tie(vantage, client, recipient); }
};

std::size_t hashOf(std::string_view text)
{
    return text.empty() ? 0 : std::hash<std::string_view>()(text) | 1;
}

/// How well \p next goes on with \p waiting: 0 not at all, 2 by its name.
int likeness(const Attempt& waiting, const Attempt& next)
{
    if (waiting.messageId != 0 && next.messageId != 0)
        return waiting.messageId == next.messageId && next.time - waiting.time <= longestRetry ? 2 : 0;
    if (waiting.queueId != 0 && next.queueId != 0 && waiting.queueId != next.queueId)
        return 0;
    return next.time - waiting.time <= longestWait ? 1 : 0;
}

std::vector<Attempt> attemptsOf(Database& database, const std::unordered_map<RowId, RowId>& twins)
{
    std::vector<Attempt> attempts;
    SqlStatement rows = database.prepare(
        "SELECT e.mail_vantage, ifnull(m.client, 0), min(d.recipient), m.time, m.id, m.message_id, m.internal_id, m.status FROM message m"
        " JOIN evidence e ON e.id = m.evidence AND e.mail_vantage IN (1, 2) JOIN delivery d ON d.message = m.id"
        " WHERE m.is_bounce AND m.role = 0 AND m.direction <> 1 AND m.time IS NOT NULL GROUP BY m.id HAVING min(d.recipient) = max(d.recipient)");
    while (rows.step())
        if (!twins.contains(rows.integer(4)))
            attempts.push_back({rows.integer(0), rows.integer(1), rows.integer(2), rows.integer(3), rows.integer(4), hashOf(rows.text(5)), hashOf(rows.text(6)),
                                rows.integer(7) == static_cast<std::int64_t>(Outcome::Deferred)});
    std::sort(attempts.begin(), attempts.end(), [](const Attempt& a, const Attempt& b) { return std::tuple(a.way(), a.time, a.id) < std::tuple(b.way(), b.time, b.id); });
    return attempts;
}

} // namespace

std::unordered_map<RowId, RowId> reportAttempts(Database& database, const std::unordered_map<RowId, RowId>& twins)
{
    std::unordered_map<RowId, RowId> result;
    if (database.integer("SELECT EXISTS (SELECT 1 FROM bounce WHERE fate = " + std::to_string(static_cast<int>(Outcome::Deferred)) + ")") == 0)
        return result;
    std::vector<Attempt> waiting; // for the next attempt of the same way, oldest first
    const Attempt* before = nullptr;
    const std::vector<Attempt> attempts = attemptsOf(database, twins);
    for (const Attempt& attempt : attempts) {
        if (before && before->way() != attempt.way())
            waiting.clear();
        before = &attempt;
        auto first = waiting.end();
        int best = 0;
        for (auto each = waiting.begin(); each != waiting.end() && best < 2; ++each)
            if (const int like = likeness(*each, attempt); like > best) {
                best = like;
                first = each;
            }
        Attempt next = attempt;
        if (best > 0) {
            result.emplace(first->id, attempt.id);
            // An attempt that ended early is of the report that the one before named.
            next.messageId = next.messageId != 0 ? next.messageId : first->messageId;
            waiting.erase(first);
        }
        if (!attempt.deferred)
            continue;
        if (waiting.size() == mostWaiting)
            waiting.erase(waiting.begin());
        waiting.push_back(next);
    }
    return result;
}

} // namespace delist
