// Columns and vocabulary of the ISA Server 2004/2006 and Forefront TMG firewall log in W3C extended form: TAB separated,
// names with blanks in them, any subset in any order (SDK "Firewall Log Fields"). No files, no pairing.
#pragma once
#include "evidence/records.h"
#include "evidence/text/csv.h"
#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace delist::isa {

/// The columns that are read, TMG's additions behind those of ISA. Others, and disabled ones, do not matter.
enum class Column : std::uint8_t {
    Computer, Date, Time, Protocol, Source, Destination, OriginalClient, SourceNetwork, DestinationNetwork, Action, Status,
    Rule, ApplicationProtocol, Bidirectional, BytesSent, BytesSentDelta, BytesReceived, BytesReceivedDelta, ConnectionTime,
    ConnectionTimeDelta, SourceProxy, DestinationProxy, SourceName, DestinationName, User, Agent, SessionId, ConnectionId,
    Interface, IpHeader, Payload, NatAddress, ApplicationPath, Count
};
inline constexpr std::size_t columnCount = static_cast<std::size_t>(Column::Count);

/// Which column stands where; made once per header.
class Schema
{
public:
    /// From what follows "#Fields:".
    static Schema fromFields(std::string_view names);
    /// From a row of a file without header, by its number of columns; nothing if it does not look like one.
    static std::optional<Schema> fromRow(const FieldSplitter& row);

    [[nodiscard]] bool has(Column column) const { return m_index[static_cast<std::size_t>(column)] != absent; }
    /// Empty when there is no such column.
    [[nodiscard]] std::string_view get(const FieldSplitter& row, Column column) const
    {
        return row[m_index[static_cast<std::size_t>(column)]];
    }
    /// The same, and empty for "-", the log's word for nothing.
    [[nodiscard]] std::string_view value(const FieldSplitter& row, Column column) const
    {
        const std::string_view text = get(row, column);
        return text == "-" ? std::string_view() : text;
    }
    [[nodiscard]] std::size_t width() const { return m_width; }
    [[nodiscard]] std::size_t known() const { return m_known; }
    /// A firewall log of which rows can be made sense of.
    [[nodiscard]] bool usable() const;

private:
    static constexpr std::uint8_t absent = 0xff;
    Schema() { m_index.fill(absent); }
    void set(Column column, std::size_t index);

    std::array<std::uint8_t, columnCount> m_index{};
    std::size_t m_width = 0;
    std::size_t m_known = 0;
};

/// FpcAction.
enum class RowAction : std::uint8_t {
    Establish, Terminate, Intermediate, Denied, Allowed, Failed,
    Other,  ///< Bind, Listen, GHBN, VPN and quarantine events: no connection
    Unknown
};
/// Log word, number or viewer title, whatever the case, blanks and underscores: "Establish", "6", "Initiated Connection".
RowAction rowAction(std::string_view text);

/// "aim.exe:3:5.0" -> "aim.exe": what the Firewall Client says of the program on the workstation.
std::string_view processOf(std::string_view agent);
/// By the name of a network that ISA and TMG come with. "Local Host" says nothing: the firewall itself stands on both sides, and its
/// outer address is the one that it translates to.
NetworkSide networkSide(std::string_view network);
/// Without the "?" that marks an unverified name; empty for "anonymous".
std::string_view userOf(std::string_view name);

} // namespace delist::isa
