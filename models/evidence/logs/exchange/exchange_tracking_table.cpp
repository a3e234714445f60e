// Tables of message tracking rows: exchange-tracking-csv, what `Get-MessageTrackingLog | Export-Csv` writes, and
// exchange-online-extended, the extended message trace of Exchange Online. The columns are those of the log under other
// names; rows come in any order.
//
// Export-Csv writes times of the computer that ran it, in its country's form, and instead of arrays, unless a script
// joined them, their type: "System.String[]". What that loses is named and counted. The trace is in UTC.
#include "evidence/format.h"
#include "evidence/logs/exchange/exchange_tracking_records.h"
#include "evidence/smtp/command.h"
#include "evidence/text/table_reader.h"
#include "evidence/text/wall_clock.h"

namespace delist {

namespace {

using exchange::TrackingColumn;
using exchange::TrackingFields;
using exchange::TrackingIndex;
using exchange::TrackingRecords;

enum class Kind : std::uint8_t { Export, Trace };

struct Columns
{
    TrackingIndex index{};
    std::size_t known = 0;
    bool property = false; ///< has a name that only Get-MessageTrackingLog's objects have
    bool underscore = false;
    bool subject = false; ///< as those objects call it

    explicit Columns(const FieldSplitter& names)
    {
        index.fill(-1);
        for (std::size_t at = 0; at < names.size() && at < 127; ++at) {
            const std::string_view name = smtp::trimmed(names[at]);
            const auto column = exchange::trackingColumn(name);
            property = property || name == "EventId" || name == "MessageId" || name == "Timestamp" || name == "RunspaceId";
            subject = subject || name == "MessageSubject";
            underscore = underscore || name.find('_') != std::string_view::npos;
            if (!column || index[static_cast<std::size_t>(*column)] >= 0)
                continue;
            index[static_cast<std::size_t>(*column)] = static_cast<std::int8_t>(at);
            ++known;
        }
    }
    [[nodiscard]] bool has(TrackingColumn column) const { return index[static_cast<std::size_t>(column)] >= 0; }
    /// Who selects columns keeps at least an event and what names the mail, or the sender, the recipients and the subject.
    [[nodiscard]] bool usable() const
    {
        const bool who = has(TrackingColumn::SenderAddress) && has(TrackingColumn::RecipientAddress);
        const bool named = has(TrackingColumn::MessageId) || has(TrackingColumn::Source) || who;
        return has(TrackingColumn::Time) && (has(TrackingColumn::EventId) ? named : who && subject);
    }
};

class TrackingTableReader final : public TableReader
{
public:
    TrackingTableReader(Kind kind, const ReaderOptions& options, RecordSink& target)
        : TableReader(options, target), m_utc(kind == Kind::Trace),
          m_records(target, kind == Kind::Trace ? TrackingRecords::Form::Cloud : TrackingRecords::Form::Export)
    {
    }

protected:
    bool header(const FieldSplitter& names) override
    {
        const Columns columns(names);
        if (!columns.usable())
            return false;
        m_index = columns.index;
        m_events = columns.has(TrackingColumn::EventId);
        return true;
    }

    std::string_view dateOf(const FieldSplitter& fields) override
    {
        return TrackingFields(fields, m_index)[TrackingColumn::Time];
    }

    const char* row(const FieldSplitter& fields, std::uint64_t offset, Micros& time) override
    {
        const TrackingFields row(fields, m_index);
        const std::string_view event = row[TrackingColumn::EventId];
        if ((event.empty() && m_events) || event.size() > 40 || event.find_first_of(" <@:;") != std::string_view::npos)
            return "EventId is no event";
        time = toUtc(row[TrackingColumn::Time], m_utc);
        if (time == unknownTime)
            return "the time stamp is none";
        m_records.event(row, time, offset);
        return nullptr;
    }

    void end() override
    {
        TableReader::end();
        m_records.finish();
        noteLosses();
    }

private:
    void noteLosses()
    {
        constexpr std::pair<TrackingColumn, const char*> lists[] = {{TrackingColumn::RecipientAddress, "Recipients"},
                                                                     {TrackingColumn::RecipientStatus, "RecipientStatus"},
                                                                     {TrackingColumn::Reference, "Reference"}};
        std::string lost;
        for (const auto& [column, property] : lists)
            if (const std::uint64_t rows = m_records.lost(column))
                lost += (lost.empty() ? "" : ", ") + std::string(property) + " in " + std::to_string(rows) + " rows";
        if (!lost.empty())
            note("Export-Csv wrote System.String[] or another type in the place of lists, and so lost " + lost +
                 ". Export again with Select-Object *,@{n='Recipients';e={$_.Recipients -join ';'}} -ExcludeProperty "
                 "Recipients and the like, or import the MSGTRK*.LOG files.");
    }

    bool m_utc;
    bool m_events = true; ///< there is a column of events
    TrackingIndex m_index{};
    TrackingRecords m_records;
};

Detection detect(const Sample& sample, Kind wanted)
{
    std::size_t at = 0;
    while (at < sample.lines.size() && smtp::startsWithNoCase(sample.lines[at], "#TYPE "))
        ++at;
    if (at == sample.lines.size())
        return {0, "no header row"};
    const char delimiter = tableDelimiter(sample.lines[at]);
    FieldSplitter fields;
    fields.splitCsv(sample.lines[at], delimiter);
    const Columns columns(fields);
    if (!columns.usable() || columns.known < 4)
        return {0, "no header that names columns of message tracking"};
    const Kind kind = columns.property || !columns.underscore ? Kind::Export : Kind::Trace;
    if (kind != wanted)
        return {0.1, kind == Kind::Export ? "the header is that of Get-MessageTrackingLog's objects"
                                          : "the header is that of Exchange Online's extended trace"};
    return {0.97, "a header row with " + std::to_string(columns.known) +
                      (kind == Kind::Export ? " columns of Get-MessageTrackingLog" : " columns of the extended message trace")};
}

Detection detectExport(const Sample& sample)
{
    return detect(sample, Kind::Export);
}
Detection detectTrace(const Sample& sample)
{
    return detect(sample, Kind::Trace);
}

std::unique_ptr<Reader> openExport(const ReaderOptions& options, RecordSink& sink)
{
    return std::make_unique<TrackingTableReader>(Kind::Export, options, sink);
}
std::unique_ptr<Reader> openTrace(const ReaderOptions& options, RecordSink& sink)
{
    return std::make_unique<TrackingTableReader>(Kind::Trace, options, sink);
}

} // namespace

extern const Format exchangeTrackingCsvFormat{
    "exchange-tracking-csv", "Get-MessageTrackingLog export (CSV)", Vantage::Tracking, FormatClock::Local, true, detectExport,
    openExport};
extern const Format exchangeOnlineExtendedFormat{
    "exchange-online-extended", "Exchange Online extended message trace", Vantage::Tracking, FormatClock::Utc, true,
    detectTrace, openTrace};

} // namespace delist
