#include "evidence/logs/exchange/exchange_tracking_records.h"
#include "evidence/smtp/command.h"
#include "evidence/smtp/last_error.h"
#include "evidence/smtp/reply.h"
#include "evidence/text/encoding.h"
#include "evidence/text/written_count.h"
#include <algorithm>

namespace delist::exchange {

namespace {

using smtp::equalsNoCase;
using smtp::trimmed;

constexpr std::size_t maxText = 1000;

std::string_view bounded(std::string_view text)
{
    return text.size() <= maxText ? text : boundedUtf8(text, maxText);
}

IpAddress address(std::string_view text)
{
    return IpAddress::parse(trimmed(text)).value_or(IpAddress());
}

/// Two names of one machine, each with or without its domain.
bool sameMachine(std::string_view a, std::string_view b)
{
    const bool bothWhole = a.find('.') != std::string_view::npos && b.find('.') != std::string_view::npos;
    const auto label = [&](std::string_view name) { return bothWhole ? name : name.substr(0, name.find('.')); };
    return !a.empty() && equalsNoCase(label(a), label(b));
}

/// At every one of \p separators, blanks around the pieces dropped. With \p quotes not inside "quoted local parts".
void splitList(std::string_view text, std::vector<std::string_view>& pieces, std::string_view separators, bool quotes)
{
    pieces.clear();
    std::size_t from = 0;
    bool inside = false;
    for (std::size_t at = 0; at <= text.size(); ++at) {
        if (at < text.size() && quotes && text[at] == '"')
            inside = !inside;
        if (at < text.size() && (separators.find(text[at]) == std::string_view::npos || inside))
            continue;
        pieces.push_back(trimmed(text.substr(from, at - from)));
        from = at + 1;
    }
}

/// '|' may stand in a local part; with an address on each side it is what the user joined them by.
bool joinsAddresses(std::string_view text, std::string_view sign, bool quotes)
{
    if (text.find(sign) == std::string_view::npos)
        return false;
    std::vector<std::string_view> pieces;
    splitList(text, pieces, sign, quotes);
    return std::all_of(pieces.begin(), pieces.end(), [](std::string_view piece) { return piece.empty() || piece.find('@') != std::string_view::npos; });
}

/// The piece of a SEND row's source-context that is the next server's reply:
/// "08D0EC85F3FB9D06;250 2.6.0 <…> [InternalId=…] Queued mail for delivery;ClientSubmitTime:".
std::string_view replyInContext(std::string_view context)
{
    while (!context.empty()) {
        const std::size_t end = std::min(context.find(';'), context.size());
        const std::string_view piece = trimmed(context.substr(0, end));
        if (smtp::parseReply(piece))
            return piece;
        context.remove_prefix(std::min(end + 1, context.size()));
    }
    return {};
}

/// "System.String[]", "System.Collections.ArrayList" (of what came through a remote shell), "Microsoft.Exchange.Data.MultiValuedProperty`1[…]":
/// what .NET prints for a list.
bool isTypeOfList(std::string_view text)
{
    if ((!text.starts_with("System.") && !text.starts_with("Microsoft.")) || text.find_first_of("@ ;,") != std::string_view::npos)
        return false;
    return text.ends_with("[]") || text.starts_with("System.Collections.") || (text.find("`1[") != std::string_view::npos && text.ends_with(']'));
}

/// "{LED=…};{MSG=};{FQDN=…}": the braces are those of its parts.
bool isLastError(std::string_view text)
{
    return text[1] != '{' && text[1] != '[' && text.find("};{") != std::string_view::npos;
}

} // namespace

/// The value of an array column. Export-Csv writes the name of the type where the entries should be, Out-String braces around them.
std::string_view TrackingRecords::list(TrackingColumn column)
{
    const std::string_view text = m_row[column];
    if (m_form == Form::Log)
        return text;
    if (text.size() >= 2 && text.front() == '{' && text.back() == '}' && !isLastError(text))
        return trimmed(text.substr(1, text.size() - 2));
    if (!isTypeOfList(text))
        return text;
    ++m_lostLists[static_cast<std::size_t>(column)];
    return {};
}

void TrackingRecords::finish()
{
    m_bounces.finish();
    m_waiting.finish();
}

/// Where an export or a log leaves the column out: who wrote it sent it, but for the mailbox that Exchange writes its reports from.
std::string_view TrackingRecords::returnPathOf(const TrackingEvent& event) const
{
    const std::string_view sender = m_row[TrackingColumn::SenderAddress];
    return event.reports || smtp::startsWithNoCase(sender, "MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@") ? "<>" : bounded(sender);
}

void TrackingRecords::event(const TrackingFields& fields, Micros time, std::uint64_t offset)
{
    m_row = fields;
    const TrackingEvent event = trackingEvent(m_row[TrackingColumn::EventId]);
    Message message;
    message.offset = offset;
    message.time = time;
    message.role = event.role;
    message.status = event.status;
    message.event = m_row[TrackingColumn::EventId];
    message.messageId = bounded(m_row[TrackingColumn::MessageId]);
    message.mailFrom = m_row.has(TrackingColumn::ReturnPath) ? bounded(m_row[TrackingColumn::ReturnPath]) : returnPathOf(event);
    message.headerFrom = bounded(m_row[TrackingColumn::SenderAddress]);
    message.subject = bounded(m_row[TrackingColumn::MessageSubject]);
    message.sizeBytes = writtenSize(m_row[TrackingColumn::TotalBytes]);
    message.internalId = bounded(m_row[TrackingColumn::InternalMessageId]);
    message.networkMessageId = bounded(m_row[TrackingColumn::NetworkMessageId]);
    message.reference = bounded(list(TrackingColumn::Reference));
    if (event.role != MessageRole::Other || event.decides)
        message.sourceContext = bounded(m_row[TrackingColumn::SourceContext]);
    if (smtp::equalsNoCase(m_row[TrackingColumn::Source], "SMTP") &&
        (event.role == MessageRole::Received || event.role == MessageRole::Sent))
        message.connector = bounded(m_row[TrackingColumn::ConnectorId]);
    mailboxes(TrackingColumn::RecipientAddress, m_recipients);
    mailboxes(TrackingColumn::RelatedRecipientAddress, m_replaced);
    const std::int64_t count = writtenCount(m_row[TrackingColumn::RecipientCount]);
    message.recipients = count != unknownCount ? static_cast<std::uint32_t>(std::min<std::int64_t>(count, 0xffffffff))
                                               : static_cast<std::uint32_t>(m_recipients.size());
    addresses(message, event);
    message.direction = direction(message, event, m_row[TrackingColumn::Directionality]);
    statuses();
    if (event.sends && allRefused())
        message.status = Outcome::Rejected; // it left for nobody
    const RowId row = m_sink.message(message);

    if (event.decides)
        deliveries(message, row, event);

    const bool isReport = message.mailFrom == "<>";
    if (event.decides)
        settle(message, row);
    else if (event.role == MessageRole::Received && !isReport) // reports have bounces, which find their own ways
        for (const std::string_view recipient : m_recipients)
            m_waiting.wait(message, row, recipient, m_row[TrackingColumn::ServerHostname]);
    if (isReport && event.role == MessageRole::Received && smtp::startsWithNoCase(m_row[TrackingColumn::SourceContext], "Journaling"))
        m_bounces.noReport(message.messageId);
    if (event.reports) {
        m_bounces.written(message, row, m_recipients);
    } else if (event.role == MessageRole::Failed && event.decides && !isReport) {
        m_bounces.failed(message.messageId, message.reference, std::string_view());
        for (const std::string_view status : m_statuses)
            m_bounces.failed(message.messageId, message.reference, status);
    } else if (isReport && event.role == MessageRole::Received && message.direction == Direction::Inbound &&
               equalsNoCase(m_row[TrackingColumn::Source], "SMTP")) {
        m_bounces.received(message, row, m_recipients, message.client.known() && !message.client.isPrivate());
    } else if (isReport && event.decides && event.status != Outcome::Expanded) {
        // Of what arrives here, only the way in tells whose it is.
        // What the next server refuses altogether has no row that sends it: "SMTP FAIL" names that server.
        const bool refused = event.role == MessageRole::Failed && message.server.known() && !message.server.isPrivate() &&
                             equalsNoCase(m_row[TrackingColumn::Source], "SMTP") && equalsNoCase(m_row[TrackingColumn::Directionality], "Originating");
        if (event.sends || refused)
            m_bounces.moved(message, row, m_recipients, message.status,
                            equalsNoCase(message.event, "SENDEXTERNAL") ||
                                    (message.server.known() && !message.server.isPrivate())
                                ? Direction::Outbound
                                : Direction::Unknown);
        else
            m_bounces.movedIfKnown(message, row, m_recipients, event.status,
                                   event.role == MessageRole::Delivered ? Direction::Internal : Direction::Unknown);
    }
}

/// RECEIVE names the client that sent; in SEND the client is this server and the server is the next hop.
void TrackingRecords::addresses(Message& message, const TrackingEvent& event) const
{
    message.server = address(m_row[TrackingColumn::ServerIp]);
    if (!event.sends) {
        message.client = address(m_row[TrackingColumn::OriginalClientIp]);
        constexpr std::string_view proxied = "S:ProxiedClientIPAddress=";
        const std::string_view custom = m_row[TrackingColumn::CustomData];
        const std::size_t at = message.client.known() ? std::string_view::npos : custom.find(proxied);
        if (at != std::string_view::npos) {
            const std::string_view value = custom.substr(at + proxied.size());
            message.client = address(value.substr(0, value.find(';')));
        }
    }
    if (!message.client.known())
        message.client = address(m_row[TrackingColumn::ClientIp]);
    // What a server takes from its own mailboxes often names the machine once: as the client. Where the mail was written is another column.
    if (event.role == MessageRole::Received && !message.server.known() &&
        sameMachine(m_row[TrackingColumn::ClientHostname], m_row[TrackingColumn::ServerHostname]))
        message.server = address(m_row[TrackingColumn::ClientIp]);
}

Direction TrackingRecords::direction(const Message& message, const TrackingEvent& event,
                                            std::string_view directionality) const
{
    if (event.sends) {
        // "Incoming" here tells of the message that is answered or passed on, not of this way.
        const bool outside =
            equalsNoCase(message.event, "SENDEXTERNAL") ||
            (equalsNoCase(directionality, "Originating") && message.server.known() && !message.server.isPrivate());
        return outside ? Direction::Outbound : Direction::Unknown;
    }
    // The tenant's own: as the summary of the same trace says it (exchange_online_trace.cpp). A server of one's own calls so what users
    // who are on the road hand in; from inside the address tells as much.
    if (event.role == MessageRole::Received && equalsNoCase(directionality, "Originating") &&
        (m_form == Form::Cloud || (message.client.known() && !message.client.isPrivate())))
        return Direction::Outbound;
    return equalsNoCase(directionality, "Incoming") && !event.reports ? Direction::Inbound : Direction::Unknown;
}

void TrackingRecords::mailboxes(TrackingColumn column, std::vector<std::string_view>& found)
{
    const std::string_view text = list(column);
    found.clear();
    if (text.empty())
        return;
    const bool quotes = text.find('"') != std::string_view::npos;
    splitList(text, found, m_form == Form::Log ? ";" : joinsAddresses(text, "|", quotes) ? ";, \n|" : ";, \n", quotes);
    std::erase_if(found, [](std::string_view piece) { return piece.empty(); });
    for (std::string_view& mailbox : found)
        mailbox = bounded(mailbox);
}

/// Status texts can hold ';' themselves: they are split only when that gives one for each recipient.
void TrackingRecords::statuses()
{
    const std::string_view text = list(TrackingColumn::RecipientStatus);
    m_statuses.clear();
    if (trimmed(text).empty())
        return;
    const std::int64_t count = writtenCount(m_row[TrackingColumn::RecipientCount]);
    bool split = false;
    for (const std::string_view separator : {";", "|"}) {
        if (split || (separator == "|" && m_form == Form::Log))
            break;
        splitList(text, m_statuses, separator, false);
        split = m_statuses.size() > 1 && m_statuses.size() == m_recipients.size() &&
                (count == unknownCount || static_cast<std::int64_t>(m_statuses.size()) == count);
        // "550 5.1.1 RESOLVER.ADR.RecipNotFound; not found" for two recipients is one status, not two.
        if (split && smtp::parseReply(m_statuses.front()))
            for (const std::string_view status : m_statuses)
                split = split && (status.empty() || smtp::parseReply(status));
    }
    if (!split)
        m_statuses.assign(1, text);
}

/// Whether the next server refused every recipient.
bool TrackingRecords::allRefused() const
{
    for (const std::string_view status : m_statuses)
        if (const auto reply = smtp::parseReply(status); !reply || reply->code < 500)
            return false;
    return !m_statuses.empty() && m_statuses.size() == m_recipients.size();
}

/// Nobody waits any more for whom the event names, nor for whom they stand in (EXPAND, REDIRECT, RESOLVE): in another file, if not here.
void TrackingRecords::settle(const Message& message, RowId row)
{
    for (const std::string_view recipient : m_recipients)
        m_waiting.settle(message.messageId, recipient);
    for (const std::string_view replaced : m_replaced)
        if (!m_waiting.settle(message.messageId, replaced) && m_openEnds && !message.messageId.empty())
            m_openEnds->openDelivery({row, 0, 0, OpenDelivery::Missing::StoodFor, replaced});
}

void TrackingRecords::deliveries(const Message& message, RowId row, const TrackingEvent& event)
{
    Delivery delivery;
    delivery.offset = message.offset;
    delivery.time = message.time;
    delivery.message = row;
    delivery.messageId = message.messageId;
    const std::string_view server = m_row[TrackingColumn::ServerHostname];
    delivery.server = bounded(server.empty() ? m_row[TrackingColumn::ServerIp] : server);
    const std::string_view answer = replyInContext(m_row[TrackingColumn::SourceContext]);
    // Where an export lost them, what came of the message is known all the same.
    const bool nameless = m_recipients.empty() && event.status != Outcome::Expanded &&
                          (message.recipients > 0 || !m_row[TrackingColumn::RecipientAddress].empty());
    for (std::size_t i = 0; i < (nameless ? 1 : m_recipients.size()); ++i) {
        delivery.recipient = nameless ? std::string_view() : m_recipients[i];
        std::string_view status;
        if (!m_statuses.empty())
            status = m_statuses[m_statuses.size() == 1 ? 0 : i];
        delivery.reply = bounded(status.empty() ? answer : status);
        const auto parsed = smtp::parseReply(smtp::saidIn(delivery.reply));
        delivery.replyCode = parsed ? parsed->code : 0;
        delivery.enhancedStatus = parsed ? parsed->enhanced : std::string_view();
        delivery.outcome = event.status;
        if (event.status == Outcome::Accepted && delivery.replyCode >= 400 && m_statuses.size() == m_recipients.size())
            delivery.outcome = smtp::outcomeOf(delivery.replyCode); // the others went, this one did not
        m_sink.delivery(delivery);
    }
    if (event.status != Outcome::Expanded)
        return;
    // It came in for these.
    delivery.outcome = Outcome::Expanded;
    for (const std::string_view replaced : m_replaced) {
        delivery.recipient = replaced;
        m_sink.delivery(delivery);
    }
}

} // namespace delist::exchange
