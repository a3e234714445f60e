// netfilter: packets that iptables, nftables, ufw or a router built on them logged through the kernel:
// "PREFIX IN=eth1 OUT= SRC=… DST=… PROTO=TCP SPT=… DPT=… SYN". The kernel says nothing about the verdict; only the prefix,
// which is free text, can. Each row is a packet, so there are no byte totals. UID= is the local user who sent it.
#include "evidence/logs/firewall_family.h"
#include "evidence/logs/log_prefix.h"
#include "evidence/smtp/command.h"

namespace delist {

namespace {

constexpr FlowName names[] = {{"SRC", Flow::Source}, {"DST", Flow::Destination},   {"SPT", Flow::SourcePort}, {"DPT", Flow::DestinationPort},
                              {"PROTO", Flow::Protocol}, {"UID", Flow::User},      {"SEQ", Flow::Sequence},   {"IN", Flow::InInterface},
                              {"OUT", Flow::OutInterface}};

std::string_view prefixOf(std::string_view message)
{
    std::string_view prefix = message.substr(0, message.find("IN="));
    prefix = smtp::trimmed(prefix);
    if (prefix.starts_with("kernel:"))
        prefix = smtp::trimmed(prefix.substr(7));
    if (prefix.starts_with('[')) { // "[12345.678901] ": uptime
        const std::size_t close = prefix.find(']');
        if (close != std::string_view::npos && prefix.substr(1, close - 1).find_first_not_of(" .0123456789") == std::string_view::npos)
            prefix = smtp::trimmed(prefix.substr(close + 1));
    }
    return prefix;
}

class NetfilterReader : public FirewallFamilyReader
{
public:
    using FirewallFamilyReader::FirewallFamilyReader;

    const char* line(const SyslogLine& line) override
    {
        static const FlowTable table(names);
        if (line.time == unknownTime)
            return "no time stamp on the line";
        const std::size_t begin = line.text.find("IN=");
        readPairs(line.text.substr(begin), table, {}, m_row);
        Connection record;
        record.offset = line.offset;
        record.time = line.time;
        if (const char* problem = readFlow(m_row, record))
            return problem;
        // The message begins where the envelope ends; without a tag it can have been taken for part of it.
        const std::string_view prefix = prefixOf(line.message.find("IN=") != std::string_view::npos ? line.message : line.body);
        if (prefix != m_prefix) { // few prefixes, again and again
            m_prefix.assign(prefix);
            m_prefixAction = actionOfPrefix(prefix);
        }
        record.action = m_prefixAction;
        record.rule = ruleOfPrefix(prefix);
        if (m_row.has(Flow::User)) {
            m_user.assign("uid ").append(m_row[Flow::User]);
            record.user = m_user;
        }
        if (record.protocol == 6) {
            const std::size_t port = line.text.find(" DPT=", begin);
            const std::string_view flags = line.text.substr(port == std::string_view::npos ? begin : port);
            const bool syn = flags.find(" SYN ") != std::string_view::npos || flags.ends_with(" SYN");
            const bool ack = flags.find(" ACK ") != std::string_view::npos;
            const bool any = syn || ack || flags.find(" RST ") != std::string_view::npos || flags.find(" FIN ") != std::string_view::npos;
            if (syn && !ack)
                record.sourceSequence = countOf(m_row[Flow::Sequence]);
            else if (any)
                orientPacket(record, syn, ack);
        }
        for (unsigned i = 0; i < line.repeated; ++i)
            sink().connection(record);
        return nullptr;
    }

private:
    FlowRow m_row;
    std::string m_user;
    std::string m_prefix;
    Action m_prefixAction = Action::Unknown;
};

bool matches(const SyslogLine& line)
{
    if (!line.tag.empty() && line.tag != "kernel" && line.message.find("IN=") == std::string_view::npos)
        return false;
    const std::size_t in = line.text.find("IN=");
    return in != std::string_view::npos && line.text.find(" SRC=", in) != std::string_view::npos
        && line.text.find(" DST=", in) != std::string_view::npos && line.text.find(" PROTO=", in) != std::string_view::npos;
}

} // namespace

extern const SyslogFamily netfilterFamily;
const SyslogFamily netfilterFamily{"netfilter", "netfilter", Vantage::Firewall, &matches, &openFirewall<NetfilterReader>};
extern const Format netfilterFormat;
const Format netfilterFormat{"netfilter", "Linux netfilter: iptables, nftables, ufw (kernel log)", Vantage::Firewall, FormatClock::Local, true,
                             [](const Sample& sample) { return detectSyslog(sample, netfilterFamily); }, openSyslog};

} // namespace delist
