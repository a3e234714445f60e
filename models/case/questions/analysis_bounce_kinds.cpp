// The kinds of bounces: stored once the pattern is known, and counted (analysis_queries.h).
#include "case/questions/analysis_queries.h"
#include "case/questions/bounce_conditions.h"
#include "case/questions/callout_clients.h"
#include "case/questions/genuine_senders.h"
#include "case/rows/bounce_kind.h"
#include "case/rows/counted_once.h"

namespace delist {

std::vector<BounceGroup> bounceGroups(Database& database)
{
    // What another row of the vantage tells has no kind of its own.
    SqlStatement q = database.prepare(std::string("SELECT e.mail_vantage, b.kind, b.fate, count(*)") + bounceJoins + " WHERE " DELIST_COUNTED("bm")
                                      " AND NOT (b.kind = 0 AND " + toldElsewhereCondition() + ") GROUP BY 1, 2, 3 ORDER BY 1, 2, 3");
    std::vector<BounceGroup> result;
    while (q.step())
        result.push_back({static_cast<Vantage>(q.integer(0)), static_cast<int>(q.integer(1)),
                          static_cast<Outcome>(q.integer(2)), q.integer(3)});
    return result;
}

std::vector<std::pair<std::string, std::int64_t>> bounceCauses(Database& database, Vantage vantage, int limit)
{
    SqlStatement q = database.prepare(
        "SELECT t.value, count(*) FROM bounce b JOIN text t ON t.id = b.cause LEFT JOIN message m ON m.id = b.message"
        " WHERE b.evidence IN (SELECT id FROM evidence WHERE mail_vantage = ?1) AND t.value <> '' AND " DELIST_COUNTED("m")
        " GROUP BY b.cause ORDER BY 2 DESC, 1 LIMIT ?2");
    q.bind(1, static_cast<std::int64_t>(vantage)).bind(2, static_cast<std::int64_t>(limit));
    std::vector<std::pair<std::string, std::int64_t>> result;
    while (q.step())
        result.emplace_back(std::string(q.text(0)), q.integer(1));
    return result;
}

void storeBounceKinds(Database& database, const OrganisationMap& organisation, BouncePattern pattern)
{
    const BounceFunctions functions(database, organisation);
    const CalloutClients callouts(database);
    const GenuineSenders genuine(database, organisation.hasDomains());
    const auto number = [](BounceKind kind) { return std::to_string(static_cast<int>(kind)); };
    const std::string cause = "coalesce(t.value, '')";
    const std::string honest = pattern.lateRefusals ? correspondentCondition() : honestCondition();
    // What another row tells is not judged twice. Outward: a person's automatic reply, a known other cause or a correspondent make it
    // honest; else the pattern decides. To ourselves: a blacklist in its words says that somebody
    // blocked us; coming in, it was received; else our server told our user.
    const std::string kind =
        "CASE WHEN NOT (" DELIST_COUNTED("bm") ") THEN " + number(BounceKind::Unknown) +
        " WHEN " + outwardCondition(organisation.hasDomains()) +
        "  THEN CASE WHEN " + toldElsewhereCondition() + " OR " + calloutCondition() + " THEN " + number(BounceKind::Unknown) +
        "       WHEN " + automaticReplyCondition() + " OR " + honest + " THEN " + number(BounceKind::Legitimate) +
        "       WHEN " + relayingCondition(organisation.hasDomains()) + " THEN " + number(pattern.relaying ? BounceKind::Unknown : BounceKind::Legitimate) +
        "       ELSE " + number(pattern.backscatter ? BounceKind::Backscatter : BounceKind::Legitimate) + " END"
        " WHEN " + blockedByListCondition(cause) + " OR " + blockedByListCondition("coalesce(b.subject, '')") +
        "  THEN " + number(BounceKind::BlockedByList) +
        " WHEN " + receivedCondition() + " THEN " + number(BounceKind::Received) +
        " WHEN v.value IS NOT NULL AND delist_own(v.value) THEN " + number(BounceKind::Legitimate) +
        " ELSE " + number(BounceKind::Unknown) + " END";
    SqlStatement update = database.prepare(
        "UPDATE bounce SET kind = k.kind FROM (SELECT b.id AS id, " + kind + " AS kind" + bounceJoins +
        ") k WHERE k.id = bounce.id AND bounce.kind <> k.kind");
    update.run();
}

} // namespace delist
