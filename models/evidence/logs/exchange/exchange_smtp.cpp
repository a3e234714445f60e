// The formats exchange-smtp-receive and exchange-smtp-send: Exchange 2007 … 2019 SMTP protocol logs
// (learn.microsoft.com/exchange/mail-flow/connectors/protocol-logging). Reader and recognition; rows, dialogues and
// sessions have files of their own beside this one.
#include "evidence/format.h"
#include "evidence/logs/exchange/exchange_smtp_sessions.h"
#include "evidence/text/line_reader.h"

namespace delist {

namespace {

using exchange::ProtocolRow;
using exchange::ProtocolRowParser;
using exchange::Side;
using smtp::equalsNoCase;
using smtp::startsWithNoCase;
using smtp::trimmed;

/// Value of a header line such as "#Log-type: SMTP Receive Protocol Log"; none when it is another header.
std::optional<std::string_view> header(std::string_view line, std::string_view name)
{
    if (!startsWithNoCase(line, name))
        return std::nullopt;
    return trimmed(line.substr(name.size()));
}

std::optional<Side> sideOfLogType(std::string_view type)
{
    if (startsWithNoCase(type, "SMTP Receive"))
        return Side::Receive;
    if (startsWithNoCase(type, "SMTP Send"))
        return Side::Send;
    return std::nullopt;
}

/// Receive connectors are named SERVER\Connector; send connectors belong to no server.
bool isReceiveConnector(std::string_view connector)
{
    return connector.find('\\') != std::string_view::npos;
}

bool isFieldList(std::string_view names)
{
    return names.find("session-id") != std::string_view::npos && names.find("event") != std::string_view::npos &&
           names.find("data") != std::string_view::npos &&
           (names.find("sequence-number") != std::string_view::npos ||
            names.find("remote-endpoint") != std::string_view::npos);
}

/// A header without "#Fields: ", as tools write it that read the log as a table (Log Parser, Export-Csv); they may put columns of their
/// own in front, and quote each name.
bool bareHeader(std::string_view line, ProtocolRowParser& parser)
{
    if (line.size() > 500 || line.find("date-time") == std::string_view::npos || !isFieldList(line))
        return false;
    std::string names(line);
    std::erase(names, '"');
    parser.setFields(names);
    return true;
}

class ExchangeSmtpReader final : public LineReader
{
public:
    ExchangeSmtpReader(Side side, RecordSink& target) : LineReader(target), m_side(side), m_sessions(target) {}

protected:
    void line(const Line& line) override
    {
        if (line.text.front() == '#') {
            headerLine(line.text);
            return;
        }
        if (m_otherLog) {
            reject(line, "belongs to another kind of log");
            return;
        }
        ProtocolRow row;
        if (const char* const why = m_parser.parse(line.text, row)) {
            if (!bareHeader(line.text, m_parser))
                reject(line, why);
            return;
        }
        row.offset = line.offset;
        accepted(row.time);
        const bool receive = m_side == Side::Receive || (!m_sideCertain && isReceiveConnector(row.connector));
        m_sessions.row(row, receive ? Side::Receive : Side::Send, m_sideCertain || isReceiveConnector(row.connector));
    }

    void end() override
    {
        m_sessions.finish();
        if (m_sessions.repeatedRows() != 0)
            note("Some rows repeat sessions that this log holds already; they were not counted twice.");
        if (m_sessions.splitSessions() != 0)
            note("Very long sessions were stored in parts.");
    }

private:
    void headerLine(std::string_view text)
    {
        if (const auto fields = header(text, "#Fields:")) {
            m_parser.setFields(*fields);
        } else if (const auto type = header(text, "#Log-type:")) {
            // Joined logs: what follows may be the other kind.
            const auto side = sideOfLogType(*type);
            m_otherLog = !side;
            m_sideCertain = side.has_value();
            m_side = side.value_or(m_side);
        }
    }

    Side m_side;
    bool m_sideCertain = false; ///< a #Log-type line says so
    bool m_otherLog = false;
    ProtocolRowParser m_parser;
    exchange::SmtpSessionTable m_sessions;
};

struct Look
{
    bool fields = false; ///< names of its columns
    std::optional<Side> logType;
    std::string_view otherLogType;
    std::size_t rows = 0;
    std::size_t unread = 0;
    int receive = 0; ///< what speaks for either side
    int send = 0;
};

void weigh(Look& look, const ProtocolRow& row)
{
    look.receive += isReceiveConnector(row.connector);
    if (row.event == '>' || row.event == '<') {
        // Who greets is the server; who says EHLO the client.
        const bool server = row.data.starts_with("220 ") || row.data.starts_with("250 ");
        const bool client = startsWithNoCase(row.data, "EHLO ") || startsWithNoCase(row.data, "HELO ") ||
                            startsWithNoCase(row.data, "MAIL FROM") || startsWithNoCase(row.data, "RCPT TO");
        look.receive += server ? row.event == '>' : client && row.event == '<';
        look.send += server ? row.event == '<' : client && row.event == '>';
    } else if (row.event == '*') {
        look.send += row.context == "attempting to connect" || row.context.starts_with("sending message");
        look.receive += row.context == "receiving message";
    }
}

Look lookAt(const Sample& sample)
{
    Look look;
    ProtocolRowParser parser;
    for (const std::string_view text : sample.lines) {
        if (text.front() == '#') {
            if (const auto fields = header(text, "#Fields:")) {
                parser.setFields(*fields);
                look.fields = look.fields || isFieldList(*fields);
            } else if (const auto type = header(text, "#Log-type:")) {
                const auto side = sideOfLogType(*type);
                if (!look.logType && side)
                    look.logType = side;
                if (!side && look.otherLogType.empty())
                    look.otherLogType = *type;
            }
            continue;
        }
        ProtocolRow row;
        if (parser.parse(text, row)) {
            const bool names = bareHeader(text, parser);
            look.fields = look.fields || names;
            look.unread += !names;
            continue;
        }
        ++look.rows;
        weigh(look, row);
    }
    if (startsWithNoCase(sample.fileName, "RECV"))
        look.receive += 1;
    else if (startsWithNoCase(sample.fileName, "SEND"))
        look.send += 1;
    return look;
}

Detection detect(const Sample& sample, Side wanted)
{
    const Look look = lookAt(sample);
    const bool receiveWanted = wanted == Side::Receive;
    const std::string_view other = receiveWanted ? "a send log" : "a receive log";
    if (look.logType) {
        if (*look.logType != wanted)
            return {0.1, std::string("#Log-type says that it is ") + std::string(other)};
        return {1.0, std::string("#Log-type: SMTP ") + (receiveWanted ? "Receive" : "Send") + " Protocol Log"};
    }
    if (!look.otherLogType.empty())
        return {0, "#Log-type: " + std::string(look.otherLogType.substr(0, 60))};
    if (look.rows == 0 && !look.fields)
        return {0, "no rows of an SMTP protocol log"};
    const double share =
        static_cast<double>(look.rows) / static_cast<double>(std::max<std::size_t>(1, look.rows + look.unread));
    if (look.rows + look.unread != 0 && share < 0.5)
        return {0, "hardly any row is one of an SMTP protocol log"};
    // Nothing says which: a receive log is the likelier one, being always on.
    const bool receive = look.receive >= look.send;
    if (receive != receiveWanted)
        return {0.3, "rows of an SMTP protocol log, but they look like " + std::string(other)};
    const double certainty = look.receive == look.send ? 0.6 : look.fields ? 0.95 : 0.9;
    return {certainty * (0.5 + share / 2), std::to_string(look.rows) +
                                               " rows of an SMTP protocol log in which this server " +
                                               (receiveWanted ? "receives" : "sends")};
}

Detection detectReceive(const Sample& sample)
{
    return detect(sample, Side::Receive);
}
Detection detectSend(const Sample& sample)
{
    return detect(sample, Side::Send);
}

std::unique_ptr<Reader> openReceive(const ReaderOptions&, RecordSink& sink)
{
    return std::make_unique<ExchangeSmtpReader>(Side::Receive, sink);
}
std::unique_ptr<Reader> openSend(const ReaderOptions&, RecordSink& sink)
{
    return std::make_unique<ExchangeSmtpReader>(Side::Send, sink);
}

} // namespace

extern const Format exchangeSmtpReceiveFormat{"exchange-smtp-receive",
                                              "Exchange SMTP receive protocol log",
                                              Vantage::MailLog,
                                              FormatClock::Utc,
                                              true,
                                              detectReceive,
                                              openReceive};
extern const Format exchangeSmtpSendFormat{"exchange-smtp-send",
                                           "Exchange SMTP send protocol log",
                                           Vantage::MailLog,
                                           FormatClock::Utc,
                                           true,
                                           detectSend,
                                           openSend};

} // namespace delist
