// What of OpenEndRows is known of a message, and of its session, when all files have told of it: how many recipients it has, whether
// it went through a content filter, whether it is a report at all.
#include "case/joins/open_deliveries.h"
#include "case/joins/open_end_rows.h"
#include "case/rows/open_end_kind.h"
#include "case/rows/replaced_recipients.h"
#include <algorithm>
#include <string>

namespace delist {

namespace {

constexpr const char* longestFilter = "3600000000"; // MailJoin::longestFilter
constexpr const char* longestLife = "864000000000"; // MailJoin::longestLife

} // namespace

#define DELIST_LOOPBACK(host) "ifnull((SELECT address LIKE '127.%' OR address = '::1' FROM host WHERE id = " host "), 0)"

/// As the log counts them, else as many as were named.
void OpenEndRows::countRecipients(RowId message, const std::vector<RowId>& parts)
{
    using Missing = OpenDelivery::Missing;
    SqlStatement recipients = m_database.prepare("SELECT p.recipients, o.kind IS NOT NULL, ifnull(o.identity, 0), m.session FROM message_part p LEFT JOIN open_text o"
                                                 " ON o.row = p.id AND o.kind = ?2 LEFT JOIN message m ON m.id = ?3 WHERE p.id = ?1");
    std::int64_t byLog = 0, before = 0, taken = 0;
    bool counted = false, refused = false, refusedElsewhere = false;
    for (const RowId part : parts) {
        const std::optional<std::int64_t> answered = numberOf(Missing::Refused, part);
        recipients.bind(1, part).bind(2, openEndKind(Missing::Counted)).bind(3, message);
        if (recipients.step() && recipients.integer(1) != 0) {
            // Whoever is named behind the refusal of all was taken.
            const bool allTaken = refused && recipients.integer(2) != 0;
            byLog = std::max(byLog, allTaken ? recipients.integer(2) - 1 : recipients.integer(0));
            taken = std::max(taken, recipients.integer(2));
            counted = true;
        } else {
            refusedElsewhere = refusedElsewhere || answered;
            if (!counted && !refused) // named by the lines before the one that counts those who were taken
                before += recipients.integer(0) - answered.value_or(0);
        }
        recipients.reset();
        refused = refused || answered;
    }
    if (!counted) {
        m_database.prepare("UPDATE message SET recipients = max(recipients, (SELECT count(DISTINCT recipient) FROM delivery d WHERE message = ?1 AND NOT " DELIST_REPLACED_RECIPIENT("d") "))"
                           " WHERE id = ?1").bind(1, message).run();
        return;
    }
    m_database.prepare("UPDATE message SET recipients = ?2 WHERE id = ?1").bind(1, message)
        .bind(2, taken == 0 ? byLog : byLog + before).run();
    SqlStatement session = m_database.prepare("SELECT s.id FROM message m JOIN session s ON s.id = m.session WHERE m.id = ?1 AND s.messages > 0");
    if (refusedElsewhere && taken > 1 && session.bind(1, message).step()) {
        const RowId row = session.integer(0); // the line that counts its messages did not know of the refusal
        session.reset();
        m_sessions.keep(row, row);
        m_database.prepare("UPDATE session SET messages = messages - 1 WHERE id = ?1").bind(1, row).run();
    }
}

/// Whom its recipients stand in for is not known for the sender before that is (MailJoin).
void OpenEndRows::leaveOutSender(RowId message)
{
    SqlStatement rows = m_database.prepare("SELECT d.id FROM message m JOIN delivery d ON d.message = m.id JOIN text f ON f.id = m.mail_from JOIN text r ON"
                                           " r.id = d.recipient AND r.value = f.value COLLATE NOCASE WHERE m.id = ?1 AND " DELIST_REPLACED_RECIPIENT("d"));
    std::vector<RowId> found;
    for (rows.bind(1, message); rows.step();)
        found.push_back(rows.integer(0));
    rows.reset();
    for (const RowId row : found)
        m_deliveries.putAside(row, 0);
}

/// By its session, which another file shows than the refusals.
void OpenEndRows::countRefused(RowId message, const std::vector<RowId>& parts)
{
    SqlStatement told = m_database.prepare("SELECT o.identity, m.session, o.answers FROM open_text o JOIN message m ON m.id = ?2 JOIN session s ON s.id = m.session"
                                           " WHERE o.row = ?1 AND o.kind = ?3");
    SqlStatement add = m_database.prepare("UPDATE session SET recipients = recipients + ?2, rejected_recipients = rejected_recipients + ?2 - ?3 WHERE id = ?1");
    for (const RowId part : parts) {
        told.bind(1, part).bind(2, message).bind(3, openEndKind(OpenDelivery::Missing::Uncounted));
        if (told.step()) {
            m_sessions.keep(told.integer(1), told.integer(1));
            add.bind(1, told.integer(1)).bind(2, told.integer(0)).bind(3, told.integer(2)).run();
        }
        told.reset();
    }
}

void OpenEndRows::dropNames(RowId session)
{
    m_database.prepare(
        "DELETE FROM host_name WHERE kind = 'helo' AND (host, name) IN (SELECT s.client, p.helo FROM session_part p JOIN session s ON s.id = ?1"
        " WHERE p.whole = ?1 AND p.helo IS NOT s.helo) AND NOT EXISTS(SELECT 1 FROM session o WHERE o.client = host_name.host AND o.helo = host_name.name)")
        .bind(1, session).run();
}

std::vector<RowId> OpenEndRows::behindFilter(RowId message)
{
    SqlStatement rows = m_database.prepare(
        std::string("SELECT b.id FROM message a JOIN message b ON b.message_id = a.message_id AND b.id <> a.id AND b.evidence IN (SELECT o.id FROM evidence e"
                    " JOIN evidence o ON o.format = e.format WHERE e.id = a.evidence) WHERE a.id = ?1 AND a.message_id <> '' AND a.internal_id <> ''"
                    " AND b.internal_id IS NOT a.internal_id AND b.time BETWEEN a.time AND a.time + ") + longestFilter +
        " AND (b.client IS NULL OR " DELIST_LOOPBACK("b.client") " OR EXISTS(SELECT 1 FROM open_text t WHERE t.row = b.id AND t.kind = ?2)) LIMIT 100");
    std::vector<RowId> found;
    for (rows.bind(1, message).bind(2, openEndKind(OpenDelivery::Missing::Returned)); rows.step();)
        found.push_back(rows.integer(0));
    return found;
}

std::vector<std::pair<RowId, RowId>> OpenEndRows::namedByFilter()
{
    std::vector<std::pair<RowId, RowId>> found;
    SqlStatement rows = m_database.prepare(
        std::string("SELECT (SELECT a.id FROM open_end o JOIN message a ON a.id = o.row JOIN evidence oe ON oe.id = o.evidence WHERE o.kind = 1 AND o.identity ="
                    " t.identity AND oe.format = e.format AND a.time BETWEEN b.time - ") + longestFilter +
        " AND b.time ORDER BY a.time DESC LIMIT 1) AS first, b.id FROM open_text t JOIN message b ON b.id = t.row JOIN evidence e ON e.id = b.evidence"
        " WHERE t.kind = ?1 AND t.identity <> 0");
    for (rows.bind(1, openEndKind(OpenDelivery::Missing::Returned)); rows.step();)
        if (!rows.isNull(0))
            found.emplace_back(rows.integer(0), rows.integer(1));
    return found;
}

/// As JoinedMessage::isWhatCameBackOf() has it: \p other is mail that a program on this machine handed back of what it got as \p message.
bool OpenEndRows::cameBack(RowId message, RowId other)
{
    SqlStatement same = m_database.prepare(
        "SELECT 1 FROM message a JOIN message b ON b.mail_from IS a.mail_from AND b.client IS NULL WHERE a.id = ?1 AND b.id = ?2 AND a.role IN (0, 7)"
        " AND a.server IS NULL AND EXISTS (SELECT 1 FROM delivery f JOIN delivery r ON r.recipient = f.recipient WHERE f.message = a.id AND f.outcome = 1"
        " AND r.message = b.id)");
    return same.bind(1, message).bind(2, other).step();
}

/// As JoinedMessage::isSentOnOf() has it, of what an account of this machine submitted ("uid=5000", "U=vmail").
bool OpenEndRows::sentOn(RowId message, RowId other)
{
    SqlStatement elsewhere = m_database.prepare(
        "SELECT 1 FROM message a JOIN message b ON b.mail_from IS a.mail_from AND b.role IN (0, 2) JOIN text v ON v.id = b.event AND (v.value LIKE 'uid=%' OR"
        " v.value LIKE 'U=%' OR v.value = 'forwarded') WHERE a.id = ?1 AND b.id = ?2"
        " AND EXISTS (SELECT 1 FROM delivery f WHERE f.message = a.id AND f.recipient IS NOT NULL)"
        " AND EXISTS (SELECT 1 FROM delivery r WHERE r.message = b.id AND r.recipient IS NOT NULL)"
        " AND NOT EXISTS (SELECT 1 FROM delivery f JOIN delivery r ON r.recipient = f.recipient WHERE f.message = a.id AND r.message = b.id)");
    if (!elsewhere.bind(1, message).bind(2, other).step())
        return false;
    elsewhere.reset();
    m_messages.keep(other, other);
    m_database.prepare("INSERT OR IGNORE INTO text(value) VALUES('forwarded')").run();
    m_database.prepare("UPDATE message AS b SET role = iif((SELECT value FROM text WHERE id = b.mail_from) = '<>', 7, 2), event = (SELECT id FROM text"
                       " WHERE value = 'forwarded'), authenticated_as = ifnull(a.authenticated_as,"
                       " b.authenticated_as) FROM message a WHERE b.id = ?1 AND a.id = ?2").bind(1, other).bind(2, message).run();
    return true;
}

void OpenEndRows::passFilter(RowId message, const std::vector<RowId>& behind)
{
    SqlStatement throughFilter = m_database.prepare("SELECT role IN (0, 7) AND " DELIST_LOOPBACK("server") ", role = 7 FROM message WHERE id = ?1");
    if (!throughFilter.bind(1, message).step())
        return;
    const bool overSmtp = throughFilter.integer(0) != 0, known = throughFilter.integer(1) != 0;
    bool throughProgram = false, forwarded = false;
    throughFilter.reset();
    // By now all of it is told: who handed it in himself stays its client.
    SqlStatement returned = m_database.prepare("SELECT b.client IS NULL, " DELIST_LOOPBACK("b.client") " OR EXISTS(SELECT 1 FROM open_text t WHERE t.kind = ?2 AND"
                                               " (t.row = b.id OR t.row IN (SELECT id FROM message_part WHERE whole = b.id))) FROM message b WHERE b.id = ?1");
    for (const RowId other : behind) {
        const bool found = returned.bind(1, other).bind(2, openEndKind(OpenDelivery::Missing::Returned)).step();
        const bool local = found && returned.integer(0) != 0;
        const bool named = found && returned.integer(1) != 0;
        returned.reset();
        if (local && !named && sentOn(message, other)) {
            forwarded = true;
            continue;
        }
        const bool byProgram = local && !named && !overSmtp;
        if (byProgram ? !cameBack(message, other) : !local && !named)
            continue;
        throughProgram = throughProgram || byProgram;
        m_messages.keep(other, other);
        m_database.prepare("UPDATE message AS b SET client = iif(a.client IS NULL AND NOT " DELIST_LOOPBACK("b.client") ", b.client, a.client),"
                           " authenticated_as = ifnull(a.authenticated_as, b.authenticated_as), message_id = coalesce(nullif(b.message_id, ''), a.message_id),"
                           " event = iif(?3, nullif(a.event, (SELECT id FROM text WHERE value = 'content-filter')), b.event),"
                           " given_direction = 0, direction = 0 FROM message a WHERE b.id = ?1 AND a.id = ?2")
            .bind(1, other).bind(2, message).bind(3, std::int64_t{byProgram}).run();
        settleDirection(other, true);
    }
    if (!throughProgram && !known && (!overSmtp || forwarded))
        return;
    m_messages.keep(message, message);
    m_database.prepare("INSERT OR IGNORE INTO text(value) VALUES('content-filter')").run();
    m_database.prepare("UPDATE message SET role = 7, event = (SELECT id FROM text WHERE value = 'content-filter') WHERE id = ?1").bind(1, message).run();
}

std::vector<std::pair<RowId, RowId>> OpenEndRows::copies()
{
    std::vector<std::pair<RowId, RowId>> found;
    SqlStatement rows = m_database.prepare(
        std::string("SELECT c.id, (SELECT a.id FROM open_end o JOIN message a ON a.id = o.row JOIN evidence oe ON oe.id = o.evidence WHERE o.kind = 1 AND"
                    " o.identity = t.identity AND o.begun AND oe.format = e.format AND a.time BETWEEN c.time - ") + longestLife +
        " AND c.time ORDER BY a.time DESC LIMIT 1) AS original FROM open_text t JOIN message c ON c.id = t.row JOIN evidence e ON e.id = c.evidence WHERE t.kind = ?1");
    for (rows.bind(1, openEndKind(OpenDelivery::Missing::CopyOf)); rows.step();)
        if (!rows.isNull(1))
            found.emplace_back(rows.integer(0), rows.integer(1));
    return found;
}

void OpenEndRows::copy(RowId message, RowId original)
{
    m_messages.keep(message, message);
    m_database.prepare("UPDATE message AS m SET message_id = coalesce(nullif(m.message_id, ''), a.message_id), size = ifnull(m.size, a.size), authenticated_as ="
                       " ifnull(m.authenticated_as, a.authenticated_as) FROM message a WHERE m.id = ?1 AND a.id = ?2").bind(1, message).bind(2, original).run();
}

std::vector<std::pair<RowId, RowId>> OpenEndRows::handedIn()
{
    std::vector<std::pair<RowId, RowId>> found;
    SqlStatement rows = m_database.prepare(
        std::string("SELECT iif(t.row <> 0, t.row, (SELECT a.id FROM open_end o JOIN message a ON a.id = o.row JOIN evidence oe ON oe.id = o.evidence WHERE"
                    " o.kind = 1 AND o.identity = t.answers AND oe.format = e.format AND a.time BETWEEN s.time - ") + longestFilter +
        " AND s.end ORDER BY a.time DESC LIMIT 1)) AS handed, s.id FROM open_text t JOIN evidence e ON e.id = t.number >> 20 JOIN session s ON s.id = (SELECT"
        " min(o.row) FROM open_end o WHERE o.kind = 0 AND o.identity = t.identity AND o.evidence = e.id AND NOT o.begun) WHERE t.kind = ?1");
    for (rows.bind(1, openEndKind(OpenDelivery::Missing::HandedIn)); rows.step();)
        if (!rows.isNull(0))
            found.emplace_back(rows.integer(0), rows.integer(1));
    return found;
}

void OpenEndRows::handIn(RowId message, RowId session)
{
    m_messages.keep(message, message);
    m_database.prepare("UPDATE message AS m SET client = ifnull(s.client, m.client), authenticated_as = ifnull(s.authenticated_as, m.authenticated_as),"
                       " given_direction = 0, direction = 0 FROM session s WHERE m.id = ?1 AND s.id = ?2").bind(1, message).bind(2, session).run();
    settleDirection(message, true);
}

/// Without its beginning, mail without a sender that went outside looked like a report of this server.
void OpenEndRows::dropGuesses(RowId message)
{
    SqlStatement own = m_database.prepare(
        "SELECT 1 FROM message m WHERE m.id = ?1 AND m.is_bounce AND (" DELIST_LOOPBACK("m.client") " OR (m.client IS NULL AND instr(ifnull(m.message_id, ''),"
        " '.' || m.internal_id || '@') = 0)) AND m.internal_id <> '' AND NOT EXISTS(SELECT 1 FROM open_end o WHERE o.kind = 1 AND o.row = m.id AND o.session = -1)");
    if (!own.bind(1, message).step())
        return;
    own.reset();
    std::vector<RowId> rows;
    SqlStatement evidence = m_database.prepare("SELECT 1 FROM bounce b JOIN message m ON m.id = b.message WHERE b.id = ?1 AND b.evidence = m.evidence");
    bool report = false;
    for (m_findBounces.bind(1, message); m_findBounces.step();) {
        rows.push_back(m_findBounces.integer(0));
        report = report || m_findBounces.integer(1) != 0 || evidence.bind(1, rows.back()).step();
        evidence.reset();
    }
    m_findBounces.reset();
    for (const RowId row : rows)
        if (!report)
            m_bounces.putAside(row, 0);
}

} // namespace delist
