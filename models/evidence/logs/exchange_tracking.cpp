// The format exchange-tracking: message tracking logs of Exchange 2007 … 2019 (MSGTRK*.LOG). Reader and recognition.
// Not what Get-MessageTrackingLog exports, which has other columns and another clock.
#include "evidence/format.h"
#include "evidence/logs/exchange_tracking_bounces.h"
#include "evidence/logs/exchange_tracking_row.h"
#include "evidence/smtp/command.h"
#include "evidence/smtp/reply.h"
#include "evidence/text/encoding.h"
#include "evidence/text/line_reader.h"
#include <charconv>

namespace delist {

namespace {

using exchange::TrackingColumn;
using exchange::TrackingEvent;
using exchange::TrackingRow;
using smtp::equalsNoCase;
using smtp::startsWithNoCase;
using smtp::trimmed;

constexpr std::size_t maxText = 1000;

std::string_view bounded(std::string_view text)
{
    return text.size() <= maxText ? text : boundedUtf8(text, maxText);
}

std::int64_t number(std::string_view text)
{
    std::int64_t value = 0;
    const auto parsed = std::from_chars(text.data(), text.data() + text.size(), value);
    return text.empty() || parsed.ec != std::errc{} || value < 0 ? unknownCount : value;
}

IpAddress address(std::string_view text)
{
    return IpAddress::parse(trimmed(text)).value_or(IpAddress());
}

/// At every ';', blanks around the pieces dropped. With \p quotes not inside "quoted local parts".
void splitList(std::string_view text, std::vector<std::string_view>& pieces, bool quotes)
{
    pieces.clear();
    std::size_t from = 0;
    bool inside = false;
    for (std::size_t at = 0; at <= text.size(); ++at) {
        if (at < text.size() && quotes && text[at] == '"')
            inside = !inside;
        if (at < text.size() && (text[at] != ';' || inside))
            continue;
        pieces.push_back(trimmed(text.substr(from, at - from)));
        from = at + 1;
    }
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

class ExchangeTrackingReader final : public LineReader
{
public:
    explicit ExchangeTrackingReader(RecordSink& target) : LineReader(target), m_bounces(target) {}

protected:
    void line(const Line& line) override
    {
        if (line.text.front() == '#') {
            headerLine(line.text);
            return;
        }
        if (const char* const why = m_otherLog ? "belongs to another kind of log" : m_row.parse(line.text)) {
            reject(line, why);
            return;
        }
        accepted(m_row.time());
        event(line.offset);
    }

    void end() override { m_bounces.finish(); }

private:
    void headerLine(std::string_view text)
    {
        if (startsWithNoCase(text, "#Fields:"))
            m_row.setFields(trimmed(text.substr(8)));
        else if (startsWithNoCase(text, "#Log-type:"))
            m_otherLog = !startsWithNoCase(trimmed(text.substr(10)), "Message Tracking");
    }

    void event(std::uint64_t offset);
    void addresses(Message& message, const TrackingEvent& event) const;
    static Direction direction(const Message& message, const TrackingEvent& event, std::string_view directionality);
    void recipients();
    void statuses();
    void deliveries(const Message& message, RowId row, const TrackingEvent& event);

    TrackingRow m_row;
    bool m_otherLog = false;
    std::vector<std::string_view> m_recipients;
    std::vector<std::string_view> m_statuses; ///< one per recipient, or one for all, or none
    exchange::TrackedBounces m_bounces;
};

void ExchangeTrackingReader::event(std::uint64_t offset)
{
    const TrackingEvent event = exchange::trackingEvent(m_row[TrackingColumn::EventId]);
    Message message;
    message.offset = offset;
    message.time = m_row.time();
    message.role = event.role;
    message.status = event.status;
    message.event = m_row[TrackingColumn::EventId];
    message.messageId = bounded(m_row[TrackingColumn::MessageId]);
    message.mailFrom = bounded(m_row[TrackingColumn::ReturnPath]);
    message.headerFrom = bounded(m_row[TrackingColumn::SenderAddress]);
    message.subject = bounded(m_row[TrackingColumn::MessageSubject]);
    message.sizeBytes = number(m_row[TrackingColumn::TotalBytes]);
    message.internalId = bounded(m_row[TrackingColumn::InternalMessageId]);
    message.networkMessageId = bounded(m_row[TrackingColumn::NetworkMessageId]);
    message.reference = bounded(m_row[TrackingColumn::Reference]);
    if (event.role != MessageRole::Other || event.decides)
        message.sourceContext = bounded(m_row[TrackingColumn::SourceContext]);
    recipients();
    const std::int64_t count = number(m_row[TrackingColumn::RecipientCount]);
    message.recipients = count != unknownCount ? static_cast<std::uint32_t>(std::min<std::int64_t>(count, 0xffffffff))
                                               : static_cast<std::uint32_t>(m_recipients.size());
    addresses(message, event);
    message.direction = direction(message, event, m_row[TrackingColumn::Directionality]);
    const RowId row = sink().message(message);

    statuses();
    if (event.decides)
        deliveries(message, row, event);

    const bool isReport = message.mailFrom == "<>";
    if (event.reports) {
        m_bounces.written(message, row, m_recipients);
    } else if (event.role == MessageRole::Failed && event.decides && !isReport) {
        m_bounces.failed(message.messageId, message.reference,
                         m_statuses.empty() ? std::string_view() : m_statuses.front());
    } else if (isReport && event.decides && event.status != Outcome::Expanded) {
        // A report that only arrives here is somebody else's; it counts when we wrote it or sent it on.
        if (event.sends)
            m_bounces.moved(message, row, m_recipients, event.status,
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
void ExchangeTrackingReader::addresses(Message& message, const TrackingEvent& event) const
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
}

Direction ExchangeTrackingReader::direction(const Message& message, const TrackingEvent& event,
                                            std::string_view directionality)
{
    if (event.sends) {
        // "Incoming" here tells of the message that is answered or passed on, not of this way.
        const bool outside =
            equalsNoCase(message.event, "SENDEXTERNAL") ||
            (equalsNoCase(directionality, "Originating") && message.server.known() && !message.server.isPrivate());
        return outside ? Direction::Outbound : Direction::Unknown;
    }
    return equalsNoCase(directionality, "Incoming") && !event.reports ? Direction::Inbound : Direction::Unknown;
}

void ExchangeTrackingReader::recipients()
{
    const std::string_view text = m_row[TrackingColumn::RecipientAddress];
    m_recipients.clear();
    if (text.empty())
        return;
    splitList(text, m_recipients, false);
    if (text.find('"') != std::string_view::npos)
        splitList(text, m_recipients, true);
    std::erase_if(m_recipients, [](std::string_view piece) { return piece.empty(); });
    for (std::string_view& recipient : m_recipients)
        recipient = bounded(recipient);
}

/// Status texts can hold ';' themselves: they are split only when that gives one for each recipient.
void ExchangeTrackingReader::statuses()
{
    const std::string_view text = m_row[TrackingColumn::RecipientStatus];
    m_statuses.clear();
    if (trimmed(text).empty())
        return;
    const std::int64_t count = number(m_row[TrackingColumn::RecipientCount]);
    splitList(text, m_statuses, false);
    bool split = m_statuses.size() > 1 && m_statuses.size() == m_recipients.size() &&
                 (count == unknownCount || static_cast<std::int64_t>(m_statuses.size()) == count);
    // "550 5.1.1 RESOLVER.ADR.RecipNotFound; not found" for two recipients is one status, not two.
    if (split && smtp::parseReply(m_statuses.front()))
        for (const std::string_view status : m_statuses)
            split = split && (status.empty() || smtp::parseReply(status));
    if (!split)
        m_statuses.assign(1, text);
}

void ExchangeTrackingReader::deliveries(const Message& message, RowId row, const TrackingEvent& event)
{
    Delivery delivery;
    delivery.offset = message.offset;
    delivery.time = message.time;
    delivery.message = row;
    delivery.messageId = message.messageId;
    const std::string_view server = m_row[TrackingColumn::ServerHostname];
    delivery.server = bounded(server.empty() ? m_row[TrackingColumn::ServerIp] : server);
    const std::string_view answer = replyInContext(m_row[TrackingColumn::SourceContext]);
    for (std::size_t i = 0; i < m_recipients.size(); ++i) {
        delivery.recipient = m_recipients[i];
        std::string_view status;
        if (!m_statuses.empty())
            status = m_statuses[m_statuses.size() == 1 ? 0 : i];
        delivery.reply = bounded(status.empty() ? answer : status);
        // "[{LRT=…};{LED=550 5.7.1 …};{FQDN=…};{IP=…}]": the last error is in there.
        std::string_view coded = delivery.reply;
        if (const std::size_t error = coded.find("LED="); error != std::string_view::npos)
            coded.remove_prefix(error + 4);
        const auto parsed = smtp::parseReply(coded);
        delivery.replyCode = parsed ? parsed->code : 0;
        delivery.enhancedStatus = parsed ? parsed->enhanced : std::string_view();
        delivery.outcome = event.status;
        if (event.status == Outcome::Accepted && delivery.replyCode >= 400 && m_statuses.size() == m_recipients.size())
            delivery.outcome = smtp::outcomeOf(delivery.replyCode); // the others went, this one did not
        sink().delivery(delivery);
    }
}

/// Column names of Get-MessageTrackingLog's objects.
bool isExportHeader(std::string_view text)
{
    const auto has = [&](std::string_view name) { return text.find(name) != std::string_view::npos; };
    return has("EventId") && has("MessageId") && has("Timestamp");
}

Detection detect(const Sample& sample)
{
    TrackingRow row;
    std::size_t read = 0;
    std::size_t unread = 0;
    bool fields = false;
    for (const std::string_view text : sample.lines) {
        if (startsWithNoCase(text, "#TYPE ") || (read + unread == 0 && isExportHeader(text)))
            return {0, "an export of Get-MessageTrackingLog, not the log itself: import the MSGTRK*.LOG files"};
        if (text.front() == '#') {
            if (startsWithNoCase(text, "#Log-type:")) {
                const std::string_view type = trimmed(text.substr(10));
                if (startsWithNoCase(type, "Message Tracking"))
                    return {1.0, "#Log-type: Message Tracking Log"};
                return {0, "#Log-type: " + std::string(type.substr(0, 60))};
            }
            if (startsWithNoCase(text, "#Fields:"))
                fields = row.setFields(trimmed(text.substr(8))) || fields;
            continue;
        }
        const bool fits = !row.parse(text) && exchange::isTrackingEvent(row[TrackingColumn::EventId]) &&
                          exchange::isTrackingSource(row[TrackingColumn::Source]);
        ++(fits ? read : unread);
    }
    if (fields && read + unread == 0)
        return {0.95, "the columns of a message tracking log"};
    if (read == 0)
        return {0, "no rows of a message tracking log"};
    const double share = static_cast<double>(read) / static_cast<double>(read + unread);
    if (share < 0.5)
        return {0, "hardly any row is one of a message tracking log"};
    return {(fields ? 0.95 : 0.9) * (0.5 + share / 2), std::to_string(read) + " rows of a message tracking log"};
}

std::unique_ptr<Reader> open(const ReaderOptions&, RecordSink& sink)
{
    return std::make_unique<ExchangeTrackingReader>(sink);
}

} // namespace

extern const Format exchangeTrackingFormat{
    "exchange-tracking", "Exchange message tracking log", Vantage::Tracking, FormatClock::Utc, true, detect, open};

} // namespace delist
