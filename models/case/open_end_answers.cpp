// What of OpenEndRows pairs commands and answers across two files of one log.
#include "case/open_end_rows.h"
#include "evidence/smtp/reply.h"

namespace delist {

using smtp::CutDialogue;

CutDialogue OpenEndRows::cutDialogue(RowId session, bool& told)
{
    SqlStatement ends = m_database.prepare("SELECT identity, answers FROM open_end WHERE kind = 0 AND row = ?1");
    told = ends.bind(1, session).step() && CutDialogue::isTold(static_cast<std::uint64_t>(ends.integer(1)));
    return told ? CutDialogue(static_cast<std::uint64_t>(ends.integer(0)), static_cast<std::uint64_t>(ends.integer(1))) : CutDialogue();
}

std::string OpenEndRows::answerToCut(RowId session)
{
    SqlStatement words = m_database.prepare("SELECT t.value FROM open_end o JOIN text t ON t.id = o.session WHERE o.kind = 0 AND o.row = ?1");
    return words.bind(1, session).step() ? std::string(words.text(0)) : std::string();
}

/// The recipients of \p message that wait for an answer, those whose RCPT has none first in line.
void OpenEndRows::answerRecipient(RowId message, int code, const std::string& reply)
{
    SqlStatement next = m_database.prepare("SELECT min(id) FROM delivery WHERE message = ?1 AND outcome = 0 AND ifnull(reply_code, 0) = 0");
    if (!next.bind(1, message).step() || next.isNull(0))
        return;
    const RowId delivery = next.integer(0);
    next.reset();
    answerDeliveries("id = " + std::to_string(delivery), code, code >= 400 ? smtp::outcomeOf(code) : Outcome::Unknown, reply);
}

void OpenEndRows::answerDeliveries(const std::string& which, int code, Outcome outcome, const std::string& reply)
{
    std::vector<RowId> ids;
    SqlStatement rows = m_database.prepare("SELECT id FROM delivery WHERE " + which);
    while (rows.step())
        ids.push_back(rows.integer(0));
    rows.reset();
    const auto parsed = smtp::parseReply(reply);
    const std::string enhanced(parsed ? parsed->enhanced : std::string_view());
    if (!enhanced.empty())
        m_database.prepare("INSERT OR IGNORE INTO text(value) VALUES(?1)").bind(1, std::string_view(enhanced)).run();
    SqlStatement answer = m_database.prepare("UPDATE delivery SET outcome = ?2, reply_code = ?3, reply = iif(?4 = '', reply, ?4), enhanced_status ="
                                             " ifnull((SELECT id FROM text WHERE value = ?5 AND ?5 <> ''), enhanced_status) WHERE id = ?1");
    for (const RowId id : ids) {
        m_deliveries.keep(id, id);
        answer.bind(1, id).bind(2, static_cast<std::int64_t>(outcome)).bind(3, std::int64_t{code}).bind(4, std::string_view(reply))
            .bind(5, std::string_view(enhanced)).run();
    }
}

void OpenEndRows::answer(RowId session, RowId message, const CutDialogue& before, const CutDialogue& after, bool restIsAnswered,
                         const std::string& words, const std::string& last)
{
    using Waiting = CutDialogue::Waiting;
    std::size_t next = 0;
    bool used = false;
    bool text = false; ///< the waiting DATA got its 354
    const std::string ofMessage = "message = " + std::to_string(message);
    m_messages.keep(message, message);
    for (std::size_t i = 0; i < after.replyCount(); ++i) {
        const int code = after.replyAt(i);
        if (code / 100 == 3) {
            text = text || code == 354;
            continue;
        }
        const Waiting command = next < before.waitingCount() ? before.waiting(next++) : Waiting::Nothing;
        const bool refused = code >= 400;
        const std::string reply = refused && words.starts_with(std::to_string(code)) ? words : std::string();
        switch (command) {
        case Waiting::Mail:
            if (refused) {
                answerDeliveries(ofMessage, code, smtp::outcomeOf(code), reply);
                m_database.prepare("UPDATE message SET status = ?2 WHERE id = ?1").bind(1, message)
                    .bind(2, static_cast<std::int64_t>(smtp::outcomeOf(code))).run();
            }
            break;
        case Waiting::Rcpt:
            answerRecipient(message, code, reply);
            used = used || !reply.empty();
            if (code >= 500)
                m_database.prepare("UPDATE session SET rejected_recipients = rejected_recipients + 1 WHERE id = ?1").bind(1, session).run();
            break;
        case Waiting::Data:
        case Waiting::Text:
            if (restIsAnswered || (command == Waiting::Data && !text && !refused))
                break;
            answerDeliveries(ofMessage + " AND outcome = 0", code, smtp::outcomeOf(code),
                             reply.empty() && i + 1 == after.replyCount() && last.starts_with(std::to_string(code)) ? last : reply);
            used = used || !reply.empty();
            m_database.prepare("UPDATE message SET status = ?2 WHERE id = ?1").bind(1, message)
                .bind(2, static_cast<std::int64_t>(smtp::outcomeOf(code))).run();
            if (!refused)
                m_database.prepare("UPDATE session SET messages = messages + 1 WHERE id = ?1").bind(1, session).run();
            break;
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
    m_database.execute("UPDATE bounce AS b SET fate = ifnull((SELECT d.outcome FROM delivery d WHERE d.message = b.message AND d.recipient = b.victim"
                       " ORDER BY d.id DESC LIMIT 1), 0) WHERE " + ofMessage + " AND fate = 0");
}

} // namespace delist
