// zeek-smtp: Zeek's smtp.log, TSV or JSON: one row per mail transaction (trans_depth), several of one connection (uid) are
// one session. A row without sender and recipients is a session that came to no mail: STARTTLS, or only commands.
// last_reply is the last reply in the transaction, so it speaks for all recipients.
#include "evidence/logs/sensors/sensor_mail.h"
#include "evidence/logs/sensors/zeek_lines.h"

namespace delist {

namespace {

constexpr FlowName names[] = {
    {"ts", Flow::Time},               {"uid", Flow::Session},           {"id.orig_h", Flow::Source},     {"id.orig_p", Flow::SourcePort},
    {"id.resp_h", Flow::Destination}, {"id.resp_p", Flow::DestinationPort}, {"helo", Flow::Helo},        {"mailfrom", Flow::MailFrom},
    {"rcptto", Flow::Recipient},      {"from", Flow::HeaderFrom},       {"msg_id", Flow::MessageId},     {"in_reply_to", Flow::InReplyTo},
    {"subject", Flow::Subject},       {"last_reply", Flow::Reply},      {"tls", Flow::Tls},
    {"user_agent", Flow::Extra}};

const FlowTable& table()
{
    static const FlowTable instance(names);
    return instance;
}

class ZeekSmtpReader : public ZeekLines
{
public:
    explicit ZeekSmtpReader(RecordSink& target) : ZeekLines(table(), "smtp", target), m_mail(target) {}

protected:
    const char* row(const Line& line, Micros time, const FlowRow& values) override
    {
        Connection endpoints;
        if (const char* problem = readFlow(values, endpoints))
            return problem;
        m_transaction.offset = line.offset;
        m_transaction.time = time;
        m_transaction.client = endpoints.source;
        m_transaction.server = endpoints.destination;
        m_transaction.connection = values[Flow::Session];
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
        return nullptr;
    }
    void end() override
    {
        ZeekLines::end();
        m_mail.flush();
    }

private:
    SensorMail m_mail;
    SensorTransaction m_transaction;
};

} // namespace

extern const Format zeekSmtpFormat;
const Format zeekSmtpFormat{
    "zeek-smtp", "Zeek smtp.log (TSV or JSON)", Vantage::Capture, FormatClock::Epoch, true,
    [](const Sample& sample) { return detectZeek(sample, "smtp", "mailfrom"); },
    [](const ReaderOptions&, RecordSink& sink) -> std::unique_ptr<Reader> { return std::make_unique<ZeekSmtpReader>(sink); }};

} // namespace delist
