// What analysis_queries.h asks of how much mail the evidence shows, and from where it can be seen.
#include "case/questions/analysis_queries.h"
#include "case/questions/bounce_conditions.h"
#include "case/rows/counted_once.h"
#include <algorithm>

namespace delist {

std::vector<MailVolume> mailVolumes(Database& database)
{
    // Tracking repeats a message in several roles: only what was sent on (Sent = 2) leaves, only what entered or was
    // generated counts as a message. Elsewhere every transaction is one.
    SqlStatement q = database.prepare(
        "SELECT e.mail_vantage, sum(m.messages * (m.role IN (0, 1, 4, 5))),"
        " sum(m.messages * ((m.role = 0 AND m.direction = 2) OR (m.role = 2 AND m.direction <> 3))),"
        " sum(m.messages * (m.is_bounce AND ((m.role = 0 AND m.direction = 2) OR (m.role = 2 AND m.direction <> 3))))"
        " FROM message_count m JOIN evidence e ON e.id = m.evidence GROUP BY e.mail_vantage");
    std::vector<MailVolume> result;
    while (q.step())
        result.push_back({static_cast<Vantage>(q.integer(0)), q.integer(1), q.integer(2), q.integer(3)});
    // What outside servers refused altogether left as well, but only its failure is told.
    SqlStatement refused = database.prepare(
        "WITH tracking AS MATERIALIZED (SELECT id FROM evidence WHERE mail_vantage = 3)"
        " SELECT count(*), sum(is_bounce) FROM (SELECT max(m.is_bounce) AS is_bounce FROM message m"
        "  WHERE m.role = 6 AND m.direction = 2 AND m.evidence IN (SELECT id FROM tracking) AND (m.message_id = '' OR NOT EXISTS"
        "   (SELECT 1 FROM message s WHERE s.message_id = m.message_id AND s.role = 2 AND s.evidence IN (SELECT id FROM tracking)))"
        "  GROUP BY coalesce(nullif(m.message_id, ''), m.id))");
    for (MailVolume& volume : result)
        if (volume.vantage == Vantage::Tracking && refused.step()) {
            volume.outbound += refused.integer(0);
            volume.outboundNull += refused.integer(1);
        }
    // A capture shows everybody's mail: that of hosts which send no reports is nothing to measure theirs by.
    SqlStatement others = database.prepare(
        "SELECT ifnull(sum(n), 0) FROM (SELECT count(*) AS n FROM message m JOIN evidence e ON e.id = m.evidence AND e.mail_vantage = 1"
        " WHERE m.role = 0 AND m.direction = 2 AND " DELIST_COUNTED("m") " GROUP BY m.client HAVING sum(m.is_bounce) = 0)");
    for (MailVolume& volume : result)
        if (volume.vantage == Vantage::Capture && volume.outboundNull > 0 && others.step())
            volume.outbound = std::max(volume.outboundNull, volume.outbound - others.integer(0));
    // Copies for an archive are no mail of their own.
    SqlStatement copies = database.prepare("SELECT e.mail_vantage, count(DISTINCT b.message_id) FROM bounce b JOIN evidence e ON e.id = b.evidence"
                                           " WHERE b.direction = 2 AND " + journalReportCondition() + " GROUP BY 1");
    while (copies.step())
        for (MailVolume& volume : result)
            if (volume.vantage == static_cast<Vantage>(copies.integer(0))) {
                volume.outbound = std::max<std::int64_t>(0, volume.outbound - copies.integer(1));
                volume.outboundNull = std::max<std::int64_t>(0, volume.outboundNull - copies.integer(1));
            }
    return result;
}

bool deliverersShown(Database& database)
{
    return database.integer("SELECT EXISTS (SELECT 1 FROM host_stat s JOIN host h ON h.id = s.host WHERE h.internal = 0 AND s.messages > 0"
                            " AND s.vantage IN (1, 2, 3))") != 0;
}

bool incomingMailShown(Database& database)
{
    return database.integer("SELECT EXISTS (SELECT 1 FROM message_count m JOIN evidence e ON e.id = m.evidence WHERE e.mail_vantage IN (1, 2, 3)"
                            " AND m.direction = 1 AND m.is_bounce = 0 AND m.role IN (0, 1) AND m.messages > 0)") != 0;
}

InsideDeliverer insideDeliverer(Database& database, const OrganisationMap& organisation)
{
    const BounceFunctions functions(database, organisation);
    // Tracking repeats a message in other roles.
    SqlStatement q = database.prepare(
        "SELECT h.address, count(*) FROM (SELECT DISTINCT b.victim AS victim" + std::string(bounceJoins) + " WHERE " + outwardCondition(organisation.hasDomains()) +
        ") x CROSS JOIN message m ON m.mail_from = x.victim AND m.is_bounce = 0 AND m.direction <> 2 AND m.role IN (0, 1)"
        " LEFT JOIN session s ON s.id = m.session JOIN host h ON h.id = coalesce(m.client, s.client) AND h.internal = 1"
        " GROUP BY h.id ORDER BY 2 DESC, 1 LIMIT 1");
    if (!q.step())
        return {};
    return {std::string(q.text(0)), q.integer(1)};
}

bool mailLogShowsSends(Database& database)
{
    return database.integer("SELECT EXISTS (SELECT 1 FROM message_count m JOIN evidence e ON e.id = m.evidence WHERE e.mail_vantage = 2"
                            " AND e.format <> 'exchange-smtp-receive' AND m.role IN (0, 2) AND m.direction = 2 AND m.messages > 0)") != 0 ||
           database.integer("SELECT EXISTS (SELECT 1 FROM evidence WHERE format = 'exchange-smtp-send')") != 0;
}

bool trackingShowsReports(Database& database)
{
    const auto has = [](const char* condition) {
        return "EXISTS (SELECT 1 FROM message_count m JOIN evidence e ON e.id = m.evidence WHERE e.mail_vantage = 3 AND m.messages > 0 AND " +
               std::string(condition) + ")";
    };
    // A trace has no events but messages, and has been asked for one direction often enough.
    return database.integer("SELECT " + has("m.role IN (2, 5)") + " OR " + has("m.role = 0 AND m.direction = 2") + " OR " +
                            has("m.role = 1 AND m.direction = 2 AND e.format LIKE 'exchange-online-%'") + " OR (" + has("m.role = 1") + " AND " +
                            has("m.role = 3") + ")") != 0;
}

std::vector<CapturedSender> capturedSenders(Database& database)
{
    SqlStatement q = database.prepare(
        "WITH capture AS MATERIALIZED (SELECT id FROM evidence WHERE mail_vantage = 1)"
        " SELECT h.id, h.address, sum(c.sessions), sum(c.encrypted), sum(c.messages), sum(c.senderless) FROM"
        "  (SELECT client, count(*) AS sessions, sum(tls = 2) AS encrypted, 0 AS messages, 0 AS senderless FROM session"
        "    WHERE direction = 2 AND evidence IN capture GROUP BY client"
        "   UNION ALL SELECT client, 0, 0, count(*), sum(mail_from IS NULL) FROM message"
        "    WHERE role = 0 AND direction = 2 AND evidence IN capture GROUP BY client) c"
        " JOIN host h ON h.id = c.client AND h.internal = 1 GROUP BY h.id");
    std::vector<CapturedSender> result;
    while (q.step())
        result.push_back({q.integer(0), std::string(q.text(1)), q.integer(2), q.integer(3), q.integer(4), q.integer(5)});
    return result;
}

bool isInCaptures(Database& database, const std::string& address)
{
    SqlStatement q = database.prepare("SELECT EXISTS (SELECT 1 FROM session s JOIN evidence e ON e.id = s.evidence AND e.mail_vantage = 1"
                                      " JOIN host h ON h.id IN (s.client, s.server) WHERE h.address = ?1)");
    q.bind(1, address);
    return q.step() && q.integer(0) != 0;
}

} // namespace delist
