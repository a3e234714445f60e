#include "case/evidence_removal.h"
#include "case/connection_twins.h"
#include "case/host_recount.h"
#include "case/nat_store.h"
#include "case/open_ends.h"
#include "case/process_stats.h"
#include "case/refusal_store.h"
#include "case/socket_store.h"
#include "case/tracked_reports.h"
#include "case/traffic_recount.h"

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
