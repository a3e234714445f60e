// One row of an Exchange message tracking log: its columns and what its event means
// (learn.microsoft.com/exchange/mail-flow/transport-logs/message-tracking). The columns are those of the last #Fields
// line, or, without one, of the version that has as many. No records and no state between rows.
#pragma once
#include "evidence/records.h"
#include "evidence/text/csv.h"
#include "evidence/text/timestamp.h"
#include <array>
#include <optional>
#include <string_view>

namespace delist::exchange {

/// In the order of Exchange 2016.
enum class TrackingColumn : std::uint8_t {
    Time,
    ClientIp,
    ClientHostname,
    ServerIp,
    ServerHostname,
    SourceContext,
    ConnectorId,
    Source,
    EventId,
    InternalMessageId,
    MessageId,
    NetworkMessageId,
    RecipientAddress,
    RecipientStatus,
    TotalBytes,
    RecipientCount,
    RelatedRecipientAddress,
    Reference,
    MessageSubject,
    SenderAddress,
    ReturnPath,
    MessageInfo,
    Directionality,
    TenantId,
    OriginalClientIp,
    OriginalServerIp,
    CustomData,
    TransportTrafficType,
    LogId,
    SchemaVersion
};
inline constexpr std::size_t trackingColumns = 30;

/// What an event-id means to us.
struct TrackingEvent
{
    MessageRole role = MessageRole::Other;
    Outcome status = Outcome::Unknown;
    bool decides = false; ///< says what became of each recipient
    bool sends = false;   ///< hands the message to another server
    bool reports = false; ///< DSN: a report was written
};
/// Compared without case; unknown words are TrackingEvent().
TrackingEvent trackingEvent(std::string_view eventId);
/// The column that a header calls \p name: "recipient-address" in the log, "recipient_address" and "date_time_utc" in
/// Exchange Online's trace, "Recipients" and "Timestamp" as Get-MessageTrackingLog's properties.
std::optional<TrackingColumn> trackingColumn(std::string_view name);
/// One of the documented event-ids.
bool isTrackingEvent(std::string_view eventId);
/// One of the documented sources.
bool isTrackingSource(std::string_view source);

using TrackingIndex = std::array<std::int8_t, trackingColumns>; ///< where each column stands; -1: nowhere

/// A row by its columns. Borrows both.
class TrackingFields
{
public:
    TrackingFields() = default;
    TrackingFields(const FieldSplitter& row, const TrackingIndex& index) : m_row(&row), m_index(&index) {}
    [[nodiscard]] std::string_view operator[](TrackingColumn column) const
    {
        const int index = (*m_index)[static_cast<std::size_t>(column)];
        return index < 0 ? std::string_view() : (*m_row)[static_cast<std::size_t>(index)];
    }
    /// There is such a column, whatever it holds.
    [[nodiscard]] bool has(TrackingColumn column) const { return (*m_index)[static_cast<std::size_t>(column)] >= 0; }

private:
    const FieldSplitter* m_row = nullptr;
    const TrackingIndex* m_index = nullptr;
};

class TrackingRow
{
public:
    TrackingRow() { m_index.fill(-1); }

    /// The names after "#Fields:". False when they are not those of a tracking log.
    bool setFields(std::string_view names);
    /// nullptr, or why the line is no row. Views into the line or this object, until the next call.
    const char* parse(std::string_view line);

    [[nodiscard]] std::string_view operator[](TrackingColumn column) const { return fields()[column]; }
    [[nodiscard]] TrackingFields fields() const { return {m_splitter, m_current}; }
    [[nodiscard]] Micros time() const { return m_time; }

private:
    static bool indexOfCount(std::size_t count, TrackingIndex& index);

    TrackingIndex m_index{};           ///< of the #Fields line
    TrackingIndex m_current{};         ///< of this row
    std::size_t m_columns = 0; ///< named by #Fields; 0: none yet
    char m_delimiter = ',';
    bool m_documented = false; ///< and they are a documented version's
    bool m_readable = true;
    FieldSplitter m_splitter;
    DateCache m_dates;
    Micros m_time = unknownTime;
};

} // namespace delist::exchange
