// What of MailJoin is about client connections: which messages came in through them, and that their rows come first.
#include "evidence/logs/mail_join.h"
#include <algorithm>

namespace delist {

namespace {

constexpr std::uint32_t none = SlotIndex::none;

} // namespace

JoinedSession* MailJoin::findSession(std::uint64_t key)
{
    const std::uint32_t slot = m_bySession.find(key);
    return slot == none ? nullptr : &m_sessions[slot];
}

JoinedSession& MailJoin::session(std::uint64_t key, Micros time, std::uint64_t offset)
{
    see(time);
    std::uint32_t slot = m_bySession.find(key);
    if (slot != none) {
        m_sessions[slot].last = time;
        touchSession(slot);
        return m_sessions[slot];
    }
    if (m_openSessions >= maxSessions) {
        ++m_evicted;
        endSession(m_sessions[m_oldestSession], false);
    }
    if (m_freeSessions.empty()) {
        slot = static_cast<std::uint32_t>(m_sessions.size());
        m_sessions.emplace_back();
    } else {
        slot = m_freeSessions.back();
        m_freeSessions.pop_back();
    }
    JoinedSession& session = m_sessions[slot];
    std::vector<std::uint32_t> messages = std::move(session.m_messages);
    messages.clear();
    session = JoinedSession();
    session.m_messages = std::move(messages);
    session.m_slot = slot;
    session.m_key = key;
    session.m_open = true;
    session.time = session.last = time;
    session.offset = offset;
    m_bySession.insert(key, slot);
    linkSession(slot);
    ++m_openSessions;
    return session;
}

void MailJoin::attach(JoinedMessage& message, JoinedSession& session)
{
    if (message.m_sessionSlot != none || message.session != 0)
        return;
    if (session.m_messages.size() >= heldMessages)
        storeSession(session, false, true);
    message.m_sessionSlot = session.m_slot;
    session.m_messages.push_back(message.m_slot);
}

JoinedMessage& MailJoin::refusedTransaction(JoinedSession& session, std::string_view mailFrom, Micros time, std::uint64_t offset)
{
    JoinedMessage* const known = get({session.m_refused.slot, session.m_refused.serial});
    if (known && known->view(known->mailFrom) == mailFrom)
        return *known;
    JoinedMessage& message = nameless(time, offset);
    message.begun = true;
    message.client = session.client.address;
    message.set(message.mailFrom, mailFrom);
    attach(message, session);
    message.m_mayGoOn = !session.m_anyRefused && !session.begun;
    session.m_anyRefused = true;
    session.m_refused = handle(message);
    return message;
}

JoinedSession* MailJoin::sessionOf(const JoinedMessage& message)
{
    return message.m_sessionSlot == none ? nullptr : &m_sessions[message.m_sessionSlot];
}

void MailJoin::attachLike(JoinedMessage& message, const JoinedMessage& other)
{
    if (other.m_sessionSlot != none)
        attach(message, m_sessions[other.m_sessionSlot]);
    else
        message.session = other.session;
}

/// \p goesOn: it stays open and counts from nought.
void MailJoin::storeSession(JoinedSession& session, bool ended, bool goesOn)
{
    const bool complete = session.begun && ended;
    Session record;
    record.offset = session.offset;
    record.time = session.time;
    record.end = std::max(session.time, session.last); // lines may be out of order
    record.client = session.client;
    record.server = session.server;
    if (session.client.address.known() && !session.server.address.known()) // this log is the server's
        record.direction = session.client.address.isPrivate() ? Direction::Internal : Direction::Inbound;
    else if (!session.client.address.known() && session.server.address.known() && !session.server.address.isPrivate())
        record.direction = Direction::Outbound; // it went there itself
    record.key = session.key;
    record.helo = session.helo;
    record.tls = session.tls;
    record.authenticatedAs = session.authenticatedAs;
    record.failedAuthAs = session.failedAuthAs;
    record.failedAuths = session.failedAuths;
    record.authMechanism = session.authMechanism;
    record.connector = session.connector;
    record.messages = session.messages;
    record.recipients = session.recipients;
    record.rejectedRecipients = session.rejectedRecipients;
    record.error = session.error;
    record.complete = complete || session.endless;
    const RowId row = m_sink.session(record);
    bool begun = session.begun;
    if (session.endless) { // within the time for which it is one
        begun = begun || isLongAfter(m_first, session.time, session.silence);
        ended = ended || isLongAfter(session.last, m_latest, session.silence);
    }
    const bool open = m_openEnds && !(begun && ended) && !goesOn && session.m_key != 0 && (!session.endless || session.silence != 0);
    if (open) {
        OpenEnd end{row, 0, session.m_key, session.countsAll, begun, ended};
        if (session.silence != 0) {
            end.name = session.m_key;
            end.silence = session.silence;
        }
        m_openEnds->openSession(end);
    }
    const bool headless = !session.begun && !session.endless;
    session.begun = session.m_anyRefused = false;
    session.failedAuths = session.messages = session.recipients = session.rejectedRecipients = 0;
    for (const std::uint32_t slot : session.m_messages) {
        JoinedMessage& message = m_messages[slot];
        message.session = row;
        message.m_inOpenSession = open;
        message.m_sessionSlot = none;
        if (message.m_identity == 0)
            message.m_ended = session.m_refused.serial != message.m_serial;
        if (headless && !message.client.known() && !message.local)
            message.client = session.client.address;
        if (message.m_finished)
            leave(message);
    }
    session.m_messages.clear();
}

void MailJoin::dropSession(JoinedSession& session)
{
    if (session.m_messages.empty() && session.failedAuths == 0)
        closeSession(session);
    else
        endSession(session);
}

void MailJoin::forgetSession(JoinedSession& session)
{
    for (const std::uint32_t slot : session.m_messages) {
        m_messages[slot].m_sessionSlot = none;
        release(slot); // without a row, so that nothing is told of it
    }
    session.m_messages.clear();
    closeSession(session);
}

const JoinedMessage* MailJoin::latestOf(const JoinedSession& session) const
{
    return session.m_messages.empty() ? nullptr : &m_messages[session.m_messages.back()];
}

void MailJoin::endSession(JoinedSession& session, bool ended)
{
    // Messages without a queue id live no longer than their connection.
    for (const std::uint32_t slot : session.m_messages)
        m_messages[slot].m_finished |= m_messages[slot].m_key == 0;
    storeSession(session, ended, false);
    closeSession(session);
}

void MailJoin::closeSession(JoinedSession& session)
{
    m_bySession.erase(session.m_key);
    unlinkSession(session.m_slot);
    session.m_open = false;
    m_freeSessions.push_back(session.m_slot);
    --m_openSessions;
}

} // namespace delist
