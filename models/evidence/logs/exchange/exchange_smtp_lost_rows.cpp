// SmtpDialogue where rows are missing from the middle of a session: commands, replies or both. Replies cannot be counted off against
// commands then. What waited before the missing rows stays unanswered. What stands behind them is paired from the end, once it is
// known which reply is the last one of a group.
#include "evidence/logs/exchange/exchange_smtp_dialogue.h"
#include "evidence/logs/exchange/exchange_smtp_text.h"
#include <algorithm>
#include <utility>

namespace delist::exchange {

using smtp::Verb;

namespace {

constexpr std::size_t mostUnsure = 256; ///< only the last ones can be paired

/// A client sends nothing after these until it has the reply (RFC 2920 section 3.1).
bool endsGroup(Verb verb)
{
    return verb == Verb::Data || verb == Verb::Bdat || verb == Verb::Ehlo || verb == Verb::Helo || verb == Verb::Auth || verb == Verb::StartTls ||
           verb == Verb::Quit;
}

/// Nobody but \p verb gets such a reply (RFC 5321 section 4.3.2, RFC 4954; what Exchange says when it has queued a message).
bool only(Verb verb, const smtp::Reply& reply)
{
    switch (verb) {
    case Verb::Data:
        return reply.code == 354 || reply.enhanced == "2.6.0";
    case Verb::Bdat:
        return reply.enhanced == "2.6.0";
    case Verb::Auth:
        return reply.code == 334 || reply.code == 235 || reply.code == 535;
    case Verb::Unknown: // AUTH itself may be in the hole while its data, which looks like no command, is not
        return reply.code == 334 || reply.code == 235;
    case Verb::Quit:
        return reply.code == 221;
    default:
        return false;
    }
}

} // namespace

/// Rows are missing: decides what that does to the pairing of commands and replies.
void SmtpDialogue::dialogueGap(const ProtocolRow& row, std::int64_t missing)
{
    pairFirstReplies();
    m_numbered = m_numbered && missing != unknownCount;
    m_anyMissing = m_anyMissing || missing != unknownCount;
    const bool clientNext = isClientLine(row.event);
    const bool waiting = m_head != m_pending.size();
    if (missing == unknownCount) {
        m_uncertain = m_uncertain || waiting;
        return;
    }
    // One row between a command and a reply, of a client that waits for each: no command, and not its reply.
    if (!clientNext && (!waiting || (missing == 1 && !m_pipelines)))
        return;
    clearPending();
    m_pending.emplace_back().lost = true;
}

/// Whether \p reply is one of those that cannot be told apart yet, and kept as such.
bool SmtpDialogue::answersLost(const smtp::Reply& reply, std::string_view line, Micros time)
{
    if (m_head == m_pending.size() || !m_pending[m_head].lost)
        return false;
    // A client that waits for each reply has those to what was lost when it goes on: this one is for what it said then. To DATA
    // itself nothing says 250.
    m_pipelines = m_pipelines || (m_pending.back().verb == Verb::Data && reply.positive() && !only(Verb::Data, reply));
    if (!m_pipelines && m_pending.size() - m_head == 2 && m_pending.back().alone) {
        ++m_head;
        return false;
    }
    if (reply.code == 421)
        setError(line);
    if (m_unsure.size() >= mostUnsure)
        m_unsure.erase(m_unsure.begin());
    m_unsure.push_back({std::string(boundedUtf8(line, std::min(line.size(), maxDialogueText))), time});
    if (only(m_pending.back().verb, reply))
        settle();
    return true;
}

/// The client goes on: it has the reply to what ended a group.
void SmtpDialogue::settleGroup()
{
    if (m_unsure.empty() || m_head == m_pending.size() || !m_pending[m_head].lost)
        return;
    if (endsGroup(m_pending.back().verb))
        settle();
    else if (!m_pipelines)
        clearPending();
}

void SmtpDialogue::clearPending()
{
    m_unsure.clear();
    m_pending.clear();
    m_head = 0;
}

/// The last reply answers the last command: those before it go with those before it.
void SmtpDialogue::settle()
{
    const std::vector<FirstReply> replies = std::exchange(m_unsure, {});
    const std::size_t paired = std::min(replies.size(), m_pending.size() - m_head - 1); // but the missing rows themselves
    m_head = m_pending.size() - paired;
    for (auto each = replies.end() - static_cast<std::ptrdiff_t>(paired); each != replies.end(); ++each)
        if (const auto parsed = smtp::parseReply(each->line))
            reply(*parsed, each->line, each->time);
}

} // namespace delist::exchange
