#include "case/witnesses/log_copy_search.h"
#include "case/rows/open_end_kind.h"
#include "case/witnesses/capture_copies.h"
#include "case/witnesses/exported_copies.h"
#include <algorithm>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <tuple>

namespace delist {

namespace {

constexpr Micros hour = 3'600'000'000;
constexpr Micros longestSession = 24 * hour;
constexpr Micros longestLife = 10 * 24 * hour; ///< of a queue id
constexpr Micros longestMoment = 1'000'000; ///< that the times of a log name
constexpr std::size_t mostAtOnce = 1'000'000;  ///< rows of one moment
constexpr std::int64_t mostSearched = 2'000'000; ///< nothing finds messages by their queue id but a scan
constexpr std::int64_t mostCandidates = 1'000;

std::uint64_t stirred(std::uint64_t hash, std::string_view text)
{
    return delist::stirred(hash, static_cast<std::int64_t>(std::hash<std::string_view>()(text)));
}
using delist::stirred;

/// How long the moment lasts that the times of \p span name, by its first and its last: what a log writes in seconds another writes
/// in microseconds.
Micros unitOf(const EvidenceSpan& span)
{
    const auto both = [&](Micros unit) { return span.first % unit == 0 && span.last % unit == 0; };
    return both(1'000'000) ? 1'000'000 : both(1'000) ? 1'000 : 1;
}

/// Of files of one format; where they write times of different units, the time until the end of the coarsest counts.
EvidenceOverlap formatOverlap(Database& database, std::unordered_map<std::uint64_t, Micros>& units)
{
    std::vector<EvidenceSpan> spans;
    SqlStatement q = database.prepare("SELECT id, format, first, last FROM evidence WHERE mail_vantage IN (2, 3) AND first IS NOT NULL");
    std::unordered_map<std::uint64_t, Micros> finest;
    while (q.step()) {
        EvidenceSpan& span = spans.emplace_back(EvidenceSpan{q.integer(0), std::hash<std::string_view>()(q.text(1)), q.integer(0), q.integer(2), q.integer(3)});
        if (span.first == span.last) // a single moment may be a full second by chance
            continue;
        const Micros unit = unitOf(span);
        Micros& coarse = units.try_emplace(span.kind, unit).first->second;
        Micros& fine = finest.try_emplace(span.kind, unit).first->second;
        coarse = std::max(coarse, unit);
        fine = std::min(fine, unit);
    }
    std::erase_if(units, [&](const auto& each) { return each.second == finest.at(each.first); });
    for (EvidenceSpan& span : spans)
        if (const auto unit = units.find(span.kind); unit != units.end()) {
            span.first -= span.first % unit->second;
            span.last += unit->second - 1 - span.last % unit->second;
        }
    return overlapOf(spans);
}

} // namespace

LogCopySearch::LogCopySearch(Database& database) : m_database(database), m_overlap(formatOverlap(database, m_units))
{
    database.execute("DROP TABLE IF EXISTS temp.log_copy; DROP TABLE IF EXISTS temp.log_copy_inside;"
                     "CREATE TEMP TABLE log_copy(kind INTEGER NOT NULL, id INTEGER NOT NULL, whole INTEGER NOT NULL, evidence INTEGER NOT NULL,"
                     " other INTEGER NOT NULL, named INTEGER NOT NULL, PRIMARY KEY(kind, id)) WITHOUT ROWID;"
                     "CREATE TEMP TABLE log_copy_inside(id INTEGER PRIMARY KEY)");
    m_add = database.prepare("INSERT OR IGNORE INTO log_copy(kind, id, whole, evidence, other, named) VALUES(?,?,?,?,?,?)");
    m_inside = database.prepare("INSERT OR IGNORE INTO log_copy_inside SELECT ?1 WHERE EXISTS(SELECT 1 FROM log_copy WHERE kind = 0 AND id = ?2)");
    m_copyOf = database.prepare("SELECT other, named FROM log_copy WHERE kind = 0 AND id = ?1");
    m_deliveries = database.prepare("SELECT time - ifnull(time, 0) % ?2, recipient, outcome, reply_code, enhanced_status, server, reply FROM delivery WHERE message = ?1"
                                    // Whom a tracked message only came in for so far: another file may know more.
                                    " AND (outcome <> 0 OR (SELECT role FROM message WHERE id = ?1) = 0)");
}

LogCopySearch::~LogCopySearch()
{
    try {
        m_add = {};
        m_inside = {};
        m_copyOf = {};
        m_database.execute("DROP TABLE IF EXISTS temp.log_copy; DROP TABLE IF EXISTS temp.log_copy_inside");
    } catch (const DatabaseError&) {
        // The transaction is being given up, and the tables with it.
    }
}

bool LogCopySearch::find()
{
    if (!m_overlap.empty())
        searchLogs();
    findExportedCopies(m_database);
    findCaptureCopies(m_database);
    return m_database.integer("SELECT EXISTS(SELECT 1 FROM log_copy)") != 0;
}

void LogCopySearch::readNumbers()
{
    SqlStatement rows = m_database.prepare("SELECT session, identity, answers FROM open_end WHERE kind = ?1");
    for (rows.bind(1, openEndKind(OpenDelivery::Missing::Numbers)); rows.step();)
        m_numbers.try_emplace(rows.integer(0), rows.integer(1), rows.integer(2));
}

void LogCopySearch::number(ToldRow& row, RowId session) const
{
    if (const auto found = m_numbers.find(session); found != m_numbers.end())
        std::tie(row.firstNumber, row.lastNumber) = found->second;
}

/// What is compared of a time that \p span's log tells: the unit of the coarsest of its kind.
Micros LogCopySearch::unitFor(const EvidenceSpan& span) const
{
    const auto unit = m_units.find(span.kind);
    return unit == m_units.end() ? 1 : unit->second;
}

void LogCopySearch::searchLogs()
{
    readNumbers();
    const auto moment = [this](const SqlStatement& q, int column) {
        return q.integer(column) - q.integer(column) % unitFor(m_overlap.evidences.at(q.integer(1)));
    };
    const auto common = [&](SqlStatement& q) {
        Row row;
        row.id = q.integer(0);
        row.evidence = q.integer(1);
        row.time = moment(q, 2);
        if (!q.isNull(3)) {
            row.begun = q.integer(3) != 0;
            row.ended = q.integer(4) != 0;
        }
        row.name = stirred(stirred(0, row.time), q.text(5));
        return row;
    };
    walk("SELECT s.id, s.evidence, s.time, o.begun, o.ended, s.key, s.client, s.client_port, s.end, s.server, s.server_port, s.messages,"
         " s.recipients, s.rejected_recipients FROM session s LEFT JOIN open_end o ON o.kind = 0 AND o.row = s.id"
         " WHERE s.time BETWEEN ?1 AND ?2 ORDER BY s.time, s.evidence, s.offset, s.id",
         [&](SqlStatement& q) {
             Row row = common(q);
             row.named = !q.text(5).empty();
             number(row, row.id);
             const std::uint64_t client = stirred(stirred(0, q.integer(6)), q.integer(7));
             if (row.named)
                 row.client = q.isNull(6) ? 0 : client;
             else
                 row.name = stirred(row.name, client);
             row.rest = stirred(row.rest, moment(q, 8));
             for (int column = 9; column <= 13; ++column)
                 row.rest = stirred(row.rest, q.integer(column));
             return row;
         },
         false);
    sessionTails();
    // A mail server's queue id says enough: the Message-ID may be a line before, a report's reference another message's.
    walk("SELECT m.id, m.evidence, m.time, o.begun, o.ended, m.internal_id, m.client, m.mail_from, m.recipients, m.size,"
         " m.network_message_id, m.event, m.source_context, iif(m.role = 0, NULL, m.reference),"
         " iif(m.role = 0 AND m.internal_id <> '', NULL, m.message_id), m.session, o.identity, o.session FROM message m"
         " LEFT JOIN open_end o ON o.kind = 1 AND o.row = m.id WHERE m.time BETWEEN ?1 AND ?2 ORDER BY m.time, m.evidence, m.offset, m.id",
         [&](SqlStatement& q) {
             Row row = common(q);
             row.named = !q.text(5).empty() || !q.text(10).empty() || !q.text(14).empty();
             if (q.text(5).empty())
                 row.name = stirred(stirred(row.name, q.integer(6)), q.integer(7));
             for (const int column : {7, 9})
                 row.group = stirred(row.group, q.integer(column));
             for (int column = 10; column <= 14; ++column)
                 row.group = stirred(row.group, q.text(column));
             row.rest = stirred(row.group, q.integer(8)); // recipients
             row.table = !q.isNull(17) && q.integer(17) == openEndTable;
             row.recipients = q.integer(8);
             row.session = q.integer(15);
             number(row, row.session);
             row.piece = row.session != 0 && (q.isNull(16) ? q.text(5).empty() : q.integer(16) == 0);
             return row;
         },
         true);
    messageTails();
    dropUnsure();
}

void LogCopySearch::walk(const char* sql, const std::function<Row(SqlStatement&)>& read, bool messages)
{
    SqlStatement q = m_database.prepare(sql);
    std::vector<Row> rows;
    Micros now = unknownTime;
    for (const auto& [from, to] : m_overlap.windows) {
        for (q.bind(1, from).bind(2, to); q.step();) {
            const auto span = m_overlap.evidences.find(q.integer(1));
            if (span == m_overlap.evidences.end())
                continue;
            Row row = read(q);
            if (row.time != now || rows.size() >= mostAtOnce)
                moment(rows, messages);
            now = row.time;
            row.from = span->second.first;
            row.reach = span->second.last;
            row.name = stirred(row.name, static_cast<std::int64_t>(span->second.kind));
            rows.push_back(row);
        }
        q.reset();
        moment(rows, messages);
    }
}

/// Rows of one time.
void LogCopySearch::moment(std::vector<Row>& rows, bool messages)
{
    std::stable_sort(rows.begin(), rows.end(), [](const Row& a, const Row& b) { return a.name < b.name; });
    std::vector<Row> same;
    for (auto at = rows.begin(); at != rows.end();) {
        const auto end = std::find_if(at, rows.end(), [&](const Row& row) { return row.name != at->name; });
        if (std::any_of(at, end, [&](const Row& row) { return row.evidence != at->evidence; })) {
            same.assign(at, end);
            run(same, messages);
        } else if (messages) {
            std::for_each(at, end, [&](const Row& row) { leftOver(row); });
        }
        at = end;
    }
    rows.clear();
}

void LogCopySearch::run(std::vector<Row>& rows, bool messages)
{
    std::vector<ToldRow> told;
    for (Row& row : rows) {
        if (!messages && row.named)
            row.rest = row.client; // the id says enough
        else if (messages && (row.table || (row.begun && row.ended))) {
            const std::uint64_t outcomes = deliveriesOf(row.id, unitFor(m_overlap.evidences.at(row.evidence)));
            row.rest += outcomes;
            row.outcomes = outcomes != 0;
        }
        told.push_back(row);
    }
    std::vector<bool> copied(rows.size());
    for (const auto& [copy, whole] : copiesAmong(told)) {
        // Of files that are of one moment: one goes on where the other ends.
        const bool oneMoment = rows[copy].from == rows[copy].reach && rows[whole].from == rows[whole].reach;
        // Nor does a row of a table that a file was cut behind say that it is all.
        const bool unsure = oneMoment || (rows[copy].table && rows[copy].rest != rows[whole].rest);
        if (messages && unsure && !(rows[copy].begun && rows[copy].ended) && !rows[copy].piece && !tellsAll(rows[whole].id, rows[copy].id, unitFor(m_overlap.evidences.at(rows[copy].evidence))))
            continue;
        copied[copy] = true;
        rows[whole].piece = false; // stands for others
        add(messages ? 1 : 0, rows[copy], rows[whole].id, rows[whole].evidence, rows[copy].named && rows[whole].named);
    }
    for (std::size_t i = 0; messages && i < rows.size(); ++i)
        if (!copied[i])
            leftOver(rows[i]);
}

/// A message without a like: what only belongs to its session goes where that goes.
void LogCopySearch::leftOver(const Row& row)
{
    if (row.session == 0)
        return;
    if (!row.piece) {
        m_inside.bind(1, row.id).bind(2, row.session).run();
        return;
    }
    const bool copied = m_copyOf.bind(1, row.session).step();
    const RowId other = copied ? m_copyOf.integer(0) : 0;
    const bool named = copied && m_copyOf.integer(1) != 0;
    m_copyOf.reset();
    if (copied)
        add(1, row, 0, other, named);
}

void LogCopySearch::add(int kind, const Row& part, RowId whole, RowId evidence, bool named)
{
    m_add.bind(1, std::int64_t{kind}).bind(2, part.id).bind(3, whole).bind(4, part.evidence).bind(5, evidence);
    m_add.bind(6, std::int64_t{named}).run();
}

std::uint64_t LogCopySearch::deliveriesOf(RowId message, Micros unit)
{
    std::uint64_t all = 0; // in any order
    for (m_deliveries.bind(1, message).bind(2, unit); m_deliveries.step();) {
        std::uint64_t one = 0;
        for (int column = 0; column <= 5; ++column)
            one = stirred(one, m_deliveries.integer(column));
        all += stirred(one, m_deliveries.text(6));
    }
    m_deliveries.reset();
    return all;
}

/// A row that was under way when its file begins: columns id, evidence, time.
LogCopySearch::Row LogCopySearch::tailOf(const SqlStatement& columns, const EvidenceSpan& file, bool ended)
{
    Row tail;
    tail.id = columns.integer(0);
    tail.evidence = columns.integer(1);
    tail.time = columns.integer(2);
    tail.from = file.first;
    tail.reach = file.last;
    tail.begun = false;
    tail.ended = ended;
    return tail;
}

/// Sessions that were open when a file begins, in a file that shows more of them.
void LogCopySearch::sessionTails()
{
    SqlStatement tails = m_database.prepare(
        "SELECT s.id, s.evidence, s.time, ifnull(s.end, s.time), o.ended, s.key, s.client, s.client_port, o.identity, s.server FROM open_end o"
        " JOIN session s ON s.id = o.row WHERE o.kind = 0 AND o.begun = 0 AND s.time IS NOT NULL AND (s.client IS NOT NULL OR o.ended = 1)"
        " AND s.id NOT IN (SELECT id FROM log_copy WHERE kind = 0) ORDER BY s.time, s.id");
    const auto before = [&](const char* client) {
        return m_database.prepare(
            std::string("SELECT s.id, s.evidence, ifnull(s.end, s.time), ifnull(o.begun, 1), ifnull(o.ended, 1), s.key, s.client_port, o.identity, s.time, s.server FROM session s"
                        " LEFT JOIN open_end o ON o.kind = 0 AND o.row = s.id WHERE ") + client +
            " AND s.time BETWEEN ?2 - ?5 AND ?2 AND s.evidence <> ?3"
            " AND s.id <> ?4 AND s.id NOT IN (SELECT id FROM log_copy WHERE kind = 0) ORDER BY s.time DESC LIMIT ?6");
    };
    SqlStatement ofClient = before("s.client = ?1");
    SqlStatement ofAny = before("?1 IS NULL");
    std::set<std::pair<RowId, RowId>> taken;
    while (tails.step()) {
        const auto own = m_overlap.evidences.find(tails.integer(1));
        if (own == m_overlap.evidences.end())
            continue;
        Row tail = tailOf(tails, own->second, tails.integer(4) != 0);
        tail.named = !tails.text(5).empty();
        number(tail, tail.id);
        const Micros begins = tail.time - tail.time % unitFor(own->second) + unitFor(own->second) - 1;
        SqlStatement& find = tails.isNull(6) ? ofAny : ofClient;
        find.bind(1, tails.isNull(6) ? std::nullopt : std::optional(tails.integer(6))).bind(2, begins).bind(3, tail.evidence).bind(4, tail.id);
        find.bind(5, longestSession).bind(6, mostCandidates);
        for (bool found = false; !found && find.step();) {
            const auto other = m_overlap.evidences.find(find.integer(1));
            if (other == m_overlap.evidences.end() || other->second.kind != own->second.kind)
                continue;
            ToldRow whole{find.integer(0), find.integer(1), find.integer(8) - find.integer(8) % unitFor(own->second), other->second.first, other->second.last, 0, 0, find.integer(3) != 0,
                                find.integer(4) != 0};
            number(whole, whole.id);
            bool same = find.text(5) == tails.text(5);
            if (tails.isNull(6)) {
                // Of it, only its end was seen, or it is the server's own.
                const auto agree = [&](bool known, bool equal) { return !known || equal; };
                same = find.integer(4) != 0 && find.integer(8) < tails.integer(2) && find.integer(2) == tails.integer(3) && agree(tail.named, find.text(5) == tails.text(5)) &&
                       agree(!tails.isNull(9), find.integer(9) == tails.integer(9));
            } else if (!tail.named) {
                // Where ids are missing: the same process, and where its lines were seen to the end, the same end.
                const bool ports = find.integer(6) == 0 || tails.integer(7) == 0 || find.integer(6) == tails.integer(7);
                const Micros unit = unitFor(own->second);
                const Micros ends = find.integer(2) - find.integer(2) % unit, tailEnds = tails.integer(3) - tails.integer(3) % unit;
                const bool end = tail.ended ? ends == tailEnds : ends >= tailEnds;
                same = same && ports && end && (find.isNull(7) || find.integer(7) == tails.integer(8));
            }
            if (!same || !covers(whole, tail) || taken.count({whole.id, tail.evidence}) != 0)
                continue;
            taken.emplace(whole.id, tail.evidence);
            add(0, tail, whole.id, whole.evidence, tail.named);
            found = true;
        }
        find.reset();
    }
}

/// Messages that were under way when a file begins, in a file that shows more of them.
void LogCopySearch::messageTails()
{
    struct Candidate
    {
        ToldRow row;
        RowId client, from;
    };
    m_database.execute("CREATE TEMP TABLE log_copy_tail AS SELECT m.id, m.evidence, m.time, m.internal_id, m.client, m.mail_from, o.ended"
                       " FROM open_end o JOIN message m ON m.id = o.row WHERE o.kind = 1 AND o.begun = 0 AND o.identity <> 0 AND m.time IS NOT NULL"
                       " AND m.internal_id <> '' AND m.id NOT IN (SELECT id FROM log_copy WHERE kind = 1)");
    const bool worthIt = m_database.integer("SELECT EXISTS(SELECT 1 FROM log_copy WHERE named = 1)") != 0 ||
                         m_database.integer("SELECT ifnull(max(id), 0) FROM message") <= mostSearched;
    std::unordered_multimap<std::string, Candidate> candidates;
    if (worthIt && m_database.integer("SELECT EXISTS(SELECT 1 FROM log_copy_tail)") != 0) {
        SqlStatement q = m_database.prepare("SELECT m.id, m.evidence, m.time, m.internal_id, m.client, m.mail_from, ifnull(o.begun, 1), ifnull(o.ended, 1)"
                                            " FROM message m LEFT JOIN open_end o ON o.kind = 1 AND o.row = m.id WHERE m.internal_id IN"
                                            " (SELECT internal_id FROM log_copy_tail) AND m.time IS NOT NULL"
                                            " AND m.id NOT IN (SELECT id FROM log_copy WHERE kind = 1)");
        while (q.step())
            if (const auto span = m_overlap.evidences.find(q.integer(1)); span != m_overlap.evidences.end())
                candidates.emplace(std::string(q.text(3)),
                                   Candidate{{q.integer(0), q.integer(1), q.integer(2) - q.integer(2) % unitFor(span->second), span->second.first, span->second.last, 0, 0, q.integer(6) != 0,
                                              q.integer(7) != 0}, q.integer(4), q.integer(5)});
    }
    SqlStatement tails = m_database.prepare("SELECT id, evidence, time, internal_id, client, mail_from, ended FROM log_copy_tail ORDER BY time, id");
    std::set<RowId> gone;
    while (!candidates.empty() && tails.step()) {
        const auto own = m_overlap.evidences.find(tails.integer(1));
        if (own == m_overlap.evidences.end())
            continue;
        Row tail = tailOf(tails, own->second, tails.integer(6) != 0);
        const auto agree = [](RowId a, RowId b) { return a == 0 || b == 0 || a == b; };
        const Micros begins = tail.time - tail.time % unitFor(own->second) + unitFor(own->second) - 1;
        const Candidate* best = nullptr;
        const auto [from, to] = candidates.equal_range(std::string(tails.text(3)));
        for (auto at = from; at != to; ++at) {
            const Candidate& each = at->second;
            const bool possible = each.row.id != tail.id && each.row.evidence != tail.evidence && gone.count(each.row.id) == 0 &&
                                  m_overlap.evidences.at(each.row.evidence).kind == own->second.kind && each.row.time <= begins &&
                                  tails.integer(2) - each.row.time < longestLife && agree(each.client, tails.integer(4)) &&
                                  agree(each.from, tails.integer(5)) && covers(each.row, tail);
            if (possible && (!best || each.row.time < best->row.time) && tellsAll(each.row.id, tail.id, unitFor(own->second)))
                best = &each;
        }
        if (best) {
            gone.insert(tail.id);
            add(1, tail, best->row.id, best->row.evidence, true);
        }
    }
    tails.reset();
    m_database.execute("DROP TABLE temp.log_copy_tail");
}

/// Every delivery of \p part is one of \p whole too.
bool LogCopySearch::tellsAll(RowId whole, RowId part, Micros unit)
{
    SqlStatement q = m_database.prepare("SELECT EXISTS(SELECT 1 FROM delivery p WHERE p.message = ?2 AND NOT EXISTS(SELECT 1 FROM delivery d WHERE"
                                        " d.message = ?1 AND d.time / ?3 IS p.time / ?3 AND d.recipient IS p.recipient AND d.outcome = p.outcome))");
    return q.bind(1, whole).bind(2, part).bind(3, unit).step() && q.integer(0) == 0;
}

/// One begins with a message that the other ends with.
bool LogCopySearch::oneLogGoesOn(RowId a, RowId b)
{
    SqlStatement q = m_database.prepare("SELECT EXISTS(SELECT 1 FROM open_end WHERE kind = 1 AND identity <> 0 AND evidence = ?1 AND identity IN"
                                        " (SELECT identity FROM open_end WHERE kind = 1 AND evidence = ?2))");
    return q.bind(1, a).bind(2, b).step() && q.integer(0) != 0;
}

/// One begins within a session that the other ends within. Where they have but a moment in common, that is no sign of lines in common.
bool LogCopySearch::oneSessionGoesOn(RowId a, RowId b)
{
    SqlStatement q = m_database.prepare("SELECT EXISTS(SELECT 1 FROM open_end o JOIN open_end p ON p.kind = 0 AND p.session = o.session AND p.evidence IN (?1, ?2)"
                                        " JOIN session s ON s.id = o.row JOIN session t ON t.id = p.row WHERE o.kind = 0 AND o.session <> 0 AND o.evidence IN (?1, ?2)"
                                        " AND o.evidence <> p.evidence AND o.ended = 0 AND p.begun = 0 AND s.time <= t.time AND s.client IS t.client AND s.server IS t.server)");
    return q.bind(1, a).bind(2, b).step() && q.integer(0) != 0;
}

/// Rows of an evidence in a span of time; with ids of their own only.
std::int64_t LogCopySearch::rowsOf(RowId evidence, Micros from, Micros to, bool named)
{
    std::int64_t rows = 0;
    for (const auto& [table, id] : {std::pair("session", "key <> ''"), std::pair("message", "internal_id <> ''")}) {
        SqlStatement q = m_database.prepare(std::string("SELECT count(*) FROM ") + table + " WHERE time BETWEEN ?1 AND ?2 AND evidence = ?3" +
                                            (named ? std::string(" AND ") + id : std::string()));
        if (q.bind(1, from).bind(2, to).bind(3, evidence).step())
            rows += q.integer(0);
    }
    return rows;
}

/// Two servers may tell of like things in one second: rows without ids are copies only where the files have rows with ids in common,
/// or where one has none (Exim's rejectlog) and most of what one file tells is in the other.
void LogCopySearch::dropUnsure()
{
    std::vector<std::pair<RowId, RowId>> unsure;
    SqlStatement pairs = m_database.prepare("SELECT min(evidence, other), max(evidence, other), count(*) FROM log_copy GROUP BY 1, 2 HAVING max(named) = 0");
    while (pairs.step()) {
        const EvidenceSpan& a = m_overlap.evidences.at(pairs.integer(0));
        const EvidenceSpan& b = m_overlap.evidences.at(pairs.integer(1));
        const Micros from = std::max(a.first, b.first);
        const Micros to = std::min(a.last, b.last);
        if (oneLogGoesOn(a.evidence, b.evidence) || (to > from && oneSessionGoesOn(a.evidence, b.evidence)))
            continue;
        const auto rows = [&](const EvidenceSpan& span, bool named) { return rowsOf(span.evidence, from, to, named); };
        const std::int64_t ofA = rows(a, true), ofB = rows(b, true);
        const bool repeats = (ofA == 0 || ofB == 0) && to - from > longestMoment; // a cut log's pieces have but a moment in common
        if ((ofA + ofB > 0 && !repeats) || pairs.integer(2) * 2 < std::min(rows(a, false), rows(b, false)))
            unsure.emplace_back(a.evidence, b.evidence);
    }
    pairs.reset();
    SqlStatement drop = m_database.prepare("DELETE FROM log_copy WHERE min(evidence, other) = ?1 AND max(evidence, other) = ?2");
    for (const auto& [a, b] : unsure)
        drop.bind(1, a).bind(2, b).run();
}

} // namespace delist
