#include "evidence/logs/flow_row.h"
#include "evidence/smtp/command.h"
#include "evidence/text/word_table.h"
#include <algorithm>

namespace delist {

namespace {

/// "74444": digits, but no port has that number.
bool isBeyondPorts(std::string_view text)
{
    if (text.size() < 5 || !std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; }))
        return false;
    const std::int64_t value = countOf(text);
    return value == unknownCount || value > 65535;
}

/// "0.0.0.0" or "::", which stand for none.
bool isUnspecified(const IpAddress& address)
{
    static const IpAddress nothing = IpAddress::parse("::").value_or(IpAddress());
    return address == IpAddress::v4(0) || address == nothing;
}

/// Bytes, kept small enough to be added up.
constexpr std::uint64_t mostBytes = std::uint64_t{1} << 60;

bool readAddress(std::string_view text, Endpoint& out)
{
    if (text.empty() || text == "-" || text == "N/A")
        return true;
    const auto parsed = Endpoint::parse(text);
    if (!parsed)
        return false;
    out = *parsed;
    return true;
}

} // namespace

FlowTable::FlowTable(std::span<const FlowName> names) : m_names(names.first(std::min<std::size_t>(names.size(), 255)))
{
    for (std::size_t i = m_names.size(); i-- > 0;) {
        std::uint8_t& head = m_heads[slot(m_names[i].name)];
        m_next[i] = head;
        head = static_cast<std::uint8_t>(i + 1);
    }
}

std::int64_t countOf(std::string_view text)
{
    std::uint64_t value = 0;
    for (const char c : text) {
        const unsigned digit = static_cast<unsigned>(c) - '0';
        value = value * 10 + digit;
        if (digit > 9 || value > mostBytes)
            return unknownCount;
    }
    return text.empty() ? unknownCount : static_cast<std::int64_t>(value);
}

std::uint16_t portOf(std::string_view text)
{
    if (text.empty())
        return 0;
    unsigned value = 0;
    if (text.size() <= 5) {
        std::size_t digits = 0;
        for (; digits < text.size() && text[digits] >= '0' && text[digits] <= '9'; ++digits)
            value = value * 10 + static_cast<unsigned>(text[digits] - '0');
        if (digits == text.size())
            return value <= 65535 ? static_cast<std::uint16_t>(value) : std::uint16_t{0};
    }
    static constexpr KnownWord<std::uint16_t> names[] = {
        {"smtp", 25},        {"smtps", 465},       {"urd", 465},        {"submission", 587}, {"submissions", 465}, {"https", 443},
        {"http", 80},        {"www", 80},          {"domain", 53},      {"dns", 53},         {"ssh", 22},          {"telnet", 23},
        {"ftp", 21},         {"ftp-data", 20},     {"pop3", 110},       {"pop2", 109},       {"pop3s", 995},       {"imap", 143},
        {"imap2", 143},      {"imap4", 143},       {"imaps", 993},      {"ntp", 123},        {"snmp", 161},        {"snmptrap", 162},
        {"ldap", 389},       {"ldaps", 636},       {"netbios-ns", 137}, {"netbios-dgm", 138}, {"netbios-ssn", 139}, {"bootps", 67},
        {"bootpc", 68},      {"tftp", 69},         {"sunrpc", 111},     {"nntp", 119},       {"ident", 113},       {"syslog", 514},
        {"kerberos", 88},    {"isakmp", 500},      {"microsoft-ds", 445}, {"sqlnet", 1521},  {"lotusnotes", 1352}, {"h323", 1720},
        {"sip", 5060},       {"pptp", 1723},       {"radius", 1645},    {"citrix-ica", 1494}, {"gopher", 70},      {"finger", 79},
        {"whois", 43},       {"tacacs", 49},       {"time", 37},        {"daytime", 13},     {"echo", 7},          {"discard", 9},
        {"bgp", 179},        {"irc", 194},         {"rtsp", 554},       {"cifs", 3020},      {"nfs", 2049},        {"rsh", 514},
        {"login", 513},      {"exec", 512},        {"lpd", 515},        {"uucp", 540},       {"klogin", 543},      {"kshell", 544},
        {"aol", 5190},       {"ctiqbe", 2748},     {"pcanywhere-data", 5631}, {"pcanywhere-status", 5632}, {"secureid-udp", 5510}, {"epmap", 135},
        {"ms-wbt-server", 3389}, {"ms-sql-s", 1433}, {"http-alt", 8080}, {"msa", 587}, {"ssmtp", 465}};
    static constexpr WordTable table(names);
    return table.find(text, 0);
}

namespace {
std::uint8_t plainProtocol(std::string_view text)
{
    if (text == "TCP" || text == "tcp" || text == "6")
        return 6;
    if (text == "UDP" || text == "udp" || text == "17")
        return 17;
    if (!text.empty() && text.size() <= 3 && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; })) {
        int number = 0;
        for (const char c : text)
            number = number * 10 + (c - '0');
        return number < unknownProtocol ? static_cast<std::uint8_t>(number) : unknownProtocol;
    }
    static constexpr KnownWord<std::uint8_t> names[] = {
        {"tcp", 6},        {"udp", 17},    {"icmp", 1},   {"igmp", 2},  {"ipip", 4},  {"ipencap", 4}, {"ipv6", 41},    {"gre", 47},
        {"esp", 50},       {"ah", 51},     {"icmpv6", 58}, {"icmp6", 58}, {"ipv6-icmp", 58}, {"eigrp", 88}, {"ospf", 89},
        {"pim", 103},      {"vrrp", 112},  {"carp", 112}, {"l2tp", 115}, {"sctp", 132}, {"udplite", 136}};
    static constexpr WordTable table(names);
    return table.find(text, unknownProtocol);
}
} // namespace

std::uint8_t protocolNumber(std::string_view text)
{
    const std::uint8_t plain = plainProtocol(text);
    if (plain != unknownProtocol)
        return plain;
    // "TCP (6)", "6 (TCP)"
    const std::size_t open = text.find('(');
    if (open == std::string_view::npos || !text.ends_with(')'))
        return unknownProtocol;
    const std::uint8_t outside = plainProtocol(smtp::trimmed(text.substr(0, open)));
    return outside != unknownProtocol ? outside : plainProtocol(smtp::trimmed(text.substr(open + 1, text.size() - open - 2)));
}

Action actionOf(std::string_view word)
{
    using enum Action;
    static constexpr KnownWord<Action> words[] = {
        {"accept", Allowed},    {"accepted", Allowed}, {"allow", Allowed},    {"allowed", Allowed},    {"pass", Allowed},
        {"permit", Allowed},    {"permitted", Allowed}, {"close", Allowed},   {"closed", Allowed},     {"start", Allowed},
        {"end", Allowed},       {"encrypt", Allowed},  {"decrypt", Allowed},  {"monitor", Allowed},    {"forward", Allowed},
        {"drop", Denied},       {"dropped", Denied},   {"deny", Denied},      {"denied", Denied},      {"block", Denied},
        {"blocked", Denied},    {"reject", Denied},    {"rejected", Denied},  {"reset-both", Denied},  {"reset-client", Denied},
        {"reset-server", Denied}, {"drop-icmp", Denied}, {"drop icmp", Denied}, {"drop-reset", Denied}, {"prevent", Denied},
        {"discard", Denied}};
    static constexpr WordTable table(words);
    return table.find(word, Unknown);
}

const char* readFlow(const FlowRow& row, Connection& out)
{
    if (!readAddress(row[Flow::Source], out.source))
        return "the source is no address";
    if (!readAddress(row[Flow::Destination], out.destination))
        return "the destination is no address";
    if (!out.source.address.known() && !out.destination.address.known())
        return "neither source nor destination";
    if (row.has(Flow::Protocol))
        out.protocol = protocolNumber(row[Flow::Protocol]);
    if (hasPorts(out.protocol)) {
        if (isBeyondPorts(row[Flow::SourcePort]) || isBeyondPorts(row[Flow::DestinationPort]))
            return "a port is beyond 65535";
        if (row.has(Flow::SourcePort))
            out.source.port = portOf(row[Flow::SourcePort]);
        if (row.has(Flow::DestinationPort))
            out.destination.port = portOf(row[Flow::DestinationPort]);
    } else {
        out.source.port = out.destination.port = 0; // type and code of ICMP stand there
    }
    if (row.has(Flow::NatSource)) {
        const auto translated = IpAddress::parse(row[Flow::NatSource]);
        if (translated && !isUnspecified(*translated)) {
            const std::uint16_t port = out.source.port == 0 ? std::uint16_t{0} : portOf(row[Flow::NatSourcePort]);
            const Endpoint nat{*translated, port};
            if (nat != out.source && (nat.address != out.source.address || port != 0))
                out.translated = nat;
        }
    }
    if (row.has(Flow::NatDestination) && row[Flow::NatDestination] != row[Flow::Destination]) {
        const auto behind = IpAddress::parse(row[Flow::NatDestination]);
        if (behind && !isUnspecified(*behind) && *behind != out.destination.address)
            out.forwardedTo = *behind;
    }
    out.pid = countOf(row[Flow::Pid]);
    out.bytesSent = countOf(row[Flow::BytesSent]);
    out.bytesReceived = countOf(row[Flow::BytesReceived]);
    if (out.bytesSent == unknownCount && out.bytesReceived == unknownCount)
        out.bytesTotal = countOf(row[Flow::BytesTotal]);
    out.rule = row.has(Flow::RuleName) ? row[Flow::RuleName] : row[Flow::Rule];
    out.user = row[Flow::User];
    return nullptr;
}

bool orientPacket(Connection& record, bool syn, bool ack)
{
    if (record.protocol != 6 || (syn && !ack))
        return true;
    if (!syn && record.action == Action::Denied)
        return false;
    constexpr std::uint16_t firstEphemeral = 1024;
    const bool answer = syn && ack;
    const bool fromServer = record.source.port != 0 && record.source.port < firstEphemeral && record.destination.port >= firstEphemeral;
    if (!answer && !fromServer)
        return true;
    std::swap(record.source, record.destination);
    std::swap(record.bytesSent, record.bytesReceived);
    record.forwardedTo = record.asked = {};
    record.translated = {}; // the server's
    return true;
}

} // namespace delist
