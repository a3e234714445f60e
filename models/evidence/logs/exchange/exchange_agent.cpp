// The format exchange-agent: what anti-spam and other transport agents of Exchange did (AgentLogyyyymmdd-n.LOG,
// learn.microsoft.com/exchange/antispam-and-antimalware/antispam-protection/agent-logging). One row per recipient, agent
// and event, and a Delivery, which an action that refuses or drops it decides and others leave unknown: an agent that accepts
// is not the last. A refusal without a recipient has its reply in one, too. Messages have the role Other, because the protocol
// and tracking logs count them; their event is the action and, where it is no plain one, why ("BlockListProvider: Zen").
#include "evidence/logs/exchange/exchange_log_header.h"
#include "evidence/logs/flow_row.h"
#include "evidence/logs/held_message.h"
#include "evidence/smtp/reply.h"
#include "evidence/text/timestamp.h"
#include <algorithm>

namespace delist {

namespace {

using smtp::equalsNoCase;
using smtp::startsWithNoCase;
using smtp::trimmed;

enum class Column : std::uint8_t {
    Time, Session, Local, Remote, EnteredFrom, MessageId, From, HeaderFrom, Recipient, Recipients, Agent, Event, Action,
    Response, Reason, ReasonData, Diagnostics, NetworkId, Tenant, Directionality
};

constexpr auto name(std::string_view text, Column column)
{
    return ColumnName{text, static_cast<std::uint8_t>(column)};
}

constexpr ColumnName columnNames[] = {
    name("Timestamp", Column::Time), name("SessionId", Column::Session), name("LocalEndpoint", Column::Local),
    name("RemoteEndpoint", Column::Remote), name("EnteredOrgFromIP", Column::EnteredFrom),
    name("MessageId", Column::MessageId), name("P1FromAddress", Column::From), name("P2FromAddresses", Column::HeaderFrom),
    name("Recipient", Column::Recipient), name("NumRecipients", Column::Recipients), name("Agent", Column::Agent),
    name("Event", Column::Event), name("Action", Column::Action), name("SmtpResponse", Column::Response),
    name("Reason", Column::Reason), name("ReasonData", Column::ReasonData), name("Diagnostics", Column::Diagnostics),
    name("NetworkMsgID", Column::NetworkId), name("TenantID", Column::Tenant), name("Directionality", Column::Directionality),
};
constexpr std::string_view usual =
    "Timestamp,SessionId,LocalEndpoint,RemoteEndpoint,EnteredOrgFromIP,MessageId,P1FromAddress,P2FromAddresses,Recipient,"
    "NumRecipients,Agent,Event,Action,SmtpResponse,Reason,ReasonData,Diagnostics,NetworkMsgID,TenantID,Directionality";

Outcome outcomeOf(std::string_view action)
{
    if (startsWithNoCase(action, "Accept"))
        return Outcome::Accepted;
    if (startsWithNoCase(action, "Reject") || startsWithNoCase(action, "Delete") || startsWithNoCase(action, "Disconnect"))
        return Outcome::Rejected;
    return Outcome::Unknown; // quarantined, headers changed …
}

class AgentReader final : public exchange::TransportLogReader
{
public:
    explicit AgentReader(RecordSink& target) : TransportLogReader("Agent Log", columnNames, usual, target), m_held(target) {}

protected:
    const char* row(const FieldSplitter& fields, std::uint64_t offset, Micros& time) override
    {
        const auto get = [&](Column column) { return columns().get(fields, column); };
        time = parseIsoTime(get(Column::Time), m_dates);
        if (time == unknownTime)
            return "Timestamp is no time";
        const std::string_view action = get(Column::Action);
        if (action.empty() || get(Column::Agent).empty())
            return "neither agent nor action";
        Message message;
        message.offset = offset;
        message.time = time;
        message.role = MessageRole::Other;
        message.status = outcomeOf(action);
        tellReason(fields);
        m_event.assign(action);
        const std::string_view why = get(Column::ReasonData) == get(Column::Recipient) ? get(Column::Reason) : std::string_view(m_reason);
        if (message.status == Outcome::Rejected && !why.empty())
            m_event.append(" (").append(why).append(")");
        message.event = m_event;
        message.messageId = get(Column::MessageId);
        message.mailFrom = get(Column::From);
        message.headerFrom = get(Column::HeaderFrom);
        while (message.headerFrom.ends_with(';'))
            message.headerFrom.remove_suffix(1);
        message.client = IpAddress::parse(get(Column::EnteredFrom)).value_or(IpAddress());
        if (!message.client.known())
            if (const auto remote = Endpoint::parse(get(Column::Remote)))
                message.client = remote->address;
        if (const auto local = Endpoint::parse(get(Column::Local)))
            message.server = local->address;
        message.networkMessageId = get(Column::NetworkId);
        message.sourceContext = get(Column::Session);
        const std::string_view way = get(Column::Directionality);
        if (equalsNoCase(way, "Incoming"))
            message.direction = Direction::Inbound;
        m_key.assign(get(Column::Session)).append(1, ',').append(message.messageId).append(1, ',');
        m_key.append(get(Column::Agent)).append(1, ',').append(get(Column::Event)).append(1, ',').append(action);
        // No recipient: refused before there was one, or about all of them.
        std::int64_t recipients = 0;
        eachRecipient(get(Column::Recipient), [&](std::string_view) { ++recipients; });
        if (recipients == 0)
            recipients = countOf(trimmed(get(Column::Recipients)));
        m_held.row(m_key, message, static_cast<std::uint32_t>(std::clamp<std::int64_t>(recipients, 0, 1'000'000)));
        if (message.mailFrom == "<>" && message.status == Outcome::Rejected)
            m_held.tellBounces();
        tellRecipients(fields, message);
        return nullptr;
    }

    void end() override { m_held.finish(); }

private:
    /// "anna@ours.example;bert@ours.example"
    template <typename Told>
    static void eachRecipient(std::string_view all, const Told& told)
    {
        while (!all.empty()) {
            const std::size_t end = std::min(all.find(';'), all.size());
            if (const std::string_view one = trimmed(all.substr(0, end)); !one.empty())
                told(one);
            all.remove_prefix(std::min(end + 1, all.size()));
        }
    }

    void tellRecipients(const FieldSplitter& fields, const Message& message)
    {
        bool any = false;
        eachRecipient(columns().get(fields, Column::Recipient), [&](std::string_view recipient) {
            any = true;
            tell(fields, message, recipient);
        });
        if (!any)
            tell(fields, message, {});
    }

    void tell(const FieldSplitter& fields, const Message& message, std::string_view recipient)
    {
        const auto get = [&](Column column) { return columns().get(fields, column); };
        const bool refused = message.status == Outcome::Rejected;
        Delivery delivery;
        delivery.reply = get(Column::Response);
        if (recipient.empty() && (!refused || (delivery.reply.empty() && m_reason.empty())))
            return;
        delivery.offset = message.offset;
        delivery.time = message.time;
        delivery.recipient = recipient;
        delivery.outcome = refused ? Outcome::Rejected : Outcome::Unknown;
        delivery.server = get(Column::Agent);
        if (const auto reply = smtp::parseReply(delivery.reply)) {
            delivery.replyCode = reply->code;
            delivery.enhancedStatus = reply->enhanced;
        }
        if (refused && delivery.reply.empty())
            delivery.reply = m_reason;
        m_held.deliver(delivery);
    }

    /// "BlockListProvider: zen.example"
    void tellReason(const FieldSplitter& fields)
    {
        m_reason.assign(columns().get(fields, Column::Reason));
        if (const std::string_view data = columns().get(fields, Column::ReasonData); !data.empty())
            (m_reason += m_reason.empty() ? "" : ": ") += data;
    }

    HeldMessage m_held;
    DateCache m_dates;
    std::string m_key, m_reason, m_event;
};

bool isRow(const FieldSplitter& fields)
{
    if (fields.size() < 16 || fields.size() > 24 || parseIsoTime(fields[0]) == unknownTime)
        return false;
    const std::string_view action = fields[12];
    for (const std::string_view word : {"Accept", "Reject", "Delete", "Disconnect", "Quarantine", "Modify", "Add", "Strip", "Allow", "Archive"})
        if (startsWithNoCase(action, word))
            return fields[11].starts_with("On");
    return false;
}

Detection detect(const Sample& sample)
{
    return exchange::detectTransportLog(sample, "Agent Log", "Timestamp,SessionId,", isRow);
}

std::unique_ptr<Reader> open(const ReaderOptions&, RecordSink& sink)
{
    return std::make_unique<AgentReader>(sink);
}

} // namespace

extern const Format exchangeAgentFormat{"exchange-agent", "Exchange agent log", Vantage::MailLog, FormatClock::Utc, true, detect, open};

} // namespace delist
