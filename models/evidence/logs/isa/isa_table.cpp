#include "evidence/logs/isa/isa_table.h"
#include "evidence/logs/isa/isa_web.h"
#include "evidence/logs/local_action_words.h"
#include "evidence/smtp/command.h"
#include "evidence/text/clock_offset.h"
#include "evidence/text/day_month.h"
#include "evidence/text/syslog_stamp.h"
#include "evidence/text/timestamp.h"
#include "evidence/text/word_memory.h"
#include "evidence/text/words.h"
#include "evidence/text/written_count.h"
#include <algorithm>

namespace delist::isa {

namespace {

constexpr std::size_t fewestNames = 4;
constexpr Micros microsPerHour = 3600 * microsPerSecond;

std::string_view present(std::string_view text)
{
    text = smtp::trimmed(text);
    return text == "-" || text == "NULL" || text == "null" ? std::string_view() : text;
}

/// "Jul  3 2007  2:00PM", "Jul 13 2007 12:30:05:123AM": how SQL Server turns a datetime into text when nobody says how.
Micros convertedTime(std::string_view text)
{
    const int month = monthOf(text);
    if (month == 0 || text.size() < 17 || text[3] != ' ' || text[6] != ' ' || text[11] != ' ')
        return unknownTime;
    const std::int64_t day = countOf(smtp::trimmed(text.substr(4, 2)));
    const int year = timestamp::digits4(text.data() + 7);
    std::string clock(smtp::trimmed(text.substr(12)));
    if (std::count(clock.begin(), clock.end(), ':') == 3)
        clock[clock.rfind(':')] = '.';
    const Micros ofDay = parseCountryTime(clock);
    if (day < 1 || day > 31 || !isValidDate(year, month, static_cast<int>(day)) || ofDay == unknownTime)
        return unknownTime;
    return daysFromCivil(year, month, static_cast<int>(day)) * microsPerDay + ofDay;
}

class TableReader : public DatedReader
{
public:
    TableReader(const TableForm& form, const ReaderOptions& options, RecordSink& target)
        : DatedReader(options, target), m_form(form), m_rows(target)
    {
    }

protected:
    std::string_view dateOf(const Line& line) override
    {
        // Columns may not be known yet; a header has no date in it.
        if (!m_probed.known())
            m_probed = probe(line.text, m_probedTitles);
        if (!m_probed.known()) {
            m_probedTitles.assign(m_probedTitles.empty() ? line.text : std::string_view());
            return {};
        }
        m_values.splitCsv(line.text, m_delimiter);
        m_probed.fill(m_values, m_row, {});
        const std::string_view text = m_row[m_row.has(table::logDate) ? table::logDate : table::logTime];
        return dateOnly(present(text.empty() ? m_row[table::gmtTime] : text));
    }

    void row(const Line& line) override
    {
        const bool known = isUsable(m_columns);
        if (!known || mayBeTitles(line.text)) {
            char delimiter = m_delimiter;
            const FlowColumns header = tableHeader(line.text, m_form, delimiter);
            if (isUsable(header)) {
                m_columns = header;
                m_delimiter = delimiter;
                return;
            }
        }
        if (!known) {
            m_columns = probe(line.text, m_header);
            if (!isUsable(m_columns)) {
                if (m_form.unknownHeader && m_header.empty()) {
                    m_header = line.text; // perhaps titles of another language: the next line shows
                    m_headerLine = {m_header, line.offset, line.number};
                    return;
                }
                rejectHeader();
                reject(line, "no line of column titles yet that names time, client and destination");
                return;
            }
        }
        m_header.clear();
        if (const char* problem = record(line))
            reject(line, problem);
    }

    void end() override
    {
        DatedReader::end();
        rejectHeader();
        m_rows.flush();
    }

private:
    /// A row tells a time or an address early; titles have no digits there.
    static bool mayBeTitles(std::string_view text)
    {
        const std::string_view front = text.substr(0, 64);
        return std::none_of(front.begin(), front.end(), [](char c) { return c >= '0' && c <= '9'; });
    }
    static std::string_view dateOnly(std::string_view text) { return text.substr(0, findEither(text, ' ', 'T')); }

    void rejectHeader()
    {
        if (!m_header.empty())
            reject({m_header, m_headerLine.offset, m_headerLine.number},
                   "no line of column titles yet that names time, client and destination");
        m_header.clear();
    }

    /// Columns from whatever the line is: a header, a row in the order of the database, or a row below unknown \p titles.
    FlowColumns probe(std::string_view text, std::string_view titles)
    {
        FlowColumns columns = tableHeader(text, m_form, m_delimiter);
        if (isUsable(columns))
            return columns;
        m_values.splitCsv(text, m_delimiter);
        if (m_form.withoutHeader)
            columns = m_form.withoutHeader(m_values);
        if (!isUsable(columns) && m_form.unknownHeader && !titles.empty()) {
            FieldSplitter names;
            names.splitCsv(titles, m_delimiter);
            columns = m_form.unknownHeader(names, m_values);
        }
        return columns;
    }

    /// As written: "2007-07-03 14:00:00.000", "7/3/2007 2:00:00 PM", "Jul  3 2007  2:00PM".
    Micros written(std::string_view text) const
    {
        if (monthOf(text) != 0)
            return convertedTime(text);
        const std::size_t blank = findEither(text, ' ', 'T');
        return blank == text.size() ? unknownTime : wallClock(text.substr(0, blank), smtp::trimmed(text.substr(blank + 1)));
    }

    Micros localTime() const
    {
        const std::string_view local = present(m_row[table::logTime]);
        if (m_row.has(table::logDate) && local.find(' ') == std::string_view::npos)
            return wallClock(dateOnly(present(m_row[table::logDate])), local);
        const Micros whole = written(local);
        if (whole == unknownTime && m_row.has(table::logDate)) // "10/27/2006" beside "8:00:05 AM"
            return wallClock(dateOnly(present(m_row[table::logDate])), local);
        return whole;
    }

    /// GmtLogTime where it stands; what the two differ by where it does not, once a row has told.
    Micros timeOf()
    {
        if (const std::string_view text = present(m_row[table::gmtTime]); !text.empty())
            if (const Micros time = written(text); time != unknownTime) {
                learnOffset(time);
                return time;
            }
        const Micros local = localTime();
        return local != unknownTime && m_offset != unknownTime ? local - m_offset : toUtc(local);
    }

    /// Clocks are put forward and back at full hours only: one row of each tells.
    void learnOffset(Micros time)
    {
        if (time >= m_offsetUntil - microsPerHour && time < m_offsetUntil)
            return;
        const Micros local = localTime();
        if (local == unknownTime)
            return;
        const Micros offset = clockOffset(local, time);
        if (offset == unknownTime)
            return;
        m_offset = offset;
        m_offsetUntil = (time / microsPerHour + 1) * microsPerHour;
    }

    Endpoint endpoint(Flow address, Flow port) const
    {
        const std::string_view text = present(m_row[address]);
        Endpoint out;
        out.address = tableAddress(text);
        if (!out.address.known())
            out = Endpoint::parse(text).value_or(Endpoint()); // "Client IP and Port"
        if (m_row.has(port) && out.port == 0)
            out.port = portOf(present(m_row[port]));
        return out;
    }

    /// It is neither empty nor one of the values for no address.
    [[nodiscard]] bool isUnreadable(Flow address) const
    {
        const std::string_view text = present(m_row[address]);
        return text.find_first_not_of("0.:-{}fF") != std::string_view::npos;
    }

    const char* record(const Line& line);
    const char* webRecord(const Line& line, Micros time, std::string_view action);

    const TableForm& m_form;
    Rows m_rows;
    WordMemory<RowAction> m_actions;
    FlowColumns m_columns;
    FlowColumns m_probed;
    std::string m_probedTitles; ///< the line before, where no titles are known yet
    FieldSplitter m_values;
    FlowRow m_row;
    char m_delimiter = '\t';
    std::string m_header;
    Line m_headerLine;
    Micros m_offset = unknownTime; ///< of the local time, where the row before told both
    Micros m_offsetUntil = 0;      ///< the end of the hour that it was told in
};

const char* TableReader::record(const Line& line)
{
    if (!m_values.splitCsv(line.text, m_delimiter))
        return "a quote is not closed";
    if (m_values.size() > 1 && m_values[0].starts_with("---"))
        return nullptr; // Management Studio and sqlcmd underline the titles
    m_columns.fill(m_values, m_row, {});
    const Micros time = timeOf();
    if (time == unknownTime)
        return "the time is not readable";
    const std::string_view action = present(m_row[Flow::Action]);
    const std::string_view type = m_row[table::recordType];
    const bool web = type.empty() ? m_columns.has(table::method) && !present(m_row[table::method]).empty()
                                  : type.find("eb") != std::string_view::npos;
    if (web)
        return webRecord(line, time, action);

    Row row;
    row.offset = line.offset;
    row.time = time;
    row.action = m_columns.has(Flow::Action) ? m_actions(action, tableAction) : RowAction::Unknown;
    row.source = endpoint(Flow::Source, Flow::SourcePort);
    row.destination = endpoint(Flow::Destination, Flow::DestinationPort);
    row.originalClient = tableAddress(present(m_row[table::originalClient]));
    if ((!row.source.address.known() && isUnreadable(Flow::Source)) || (!row.destination.address.known() && isUnreadable(Flow::Destination)))
        note("Some addresses could not be read and are unknown.");
    row.sourceNetwork = present(m_row[table::sourceNetwork]);
    row.destinationNetwork = present(m_row[table::destinationNetwork]);
    row.sourceName = present(m_row[table::sourceName]);
    row.protocol = present(m_row[Flow::Protocol]);
    row.status = present(m_row[table::result]);
    row.rule = present(m_row[Flow::Rule]);
    row.agent = present(m_row[Flow::Process]);
    row.user = present(m_row[Flow::User]);
    row.bytesSent = present(m_row[Flow::BytesSent]);
    row.bytesSentDelta = present(m_row[Flow::BytesSentDelta]);
    row.bytesReceived = present(m_row[Flow::BytesReceived]);
    row.bytesReceivedDelta = present(m_row[Flow::BytesReceivedDelta]);
    row.durationMs = present(m_row[Flow::Duration]);
    row.sessionId = present(m_row[Flow::Session]);
    row.connectionId = present(m_row[table::connectionId]);
    if (const char* problem = m_rows.take(row))
        return problem;
    accepted(time);
    if (row.action == RowAction::Unknown && m_columns.has(Flow::Action))
        note(unknownActionNote);
    return nullptr;
}

const char* TableReader::webRecord(const Line& line, Micros time, std::string_view action)
{
    Connection out;
    out.offset = line.offset;
    out.time = time;
    const std::string client = endpoint(Flow::Source, Flow::None).address.toString();
    const std::string destination = endpoint(Flow::Destination, Flow::None).address.toString();
    WebRequest request;
    request.client = client;
    request.destinationIp = destination;
    request.destinationHost = present(m_row[table::destinationHost]);
    request.destinationPort = present(m_row[Flow::DestinationPort]);
    request.bytesSent = present(m_row[Flow::BytesReceived]); // the proxy's view: it received what the client sent
    request.bytesReceived = present(m_row[Flow::BytesSent]);
    request.method = present(m_row[table::method]);
    request.url = present(m_row[table::url]);
    request.status = present(m_row[table::result]);
    request.action = action;
    request.durationMs = present(m_row[Flow::Duration]);
    if (const char* problem = readWebRequest(request, out))
        return problem;
    if (tableAction(action) == RowAction::Denied)
        out.action = Action::Denied;
    out.sourceSide = networkSide(present(m_row[table::sourceNetwork]));
    out.destinationSide = networkSide(present(m_row[table::destinationNetwork]));
    out.rule = present(m_row[Flow::Rule]);
    out.user = userOf(present(m_row[Flow::User]));
    accepted(time);
    sink().connection(out);
    return nullptr;
}

} // namespace

char tableDelimiter(std::string_view line)
{
    char best = '\t';
    auto most = std::count(line.begin(), line.end(), '\t');
    for (const char c : {';', ','}) {
        const auto count = std::count(line.begin(), line.end(), c);
        if (count > most) {
            most = count;
            best = c;
        }
    }
    return best;
}

FlowColumns tableHeader(std::string_view line, const TableForm& form, char& delimiter)
{
    // Rows begin with what they are of, and that has digits sooner than any title.
    const char found = tableDelimiter(line);
    FieldSplitter names;
    names.splitCsv(line, found);
    FlowColumns columns = FlowColumns::read(names, *form.names, FlowColumns::Names::AnyCase);
    if (columns.known() < fewestNames)
        return {};
    delimiter = found;
    return columns;
}

bool isUsable(const FlowColumns& columns)
{
    return (columns.has(table::logTime) || columns.has(table::gmtTime) || columns.has(table::logDate))
        && (columns.has(Flow::Source) || columns.has(Flow::Destination) || columns.has(table::originalClient));
}

IpAddress tableAddress(std::string_view text)
{
    if (text.empty() || text == "0")
        return {};
    const std::size_t sign = text.front() == '-' ? 1 : 0;
    if (text.find_first_not_of("0123456789", sign) == std::string_view::npos) {
        const std::int64_t number = countOf(text.substr(sign)); // IPv4 as an unsigned number of 32 bits; as int its upper half is negative
        if (sign != 0)
            return number > 0 && number <= 0x80000000 ? IpAddress::v4(static_cast<std::uint32_t>(-number)) : IpAddress();
        return number > 0 && number <= 0xffffffff ? IpAddress::v4(static_cast<std::uint32_t>(number)) : IpAddress();
    }
    // What a spreadsheet makes of it: "3,405,803,785", "3405803785.0".
    if (text.ends_with(".0") && text.find('.') == text.size() - 2)
        return tableAddress(text.substr(0, text.size() - 2));
    if (text.find(',') != std::string_view::npos)
        if (const std::int64_t number = writtenCount(text); number > 0 && number <= 0xffffffff)
            return IpAddress::v4(static_cast<std::uint32_t>(number));
    if (text.front() == '{' || (text.size() == 36 && text[8] == '-')) {
        std::uint8_t bytes[16] = {};
        std::size_t digits = 0;
        for (const char c : text) {
            const int value = c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
            if (value < 0)
                continue;
            if (digits == 32)
                return {};
            bytes[digits / 2] = static_cast<std::uint8_t>(bytes[digits / 2] << 4 | value);
            ++digits;
        }
        if (digits != 32)
            return {};
        const bool v4 = bytes[4] == 0xff && bytes[5] == 0xff && std::all_of(bytes + 6, bytes + 16, [](std::uint8_t b) { return b == 0; });
        if (v4) {
            const std::uint32_t number = static_cast<std::uint32_t>(bytes[0]) << 24 | static_cast<std::uint32_t>(bytes[1]) << 16
                | static_cast<std::uint32_t>(bytes[2]) << 8 | bytes[3];
            return number == 0 ? IpAddress() : IpAddress::v4(number);
        }
        const bool nothing = std::all_of(bytes, bytes + 16, [](std::uint8_t b) { return b == 0; });
        return nothing ? IpAddress() : IpAddress::v6(bytes);
    }
    return IpAddress::parse(text).value_or(IpAddress());
}

RowAction tableAction(std::string_view text)
{
    const RowAction known = rowAction(text);
    if (known != RowAction::Unknown)
        return known;
    using enum RowAction;
    const auto has = [text](std::string_view stem) { return text.find(stem) != std::string_view::npos; };
    if (has("VPN") || has("RPV"))
        return Other; // no connections
    switch (localActionOf(text)) {
    case LocalAction::Denied:
        return Denied;
    case LocalAction::Failed:
        return Failed;
    case LocalAction::Opened:
        return Establish;
    case LocalAction::Closed:
        return Terminate;
    case LocalAction::Allowed:
        return Allowed;
    case LocalAction::Unknown:
        break;
    }
    return has("tatus") || has("tat de la conn") || has("stado") ? Intermediate : Unknown;
}

std::unique_ptr<Reader> openTable(const TableForm& form, const ReaderOptions& options, RecordSink& sink)
{
    return std::make_unique<TableReader>(form, options, sink);
}

} // namespace delist::isa
