// What a tracked event becomes: a Message with its Deliveries, and the bounces behind it. For every form in which Exchange
// hands out message tracking: the log itself, what Get-MessageTrackingLog exports, Exchange Online's extended trace.
// Reads no lines; the reader of the form hands over the columns.
#pragma once
#include "evidence/logs/exchange/exchange_tracking_bounces.h"
#include "evidence/logs/exchange/exchange_tracking_row.h"
#include "evidence/logs/waiting_recipients.h"
#include "evidence/open_end_sink.h"
#include <array>
#include <string>
#include <vector>

namespace delist::exchange {

class TrackingRecords
{
public:
    enum class Form : std::uint8_t {
        Log,   ///< lists are separated by ';'
        Export, ///< a script joined the lists, with whatever it liked, or lost them: "System.String[]"
        Cloud   ///< Exchange Online's, whose servers are of none of the case's networks; lists as in Export
    };

    explicit TrackingRecords(RecordSink& sink, Form form = Form::Log)
        : m_sink(sink), m_openEnds(dynamic_cast<OpenEndSink*>(&sink)), m_form(form), m_bounces(sink), m_waiting(sink)
    {
    }

    /// One row. \p fields only need to live until the call returns.
    void event(const TrackingFields& fields, Micros time, std::uint64_t offset);
    /// No more rows.
    void finish();

    /// Rows of which \p column was lost by the export.
    [[nodiscard]] std::uint64_t lost(TrackingColumn column) const { return m_lostLists[static_cast<std::size_t>(column)]; }

private:
    [[nodiscard]] std::string_view returnPathOf(const TrackingEvent& event) const;
    std::string_view list(TrackingColumn column);
    void addresses(Message& message, const TrackingEvent& event) const;
    [[nodiscard]] Direction direction(const Message& message, const TrackingEvent& event, std::string_view directionality) const;
    void mailboxes(TrackingColumn column, std::vector<std::string_view>& found);
    void statuses();
    [[nodiscard]] bool allRefused() const;
    void deliveries(const Message& message, RowId row, const TrackingEvent& event);
    void settle(const Message& message, RowId row);

    RecordSink& m_sink;
    OpenEndSink* m_openEnds;
    Form m_form;
    TrackingFields m_row;
    std::vector<std::string_view> m_recipients;
    std::vector<std::string_view> m_replaced; ///< for whom these stand in (EXPAND, REDIRECT, RESOLVE)
    std::vector<std::string_view> m_statuses; ///< one per recipient, or one for all, or none
    TrackedBounces m_bounces;
    WaitingRecipients m_waiting;
    std::array<std::uint64_t, trackingColumns> m_lostLists{};
};

} // namespace delist::exchange
