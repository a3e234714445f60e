// The questions about what a host said of analysis_queries.h: its SMTP dialogues, what it asked DNS.
#include "case/questions/analysis_queries.h"
#include "case/rows/cut_names.h"
#include "case/rows/in_vantage.h"
#include <algorithm>
#include <functional>

namespace delist {

namespace {

/// There is one of \p rows, FROM … WHERE, at all: of most hosts there is none, and to ask this costs little.
bool anyOf(PreparedQueries& queries, const std::string& rows, const std::function<void(SqlStatement&)>& bind)
{
    SqlStatement& q = queries("SELECT 1" + rows + " LIMIT 1");
    bind(q);
    const bool any = q.step();
    q.reset();
    return any;
}

/// How many names must stand behind those that were cut, besides the whole ones: one that another begins with may be that other.
std::int64_t cutNames(PreparedQueries& queries, const std::string& sessions, const std::function<void(SqlStatement&)>& bind)
{
    SqlStatement& q = queries("SELECT t.value, g.cut FROM (SELECT s.helo AS helo, min(" DELIST_HELO_CUT("s") ") AS cut" +
                              sessions + " AND s.helo IS NOT NULL GROUP BY s.helo LIMIT 20000) g JOIN text t ON t.id = g.helo ORDER BY t.value DESC");
    bind(q);
    std::int64_t names = 0;
    std::string after; // the next in the alphabet: what begins with a name stands right behind it
    while (q.step()) {
        std::string name(q.text(0));
        names += q.integer(1) != 0 && (after.empty() || !after.starts_with(name)) ? 1 : 0;
        after = std::move(name);
    }
    return names;
}

/// \p sessions and \p messages: FROM … WHERE of the rows s and m, over the parameters that \p bind sets.
OutboundDialogues readDialogues(PreparedQueries& queries, const std::string& sessions, const std::string& messages,
                                const std::function<void(SqlStatement&)>& bind)
{
    OutboundDialogues result;
    if (!anyOf(queries, sessions, bind))
        return result;
    SqlStatement& totals = queries("SELECT count(*), coalesce(sum(s.messages), 0), coalesce(sum(s.recipients), 0),"
                                           " count(DISTINCT iif(" DELIST_HELO_CUT("s") ", NULL, s.helo)),"
                                           " sum(s.tls = 2 AND s.messages = 0 AND s.recipients = 0),"
                                           " sum(s.tls <> 2 AND s.messages = 0 AND s.recipients = 0 AND s.complete AND s.gaps = 0 AND s.error IS NULL"
                                           "  AND s.helo IS NOT NULL), sum(s.gaps > 0)" + sessions);
    bind(totals);
    totals.step();
    result.sessions = totals.integer(0);
    result.messages = totals.integer(1);
    result.recipients = totals.integer(2);
    result.opaque = totals.integer(4);
    result.silent = totals.integer(5);
    result.holed = totals.integer(6);

    SqlStatement& outcomes = queries("SELECT coalesce(sum((SELECT count(*) FROM delivery r WHERE r.message = m.id AND r.outcome = 1)), 0),"
                                     " coalesce(sum((SELECT count(*) FROM delivery r WHERE r.message = m.id AND r.outcome = 2)), 0)" + messages);
    bind(outcomes);
    outcomes.step();
    SqlStatement& asking = queries("SELECT count(DISTINCT s.id)" + messages +
                                   " AND s.messages = 0 AND s.tls <> 2 AND s.complete AND s.gaps = 0 AND s.error IS NULL AND m.status = 0"
                                   " AND EXISTS (SELECT 1 FROM delivery r WHERE r.message = m.id AND r.reply_code BETWEEN 200 AND 299)"
                                   " AND NOT EXISTS (SELECT 1 FROM delivery r WHERE r.message = m.id AND r.outcome <> 0)");
    bind(asking);
    asking.step();
    result.asking = asking.integer(0);
    result.handedTo = outcomes.integer(0);
    result.rejected = outcomes.integer(1);
    result.recipients = std::max(result.recipients, result.handedTo + result.rejected);

    result.heloNames = totals.integer(3) + cutNames(queries, sessions, bind);

    SqlStatement& helos = queries(
        "SELECT t.value FROM (SELECT s.helo AS helo, count(*) AS n" + sessions +
        " AND s.helo IS NOT NULL AND NOT " DELIST_HELO_CUT("s") " GROUP BY s.helo ORDER BY n DESC LIMIT 200) g JOIN text t ON t.id = g.helo ORDER BY g.n DESC");
    bind(helos);
    while (helos.step())
        if (!helos.text(0).empty())
            result.helos.emplace_back(helos.text(0));

    SqlStatement& senders = queries(
        "SELECT t.value FROM (SELECT m.mail_from AS sender, count(*) AS n" + messages +
        " AND m.mail_from IS NOT NULL GROUP BY m.mail_from ORDER BY n DESC LIMIT 20000) g"
        " JOIN text t ON t.id = g.sender ORDER BY g.n DESC");
    bind(senders);
    while (senders.step())
        result.senders.emplace_back(senders.text(0));
    return result;
}

} // namespace

OutboundDialogues outboundDialogues(PreparedQueries& queries, RowId host, Vantage vantage)
{
    return readDialogues(queries,
                         " FROM session s JOIN host d ON d.id = s.server AND d.internal = 0 WHERE s.client = ?1 AND " + inVantage("mail_vantage", "s.evidence"),
                         " FROM message m JOIN session s ON s.id = m.session JOIN host d ON d.id = s.server AND d.internal = 0 WHERE m.client = ?1 AND " +
                             inVantage("mail_vantage", "m.evidence"),
                         [&](SqlStatement& statement) { statement.bind(1, host).bind(2, vantageNumber(vantage)); });
}

OutboundDialogues dialoguesBehindNat(PreparedQueries& queries, RowId insideHost)
{
    return readDialogues(queries, " FROM nat_pair n JOIN session s ON s.id = n.outside_session WHERE n.inside_host = ?1",
                         " FROM nat_pair n JOIN session s ON s.id = n.outside_session JOIN message m ON m.client = s.client"
                         " AND m.time BETWEEN s.time AND s.end AND m.session = s.id WHERE n.inside_host = ?1",
                         [&](SqlStatement& statement) { statement.bind(1, insideHost); });
}

MxLookups mxLookups(PreparedQueries& queries, RowId host)
{
    MxLookups result;
    const std::string from = " FROM dns_query WHERE client = ?1 AND kind = " + std::to_string(static_cast<int>(LookupKind::Mx));
    if (!anyOf(queries, from, [host](SqlStatement& statement) { statement.bind(1, host); }))
        return result;
    SqlStatement& totals = queries("SELECT count(*), count(DISTINCT name)" + from);
    totals.bind(1, host);
    totals.step();
    result.queries = totals.integer(0);
    result.domains = totals.integer(1);
    SqlStatement& examples = queries("SELECT t.value FROM (SELECT name, count(*) AS n" + from +
                                             " GROUP BY name ORDER BY n DESC, name LIMIT 10) g JOIN text t ON t.id = g.name"
                                             " ORDER BY g.n DESC, t.value");
    examples.bind(1, host);
    while (examples.step())
        result.examples.emplace_back(examples.text(0));
    return result;
}

} // namespace delist
