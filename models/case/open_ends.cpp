#include "case/open_ends.h"
#include "case/host_recount.h"
#include "case/joined_counts.h"
#include "case/log_copies.h"
#include "case/mail_twins.h"
#include "case/open_end_rows.h"
#include "case/row_parts.h"
#include "case/traffic_recount.h"
#include "evidence/smtp/reply.h"
#include <algorithm>
#include <string>

namespace delist {

namespace {

#define DELIST_MAIL_LOGS "(SELECT id FROM evidence WHERE mail_vantage = 2)"

constexpr Micros hour = 3'600'000'000;
constexpr Micros longestSession = 24 * hour;   ///< silent: where the log has ids of its own for sessions
constexpr Micros longestProcess = hour;        ///< where the same process and client have to do
constexpr Micros longestLife = 10 * 24 * hour; ///< of a queue id

/// What a file shows of one session or message.
struct End
{
    RowId row = 0, evidence = 0;
    Micros first = unknownTime, last = unknownTime;
    bool begun = false, ended = false, answers = false;
};
using Chain = std::vector<End>;

/// Ends that have the same name come one after the other, in order of time; chains of two and more are kept.
class Chains
{
public:
    void name(const std::string& name, Micros longestSilence)
    {
        if (name != m_name)
            close();
        m_name = name;
        m_silence = longestSilence;
    }
    void add(const End& end)
    {
        if (!m_open.empty()) {
            const End& before = m_open.back();
            // A report's own line may stand behind the first ones of its queue id.
            const bool goesOn = !before.ended && (!end.begun || (end.answers && !before.begun));
            const bool other = std::none_of(m_open.begin(), m_open.end(), [&](const End& part) { return part.evidence == end.evidence; });
            if (!goesOn || !other || end.first - before.last > m_silence)
                close();
        }
        m_open.push_back(end);
    }
    std::vector<Chain> take()
    {
        close();
        m_name.clear();
        return std::move(m_chains);
    }

private:
    void close()
    {
        if (m_open.size() > 1)
            m_chains.push_back(std::move(m_open));
        m_open.clear();
    }
    std::string m_name;
    Micros m_silence = 0;
    Chain m_open;
    std::vector<Chain> m_chains;
};

std::vector<Chain> sessionChains(Database& database)
{
    SqlStatement rows = database.prepare(
        "SELECT e.format || ' ' || CASE WHEN ifnull(s.key, '') <> '' THEN s.key ELSE '#' || o.identity || ' ' || ifnull(s.client, '') END AS name,"
        " ifnull(s.key, '') <> '', o.row, o.evidence, s.time, ifnull(s.end, s.time), o.begun, o.ended FROM open_end o"
        " JOIN session s ON s.id = o.row JOIN evidence e ON e.id = o.evidence WHERE o.kind = 0 AND e.mail_vantage = 2 AND s.time IS NOT NULL"
        " ORDER BY name, s.time, o.begun DESC, o.ended, s.offset, o.row");
    Chains chains;
    while (rows.step()) {
        chains.name(std::string(rows.text(0)), rows.integer(1) != 0 ? longestSession : longestProcess);
        chains.add({rows.integer(2), rows.integer(3), rows.integer(4), rows.integer(5), rows.integer(6) != 0, rows.integer(7) != 0, false});
    }
    return chains.take();
}

std::vector<Chain> messageChains(Database& database)
{
    SqlStatement rows = database.prepare(
        "SELECT o.identity || ' ' || ifnull(m.internal_id, '') AS name, o.row, o.evidence, m.time,"
        " max(m.time, ifnull((SELECT max(d.time) FROM delivery d WHERE d.message = m.id), m.time)), o.begun, o.ended, o.answers <> 0"
        " FROM open_end o JOIN message m ON m.id = o.row JOIN evidence e ON e.id = o.evidence WHERE o.kind = 1 AND o.identity <> 0"
        " AND e.mail_vantage = 2 AND m.time IS NOT NULL ORDER BY name, m.time, o.ended, o.begun DESC, m.offset, o.row");
    Chains chains;
    while (rows.step()) {
        chains.name(std::string(rows.text(0)), longestLife);
        chains.add({rows.integer(1), rows.integer(2), rows.integer(3), rows.integer(4), rows.integer(5) != 0, rows.integer(6) != 0,
                    rows.integer(7) != 0});
    }
    return chains.take();
}

void joinSession(Database& database, OpenEndRows& rows, JoinedCounts& counts, const Chain& chain, std::vector<RowId>& messages)
{
    const RowId whole = chain.front().row;
    SqlStatement ofSession = database.prepare("SELECT row, identity, begun, ended FROM open_end WHERE kind = 1 AND session = ?1 ORDER BY row");
    RowId cut = 0; ///< a transaction that the file before did not see answered
    smtp::CutDialogue before; ///< how the file before ended
    Micros reached = chain.front().first;
    bool overlap = false;
    for (const End& part : chain) {
        const bool again = part.row != whole && part.first <= reached; // its file begins before the other's end
        overlap = overlap || again;
        reached = std::max(reached, part.last);
        struct Inside
        {
            RowId row;
            bool begun, ended;
        };
        std::vector<Inside> inside;
        for (ofSession.bind(1, part.row); ofSession.step();) {
            messages.push_back(ofSession.integer(0));
            if (ofSession.integer(1) == 0)
                inside.push_back({ofSession.integer(0), ofSession.integer(2) != 0, ofSession.integer(3) != 0});
            else
                rows.moveToSession(ofSession.integer(0), whole);
        }
        ofSession.reset();
        bool told = false;
        const smtp::CutDialogue ends = rows.cutDialogue(part.row, told);
        const std::string last = told ? rows.answerToCut(part.row) : std::string();
        if (part.row != whole) {
            const std::string words = database.text("SELECT ifnull((SELECT value FROM text WHERE id = s.error), '') FROM session s WHERE id = " +
                                                    std::to_string(part.row));
            rows.addSession(whole, part.row);
            const bool rest = !inside.empty() && !inside.front().begun && ends.finalOfRest() != 0;
            if (told && !again && cut != 0 && ends.replyCount() != 0)
                rows.answer(whole, cut, before, ends, rest, words, last);
        }
        before = ends;
        for (std::size_t i = 0; i < inside.size(); ++i) {
            if (again && i == 0 && rows.toldBefore(cut, inside[i].row, inside[i].begun))
                continue;
            if (part.row != whole)
                rows.moveToSession(inside[i].row, whole);
            if (i == 0 && cut != 0 && !inside[i].begun)
                rows.goOnWith(cut, inside[i].row, told ? std::optional(smtp::outcomeOf(ends.finalOfRest())) : std::nullopt, last);
        }
        cut = inside.empty() ? cut : inside.back().ended ? 0 : inside.size() == 1 && cut != 0 && !inside.back().begun ? cut : inside.back().row;
    }
    if (overlap)
        rows.countInside(whole);
    rows.finishSession(whole, chain.front().begun && chain.back().ended);
    counts.session(whole);
}

std::string fingerprint(Database& database)
{
    return database.text("SELECT count(*) || ' ' || ifnull(max(row), 0) FROM open_end") + ' ' +
           database.text("SELECT ifnull(group_concat(id || ':' || imported_at || ':' || ifnull(first, '') || ':' || ifnull(last, '')), '')"
                         " FROM evidence WHERE mail_vantage IN (1, 2, 3)");
}

void restore(Database& database)
{
    if (database.integer("SELECT EXISTS(SELECT 1 FROM message_part) OR EXISTS(SELECT 1 FROM session_part) OR EXISTS(SELECT 1 FROM dns_query_part)"
                         " OR EXISTS(SELECT 1 FROM bounce_part WHERE evidence IN " DELIST_MAIL_LOGS ")") == 0)
        return;
    forgetMailTwins(database);
    const bool copies = forgetCopies(database);
    JoinedCounts counts(database);
    for (const bool session : {true, false}) {
        SqlStatement parts = database.prepare(session ? "SELECT id FROM session_part" : "SELECT id FROM message_part");
        while (parts.step())
            session ? counts.session(parts.integer(0)) : counts.message(parts.integer(0));
    }
    counts.add(-1);
    const std::string all = "evidence IN (SELECT id FROM evidence WHERE mail_vantage IN (1, 2, 3))";
    OpenEndRows(database).restore(all);
    RowParts(database, "attachment").restore(all);
    RowParts(database, "dns_query").restore(all);
    counts.add(1);
    dropEmptyTraffic(database);
    recountBounces(database, Vantage::MailLog);
    if (copies) {
        recountBounces(database, Vantage::Tracking);
        recountBounces(database, Vantage::Capture);
    }
}

} // namespace

void storeOpenEnds(Database& database, RowId evidence, const std::vector<std::pair<OpenEnd, bool>>& ends)
{
    SqlStatement insert = database.prepare("INSERT OR REPLACE INTO open_end(kind, row, evidence, session, identity, answers, begun, ended)"
                                           " VALUES(?,?,?,?,?,?,?,?)");
    for (const auto& [end, ofSession] : ends) {
        insert.bind(1, std::int64_t{ofSession ? 0 : 1}).bind(2, end.row).bind(3, evidence).bind(4, end.session);
        insert.bind(5, static_cast<std::int64_t>(end.identity)).bind(6, static_cast<std::int64_t>(end.answers));
        insert.bind(7, std::int64_t{end.begun}).bind(8, std::int64_t{end.ended}).run();
    }
}

void joinOpenEnds(Database& database)
{
    if (fingerprint(database) == database.text("SELECT value FROM meta WHERE key = 'open_ends'"))
        return;
    restore(database);
    putCopiesAside(database);
    if (database.integer("SELECT count(*) FROM (SELECT DISTINCT evidence FROM open_end LIMIT 2)") > 1) {
        const std::vector<Chain> sessions = sessionChains(database);
        const std::vector<Chain> messages = messageChains(database);
        OpenEndRows rows(database);
        JoinedCounts counts(database);
        SqlStatement ofSession = database.prepare("SELECT row FROM open_end WHERE kind = 1 AND session = ?1");
        for (const Chain& chain : sessions)
            for (const End& part : chain) {
                counts.session(part.row);
                for (ofSession.bind(1, part.row); ofSession.step();)
                    counts.message(ofSession.integer(0));
                ofSession.reset();
            }
        for (const Chain& chain : messages)
            for (const End& part : chain)
                counts.message(part.row);
        counts.add(-1);
        std::vector<RowId> moved;
        for (const Chain& chain : sessions)
            joinSession(database, rows, counts, chain, moved);
        for (const Chain& chain : messages) {
            for (const End& part : chain)
                if (part.row != chain.front().row)
                    rows.addMessage(chain.front().row, part.row);
            rows.finishMessage(chain.front().row, chain.front().begun);
        }
        counts.add(1);
        rows.explainReports();
        dropEmptyTraffic(database);
        recountBounces(database, Vantage::MailLog);
        database.execute("DELETE FROM refusal WHERE source = 2 AND row IN (SELECT id FROM session_part WHERE id <> whole);"
                         "DELETE FROM refusal WHERE source = 1; DELETE FROM refusal_mark WHERE source = 1");
    }
    findMailTwins(database);
    const std::string now = fingerprint(database);
    database.prepare("INSERT OR REPLACE INTO meta(key, value) VALUES('open_ends', ?1)").bind(1, std::string_view(now)).run();
}

void forgetOpenEnds(Database& database)
{
    restore(database);
    database.execute("DELETE FROM meta WHERE key = 'open_ends'");
}

} // namespace delist
