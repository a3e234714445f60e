#include "case/witnesses/mail_twins.h"
#include "case/counts/host_recount.h"
#include "case/counts/joined_counts.h"
#include "case/counts/traffic_recount.h"
#include "case/lists/refusal_store.h"
#include "case/rows/counted_once.h"
#include "case/rows/row_parts.h"
#include "case/witnesses/clock_shift.h"
#include "case/witnesses/connectivity_twins.h"
#include "case/witnesses/copy_walk.h"
#include "case/witnesses/message_copies.h"
#include "case/witnesses/own_hop_twins.h"
#include "case/witnesses/queue_snapshots.h"
#include "case/witnesses/queued_hops.h"
#include "case/witnesses/report_attempts.h"
#include "case/witnesses/submitted_twins.h"
#include "case/witnesses/summary_twins.h"
#include "case/witnesses/tracked_hops.h"
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace delist {

namespace {

using Copies = std::unordered_map<RowId, RowId>;

/// Between what a server says it sent and what the relay says it took: their clocks are two.
constexpr Micros longestHandOver = 600'000'000;

/// Dialogues that both ends wrote down: both are servers of ours, and most dialogues are with strangers.
Copies sessionTwins(Database& database)
{
    std::vector<EvidenceSpan> spans;
    SqlStatement q = database.prepare("SELECT id, first, last FROM evidence WHERE mail_vantage = 2 AND first IS NOT NULL");
    const ShiftedTimes times(database);
    while (q.step()) {
        const Micros shift = times.of(q.integer(0));
        spans.push_back({q.integer(0), 2, q.integer(0), q.integer(1) + shift - dialoguesApart, q.integer(2) + shift + dialoguesApart});
    }
    return copiesIn(database, overlapOf(spans),
                    dialoguesToCompare(times, "s.client IN (SELECT id FROM host WHERE internal = 1) AND s.server IN (SELECT id FROM host WHERE internal = 1)"));
}

/// Finds one partner for each row of \p told (id, client, time, sender, evidence), the nearest in time that has a recipient in common and
/// satisfies \p partner, a condition on message p, its evidence v and its session q.
void pair(Database& database, const std::string& told, const std::string& partner, Micros apart, Copies& twins)
{
    SqlStatement rows = database.prepare(told);
    SqlStatement find = database.prepare(
        "SELECT p.id FROM message p JOIN evidence v ON v.id = p.evidence AND v.mail_vantage = 2 LEFT JOIN session q ON q.id = p.session"
        " WHERE p.client = ?1 AND p.time BETWEEN ?2 - ?6 AND ?2 + ?6 AND p.mail_from IS ?3 AND p.evidence <> ?4 AND " + partner +
        " AND EXISTS (SELECT 1 FROM delivery a JOIN delivery b ON b.message = p.id AND b.recipient = a.recipient WHERE a.message = ?5)"
        " ORDER BY abs(p.time - ?2), p.id");
    std::unordered_set<RowId> taken;
    while (rows.step()) {
        if (twins.contains(rows.integer(0)))
            continue;
        find.bind(1, rows.integer(1)).bind(2, rows.integer(2)).bind(3, rows.optionalInteger(3)).bind(4, rows.integer(4));
        find.bind(5, rows.integer(0)).bind(6, apart);
        while (find.step()) {
            const RowId found = find.integer(0);
            if (twins.contains(found) || !taken.insert(found).second)
                continue;
            twins.emplace(rows.integer(0), found);
            break;
        }
        find.reset();
    }
}

/// Unless \p twin is one already, or \p whole is one of its.
bool addTwin(Copies& twins, RowId twin, RowId whole)
{
    return standingFor(twins, whole) != twin && twins.emplace(twin, whole).second;
}

/// Messages that a server behind a front end took for a client: the front end wrote them down as that client's. On one machine their
/// dialogue is no other than the client's.
void proxiedTwins(Database& database, Copies& sessions, Copies& twins)
{
    if (database.integer("SELECT count(*) FROM evidence WHERE format = 'exchange-smtp-receive'") < 2)
        return;
    Copies proxied = twins;
    pair(database,
         "SELECT m.id, m.client, m.time, m.mail_from, m.evidence FROM message m JOIN evidence e ON e.id = m.evidence AND"
         " e.format = 'exchange-smtp-receive' JOIN session s ON s.id = m.session WHERE m.client IS NOT NULL AND s.client <> m.client"
         " AND m.time IS NOT NULL ORDER BY m.time, m.id",
         "q.client = p.client", dialoguesApart, proxied);
    SqlStatement dialogues = database.prepare("SELECT s.id, p.session FROM message m JOIN session s ON s.id = m.session JOIN message p ON p.id = ?2 WHERE m.id = ?1"
                                              " AND p.session IS NOT NULL AND (s.client = s.server OR s.client IN (SELECT id FROM host WHERE address = '::1'"
                                              "  OR address LIKE '127.%' OR address LIKE 'fe80:%'))");
    for (const auto& [behind, before] : proxied) {
        if (!twins.emplace(behind, before).second)
            continue;
        dialogues.bind(1, behind).bind(2, before);
        if (dialogues.step()) {
            const RowId hop = standingFor(sessions, dialogues.integer(0)); // in the front end's log of what it sent
            addTwin(sessions, hop, dialogues.integer(1));
        }
        dialogues.reset();
    }
}

/// Messages of a server's own send log to an inside relay that has a log in the case, and the relay's dialogues with it, whose
/// ports that log may not know.
void handedOnTwins(Database& database, Copies& sessions, Copies& twins)
{
    if (database.integer("SELECT EXISTS (SELECT 1 FROM evidence WHERE format = 'exchange-smtp-send') AND EXISTS (SELECT 1 FROM evidence WHERE"
                         " mail_vantage = 2 AND format <> 'exchange-smtp-send')") == 0)
        return;
    Copies handedOn = twins;
    pair(database,
         "SELECT m.id, m.client, m.time, m.mail_from, m.evidence FROM message m JOIN evidence e ON e.id = m.evidence AND"
         " e.format = 'exchange-smtp-send' JOIN host o ON o.id = m.server AND o.internal = 1 WHERE m.client IS NOT NULL"
         " AND m.server <> m.client AND m.time IS NOT NULL ORDER BY m.time, m.id",
         "v.format <> 'exchange-smtp-send'", longestHandOver, handedOn);
    SqlStatement dialogues = database.prepare("SELECT q.id, s.id FROM message p JOIN session q ON q.id = p.session JOIN message m ON m.id = ?2"
                                              " JOIN session s ON s.id = m.session WHERE p.id = ?1 AND q.client = s.client");
    for (const auto& [sent, taken] : handedOn) {
        if (!twins.emplace(sent, taken).second)
            continue;
        dialogues.bind(1, taken).bind(2, sent);
        if (dialogues.step() && !sessions.contains(dialogues.integer(1)))
            sessions.emplace(dialogues.integer(0), dialogues.integer(1));
        dialogues.reset();
    }
}

/// What one log of mail tells beside another.
void betweenLogs(Database& database, Copies& sessions, Copies& messages)
{
    sessions = sessionTwins(database);
    messages = messageCopies(database, sessions);
    std::erase_if(messages, [](const auto& each) { return each.second == 0; });
    proxiedTwins(database, sessions, messages);
    handedOnTwins(database, sessions, messages);
    messages.merge(summaryTwins(database));
    OwnHops own = ownHopTwins(database); // over what the two ends of a hop tell: both are left out
    own.sessions.merge(sessions);
    sessions = std::move(own.sessions);
    own.messages.merge(messages);
    messages = std::move(own.messages);
    sessions.merge(connectivityTwins(database));
}

void mark(Database& database, const char* table, const Copies& twins)
{
    RowParts parts(database, table);
    for (const auto& [twin, whole] : twins)
        parts.mark(twin, whole);
}

void recount(Database& database)
{
    dropEmptyTraffic(database);
    forgetRefusals(database);
    for (const Vantage vantage : {Vantage::Capture, Vantage::MailLog, Vantage::Report})
        recountBounces(database, vantage);
}

} // namespace

void findMailTwins(Database& database)
{
    const Copies submitted = submittedTwins(database); // also inside one file: a syslog of both services
    const Copies hops = trackedHops(database);
    const Hops queued = queuedHops(database); // the same
    const Copies waiting = queuedTwins(database);
    Copies sessions, messages;
    if (database.integer("SELECT count(*) FROM (SELECT 1 FROM evidence WHERE mail_vantage = 2 LIMIT 2)") > 1)
        betweenLogs(database, sessions, messages);
    messages.insert(submitted.begin(), submitted.end());
    messages.insert(hops.begin(), hops.end());
    messages.insert(waiting.begin(), waiting.end());
    for (const auto& [twin, whole] : queued.refused)
        addTwin(messages, twin, whole);
    std::vector<QueuedHop> handedOn = queued.taken;
    std::erase_if(handedOn, [&](const QueuedHop& hop) { return !addTwin(messages, hop.second, hop.first); });
    messages.merge(reportAttempts(database, messages)); // of rows that stand
    sessions = settledCopies(sessions);
    messages = settledCopies(messages);
    if (sessions.empty() && messages.empty())
        return;
    JoinedCounts counts(database);
    for (const auto& [twin, whole] : sessions)
        counts.session(twin);
    std::unordered_set<RowId> told; // rows that are told what others know
    for (const auto& [twin, whole] : submitted)
        told.insert(whole);
    for (const QueuedHop& hop : handedOn)
        told.insert(hop.first);
    std::erase_if(told, [&](RowId row) { return messages.contains(row); });
    for (const auto& [twin, whole] : messages)
        counts.message(twin);
    for (const RowId row : told)
        counts.message(row);
    counts.add(-1);
    mark(database, "session", sessions);
    mark(database, "message", messages);
    tellEndsOfHops(database, handedOn, messages);
    for (const auto& [twin, whole] : submitted)
        if (told.contains(whole))
            nameSubmitter(database, twin, whole);
    counts.clear();
    for (const RowId row : told)
        counts.message(row);
    counts.add(1);
    recount(database);
}

void forgetMailTwins(Database& database)
{
    if (database.integer("SELECT EXISTS (SELECT 1 FROM session_part p JOIN session s ON s.id = p.id WHERE p.whole <> p.id)"
                         " OR EXISTS (SELECT 1 FROM message_part p JOIN message m ON m.id = p.id WHERE p.whole <> p.id)") == 0)
        return;
    JoinedCounts counts(database);
    SqlStatement twins = database.prepare("SELECT 0, p.id FROM session_part p JOIN session s ON s.id = p.id WHERE p.whole <> p.id"
                                          " UNION ALL SELECT 1, p.id FROM message_part p JOIN message m ON m.id = p.id WHERE p.whole <> p.id");
    while (twins.step())
        twins.integer(0) == 0 ? counts.session(twins.integer(1)) : counts.message(twins.integer(1));
    twins.reset();
    for (const std::string table : {"session", "message"})
        database.execute("DELETE FROM " + table + "_part WHERE whole <> id AND id IN (SELECT id FROM " + table + ")");
    counts.add(1);
    recount(database);
}

} // namespace delist
