// The format iis-smtp-w3c: IIS SMTP service log in W3C extended form, UTC. The administrator selects the columns: without
// a date column the header's #Date holds, and a time column that turns back is the next day; without any time column
// the header's stands for all rows below it, which the note says.
#include "evidence/format.h"
#include "evidence/logs/flow_columns.h"
#include "evidence/logs/iis/iis_smtp_sessions.h"
#include "evidence/smtp/command.h"
#include "evidence/text/clock_steps.h"
#include "evidence/text/line_reader.h"
#include "evidence/text/table_columns.h"
#include "evidence/text/timestamp.h"

namespace delist {

namespace {

using smtp::trimmed;

enum class Column : std::uint8_t { Date, Time, Remote, User, Service, Computer, ServerIp, ServerPort, Method, Query, Status, Bytes };

constexpr auto name(std::string_view text, Column column)
{
    return ColumnName{text, static_cast<std::uint8_t>(column)};
}

constexpr ColumnName columnNames[] = {
    name("date", Column::Date), name("time", Column::Time), name("c-ip", Column::Remote), name("cs-username", Column::User),
    name("s-sitename", Column::Service), name("s-computername", Column::Computer), name("s-ip", Column::ServerIp),
    name("s-port", Column::ServerPort), name("cs-method", Column::Method), name("cs-uri-query", Column::Query),
    name("sc-status", Column::Status), name("cs-bytes", Column::Bytes)};
constexpr std::string_view usual =
    "date time c-ip cs-username s-sitename s-computername s-ip s-port cs-method cs-uri-stem cs-uri-query sc-status "
    "sc-win32-status sc-bytes cs-bytes time-taken cs-version cs-host cs(User-Agent) cs(Cookie) cs(Referer)";

class Parser
{
public:
    Parser() { setFields(usual); }

    void setFields(std::string_view names)
    {
        m_fields.split(trimmed(names), ' ');
        m_columns.set(m_fields);
        m_width = m_fields.size();
    }
    void setDate(std::string_view text)
    {
        m_headerTime = parseIsoTime(text.substr(0, 19));
        m_lastOfDay = unknownTime;
        m_day = m_headerTime == unknownTime ? unknownTime : m_headerTime - m_headerTime % microsPerDay;
    }
    [[nodiscard]] bool readable() const
    {
        return m_columns.has(Column::Remote) && m_columns.has(Column::Method) && m_columns.has(Column::Query);
    }
    [[nodiscard]] bool timed() const { return m_columns.has(Column::Time); }

    /// nullptr, or why the line is no row.
    const char* parse(std::string_view line, iis::SmtpRow& row)
    {
        m_fields.split(trimmed(line), ' ');
        if (m_fields.size() != m_width)
            return "not as many columns as #Fields names";
        const auto get = [&](Column column) { return m_columns.get(m_fields, column); };
        if (const char* const why = time(get(Column::Date), get(Column::Time), row.time))
            return why;
        row.remote = get(Column::Remote);
        row.user = get(Column::User);
        row.service = get(Column::Service);
        row.serverIp = get(Column::ServerIp);
        row.serverPort = get(Column::ServerPort);
        row.method = get(Column::Method);
        row.query = get(Column::Query);
        row.status = get(Column::Status);
        row.bytes = get(Column::Bytes);
        return nullptr;
    }

private:
    const char* time(std::string_view date, std::string_view clock, Micros& out)
    {
        if (!timed()) {
            out = m_headerTime;
            return nullptr;
        }
        const Micros ofDay = parseTimeOfDay(clock);
        if (ofDay == unknownTime)
            return "time is none";
        if (m_columns.has(Column::Date)) {
            const Micros midnight = m_dates(date);
            out = midnight + ofDay;
            return midnight == unknownTime ? "date is none" : nullptr;
        }
        if (m_day == unknownTime)
            return "no date column, and no #Date above";
        if (m_lastOfDay != unknownTime && ofDay + 12 * 3600 * microsPerSecond < m_lastOfDay)
            m_day += microsPerDay;
        m_lastOfDay = ofDay;
        out = m_day + ofDay;
        return nullptr;
    }

    TableColumns m_columns{columnNames};
    FieldSplitter m_fields;
    std::size_t m_width = 0;
    DateCache m_dates;
    Micros m_headerTime = unknownTime;
    Micros m_day = unknownTime;
    Micros m_lastOfDay = unknownTime;
};

class W3cReader final : public LineReader
{
public:
    explicit W3cReader(RecordSink& target) : LineReader(target), m_sessions(target) {}

protected:
    void line(const Line& line) override
    {
        if (line.text.front() == '#') {
            std::string_view value;
            if (headerValue(line.text, "#fields:", value))
                m_parser.setFields(value);
            else if (headerValue(line.text, "#date:", value))
                m_parser.setDate(value);
            return;
        }
        iis::SmtpRow row;
        row.offset = line.offset;
        const char* why = m_parser.readable() ? m_parser.parse(line.text, row) : "#Fields lacks the address, command or query";
        if (!why)
            why = m_sessions.row(row);
        if (why) {
            reject(line, why);
            return;
        }
        if (!m_parser.timed())
            note("The log has no time column: its rows carry the time of the header above them.");
        accepted(row.time);
        m_steps.add(row.time);
    }
    void end() override
    {
        m_sessions.finish();
        if (m_steps.newestFirst())
            note(newestFirstNote);
    }

private:
    Parser m_parser;
    iis::SmtpSessions m_sessions;
    ClockSteps m_steps;
};

Detection detect(const Sample& sample)
{
    Parser parser;
    std::size_t read = 0;
    std::size_t unread = 0;
    bool fields = false;
    for (const std::string_view text : sample.lines) {
        std::string_view value;
        if (text.front() == '#') {
            if (headerValue(text, "#fields:", value) && value.find('\t') == std::string_view::npos) {
                parser.setFields(value);
                fields = fields || parser.readable();
            } else if (headerValue(text, "#date:", value)) {
                parser.setDate(value);
            }
            continue;
        }
        iis::SmtpRow row;
        ++(parser.readable() && !parser.parse(text, row) && iis::isSmtpRow(row) ? read : unread);
    }
    if (read == 0)
        return {0, fields ? "W3C columns of IIS, but no row of the SMTP service" : "no #Fields of an IIS log, no SMTPSVC rows"};
    const double share = static_cast<double>(read) / static_cast<double>(read + unread);
    if (share < 0.5)
        return {share * 0.8, "hardly any row is one of the IIS SMTP service"};
    return {(fields ? 0.97 : 0.9) * (0.5 + share / 2), std::to_string(read) + " W3C rows of the IIS SMTP service"};
}

std::unique_ptr<Reader> open(const ReaderOptions&, RecordSink& sink)
{
    return std::make_unique<W3cReader>(sink);
}

} // namespace

extern const Format iisSmtpW3cFormat{"iis-smtp-w3c", "IIS SMTP service log (W3C)", Vantage::MailLog, FormatClock::Utc, true, detect, open};

} // namespace delist
