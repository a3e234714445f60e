#include "case/writing/connector_queries.h"

namespace delist {

void storeConnector(Database& database, RowId evidence, std::int64_t text, ConnectorUse use, std::int64_t records)
{
    SqlStatement insert = database.prepare("INSERT OR REPLACE INTO connector_seen(evidence, connector, use, records) VALUES(?,?,?,?)");
    insert.bind(1, evidence).bind(2, text).bind(3, static_cast<std::int64_t>(use)).bind(4, records).run();
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
        "SELECT t.value, sum(iif(s.use = 0, s.records, 0)), sum(iif(s.use = 1, s.records, 0)), sum(iif(s.use = 2, s.records, 0))"
        " FROM connector_seen s JOIN evidence e ON e.id = s.evidence JOIN text t ON t.id = s.connector"
        " WHERE e.format LIKE 'exchange-%' AND e.format <> 'exchange-connectivity' GROUP BY t.value ORDER BY t.value");
    std::vector<ConnectorSeen> list;
    while (query.step())
        list.push_back({std::string(query.text(0)), query.integer(1), query.integer(2), query.integer(3)});
    return list;
}

} // namespace delist
