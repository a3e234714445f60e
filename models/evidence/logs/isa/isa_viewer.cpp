// isa-viewer: rows copied from the live log of ISA Server 2004 to TMG ("Copy all results to clipboard"): TAB separated,
// below the titles of the visible columns in the order of the screen. Microsoft documents no format. Times are local, in
// the form of the computer's country; titles and action words are in its language. Titles that are not known are read by
// what stands below them.
#include "evidence/logs/isa/isa_table.h"
#include "evidence/smtp/command.h"
#include "evidence/text/day_month.h"
#include <vector>

namespace delist {

namespace {

using namespace isa;

constexpr FlowName names[] = {
    {"log time", table::logTime},          {"log date", table::logDate},        {"gmt log time", table::gmtTime},
    {"client ip", Flow::Source},           {"client ip and port", Flow::Source}, {"client ip address", Flow::Source},
    {"source ip", Flow::Source},           {"source port", Flow::SourcePort},   {"client port", Flow::SourcePort},
    {"destination ip", Flow::Destination}, {"destination ip and port", Flow::Destination}, {"destination ip address", Flow::Destination},
    {"destination port", Flow::DestinationPort}, {"destination host ip", Flow::Destination}, {"transport", Flow::Protocol},
    {"action", Flow::Action},              {"rule", Flow::Rule},                {"client username", Flow::User},
    {"client user name", Flow::User},      {"original client ip", table::originalClient}, {"result code", table::result},
    {"http status code", table::result},   {"client agent", Flow::Process},     {"bytes sent", Flow::BytesSent},
    {"bytes received", Flow::BytesReceived}, {"bytes sent delta", Flow::BytesSentDelta}, {"bytes received delta", Flow::BytesReceivedDelta},
    {"processing time", Flow::Duration},   {"session id", Flow::Session},       {"connection id", table::connectionId},
    {"log record type", table::recordType}, {"http method", table::method},     {"url", table::url},
    {"destination host name", table::destinationHost}, {"source network", table::sourceNetwork},
    {"client host name", table::sourceName},    {"destination network", table::destinationNetwork},
    // German
    {"protokollzeit", table::logTime},     {"protokolldatum", table::logDate},  {"client-ip", Flow::Source},
    {"client-ip-adresse", Flow::Source},   {"ziel-ip", Flow::Destination},      {"ziel-ip-adresse", Flow::Destination},
    {"zielport", Flow::DestinationPort},   {"quellport", Flow::SourcePort},     {"aktion", Flow::Action},
    {"regel", Flow::Rule},                 {"clientbenutzername", Flow::User},  {"client-benutzername", Flow::User},
    {"urspr\xc3\xbcngliche client-ip", table::originalClient}, {"ergebniscode", table::result}, {"client-agent", Flow::Process},
    {"gesendete bytes", Flow::BytesSent},  {"empfangene bytes", Flow::BytesReceived}, {"protokolleintragstyp", table::recordType},
    // French
    {"heure du journal", table::logTime},  {"heure de journalisation", table::logTime}, {"ip client", Flow::Source},
    {"adresse ip du client", Flow::Source}, {"ip de destination", Flow::Destination}, {"adresse ip de destination", Flow::Destination},
    {"port de destination", Flow::DestinationPort}, {"port source", Flow::SourcePort}, {"r\xc3\xa8gle", Flow::Rule},
    {"nom d'utilisateur du client", Flow::User}, {"ip client d'origine", table::originalClient}, {"octets envoy\xc3\xa9s", Flow::BytesSent},
    {"octets re\xc3\xa7us", Flow::BytesReceived},
    // Spanish
    {"hora de registro", table::logTime},  {"hora del registro", table::logTime}, {"ip de cliente", Flow::Source},
    {"ip del cliente", Flow::Source},      {"ip de destino", Flow::Destination}, {"puerto de destino", Flow::DestinationPort},
    {"puerto de origen", Flow::SourcePort}, {"acci\xc3\xb3n", Flow::Action},    {"regla", Flow::Rule},
    {"nombre de usuario del cliente", Flow::User}, {"bytes enviados", Flow::BytesSent}, {"bytes recibidos", Flow::BytesReceived},
    // Italian, Dutch
    {"ora registro", table::logTime},      {"ip di destinazione", Flow::Destination}, {"ip destinazione", Flow::Destination},
    {"porta di destinazione", Flow::DestinationPort}, {"porta destinazione", Flow::DestinationPort}, {"azione", Flow::Action},
    {"regola", Flow::Rule},                {"nome utente client", Flow::User},  {"logboektijd", table::logTime},
    {"doel-ip", Flow::Destination},        {"doelpoort", Flow::DestinationPort}, {"actie", Flow::Action}};

const FlowTable& nameTable()
{
    static const FlowTable instance(names);
    return instance;
}

bool isDateTime(std::string_view text)
{
    const std::size_t blank = text.find(' ');
    return blank != std::string_view::npos && parseCountryDate(text.substr(0, blank), DateOrder::MonthFirst) != unknownTime
        && parseCountryTime(smtp::trimmed(text.substr(blank + 1))) != unknownTime;
}

/// Columns by what stands in a row: a date with time, the client's address before the destination's (the order in which
/// the viewer shows them at first), the port right of it, an action word.
FlowColumns unknownHeader(const FieldSplitter& titles, const FieldSplitter& row)
{
    if (titles.size() < 4 || row.size() != titles.size())
        return {};
    static constexpr std::string_view unknown = "?";
    std::vector<std::string> guessed(row.size(), std::string(unknown));
    bool time = false;
    bool action = false;
    int addresses = 0;
    bool port = false;
    for (std::size_t i = 0; i < row.size(); ++i) {
        const std::string_view value = smtp::trimmed(row[i]);
        if (isDateTime(value)) {
            if (!time)
                guessed[i] = "log time";
            time = true;
        } else if (Endpoint::parse(value)) {
            ++addresses;
            if (addresses <= 2)
                guessed[i] = addresses == 1 ? "client ip" : "destination ip";
        } else if (addresses >= 2 && !port && portOf(value) != 0) {
            guessed[i] = "destination port";
            port = true;
        } else if (!action && value.find(' ') != std::string_view::npos && tableAction(value) != RowAction::Unknown
                   && tableAction(value) != RowAction::Other) {
            guessed[i] = "action";
            action = true;
        }
    }
    if (!time || !action || addresses < 2)
        return {};
    // Titles that are known outdo guesses.
    std::string header;
    for (std::size_t i = 0; i < guessed.size(); ++i) {
        FieldSplitter one;
        one.split(titles[i], '\t');
        const bool named = FlowColumns::read(one, nameTable(), FlowColumns::Names::AnyCase).known() > 0;
        header += (i == 0 ? "" : "\t") + (named ? std::string(titles[i]) : guessed[i]);
    }
    FieldSplitter merged;
    merged.split(header);
    return FlowColumns::read(merged, nameTable(), FlowColumns::Names::AnyCase);
}

const TableForm& form()
{
    static const TableForm instance{&nameTable(), nullptr, &unknownHeader};
    return instance;
}

Detection detect(const Sample& sample)
{
    if (sample.lines.empty())
        return {0, "not a text"};
    std::string_view previous;
    FieldSplitter titles;
    FieldSplitter row;
    for (const std::string_view line : sample.lines) {
        if (line.find('\t') == std::string_view::npos)
            continue;
        char delimiter = '\t';
        const FlowColumns columns = tableHeader(line, form(), delimiter);
        if (delimiter == '\t' && isUsable(columns))
            return {0.93, "column titles of the ISA/TMG log viewer: Log Time, Client IP, Destination IP, Action"};
        if (!previous.empty() && line.front() != '#' && previous.front() != '#') {
            titles.split(previous);
            row.split(line);
            if (unknownHeader(titles, row).known() > 0)
                return {0.7, "a TAB separated table with a time, two addresses and an action word of the ISA/TMG log viewer"};
        }
        previous = line;
    }
    return {0, "no TAB separated line with four titles of the ISA/TMG log viewer (Log Time, Client IP, Destination IP, Action)"};
}

} // namespace

extern const Format isaViewerFormat;
const Format isaViewerFormat{
    "isa-viewer", "ISA Server / Forefront TMG live log, copied", Vantage::Firewall, FormatClock::Local, true, &detect,
    [](const ReaderOptions& options, RecordSink& sink) { return openTable(form(), options, sink); }};

} // namespace delist
