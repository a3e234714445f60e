// zeek-conn and zeek-smtp: Zeek's conn.log and smtp.log, TSV or JSON, and files that hold both (zeek_lines.h).
// conn.log has one row per connection, the originator first. Zeek sees packets, not verdicts: a connection that both sides
// took part in was allowed by whatever stands between; an unanswered or refused one says nothing about that. A sensor that
// is shown one direction alone sees no answers, but what the originator went on to say.
// smtp.log has one row per mail transaction (trans_depth), several of one connection (uid) are one session. A row without
// sender and recipients is a session that came to no mail: STARTTLS, or only commands. last_reply is the last reply in the
// transaction, so it speaks for all recipients.
#include "evidence/logs/flow_reader.h"
#include "evidence/logs/sensors/sensor_mail.h"
#include "evidence/logs/sensors/zeek_lines.h"
#include "evidence/logs/sensors/zeek_logs.h"
#include "evidence/text/epoch_time.h"
#include <algorithm>

namespace delist {

namespace {

/// conn_state: established, whatever its end.
bool wasEstablished(std::string_view state)
{
    return state == "SF" || state == "S1" || state == "S2" || state == "S3" || state == "RSTO" || state == "RSTR" || state == "OTH";
}

/// The responder never took the connection: silence, a reset, or the originator gave up behind its SYN.
bool wasNeverTaken(std::string_view state)
{
    return state == "S0" || state == "REJ" || state == "RSTOS0" || state == "SH";
}

class ZeekReader final : public ZeekLines
{
public:
    ZeekReader(ZeekLog unnamed, const ReaderOptions& options, RecordSink& target)
        : ZeekLines(unnamed, target), m_mailPorts(options.mailPorts), m_mail(target, unnamed == ZeekLog::Smtp ? SensorMail::Flows::Perhaps : SensorMail::Flows::Never)
    {
    }

protected:
    const char* row(ZeekLog log, const Line& line, Micros time, const FlowRow& values) override
    {
        return log == ZeekLog::Smtp ? smtp(line, time, values) : conn(line, time, values);
    }
    void end() override
    {
        ZeekLines::end();
        m_mail.flush();
        if (m_conns != 0 && m_mails != 0)
            note("It holds rows of conn.log and of smtp.log: connections are those of conn.log, mail is that of smtp.log.");
    }

private:
    const char* conn(const Line& line, Micros time, const FlowRow& values)
    {
        Connection record;
        record.offset = line.offset;
        record.time = time;
        if (const char* problem = readFlow(values, record))
            return problem;
        const Micros duration = parseEpoch(values[Flow::Duration]);
        if (duration != unknownTime)
            record.end = time + duration;
        const std::string_view state = values[Flow::Outcome];
        // S0 of UDP and others is ordinary; with an answer it is SF.
        record.action = wasEstablished(state) && !(state == "OTH" && record.bytesReceived <= 0) ? Action::Allowed : Action::Unknown;
        constexpr std::uint8_t tcp = 6;
        if (record.protocol == tcp && wasNeverTaken(state)) {
            if (record.bytesSent > 0) // behind a handshake of which the sensor was shown one half
                record.action = Action::Allowed;
            else
                record.bytesReceived = 0;
        }
        record.smtp = values[Flow::Service].find("smtp") != std::string_view::npos;
        if (record.smtp || std::find(m_mailPorts.begin(), m_mailPorts.end(), record.destination.port) != m_mailPorts.end())
            m_mail.flowSeen(values[Flow::Session], record.time, record.end);
        if (m_conns++ == 0)
            m_mail.flowsAreTold();
        sink().connection(record);
        return nullptr;
    }

    const char* smtp(const Line& line, Micros time, const FlowRow& values)
    {
        Connection endpoints;
        if (const char* problem = readFlow(values, endpoints))
            return problem;
        m_transaction.offset = line.offset;
        m_transaction.time = time;
        m_transaction.client = endpoints.source;
        m_transaction.server = endpoints.destination;
        m_transaction.connection = values[Flow::Session];
        m_transaction.goesOn = countOf(values[Flow::Sequence]) > 1;
        m_transaction.helo = values[Flow::Helo];
        m_transaction.mailFrom = values[Flow::MailFrom];
        m_transaction.nullSender = m_transaction.mailFrom == "<>";
        m_transaction.recipients = recipients();
        m_transaction.headerFrom = values[Flow::HeaderFrom];
        m_transaction.messageId = values[Flow::MessageId];
        m_transaction.inReplyTo = values[Flow::InReplyTo];
        m_transaction.subject = values[Flow::Subject];
        m_transaction.mailer = values[Flow::Extra];
        m_transaction.reply = values[Flow::Reply];
        const std::string_view tls = values[Flow::Tls];
        m_transaction.tls = tls == "T" || tls == "true" ? Tls::Yes : tls == "F" || tls == "false" ? Tls::No : Tls::Unknown;
        m_mail.add(m_transaction);
        ++m_mails;
        return nullptr;
    }

    std::vector<std::uint16_t> m_mailPorts;
    SensorMail m_mail;
    SensorTransaction m_transaction;
    std::uint64_t m_conns = 0, m_mails = 0;
};

} // namespace

std::unique_ptr<Reader> openZeekConn(const ReaderOptions& options, RecordSink& sink)
{
    return std::make_unique<ZeekReader>(ZeekLog::Conn, options, sink);
}

std::unique_ptr<Reader> openZeekSmtp(const ReaderOptions& options, RecordSink& sink)
{
    return std::make_unique<ZeekReader>(ZeekLog::Smtp, options, sink);
}

extern const Format zeekConnFormat;
const Format zeekConnFormat{
    "zeek-conn", "Zeek conn.log (TSV or JSON)", Vantage::Firewall, FormatClock::Epoch, true,
    [](const Sample& sample) { return detectZeek(sample, ZeekLog::Conn); }, openZeekConn};

extern const Format zeekSmtpFormat;
const Format zeekSmtpFormat{
    "zeek-smtp", "Zeek smtp.log (TSV or JSON)", Vantage::Capture, FormatClock::Epoch, true,
    [](const Sample& sample) { return detectZeek(sample, ZeekLog::Smtp); }, openZeekSmtp};

} // namespace delist
