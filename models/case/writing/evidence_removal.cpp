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
                                        "evidence_minute", "open_end"};

} // namespace

void removeEvidence(Database& database, RowId evidence, StoredContents contents)
{
    const auto run = [&](const std::string& sql) { database.prepare(sql).bind(1, evidence).run(); };
    // What was concluded from rows of several files is made anew from those that stay.
    forgetSockets(database);
    forgetNat(database);
    forgetRefusals(database);
    forgetTrackedReports(database);
    forgetOpenEnds(database);
    forgetTwins(database);
    forgetSides(database, evidence);
    run("DELETE FROM clock_offset WHERE evidence = ?1 OR reference = ?1");

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

} // namespace delist
