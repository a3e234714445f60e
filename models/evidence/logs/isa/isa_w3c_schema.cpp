#include "evidence/logs/isa/isa_w3c_schema.h"
#include "evidence/text/timestamp.h"
#include <algorithm>
#include <string>

namespace delist::isa {

namespace {

constexpr std::array<std::string_view, columnCount> columnNames = {
    "computer", "date", "time", "ip protocol", "source", "destination", "original client ip", "source network",
    "destination network", "action", "status", "rule", "application protocol", "bidirectional", "bytes sent",
    "bytes sent intermediate", "bytes received", "bytes received intermediate", "connection time",
    "connection time intermediate", "source proxy", "destination proxy", "source name", "destination name", "username",
    "agent", "session id", "connection id", "interface", "ip header", "protocol payload", "nat address", "fwc application path"};

std::string lower(std::string_view text)
{
    std::string out(text);
    for (char& c : out)
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
    return out;
}

std::string_view trim(std::string_view text)
{
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t'))
        text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t' || text.back() == '\r'))
        text.remove_suffix(1);
    return text;
}

bool isNumber(std::string_view text, bool withDots)
{
    return !text.empty() && std::all_of(text.begin(), text.end(), [withDots](char c) {
        return (c >= '0' && c <= '9') || (withDots && c == '.');
    });
}

} // namespace

void Schema::set(Column column, std::size_t index)
{
    auto& slot = m_index[static_cast<std::size_t>(column)];
    if (slot != absent || index >= FieldSplitter::maxFields)
        return;
    slot = static_cast<std::uint8_t>(index);
    ++m_known;
}

Schema Schema::fromFields(std::string_view names)
{
    // "#Fields: computer<TAB>date": one blank before the first name, TABs between, blanks inside.
    Schema schema;
    FieldSplitter splitter;
    splitter.split(trim(names));
    schema.m_width = splitter.size();
    for (std::size_t i = 0; i < splitter.size(); ++i) {
        const std::string name = lower(trim(splitter[i]));
        const auto found = std::find(columnNames.begin(), columnNames.end(), name);
        if (found != columnNames.end())
            schema.set(static_cast<Column>(found - columnNames.begin()), i);
    }
    return schema;
}

std::optional<Schema> Schema::fromRow(const FieldSplitter& row)
{
    constexpr std::size_t fewest = 25;
    constexpr std::size_t most = 40;
    constexpr std::size_t firstDoubtful = static_cast<std::size_t>(Column::Bidirectional);
    if (row.size() < fewest || row.size() > most || parseDate(row[static_cast<std::size_t>(Column::Date)]) == unknownTime
        || parseTimeOfDay(row[static_cast<std::size_t>(Column::Time)]) == unknownTime)
        return std::nullopt;
    const std::string_view flag = row[firstDoubtful];
    // 31 columns are all there are (TMG appends more). The default selection leaves out "bidirectional" and the two
    // proxies, and which of them are back shows in the count.
    const bool bidirectional = row.size() >= 31 || row.size() == 29 || flag == "Y" || flag == "N";
    const bool proxies = row.size() >= 30;
    Schema schema;
    std::size_t index = 0;
    for (std::size_t i = 0; i <= static_cast<std::size_t>(Column::Payload) && index < row.size(); ++i) { // the order of TMG's is not known
        const auto column = static_cast<Column>(i);
        if ((column == Column::Bidirectional && !bidirectional)
            || ((column == Column::SourceProxy || column == Column::DestinationProxy) && !proxies))
            continue;
        schema.set(column, index++);
    }
    schema.m_width = row.size();
    return schema;
}

bool Schema::usable() const
{
    return has(Column::Time) && (has(Column::Source) || has(Column::Destination) || has(Column::OriginalClient));
}

RowAction rowAction(std::string_view text)
{
    // What nearly every row says, without further ado.
    if (text == "Establish")
        return RowAction::Establish;
    if (text == "Terminate")
        return RowAction::Terminate;
    if (text == "Denied")
        return RowAction::Denied;

    char buffer[40];
    std::size_t length = 0;
    for (const char c : text) {
        if (c == ' ' || c == '_' || c == '-' || c == '\t')
            continue;
        if (length == sizeof buffer)
            return RowAction::Unknown;
        buffer[length++] = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    struct Word
    {
        std::string_view text;
        RowAction action;
    };
    using enum RowAction;
    static constexpr Word words[] = {
        {"establish", Establish}, {"6", Establish}, {"initiatedconnection", Establish}, {"established", Establish},
        {"terminate", Terminate}, {"7", Terminate}, {"closedconnection", Terminate}, {"terminated", Terminate},
        {"denied", Denied}, {"8", Denied}, {"deniedconnection", Denied},
        {"allowed", Allowed}, {"9", Allowed}, {"allowedconnection", Allowed},
        {"failed", Failed}, {"10", Failed}, {"failedconnectionattempt", Failed}, {"failedconnection", Failed},
        {"intermediate", Intermediate}, {"11", Intermediate}, {"connectionstatus", Intermediate},
        {"", Other}, {"0", Other}, {"notlogged", Other}, {"bind", Other}, {"1", Other}, {"listen", Other}, {"2", Other},
        {"ghbn", Other}, {"3", Other}, {"gethostbyname", Other}, {"ghba", Other}, {"4", Other}, {"gethostbyaddr", Other},
        {"redirectbind", Other}, {"5", Other},
        {"successfulconnection", Other}, {"12", Other}, {"initiatedvpnconnection", Other},
        {"unsuccessfulconnection", Other}, {"13", Other}, {"failedvpnconnectionattempt", Other},
        {"disconnection", Other}, {"14", Other}, {"closedvpnconnection", Other},
        {"userclearedquarantine", Other}, {"15", Other}, {"quarantinetimeout", Other}, {"16", Other},
        {"userquarantined", Other}, {"17", Other}};
    const std::string_view word(buffer, length);
    for (const Word& known : words)
        if (known.text == word)
            return known.action;
    return Unknown;
}

std::string_view processOf(std::string_view agent)
{
    const std::size_t last = agent.rfind(':');
    if (last == std::string_view::npos || last == 0 || !isNumber(agent.substr(last + 1), true))
        return agent;
    const std::size_t middle = agent.rfind(':', last - 1);
    if (middle == std::string_view::npos || middle == 0 || !isNumber(agent.substr(middle + 1, last - middle - 1), true))
        return agent;
    return agent.substr(0, middle);
}

NetworkSide networkSide(std::string_view network)
{
    if (network == "Internal" || network == "VPN Clients" || network == "Quarantined VPN Clients")
        return NetworkSide::Inside;
    return network == "External" ? NetworkSide::Outside : NetworkSide::Unknown;
}

std::string_view userOf(std::string_view name)
{
    while (name.ends_with('?') || name.ends_with(' '))
        name.remove_suffix(1);
    constexpr std::string_view anonymous = "anonymous";
    if (name.size() == anonymous.size() && lower(name) == anonymous)
        return {};
    return name;
}

} // namespace delist::isa
