// What analysis writes back: hosts and findings (analysis_queries.h).
#include "case/questions/analysis_queries.h"

namespace delist {

void storeHosts(Database& database, const std::vector<HostVerdict>& verdicts)
{
    // Only rows that change are written: there may be a million outside hosts.
    database.execute(
        "UPDATE host SET role = CASE internal WHEN 0 THEN 'outside' ELSE 'internal' END, state = NULL, suspicion = 0,"
        " reasons = NULL WHERE role IS NOT CASE internal WHEN 0 THEN 'outside' ELSE 'internal' END"
        " OR state IS NOT NULL OR suspicion <> 0 OR reasons IS NOT NULL");
    SqlStatement update = database.prepare(
        "UPDATE host SET role = CASE WHEN ?2 = '' THEN role ELSE ?2 END, state = nullif(?3, ''), suspicion = ?4,"
        " reasons = nullif(?5, '') WHERE id = ?1");
    for (const HostVerdict& verdict : verdicts) {
        update.bind(1, verdict.host).bind(2, std::string_view(verdict.role)).bind(3, std::string_view(verdict.state));
        update.bind(4, verdict.suspicion).bind(5, std::string_view(verdict.reasons));
        update.run();
    }
}

void storeSuspicions(Database& database, const std::vector<HostSuspicion>& suspicions)
{
    SqlStatement update = database.prepare("UPDATE host SET suspicion = ?2 WHERE id = ?1");
    for (const HostSuspicion& each : suspicions)
        update.bind(1, each.host).bind(2, each.suspicion).run();
}

void replaceFindings(Database& database, const std::vector<StoredFinding>& findings)
{
    database.execute("DELETE FROM finding");
    SqlStatement insert =
        database.prepare("INSERT INTO finding(cause, subject, confidence, detail) VALUES(?1, ?2, ?3, ?4)");
    for (const StoredFinding& finding : findings) {
        insert.bind(1, std::string_view(finding.cause)).bind(2, std::string_view(finding.subject));
        insert.bind(3, finding.confidence).bind(4, std::string_view(finding.detail));
        insert.run();
    }
}

std::vector<StoredFinding> storedFindings(Database& database)
{
    SqlStatement q = database.prepare("SELECT cause, subject, confidence, detail FROM finding ORDER BY id");
    std::vector<StoredFinding> result;
    while (q.step())
        result.push_back({std::string(q.text(0)), std::string(q.text(1)), q.real(2), std::string(q.text(3))});
    return result;
}

} // namespace delist
