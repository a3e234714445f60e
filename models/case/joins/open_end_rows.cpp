#include "case/joins/open_end_rows.h"
#include "case/joins/open_deliveries.h"
#include "case/rows/last_outcomes.h"
#include "case/rows/replaced_recipients.h"
#include "case/rows/row_counts.h"
#include "evidence/smtp/message_outcome.h"
#include "evidence/smtp/reply.h"
#include <algorithm>
#include <utility>
#include <vector>

namespace delist {

namespace {

/// Accepted by one, else refused by one, else put off by one.
#define DELIST_OUTCOME_OF_BOTH(a, b) \
    "CASE WHEN 1 IN (" a ", " b ") THEN 1 WHEN 2 IN (" a ", " b ") THEN 2 WHEN 3 IN (" a ", " b ") THEN 3 ELSE 0 END"

/// ?3: OpenEndRows::Counts. Those who failed to log on may have been told line by line besides.
#define DELIST_COUNT_BY(column, all, same) \
    "CASE ?3 WHEN 4 THEN s." column " WHEN 2 THEN " all " WHEN 3 THEN " all " ELSE iif(?3 = 1 OR s.key <> '', s." column " + p." column ", " same ") END"
#define DELIST_COUNT_OR(column, all) DELIST_COUNT_BY(column, all, "max(s." column ", p." column ")")
#define DELIST_LATER_SERVER "(?3 = 5 AND p.server IS NOT NULL AND (p.server_port <> 0 OR ifnull(s.server_port, 0) = 0))"
#define DELIST_COUNT(column) DELIST_COUNT_OR(column, "p." column)

} // namespace

OpenEndRows::OpenEndRows(Database& database)
    : m_database(database), m_sessions(database, "session"), m_messages(database, "message"), m_deliveries(database, "delivery"),
      m_bounces(database, "bounce"), m_attachments(database, "attachment"),
      m_addSession(database.prepare(
          "UPDATE session AS s SET end = max(ifnull(s.end, p.end), ifnull(p.end, s.end)), client = ifnull(s.client, p.client),"
          " client_port = coalesce(nullif(s.client_port, 0), p.client_port), server = iif(" DELIST_LATER_SERVER ", p.server, ifnull(s.server, p.server)),"
          " server_port = iif(" DELIST_LATER_SERVER ", p.server_port, coalesce(nullif(s.server_port, 0), p.server_port)), helo = ifnull(p.helo, s.helo), tls = max(s.tls, p.tls),"
          " authenticated_as = ifnull(p.authenticated_as, s.authenticated_as), failed_auth_as = ifnull(p.failed_auth_as, s.failed_auth_as),"
          " auth_mechanism = ifnull(p.auth_mechanism, s.auth_mechanism), connector = ifnull(s.connector, p.connector),"
          // What was said first, or what a log says last.
          " error = CASE WHEN ?3 = 6 THEN p.error WHEN ?3 <> 5 THEN iif(?4, ifnull(s.error, p.error), ifnull(p.error, s.error)) WHEN s.messages + p.messages = 0 THEN"
          " ifnull(s.error, p.error) END, capabilities = ifnull(s.capabilities, p.capabilities),"
          " server_name = ifnull(s.server_name, p.server_name), gaps = s.gaps + p.gaps, duplicates = s.duplicates + p.duplicates,"
          " failed_auths = " DELIST_COUNT_OR("failed_auths", "max(s.failed_auths, p.failed_auths)") ","
          " messages = iif(?3 = 3, s.messages + p.messages, " DELIST_COUNT("messages") "), recipients = " DELIST_COUNT("recipients") ","
          // What counts the whole connection does not tell who was put off; line by line nobody else is counted.
          " rejected_recipients = " DELIST_COUNT_BY("rejected_recipients", "max(0, p.rejected_recipients - (s.recipients - s.rejected_recipients))",
                                                    "max(s.recipients, p.recipients) - max(s.recipients - s.rejected_recipients, p.recipients - p.rejected_recipients)") ","
          " key = coalesce(nullif(s.key, ''), p.key),"
          // With both ends known the case decided.
          " given_direction = iif(NOT ?4 AND ifnull(s.client, p.client) IS NOT NULL AND ifnull(s.server, p.server) IS NOT NULL, 0,"
          " iif((s.given_direction = 0 AND (s.client IS NULL OR s.server IS NULL)) OR " DELIST_LATER_SERVER ", p.given_direction, s.given_direction)),"
          " direction = iif(s.direction = 0 OR " DELIST_LATER_SERVER ", p.direction, s.direction) FROM (SELECT * FROM session WHERE id = ?2) p WHERE s.id = ?1")),
      // Nothing is hidden, and nobody asked for TLS.
      m_finishSession(database.prepare("UPDATE session SET complete = ?2 OR NOT EXISTS(SELECT 1 FROM session_part p WHERE p.whole = ?1 AND p.complete = 0),"
                                       " tls = iif(?2 AND ?3 AND tls = 0 AND gaps = 0 AND helo IS NOT NULL, 1, tls) WHERE id = ?1")),
      m_moveMessage(database.prepare("UPDATE message SET session = ?2, authenticated_as = ifnull(authenticated_as, (SELECT authenticated_as FROM"
                                     " session WHERE id = ?2)) WHERE id = ?1")),
      m_addMessage(database.prepare(
          "UPDATE message AS m SET session = coalesce(nullif(m.session, 0), p.session), message_id = coalesce(nullif(m.message_id, ''), p.message_id),"
          // Who submits on the machine itself may have no domain yet.
          " mail_from = iif((SELECT value FROM text WHERE id = p.mail_from) LIKE (SELECT value FROM text WHERE id = m.mail_from) || '@%', p.mail_from,"
          " ifnull(m.mail_from, p.mail_from)), header_from = ifnull(m.header_from, p.header_from),"
          " header_to = ifnull(m.header_to, p.header_to), mailer = ifnull(m.mailer, p.mailer),"
          " subject = coalesce(nullif(m.subject, ''), p.subject), size = ifnull(m.size, p.size),"
          // Nobody hands in what an alias makes of mail, as the other file tells.
          " client = iif(m.role = 0 AND p.role = 2, NULL, ifnull(m.client, p.client)),"
          " server = iif(p.server IS NOT NULL AND ?4, p.server, ifnull(m.server, p.server)),"
          " authenticated_as = ifnull(m.authenticated_as, p.authenticated_as), event = ifnull(m.event, p.event),"
          " role = iif(p.role IN (2, 7) AND m.role = 0, p.role, m.role),"
          " internal_id = coalesce(nullif(m.internal_id, ''), p.internal_id), reference = coalesce(nullif(m.reference, ''), p.reference),"
          " source_context = coalesce(nullif(m.source_context, ''), p.source_context), is_bounce = max(m.is_bounce, p.is_bounce),"
          " recipients = iif(?3, m.recipients + p.recipients, max(m.recipients, p.recipients)), status = " DELIST_OUTCOME_OF_BOTH("m.status", "p.status") ","
          // Coming in says most, then going out. Of a client whose login only the other file tells, it says nothing.
          " given_direction = CASE WHEN 1 IN (m.given_direction, p.way) THEN 1 WHEN 2 IN (m.given_direction, p.way) THEN 2"
          " ELSE max(m.given_direction, p.way) END, direction = CASE WHEN 1 IN (m.given_direction, p.way) THEN 1"
          " WHEN 2 IN (m.given_direction, p.way) THEN 2 ELSE coalesce(nullif(m.direction, 0), iif(p.way = p.given_direction, p.direction, 0)) END"
          " FROM (SELECT p.*, iif(p.given_direction = 1 AND p.authenticated_as IS NULL AND w.authenticated_as IS NOT NULL, 0, p.given_direction) AS way"
          " FROM message p, message w WHERE p.id = ?2 AND w.id = ?1) p WHERE m.id = ?1")),
      m_pointDeliveries(database.prepare("UPDATE delivery SET message = ?1 WHERE message = ?2")),
      m_findBounces(database.prepare("SELECT b.id, b.cause IS NOT NULL OR b.victim IS NULL OR EXISTS(SELECT 1 FROM message m JOIN text x ON"
                                     " x.id = m.event WHERE m.id = ?1 AND x.value IN ('dsn', 'DSN')) OR EXISTS(SELECT 1 FROM open_end o WHERE o.kind = 1 AND o.answers <> 0 AND"
                                     " o.row IN (SELECT id FROM message_part WHERE whole = ?1)) FROM bounce b WHERE b.message = ?1"
                                     " ORDER BY b.cause IS NULL, b.time, b.offset, b.id")),
      m_findDeliveries(database.prepare("SELECT id FROM delivery WHERE message = ?1")),
      m_sameSender(database.prepare("SELECT a.mail_from IS b.mail_from OR b.mail_from IS NULL FROM message a, message b WHERE a.id = ?1 AND b.id = ?2"))
{
}

void OpenEndRows::addSession(RowId whole, RowId part, Counts counts, bool told)
{
    m_sessions.keep(whole, whole);
    m_addSession.bind(1, whole).bind(2, part).bind(3, static_cast<std::int64_t>(counts)).bind(4, std::int64_t{told}).run();
    m_sessions.putAside(part, whole);
}

void OpenEndRows::startTls(RowId session)
{
    m_database.prepare("UPDATE session SET tls = ?2 WHERE id = ?1").bind(1, session).bind(2, static_cast<std::int64_t>(Tls::Yes)).run();
}

void OpenEndRows::finishSession(RowId whole, bool complete, bool told)
{
    m_finishSession.bind(1, whole).bind(2, std::int64_t{complete}).bind(3, std::int64_t{told}).run();
}

void OpenEndRows::moveToSession(RowId message, RowId session, bool dialogue)
{
    m_messages.keep(message, message);
    const bool known = !dialogue && m_database.integer("SELECT authenticated_as IS NOT NULL OR given_direction <> 1 FROM message WHERE id = " +
                                                       std::to_string(message)) != 0;
    m_moveMessage.bind(1, message).bind(2, session).run();
    if (!dialogue && !known) { // who logged on does not come in from outside
        m_database.prepare("UPDATE message SET given_direction = 0, direction = 0 WHERE id = ?1 AND authenticated_as IS NOT NULL").bind(1, message).run();
        settleDirection(message, true);
    }
    takeEndsOfSession(message, session, dialogue);
}

void OpenEndRows::pointTo(RowId whole, RowId part)
{
    std::vector<RowId> deliveries;
    for (m_findDeliveries.bind(1, part); m_findDeliveries.step();)
        deliveries.push_back(m_findDeliveries.integer(0));
    m_findDeliveries.reset();
    for (const RowId delivery : deliveries)
        m_deliveries.keep(delivery, delivery);
    m_pointDeliveries.bind(1, whole).bind(2, part).run();
    std::vector<RowId> bounces;
    m_findBounces.bind(1, part);
    while (m_findBounces.step())
        bounces.push_back(m_findBounces.integer(0));
    m_findBounces.reset();
    for (const RowId bounce : bounces) {
        m_bounces.keep(bounce, bounce);
        m_database.prepare("UPDATE bounce SET message = ?2 WHERE id = ?1").bind(1, bounce).bind(2, whole).run();
    }
}

/// What both tell of deliveries, files that overlap: once. And a recipient that \p whole saw no answer for is the one in \p part.
std::int64_t OpenEndRows::leaveOutTold(RowId whole, RowId part)
{
    SqlStatement told = m_database.prepare(
        "SELECT p.id, d.id FROM delivery p JOIN delivery d ON d.message = ?1 AND +d.time IS p.time AND +d.recipient IS p.recipient"
        " AND d.outcome = p.outcome AND d.reply IS p.reply AND d.evidence <> p.evidence WHERE p.message = ?2 GROUP BY p.id"
        " UNION ALL SELECT d.id, p.id FROM delivery d JOIN delivery p ON p.message = ?2 AND +p.recipient = d.recipient AND p.outcome <> 0"
        " WHERE d.message = ?1 AND d.outcome = 0 GROUP BY d.id");
    std::vector<std::pair<RowId, RowId>> copies;
    for (told.bind(1, whole).bind(2, part); told.step();)
        copies.emplace_back(told.integer(0), told.integer(1));
    told.reset();
    for (const auto& [copy, stands] : copies)
        m_deliveries.putAside(copy, stands);
    return static_cast<std::int64_t>(copies.size());
}

void OpenEndRows::putAsideWholly(RowId message, RowId whole)
{
    const std::string of = "message = " + std::to_string(message);
    m_bounces.putAllAside(of, "0");
    m_deliveries.putAllAside(of, "0");
    m_messages.putAside(message, whole);
}

bool OpenEndRows::toldBefore(RowId session, RowId cut, RowId message, bool begun)
{
    if (!begun) {
        // What began before the one that is cut is over; that one may be a copy of what comes behind.
        SqlStatement later = m_database.prepare("SELECT 1 FROM message a JOIN message b ON b.time >= a.time WHERE a.id = ?1 AND b.id = ?2");
        const bool over = cut == 0 || !later.bind(1, cut).bind(2, message).step();
        later.reset();
        if (over)
            putAsideWholly(message, 0);
        return over;
    }
    SqlStatement same = m_database.prepare("SELECT 1 FROM message a JOIN message b ON b.time = a.time WHERE a.id = ?1 AND b.id = ?2");
    const bool starts = cut != 0 && same.bind(1, cut).bind(2, message).step();
    same.reset();
    if (starts) {
        m_messages.keep(message, message);
        m_database.prepare("UPDATE message AS m SET message_id = coalesce(nullif(m.message_id, ''), p.message_id), internal_id ="
                           " coalesce(nullif(m.internal_id, ''), p.internal_id) FROM message p WHERE m.id = ?1 AND p.id = ?2").bind(1, message).bind(2, cut).run();
        putAsideWholly(cut, message);
        return false;
    }
    SqlStatement told = m_database.prepare("SELECT a.id FROM message b JOIN message a ON a.time = b.time AND a.session = ?1 AND a.evidence <> b.evidence"
                                           " AND a.mail_from IS b.mail_from WHERE b.id = ?2");
    const RowId whole = told.bind(1, session).bind(2, message).step() ? told.integer(0) : 0;
    told.reset();
    if (whole != 0)
        putAsideWholly(message, whole);
    return whole != 0;
}

void OpenEndRows::countInside(RowId session)
{
    m_database.prepare(
        "UPDATE session SET messages = c.messages, recipients = c.recipients, rejected_recipients = c.rejected FROM (SELECT sum(m.status = 1) AS messages,"
        " sum(m.recipients) AS recipients, sum((SELECT count(*) FROM delivery d WHERE d.message = m.id AND d.outcome = 2)) AS rejected FROM session s"
        " JOIN message m ON m.session = s.id AND m.time BETWEEN s.time AND s.end WHERE s.id = ?1) c WHERE id = ?1 AND key <> '' AND c.messages IS NOT NULL")
        .bind(1, session).run();
}

bool OpenEndRows::isRest(RowId message, RowId rest)
{
    // What a report is about stands in its text, which nobody puts together.
    SqlStatement open = m_database.prepare("SELECT 1 FROM message a, message b WHERE a.id = ?1 AND b.id = ?2 AND a.status = 0 AND NOT a.is_bounce"
                                           " AND b.mail_from IS NULL");
    return open.bind(1, message).bind(2, rest).step();
}

void OpenEndRows::moveAttachments(RowId whole, RowId part)
{
    const std::string of = "message = " + std::to_string(part);
    m_attachments.keepAll(of);
    m_database.execute("UPDATE attachment SET message = " + std::to_string(whole) + " WHERE " + of);
}

bool OpenEndRows::sameSender(RowId message, RowId rest)
{
    const bool same = m_sameSender.bind(1, message).bind(2, rest).step() && m_sameSender.integer(0) != 0;
    m_sameSender.reset();
    return same;
}

void OpenEndRows::goOnWith(RowId message, RowId rest, const smtp::CutDialogue& ends, bool told)
{
    m_messages.keep(message, message);
    const std::int64_t copies = leaveOutTold(message, rest);
    SqlStatement waiting = m_database.prepare("SELECT d.id, m.status FROM delivery d, message m WHERE d.message = ?1 AND d.outcome = 0 AND m.id = ?2");
    SqlStatement settle = m_database.prepare("UPDATE delivery SET outcome = ?2 WHERE id = ?1");
    if (told && ends.finalOfRest() != 0) {
        const std::vector<Text> reply = textsOf(OpenDelivery::Missing::Rest, rest);
        answerDeliveries("message = " + std::to_string(message) + " AND outcome = 0", ends.finalOfRest(), smtp::outcomeOf(ends.finalOfRest()),
                         reply.empty() ? Text() : reply.front(), true);
    }
    for (waiting.bind(1, message).bind(2, rest); !told && waiting.step();) {
        const std::int64_t outcome = waiting.integer(1);
        if (outcome == 0)
            continue;
        m_deliveries.keep(waiting.integer(0), waiting.integer(0));
        settle.bind(1, waiting.integer(0)).bind(2, outcome).run();
    }
    waiting.reset();
    m_addMessage.bind(1, message).bind(2, rest).bind(3, std::int64_t{1}).bind(4, std::int64_t{0}).run();
    if (copies > 0)
        m_database.prepare("UPDATE message SET recipients = recipients - ?2 WHERE id = ?1").bind(1, message).bind(2, copies).run();
    if (ends.hasSizeOfRest())
        m_database.prepare("UPDATE message SET size = ifnull((SELECT size FROM message WHERE id = ?2), size) WHERE id = ?1").bind(1, message).bind(2, rest).run();
    pointTo(message, rest);
    m_messages.putAside(rest, message);
    settleStatus(message);
    if (!told)
        m_database.prepare("UPDATE message SET recipients = (SELECT count(DISTINCT recipient) FROM delivery d WHERE message = ?1 AND NOT " DELIST_REPLACED_RECIPIENT("d") ") WHERE id = ?1").bind(1, message).run();
    settleBounces(message, told, told && ends.isServers());
    if (told)
        return;
    // Who logged on does not come in from outside.
    m_database.prepare("UPDATE message SET given_direction = 0, direction = 0 WHERE id = ?1 AND given_direction = 1 AND authenticated_as IS NOT NULL")
        .bind(1, message).run();
    if (m_database.changes() > 0)
        settleDirection(message, true);
}

void OpenEndRows::addMessage(RowId whole, RowId part)
{
    m_messages.keep(whole, whole);
    SqlStatement givenUp = m_database.prepare("SELECT status = 2 AND NOT EXISTS(SELECT 1 FROM delivery d WHERE d.message = m.id AND d.outcome = 2)"
                                              " FROM message m WHERE m.id = ?1");
    m_expired = (givenUp.bind(1, part).step() && givenUp.integer(0) != 0) || m_expired;
    m_addMessage.bind(1, whole).bind(2, part).bind(3, std::int64_t{0}).bind(4, std::int64_t{isToldOf(OpenDelivery::Missing::Hop, part)}).run();
    leaveOutTold(whole, part);
    pointTo(whole, part);
    m_messages.putAside(part, whole);
}

void OpenEndRows::addTableRows(RowId whole, RowId part)
{
    m_messages.keep(whole, whole);
    m_bounces.keepAll("message = " + std::to_string(whole));
    const std::int64_t copies = leaveOutTold(whole, part); // of files that overlap
    m_database.prepare("UPDATE message AS m SET recipients = m.recipients + p.recipients - ?3 FROM message p WHERE m.id = ?1 AND p.id = ?2")
        .bind(1, whole).bind(2, part).bind(3, copies).run();
    pointTo(whole, part);
    m_messages.putAside(part, whole);
    settleStatus(whole);
}

void OpenEndRows::addPiece(RowId whole, RowId piece)
{
    m_messages.keep(whole, whole);
    m_addMessage.bind(1, whole).bind(2, piece).bind(3, std::int64_t{1}).bind(4, std::int64_t{0}).run();
    pointTo(whole, piece);
    m_messages.putAside(piece, whole);
    settleStatus(whole);
}

/// By what became of each recipient in the end; a message that expired has no line for those who still waited.
void OpenEndRows::settleStatus(RowId message)
{
    const smtp::MessageOutcome outcome = lastOutcomes(m_database, message);
    const bool expired = std::exchange(m_expired, false);
    const Outcome answer = std::exchange(m_answer, Outcome::Unknown);
    if (!outcome.any())
        return;
    const Outcome status = answer != Outcome::Unknown && outcome.of() != Outcome::Accepted ? answer : expired && outcome.of() != Outcome::Accepted ? Outcome::Rejected : outcome.of();
    if (status != Outcome::Unknown)
        m_database.prepare("UPDATE message SET status = ?2 WHERE id = ?1 AND status <> 1").bind(1, message).bind(2, static_cast<std::int64_t>(status)).run();
}

void OpenEndRows::finishMessage(RowId whole, bool begun, const std::vector<RowId>& parts)
{
    answerNamed(whole, parts);
    leaveOutSender(whole);
    countRecipients(whole, parts);
    countRefused(whole, parts);
    settleStatus(whole);
    m_database.prepare("UPDATE message SET given_direction = 0, direction = 0 WHERE id = ?1 AND role = 2").bind(1, whole).run();
    const bool sentOn = m_database.changes() > 0;
    const auto told = [&](OpenDelivery::Missing what) {
        return std::ranges::any_of(parts, [&](RowId part) { return isToldOf(what, part); });
    };
    settleDirection(whole, begun, told(OpenDelivery::Missing::Outwards), told(OpenDelivery::Missing::Relayed));
    if (sentOn) // as MailJoin has it
        m_database.prepare("UPDATE message SET role = 7 WHERE id = ?1 AND is_bounce").bind(1, whole).run();
    if (begun)
        dropGuesses(whole);
    settleBounces(whole);
    settleBounceDirections(whole);
}

void OpenEndRows::restore(const std::string& condition)
{
    m_database.execute(std::string("DELETE FROM bounce WHERE ") + madeBounces);
    m_database.execute(std::string("DELETE FROM delivery WHERE ") + madeDeliveries + " AND " + condition);
    m_sessions.restore(condition);
    m_messages.restore(condition);
    m_deliveries.restore(condition);
    m_bounces.restore(condition);
}

} // namespace delist
