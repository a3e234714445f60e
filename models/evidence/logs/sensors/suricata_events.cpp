#include "evidence/logs/sensors/suricata_events.h"
#include "evidence/logs/flow_reader.h"
#include <algorithm>
#include <charconv>
#include <utility>

namespace delist {

namespace {

constexpr FlowName names[] = {
    {"timestamp", Flow::Time},       {"event_type", Flow::Kind},      {"flow_id", Flow::Session},
    {"src_ip", Flow::Source},        {"src_port", Flow::SourcePort},  {"dest_ip", Flow::Destination},
    {"dest_port", Flow::DestinationPort}, {"proto", Flow::Protocol},  {"app_proto", Flow::Service},
    {"flow.bytes_toserver", Flow::BytesSent}, {"flow.bytes_toclient", Flow::BytesReceived}, {"flow.start", Flow::Start},
    {"flow.end", Flow::End},         {"flow.state", Flow::Outcome},   {"flow.action", Flow::Action},
    {"alert.action", Flow::Action},
    {"drop.syn", Flow::Flags},       {"drop.ack", Flow::Reply},
    {"tcp.tcp_flags_ts", Flow::Flags}, {"tcp.tcp_flags_tc", Flow::Reply},
    {"smtp.helo", Flow::Helo},       {"smtp.mail_from", Flow::MailFrom}, {"smtp.rcpt_to", Flow::Recipient},
    {"email.from", Flow::HeaderFrom}, {"email.message_id", Flow::MessageId}, {"email.subject", Flow::Subject},
    {"email.in_reply_to", Flow::InReplyTo}, {"email.x_mailer", Flow::Extra}, {"tx_id", Flow::Sequence}};

const FlowTable& table()
{
    static const FlowTable instance(names);
    return instance;
}

/// Flags of all packets of one way, "1b"; 0 when unknown.
unsigned tcpFlagsOf(std::string_view text)
{
    unsigned flags = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), flags, 16);
    return error == std::errc() && end == text.data() + text.size() ? flags : 0;
}

/// The SYN was answered by nothing but a reset.
bool isRefused(unsigned toServer, unsigned toClient)
{
    constexpr unsigned syn = 2;
    constexpr unsigned reset = 4;
    return (toServer & syn) != 0 && (toClient & syn) == 0 && (toClient & reset) != 0;
}

} // namespace

bool SuricataEvents::mayBe(std::string_view object)
{
    const auto has = [object](std::string_view part) { return object.find(part) != std::string_view::npos; };
    return object.starts_with('{') && has("_type\"") && has("\"event_type\"") && has("\"timestamp\""); // quotes are everywhere, "_" is rare
}

const char* SuricataEvents::object(const Line& object, Micros& time)
{
    m_row.clear();
    m_recipients.clear();
    m_headerTo.clear();
    m_attachments.clear();
    m_json.start(object.text);
    while (m_json.next()) {
        const Flow field = table().find(m_json.path());
        if (m_json.kind() == JsonLine::Kind::Null)
            continue;
        if (field == Flow::None) {
            if (m_json.path() == "email.to")
                m_headerTo.push_back(m_json.value());
            else if (m_json.path() == "email.attachment")
                m_attachments.push_back(m_json.value());
            continue;
        }
        if (field == Flow::Recipient)
            m_recipients.push_back(m_json.value());
        else
            m_row.add(field, m_json.value());
    }
    if (!m_json.complete())
        return "not one whole JSON object";
    const std::string_view kind = m_row[Flow::Kind];
    if (kind.empty())
        return "no event_type";
    time = parseIsoTime(m_row[Flow::Time], m_dates);
    if (time == unknownTime)
        return "no readable timestamp";
    const bool dropped = kind == "drop" || (kind == "alert" && m_row[Flow::Action] == "blocked");
    if (kind != "flow" && kind != "smtp" && !dropped)
        return nullptr;
    Connection record;
    record.offset = object.offset;
    record.time = time;
    if (const char* problem = readFlow(m_row, record))
        return problem;
    record.smtp = m_row[Flow::Service] == "smtp";
    if (kind == "smtp") {
        smtp(record);
    } else if (kind == "flow") {
        std::string_view rule;
        flow(record, m_drops.forget(dropOf(record), rule));
        const bool mail = record.smtp || std::find(m_mailPorts.begin(), m_mailPorts.end(), record.destination.port) != m_mailPorts.end();
        m_mail.flowSeen(m_row[Flow::Session], record.time, record.end, mail);
    } else if (!m_mail.wasTold(m_row[Flow::Session], time)) {
        drop(record);
    }
    return nullptr;
}

/// \p packetsDropped: before Suricata 6 a flow does not say that it was.
void SuricataEvents::flow(Connection& record, bool packetsDropped)
{
    const Micros start = parseIsoTime(m_row[Flow::Start], m_dates);
    const Micros end = parseIsoTime(m_row[Flow::End], m_dates);
    if (start != unknownTime)
        record.time = start;
    if (end != unknownTime)
        record.end = end;
    const std::string_view action = m_row[Flow::Action];
    const std::string_view state = m_row[Flow::Outcome];
    if (action == "drop" || action == "reject" || (record.protocol == 6 && isRefused(tcpFlagsOf(m_row[Flow::Flags]), tcpFlagsOf(m_row[Flow::Reply]))))
        record.action = Action::Denied;
    else if (record.bytesReceived > 0 && (state == "established" || state == "closed" || state == "bypassed"))
        record.action = Action::Allowed; // "new" was never answered
    else if (packetsDropped)
        record.action = Action::Denied;
    m_sink.connection(record);
}

LoggedConnection SuricataEvents::dropOf(const Connection& record)
{
    LoggedConnection row = rowOf(record, m_row[Flow::Session]);
    row.sent = row.received = unknownCount;
    row.action = Action::Denied;
    return row;
}

/// Packets of both ways are dropped once a flow is; the side that opened it is the one with the SYN, or the higher port.
void SuricataEvents::drop(Connection& record)
{
    record.action = Action::Denied;
    constexpr std::uint16_t firstEphemeral = 1024;
    const bool answer = m_row[Flow::Flags] == "true" ? m_row[Flow::Reply] == "true" : record.source.port < firstEphemeral && record.destination.port >= firstEphemeral;
    if (record.protocol == 6 && answer)
        std::swap(record.source, record.destination);
    const LoggedConnection row = dropOf(record);
    if (!m_drops.isOpen(row))
        m_drops.establish(row);
}

void SuricataEvents::smtp(const Connection& record)
{
    m_transaction.offset = record.offset;
    m_transaction.time = record.time;
    m_transaction.client = record.source;
    m_transaction.server = record.destination;
    m_transaction.connection = m_row[Flow::Session];
    m_transaction.goesOn = countOf(m_row[Flow::Sequence]) > 0;
    m_transaction.recipients = m_recipients;
    m_transaction.helo = m_row[Flow::Helo];
    m_transaction.mailFrom = m_row[Flow::MailFrom];
    m_transaction.nullSender = m_transaction.mailFrom == "<>";
    m_transaction.headerFrom = m_row[Flow::HeaderFrom];
    m_transaction.messageId = m_row[Flow::MessageId];
    m_transaction.inReplyTo = m_row[Flow::InReplyTo];
    m_transaction.subject = m_row[Flow::Subject];
    m_transaction.headerTo = m_headerTo;
    m_transaction.mailer = m_row[Flow::Extra];
    m_transaction.attachments = m_attachments;
    m_mail.add(m_transaction);
}

void SuricataEvents::flush()
{
    m_mail.flush();
    m_drops.flush();
}

} // namespace delist
