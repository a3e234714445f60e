#include "case/witnesses/socket_store.h"
#include "case/counts/process_stats.h"
#include "case/sql/interned_text.h"
#include "case/sql/meta_value.h"
#include "case/witnesses/clock_offset_store.h"

namespace delist {

namespace {

constexpr const char* stateKey = "socket_state";

std::string stateNow(Database& database)
{
    return std::to_string(database.integer("SELECT coalesce(max(id), 0) FROM socket_owner")) + ' ' +
           std::to_string(database.integer("SELECT coalesce(max(id), 0) FROM connection")) + ' ' + acceptedOffsets(database);
}

SocketEnds endsAt(const SqlStatement& q, int column)
{
    return {q.integer(column), q.integer(column + 1), static_cast<std::uint16_t>(q.integer(column + 2)),
            static_cast<std::uint16_t>(q.integer(column + 3))};
}

/// What evidence itself says of the connections that were matched.
void takeBack(Database& database)
{
    database.execute("UPDATE connection SET process = m.process_before, pid = m.pid_before, process_votes = m.votes_before,"
                     " process_confidence = m.confidence_before, process_conflict = m.conflict_before"
                     " FROM socket_match m WHERE m.connection = connection.id;"
                     "DELETE FROM socket_match");
}

} // namespace

bool socketsDue(Database& database)
{
    if (database.integer("SELECT count(*) FROM (SELECT 1 FROM socket_owner LIMIT 1)") == 0)
        return false;
    return metaValue(database, stateKey) != stateNow(database);
}

std::vector<SocketWitness> socketWitnesses(Database& database)
{
    SqlStatement q = database.prepare(
        "SELECT o.id, o.evidence, o.local, o.remote, o.local_port, o.remote_port, ifnull(o.time, e.first),"
        " CASE WHEN o.time IS NULL THEN e.last ELSE o.end END, o.pid, t.value"
        " FROM socket_owner o JOIN evidence e ON e.id = o.evidence LEFT JOIN text t ON t.id = o.process"
        " WHERE o.local IS NOT NULL AND o.remote IS NOT NULL AND o.local_port IS NOT NULL AND o.remote_port IS NOT NULL"
        " AND (o.process IS NOT NULL OR o.pid IS NOT NULL)");
    std::vector<SocketWitness> result;
    while (q.step())
        result.push_back({q.integer(0), q.integer(1), endsAt(q, 2), q.optionalInteger(6).value_or(unknownTime),
                          q.optionalInteger(7).value_or(unknownTime), q.optionalInteger(8).value_or(unknownCount),
                          std::string(q.text(9))});
    return result;
}

std::vector<OwnedConnection> ownedConnections(Database& database)
{
    SqlStatement q = database.prepare(
        "SELECT c.id, c.evidence, c.source, c.destination, c.source_port, c.destination_port, c.time, c.end,"
        " CASE WHEN m.connection IS NULL THEN c.pid ELSE m.pid_before END,"
        " p.value, CASE WHEN m.connection IS NULL THEN c.process_confidence ELSE m.confidence_before END,"
        " CASE WHEN m.connection IS NULL THEN c.process_votes ELSE m.votes_before END, x.value"
        " FROM (SELECT DISTINCT local FROM socket_owner WHERE remote IS NOT NULL) o"
        " CROSS JOIN connection c ON c.source = o.local"
        " LEFT JOIN socket_match m ON m.connection = c.id"
        " LEFT JOIN text p ON p.id = CASE WHEN m.connection IS NULL THEN c.process ELSE m.process_before END"
        " LEFT JOIN text x ON x.id = CASE WHEN m.connection IS NULL THEN c.process_conflict ELSE m.conflict_before END"
        " WHERE c.source_port IS NOT NULL");
    std::vector<OwnedConnection> result;
    while (q.step())
        result.push_back({q.integer(0), q.integer(1), endsAt(q, 2), q.optionalInteger(6).value_or(unknownTime),
                          q.optionalInteger(7).value_or(unknownTime), q.optionalInteger(8).value_or(unknownCount),
                          std::string(q.text(9)), q.isNull(10) ? -1 : q.real(10), q.integer(11), std::string(q.text(12))});
    return result;
}

void storeSockets(Database& database, const std::vector<SocketMatch>& matches)
{
    takeBack(database);
    SqlStatement keep = database.prepare(
        "INSERT INTO socket_match(connection, owner, process_before, pid_before, votes_before, confidence_before,"
        " conflict_before) SELECT id, ?2, process, pid, process_votes, process_confidence, process_conflict FROM connection"
        " WHERE id = ?1");
    SqlStatement update = database.prepare(
        "UPDATE connection SET process = ?2, pid = ?3, process_votes = ?4, process_confidence = ?5, process_conflict = ?6"
        " WHERE id = ?1");
    InternedText text(database);
    for (const SocketMatch& match : matches) {
        keep.bind(1, match.connection).bind(2, match.owner).run();
        update.bind(1, match.connection).bind(2, text.id(match.process));
        update.bind(3, match.pid == unknownCount ? std::nullopt : std::optional(match.pid));
        update.bind(4, match.votes).bind(5, match.confidence).bind(6, text.id(match.conflict)).run();
    }
    recountProcesses(database, ProcessScope::SocketOwners);
    setMetaValue(database, stateKey, stateNow(database));
}

void forgetSockets(Database& database)
{
    takeBack(database);
    dropMetaValue(database, stateKey);
}

} // namespace delist
