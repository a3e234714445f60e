// The format iis-smtp-ncsa: IIS SMTP service log in NCSA common form:
//   192.0.2.1 - HELO-name [11/Oct/2006:13:16:39 -0600] "MAIL -?+FROM:<a@b> SMTP" 250 46
// Local time with its offset. Quotes inside the request are not escaped, so it ends at the last one.
#include "evidence/format.h"
#include "evidence/logs/iis/iis_smtp_sessions.h"
#include "evidence/smtp/command.h"
#include "evidence/text/clock_steps.h"
#include "evidence/text/line_reader.h"
#include "evidence/text/syslog_line.h"
#include "evidence/text/timestamp.h"

namespace delist {

namespace {

using smtp::trimmed;

/// "11/Oct/2006:13:16:39 -0600"
Micros ncsaTime(std::string_view text)
{
    if (text.size() != 26 || text[2] != '/' || text[6] != '/' || text[11] != ':' || text[20] != ' ')
        return unknownTime;
    const int day = timestamp::digits2(text.data());
    const int month = monthOf(text.substr(3));
    const int year = timestamp::digits4(text.data() + 7);
    const Micros ofDay = parseTimeOfDay(text.substr(12, 8));
    const int hours = timestamp::digits2(text.data() + 22);
    const int minutes = timestamp::digits2(text.data() + 24);
    if (!isValidDate(year, month, day) || ofDay == unknownTime || hours < 0 || hours > 23 || minutes < 0 || minutes > 59 ||
        (text[21] != '+' && text[21] != '-'))
        return unknownTime;
    const Micros offset = (hours * 60 + minutes) * 60 * microsPerSecond;
    return daysFromCivil(year, month, day) * microsPerDay + ofDay - (text[21] == '+' ? offset : -offset);
}

/// nullptr, or why the line is no row.
const char* parse(std::string_view line, iis::SmtpRow& row)
{
    const std::size_t open = line.find(" [");
    const std::size_t close = line.find("] \"", open == std::string_view::npos ? 0 : open);
    const std::size_t quote = line.rfind('"');
    if (open == std::string_view::npos || close == std::string_view::npos || quote < close + 3)
        return "not the form of an NCSA log";
    const std::string_view who = line.substr(0, open);
    const std::size_t first = who.find(' ');
    const std::size_t second = first == std::string_view::npos ? first : who.find(' ', first + 1);
    if (second == std::string_view::npos)
        return "not the form of an NCSA log";
    row.remote = who.substr(0, first);
    row.user = who.substr(second + 1);
    row.time = ncsaTime(line.substr(open + 2, close - open - 2));
    if (row.time == unknownTime)
        return "the time stamp is none";
    std::string_view request = line.substr(close + 3, quote - close - 3);
    if (!request.ends_with(" SMTP"))
        return "the request is none of SMTP";
    request.remove_suffix(5);
    const std::size_t blank = request.find(' ');
    row.method = request.substr(0, blank);
    row.query = blank == std::string_view::npos ? std::string_view() : request.substr(blank + 1);
    if (row.query.starts_with("-?"))
        row.query.remove_prefix(2);
    const std::string_view numbers = trimmed(line.substr(quote + 1));
    row.status = numbers.substr(0, numbers.find(' ')); // the number behind it is of bytes sent, not of the message
    return nullptr;
}

class NcsaReader final : public LineReader
{
public:
    explicit NcsaReader(RecordSink& target) : LineReader(target), m_sessions(target) {}

protected:
    void line(const Line& line) override
    {
        iis::SmtpRow row;
        row.offset = line.offset;
        const char* why = parse(line.text, row);
        if (!why)
            why = m_sessions.row(row);
        if (why)
            reject(line, why);
        else
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
    iis::SmtpSessions m_sessions;
    ClockSteps m_steps;
};

Detection detect(const Sample& sample)
{
    std::size_t read = 0;
    for (const std::string_view text : sample.lines) {
        iis::SmtpRow row;
        read += !parse(text, row) && iis::isSmtpRow(row);
    }
    if (read == 0)
        return {0, "no NCSA rows whose request is of SMTP"};
    const double share = static_cast<double>(read) / static_cast<double>(sample.lines.size());
    if (share < 0.5)
        return {share * 0.8, "hardly any row is an NCSA one of SMTP"};
    return {0.95 * (0.5 + share / 2), std::to_string(read) + " NCSA rows of the IIS SMTP service"};
}

std::unique_ptr<Reader> open(const ReaderOptions&, RecordSink& sink)
{
    return std::make_unique<NcsaReader>(sink);
}

} // namespace

extern const Format iisSmtpNcsaFormat{"iis-smtp-ncsa", "IIS SMTP service log (NCSA)", Vantage::MailLog, FormatClock::Utc, true, detect, open};

} // namespace delist
