// checkpoint-csv: tables of Check Point's logs: what "fwm logexport" (fw logexport) writes (num;date;time;orig;type;action;…;
// src;dst;proto;service;s_port), and rows of the log viewers: SmartView Tracker (Number, Date, Time, …, Service, Source Port,
// Source, Destination, Protocol, Rule; also with blanks between the quoted fields) and SmartConsole (Time, Blade, Action,
// Source, Destination, Service …). Which columns there are, and in which order, hangs on the tool's settings. Service is the
// destination's: "smtp (TCP/25)", "TCP/25", "smtp", "25". Times are those of the tool, in its computer's zone.
#include "evidence/format.h"
#include "evidence/logs/firewalls/checkpoint_text.h"
#include "evidence/logs/flow_reader.h"
#include "evidence/smtp/command.h"
#include "evidence/text/epoch_time.h"
#include "evidence/text/named_time.h"
#include "evidence/text/table_columns.h"
#include "evidence/text/table_reader.h"
#include "evidence/text/timestamp.h"

namespace delist {

namespace {

using smtp::trimmed;

enum class Column : std::uint8_t {
    Number, Date, Time, Action, Source, SourcePort, Destination, Service, ServiceName, DestinationPort, Protocol, Rule, RuleName, User,
    SentBytes, ReceivedBytes, Bytes, Origin, Product, InterfaceWay, TranslatedSource, TranslatedPort, TranslatedDestination, LogId, State,
    Start, Elapsed
};
constexpr auto name(std::string_view text, Column column)
{
    return ColumnName{text, static_cast<std::uint8_t>(column)};
}
/// Titles of the viewers, and the names of fields (sk144192), compared without what is no letter or digit.
constexpr ColumnName columnNames[] = {
    name("Number", Column::Number), name("No.", Column::Number), name("num", Column::Number),
    name("Date", Column::Date), name("Time", Column::Time), name("Action", Column::Action), name("Source", Column::Source),
    name("Source IP", Column::Source), name("src", Column::Source), name("Source Port", Column::SourcePort), name("s_port", Column::SourcePort),
    name("Destination", Column::Destination), name("Destination IP", Column::Destination), name("dst", Column::Destination),
    name("Service", Column::Service), name("svc", Column::Service), name("Service ID", Column::ServiceName), name("Service Name", Column::ServiceName),
    name("Destination Port", Column::DestinationPort), name("Dest Port", Column::DestinationPort),
    name("Protocol", Column::Protocol), name("IP Protocol", Column::Protocol), name("proto", Column::Protocol),
    name("Rule", Column::Rule), name("Access Rule Number", Column::Rule), name("Rule Name", Column::RuleName),
    name("Access Rule Name", Column::RuleName), name("User", Column::User), name("Source User Name", Column::User),
    name("src_user_name", Column::User), name("Sent Bytes", Column::SentBytes), name("Client Outbound Bytes", Column::SentBytes),
    name("Received Bytes", Column::ReceivedBytes), name("Client Inbound Bytes", Column::ReceivedBytes), name("Bytes", Column::Bytes),
    name("Total Bytes", Column::Bytes), name("Origin", Column::Origin), name("orig", Column::Origin), name("Blade", Column::Product),
    name("Product", Column::Product), name("i/f_dir", Column::InterfaceWay), name("i/f_name", Column::InterfaceWay),
    name("XlateSrc", Column::TranslatedSource), name("Xlate (NAT) Source IP", Column::TranslatedSource),
    name("XlateSPort", Column::TranslatedPort), name("Xlate (NAT) Source Port", Column::TranslatedPort),
    name("XlateDst", Column::TranslatedDestination), name("Xlate (NAT) Destination IP", Column::TranslatedDestination), name("loguid", Column::LogId),
    name("UUid", Column::LogId), name("TCP packet out of state", Column::State), name("Information", Column::State),
    name("start_time", Column::Start), name("elapsed", Column::Elapsed)};

/// What rows can be read by. Others have such columns, too; see ownWords().
bool isTable(const TableColumns& columns)
{
    const bool flow = (columns.has(Column::Time) || columns.has(Column::Date)) && columns.has(Column::Action) && columns.has(Column::Source) &&
                      columns.has(Column::Destination);
    return flow && (columns.has(Column::Service) || columns.has(Column::ServiceName) || columns.has(Column::DestinationPort));
}

/// Cheaper than to look all the names up: none begins with a digit, as numbers, dates and times do that a row begins with.
bool mayBeHeader(const FieldSplitter& fields)
{
    const std::string_view first = trimmed(fields[0]);
    return first.empty() || first.front() < '0' || first.front() > '9';
}

/// How many columns are there by Check Point's own names: origin, blade, the interface's direction, the number of the log.
int ownWords(const TableColumns& columns)
{
    return columns.has(Column::Origin) + columns.has(Column::Product) + columns.has(Column::InterfaceWay) + columns.has(Column::Number);
}

class CheckPointTableReader final : public TableReader
{
public:
    CheckPointTableReader(const ReaderOptions& options, RecordSink& target) : TableReader(options, target), m_connections(target) {}

protected:
    bool header(const FieldSplitter& names) override
    {
        TableColumns columns{columnNames};
        columns.set(names);
        if (!isTable(columns))
            return false;
        m_columns = columns;
        return true;
    }

    std::string_view dateOf(const FieldSplitter& fields) override
    {
        return m_columns.get(fields, m_columns.has(Column::Date) ? Column::Date : Column::Time);
    }

    const char* row(const FieldSplitter& fields, std::uint64_t offset, Micros& time) override;

    void end() override
    {
        TableReader::end();
        m_connections.flush();
    }

private:
    Micros timeOf(std::string_view date, std::string_view clock);
    /// False when both sides are only named.
    bool readSides(std::string_view source, std::string_view destination, Connection& record);

    TableColumns m_columns{columnNames};
    OpenConnections m_connections; ///< logs that are updated later come again with their id
};

Micros CheckPointTableReader::timeOf(std::string_view date, std::string_view clock)
{
    std::string_view rest;
    if (date.empty()) {
        if (const Micros epoch = clock.size() > 8 ? parseEpoch(clock) : unknownTime; epoch != unknownTime)
            return epoch;
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

bool CheckPointTableReader::readSides(std::string_view source, std::string_view destination, Connection& record)
{
    record.source.address = IpAddress::parse(checkpoint::addressIn(source)).value_or(IpAddress());
    record.destination.address = IpAddress::parse(checkpoint::addressIn(destination)).value_or(IpAddress());
    const bool known = record.source.address.known() || record.destination.address.known();
    if (known && (!record.source.address.known() || !record.destination.address.known()))
        note(checkpoint::namesNote);
    return known;
}

const char* CheckPointTableReader::row(const FieldSplitter& fields, std::uint64_t offset, Micros& time)
{
    const auto get = [&](Column column) { return trimmed(m_columns.get(fields, column)); };
    time = timeOf(get(Column::Date), get(Column::Time));
    if (time == unknownTime)
        return mayBeHeader(fields) && header(fields) ? anotherHeader : "the time is not readable";
    for (const Column needed : {Column::Action, Column::Source, Column::Destination, Column::Service, Column::SourcePort, Column::Protocol})
        if (m_columns.has(needed) && m_columns.isCutAt(fields, needed))
            return "the row ends before its columns do";
    if (get(Column::Source).empty() || get(Column::Destination).empty() || !checkpoint::isOfConnections(get(Column::Product)))
        return nullptr; // about no connection
    Connection record;
    record.offset = offset;
    record.time = time;
    if (!readSides(get(Column::Source), get(Column::Destination), record))
        return checkpoint::onlyNames;
    record.protocol = get(Column::Protocol).empty() ? 6 : protocolNumber(get(Column::Protocol));
    checkpoint::readService(get(Column::Service), record);
    if (record.destination.port == 0)
        checkpoint::readService(get(Column::ServiceName), record);
    if (hasPorts(record.protocol)) {
        record.source.port = portOf(get(Column::SourcePort));
        if (const std::uint16_t port = portOf(get(Column::DestinationPort)); port != 0)
            record.destination.port = port;
    }
    if (const auto translated = IpAddress::parse(get(Column::TranslatedSource)); translated && *translated != IpAddress::v4(0)) {
        const Endpoint nat{*translated, record.source.port == 0 ? std::uint16_t{0} : portOf(get(Column::TranslatedPort))};
        if (nat.address != record.source.address || (nat.port != 0 && nat.port != record.source.port))
            record.translated = nat;
    }
    if (const auto behind = IpAddress::parse(get(Column::TranslatedDestination)); behind && *behind != IpAddress::v4(0) && *behind != record.destination.address)
        record.forwardedTo = *behind;
    record.action = actionOf(get(Column::Action));
    record.rule = get(Column::RuleName).empty() ? get(Column::Rule) : get(Column::RuleName);
    record.user = get(Column::User);
    if (record.action == Action::Denied) {
        if (get(Column::State).find("First packet isn't SYN") == std::string_view::npos)
            sink().connection(record); // else of a connection that is over: no attempt
        return nullptr;
    }
    record.bytesSent = countOf(get(Column::SentBytes));
    record.bytesReceived = countOf(get(Column::ReceivedBytes));
    if (record.bytesSent == unknownCount && record.bytesReceived == unknownCount)
        record.bytesTotal = countOf(get(Column::Bytes));
    if (const std::string_view start = get(Column::Start); !start.empty())
        checkpoint::tellSpan(record, timeOf({}, start), checkpoint::elapsedTime(get(Column::Elapsed)));
    const std::uint64_t logId = checkpoint::logIdOf(get(Column::LogId));
    if (logId == 0) {
        sink().connection(record);
        return nullptr;
    }
    LoggedConnection row = rowOf(record);
    row.sessionId = logId;
    row.action = record.action;
    m_connections.update(row, record.end);
    return nullptr;
}

Detection detect(const Sample& sample)
{
    if (sample.lines.empty())
        return {0, "not a text"};
    FieldSplitter fields;
    fields.splitCsv(sample.lines.front(), tableDelimiter(sample.lines.front()));
    TableColumns columns{columnNames};
    columns.set(fields);
    if (!isTable(columns))
        return {0, "no header with the columns of Check Point's log viewers or of fwm logexport"};
    const std::string header = "a header row with " + std::to_string(columns.known()) + " columns of Check Point's logs";
    if (ownWords(columns) > 1)
        return {0.93, header};
    if (sample.lines.size() > 1) {
        fields.splitCsv(sample.lines[1], tableDelimiter(sample.lines.front()));
        std::string_view rest;
        if (namedDate(columns.get(fields, columns.has(Column::Date) ? Column::Date : Column::Time), rest) != unknownTime)
            return {0.85, header + " and dates as he writes them"};
    }
    // One word may be somebody else's.
    return ownWords(columns) == 1 ? Detection{0.7, header} : Detection{0, header + ", but neither his names nor his dates"};
}

} // namespace

extern const Format checkPointCsvFormat;
const Format checkPointCsvFormat{"checkpoint-csv", "Check Point logs as a table (fwm logexport, SmartConsole, SmartView Tracker)", Vantage::Firewall,
                                 FormatClock::Local, true, detect,
                                 [](const ReaderOptions& options, RecordSink& sink) -> std::unique_ptr<Reader> {
                                     return std::make_unique<CheckPointTableReader>(options, sink);
                                 }};

} // namespace delist
