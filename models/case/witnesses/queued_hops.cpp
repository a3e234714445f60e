#include "case/witnesses/queued_hops.h"
#include "case/rows/answered_queue_id.h"
#include "case/rows/last_outcomes.h"
#include "case/rows/row_parts.h"
#include <algorithm>
#include <functional>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <unordered_set>

namespace delist {

namespace {

/// Between the answer and the next server's first word, whose clock is another. Queue ids are used again, soon on a busy server: only with
/// the same Message-ID a clock may be wrong by its zone.
constexpr Micros longestHandOver = 600'000'000, farthestClock = 26 * Micros{3'600'000'000};

struct Answer
{
    std::size_t id = 0, messageId = 0; ///< hashes; 0: no Message-ID
    RowId message = 0;
    Micros time = 0;
    RowId second = 0;
    Micros apart = 0;
};

/// What a server inside would not take, from whom it hears it.
struct Refusal
{
    RowId message = 0, delivery = 0;
};

struct Replies
{
    std::vector<Answer> answers;
    std::vector<Refusal> refusals;
};

std::size_t hashOf(std::string_view text)
{
    return text.empty() ? 0 : std::hash<std::string_view>()(text);
}

/// What servers inside answered, by queue id, and what they refused. A hop to this machine itself is a content filter's or a local delivery.
Replies repliesInside(Database& database)
{
    Replies result;
    std::vector<Answer>& answers = result.answers;
    SqlStatement hosts = database.prepare(
        "SELECT h.id FROM host h WHERE h.internal = 1 AND h.address NOT LIKE '127.%' AND h.address <> '::1' AND EXISTS (SELECT 1 FROM message m"
        " WHERE m.server = h.id)");
    SqlStatement replies = database.prepare(
        "SELECT m.id, d.time, d.reply, m.message_id, d.outcome, d.id FROM message m JOIN evidence e ON e.id = m.evidence AND e.mail_vantage = 2"
        " CROSS JOIN delivery d ON d.message = m.id WHERE m.server = ?1 AND m.role IN (0, 2) AND d.time IS NOT NULL"
        // In a dialogue that a client opened the answers are those of the log's own server.
        " AND NOT EXISTS (SELECT 1 FROM session s WHERE s.id = m.session AND s.server = m.server AND s.given_direction <> 2) AND"
        " (d.outcome = 1 AND " DELIST_MAY_TELL_QUEUE_ID("d.reply") " OR d.outcome IN (2, 3) AND d.reply_code > 0)");
    while (hosts.step()) {
        for (replies.bind(1, hosts.integer(0)); replies.step();) {
            if (replies.integer(4) != 1) {
                result.refusals.push_back({replies.integer(0), replies.integer(5)});
                continue;
            }
            const Answer answer{hashOf(answeredQueueId(replies.text(2))), hashOf(replies.text(3)), replies.integer(0), replies.integer(1)};
            const bool same = !answers.empty() && answers.back().message == answer.message && answers.back().id == answer.id; // one for each recipient
            if (answer.id != 0 && !same)
                answers.push_back(answer);
        }
        replies.reset();
    }
    std::sort(answers.begin(), answers.end(), [](const Answer& a, const Answer& b) { return std::tie(a.id, a.time, a.message) < std::tie(b.id, b.time, b.message); });
    return result;
}

/// The same words for the same recipient of the same sender, in a transaction that got no queue id, and nothing else in that. A recipient
/// may be put off again and again.
std::unordered_map<RowId, RowId> refusedHops(Database& database, const std::vector<Refusal>& refusals)
{
    std::unordered_map<RowId, RowId> twins;
    SqlStatement find = database.prepare(
        "SELECT p.id FROM delivery a JOIN message m ON m.id = a.message JOIN delivery b ON b.recipient = a.recipient AND b.time BETWEEN a.time - ?3 AND a.time + ?3"
        " AND b.outcome = a.outcome AND b.reply = a.reply JOIN message p ON p.id = b.message AND p.id <> m.id AND p.role = 0 AND ifnull(p.internal_id, '') = ''"
        " AND p.mail_from IS m.mail_from JOIN host c ON c.id = p.client AND c.internal = 1 JOIN evidence e ON e.id = p.evidence AND e.mail_vantage = 2"
        " WHERE a.id = ?1 AND m.id = ?2 AND NOT EXISTS (SELECT 1 FROM delivery o WHERE o.message = p.id AND NOT EXISTS (SELECT 1 FROM delivery s WHERE"
        " s.message = m.id AND s.recipient = o.recipient AND s.outcome = o.outcome AND s.reply = o.reply)) ORDER BY abs(b.time - a.time), p.id");
    for (const Refusal& refusal : refusals) {
        for (find.bind(1, refusal.delivery).bind(2, refusal.message).bind(3, longestHandOver); find.step();)
            if (twins.emplace(find.integer(0), refusal.message).second)
                break;
        find.reset();
    }
    return twins;
}

std::vector<RowId> deliveriesOf(Database& database, RowId message, std::string_view queueId)
{
    std::vector<RowId> rows;
    SqlStatement find = database.prepare("SELECT id, reply, outcome FROM delivery WHERE message = ?1 ORDER BY id");
    for (find.bind(1, message); find.step();)
        if (queueId.empty() || (find.integer(2) == 1 && answeredQueueId(find.text(1)) == queueId))
            rows.push_back(find.integer(0));
    return rows;
}

/// Steps from \p row to what stands for it in the end.
std::size_t depthOf(const std::unordered_map<RowId, RowId>& firsts, RowId row)
{
    std::size_t steps = 0;
    for (auto at = firsts.find(row); at != firsts.end(); at = firsts.find(at->second))
        ++steps;
    return steps;
}

bool leadsTo(const std::unordered_map<RowId, RowId>& firsts, RowId row, RowId end)
{
    for (auto at = firsts.find(row); row != end && at != firsts.end(); at = firsts.find(row))
        row = at->second;
    return row == end;
}

} // namespace

Hops queuedHops(Database& database)
{
    Hops result;
    // A receive log alone tells of nobody to hand mail to.
    if (database.integer("SELECT EXISTS (SELECT 1 FROM evidence WHERE mail_vantage = 2 AND format <> 'exchange-smtp-receive')") == 0)
        return result;
    std::vector<QueuedHop>& hops = result.taken;
    Replies replies = repliesInside(database);
    std::vector<Answer>& answers = replies.answers;
    result.refused = refusedHops(database, replies.refusals);
    if (answers.empty())
        return result;
    std::unordered_map<RowId, RowId> firsts; // by the second
    SqlStatement taken = database.prepare("SELECT m.id, m.time, m.internal_id, m.message_id FROM message m JOIN evidence e ON e.id = m.evidence AND e.mail_vantage = 2"
                                          " WHERE m.internal_id <> '' AND m.role = 0 AND m.time IS NOT NULL ORDER BY m.time, m.id");
    while (taken.step()) {
        const RowId second = taken.integer(0);
        const std::size_t id = hashOf(taken.text(2)), messageId = hashOf(taken.text(3));
        Answer* nearest = nullptr;
        const auto first = std::lower_bound(answers.begin(), answers.end(), id, [](const Answer& a, std::size_t wanted) { return a.id < wanted; });
        for (auto each = first; each != answers.end() && each->id == id; ++each) {
            const Micros apart = std::abs(each->time - taken.integer(1));
            const bool both = messageId != 0 && each->messageId != 0;
            if (each->message != second && each->second == 0 && apart <= (both ? farthestClock : longestHandOver) &&
                (!both || messageId == each->messageId) && (!nearest || apart < nearest->apart)) {
                each->apart = apart;
                nearest = &*each;
            }
        }
        if (nearest && !leadsTo(firsts, nearest->message, second)) {
            nearest->second = second;
            firsts.emplace(second, nearest->message);
            hops.push_back({nearest->message, second});
        }
    }
    std::stable_sort(hops.begin(), hops.end(), [&](const QueuedHop& a, const QueuedHop& b) { return depthOf(firsts, a.second) > depthOf(firsts, b.second); });
    return result;
}

void tellEndsOfHops(Database& database, const std::vector<QueuedHop>& hops, const std::unordered_map<RowId, RowId>& twins)
{
    RowParts messages(database, "message"), deliveries(database, "delivery"), bounces(database, "bounce");
    SqlStatement taken = database.prepare("SELECT s.internal_id, s.direction = 2 OR ifnull((SELECT internal = 0 FROM host WHERE id = s.server), 0)"
                                          " FROM message s WHERE s.id = ?1");
    SqlStatement move = database.prepare("UPDATE delivery SET message = ?2 WHERE id = ?1");
    const auto moveTo = [&](const std::vector<RowId>& rows, RowId message) {
        for (const RowId row : rows) {
            deliveries.keep(row, row);
            move.bind(1, row).bind(2, message).run();
        }
    };
    std::unordered_set<RowId> outwards; // seconds that sent on to a third
    for (const QueuedHop& hop : hops) {
        taken.bind(1, hop.second);
        const bool known = taken.step();
        const std::string queueId(known ? taken.text(0) : std::string_view());
        const bool outside = (known && taken.integer(1) != 0) || outwards.contains(hop.second);
        taken.reset();
        const std::vector<RowId> ofEnd = deliveriesOf(database, hop.second, {});
        if (ofEnd.empty())
            continue; // its log ends before
        const std::vector<RowId> ofHop = deliveriesOf(database, hop.first, queueId);
        moveTo(ofHop, hop.second);
        moveTo(ofEnd, hop.first);
        if (outside)
            outwards.insert(hop.first);
        if (twins.contains(hop.first))
            continue;
        messages.keep(hop.first, hop.first);
        database.prepare("UPDATE message SET status = ?2 WHERE id = ?1").bind(1, hop.first)
            .bind(2, static_cast<std::int64_t>(lastOutcomes(database, hop.first).of())).run();
        if (outside) // what a stranger handed in came in all the same
            database.prepare("UPDATE message SET given_direction = 2, direction = 2 WHERE id = ?1 AND direction <> 1").bind(1, hop.first).run();
        bounces.keepAll("message = " + std::to_string(hop.first));
        database.prepare("UPDATE bounce AS b SET fate = ifnull((SELECT s.fate FROM bounce s WHERE s.message = ?2 AND s.victim IS b.victim), m.status),"
                         " given_direction = iif(?3, 2, b.given_direction), direction = iif(?3, 2, b.direction) FROM message m WHERE m.id = b.message"
                         " AND b.message = ?1").bind(1, hop.first).bind(2, hop.second).bind(3, std::int64_t{outside}).run();
    }
}

} // namespace delist
