// cef: connections of firewalls in ArcSight's Common Event Format, "CEF:0|Vendor|Product|Version|Id|Name|Severity|src=… dst=…",
// which FortiGate, Palo Alto, Check Point, SonicWall and others can write instead of their own form. Values have blanks in
// them and run to the next key; '=' and '\' in them are escaped. Events without source and destination are read over.
#include "evidence/logs/firewalls/cef_time.h"
#include "evidence/logs/firewalls/checkpoint_text.h"
#include "evidence/logs/firewalls/firewall_family.h"
#include "evidence/smtp/command.h"
#include "evidence/text/epoch_time.h"
#include "evidence/text/find_near.h"
#include "evidence/text/timestamp.h"

namespace delist {

namespace {

constexpr FlowName names[] = {
    {"rt", Flow::Epoch},           {"start", Flow::Start},         {"end", Flow::End},            {"src", Flow::Source},         {"shost", Flow::SourceName},
    {"dst", Flow::Destination},    {"dhost", Flow::DestinationName}, {"spt", Flow::SourcePort},      {"dpt", Flow::DestinationPort}, {"proto", Flow::Protocol},
    {"act", Flow::Action},         {"out", Flow::BytesSent},       {"in", Flow::BytesReceived},   {"suser", Flow::User},
    {"app", Flow::Service},        {"sourceTranslatedAddress", Flow::NatSource}, {"sourceTranslatedPort", Flow::NatSourcePort},
    {"destinationTranslatedAddress", Flow::NatDestination},
    {"dtz", Flow::Zone},           {"externalId", Flow::Session},   {"loguid", Flow::Device},
    // FortiGate
    {"FTNTFGTeventtime", Flow::Date}, {"FTNTFGTpolicyid", Flow::Rule}, {"FTNTFGTpolicyname", Flow::RuleName},
    {"FTNTFGTduration", Flow::Duration},
    // ArcSight's own words for what connectors read in others' logs
    {"categoryOutcome", Flow::Outcome}, {"categoryBehavior", Flow::Kind},
    // Check Point
    {"start_time", Flow::Start},   {"elapsed", Flow::Duration}};

constexpr std::string_view escapedBytes = "\\=|";

class CefReader : public FirewallFamilyReader
{
public:
    using FirewallFamilyReader::FirewallFamilyReader;

    const char* line(const SyslogLine& line) override
    {
        setOwnTime(unknownTime);
        std::string_view text = line.text.substr(line.text.find("CEF:"));
        std::string_view header[7];
        for (std::string_view& field : header)
            if (!nextHeader(text, field))
                return "fewer than seven header fields between bars";
        const std::string_view labelledRule = readExtension(text);
        readTime(line);
        if ((!m_row.has(Flow::Source) && !m_row.has(Flow::Destination)) || !isOfConnections(header))
            return nullptr; // about no connection, or about what another row tells of
        Connection record;
        record.offset = line.offset;
        record.time = timeOf(line);
        if (record.time == unknownTime)
            return "no readable rt, start or end";
        if (smtp::equalsNoCase(header[2], "PAN-OS")) { // his in and out are the firewall's, not the client's
            const std::string_view sent = m_row[Flow::BytesReceived];
            m_row.set(Flow::BytesReceived, m_row[Flow::BytesSent]);
            m_row.set(Flow::BytesSent, sent);
        }
        std::string_view protocol = m_row[Flow::Protocol];
        m_row.set(Flow::Protocol, protocol.substr(0, protocol.find('/')));
        if (const char* problem = readFlow(m_row, record))
            return problem;
        nameEnds(m_row, record);
        if (record.rule.empty())
            record.rule = labelledRule;
        record.user = unescaped(record.user, escapedBytes, m_user);
        record.rule = unescaped(record.rule, escapedBytes, m_rule);
        record.smtp = smtp::startsWithNoCase(m_row[Flow::Service], "smtp") && smtp::equalsNoCase(header[1], "Palo Alto Networks");
        record.action = actionOf(m_row[Flow::Action]);
        if (record.action == Action::Unknown)
            record.action = actionOf(header[5]);
        if (record.action == Action::Unknown && (m_row[Flow::Action] == "timeout" || m_row[Flow::Action] == "client-rst" || m_row[Flow::Action] == "server-rst"))
            record.action = Action::Allowed; // FortiGate's ends of what was let through
        if (record.action == Action::Unknown && smtp::equalsNoCase(header[1], "SonicWall")) // its events have numbers, see sonicwall.cpp
            record.action = header[4] == "98" || header[4] == "537"                         ? Action::Allowed
                            : header[4] == "36" || header[4] == "37" || header[4] == "38" ? Action::Denied
                                                                                           : Action::Unknown;
        if (record.action == Action::Unknown)
            record.action = m_row[Flow::Outcome] == "/Success" ? Action::Allowed : m_row[Flow::Outcome] == "/Failure" ? Action::Denied : Action::Unknown;
        const bool fortinet = smtp::equalsNoCase(header[1], "Fortinet");
        LoggedConnection row = rowOf(record, fortinet ? m_row[Flow::Session] : std::string_view());
        row.action = record.action;
        if (record.action == Action::Denied) {
            deny(row, record);
            return nullptr;
        }
        // Some write the beginning of a session besides.
        if (header[4] == "start" || header[5] == "start" || header[5] == "Connection Opened" || m_row[Flow::Kind] == "/Access/Start" ||
            (fortinet && m_row[Flow::Action] == "start")) {
            row.sent = row.received = unknownCount;
            connections().establish(row);
            return nullptr;
        }
        if (smtp::equalsNoCase(header[1], "Check Point")) {
            checkpoint::tellSpan(record, toTime(m_row[Flow::Start]), checkpoint::elapsedTime(m_row[Flow::Duration]));
            row.time = record.time;
        }
        if (const std::uint64_t logId = checkpoint::logIdOf(m_row[Flow::Device]); logId != 0) { // told again when more is known
            row.sessionId = logId;
            connections().update(row, record.end);
            return nullptr;
        }
        if (record.end != unknownTime) {
            sink().connection(record);
            return nullptr;
        }
        const std::int64_t seconds = countOf(m_row[Flow::Duration]);
        if (seconds != unknownCount && seconds < 100'000'000)
            row.durationMs = seconds * 1000;
        else if (const Micros start = toTime(m_row[Flow::Start]); start != unknownTime && start < record.time)
            row.durationMs = (record.time - start) / 1000;
        if (fortinet && row.sessionId != 0 && header[4].ends_with("00020")) // of one that goes on, see fortigate.cpp
            connections().intermediate(row);
        else if (row.durationMs == unknownCount && !connections().isOpen(row))
            sink().connection(record);
        else
            connections().terminate(row);
        return nullptr;
    }

private:
    /// Threats, viruses and the like are about connections that have rows of their own.
    static bool isOfConnections(const std::string_view (&header)[7])
    {
        if (smtp::equalsNoCase(header[1], "Palo Alto Networks")) {
            static constexpr std::string_view others[] = {"THREAT", "URL", "WILDFIRE", "FILE", "DATA", "DECRYPTION"};
            for (const std::string_view other : others)
                if (smtp::equalsNoCase(header[4], other) || smtp::equalsNoCase(header[5], other))
                    return false;
            return true;
        }
        if (smtp::equalsNoCase(header[1], "Fortinet"))
            return !header[5].starts_with("utm:") && !header[5].starts_with("event:");
        return !smtp::equalsNoCase(header[1], "Check Point") || checkpoint::isOfConnections(header[2]);
    }

    /// A header field up to its bar; bars in it are escaped.
    static bool nextHeader(std::string_view& text, std::string_view& field)
    {
        const char* const begin = text.data();
        const char* const end = begin + text.size();
        const char* at = findNear(begin, end, '|', '\\');
        while (at != end && *at == '\\')
            at = end - at > 2 ? findNear(at + 2, end, '|', '\\') : end;
        if (at == end)
            return false;
        field = {begin, at};
        text.remove_prefix(field.size() + 1);
        return true;
    }

    void readTime(const SyslogLine& line)
    {
        setOwnTime(parseEpoch(m_row[Flow::Date]));
        for (const Flow field : {Flow::Epoch, Flow::End, Flow::Start}) {
            if (hasOwnTime())
                return;
            bool zoned = false;
            const Micros time = rowTime(m_row[field], zoned);
            if (zoned)
                setOwnTime(time);
            else
                setOwnClock(line, time);
        }
    }

    /// UTC when \p zoned says so, else as the device's clock shows it.
    Micros rowTime(std::string_view text, bool& zoned) const
    {
        const Micros time = cefTime(text, zoned);
        zoned = zoned || m_row[Flow::Zone] == "UTC";
        return time;
    }

    Micros toTime(std::string_view text)
    {
        bool zoned = false;
        const Micros time = rowTime(text, zoned);
        return zoned ? time : toUtc(time);
    }

    /// The pairs that matter into m_row; \return the value of the custom string whose label has "Rule" in it:
    /// "cs1=All Out cs1Label=Rule".
    std::string_view readExtension(std::string_view text)
    {
        static const FlowTable table(names);
        m_row.clear();
        KeyValues pairs(text, {'=', ' ', true});
        std::string_view key;
        std::string_view value;
        std::string_view strings[10];
        std::size_t rule = 10;
        while (pairs.next(key, value)) {
            if (key.size() >= 3 && key[0] == 'c' && key[1] == 's' && key[2] >= '0' && key[2] <= '9') {
                const auto number = static_cast<std::size_t>(key[2] - '0');
                if (key.size() == 3)
                    strings[number] = value;
                else if (rule == 10 && key.substr(3) == "Label" && value.find("Rule") != std::string_view::npos)
                    rule = number;
            } else if (const Flow field = table.find(key); field != Flow::None) {
                m_row.add(field, value);
            }
        }
        return rule == 10 ? std::string_view() : strings[rule];
    }

    FlowRow m_row;
    std::string m_user;
    std::string m_rule;
};

bool matches(const SyslogLine& line)
{
    const std::size_t at = line.text.find("CEF:");
    return at != std::string_view::npos && line.text.find('|', at) < at + 8 && line.text.find("src=", at) != std::string_view::npos;
}

} // namespace

extern const SyslogFamily cefFamily;
const SyslogFamily cefFamily{"cef", "CEF", Vantage::Firewall, &matches, &openFirewall<CefReader>};
extern const Format cefFormat;
const Format cefFormat{"cef", "Firewall events in Common Event Format (CEF)", Vantage::Firewall, FormatClock::Local, true,
                       [](const Sample& sample) { return detectSyslog(sample, cefFamily); }, openSyslog};

} // namespace delist
