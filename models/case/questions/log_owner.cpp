#include "case/questions/log_owner.h"
#include "case/questions/host_names.h"
#include "evidence/text/lower_case.h"

namespace delist {

namespace {

bool sameName(const std::string& one, const std::string& other)
{
    if (one == other)
        return true;
    const bool shortOne = one.find('.') == std::string::npos;
    const bool shortOther = other.find('.') == std::string::npos;
    return shortOne != shortOther && one.substr(0, one.find('.')) == other.substr(0, other.find('.'));
}

} // namespace

HopCallers hopCallers(Database& database, RowId log)
{
    SqlStatement q = database.prepare(
        "WITH hop(id) AS MATERIALIZED (SELECT DISTINCT m.server FROM bounce b JOIN message m ON m.id = b.message"
        "  JOIN host h ON h.id = m.server AND h.internal = 0 WHERE b.evidence = ?1 LIMIT 5000)"
        " SELECT (SELECT count(*) FROM hop), h.address, count(DISTINCT p.peer) FROM host_peer p JOIN host h ON h.id = p.host AND h.internal = 1"
        " WHERE p.vantage IN (0, 1) AND p.port = 25 AND p.connections > p.denied AND p.peer IN (SELECT id FROM hop)"
        " GROUP BY h.id ORDER BY 3 DESC, h.id");
    q.bind(1, log);
    HopCallers result;
    while (q.step()) {
        result.hops = q.integer(0);
        result.callers.push_back({std::string(q.text(1)), q.integer(2)});
    }
    return result;
}

std::string ownEnd(Database& database, RowId log)
{
    SqlStatement q = database.prepare(
        "SELECT h.address FROM host h WHERE h.internal = 1 AND"
        " (EXISTS (SELECT 1 FROM session s WHERE s.server = h.id AND s.evidence = ?1 AND s.given_direction = 1)"
        "  OR EXISTS (SELECT 1 FROM session s WHERE s.client = h.id AND s.evidence = ?1 AND s.given_direction = 2)) LIMIT 1");
    q.bind(1, log);
    return q.step() ? std::string(q.text(0)) : std::string();
}

bool isPeerIn(Database& database, RowId log, const std::string& address)
{
    SqlStatement q = database.prepare(
        "SELECT EXISTS (SELECT 1 FROM host h WHERE h.address = ?2 AND"
        " (EXISTS (SELECT 1 FROM message m WHERE m.client = h.id AND m.evidence = ?1)"
        "  OR EXISTS (SELECT 1 FROM message m WHERE m.server = h.id AND m.evidence = ?1)"
        "  OR EXISTS (SELECT 1 FROM session s WHERE s.client = h.id AND s.evidence = ?1)))");
    q.bind(1, log).bind(2, std::string_view(address));
    return q.step() && q.integer(0) != 0;
}

std::string hostOfLog(Database& database, RowId log)
{
    SqlStatement q = database.prepare("SELECT log_host FROM evidence WHERE id = ?1");
    q.bind(1, log);
    return q.step() ? std::string(q.text(0)) : std::string();
}

std::vector<std::string> insideHostsNamed(Database& database, const std::string& name)
{
    const std::string wanted = lowered(name);
    const std::string greeting = " AND n.kind = 'helo' AND (SELECT count(*) FROM host_name o WHERE o.host = h.id AND o.kind = 'helo') <= " +
                                 std::to_string(HostNames::mostBelieved);
    const std::string named = "SELECT h.address, t.value FROM host_name n JOIN host h ON h.id = n.host AND h.internal = 1 JOIN text t ON t.id = n.name WHERE true";
    const std::string recorded = " UNION SELECT h.address, t.value FROM name_record n JOIN host h ON h.id = n.host AND h.internal = 1 JOIN text t ON t.id = n.name";
    std::vector<std::string> result;
    for (const std::string& sql : {named + " AND n.kind <> 'helo'" + recorded, named + greeting}) {
        if (!result.empty())
            break;
        SqlStatement q = database.prepare(sql + " ORDER BY 1");
        while (q.step())
            if (sameName(lowered(q.text(1)), wanted) && (result.empty() || result.back() != q.text(0)))
                result.emplace_back(q.text(0));
    }
    return result;
}

RowId hostRow(Database& database, const std::string& address)
{
    SqlStatement known = database.prepare("SELECT id FROM host WHERE address = ?1");
    known.bind(1, std::string_view(address));
    if (known.step())
        return known.integer(0);
    SqlStatement insert = database.prepare("INSERT INTO host(address, internal) VALUES(?1, 1) RETURNING id");
    insert.bind(1, std::string_view(address));
    insert.step();
    const RowId id = insert.integer(0);
    insert.run();
    return id;
}

} // namespace delist
