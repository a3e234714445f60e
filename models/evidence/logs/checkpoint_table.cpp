// checkpoint-csv: rows of Check Point's log viewers, exported as a table: SmartConsole (Time, Blade, Action, Source,
// Destination, Service …) and the older SmartView Tracker (Number, Date, Time, …, Service, Source Port, Source, Destination,
// Protocol, Rule). Service is the destination's: "smtp (TCP/25)", "TCP/25", "smtp", "25". Times are those of the viewer.
// No sample of the vendor's was at hand: column names are known from his documentation, and are matched loosely.
#include "evidence/format.h"
#include "evidence/logs/flow_row.h"
#include "evidence/smtp/command.h"
#include "evidence/text/table_columns.h"
#include "evidence/text/table_reader.h"
#include "evidence/text/syslog_line.h"
#include "evidence/text/timestamp.h"

namespace delist {

namespace {

using smtp::trimmed;

enum class Column : std::uint8_t {
    Date, Time, Action, Source, SourcePort, Destination, Service, DestinationPort, Protocol, Rule, RuleName, User, Bytes, Received, Origin, Blade
};
constexpr auto name(std::string_view text, Column column)
{
    return ColumnName{text, static_cast<std::uint8_t>(column)};
}
constexpr ColumnName columnNames[] = {
    name("Date", Column::Date), name("Time", Column::Time), name("Action", Column::Action), name("Source", Column::Source),
    name("Source IP", Column::Source), name("src", Column::Source), name("Source Port", Column::SourcePort), name("s_port", Column::SourcePort),
    name("Destination", Column::Destination), name("Destination IP", Column::Destination), name("dst", Column::Destination),
    name("Service", Column::Service), name("Service ID", Column::Service), name("Destination Port", Column::DestinationPort),
    name("Protocol", Column::Protocol), name("IP Protocol", Column::Protocol), name("proto", Column::Protocol),
    name("Rule", Column::Rule), name("Access Rule Number", Column::Rule), name("Rule Name", Column::RuleName),
    name("Access Rule Name", Column::RuleName), name("User", Column::User), name("Source User Name", Column::User),
    name("Sent Bytes", Column::Bytes), name("Client Outbound Bytes", Column::Bytes), name("Received Bytes", Column::Received),
    name("Client Inbound Bytes", Column::Received), name("Origin", Column::Origin), name("Blade", Column::Blade), name("Product", Column::Blade)};

/// Others have source, destination and action too; origin and blade are Check Point's words.
bool isTable(const TableColumns& columns)
{
    return (columns.has(Column::Time) || columns.has(Column::Date)) && columns.has(Column::Action) && columns.has(Column::Source) &&
           columns.has(Column::Destination) && columns.has(Column::Service) && columns.has(Column::Origin) && columns.has(Column::Blade);
}

/// "21Aug2007", "4 Dec 19": midnight, and what follows; unknownTime when it begins otherwise.
Micros namedDate(std::string_view text, std::string_view& rest)
{
    const auto number = [&](std::size_t most) {
        int value = -1;
        for (std::size_t i = 0; i < most && !text.empty() && text.front() >= '0' && text.front() <= '9'; ++i) {
            value = std::max(value, 0) * 10 + (text.front() - '0');
            text.remove_prefix(1);
        }
        return value;
    };
    const int day = number(2);
    text = trimmed(text);
    const int month = text.size() < 3 ? 0 : monthOf(text);
    if (day < 0 || month == 0)
        return unknownTime;
    text = trimmed(text.substr(3));
    int year = number(4);
    year += year >= 0 && year < 100 ? 2000 : 0;
    if (!isValidDate(year, month, day))
        return unknownTime;
    while (!text.empty() && (text.front() == ',' || text.front() == ' '))
        text.remove_prefix(1);
    rest = text;
    return daysFromCivil(year, month, day) * microsPerDay;
}

/// "mail.example (192.0.2.8)", "192.0.2.8".
IpAddress addressOf(std::string_view text)
{
    text = trimmed(text);
    if (const auto whole = IpAddress::parse(text))
        return *whole;
    const std::size_t open = text.rfind('(');
    if (open == std::string_view::npos || !text.ends_with(')'))
        return {};
    return IpAddress::parse(text.substr(open + 1, text.size() - open - 2)).value_or(IpAddress());
}

class CheckPointTableReader final : public TableReader
{
public:
    using TableReader::TableReader;

protected:
    bool header(const FieldSplitter& names) override
    {
        m_columns.set(names);
        return isTable(m_columns);
    }

    std::string_view dateOf(const FieldSplitter& fields) override
    {
        return m_columns.get(fields, m_columns.has(Column::Date) ? Column::Date : Column::Time);
    }

    const char* row(const FieldSplitter& fields, std::uint64_t offset, Micros& time) override
    {
        const auto get = [&](Column column) { return trimmed(m_columns.get(fields, column)); };
        time = timeOf(get(Column::Date), get(Column::Time));
        if (time == unknownTime)
            return "the time is not readable";
        Connection record;
        record.offset = offset;
        record.time = time;
        record.source.address = addressOf(get(Column::Source));
        record.destination.address = addressOf(get(Column::Destination));
        if (!record.source.address.known() && !record.destination.address.known())
            return nullptr; // about no connection
        record.source.port = portOf(get(Column::SourcePort));
        record.protocol = get(Column::Protocol).empty() ? 6 : protocolNumber(get(Column::Protocol));
        service(get(Column::Service), record);
        if (const std::uint16_t port = portOf(get(Column::DestinationPort)); port != 0)
            record.destination.port = port;
        record.action = actionOf(get(Column::Action));
        record.rule = get(Column::RuleName).empty() ? get(Column::Rule) : get(Column::RuleName);
        record.user = get(Column::User);
        if (record.action != Action::Denied) {
            record.bytesSent = countOf(get(Column::Bytes));
            record.bytesReceived = countOf(get(Column::Received));
        }
        sink().connection(record);
        return nullptr;
    }

private:
    Micros timeOf(std::string_view date, std::string_view clock)
    {
        std::string_view rest;
        if (date.empty()) {
            const Micros midnight = namedDate(clock, rest);
            if (midnight == unknownTime)
                return toUtc(clock, false);
            const Micros ofDay = parseCountryTime(rest);
            return ofDay == unknownTime ? unknownTime : localToUtc(midnight + ofDay);
        }
        Micros midnight = namedDate(date, rest);
        if (midnight == unknownTime)
            midnight = parseCountryDate(date, dateOrder());
        const Micros ofDay = parseCountryTime(clock);
        return midnight == unknownTime || ofDay == unknownTime ? unknownTime : localToUtc(midnight + ofDay);
    }

    /// "smtp (TCP/25)", "TCP/25", "smtp", "25".
    static void service(std::string_view text, Connection& record)
    {
        const std::size_t open = text.rfind('(');
        std::string_view inside = open != std::string_view::npos && text.ends_with(')') ? text.substr(open + 1, text.size() - open - 2) : text;
        if (const std::size_t slash = inside.find('/'); slash != std::string_view::npos) {
            if (const std::uint8_t protocol = protocolNumber(inside.substr(0, slash)); protocol != unknownProtocol)
                record.protocol = protocol;
            inside.remove_prefix(slash + 1);
        }
        record.destination.port = portOf(inside);
    }

    TableColumns m_columns{columnNames};
};

Detection detect(const Sample& sample)
{
    if (sample.lines.empty())
        return {0, "not a text"};
    FieldSplitter fields;
    fields.splitCsv(sample.lines.front(), tableDelimiter(sample.lines.front()));
    TableColumns columns{columnNames};
    columns.set(fields);
    if (!isTable(columns))
        return {0, "no header with the columns of Check Point's log viewers"};
    return {0.93, "a header row with " + std::to_string(columns.known()) + " columns of Check Point's log viewers"};
}

} // namespace

extern const Format checkPointCsvFormat;
const Format checkPointCsvFormat{"checkpoint-csv", "Check Point logs exported by SmartConsole or SmartView Tracker", Vantage::Firewall,
                                 FormatClock::Local, true, detect,
                                 [](const ReaderOptions& options, RecordSink& sink) -> std::unique_ptr<Reader> {
                                     return std::make_unique<CheckPointTableReader>(options, sink);
                                 }};

} // namespace delist
