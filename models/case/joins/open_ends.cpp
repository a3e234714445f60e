#include "case/joins/open_ends.h"
#include "case/counts/host_recount.h"
#include "case/counts/host_sides.h"
#include "case/counts/joined_counts.h"
#include "case/counts/traffic_recount.h"
#include "case/file/settings_store.h"
#include "case/joins/filter_pieces.h"
#include "case/joins/open_end_join.h"
#include "case/joins/open_end_rows.h"
#include "case/joins/open_prefaces.h"
#include "case/joins/open_summaries.h"
#include "case/lists/refusal_store.h"
#include "case/rows/open_end_kind.h"
#include "case/rows/row_parts.h"
#include "case/sql/meta_value.h"
#include "case/witnesses/capture_cuts.h"
#include "case/witnesses/clock_shift.h"
#include "case/witnesses/log_copies.h"
#include "case/witnesses/mail_twins.h"
#include "case/witnesses/refused_questions.h"
#include <algorithm>
#include <string>

namespace delist {

namespace {

#define DELIST_DIALOGUES "(SELECT id FROM evidence WHERE mail_vantage IN (1, 2))"

/// How the name of a session and how long it holds are stored.
std::int64_t nameOf(const OpenEnd& end)
{
    const std::int64_t minutes = std::clamp<std::int64_t>(end.silence / 60'000'000, 1, 240);
    return end.name == 0 ? 0 : static_cast<std::int64_t>(end.name << 8) | minutes;
}

std::string fingerprint(Database& database)
{
    return database.text("SELECT count(*) || ' ' || ifnull(max(row), 0) FROM open_end") + ' ' +
           database.text("SELECT ifnull(group_concat(id || ':' || imported_at || ':' || ifnull(first, '') || ':' || ifnull(last, '')), '')"
                         " FROM evidence WHERE mail_vantage IN (1, 2, 3) OR format = 'exchange-queue'") + ' ' + clockShiftWord(database) + ' ' +
           hostSidesWord(database) + ' ' + database.text("SELECT ifnull(group_concat(name || ':' || value), '') FROM setting WHERE name IN ('mail_server', 'public_ip', 'internal', 'domain')");
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

/// False: every row is as it was imported.
bool restore(Database& database)
{
    if (database.integer("SELECT EXISTS(SELECT 1 FROM message_part) OR EXISTS(SELECT 1 FROM session_part) OR EXISTS(SELECT 1 FROM dns_query_part)"
                         " OR EXISTS(SELECT 1 FROM bounce_part WHERE evidence IN " DELIST_DIALOGUES ")") == 0)
        return false;
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
    recountBounces(database, Vantage::Capture);
    if (copies)
        recountBounces(database, Vantage::Tracking);
    return true;
}

/// Who is inside, or which domains are ours, was said or seen when evidence was in the case already.
bool wasToldLater(Database& database)
{
    return !hostSidesWord(database).empty() ||
           database.integer("SELECT EXISTS (SELECT 1 FROM custody c WHERE c.action = 'settings' AND c.id > (SELECT min(id) FROM custody WHERE action = 'import'))") != 0;
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
    if (fingerprint(database) == metaValue(database, "open_ends"))
        return;
    if (restore(database) && wasToldLater(database))
        deriveDirections(database, readSettings(database)); // what was aside had those of its import
    putCopiesAside(database);
    if (goesOnElsewhere(database)) {
        database.execute("CREATE TEMP TABLE open_message AS SELECT session, row, identity, begun, ended FROM open_end WHERE kind = 1 AND session > 0;"
                         "CREATE INDEX temp.open_message_session ON open_message(session);"
                         "CREATE TEMP TABLE open_text AS SELECT kind, session AS row, identity, answers, row AS number FROM open_end WHERE kind >= " +
                         std::to_string(openEndKind(OpenDelivery::Missing::Command)) + ";"
                         "CREATE INDEX temp.open_text_row ON open_text(row)");
        OpenEndJoin(database).run();
        database.execute("DROP TABLE temp.open_message; DROP TABLE temp.open_text");
        dropEmptyTraffic(database);
        recountBounces(database, Vantage::MailLog);
        readJoinedRefusals(database);
        database.execute("DELETE FROM refusal WHERE source = 1; DELETE FROM refusal_mark WHERE source = 1");
    }
    joinFilterPieces(database);
    joinOpenPrefaces(database);
    joinOpenSummaries(database);
    findMailTwins(database);
    putQuestionsAside(database);
    const std::string now = fingerprint(database);
    setMetaValue(database, "open_ends", now);
}

void forgetOpenEnds(Database& database)
{
    (void)restore(database);
    dropMetaValue(database, "open_ends");
}

} // namespace delist
