// What of OpenEndRows pairs commands and answers across two files of one log.
#include "case/joins/open_deliveries.h"
#include "case/joins/open_end_rows.h"
#include "case/rows/open_end_kind.h"
#include "evidence/smtp/reply.h"
#include "evidence/smtp/saved_message.h"
#include <algorithm>

namespace delist {

using smtp::CutDialogue;

CutDialogue OpenEndRows::cutDialogue(RowId session, bool& told)
{
    SqlStatement ends = m_database.prepare("SELECT identity, answers FROM open_end WHERE kind = 0 AND row = ?1");
    told = ends.bind(1, session).step() && CutDialogue::isTold(static_cast<std::uint64_t>(ends.integer(1)));
    return told ? CutDialogue(static_cast<std::uint64_t>(ends.integer(0)), static_cast<std::uint64_t>(ends.integer(1))) : CutDialogue();
}

std::vector<OpenEndRows::Text> OpenEndRows::textsOf(OpenDelivery::Missing missing, RowId row)
{
    std::vector<Text> texts;
    SqlStatement q = m_database.prepare("SELECT o.answers, x.value FROM open_text o JOIN text x ON x.id = o.identity WHERE o.row = ?1 AND o.kind = ?2 ORDER BY o.number");
    for (q.bind(1, row).bind(2, openEndKind(missing)); q.step();)
        texts.push_back({q.integer(0), std::string(q.text(1))});
    return texts;
}

/// The recipients of \p message that wait for an answer, those whose RCPT has none first in line.
void OpenEndRows::answerRecipient(RowId message, int code, const Text& reply)
{
    // Whatever was imported first.
    SqlStatement next = m_database.prepare("SELECT d.id FROM delivery d JOIN evidence e ON e.id = d.evidence WHERE d.message = ?1 AND d.outcome = 0"
                                           " AND ifnull(d.reply_code, 0) = 0 ORDER BY d.time, e.last, e.first, d.offset, d.id LIMIT 1");
    if (!next.bind(1, message).step())
        return;
    const RowId delivery = next.integer(0);
    next.reset();
    answerDeliveries("id = " + std::to_string(delivery), code, code >= 400 ? smtp::outcomeOf(code) : Outcome::Unknown, reply, code >= 400);
}

/// \p timed: when they were answered is the deliveries' time, too.
void OpenEndRows::answerDeliveries(const std::string& which, int code, Outcome outcome, const Text& reply, bool timed)
{
    std::vector<RowId> ids;
    SqlStatement rows = m_database.prepare("SELECT id FROM delivery WHERE " + which);
    while (rows.step())
        ids.push_back(rows.integer(0));
    rows.reset();
    const auto parsed = smtp::parseReply(reply.text);
    const std::string enhanced(parsed ? parsed->enhanced : std::string_view());
    if (!enhanced.empty())
        m_database.prepare("INSERT OR IGNORE INTO text(value) VALUES(?1)").bind(1, std::string_view(enhanced)).run();
    SqlStatement answer = m_database.prepare("UPDATE delivery SET outcome = ?2, reply_code = ?3, reply = iif(?4 = '', reply, ?4), enhanced_status ="
                                             " iif(?4 = '', enhanced_status, (SELECT id FROM text WHERE value = ?5 AND ?5 <> '')),"
                                             " time = iif(?7, ?6, time) WHERE id = ?1");
    for (const RowId id : ids) {
        m_deliveries.keep(id, id);
        answer.bind(1, id).bind(2, static_cast<std::int64_t>(outcome)).bind(3, std::int64_t{code}).bind(4, std::string_view(reply.text))
            .bind(5, std::string_view(enhanced)).bind(6, reply.time).bind(7, std::int64_t{timed && reply.time != unknownTime}).run();
    }
}

void OpenEndRows::replaceAttempt(RowId begun, RowId delivery)
{
    SqlStatement came = m_database.prepare("SELECT 1 FROM delivery WHERE id = ?1 AND outcome <> 0");
    if (came.bind(1, begun).step()) { // its file tells the result, and the next one tells it again
        m_deliveries.putAside(delivery, begun);
        return;
    }
    nameRecipient(delivery, begun);
    m_database.prepare("UPDATE delivery AS d SET reply = b.reply, reply_code = b.reply_code, enhanced_status = ifnull(b.enhanced_status, d.enhanced_status)"
                       " FROM delivery b WHERE d.id = ?1 AND b.id = ?2 AND b.reply <> ''").bind(1, delivery).bind(2, begun).run();
    m_deliveries.putAside(begun, delivery);
}

std::vector<int> OpenEndRows::firstReplies(RowId session)
{
    std::vector<int> codes;
    for (const Text& reply : textsOf(OpenDelivery::Missing::Command, session)) {
        const auto parsed = smtp::parseReply(reply.text);
        codes.push_back(parsed ? parsed->code : 0);
    }
    return codes;
}

void OpenEndRows::logOn(RowId session, RowId part, const CutDialogue& before, const CutDialogue& after)
{
    if (after.logon() == CutDialogue::Logon::None || before.waiting(0) != CutDialogue::Waiting::Auth)
        return;
    if (before.isRefusalTold() && after.logon() == CutDialogue::Logon::Refused)
        m_database.prepare("UPDATE session SET failed_auths = failed_auths - 1 WHERE id = ?1 AND key <> '' AND failed_auths > 1").bind(1, session).run();
    const std::vector<Text> user = textsOf(OpenDelivery::Missing::Answer, part);
    if (user.empty())
        return;
    const char* const column = after.logon() == CutDialogue::Logon::Accepted ? "authenticated_as" : "failed_auth_as";
    m_database.prepare(std::string("UPDATE session SET ") + column + " = ifnull(" + column + ", (SELECT id FROM text WHERE value = ?2)) WHERE id = ?1")
        .bind(1, session).bind(2, std::string_view(user.front().text)).run();
}

bool OpenEndRows::announces(RowId part)
{
    using Missing = OpenDelivery::Missing;
    return isToldOf(Missing::Mail, part) || isToldOf(Missing::Record, part) || isToldOf(Missing::Subject, part) || isToldOf(Missing::Size, part);
}

void OpenEndRows::nameMessage(RowId message, RowId part)
{
    const std::vector<Text> id = textsOf(OpenDelivery::Missing::Mail, part);
    if (!id.empty())
        setOfReports(message, "message_id", id.front().text);
    if (const std::vector<Text> record = textsOf(OpenDelivery::Missing::Record, part); !record.empty())
        setText(message, "internal_id", record.front().text);
    if (const std::vector<Text> subject = textsOf(OpenDelivery::Missing::Subject, part); !subject.empty())
        setOfReports(message, "subject", subject.front().text);
    if (isToldOf(OpenDelivery::Missing::Size, part)) {
        m_messages.keep(message, message);
        m_database.prepare("UPDATE message SET size = ifnull(size, (SELECT identity FROM open_text WHERE row = ?2 AND kind = ?3)) WHERE id = ?1")
            .bind(1, message).bind(2, part).bind(3, openEndKind(OpenDelivery::Missing::Size)).run();
    }
}

void OpenEndRows::giveContext(RowId message, RowId part)
{
    if (const std::vector<Text> context = textsOf(OpenDelivery::Missing::Context, part); !context.empty())
        setText(message, "source_context", context.front().text);
}

void OpenEndRows::setText(RowId message, const char* column, const std::string& text)
{
    m_messages.keep(message, message);
    m_database.prepare(std::string("UPDATE message SET ") + column + " = coalesce(nullif(" + column + ", ''), ?2) WHERE id = ?1")
        .bind(1, message).bind(2, std::string_view(text)).run();
}

void OpenEndRows::addSeam(RowId session, std::int64_t step)
{
    if (step == 0)
        m_database.prepare("UPDATE session SET duplicates = duplicates + 1 WHERE id = ?1").bind(1, session).run();
    else if (step > 1)
        m_database.prepare("UPDATE session SET gaps = gaps + 1 WHERE id = ?1").bind(1, session).run();
}

std::string OpenEndRows::clientBehind(RowId part)
{
    const std::vector<Text> client = textsOf(OpenDelivery::Missing::Client, part);
    return client.empty() ? std::string() : client.front().text;
}

/// What the bounces of a message have of it.
void OpenEndRows::setOfReports(RowId message, const char* column, const std::string& text)
{
    setText(message, column, text);
    const std::string of = "message = " + std::to_string(message);
    m_bounces.keepAll(of);
    m_database.prepare(std::string("UPDATE bounce SET ") + column + " = coalesce(nullif(" + column + ", ''), ?1) WHERE " + of).bind(1, std::string_view(text)).run();
}

void OpenEndRows::nameRecipient(RowId delivery, RowId begun)
{
    m_deliveries.keep(delivery, delivery);
    m_database.prepare("UPDATE delivery AS d SET recipient = b.recipient, server = ifnull(d.server, b.server) FROM delivery b WHERE d.id = ?1 AND b.id = ?2")
        .bind(1, delivery).bind(2, begun).run();
}

void OpenEndRows::expire(RowId message, RowId end)
{
    const std::string of = "message = " + std::to_string(message);
    std::vector<RowId> waiting;
    SqlStatement rows = m_database.prepare("SELECT d.id FROM delivery d WHERE " + of + " AND outcome = 3 AND recipient IS NOT NULL AND NOT EXISTS(SELECT 1"
                                           " FROM delivery l WHERE l.message = d.message AND +l.recipient = d.recipient AND (l.time > d.time OR"
                                           " (l.time = d.time AND l.id > d.id))) ORDER BY d.time, d.id LIMIT 1000");
    while (rows.step())
        waiting.push_back(rows.integer(0));
    rows.reset();
    if (waiting.empty())
        return;
    if (SqlStatement nameless = m_database.prepare("SELECT 1 FROM delivery WHERE id = ?1 AND recipient IS NULL"); nameless.bind(1, end).step()) {
        nameless.reset();
        m_deliveries.keep(end, end);
        m_database.prepare("UPDATE delivery AS d SET recipient = w.recipient, enhanced_status = w.enhanced_status FROM delivery w WHERE d.id = ?1 AND w.id = ?2")
            .bind(1, end).bind(2, waiting.back()).run();
        waiting.pop_back();
    }
    // Rows that no file has have numbers of their own, in the order in which one file would tell them.
    RowId next = m_database.integer("SELECT min(ifnull(min(id), 0), 0) FROM delivery") - static_cast<RowId>(waiting.size());
    SqlStatement add = m_database.prepare(
        "INSERT INTO delivery(id, evidence, offset, time, message, recipient, outcome, reply_code, enhanced_status, reply, server)"
        " SELECT ?3, e.evidence, e.offset, e.time, e.message, w.recipient, e.outcome, e.reply_code,"
        " w.enhanced_status, e.reply, e.server FROM delivery e, delivery w WHERE e.id = ?1 AND w.id = ?2");
    for (const RowId each : waiting)
        add.bind(1, end).bind(2, each).bind(3, next++).run();
}

void OpenEndRows::giveHelo(RowId message, RowId part)
{
    const std::vector<Text> helo = textsOf(OpenDelivery::Missing::Helo, part);
    const RowId session = helo.empty() ? 0 : m_database.integer("SELECT ifnull((SELECT s.id FROM message m JOIN session s ON s.id = m.session WHERE m.id = " +
                                                                std::to_string(message) + "), 0)");
    if (session == 0)
        return;
    m_sessions.keep(session, session);
    m_database.prepare("UPDATE session SET helo = (SELECT id FROM text WHERE value = ?2) WHERE id = ?1").bind(1, session)
        .bind(2, std::string_view(helo.front().text)).run();
}

bool OpenEndRows::isToldOf(OpenDelivery::Missing missing, RowId part)
{
    return m_database.integer("SELECT EXISTS(SELECT 1 FROM open_text WHERE row = " + std::to_string(part) + " AND kind = " +
                              std::to_string(openEndKind(missing)) + ')') != 0;
}

std::optional<std::int64_t> OpenEndRows::numberOf(OpenDelivery::Missing missing, RowId part)
{
    SqlStatement told = m_database.prepare("SELECT identity FROM open_text WHERE row = ?1 AND kind = ?2");
    if (told.bind(1, part).bind(2, openEndKind(missing)).step())
        return told.integer(0);
    return std::nullopt;
}

/// As JoinedMessage::addAnswered() has it: the files behind the one that tells that \p message is refused as a whole name its recipients.
void OpenEndRows::answerNamed(RowId message, const std::vector<RowId>& parts)
{
    const auto refusal = std::ranges::find_if(parts, [&](RowId part) { return isToldOf(OpenDelivery::Missing::Refused, part); });
    if (refusal == parts.end() || refusal + 1 == parts.end())
        return;
    SqlStatement answers = m_database.prepare("SELECT d.id, d.recipient IS NULL FROM message_part p JOIN delivery d ON d.message = ?2 AND d.evidence = p.evidence"
                                              " WHERE p.id = ?1 AND d.server IS NULL ORDER BY d.offset DESC LIMIT 1");
    if (!answers.bind(1, *refusal).bind(2, message).step())
        return;
    const RowId answer = answers.integer(0);
    const bool nameless = answers.integer(1) != 0;
    answers.reset();
    SqlStatement rows = m_database.prepare("SELECT d.id FROM message_part p JOIN delivery d ON d.message = ?2 AND d.evidence = p.evidence WHERE p.id = ?1"
                                           " AND d.server IS NULL AND d.recipient IS NOT NULL");
    std::vector<RowId> named;
    for (auto part = refusal + 1; part != parts.end(); ++part) {
        for (rows.bind(1, *part).bind(2, message); rows.step();)
            named.push_back(rows.integer(0));
        rows.reset();
    }
    SqlStatement take = m_database.prepare("UPDATE delivery AS d SET outcome = a.outcome, reply_code = a.reply_code, enhanced_status = a.enhanced_status,"
                                           " reply = a.reply FROM delivery a WHERE d.id = ?1 AND a.id = ?2");
    for (const RowId row : named) {
        m_deliveries.keep(row, row);
        take.bind(1, row).bind(2, answer).run();
    }
    if (nameless && !named.empty())
        m_deliveries.putAside(answer, named.front());
}

void OpenEndRows::answerWaiting(RowId message, RowId answer)
{
    const std::string waiting = "message = " + std::to_string(message) + " AND outcome = 0 AND recipient IS NOT NULL";
    const RowId first = m_database.integer("SELECT ifnull(min(id), 0) FROM delivery WHERE message = " + std::to_string(message) + " AND recipient IS NOT NULL");
    if (first == 0)
        return; // who waits is in no file
    m_answer = static_cast<Outcome>(m_database.integer("SELECT ifnull((SELECT outcome FROM delivery WHERE id = " + std::to_string(answer) + "), 0)"));
    m_deliveries.keepAll(waiting);
    m_database.prepare("UPDATE delivery AS d SET outcome = a.outcome, time = a.time, reply_code = a.reply_code, reply = a.reply, enhanced_status ="
                       " a.enhanced_status FROM delivery a WHERE a.id = ?1 AND d.id IN (SELECT id FROM delivery WHERE " + waiting + ')')
        .bind(1, answer).run();
    m_deliveries.putAside(answer, first);
}

void OpenEndRows::answer(RowId session, RowId message, const CutDialogue& before, RowId part, bool restIsAnswered, const std::string& words)
{
    using Waiting = CutDialogue::Waiting;
    const std::vector<Text> replies = textsOf(OpenDelivery::Missing::Command, part);
    std::size_t next = 0;
    bool used = false;
    bool text = false; ///< the waiting DATA got its 354
    const std::string ofMessage = "message = " + std::to_string(message);
    m_messages.keep(message, message);
    const std::vector<int> codes = firstReplies(part);
    for (std::size_t i = 0; i < codes.size(); ++i) {
        const int code = codes[i];
        if (code / 100 == 3) {
            text = text || code == 354;
            continue;
        }
        const Waiting command = next < before.waitingCount() ? before.waiting(next++) : Waiting::Nothing;
        const bool refused = code >= 400;
        const Text reply = i < replies.size() ? replies[i] : Text();
        switch (command) {
        case Waiting::Mail:
            if (refused) {
                answerDeliveries(ofMessage, code, smtp::outcomeOf(code), reply, false);
                m_database.prepare("UPDATE message SET status = ?2 WHERE id = ?1").bind(1, message)
                    .bind(2, static_cast<std::int64_t>(smtp::outcomeOf(code))).run();
            }
            break;
        case Waiting::Rcpt:
            answerRecipient(message, code, reply);
            used = used || (refused && reply.text == words);
            if (smtp::refusesRecipient(code))
                m_database.prepare("UPDATE session SET rejected_recipients = rejected_recipients + 1 WHERE id = ?1").bind(1, session).run();
            break;
        case Waiting::Data:
        case Waiting::Text:
            if (restIsAnswered || (command == Waiting::Data && !text && !refused))
                break;
            answerDeliveries(ofMessage + " AND outcome = 0", code, smtp::outcomeOf(code), reply, true);
            used = used || (refused && reply.text == words);
            m_database.prepare("UPDATE message SET status = ?2 WHERE id = ?1").bind(1, message)
                .bind(2, static_cast<std::int64_t>(smtp::outcomeOf(code))).run();
            if (const std::string id = smtp::savedMessageId(reply.text); !refused && !id.empty())
                setOfReports(message, "message_id", id);
            if (!refused)
                m_database.prepare("UPDATE session SET messages = messages + 1 WHERE id = ?1").bind(1, session).run();
            break;
        case Waiting::Auth:
        case Waiting::Other:
        case Waiting::Nothing:
            break;
        }
    }
    // The words are the delivery's now.
    if (used)
        m_database.prepare("UPDATE session SET error = NULL WHERE id = ?1 AND error = (SELECT id FROM text WHERE value = ?2)").bind(1, session).bind(2, std::string_view(words)).run();
    settleStatus(message);
    m_bounces.keepAll(ofMessage + " AND fate = 0");
    m_database.execute("UPDATE bounce AS b SET fate = d.outcome, time = d.time FROM delivery d WHERE d.message = b.message AND d.recipient IS b.victim"
                       " AND d.offset = b.offset AND d.evidence = b.evidence AND b." + ofMessage + " AND b.fate = 0");
}

} // namespace delist
