// The format iis-smtp-native: IIS SMTP service log in Microsoft IIS form, comma and blank between columns, local time, the
// date as the server's country writes it:
//   192.0.2.1, HELO-name, 10/9/2006, 5:00:15, SMTPSVC1, HOST, 192.0.2.25, 0, 45, 57, 250, 0, MAIL, -, +FROM:<a@b>,
// And the table that ODBC logging fills, as it is exported with commas or TABs: the same columns, date and time in one (LogTime).
#include "evidence/format.h"
#include "evidence/logs/dated_reader.h"
#include "evidence/logs/iis/iis_smtp_sessions.h"
#include "evidence/smtp/command.h"
#include "evidence/text/clock_steps.h"
#include "evidence/text/csv.h"

namespace delist {

namespace {

using smtp::trimmed;

enum : std::size_t { Remote, User, Date, Clock, Service, Host, ServerIp, Taken, Received, Sent, Status, Win32, Method, Target, Parameters };

std::string_view unquoted(std::string_view field)
{
    field = trimmed(field);
    return field.size() > 1 && field.front() == '"' && field.back() == '"' ? field.substr(1, field.size() - 2) : field;
}

bool isService(std::string_view text) { return smtp::startsWithNoCase(text, "SMTPSVC"); }

/// Columns of a line: those behind the date are one further to the left in a table of ODBC logging.
class Columns
{
public:
    void split(std::string_view line)
    {
        m_fields.split(line, line.find('\t') != std::string_view::npos ? '\t' : ',');
        m_oneTime = m_fields.size() + 1 >= Parameters && isService(unquoted(m_fields[Service - 1]));
    }
    [[nodiscard]] std::size_t size() const { return m_fields.size() + (m_oneTime ? 1 : 0); }
    [[nodiscard]] std::string_view operator[](std::size_t column) const
    {
        if (!m_oneTime || column < Date)
            return unquoted(m_fields[column]);
        if (column > Clock)
            return unquoted(m_fields[column - 1]);
        const std::string_view stamp = unquoted(m_fields[Date]);
        const std::size_t blank = std::min(stamp.find_first_of(" T"), stamp.size());
        return column == Date ? stamp.substr(0, blank) : trimmed(stamp.substr(std::min(blank + 1, stamp.size())));
    }
    /// Everything from \p column on, as it stands.
    [[nodiscard]] std::string_view from(std::size_t column, std::string_view line) const
    {
        const std::size_t at = column - (m_oneTime ? 1 : 0);
        return at < m_fields.size() ? line.substr(static_cast<std::size_t>(m_fields[at].data() - line.data())) : std::string_view();
    }

private:
    FieldSplitter m_fields;
    bool m_oneTime = false;
};

/// nullptr, or why the line is no row. \p row lacks its time.
const char* parse(std::string_view line, Columns& fields, iis::SmtpRow& row)
{
    fields.split(line);
    if (fields.size() < Parameters)
        return "not the columns of an IIS log";
    const auto get = [&](std::size_t at) { return fields[at]; };
    row.remote = get(Remote);
    row.user = get(User);
    row.service = get(Service);
    row.serverIp = get(ServerIp);
    row.status = get(Status);
    row.bytes = get(Received);
    row.method = get(Method);
    row.query = {};
    if (fields.size() > Parameters) { // the parameters may have commas of their own
        row.query = trimmed(fields.from(Parameters, line));
        if (row.query.ends_with(','))
            row.query.remove_suffix(1);
        row.query = unquoted(row.query);
    }
    if (!isService(row.service))
        return "the service is not SMTPSVC";
    return nullptr;
}

class NativeReader final : public DatedReader
{
public:
    NativeReader(const ReaderOptions& options, RecordSink& target) : DatedReader(options, target), m_sessions(target) {}

protected:
    std::string_view dateOf(const Line& line) override
    {
        m_fields.split(line.text);
        return m_fields[Date];
    }
    void row(const Line& line) override
    {
        iis::SmtpRow row;
        row.offset = line.offset;
        if (smtp::startsWithNoCase(line.text, "ClientHost") || smtp::startsWithNoCase(line.text, "\"ClientHost"))
            return; // the names of the columns
        const char* why = parse(line.text, m_fields, row);
        if (!why) {
            row.time = toUtc(wallClock(m_fields[Date], m_fields[Clock]));
            why = row.time == unknownTime ? "date or time is none" : m_sessions.row(row);
        }
        if (why)
            reject(line, why);
        else
            accepted(row.time);
        m_steps.add(row.time);
    }
    void end() override
    {
        DatedReader::end();
        m_sessions.finish();
        if (m_steps.newestFirst())
            note(newestFirstNote);
    }

private:
    Columns m_fields;
    iis::SmtpSessions m_sessions;
    ClockSteps m_steps;
};

Detection detect(const Sample& sample)
{
    Columns fields;
    std::size_t read = 0;
    for (const std::string_view text : sample.lines) {
        iis::SmtpRow row;
        read += !parse(text, fields, row) && iis::isSmtpRow(row) &&
                parseCountryDate(fields[Date], DateOrder::MonthFirst) != unknownTime;
    }
    if (read == 0)
        return {0, "no comma rows whose fifth column is SMTPSVC"};
    const double share = static_cast<double>(read) / static_cast<double>(sample.lines.size());
    if (share < 0.5)
        return {share * 0.8, "hardly any row is one of the IIS SMTP service"};
    return {0.95 * (0.5 + share / 2), std::to_string(read) + " comma rows of SMTPSVC"};
}

std::unique_ptr<Reader> open(const ReaderOptions& options, RecordSink& sink)
{
    return std::make_unique<NativeReader>(options, sink);
}

} // namespace

extern const Format iisSmtpNativeFormat{"iis-smtp-native", "IIS SMTP service log (Microsoft IIS form)", Vantage::MailLog,
                                        FormatClock::Local, true, detect, open};

} // namespace delist
