// juniper-srx: Junos RT_FLOW session logs, structured (RFC 5424 elements [junos@2636… source-address="…"]) and as prose.
// CREATE and CLOSE of a session are one connection. The number of words of the prose form changes with the release, so it
// is read by what cannot be mistaken: the a/b->c/d pairs, the protocol number behind them, n(m) counters.
#include "evidence/logs/firewalls/firewall_family.h"
#include "evidence/smtp/command.h"
#include "evidence/text/csv.h"

namespace delist {

namespace {

constexpr FlowName names[] = {
    {"source-address", Flow::Source},      {"source-port", Flow::SourcePort},   {"destination-address", Flow::Destination},
    {"destination-port", Flow::DestinationPort}, {"protocol-id", Flow::Protocol}, {"policy-name", Flow::Rule},
    {"nat-source-address", Flow::NatSource}, {"nat-source-port", Flow::NatSourcePort}, {"nat-destination-address", Flow::NatDestination},
    {"username", Flow::User},
    {"session-id-32", Flow::Session},      {"session-id", Flow::Session},       {"bytes-from-client", Flow::BytesSent},
    {"bytes-from-server", Flow::BytesReceived}, {"elapsed-time", Flow::Duration}, {"application", Flow::Service}};

constexpr std::string_view eventWord = "RT_FLOW_SESSION_";

/// "192.0.2.1/37769->198.51.100.7/25"
bool readPair(std::string_view text, std::string_view& sourceAddress, std::string_view& sourcePort, std::string_view& address, std::string_view& port)
{
    const std::size_t arrow = text.find("->");
    if (arrow == std::string_view::npos)
        return false;
    const std::string_view source = text.substr(0, arrow);
    const std::string_view destination = text.substr(arrow + 2);
    const std::size_t a = source.rfind('/');
    const std::size_t b = destination.rfind('/');
    if (a == std::string_view::npos || b == std::string_view::npos)
        return false;
    sourceAddress = source.substr(0, a);
    sourcePort = source.substr(a + 1);
    address = destination.substr(0, b);
    port = destination.substr(b + 1);
    return true;
}

/// The m of "n(m)", as text; empty when it is none.
std::string_view counted(std::string_view text)
{
    const std::size_t open = text.find('(');
    if (open == 0 || open == std::string_view::npos || text.back() != ')' || countOf(text.substr(0, open)) == unknownCount)
        return {};
    return text.substr(open + 1, text.size() - open - 2);
}

class JuniperReader : public FirewallFamilyReader
{
public:
    using FirewallFamilyReader::FirewallFamilyReader;

    const char* line(const SyslogLine& line) override
    {
        if (line.time == unknownTime)
            return "no time stamp on the line";
        const std::size_t at = line.text.find(eventWord);
        const std::string_view text = line.text.substr(at + eventWord.size());
        const bool create = text.starts_with("CREATE");
        const bool close = text.starts_with("CLOSE");
        const bool deny = text.starts_with("DENY");
        if (!create && !close && !deny)
            return nullptr;
        if (text.find("source-address=\"") != std::string_view::npos) {
            static const FlowTable table(names);
            readPairs(text, table, {}, m_row);
        } else if (const char* problem = prose(text)) {
            return problem;
        }
        for (const Flow field : {Flow::User, Flow::Rule})
            if (m_row[field] == "N/A" || m_row[field] == "UNKNOWN")
                m_row.set(field, {});
        Connection record;
        record.offset = line.offset;
        record.time = line.time;
        if (const char* problem = readFlow(m_row, record))
            return problem;
        record.smtp = smtp::startsWithNoCase(m_row[Flow::Service], "smtp");
        if (deny) {
            record.action = Action::Denied;
            sink().connection(record);
            return nullptr;
        }
        LoggedConnection row = rowOf(record, m_row[Flow::Session]);
        row.connectionId = identifierOf(line.host);
        const std::int64_t seconds = countOf(m_row[Flow::Duration]);
        if (seconds != unknownCount && seconds < 1'000'000'000)
            row.durationMs = seconds * 1000;
        if (create)
            connections().establish(row);
        else
            connections().terminate(row);
        return nullptr;
    }

private:
    const char* prose(std::string_view text);

    FlowRow m_row;
    FieldSplitter m_words;
};

const char* JuniperReader::prose(std::string_view text)
{
    m_row.clear();
    m_words.split(text, ' ');
    std::size_t at = 0;
    std::string_view source;
    std::string_view sourcePort;
    std::string_view destination;
    std::string_view port;
    while (at < m_words.size() && !readPair(m_words[at], source, sourcePort, destination, port))
        ++at;
    if (at == m_words.size())
        return "no source/port->destination/port";
    m_row.set(Flow::Source, source);
    m_row.set(Flow::SourcePort, sourcePort);
    m_row.set(Flow::Destination, destination);
    m_row.set(Flow::DestinationPort, port);
    // The same after translation stands a few words on; DENY has none.
    std::size_t next = at + 1;
    for (std::size_t i = at + 1; i < m_words.size() && i <= at + 5; ++i) {
        if (readPair(m_words[i], source, sourcePort, destination, port)) {
            m_row.set(Flow::NatSource, source);
            m_row.set(Flow::NatSourcePort, sourcePort);
            m_row.set(Flow::NatDestination, destination);
            next = i + 1;
            break;
        }
    }
    for (; next < m_words.size(); ++next) { // "6", or "6(0)" of DENY
        const std::string_view word = m_words[next].substr(0, m_words[next].find('('));
        const std::int64_t number = countOf(word);
        if (number >= 1 && number <= 255)
            break;
    }
    if (next >= m_words.size())
        return "no protocol number";
    m_row.set(Flow::Protocol, m_words[next].substr(0, m_words[next].find('(')));
    m_row.set(Flow::Rule, m_words[next + 1]);
    m_row.set(Flow::Session, countOf(m_words[next + 4]) != unknownCount ? m_words[next + 4] : std::string_view());
    for (std::size_t i = next + 5; i + 2 < m_words.size(); ++i) {
        const std::string_view sent = counted(m_words[i]);
        const std::string_view received = counted(m_words[i + 1]);
        if (sent.empty() || received.empty())
            continue;
        m_row.set(Flow::BytesSent, sent);
        m_row.set(Flow::BytesReceived, received);
        m_row.set(Flow::Duration, m_words[i + 2]);
        m_row.set(Flow::Service, m_words[i + 3]);
        break;
    }
    return nullptr;
}

bool matches(const SyslogLine& line) { return line.text.find(eventWord) != std::string_view::npos; }

} // namespace

extern const SyslogFamily juniperSrxFamily;
const SyslogFamily juniperSrxFamily{"juniper-srx", "Juniper SRX", Vantage::Firewall, &matches, &openFirewall<JuniperReader>};
extern const Format juniperSrxFormat;
const Format juniperSrxFormat{"juniper-srx", "Juniper SRX (RT_FLOW session log)", Vantage::Firewall, FormatClock::Local, true,
                              [](const Sample& sample) { return detectSyslog(sample, juniperSrxFamily); }, openSyslog};

} // namespace delist
