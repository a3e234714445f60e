#include "case/writing/evidence_removal.h"
#include "case/counts/host_recount.h"
#include "case/counts/host_sides.h"
#include "case/counts/process_stats.h"
#include "case/counts/traffic_recount.h"
#include "case/joins/open_ends.h"
#include "case/lists/refusal_store.h"
#include "case/witnesses/connection_twins.h"
#include "case/witnesses/nat_store.h"
#include "case/witnesses/socket_store.h"
#include "case/witnesses/tracked_reports.h"

namespace delist {

namespace {

constexpr const char* tablesOfRows[] = {"attachment",      "bounce",        "delivery",       "message",      "session",
                                        "connection",      "socket_owner",  "name_record",    "dns_query",    "dns_other",
                                        "first_contact",   "reject",        "connector_seen", "message_count", "mailbox_day",
                                        "evidence_minute", "open_end",      "mailbox_repeat"};

constexpr const char* tablesOfFlows[] = {"attachment", "bounce", "delivery", "message", "session", "connection", "dns_query", "message_count", "mailbox_day",
                                        "open_end", "mailbox_repeat"};

/// What was concluded from rows of several files is made anew from those that stay.
void forgetConclusions(Database& database, RowId evidence)
{
    forgetSockets(database);
    forgetNat(database);
    forgetRefusals(database);
    forgetTrackedReports(database);
    forgetOpenEnds(database);
    forgetTwins(database);
    forgetSides(database, evidence);
    database.prepare("DELETE FROM clock_offset WHERE evidence = ?1 OR reference = ?1").bind(1, evidence).run();
}

std::string idsOf(const std::vector<RowId>& captures)
{
    std::string ids;
    for (const RowId id : captures)
        ids += (ids.empty() ? "" : ",") + std::to_string(id);
    return ids;
}

} // namespace

void removeEvidence(Database& database, RowId evidence, StoredContents contents)
{
    const auto run = [&](const std::string& sql) { database.prepare(sql).bind(1, evidence).run(); };
    forgetConclusions(database, evidence);

    HostRecount hosts(database, evidence);
    addTraffic(database, evidence, -1);
    dropEmptyTraffic(database);
    for (const char* table : tablesOfRows)
        run(std::string("DELETE FROM ") + table + " WHERE evidence = ?1");
    if (contents == StoredContents::Remove)
        run("DELETE FROM evidence_block WHERE evidence = ?1");
    run("DELETE FROM evidence WHERE id = ?1");
    hosts.recount();
    recountProcesses(database, ProcessScope::All);
    hosts.dropUnused();
}

void takeOutFlows(Database& database, const std::vector<RowId>& captures)
{
    for (const RowId capture : captures)
        forgetConclusions(database, capture);
    database.execute("DROP TABLE IF EXISTS temp.flow_process; DROP TABLE IF EXISTS temp.covered_minute;"
                     "CREATE TEMP TABLE flow_process AS SELECT s.address AS source, c.source_port, d.address AS destination, c.destination_port, c.time, c.process,"
                     " c.pid, c.process_votes AS votes, c.process_confidence AS confidence, c.process_conflict AS conflict FROM connection c"
                     " JOIN host s ON s.id = c.source JOIN host d ON d.id = c.destination WHERE c.evidence IN (" + idsOf(captures) +
                     ") AND (c.process IS NOT NULL OR c.pid IS NOT NULL);"
                     "CREATE TEMP TABLE covered_minute AS SELECT * FROM evidence_minute WHERE evidence IN (" + idsOf(captures) + ")");
    for (const RowId capture : captures) {
        HostRecount hosts(database, capture);
        addTraffic(database, capture, -1);
        for (const char* table : tablesOfFlows)
            database.prepare(std::string("DELETE FROM ") + table + " WHERE evidence = ?1").bind(1, capture).run();
        hosts.recount();
        hosts.dropUnused();
    }
    dropEmptyTraffic(database);
    recountProcesses(database, ProcessScope::All);
}

void bringBackWitnesses(Database& database, const std::vector<RowId>& captures)
{
    const std::string ids = idsOf(captures);
    if (database.integer("SELECT EXISTS(SELECT 1 FROM temp.flow_process)") != 0) {
        // Of a flow in several pieces the one with the most votes.
        database.execute("CREATE INDEX temp.flow_process_ends ON flow_process(source, source_port, time);"
                         "UPDATE connection SET process = f.process, pid = f.pid, process_votes = f.votes, process_confidence = f.confidence,"
                         " process_conflict = f.conflict FROM (SELECT * FROM (SELECT c.id AS connection, p.*, row_number() OVER (PARTITION BY c.id"
                         " ORDER BY ifnull(p.votes, 0) DESC, p.time) AS place FROM connection c JOIN host s ON s.id = c.source"
                         " JOIN host d ON d.id = c.destination JOIN temp.flow_process p ON p.source = s.address AND p.source_port = c.source_port"
                         " AND p.destination = d.address AND p.destination_port = c.destination_port AND p.time BETWEEN c.time AND ifnull(c.end, c.time)"
                         " WHERE c.evidence IN (" + ids + ")) WHERE place = 1) f WHERE connection.id = f.connection");
        recountProcesses(database, ProcessScope::All);
    }
    database.execute("DELETE FROM evidence_minute WHERE evidence IN (" + ids + ");"
                     "INSERT INTO evidence_minute(evidence, minute, records) SELECT evidence, minute, records FROM temp.covered_minute;"
                     "DROP TABLE temp.flow_process; DROP TABLE temp.covered_minute");
}

} // namespace delist
