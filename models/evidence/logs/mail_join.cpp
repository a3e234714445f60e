#include "evidence/logs/mail_join.h"
#include "evidence/captures/encoded_word.h"
#include "evidence/logs/mail_log_text.h"
#include "evidence/smtp/command.h"
#include <algorithm>
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

void MailJoin::linkSession(std::uint32_t slot)
{
    append(m_sessions, slot, m_oldestSession, m_newestSession, &JoinedSession::m_older, &JoinedSession::m_newer);
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
    linkSession(slot);
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
    added(message);
}

void MailJoin::turnAway(JoinedMessage& message, const Delivery& refusal)
{
    message.add(refusal, {});
    message.m_deliveries.back().turnedAway = true;
    added(message);
}

void MailJoin::answerAll(JoinedMessage& message, const Delivery& answer)
{
    message.answerAll(answer);
    added(message);
}

void MailJoin::deliverAnswered(JoinedMessage& message, const Delivery& named)
{
    message.addAnswered(named);
    added(message);
}

/// An attempt. Too many do not stay in memory.
void MailJoin::added(JoinedMessage& message)
{
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

void MailJoin::release(std::uint32_t slot)
{
    JoinedMessage& message = m_messages[slot];
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
    if (message.role == MessageRole::Sent && message.view(message.mailFrom) == "<>")
        message.role = MessageRole::Other; // a report that is forwarded is none of this server's
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
        // As message tracking tells it. In Sendmail's lines it may be the sender.
        if (!attempt.replaced.empty() && !smtp::equalsNoCase(message.view(attempt.replaced), message.view(message.mailFrom))) {
            record.recipient = message.view(attempt.replaced);
            record.outcome = Outcome::Expanded;
            record.replyCode = 0;
            record.enhancedStatus = record.reply = record.server = {};
            m_sink.delivery(record);
        }
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
