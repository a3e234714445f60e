// What of OpenEndRows tells messages who handed them in and which way they went, when that stands in another file.
#include "case/file/settings_store.h"
#include "case/joins/open_end_rows.h"
#include "case/rows/open_end_kind.h"

namespace delist {

/// A message takes from its session what its own file does not tell. In a dialogue both ends are the session's; a message with lines
/// of its own came in through it.
void OpenEndRows::takeEndsOfSession(RowId message, RowId session, bool dialogue)
{
    SqlStatement unknown = m_database.prepare("SELECT s.given_direction, s.direction FROM message m, session s WHERE m.id = ?1 AND s.id = ?2"
                                              " AND m.client IS NULL AND (s.client IS NOT NULL OR (?3 AND s.server IS NOT NULL)) AND (NOT ?3 OR m.server IS NULL)");
    if (!unknown.bind(1, message).bind(2, session).bind(3, std::int64_t{dialogue}).step())
        return;
    const std::int64_t given = unknown.integer(0);
    const std::int64_t direction = unknown.integer(1);
    unknown.reset();
    if (!dialogue) {
        m_database.prepare("UPDATE message SET client = (SELECT client FROM session WHERE id = ?2) WHERE id = ?1").bind(1, message).bind(2, session).run();
        settleDirection(message, true);
        return;
    }
    m_database.prepare("UPDATE message AS m SET client = s.client, server = s.server, given_direction = ?3, direction = ?4 FROM session s"
                       " WHERE m.id = ?1 AND s.id = ?2").bind(1, message).bind(2, session).bind(3, given).bind(4, direction).run();
    const std::string address =
        m_database.text("SELECT ifnull((SELECT h.address FROM session s JOIN host h ON h.id = s.server WHERE s.id = " + std::to_string(session) + "), '')");
    const std::string of = "message = " + std::to_string(message);
    if (!address.empty()) {
        m_database.prepare("INSERT OR IGNORE INTO text(value) VALUES(?1)").bind(1, std::string_view(address)).run();
        m_deliveries.keepAll(of + " AND server IS NULL");
        m_database.prepare("UPDATE delivery SET server = (SELECT id FROM text WHERE value = ?1) WHERE server IS NULL AND " + of)
            .bind(1, std::string_view(address)).run();
    }
    m_bounces.keepAll(of + " AND given_direction = 0");
    m_database.prepare("UPDATE bounce SET given_direction = ?1, direction = ?2 WHERE given_direction = 0 AND " + of).bind(1, given).bind(2, direction).run();
}

const OrganisationMap& OpenEndRows::organisation()
{
    if (!m_organisation)
        m_organisation.emplace(readSettings(m_database));
    return *m_organisation;
}

void OpenEndRows::handOn(RowId message, RowId session, const std::string& client)
{
    SqlStatement ownClient = m_database.prepare("SELECT 1 FROM message m JOIN session s ON s.id = ?2 WHERE m.id = ?1 AND m.client IS s.client");
    if (!ownClient.bind(1, message).bind(2, session).step())
        return;
    ownClient.reset();
    if (const auto address = IpAddress::parse(client)) {
        m_database.prepare("INSERT OR IGNORE INTO host(address, internal) VALUES(?1, ?2)").bind(1, std::string_view(client))
            .bind(2, std::int64_t{organisation().isInternal(*address)}).run();
    }
    m_messages.keep(message, message);
    m_database.prepare("UPDATE message SET client = ifnull((SELECT id FROM host WHERE address = ?2), client) WHERE id = ?1")
        .bind(1, message).bind(2, std::string_view(client)).run();
    // As deriveDirections() has it.
    m_database.prepare("UPDATE message SET direction = ifnull((SELECT CASE WHEN c.internal THEN 2 + s.internal WHEN s.internal THEN 1 ELSE 0 END"
                       " FROM host c, host s WHERE c.id = client AND s.id = server), 0) WHERE id = ?1 AND given_direction = 0")
        .bind(1, message).run();
}

/// Each file alone did not know both who handed it in and where it went: one that only saw it delivered here takes it for internal. As MailJoin has it.
void OpenEndRows::settleDirection(RowId message, bool begun, bool outwards, bool relayed)
{
    SqlStatement ends = m_database.prepare(
        "SELECT c.address, s.address, m.authenticated_as IS NOT NULL, m.status = 1, m.given_direction, m.is_bounce, EXISTS(SELECT 1 FROM open_end o"
        " WHERE o.kind = 1 AND o.row = m.id AND o.session = ?2), ifnull((SELECT direction FROM session WHERE id = m.session), 0),"
        " m.is_bounce OR m.role = 2 FROM message m LEFT JOIN host c ON c.id = m.client LEFT JOIN host s ON s.id = m.server WHERE m.id = ?1");
    if (!ends.bind(1, message).bind(2, openEndClientless).step())
        return;
    const auto given = static_cast<Direction>(ends.integer(4));
    const bool mayLeave = relayed && given == Direction::Inbound; // the file before did not know
    if (given != Direction::Unknown && given != Direction::Internal && !mayLeave)
        return;
    const auto client = IpAddress::parse(ends.text(0));
    const auto server = IpAddress::parse(ends.text(1));
    const bool named = relayed || ends.integer(2) != 0;
    const bool neverNamed = ends.integer(6) != 0 && ends.integer(5) == 0;
    const bool inside = (begun || ends.integer(8) != 0) && (!client || client->isPrivate() || named);
    const bool delivered = ends.integer(3) != 0;
    const std::int64_t ofSession = ends.integer(7);
    ends.reset();
    const Direction way = client && !client->isPrivate() && !named ? Direction::Inbound
                          : !inside || neverNamed ? Direction::Unknown
                          : outwards || (server && !server->isPrivate()) ? Direction::Outbound
                          : delivered && (!client || client->isPrivate()) ? Direction::Internal : Direction::Unknown;
    if (given == Direction::Internal && way != Direction::Outbound)
        return;
    if (way != Direction::Unknown)
        m_database.prepare("UPDATE message SET given_direction = ?2, direction = ?2 WHERE id = ?1")
            .bind(1, message).bind(2, static_cast<std::int64_t>(way)).run();
    else if (ofSession != 0)
        m_database.prepare("UPDATE message SET direction = ?2 WHERE id = ?1 AND direction = 0").bind(1, message).bind(2, ofSession).run();
}

/// As CaseWriter::bounce() has it.
void OpenEndRows::settleBounceDirections(RowId message)
{
    if (!organisation().hasDomains())
        return;
    SqlStatement rows = m_database.prepare("SELECT b.id, b.given_direction, m.direction, v.value, b.direction FROM bounce b JOIN message m ON m.id = b.message"
                                           " LEFT JOIN text v ON v.id = b.victim WHERE b.message = ?1");
    std::vector<std::pair<RowId, Direction>> changed;
    for (rows.bind(1, message); rows.step();) {
        const auto given = static_cast<Direction>(rows.integer(1));
        const auto ofMessage = static_cast<Direction>(rows.integer(2));
        const std::string_view victim = rows.text(3);
        Direction way = given != Direction::Unknown ? given : ofMessage;
        const bool lost = given == Direction::Internal && ofMessage == Direction::Unknown;
        if (!victim.empty() && (way == Direction::Unknown || (lost && !organisation().isOwnMailbox(victim))))
            way = !lost && organisation().isOwnMailbox(victim) ? Direction::Inbound : Direction::Outbound;
        if (way != static_cast<Direction>(rows.integer(4)))
            changed.emplace_back(rows.integer(0), way);
    }
    rows.reset();
    for (const auto& [bounce, way] : changed) {
        m_bounces.keep(bounce, bounce);
        m_database.prepare("UPDATE bounce SET direction = ?2 WHERE id = ?1").bind(1, bounce).bind(2, static_cast<std::int64_t>(way)).run();
    }
}

} // namespace delist
