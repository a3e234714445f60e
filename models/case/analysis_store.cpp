// What analysis writes back: hosts and findings (analysis_queries.h).
#include "case/analysis_queries.h"

namespace delist {

void storeHosts(Database& database, const std::vector<HostVerdict>& verdicts)
{
    // Counts of different vantages are never added up: connections come from the vantage that saw most of them, messages
    // from the one that saw most of those. With a single max() SQLite takes the other columns from that row.
    database.execute(
        "UPDATE host SET role = CASE internal WHEN 0 THEN 'outside' ELSE 'internal' END, state = NULL, suspicion = 0,"
        " reasons = NULL WHERE role IS NOT CASE internal WHEN 0 THEN 'outside' ELSE 'internal' END"
        " OR state IS NOT NULL OR suspicion <> 0 OR reasons IS NOT NULL");
    database.execute(
        "UPDATE host SET smtp_connections = s.n, smtp_allowed = s.smtp_allowed, smtp_denied = s.smtp_denied,"
        " destinations = s.destinations, vantage = s.vantage"
        " FROM (SELECT host, max(smtp_connections) AS n, smtp_allowed, smtp_denied, destinations, vantage"
        "       FROM host_stat GROUP BY host) s WHERE s.host = host.id");
    database.execute(
        "UPDATE host SET messages = s.n, recipients = s.recipients, bounces = s.bounces"
        " FROM (SELECT host, max(messages) AS n, recipients, bounces FROM host_stat GROUP BY host) s"
        " WHERE s.host = host.id AND s.n > 0");
    database.execute(
        "UPDATE host SET first = s.first, last = s.last"
        " FROM (SELECT host, min(first) AS first, max(last) AS last FROM host_stat GROUP BY host) s"
        " WHERE s.host = host.id");

    SqlStatement update = database.prepare(
        "UPDATE host SET role = CASE WHEN ?2 = '' THEN role ELSE ?2 END, state = nullif(?3, ''), suspicion = ?4,"
        " reasons = nullif(?5, '') WHERE id = ?1");
    for (const HostVerdict& verdict : verdicts) {
        update.bind(1, verdict.host).bind(2, std::string_view(verdict.role)).bind(3, std::string_view(verdict.state));
        update.bind(4, verdict.suspicion).bind(5, std::string_view(verdict.reasons));
        update.run();
    }
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
