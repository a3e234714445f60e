// What of MailJoin knows mail again that content filters and programs hand back under another queue id.
#include "evidence/logs/mail_join.h"
#include "evidence/logs/mail_log_text.h"
#include <functional>

namespace delist {

void MailJoin::name(JoinedMessage& message, std::string_view messageId)
{
    if (messageId.empty() || messageId == "<>")
        return;
    message.set(message.messageId, messageId);
    const std::uint64_t hash = std::hash<std::string_view>()(messageId);
    RecentId& recent = m_recent[hash % recentIds];
    if (recent.hash == hash) {
        JoinedMessage* first = get(recent.message);
        if (!first && message.local) // what a filter handed back is sent on behind the filter's end
            first = get(recent.latest);
        if (first && first != &message && first->view(first->messageId) == messageId && !first->report) {
            if (!message.firstKnown)
                handBack(message, *first);
            if (!message.local)
                recent.latest = handle(message);
            return; // the first stays the one to be found
        }
    }
    recent = {hash, handle(message), {}};
}

void MailJoin::handBack(JoinedMessage& message, JoinedMessage& first)
{
    first.filtered = true;
    if (message.client.known() && !message.forwarded && !mail_log::isLoopback(message.client))
        return;
    if (message.local && !mail_log::isLoopback(first.server)) { // who it is for is to come
        message.m_first = handle(first);
        first.m_second = handle(message);
        return;
    }
    message.firstKnown = true;
    inherit(message, first);
}

void MailJoin::inherit(JoinedMessage& message, const JoinedMessage& first)
{
    if (first.client.known() || !message.forwarded)
        message.client = first.client;
    message.local = message.local || first.local;
    if (const std::string_view user = first.view(first.authenticatedAs); !user.empty())
        message.set(message.authenticatedAs, user);
}

/// What a mailbox here sends on is no second mail of its sender, and nobody has handed it in.
void MailJoin::sendOn(JoinedMessage& message, std::string_view user)
{
    message.role = MessageRole::Sent;
    message.set(message.event, "forwarded");
    message.client = IpAddress();
    message.local = message.firstKnown = true;
    if (!user.empty())
        message.set(message.authenticatedAs, user);
}

/// Whether a program has handed \p message back or sent it on, or it is what one handed back, as soon as both are known for whom.
void MailJoin::settleFilter(JoinedMessage& message)
{
    JoinedMessage* const second = message.m_second.serial != 0 ? get(message.m_second) : &message;
    JoinedMessage* const first = second && second->m_first.serial != 0 ? get(second->m_first) : nullptr;
    if (!first || first->m_deliveries.empty() || second->m_deliveries.empty())
        return;
    second->m_first = {};
    if (first->m_second.serial == second->m_serial)
        first->m_second = {};
    if (second->m_row != 0)
        return;
    if (second->isSentOnOf(*first)) {
        first->filtered = false;
        sendOn(*second, first->view(first->authenticatedAs));
        count(*second);
        return;
    }
    if (first->m_row != 0 || !second->isWhatCameBackOf(*first))
        return;
    if (first->role != MessageRole::Other) {
        first->m_submitted = first->event;
        first->event = {};
        first->role = MessageRole::Other;
        first->set(first->event, "content-filter");
    }
    second->firstKnown = true;
    second->local = false; // the program is no client
    second->set(second->event, first->view(first->m_submitted));
    inherit(*second, *first);
    count(*second);
}

/// Its life is over, and so is its session. What a program may hand back is held for a moment.
void MailJoin::leave(JoinedMessage& message)
{
    dropAway(maxAway);
    if (!message.m_held && message.m_row == 0 && (message.toProgram || get(message.m_first) || get(message.m_second))) {
        message.m_held = true;
        m_away.push_back(handle(message));
        return;
    }
    store(message);
    release(message.m_slot);
}

/// Stores what is held for too long, and the oldest of more than \p most.
void MailJoin::dropAway(std::size_t most)
{
    while (!m_away.empty()) {
        JoinedMessage* const oldest = get(m_away.front());
        if (oldest && m_away.size() < most && !isLongAfter(oldest->last, m_latest, longestAway))
            return;
        m_away.pop_front();
        if (oldest) {
            oldest->m_held = false; // nothing is awaited any more
            settleFilter(*oldest);
            store(*oldest);
            release(oldest->m_slot);
        }
    }
}

} // namespace delist
