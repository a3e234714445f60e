#include "case/writing/connector_queries.h"

namespace delist {

void storeConnectors(Database& database, RowId evidence, const ConnectorCounts& counts)
{
    SqlStatement insert = database.prepare("INSERT OR REPLACE INTO connector_seen(evidence, connector, use, records) VALUES(?,?,?,?)");
    for (const auto& [key, records] : counts)
        insert.bind(1, evidence).bind(2, key.first).bind(3, static_cast<std::int64_t>(key.second)).bind(4, records).run();
}

bool hasProtocolLog(Database& database, ConnectorUse use)
{
    SqlStatement query = database.prepare("SELECT EXISTS (SELECT 1 FROM evidence WHERE format = ?1)");
    query.bind(1, std::string_view(use == ConnectorUse::Received ? "exchange-smtp-receive" : "exchange-smtp-send"));
    return query.step() && query.integer(0) != 0;
}

std::vector<ConnectorSeen> connectorsSeen(Database& database)
{
    SqlStatement query = database.prepare(
        // Rows of copies were put aside (log_copies.h) after they had been counted; role 2: what was sent.
        "WITH seen AS (SELECT evidence, connector, use, records FROM connector_seen UNION ALL"
        " SELECT evidence, connector, iif(role = 2, 2, 1), -count(*) FROM message_part p WHERE connector IS NOT NULL"
        " AND NOT EXISTS (SELECT 1 FROM message m WHERE m.id = p.id) GROUP BY 1, 2, 3)"
        " SELECT t.value, sum(iif(s.use = 0, s.records, 0)), sum(iif(s.use = 1, s.records, 0)), sum(iif(s.use = 2, s.records, 0))"
        " FROM seen s JOIN evidence e ON e.id = s.evidence JOIN text t ON t.id = s.connector"
        " WHERE e.format LIKE 'exchange-%' AND e.format <> 'exchange-connectivity' GROUP BY t.value ORDER BY t.value");
    std::vector<ConnectorSeen> list;
    while (query.step())
        list.push_back({std::string(query.text(0)), query.integer(1), query.integer(2), query.integer(3)});
    return list;
}

} // namespace delist
