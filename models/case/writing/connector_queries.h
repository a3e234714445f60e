// Exchange's connectors as evidence names them: which ones messages went through, and of which ones sessions are logged.
#pragma once
#include "case/sql/database.h"
#include "evidence/connector_sink.h"
#include "evidence/records.h"
#include <string>
#include <vector>

namespace delist {

struct ConnectorSeen
{
    std::string name;
    std::int64_t sessions = 0;
    std::int64_t received = 0;
    std::int64_t sent = 0;
};

void storeConnector(Database& database, RowId evidence, std::int64_t text, ConnectorUse use, std::int64_t records);
/// Whether any protocol log of what came in, or of what was sent, is in the case: without one nothing says what is logged.
bool hasProtocolLog(Database& database, ConnectorUse use);
/// By name. Only those of Exchange logs.
std::vector<ConnectorSeen> connectorsSeen(Database& database);

} // namespace delist
