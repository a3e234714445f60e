// FlowRow: one line of a firewall or flow log as named fields, whatever its envelope (key=value, CSV, JSON, prose). A
// vendor is a table of its own names for these fields plus what is particular about it: time, action, pairing.
// All views are into the line. No clocks here.
#pragma once
#include "evidence/records.h"
#include <array>
#include <span>
#include <string_view>

namespace delist {

enum class Flow : std::uint8_t {
    None,
    Date, Time, Epoch, Zone, Start, End, Duration,
    Source, SourcePort, SourceName, Destination, DestinationPort, DestinationName, Protocol, Service,
    Kind, Action, Outcome, Rule, RuleName, User, Process,
    BytesSent, BytesReceived, BytesTotal, BytesSentDelta, BytesReceivedDelta,
    NatSource, NatSourcePort, NatDestination, NatDestinationPort, NatKind, Pid, Sequence,
    Helo, MailFrom, Recipient, HeaderFrom, MessageId, InReplyTo, Subject, Reply, Tls,
    Session, Device, InInterface, OutInterface, Direction, Flags, Extra,
    Count
};

struct FlowName
{
    std::string_view name;
    Flow field;
};

/// Finds a field by the vendor's name for it.
class FlowTable
{
public:
    explicit FlowTable(std::span<const FlowName> names);
    /// Flow::None when it does not matter. Case counts.
    [[nodiscard]] Flow find(std::string_view name) const
    {
        for (std::uint8_t at = m_heads[slot(name)]; at != 0; at = m_next[at - 1U])
            if (m_names[at - 1U].name == name)
                return m_names[at - 1U].field;
        return Flow::None;
    }

private:
    static std::size_t slot(std::string_view name)
    {
        if (name.empty())
            return 0;
        return (name.size() * 7 + static_cast<unsigned char>(name.front()) * 3U + static_cast<unsigned char>(name.back()) * 5U
                + static_cast<unsigned char>(name[name.size() / 2])) & 127U;
    }
    std::span<const FlowName> m_names; ///< at most 255, and static
    std::array<std::uint8_t, 128> m_heads{};
    std::array<std::uint8_t, 255> m_next{};
};

class FlowRow
{
public:
    void clear() { m_fields = {}; }
    /// The first one counts: some logs name the same thing again for an inner packet or another layer.
    void add(Flow field, std::string_view value)
    {
        std::string_view& slot = m_fields[static_cast<std::size_t>(field)];
        if (slot.empty())
            slot = value;
    }
    void set(Flow field, std::string_view value) { m_fields[static_cast<std::size_t>(field)] = value; }
    /// Of a line that was cut off at \p end: the field that reaches it may have gone on.
    void forgetAt(const char* end)
    {
        for (std::string_view& field : m_fields)
            if (field.data() + field.size() == end)
                field = {};
    }
    [[nodiscard]] std::string_view operator[](Flow field) const { return m_fields[static_cast<std::size_t>(field)]; }
    [[nodiscard]] bool has(Flow field) const { return !(*this)[field].empty(); }

private:
    std::array<std::string_view, static_cast<std::size_t>(Flow::Count)> m_fields{};
};

/// Fills addresses, ports, protocol, byte counts, NAT, process id, rule and user of \p out. Null, or why the row is no connection.
const char* readFlow(const FlowRow& row, Connection& out);

/// Not negative, digits only (counters that overflowed are unknown); unknownCount otherwise.
std::int64_t countOf(std::string_view text);
/// A number, or the name of a service that firewalls print instead of it; 0 when it is neither.
std::uint16_t portOf(std::string_view text);
/// What no packet has ("Reserved" to IANA): shown as unknown.
inline constexpr std::uint8_t unknownProtocol = 255;
/// IANA number, from a number, a name or both, as in "TCP (6)"; unknownProtocol when it is neither.
std::uint8_t protocolNumber(std::string_view text);
/// Whether the numbers that stand where ports do are ports: not for ICMP, whose type and code stand there.
constexpr bool hasPorts(std::uint8_t protocol)
{
    return protocol == 6 || protocol == 17 || protocol == 132 || protocol == unknownProtocol;
}
/// "allow", "Pass", "DROP" …: what most firewalls mean by it, whatever the case.
Action actionOf(std::string_view word);

/// For logs of single packets: a packet that cannot have opened the connection is the other side's. SYN and ACK together
/// answer; without SYN, the low port is the server's. False for one that was stopped and carries no SYN: it is a stray of a
/// connection that is over, or that goes another way, and no attempt at one. action and ports must be known.
[[nodiscard]] bool orientPacket(Connection& record, bool syn, bool ack);

} // namespace delist
