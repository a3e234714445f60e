// suricata-eve: Suricata's eve.json, JSON objects. "flow" events are connections, "smtp" events mail
// transactions, gathered into sessions by flow_id; "drop" events are packets that the IPS stopped: those of one flow are one
// connection, which its flow event tells better. Other events are read over. Suricata logs no SMTP replies, so nothing is known of what became of the mail.
#include "evidence/format.h"
#include "evidence/logs/flow_reader.h"
#include "evidence/logs/open_connections.h"
#include "evidence/logs/sensors/sensor_mail.h"
#include "evidence/logs/syslog/syslog_family.h"
#include "evidence/text/json_object_reader.h"
#include "evidence/text/timestamp.h"

namespace delist {

namespace {

constexpr FlowName names[] = {
    {"timestamp", Flow::Time},       {"event_type", Flow::Kind},      {"flow_id", Flow::Session},
    {"src_ip", Flow::Source},        {"src_port", Flow::SourcePort},  {"dest_ip", Flow::Destination},
    {"dest_port", Flow::DestinationPort}, {"proto", Flow::Protocol},  {"app_proto", Flow::Service},
    {"flow.bytes_toserver", Flow::BytesSent}, {"flow.bytes_toclient", Flow::BytesReceived}, {"flow.start", Flow::Start},
    {"flow.end", Flow::End},         {"flow.state", Flow::Outcome},   {"flow.action", Flow::Action},
    {"drop.syn", Flow::Flags},       {"drop.ack", Flow::Reply},
    {"smtp.helo", Flow::Helo},       {"smtp.mail_from", Flow::MailFrom}, {"smtp.rcpt_to", Flow::Recipient},
    {"email.from", Flow::HeaderFrom}, {"email.message_id", Flow::MessageId}, {"email.subject", Flow::Subject},
    {"email.in_reply_to", Flow::InReplyTo}, {"email.x_mailer", Flow::Extra}};

const FlowTable& table()
{
    static const FlowTable instance(names);
    return instance;
}

class SuricataEveReader : public JsonObjectReader
{
public:
    explicit SuricataEveReader(RecordSink& target) : JsonObjectReader(target), m_mail(target, SensorMail::Flows::Later), m_drops(target) {}

protected:
    const char* object(const Line& object, Micros& time) override;
    void end() override
    {
        JsonObjectReader::end();
        m_mail.flush();
        m_drops.flush();
    }

private:
    void flow(Connection& record);
    void smtp(const Connection& record);
    void drop(Connection& record);
    LoggedConnection dropOf(const Connection& record);

    JsonLine m_json;
    FlowRow m_row;
    DateCache m_dates;
    SensorMail m_mail;
    OpenConnections m_drops; ///< flows that lost packets, until their own event
    std::vector<std::string_view> m_recipients, m_headerTo, m_attachments;
    SensorTransaction m_transaction;
};

const char* SuricataEveReader::object(const Line& object, Micros& time)
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
    if (kind != "flow" && kind != "smtp" && kind != "drop")
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
        m_mail.flowSeen(m_row[Flow::Session]);
        std::string_view rule;
        m_drops.forget(dropOf(record), rule);
        flow(record);
    } else {
        drop(record);
    }
    return nullptr;
}

void SuricataEveReader::flow(Connection& record)
{
    const Micros start = parseIsoTime(m_row[Flow::Start], m_dates);
    const Micros end = parseIsoTime(m_row[Flow::End], m_dates);
    if (start != unknownTime)
        record.time = start;
    if (end != unknownTime)
        record.end = end;
    const std::string_view action = m_row[Flow::Action];
    const std::string_view state = m_row[Flow::Outcome];
    if (action == "drop" || action == "reject")
        record.action = Action::Denied;
    else if (record.bytesReceived > 0 && (state == "established" || state == "closed" || state == "bypassed"))
        record.action = Action::Allowed; // "new" was never answered
    sink().connection(record);
}

LoggedConnection SuricataEveReader::dropOf(const Connection& record)
{
    LoggedConnection row = rowOf(record, m_row[Flow::Session]);
    row.sent = row.received = unknownCount;
    row.action = Action::Denied;
    return row;
}

/// Packets of both ways are dropped once a flow is; the side that opened it is the one with the SYN, or the higher port.
void SuricataEveReader::drop(Connection& record)
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

void SuricataEveReader::smtp(const Connection& record)
{
    m_transaction.offset = record.offset;
    m_transaction.time = record.time;
    m_transaction.client = record.source;
    m_transaction.server = record.destination;
    m_transaction.connection = m_row[Flow::Session];
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

Detection detect(const Sample& sample)
{
    if (sample.lines.empty())
        return {0, "not a text"};
    RowTally tally;
    EnvelopedJson envelope;
    bool enveloped = false;
    for (std::string_view line : sample.lines) {
        ++tally.rows;
        if (line.front() != '{')
            enveloped = !(line = envelope.inside(line)).empty() || enveloped;
        tally.good += line.starts_with('{') && line.find("\"event_type\"") != std::string_view::npos
            && line.find("\"timestamp\"") != std::string_view::npos;
    }
    if (tally.good == 0)
        return {0, "no JSON lines with event_type and timestamp"};
    if (enveloped && holdsFamilies(sample))
        return {0.3, "JSON of Suricata, among lines of programs that are read"};
    return {0.97 * tally.share(), tally.text("are JSON objects with event_type and timestamp")};
}

} // namespace

extern const Format suricataEveFormat;
const Format suricataEveFormat{
    "suricata-eve", "Suricata eve.json", Vantage::Capture, FormatClock::Epoch, true, &detect,
    [](const ReaderOptions&, RecordSink& sink) -> std::unique_ptr<Reader> { return std::make_unique<SuricataEveReader>(sink); }};

} // namespace delist
