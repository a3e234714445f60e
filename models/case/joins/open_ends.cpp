#include "case/joins/open_ends.h"
#include "case/counts/host_recount.h"
#include "case/counts/joined_counts.h"
#include "case/counts/traffic_recount.h"
#include "case/joins/open_deliveries.h"
#include "case/joins/open_end_chains.h"
#include "case/joins/open_end_rows.h"
#include "case/joins/open_logins.h"
#include "case/joins/open_prefaces.h"
#include "case/joins/open_summaries.h"
#include "case/lists/refusal_store.h"
#include "case/rows/open_end_kind.h"
#include "case/rows/row_parts.h"
#include "case/witnesses/capture_cuts.h"
#include "case/witnesses/clock_shift.h"
#include "case/witnesses/log_copies.h"
#include "case/witnesses/mail_twins.h"
#include "evidence/smtp/reply.h"
#include <algorithm>
#include <map>
#include <string>

namespace delist {

namespace {

#define DELIST_MAIL_LOGS "(SELECT id FROM evidence WHERE mail_vantage = 2)"

/// How the name of a session and how long it holds are stored.
std::int64_t nameOf(const OpenEnd& end)
{
    const std::int64_t minutes = std::clamp<std::int64_t>(end.silence / 60'000'000, 1, 240);
    return end.name == 0 ? 0 : static_cast<std::int64_t>(end.name << 8) | minutes;
}

void joinSession(Database& database, OpenEndRows& rows, JoinedCounts& counts, const OpenEndChain& chain, std::vector<RowId>& messages)
{
    const RowId whole = chain.front().row;
    SqlStatement ofSession = database.prepare("SELECT row, identity, begun, ended FROM open_message WHERE session = ?1 ORDER BY row");
    RowId cut = 0; ///< a transaction that the file before did not see answered
    smtp::CutDialogue before; ///< how the file before ended
    RowId beforeRow = 0, mailRow = 0, userRow = 0; ///< what tells of the MAIL that is to come, and of who logs on
    bool anyTold = false;
    Micros reached = chain.front().first;
    std::int64_t number = unknownCount; ///< of the last row seen
    bool overlap = false;
    std::string handedOnFor;
    for (const OpenEndRow& part : chain) {
        // Its file begins before the other's end. Logs without ids for sessions mostly write whole seconds.
        const bool numbered = number != unknownCount && part.firstNumber != unknownCount;
        const bool again = part.row != whole && (numbered ? part.firstNumber < number : part.named ? part.first < reached : part.first <= reached);
        overlap = overlap || again;
        reached = std::max(reached, part.last);
        struct Inside
        {
            RowId row;
            bool begun, ended;
        };
        std::vector<Inside> inside;
        bool told = false;
        const smtp::CutDialogue ends = rows.cutDialogue(part.row, told);
        std::vector<RowId> named;
        for (ofSession.bind(1, part.row); ofSession.step();) {
            messages.push_back(ofSession.integer(0));
            if (ofSession.integer(1) == 0)
                inside.push_back({ofSession.integer(0), ofSession.integer(2) != 0, ofSession.integer(3) != 0});
            else
                named.push_back(ofSession.integer(0));
        }
        ofSession.reset();
        if (part.row != whole) {
            const std::string words = database.text("SELECT ifnull((SELECT value FROM text WHERE id = s.error), '') FROM session s WHERE id = " +
                                                    std::to_string(part.row));
            // What the log sums up at the end is not more than what was seen of the dialogue.
            using Counts = OpenEndRows::Counts;
            const Counts counted = part.attempts ? Counts::Attempts : anyTold && !told ? Counts::Known : told || part.endless ? Counts::More : again ? Counts::Own
                                   : part.butMessages ? Counts::AllButMessages : part.countsAll ? Counts::All : Counts::More;
            rows.addSession(whole, part.row, counted, told || anyTold);
            const bool rest = !inside.empty() && !inside.front().begun && ends.finalOfRest() != 0;
            if (told && !again && cut != 0 && ends.replyCount() != 0)
                rows.answer(whole, cut, before, part.row, rest, words);
            if (told && beforeRow != 0)
                rows.logOn(whole, userRow, before, ends);
            if (told && cut != 0 && before.waiting(0) == smtp::CutDialogue::Waiting::Mail)
                rows.giveContext(cut, part.row);
            if (numbered)
                rows.addSeam(whole, part.firstNumber - number);
            if (told && before.waiting(0) == smtp::CutDialogue::Waiting::Other && ends.replyAt(0) == 220)
                rows.startTls(whole);
        }
        if (told && !handedOnFor.empty())
            for (const Inside& each : inside)
                rows.handOn(each.row, whole, handedOnFor);
        for (const RowId message : named)
            rows.moveToSession(message, whole, false);
        if (told && mailRow != 0 && !inside.empty() && inside.front().begun)
            rows.nameMessage(inside.front().row, mailRow);
        if (told) {
            before = beforeRow == 0 || again ? ends : before.goneOnBy(ends, rows.firstReplies(part.row));
            beforeRow = part.row;
            userRow = rows.tells(OpenDelivery::Missing::Answer, part.row) ? part.row : userRow;
            mailRow = rows.announces(part.row) ? part.row : inside.empty() ? mailRow : 0;
            if (const std::string client = rows.clientBehind(part.row); !client.empty())
                handedOnFor = client;
        }
        if (part.lastNumber != unknownCount)
            number = std::max(number, part.lastNumber);
        anyTold = anyTold || told;
        bool goneOn = false;
        for (std::size_t i = 0; i < inside.size(); ++i) {
            if (again && told && i == 0 && rows.toldBefore(cut, inside[i].row, inside[i].begun))
                continue;
            if (part.row != whole)
                rows.moveToSession(inside[i].row, whole, told);
            if (i == 0 && cut != 0 && !inside[i].begun && rows.sameSender(cut, inside[i].row)) {
                rows.goOnWith(cut, inside[i].row, ends, told);
                goneOn = true;
            }
        }
        cut = inside.empty() ? cut : inside.back().ended ? 0 : inside.size() == 1 && goneOn ? cut : inside.back().row;
    }
    if (overlap)
        rows.countInside(whole);
    rows.finishSession(whole, chain.front().begun && (chain.back().ended || (anyTold && before.isLeft())), anyTold);
    counts.session(whole);
}

/// By session.
std::map<RowId, std::vector<RowId>> messagesOf(Database& database, const std::vector<OpenEndChain>& chains)
{
    std::map<RowId, std::vector<RowId>> found;
    for (const OpenEndChain& chain : chains)
        for (const OpenEndRow& part : chain)
            found[part.row];
    if (found.empty())
        return found;
    SqlStatement rows = database.prepare("SELECT m.session, m.id FROM message m JOIN evidence e ON e.id = m.evidence WHERE e.mail_vantage = 1 AND m.session > 0");
    while (rows.step())
        if (const auto session = found.find(rows.integer(0)); session != found.end())
            session->second.push_back(rows.integer(1));
    return found;
}

void joinHeardSession(OpenEndRows& rows, const OpenEndChain& chain, const std::map<RowId, std::vector<RowId>>& messages)
{
    const RowId whole = chain.front().row;
    RowId cut = 0; ///< the last transaction, by now
    for (const OpenEndRow& part : chain) {
        if (part.row != whole)
            rows.addSession(whole, part.row, part.cut ? OpenEndRows::Counts::More : OpenEndRows::Counts::Last, false);
        for (const RowId message : messages.at(part.row)) {
            if (part.row != whole)
                rows.moveToSession(message, whole, false);
            if (part.row != whole && part.cut && message == messages.at(part.row).front() && cut != 0 && rows.isRest(cut, message)) {
                rows.moveAttachments(cut, message);
                rows.goOnWith(cut, message, {}, false);
            } else {
                cut = message;
            }
        }
    }
}

void joinMessages(OpenEndRows& rows, const std::vector<OpenEndChain>& chains, OpenDeliveries& deliveries)
{
    for (const OpenEndChain& chain : chains) {
        const RowId whole = chain.front().row;
        if (chain.front().table) {
            for (auto part = chain.begin() + 1; part != chain.end(); ++part)
                rows.addTableRows(whole, part->row);
            continue;
        }
        for (const OpenEndRow& part : chain)
            deliveries.nameResults(part.row);
        for (const OpenEndRow& part : chain)
            if (part.row != whole)
                rows.addMessage(whole, part.row);
        for (const OpenEndRow& part : chain)
            deliveries.addResults(part.row, whole);
        deliveries.answerWaiting(whole);
        for (const OpenEndRow& part : chain)
            rows.giveHelo(whole, part.row);
        std::vector<RowId> parts;
        for (const OpenEndRow& part : chain)
            parts.push_back(part.row);
        rows.finishMessage(whole, chain.front().begun, parts);
    }
    for (const RowId alone : deliveries.withResults()) {
        deliveries.nameResults(alone);
        deliveries.addResults(alone, alone);
        rows.finishMessage(alone, true, {alone});
    }
}

/// Sessions at the end of a file that the beginning of another says are told of elsewhere.
std::vector<RowId> passedSessions(Database& database)
{
    constexpr const char* longest = "600000000";
    SqlStatement rows = database.prepare(
        std::string("SELECT DISTINCT s.id FROM open_end p JOIN open_end o ON o.kind = 0 AND o.identity = p.identity AND o.evidence <> p.evidence AND o.ended = 0"
                    " JOIN evidence e ON e.id = p.evidence JOIN session s ON s.id = o.row JOIN evidence of ON of.id = o.evidence AND of.format = e.format"
                    " WHERE p.kind = ?1 AND e.last >= s.time AND e.first - s.time < ") + longest + " AND s.messages + s.recipients = 0");
    std::vector<RowId> passed;
    for (rows.bind(1, openEndKind(OpenDelivery::Missing::Passed)); rows.step();)
        passed.push_back(rows.integer(0));
    return passed;
}

std::string fingerprint(Database& database)
{
    return database.text("SELECT count(*) || ' ' || ifnull(max(row), 0) FROM open_end") + ' ' +
           database.text("SELECT ifnull(group_concat(id || ':' || imported_at || ':' || ifnull(first, '') || ':' || ifnull(last, '')), '')"
                         " FROM evidence WHERE mail_vantage IN (1, 2, 3)") + ' ' + clockShiftWord(database);
}

/// Ends of more than one file; or what only looks for a row of another.
bool goesOnElsewhere(Database& database)
{
    return database.integer("SELECT count(*) FROM (SELECT DISTINCT evidence FROM open_end LIMIT 2)") > 1 ||
           database.integer("SELECT EXISTS(SELECT 1 FROM open_end WHERE kind IN (" + std::to_string(openEndKind(OpenDelivery::Missing::Login)) + ", " +
                            std::to_string(openEndKind(OpenDelivery::Missing::Filtered)) + ")) AND"
                            " (SELECT count(*) FROM (SELECT 1 FROM evidence WHERE mail_vantage = 2 LIMIT 2)) > 1") != 0 ||
           database.integer("SELECT EXISTS(SELECT 1 FROM open_end o JOIN evidence e ON e.id = o.evidence WHERE o.kind = 0 AND e.mail_vantage = 1) AND"
                            " (SELECT count(*) FROM (SELECT 1 FROM evidence WHERE mail_vantage = 1 LIMIT 2)) > 1") != 0 ||
           capturesGoOn(database) ||
           // Or of messages that one file tells in parts, with too many others open at once.
           database.integer("SELECT EXISTS(SELECT 1 FROM open_end WHERE kind = 1 AND identity <> 0 GROUP BY evidence, identity HAVING count(*) > 1)") != 0;
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
    // What was seen last of a host, and its names, came from other files.
    HostRecount hosts(database, "SELECT s.client FROM session s JOIN session_part p ON p.id = s.id AND p.whole = p.id LEFT JOIN host_stat h"
                                " ON h.host = s.client AND h.vantage = 2 AND h.last = s.end WHERE s.client IS NOT NULL"
                                " AND (h.host IS NOT NULL OR s.helo IS NOT p.helo)");
    const std::string all = "evidence IN (SELECT id FROM evidence WHERE mail_vantage IN (1, 2, 3))";
    OpenEndRows(database).restore(all);
    RowParts(database, "attachment").restore(all);
    RowParts(database, "dns_query").restore(all);
    counts.add(1);
    hosts.recount();
    dropEmptyTraffic(database);
    recountBounces(database, Vantage::MailLog);
    if (copies) {
        recountBounces(database, Vantage::Tracking);
        recountBounces(database, Vantage::Capture);
    }
}

} // namespace

void storeOpenEnds(Database& database, RowId evidence, const std::vector<std::pair<OpenEnd, bool>>& ends,
                   const std::vector<OpenDelivery>& deliveries)
{
    SqlStatement insert = database.prepare("INSERT OR REPLACE INTO open_end(kind, row, evidence, session, identity, answers, begun, ended)"
                                           " VALUES(?,?,?,?,?,?,?,?)");
    for (const auto& [end, ofSession] : ends) {
        insert.bind(1, std::int64_t{ofSession ? 0 : 1}).bind(2, end.row).bind(3, evidence);
        insert.bind(4, ofSession ? nameOf(end) : end.table ? openEndTable : end.clientless && end.session == 0 ? openEndClientless : end.session);
        insert.bind(5, static_cast<std::int64_t>(end.identity)).bind(6, static_cast<std::int64_t>(end.answers));
        insert.bind(7, std::int64_t{end.begun}).bind(8, std::int64_t{end.ended}).run();
    }
    RowId number = evidence << 20; // they name a place, no row
    for (const OpenDelivery& open : deliveries) {
        insert.bind(1, openEndKind(open.missing)).bind(2, number++).bind(3, evidence).bind(4, open.message);
        insert.bind(5, static_cast<std::int64_t>(open.identity)).bind(6, static_cast<std::int64_t>(open.offset));
        insert.bind(7, std::int64_t{0}).bind(8, std::int64_t{0}).run();
    }
}

void joinOpenEnds(Database& database)
{
    if (fingerprint(database) == database.text("SELECT value FROM meta WHERE key = 'open_ends'"))
        return;
    restore(database);
    putCopiesAside(database);
    if (goesOnElsewhere(database)) {
        database.execute("CREATE TEMP TABLE open_message AS SELECT session, row, identity, begun, ended FROM open_end WHERE kind = 1 AND session > 0;"
                         "CREATE INDEX temp.open_message_session ON open_message(session);"
                         "CREATE TEMP TABLE open_text AS SELECT kind, session AS row, identity, answers, row AS number FROM open_end WHERE kind >= " +
                         std::to_string(openEndKind(OpenDelivery::Missing::Command)) + ";"
                         "CREATE INDEX temp.open_text_row ON open_text(row)");
        const std::vector<OpenEndChain> sessions = sessionChains(database);
        OpenEndRows rows(database);
        OpenDeliveries deliveries(database, rows);
        OpenLogins logins(database);
        JoinedCounts counts(database);
        SqlStatement ofSession = database.prepare("SELECT row FROM open_message WHERE session = ?1");
        for (const OpenEndChain& chain : sessions)
            for (const OpenEndRow& part : chain) {
                counts.session(part.row);
                for (ofSession.bind(1, part.row); ofSession.step();)
                    counts.message(ofSession.integer(0));
                ofSession.reset();
            }
        const std::vector<OpenEndChain> heard = heardSessionChains(database);
        const std::map<RowId, std::vector<RowId>> heardMessages = messagesOf(database, heard);
        for (const auto& [session, messages] : heardMessages) {
            counts.session(session);
            for (const RowId message : messages)
                counts.message(message);
        }
        const std::vector<RowId> passed = passedSessions(database);
        for (const RowId session : passed)
            counts.session(session);
        const std::vector<OpenEndChain> messages = messageChains(database);
        SqlStatement sessionOf = database.prepare("SELECT session FROM message WHERE id = ?1 AND session > 0");
        for (const OpenEndChain& chain : messages)
            for (const OpenEndRow& part : chain) {
                counts.message(part.row);
                if (sessionOf.bind(1, part.row).step()) // it may be told more of its session
                    counts.session(sessionOf.integer(0));
                sessionOf.reset();
            }
        for (const RowId message : deliveries.messages())
            counts.message(message);
        for (const RowId message : logins.messages())
            counts.message(message);
        for (const RowId message : rows.namedReports())
            counts.message(message);
        // Nobody else knows of what came back from a filter.
        std::vector<std::pair<RowId, std::vector<RowId>>> filtered;
        SqlStatement goingOn = database.prepare("SELECT DISTINCT m.id FROM open_end o JOIN message m ON m.id = o.row WHERE o.kind = 1 AND o.identity <> 0"
                                                " AND o.session >= 0 AND m.message_id <> ''");
        while (goingOn.step()) {
            std::vector<RowId> behind = rows.behindFilter(goingOn.integer(0));
            if (behind.empty() && !rows.isToldOf(OpenDelivery::Missing::Filtered, goingOn.integer(0)))
                continue;
            counts.message(goingOn.integer(0));
            for (const RowId each : behind)
                counts.message(each);
            filtered.emplace_back(goingOn.integer(0), std::move(behind));
        }
        goingOn = {};
        for (const auto& [first, behind] : rows.namedByFilter()) {
            counts.message(first);
            counts.message(behind);
            filtered.emplace_back(first, std::vector<RowId>{behind});
        }
        const std::vector<std::pair<RowId, RowId>> handedIn = rows.handedIn();
        for (const auto& [message, session] : handedIn)
            counts.message(message);
        counts.add(-1);
        for (const RowId session : passed)
            rows.passOn(session);
        logins.apply();
        std::vector<RowId> moved;
        for (const OpenEndChain& chain : sessions)
            joinSession(database, rows, counts, chain, moved);
        for (const OpenEndChain& chain : heard)
            joinHeardSession(rows, chain, heardMessages);
        joinMessages(rows, messages, deliveries);
        SqlStatement standsFor = database.prepare("SELECT ifnull((SELECT whole FROM message_part WHERE id = ?1 AND whole <> 0), ?1)");
        SqlStatement sessionStandsFor = database.prepare("SELECT ifnull((SELECT whole FROM session_part WHERE id = ?1 AND whole <> 0), ?1)");
        const auto of = [](SqlStatement& stands, RowId part) {
            const RowId row = stands.bind(1, part).step() ? stands.integer(0) : part;
            stands.reset();
            return row;
        };
        const auto whole = [&](RowId message) { return of(standsFor, message); };
        for (auto& [message, behind] : filtered) {
            std::transform(behind.begin(), behind.end(), behind.begin(), whole);
            rows.passFilter(whole(message), behind);
        }
        for (const auto& [message, session] : handedIn)
            rows.handIn(whole(message), of(sessionStandsFor, session));
        standsFor = {};
        sessionStandsFor = {};
        rows.explainReports();
        counts.add(1);
        for (const OpenEndChain& chain : sessions)
            rows.dropNames(chain.front().row);
        ofSession = {};
        sessionOf = {};
        database.execute("DROP TABLE temp.open_message; DROP TABLE temp.open_text");
        dropEmptyTraffic(database);
        recountBounces(database, Vantage::MailLog);
        readJoinedRefusals(database);
        database.execute("DELETE FROM refusal WHERE source = 1; DELETE FROM refusal_mark WHERE source = 1");
    }
    joinOpenPrefaces(database);
    joinOpenSummaries(database);
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
