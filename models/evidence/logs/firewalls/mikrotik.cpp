// mikrotik: RouterOS firewall log rows, "firewall,info PREFIX forward: in:ether1 out:bridge, connection-state:new src-mac …,
// proto TCP (SYN), 192.0.2.1:62583->198.51.100.7:25, NAT (…)->…, len 64". There is no verdict in them; the prefix may tell.
#include "evidence/logs/firewalls/firewall_family.h"
#include "evidence/logs/log_prefix.h"
#include "evidence/smtp/command.h"
#include "evidence/text/words.h"
#include <optional>

namespace delist {

namespace {

constexpr std::string_view protoWord = "proto ";

class MikrotikReader : public FirewallFamilyReader
{
public:
    using FirewallFamilyReader::FirewallFamilyReader;

    const char* line(const SyslogLine& line) override
    {
        const std::string_view text = line.body;
        Connection record;
        record.offset = line.offset;
        record.time = line.time;
        if (record.time == unknownTime)
            return "no time stamp on the line";
        const std::size_t proto = text.find(protoWord);
        std::string_view rest = text.substr(proto + protoWord.size());
        const std::string_view protocol = rest.substr(0, findEither(rest, ' ', ','));
        record.protocol = protocolNumber(protocol);
        const std::size_t arrow = rest.find("->");
        const std::size_t begin = rest.rfind(", ", arrow);
        if (arrow == std::string_view::npos || begin == std::string_view::npos)
            return "no source->destination";
        const std::size_t end = findEither(rest, ',', ' ', arrow);
        const auto source = Endpoint::parse(rest.substr(begin + 2, arrow - begin - 2));
        const auto destination = Endpoint::parse(rest.substr(arrow + 2, end - arrow - 2));
        if (!source || !destination)
            return "the source or destination is no address";
        record.source = *source;
        record.destination = *destination;
        if (record.protocol != 6 && record.protocol != 17)
            record.source.port = record.destination.port = 0;
        translate(rest.substr(end), record);
        prefix(line.stamp == StampKind::Rfc5424 ? line.message : text, line.stamp == StampKind::Rfc5424, record);
        const std::string_view flags = rest.substr(0, begin);
        TcpPacket packet;
        if (const std::size_t open = flags.find('('); record.protocol == 6 && open != std::string_view::npos) {
            const auto has = [&flags, open](std::string_view flag) { return flags.find(flag, open) != std::string_view::npos; };
            packet = TcpPacket::of(has("SYN"), has("ACK"), has("FIN") || has("RST"));
            if (!orientPacket(record, packet.opens || packet.answers, packet.answers))
                return nullptr;
        }
        addPacket(record, packet, line.repeated);
        return nullptr;
    }

private:
    /// "NAT (10.0.0.5:1025->203.0.113.25:1025)->198.51.100.7:25": the source was translated; parentheses around the
    /// second part, "198.51.100.7:1025->(203.0.113.25:25->10.0.0.25:25)", mean the destination.
    static void translate(std::string_view text, Connection& record)
    {
        const std::size_t nat = text.find("NAT ");
        if (nat == std::string_view::npos)
            return;
        text = text.substr(nat + 4, text.find(',', nat) - nat - 4);
        const auto behindArrow = [](std::string_view part) {
            const std::size_t arrow = part.find("->");
            const std::size_t close = part.find(')');
            return arrow == std::string_view::npos || close == std::string_view::npos || arrow > close
                       ? std::optional<Endpoint>()
                       : Endpoint::parse(part.substr(arrow + 2, close - arrow - 2));
        };
        if (text.starts_with('('))
            if (const auto translated = behindArrow(text); translated && *translated != record.source)
                record.translated = *translated;
        const std::size_t second = text.find("->(");
        if (second == std::string_view::npos)
            return;
        text.remove_prefix(second + 3);
        const auto inner = behindArrow(text);
        if (inner && inner->address != record.destination.address)
            record.forwardedTo = inner->address;
        else if (const auto outer = Endpoint::parse(text.substr(0, text.find("->"))); inner && outer)
            record.asked = outer->address;
    }

    /// The chain is the word before ": in:"; what stands before it is the rule's log-prefix.
    static void prefix(std::string_view text, bool withoutHost, Connection& record)
    {
        const std::size_t in = text.find(": in:");
        if (in == std::string_view::npos)
            return;
        text = text.substr(0, in);
        const std::size_t topic = text.find("firewall,");
        if (topic != std::string_view::npos) {
            text.remove_prefix(topic);
            const std::size_t blank = text.find(' ');
            text.remove_prefix(blank == std::string_view::npos ? text.size() : blank + 1);
        } else if (!withoutHost && text.find(' ') != std::string_view::npos) {
            text.remove_prefix(text.find(' ') + 1); // the host
        }
        const std::size_t chain = text.rfind(' ');
        const std::string_view logPrefix = chain == std::string_view::npos ? std::string_view() : smtp::trimmed(text.substr(0, chain));
        record.action = actionOfPrefix(logPrefix);
        record.rule = logPrefix.empty() ? text.substr(chain == std::string_view::npos ? 0 : chain + 1) : ruleOfPrefix(logPrefix);
    }
};

bool matches(const SyslogLine& line)
{
    const std::size_t in = line.text.find(" in:");
    if (in == std::string_view::npos || line.text.find(" out:", in) == std::string_view::npos)
        return false;
    const std::size_t proto = line.text.find(protoWord, in);
    return proto != std::string_view::npos && line.text.find("->", proto) != std::string_view::npos && line.body.find(protoWord) != std::string_view::npos;
}

} // namespace

extern const SyslogFamily mikrotikFamily;
const SyslogFamily mikrotikFamily{"mikrotik", "MikroTik", Vantage::Firewall, &matches, &openFirewall<MikrotikReader>};
extern const Format mikrotikFormat;
const Format mikrotikFormat{"mikrotik", "MikroTik RouterOS firewall log", Vantage::Firewall, FormatClock::Local, true,
                            [](const Sample& sample) { return detectSyslog(sample, mikrotikFamily); }, openSyslog};

} // namespace delist
