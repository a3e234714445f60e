// netfilter: packets that iptables, nftables, ufw or a router built on them logged through the kernel:
// "PREFIX IN=eth1 OUT= SRC=… DST=… PROTO=TCP SPT=… DPT=… SYN". The kernel says nothing about the verdict; only the prefix,
// which is free text, can. Each row is a packet, so there are no byte totals. UID= is the local user who sent it.
#include "evidence/logs/firewalls/firewall_family.h"
#include "evidence/logs/log_prefix.h"
#include "evidence/logs/own_packets_note.h"
#include "evidence/smtp/command.h"
#include "evidence/text/find_near.h"
#include "evidence/text/word_memory.h"
#include <algorithm>
#include <functional>
#include <utility>

namespace delist {

namespace {

constexpr FlowName names[] = {{"SRC", Flow::Source}, {"DST", Flow::Destination},   {"SPT", Flow::SourcePort}, {"DPT", Flow::DestinationPort},
                              {"PROTO", Flow::Protocol}, {"UID", Flow::User},      {"SEQ", Flow::Sequence},   {"IN", Flow::InInterface},
                              {"OUT", Flow::OutInterface}};

/// What a rule writes in front of "IN=".
std::string_view prefixOf(std::string_view before)
{
    std::string_view prefix = smtp::trimmed(before);
    if (prefix.starts_with("kernel:"))
        prefix = smtp::trimmed(prefix.substr(7));
    if (prefix.starts_with('[')) { // "[12345.678901] ": uptime
        const std::size_t close = prefix.find(']');
        const auto ofUptime = [](char c) { return c == ' ' || c == '.' || (c >= '0' && c <= '9'); };
        if (close != std::string_view::npos && std::all_of(prefix.begin() + 1, prefix.begin() + close, ofUptime))
            prefix = smtp::trimmed(prefix.substr(close + 1));
    }
    return prefix;
}

/// conntrack's state INVALID: a packet of no connection that is known.
bool saysInvalid(std::string_view prefix)
{
    return prefix.find("INVALID") != std::string_view::npos || prefix.find("invalid") != std::string_view::npos ||
           prefix.find("Invalid") != std::string_view::npos;
}

/// Where "IN=" stands in a line about a packet; npos: the line is of something else.
std::size_t packetIn(const SyslogLine& line)
{
    const std::size_t in = line.text.find("IN=");
    if (in == std::string_view::npos || (!line.tag.empty() && line.tag != "kernel" && line.message.find("IN=") == std::string_view::npos))
        return std::string_view::npos;
    // Looked for by letters that are rarer in such lines than blanks.
    const auto has = [&](std::string_view name) {
        for (std::size_t at = line.text.find(name, in); at != std::string_view::npos; at = line.text.find(name, at + 1))
            if (line.text[at - 1] == ' ')
                return true;
        return false;
    };
    return has("OUT=") && has("SRC=") ? in : std::string_view::npos;
}

/// A later fragment has no ports, nor has a packet that is too short for them.
bool isPartOfPacket(std::string_view text)
{
    return text.find(" FRAG:") != std::string_view::npos || text.find(" INCOMPLETE ") != std::string_view::npos;
}

bool matches(const SyslogLine& line) { return packetIn(line) != std::string_view::npos; }

class NetfilterReader : public FirewallFamilyReader
{
public:
    using FirewallFamilyReader::FirewallFamilyReader;

    bool matches(const SyslogLine& line, const SyslogFamily& family) override
    {
        (void)family;
        m_begin = packetIn(line);
        return m_begin != std::string_view::npos;
    }

    const char* line(const SyslogLine& line) override
    {
        static const FlowTable table(names);
        const std::size_t known = std::exchange(m_begin, std::string_view::npos);
        if (line.time == unknownTime)
            return "no time stamp on the line";
        const std::string_view packetText = line.text.substr(known != std::string_view::npos ? known : packetIn(line));
        readPairs(packetText, table, {}, m_row);
        m_own = m_own || !m_row.has(Flow::InInterface) || !m_row.has(Flow::OutInterface);
        m_passedOn = m_passedOn || (m_row.has(Flow::InInterface) && m_row.has(Flow::OutInterface));
        Connection record;
        record.offset = line.offset;
        record.time = line.time;
        if (!m_row.has(Flow::Destination) || !m_row.has(Flow::Protocol))
            return "the line ends before its protocol";
        if (const char* problem = readFlow(m_row, record))
            return problem;
        if (hasPorts(record.protocol) && !m_row.has(Flow::DestinationPort) && !isPartOfPacket(packetText))
            return "the line ends before its ports";
        // The message begins where the envelope ends; without a tag it can have been taken for part of it.
        std::string_view prefix = prefixOf(inFrontOf(packetText, inside(packetText, line.message) ? line.message : line.body));
        if (prefix.empty()) { // dmesg writes neither a host nor a tag: its first word may have been taken for one
            const std::string_view word = prefixOf(inFrontOf(packetText, line.body));
            if (word.find(' ') == std::string_view::npos && m_actions(word, actionOfPrefix) != Action::Unknown)
                prefix = word;
        }
        record.action = m_actions(prefix, actionOfPrefix);
        record.rule = ruleOfPrefix(prefix);
        if (m_row.has(Flow::User)) {
            m_user.assign("uid ").append(m_row[Flow::User]);
            record.user = m_user;
        }
        TcpPacket packet;
        if (record.protocol == 6) {
            const std::string_view port = m_row[Flow::DestinationPort];
            const char* at = port.empty() ? packetText.data() : port.data();
            const char* const end = packetText.data() + packetText.size();
            bool syn = false, ack = false, over = false;
            const NearFinder blank(' ', ' ');
            while (at < end) { // in one pass: most lines are of this
                const char* const stop = blank(at, end);
                if (stop - at == 3) {
                    const std::string_view word(at, 3);
                    syn = syn || word == "SYN";
                    ack = ack || word == "ACK";
                    over = over || word == "RST" || word == "FIN";
                }
                at = stop + 1;
            }
            packet = TcpPacket::of(syn, ack, over);
            if (packet.opens)
                record.sourceSequence = countOf(m_row[Flow::Sequence]);
            else if (packet.told() && (!orientPacket(record, syn, ack) || (!syn && saysInvalid(prefix))))
                return nullptr;
        }
        addPacket(record, packet, line.repeated);
        return nullptr;
    }

    [[nodiscard]] std::string note() const override { return m_own && !m_passedOn ? std::string(ownPacketsNote) : std::string(); }

private:
    static bool inside(std::string_view part, std::string_view whole)
    {
        return std::less_equal<>()(whole.data(), part.data()) && std::less<>()(part.data(), whole.data() + whole.size());
    }
    static std::string_view inFrontOf(std::string_view part, std::string_view whole)
    {
        return inside(part, whole) ? whole.substr(0, static_cast<std::size_t>(part.data() - whole.data())) : std::string_view();
    }

    std::size_t m_begin = std::string_view::npos; ///< of "IN=", by matches(), for the line that follows
    FlowRow m_row;
    std::string m_user;
    WordMemory<Action> m_actions; ///< by prefix
    bool m_own = false;      ///< there are packets of the machine's own or for it, of the chains OUTPUT and INPUT
    bool m_passedOn = false; ///< and such as came in and went out, of FORWARD
};

} // namespace

extern const SyslogFamily netfilterFamily;
const SyslogFamily netfilterFamily{"netfilter", "netfilter", Vantage::Firewall, &matches, &openFirewall<NetfilterReader>};
extern const Format netfilterFormat;
const Format netfilterFormat{"netfilter", "Linux netfilter: iptables, nftables, ufw (kernel log)", Vantage::Firewall, FormatClock::Local, true,
                             [](const Sample& sample) { return detectSyslog(sample, netfilterFamily); }, openSyslog};

} // namespace delist
