#include "case/capture_copies.h"
#include "case/evidence_overlap.h"
#include <algorithm>
#include <functional>
#include <map>
#include <unordered_map>

namespace delist {

namespace {

constexpr Micros longestApart = 60'000'000;
constexpr Micros lookUpApart = 2'000'000;

EvidenceOverlap captureOverlap(Database& database)
{
    std::vector<EvidenceSpan> spans;
    SqlStatement q = database.prepare("SELECT id, ifnull(chain, -id), first, last FROM evidence WHERE mail_vantage = 1 AND first IS NOT NULL");
    while (q.step())
        spans.push_back({q.integer(0), 1, q.integer(1), q.integer(2) - longestApart, q.integer(3) + longestApart});
    return overlapOf(spans);
}

/// A row with all that were found to be copies of it.
struct Told
{
    RowId id = 0;
    std::uint64_t name = 0;
    std::int64_t tells = 0;           ///< how much
    std::vector<std::int64_t> chains; ///< of it and its copies: the next row of one of them is another dialogue
};

/// One walk in the order of time, with the rows at hand whose time is not over.
class CopyWalk
{
public:
    explicit CopyWalk(const EvidenceOverlap& overlap) : m_overlap(overlap) {}

    /// \p rows: id, evidence, time, until when it can have copies, how much it tells, and what names it.
    void walk(SqlStatement& rows, int columns)
    {
        while (rows.step()) {
            const auto evidence = m_overlap.evidences.find(rows.integer(1));
            if (evidence == m_overlap.evidences.end())
                continue;
            forgetBefore(rows.integer(2));
            Told told{rows.integer(0), 0, rows.integer(4), {evidence->second.chain}};
            for (int column = 5; column < columns; ++column)
                told.name = stirred(told.name, rows.integer(column));
            see(std::move(told), rows.integer(3));
        }
        forgetBefore(std::numeric_limits<Micros>::max());
    }

    /// Copies, with the row that stands for each.
    [[nodiscard]] std::unordered_map<RowId, RowId> copies() const
    {
        std::unordered_map<RowId, RowId> result;
        for (const auto& [copy, first] : m_standsFor) {
            RowId whole = first;
            for (auto next = m_standsFor.find(whole); next != m_standsFor.end(); next = m_standsFor.find(whole))
                whole = next->second;
            result.emplace(copy, whole);
        }
        return result;
    }

private:
    using Recent = std::multimap<Micros, Told>;

    void see(Told told, Micros until)
    {
        const auto [from, to] = m_byName.equal_range(told.name);
        for (auto at = from; at != to; ++at) {
            Told& known = at->second->second;
            if (std::find(known.chains.begin(), known.chains.end(), told.chains.front()) != known.chains.end())
                continue;
            known.chains.push_back(told.chains.front());
            if (told.tells > known.tells) {
                m_standsFor.emplace(known.id, told.id);
                known.id = told.id;
                known.tells = told.tells;
            } else {
                m_standsFor.emplace(told.id, known.id);
            }
            return;
        }
        const std::uint64_t name = told.name;
        m_byName.emplace(name, m_recent.emplace(until, std::move(told)));
    }

    void forgetBefore(Micros time)
    {
        while (!m_recent.empty() && m_recent.begin()->first < time) {
            const auto [from, to] = m_byName.equal_range(m_recent.begin()->second.name);
            m_byName.erase(std::find_if(from, to, [&](const auto& entry) { return entry.second == m_recent.begin(); }));
            m_recent.erase(m_recent.begin());
        }
    }

    const EvidenceOverlap& m_overlap;
    Recent m_recent; ///< by the time until which there can be copies
    std::unordered_multimap<std::uint64_t, Recent::iterator> m_byName;
    std::unordered_map<RowId, RowId> m_standsFor;
};

std::unordered_map<RowId, RowId> copiesIn(Database& database, const EvidenceOverlap& overlap, const std::string& sql, int columns)
{
    SqlStatement rows = database.prepare(sql);
    CopyWalk walk(overlap);
    for (const auto& [from, to] : overlap.windows) {
        rows.bind(1, from).bind(2, to);
        walk.walk(rows, columns);
        rows.reset();
    }
    return walk.copies();
}

void store(Database& database, int kind, const std::unordered_map<RowId, RowId>& copies, const char* table)
{
    SqlStatement insert = database.prepare(std::string("INSERT OR IGNORE INTO log_copy(kind, id, whole, evidence, other, named) SELECT ?1, p.id, ?3,"
                                                       " p.evidence, ifnull((SELECT evidence FROM ") + table + " WHERE id = ?3), 0), 1 FROM " + table +
                                           " p WHERE p.id = ?2");
    for (const auto& [copy, whole] : copies)
        insert.bind(1, std::int64_t{kind}).bind(2, copy).bind(3, whole).run();
}

struct ToldMessage
{
    RowId id = 0;
    std::uint64_t envelope = 0;
    bool matched = false;
};

/// What the messages of copied dialogues are copies of: the n-th is the n-th where the numbers agree, else what has its envelope;
/// 0 for what only a copy shows.
std::unordered_map<RowId, RowId> messageCopies(Database& database, const std::unordered_map<RowId, RowId>& sessions)
{
    std::unordered_map<RowId, std::vector<ToldMessage>> inside;
    SqlStatement rows = database.prepare("SELECT session, id, mail_from, message_id FROM message WHERE session IN (SELECT id FROM log_copy WHERE kind = 0"
                                         " UNION SELECT whole FROM log_copy WHERE kind = 0) ORDER BY session, time, offset, id");
    while (rows.step())
        inside[rows.integer(0)].push_back({rows.integer(1), stirred(stirred(0, rows.integer(2)), static_cast<std::int64_t>(std::hash<std::string_view>()(rows.text(3))))});
    std::unordered_map<RowId, RowId> result;
    for (const auto& [copy, whole] : sessions) {
        const std::vector<ToldMessage>& told = inside[copy];
        std::vector<ToldMessage> known = inside[whole];
        for (std::size_t i = 0; i < told.size(); ++i) {
            auto like = known.end();
            if (told.size() == known.size())
                like = known.begin() + static_cast<std::ptrdiff_t>(i);
            else
                like = std::find_if(known.begin(), known.end(), [&](const ToldMessage& each) { return !each.matched && each.envelope == told[i].envelope; });
            result.emplace(told[i].id, like == known.end() ? 0 : like->id);
            if (like != known.end())
                like->matched = true;
        }
    }
    return result;
}

} // namespace

void findCaptureCopies(Database& database)
{
    const EvidenceOverlap overlap = captureOverlap(database);
    if (overlap.empty())
        return;
    const auto sessions = copiesIn(database, overlap,
        "SELECT s.id, s.evidence, s.time, max(ifnull(s.end, s.time), s.time) + " + std::to_string(longestApart) + ","
        " s.messages * 10000 + s.recipients * 10 + s.complete * 5 - min(s.gaps, 4), s.client, s.client_port, s.server, s.server_port FROM session s"
        " WHERE s.time BETWEEN ?1 AND ?2 AND s.client_port > 0 AND s.client IS NOT NULL AND s.server IS NOT NULL ORDER BY s.time, s.evidence, s.offset, s.id", 9);
    store(database, 0, sessions, "session");
    if (!sessions.empty())
        store(database, 1, messageCopies(database, sessions), "message");
    store(database, 2, copiesIn(database, overlap,
        "SELECT q.id, q.evidence, q.time, q.time + " + std::to_string(lookUpApart) + ", q.answers IS NOT NULL, q.client, q.server, q.name, q.type"
        " FROM dns_query q WHERE q.time BETWEEN ?1 AND ?2 ORDER BY q.time, q.evidence, q.offset, q.id", 9), "dns_query");
}

} // namespace delist
