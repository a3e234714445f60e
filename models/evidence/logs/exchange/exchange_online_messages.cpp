#include "evidence/logs/exchange/exchange_online_messages.h"
#include "evidence/logs/null_sender_bounce.h"
#include "evidence/smtp/command.h"
#include "evidence/smtp/reply.h"
#include "evidence/text/encoding.h"
#include "evidence/text/table_columns.h"
#include <algorithm>

namespace delist::exchange {

namespace {

constexpr ColumnName name(std::string_view text, Outcome outcome)
{
    return {text, static_cast<std::uint8_t>(outcome)};
}
constexpr ColumnName statusWords[] = {
    name("Delivered", Outcome::Accepted),    name("Deliver", Outcome::Accepted),  name("Send", Outcome::Accepted),
    name("SendExternal", Outcome::Accepted), name("Resolved", Outcome::Accepted), name("Failed", Outcome::Rejected),
    name("Fail", Outcome::Rejected),         name("FilteredAsSpam", Outcome::Rejected), name("Drop", Outcome::Rejected),
    name("Pending", Outcome::Deferred),      name("Defer", Outcome::Deferred),    name("Expanded", Outcome::Expanded),
    name("Expand", Outcome::Expanded)};

std::string bounded(std::string_view text)
{
    return std::string(boundedUtf8(text, 1000));
}

} // namespace

Outcome traceOutcome(std::string_view status)
{
    const std::uint32_t hash = columnNameHash(status);
    for (const ColumnName& each : statusWords)
        if (each.hash == hash && sameColumnName(each.name, status))
            return static_cast<Outcome>(each.column);
    return Outcome::Unknown; // GettingStatus, Quarantined
}

void TraceMessages::row(const TraceRow& row)
{
    if (row.time != unknownTime) {
        m_first = m_first == unknownTime ? row.time : m_first;
        m_last = row.time;
    }
    std::string key = bounded(row.traceId.empty() ? row.messageId : row.traceId);
    auto known = key.empty() ? m_byKey.end() : m_byKey.find(key); // no id: a message of its own
    if (known != m_byKey.end() && m_open[known->second - m_dropped].recipients.size() >= maxRecipients) {
        store(m_open[known->second - m_dropped]);
        m_open[known->second - m_dropped].recipients.clear();
    }
    if (known == m_byKey.end()) {
        if (m_open.size() >= maxOpen) {
            store(m_open.front());
            if (const auto old = m_byKey.find(m_open.front().key); old != m_byKey.end() && old->second == m_dropped)
                m_byKey.erase(old);
            m_open.pop_front();
            ++m_dropped;
        }
        Open open;
        open.key = key;
        open.traceId = bounded(row.traceId);
        open.messageId = bounded(row.messageId);
        open.sender = bounded(row.sender);
        open.subject = bounded(row.subject);
        open.time = row.time;
        open.offset = row.offset;
        open.sizeBytes = row.sizeBytes;
        open.direction = row.direction;
        m_open.push_back(std::move(open));
        known = m_byKey.insert_or_assign(std::move(key), m_dropped + m_open.size() - 1).first;
    }
    Open& open = m_open[known->second - m_dropped];
    if (!open.from.known())
        open.from = row.from;
    if (!open.to.known())
        open.to = row.to;
    if (row.time != unknownTime && (open.time == unknownTime || row.time < open.time))
        open.time = row.time;
    open.recipients.push_back({bounded(row.recipient), bounded(row.status), row.to, row.offset, row.time, traceOutcome(row.status)});
}

void TraceMessages::store(const Open& open, bool last)
{
    if (open.recipients.empty())
        return; // stored when it was full
    bool accepted = false;
    bool rejected = false;
    bool deferred = false;
    for (const Recipient& each : open.recipients) {
        accepted = accepted || each.outcome == Outcome::Accepted || each.outcome == Outcome::Expanded;
        rejected = rejected || each.outcome == Outcome::Rejected;
        deferred = deferred || each.outcome == Outcome::Deferred;
    }
    Message message;
    message.offset = open.offset;
    message.time = open.time;
    // Its rows are all that the trace tells of a message: it was handed in, and out; of a report only the way out counts.
    message.role = !open.to.known() ? MessageRole::Received : open.sender == "<>" ? MessageRole::Sent : MessageRole::Transaction;
    message.messageId = open.messageId;
    message.mailFrom = open.sender;
    message.subject = open.subject;
    message.recipients = static_cast<std::uint32_t>(open.recipients.size());
    message.sizeBytes = open.sizeBytes;
    message.client = open.from;
    message.server = open.to;
    message.direction = open.direction;
    message.status = accepted   ? Outcome::Accepted
                     : deferred ? Outcome::Deferred
                     : rejected ? Outcome::Rejected
                                : Outcome::Unknown;
    message.networkMessageId = open.traceId;
    message.event = open.recipients.front().status;
    const RowId row = m_sink.message(message);
    for (const Recipient& each : open.recipients) {
        if (each.address.empty())
            continue;
        const std::string server = each.to.toString();
        Delivery delivery;
        delivery.offset = each.offset;
        delivery.time = each.time;
        delivery.message = row;
        delivery.messageId = open.messageId;
        delivery.recipient = each.address;
        delivery.outcome = each.outcome;
        delivery.reply = each.status;
        delivery.server = server;
        m_sink.delivery(delivery);
        tellNullSenderBounce(m_sink, message, delivery);
    }
    tellOpenEnd(open, row, last);
}

void TraceMessages::tellOpenEnd(const Open& open, RowId row, bool last)
{
    if (!m_openEnds || open.key.empty() || open.time == unknownTime)
        return;
    // Where recipients fared differently, a file that has some of them alone tells another event.
    const auto differs = [&](const Recipient& each) { return each.status != open.recipients.front().status; };
    if (open.time != m_first && !(last && open.time == m_last) && std::ranges::none_of(open.recipients, differs))
        return;
    OpenEnd end{row, 0, std::hash<std::string_view>()(open.key + ' ' + open.sender + ' ' + std::to_string(open.time)) | 1, 0, false, false};
    end.table = true;
    m_openEnds->openMessage(end);
}

void TraceMessages::finish()
{
    for (const Open& open : m_open)
        store(open, true);
    m_open.clear();
    m_byKey.clear();
}

} // namespace delist::exchange
