// isa-sql: exports of ISA/TMG logs from MSDE, SQL Server Express or SQL Server (bcp, Management Studio, Excel): the tables
// FirewallLog and WebProxyLog, comma, semicolon or TAB separated, with the column names or in the order of the table.
// Addresses are numbers (ISA) or GUIDs (TMG). logTime is local by most of Microsoft's pages and UTC by one, so the case's
// zone counts; a GmtLogTime column settles it.
#include "evidence/logs/isa/isa_table.h"
#include "evidence/smtp/command.h"
#include "evidence/text/day_month.h"
#include <algorithm>
#include <iterator>

namespace delist {

namespace {

using namespace isa;

constexpr FlowName names[] = {
    {"logtime", table::logTime},        {"gmtlogtime", table::gmtTime},
    {"protocol", Flow::Protocol},       {"sourceip", Flow::Source},          {"sourceport", Flow::SourcePort},
    {"destinationip", Flow::Destination}, {"destinationport", Flow::DestinationPort}, {"originalclientip", table::originalClient},
    {"sourcenetwork", table::sourceNetwork}, {"destinationnetwork", table::destinationNetwork}, {"sourcename", table::sourceName},
    {"action", Flow::Action},           {"resultcode", table::result},       {"rule", Flow::Rule},
    {"bytessent", Flow::BytesSent},     {"bytessentdelta", Flow::BytesSentDelta}, {"bytesrecvd", Flow::BytesReceived},
    {"bytesrecvddelta", Flow::BytesReceivedDelta}, {"connectiontime", Flow::Duration}, {"clientusername", Flow::User},
    {"clientagent", Flow::Process},     {"sessionid", Flow::Session},        {"connectionid", table::connectionId},
    // WebProxyLog; its sent and received are the proxy's: received from the client is what the client sent
    {"clientip", Flow::Source},         {"desthostip", Flow::Destination},   {"desthostport", Flow::DestinationPort},
    {"desthost", table::destinationHost}, {"processingtime", Flow::Duration}, {"operation", table::method}, {"uri", table::url},
    {"srcnetwork", table::sourceNetwork}, {"dstnetwork", table::destinationNetwork}};

constexpr std::string_view firewallOrder =
    "servername,logTime,protocol,SourceIP,SourcePort,DestinationIP,DestinationPort,OriginalClientIP,SourceNetwork,DestinationNetwork,"
    "Action,resultcode,rule,ApplicationProtocol,Bidirectional,bytessent,bytessentDelta,bytesrecvd,bytesrecvdDelta,connectiontime,"
    "connectiontimeDelta,SourceProxy,DestinationProxy,SourceName,DestinationName,ClientUserName,ClientAgent,sessionid,connectionid,"
    "Interface,IPHeader,Payload,GmtLogTime";
constexpr std::string_view webOrder =
    "ClientIP,ClientUserName,ClientAgent,ClientAuthenticate,logTime,service,servername,referredserver,DestHost,DestHostIP,DestHostPort,"
    "processingtime,bytesrecvd,bytessent,protocol,transport,operation,uri,mimetype,objectsource,resultcode,CacheInfo,rule,FilterInfo,"
    "SrcNetwork,DstNetwork,ErrorInfo,Action,GmtLogTime,AuthenticationServer";

const FlowTable& nameTable()
{
    static const FlowTable instance(names);
    return instance;
}

bool isDateTime(std::string_view text)
{
    const std::size_t blank = text.find_first_of(" T");
    return blank != std::string_view::npos && parseCountryDate(text.substr(0, blank), DateOrder::MonthFirst) != unknownTime
        && parseCountryTime(smtp::trimmed(text.substr(blank + 1))) != unknownTime;
}

FlowColumns withoutHeader(const FieldSplitter& row)
{
    FieldSplitter order;
    constexpr std::size_t fewestFirewall = 28;
    constexpr std::size_t fewestWeb = 24;
    if (row.size() >= fewestFirewall && row.size() <= 40 && isDateTime(row[1]) && protocolNumber(row[2]) != unknownProtocol && tableAddress(row[3]).known())
        order.split(firewallOrder, ',');
    else if (row.size() >= fewestWeb && row.size() <= 36 && isDateTime(row[4]) && tableAddress(row[0]).known())
        order.split(webOrder, ',');
    else
        return {};
    return FlowColumns::read(order, nameTable(), FlowColumns::Names::AnyCase);
}

const TableForm& form()
{
    static const TableForm instance{&nameTable(), &withoutHeader, nullptr};
    return instance;
}

/// Columns by which the firewall table is known whatever else was exported with them.
bool hasTellingNames(std::string_view line, char delimiter)
{
    constexpr std::string_view telling[] = {"logTime", "SourceIP", "DestinationIP", "DestinationPort", "ApplicationProtocol", "bytesrecvd", "SourceNetwork"};
    constexpr std::ptrdiff_t enough = 4;
    FieldSplitter titles;
    titles.splitCsv(line, delimiter);
    return std::count_if(std::begin(telling), std::end(telling), [&titles](std::string_view name) {
               for (std::size_t i = 0; i < titles.size(); ++i)
                   if (smtp::equalsNoCase(smtp::trimmed(titles[i]), name))
                       return true;
               return false;
           }) >= enough;
}

Detection detect(const Sample& sample)
{
    if (sample.lines.empty())
        return {0, "not a text"};
    RowTally tally;
    FieldSplitter row;
    for (const std::string_view line : sample.lines) {
        char delimiter = '\t';
        const FlowColumns columns = tableHeader(line, form(), delimiter);
        if (isUsable(columns) && columns.has(Flow::Action) && (columns.has(table::originalClient) || columns.has(table::result) || hasTellingNames(line, delimiter)))
            return {0.95, "column names of the ISA/TMG database: logTime, SourceIP or ClientIP, Action, resultcode"};
        ++tally.rows;
        row.splitCsv(line, tableDelimiter(line));
        tally.good += withoutHeader(row).known() > 0;
    }
    if (tally.good == 0)
        return {0, "no column names of the ISA/TMG database (logTime, SourceIP, DestinationPort, resultcode)"};
    return {0.9 * tally.share(), tally.text("look like rows of the ISA/TMG database in the order of its table")};
}

} // namespace

extern const Format isaSqlFormat;
const Format isaSqlFormat{
    "isa-sql", "ISA Server / Forefront TMG log exported from SQL", Vantage::Firewall, FormatClock::Local, true, &detect,
    [](const ReaderOptions& options, RecordSink& sink) { return openTable(form(), options, sink); }};

} // namespace delist
