#include "evidence/logs/mail_join.h"
#include "evidence/captures/encoded_word.h"
#include "evidence/logs/mail_log_text.h"
#include <functional>

namespace delist {

namespace {

constexpr std::uint32_t none = SlotIndex::none;

/// Doubly linked by slot number, oldest first.
template <class Slots>
void append(Slots& slots, std::uint32_t slot, std::uint32_t& oldest, std::uint32_t& newest, auto older, auto newer)
{
    slots[slot].*older = newest;
    slots[slot].*newer = none;
    (newest == none ? oldest : slots[newest].*newer) = slot;
    newest = slot;
}

template <class Slots>
void remove(Slots& slots, std::uint32_t slot, std::uint32_t& oldest, std::uint32_t& newest, auto older, auto newer)
{
    const std::uint32_t before = slots[slot].*older;
    const std::uint32_t after = slots[slot].*newer;
    (before == none ? oldest : slots[before].*newer) = after;
    (after == none ? newest : slots[after].*older) = before;
}

} // namespace

MailJoin::MailJoin(RecordSink& sink) : m_sink(sink), m_openEnds(dynamic_cast<OpenEndSink*>(&sink)), m_recent(recentIds) {}

std::uint64_t MailJoin::keyOf(std::uint64_t scope, std::string_view id)
{
    const std::uint64_t key = std::hash<std::string_view>()(id) ^ (scope * 0x9E3779B97F4A7C15ULL);
    return key == 0 ? 1 : key;
}

void MailJoin::see(Micros time)
{
    if (time == unknownTime)
        return;
    m_first = m_first == unknownTime ? time : std::min(m_first, time);
    m_latest = std::max(m_latest, time);
}

void MailJoin::unlink(std::uint32_t slot)
{
    remove(m_messages, slot, m_oldest, m_newest, &JoinedMessage::m_older, &JoinedMessage::m_newer);
}

void MailJoin::touch(std::uint32_t slot)
{
    if (slot == m_newest)
        return;
    unlink(slot);
    append(m_messages, slot, m_oldest, m_newest, &JoinedMessage::m_older, &JoinedMessage::m_newer);
}

void MailJoin::unlinkSession(std::uint32_t slot)
{
    remove(m_sessions, slot, m_oldestSession, m_newestSession, &JoinedSession::m_older, &JoinedSession::m_newer);
}

void MailJoin::touchSession(std::uint32_t slot)
{
    if (slot == m_newestSession)
        return;
    unlinkSession(slot);
    append(m_sessions, slot, m_oldestSession, m_newestSession, &JoinedSession::m_older, &JoinedSession::m_newer);
}

/// Keeps count of the bytes that messages hold.
void MailJoin::count(JoinedMessage& message)
{
    const std::size_t now = message.m_text.size() + message.m_deliveries.size() * sizeof(JoinedMessage::Attempt);
    m_bytes += now - message.m_counted;
    message.m_counted = now;
}

void MailJoin::evictOldest()
{
    do {
        if (m_oldest == none)
            return;
        ++m_evicted;
        JoinedMessage& oldest = m_messages[m_oldest];
        if (oldest.m_sessionSlot != none)
            storeSession(m_sessions[oldest.m_sessionSlot], false, true);
        if (oldest.m_open) { // not stored along with its session
            store(oldest);
            release(oldest.m_slot);
        }
    } while (m_bytes > maxBytes);
}

JoinedMessage& MailJoin::create(std::uint64_t key, Micros time, std::uint64_t offset)
{
    if (m_openMessages >= maxMessages || m_bytes > maxBytes)
        evictOldest();
    std::uint32_t slot = 0;
    if (m_freeMessages.empty()) {
        slot = static_cast<std::uint32_t>(m_messages.size());
        m_messages.emplace_back();
    } else {
        slot = m_freeMessages.back();
        m_freeMessages.pop_back();
    }
    JoinedMessage& message = m_messages[slot];
    message.begin();
    message.m_slot = slot;
    message.m_serial = ++m_serials;
    message.m_key = message.m_identity = key;
    message.m_open = true;
    message.time = message.last = time;
    message.offset = offset;
    if (key != 0)
        m_byId.insert(key, slot);
    append(m_messages, slot, m_oldest, m_newest, &JoinedMessage::m_older, &JoinedMessage::m_newer);
    ++m_openMessages;
    return message;
}

JoinedMessage* MailJoin::find(std::uint64_t scope, std::string_view id)
{
    const std::uint32_t slot = m_byId.find(keyOf(scope, id));
    return slot == none ? nullptr : &m_messages[slot];
}

JoinedMessage& MailJoin::message(std::uint64_t scope, std::string_view id, Micros time, std::uint64_t offset)
{
    see(time);
    const std::uint64_t key = keyOf(scope, id);
    const std::uint32_t slot = m_byId.find(key);
    if (slot != none) {
        JoinedMessage& known = m_messages[slot];
        if (!isLongAfter(known.last, time, longestLife)) {
            known.last = time;
            touch(slot);
            count(known);
            return known;
        }
        finish(known);
    }
    JoinedMessage& fresh = create(key, time, offset);
    fresh.set(fresh.id, id);
    return fresh;
}

JoinedMessage& MailJoin::open(std::uint64_t scope, std::string_view id, Micros time, std::uint64_t offset)
{
    if (JoinedMessage* const known = find(scope, id)) {
        const bool other = known->begun || known->m_seen != 0;
        if (other)
            finish(*known);
    }
    JoinedMessage& opened = message(scope, id, time, offset);
    opened.begun = true;
    return opened;
}

JoinedMessage& MailJoin::nameless(Micros time, std::uint64_t offset) { return create(0, time, offset); }

JoinedMessage* MailJoin::get(const MessageHandle& handle)
{
    if (handle.slot >= m_messages.size())
        return nullptr;
    JoinedMessage& message = m_messages[handle.slot];
    return message.m_open && message.m_serial == handle.serial ? &message : nullptr;
}

void MailJoin::deliver(JoinedMessage& message, const Delivery& delivery, const IpAddress& hop, const Open* open)
{
    message.add(delivery, hop);
    if (open)
        message.m_deliveries.back().leaveOpen(open->missing, open->identity);
    count(message);
    settleFilter(message);
    if (message.m_deliveries.size() < (message.m_sessionSlot == none && !message.toProgram ? heldDeliveries : heldMessages))
        return;
    if (message.m_sessionSlot != none)
        storeSession(m_sessions[message.m_sessionSlot], false, true);
    store(message);
    message.compact();
    count(message);
}

void MailJoin::name(JoinedMessage& message, std::string_view messageId)
{
    if (messageId.empty() || messageId == "<>")
        return;
    message.set(message.messageId, messageId);
    const std::uint64_t hash = std::hash<std::string_view>()(messageId);
    RecentId& recent = m_recent[hash % recentIds];
    if (recent.hash == hash) {
        JoinedMessage* const first = get(recent.message);
        if (first && first != &message && first->view(first->messageId) == messageId && !first->report) {
            if (!message.firstKnown)
                handBack(message, *first);
            return; // the first stays the one to be found
        }
    }
    recent = {hash, handle(message)};
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

/// Whether a program has handed \p message back, or it is what one handed back, as soon as both are known for whom.
void MailJoin::settleFilter(JoinedMessage& message)
{
    JoinedMessage* const second = message.m_second.serial != 0 ? get(message.m_second) : &message;
    JoinedMessage* const first = second && second->m_first.serial != 0 ? get(second->m_first) : nullptr;
    if (!first || first->m_deliveries.empty() || second->m_deliveries.empty())
        return;
    second->m_first = {};
    if (first->m_second.serial == second->m_serial)
        first->m_second = {};
    if (first->m_row != 0 || second->m_row != 0 || !second->isWhatCameBackOf(*first))
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
            store(*oldest);
            release(oldest->m_slot);
        }
    }
}

RowId MailJoin::finish(JoinedMessage& message, bool ended)
{
    message.m_ended = ended;
    if (message.m_key != 0) {
        m_byId.erase(message.m_key);
        message.m_key = 0;
    }
    message.m_finished = true;
    if (message.m_sessionSlot != none)
        return 0;
    leave(message);
    return message.m_row;
}

RowId MailJoin::rowOf(const MessageHandle& handle) const
{
    return handle.slot < m_messages.size() && m_messages[handle.slot].m_serial == handle.serial ? m_messages[handle.slot].m_row : 0;
}

void MailJoin::dropElsewhere(std::uint64_t key)
{
    if (m_openEnds)
        m_openEnds->openDelivery({0, 0, key, OpenDelivery::Missing::Passed});
}

void MailJoin::tellDirectory(std::string_view directory, Micros time)
{
    if (m_openEnds)
        m_openEnds->openDelivery({0, static_cast<std::uint64_t>(time), 0, OpenDelivery::Missing::Directory, directory});
}

void MailJoin::tellHandedIn(std::uint64_t scope, std::string_view id, std::uint64_t session)
{
    if (m_openEnds)
        m_openEnds->openDelivery({0, identityOf(scope, id), session, OpenDelivery::Missing::HandedIn});
}

void MailJoin::tellReport(RowId message, std::uint64_t identity)
{
    if (m_openEnds && message != 0)
        m_openEnds->openDelivery({message, 0, identity, OpenDelivery::Missing::Report});
}

void MailJoin::release(std::uint32_t slot)
{
    JoinedMessage& message = m_messages[slot];
    tellFilter(message);
    if (m_openEnds && message.unreported && message.m_row != 0 && !isLongAfter(message.last, m_latest, longestReport))
        m_openEnds->openDelivery({message.m_row, 0, 0, OpenDelivery::Missing::Unreported});
    tellOpenEnd(message);
    if (message.m_key != 0)
        m_byId.erase(message.m_key);
    unlink(slot);
    m_bytes -= message.m_counted;
    message.m_counted = 0;
    message.m_open = false;
    m_freeMessages.push_back(slot);
    --m_openMessages;
}

/// Of mail that a content filter handed in: who that was, or what it was before, may stand in the file before.
void MailJoin::tellFilter(const JoinedMessage& message)
{
    if (!m_openEnds || message.m_row == 0)
        return;
    if (message.handedInFor != 0)
        m_openEnds->openDelivery({message.m_row, 0, message.handedInFor, OpenDelivery::Missing::HandedIn});
    if ((message.returned != 0 || (message.forwarded && !message.firstKnown)) && !isLongAfter(m_first, message.time, longestFilter))
        m_openEnds->openDelivery({message.m_row, 0, message.returned, OpenDelivery::Missing::Returned});
}

/// Of a message that is stored: whether other files may tell more of it.
void MailJoin::tellOpenEnd(const JoinedMessage& message)
{
    if (!m_openEnds || message.m_row == 0)
        return;
    if (message.m_identity == 0) { // lives in its session only
        if (message.m_inOpenSession)
            m_openEnds->openMessage({message.m_row, message.session, 0, 0, !message.m_mayGoOn, message.m_ended});
        return;
    }
    const bool unexplained = !message.report || message.cause.empty() || message.victim.empty() || (message.causeId.empty() && !message.clientless);
    const bool away = message.m_held && message.role != MessageRole::Other; // a program may have handed it back in the file behind
    if (message.begun && message.m_ended && !message.m_inOpenSession && !away && !(unexplained && message.answers != 0))
        return;
    OpenEnd end{message.m_row, message.m_inOpenSession ? message.session : 0, message.m_identity, message.answers, message.begun, message.m_ended};
    end.clientless = message.clientless;
    m_openEnds->openMessage(end);
    using Missing = OpenDelivery::Missing;
    if (message.recipients != 0 && !message.listed)
        m_openEnds->openDelivery({message.m_row, 0, message.taken, Missing::Counted});
    if (message.uncounted != 0)
        m_openEnds->openDelivery({message.m_row, 0, message.uncounted, Missing::Uncounted});
    if (message.outwards)
        m_openEnds->openDelivery({message.m_row, 0, 0, Missing::Outwards});
    if (message.m_hopTook)
        m_openEnds->openDelivery({message.m_row, 0, 0, Missing::Hop});
    if (message.filtered || away)
        m_openEnds->openDelivery({message.m_row, 0, 0, Missing::Filtered});
    if (message.refused)
        m_openEnds->openDelivery({message.m_row, 0, 0, Missing::Refused});
    if (!message.helo.empty())
        m_openEnds->openDelivery({message.m_row, 0, 0, Missing::Helo, message.view(message.helo)});
}

void MailJoin::store(JoinedMessage& message)
{
    if (message.m_row != 0) {
        storeDeliveries(message);
        return;
    }
    if (message.filtered && mail_log::isLoopback(message.server)) {
        message.role = MessageRole::Other;
        message.set(message.event, "content-filter");
    }
    Message record;
    record.offset = message.offset;
    record.time = message.time;
    record.session = message.session;
    record.role = message.role;
    record.messageId = message.view(message.messageId);
    record.mailFrom = message.view(message.mailFrom);
    record.headerFrom = message.view(message.headerFrom);
    record.subject = message.view(message.subject);
    std::string decoded;
    if (record.subject.find("=?") != std::string_view::npos) {
        decoded = decodeHeaderText(record.subject);
        record.subject = decoded;
    }
    record.recipients = message.recipients;
    record.sizeBytes = message.sizeBytes;
    record.client = message.client;
    record.server = message.server;
    record.direction = message.way();
    record.authenticatedAs = message.view(message.authenticatedAs);
    record.status = message.status();
    record.event = message.view(message.event);
    record.internalId = message.view(message.id);
    record.reference = message.view(message.reference);
    if (record.recipients == 0) { // nobody counted them: as many as were named
        for (std::size_t i = 0; i < message.m_deliveries.size(); ++i) {
            bool known = message.m_deliveries[i].recipient.empty(); // the answer to the whole message
            for (std::size_t k = 0; k < i && !known; ++k)
                known = message.view(message.m_deliveries[k].recipient) == message.view(message.m_deliveries[i].recipient);
            record.recipients += !known;
            if (i >= 1000) { // do not compare thousands with thousands
                record.recipients = static_cast<std::uint32_t>(message.held());
                break;
            }
        }
    }
    message.m_row = m_sink.message(record);
    storeBounces(message);
    storeDeliveries(message);
}

void MailJoin::storeDeliveries(JoinedMessage& message)
{
    Delivery record;
    record.message = message.m_row;
    record.messageId = message.view(message.messageId);
    for (const JoinedMessage::Attempt& attempt : message.m_deliveries) {
        record.offset = attempt.offset;
        record.time = attempt.time;
        record.recipient = message.view(attempt.recipient);
        record.outcome = attempt.outcome;
        record.replyCode = attempt.code;
        record.enhancedStatus = message.view(attempt.enhanced);
        record.reply = message.view(attempt.reply);
        record.server = message.view(attempt.server);
        m_sink.delivery(record);
        if (attempt.open && m_openEnds)
            m_openEnds->openDelivery({message.m_row, attempt.offset, attempt.identity, attempt.missing});
    }
    message.m_deliveries.clear();
}

void MailJoin::leaveOpen(JoinedMessage& message, std::uint64_t offset, const Open& open)
{
    for (JoinedMessage::Attempt& attempt : message.m_deliveries)
        if (attempt.offset == offset)
            attempt.leaveOpen(open.missing, open.identity);
}

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
    append(m_sessions, slot, m_oldestSession, m_newestSession, &JoinedSession::m_older, &JoinedSession::m_newer);
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

void MailJoin::finishAll()
{
    while (m_oldestSession != none) {
        endSession(m_sessions[m_oldestSession], false);
    }
    while (m_oldest != none) {
        const std::uint32_t slot = m_oldest;
        store(m_messages[slot]);
        release(slot);
    }
}

} // namespace delist
