// Exchange's connectors as evidence names them: which ones messages went through, and of which ones sessions are logged.
#pragma once
#include "case/sql/database.h"
#include "evidence/records.h"
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace delist {

enum class ConnectorUse : std::uint8_t {
    Session,  ///< a protocol log has a session of it
    Received, ///< message tracking: a message came in through it
    Sent      ///< message tracking: a message left through it
};

struct ConnectorSeen
{
    std::string name;
    std::int64_t sessions = 0;
    std::int64_t received = 0;
    std::int64_t sent = 0;
};

/// Records by connector, a text, and use.
using ConnectorCounts = std::map<std::pair<std::int64_t, ConnectorUse>, std::int64_t>;
void storeConnectors(Database& database, RowId evidence, const ConnectorCounts& counts);
/// Whether any protocol log of what came in, or of what was sent, is in the case: without one nothing says what is logged.
bool hasProtocolLog(Database& database, ConnectorUse use);
/// By name. Only those of Exchange logs; messages that files tell of twice count once.
std::vector<ConnectorSeen> connectorsSeen(Database& database);

} // namespace delist
