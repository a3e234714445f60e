// Non-delivery reports in a message tracking log, put together from rows in any order: the DSN row (a report was
// written), the original's FAIL row (why), the rows that carry the report away (what its victim's server said).
// One Bounce per report and victim. Reads no lines; the reader tells it what the rows say.
#pragma once
#include "evidence/record_sink.h"
#include "evidence/smtp/report_cause.h"
#include <deque>
#include <list>
#include <string>
#include <unordered_map>
#include <vector>

namespace delist::exchange {

class TrackedBounces
{
public:
    /// Reports and causes that are remembered; the oldest gives way and is stored with what is known.
    static constexpr std::size_t maxReports = 50'000;
    static constexpr std::size_t maxCauses = 100'000;

    explicit TrackedBounces(RecordSink& sink) : m_sink(sink) {}

    /// Event DSN: \p message is the report, its reference the original. \p victims: its recipients.
    void written(const Message& message, RowId row, const std::vector<std::string_view>& victims);
    /// Event FAIL of an original: \p reference names the report(s), "<a>;<b>", or is empty.
    void failed(std::string_view originalId, std::string_view reference, std::string_view status);
    /// The report itself left, arrived or failed for \p victims.
    /// Accepted with \p way unknown: what the next server does with it may still come.
    void moved(const Message& message, RowId row, const std::vector<std::string_view>& victims, Outcome fate,
               Direction way);
    /// The same, but only for a report that one of these rows told of before.
    void movedIfKnown(const Message& message, RowId row, const std::vector<std::string_view>& victims, Outcome fate,
                      Direction way);
    /// A report came in by SMTP for \p victims. From an outside machine it is somebody else's; from one of ours it is when it is
    /// delivered here and we did not write it.
    void received(const Message& message, RowId row, const std::vector<std::string_view>& victims, bool fromOutside);
    /// The message of this id has the null sender for another reason: the journal's copy of a message.
    void noReport(std::string_view id);
    /// No more rows.
    void finish();

private:
    struct Victim
    {
        std::string address;
        Outcome fate = Outcome::Unknown;
        bool decided = false; ///< not only handed to another server of ours
    };
    struct Report
    {
        std::string id;
        std::string originalId;
        std::string subject;
        std::string cause;
        std::uint64_t offset = 0;
        Micros time = unknownTime;
        RowId message = 0;
        Direction direction = Direction::Unknown;
        bool written = false; ///< its DSN row was seen
        bool arrived = false; ///< from a machine of ours
        bool foreign = false; ///< from an outside machine
        bool stored = false;  ///< nothing more to say
        std::vector<Victim> victims;
    };
    struct Cause
    {
        std::string status;
        std::string originalId;
    };

    Report& report(std::string_view id);
    bool moreTelling(const std::string& one, const std::string& other);
    void explain(Report& report);
    void settle(Report& report);
    void store(Report& report);

    RecordSink& m_sink;
    smtp::TellingRanks m_ranks;
    std::list<Report> m_reports; ///< oldest first
    std::unordered_map<std::string, std::list<Report>::iterator> m_byId;
    std::unordered_map<std::string, Cause> m_causes; ///< by report id; by "original " + id where no report is named
    std::deque<std::string> m_causeOrder;
    std::unordered_map<std::string, std::string>
        m_reportOfOriginal; ///< reports that wait for a cause, by their original
};

} // namespace delist::exchange
