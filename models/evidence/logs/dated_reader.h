// DatedReader: for logs in which "11/8/2006" can be either day. Holds lines back until the log itself tells (a part above
// 12, the next day, the file's name), at most a few MiB; then takes what the user said, or month first and says so.
#pragma once
#include "evidence/logs/held_lines.h"
#include "evidence/text/day_month.h"

namespace delist {

class DatedReader : public LineReader
{
public:
    DatedReader(const ReaderOptions& options, RecordSink& target)
        : LineReader(target), m_localToUtc(options.localToUtc), m_dates(options.fileName, options.dateOrder)
    {
    }

protected:
    void line(const Line& line) final
    {
        if (m_dates.decided()) {
            row(line);
            return;
        }
        const std::string_view date = dateOf(line);
        if (!date.empty())
            m_dates.see(date);
        m_held.hold(line);
        // A date that reads one way only needs no decision, but is none for later ones either.
        if (m_dates.shows() || m_held.full())
            decide();
    }
    void end() override { decide(); }

    /// The date in a line, as written; empty when there is none.
    virtual std::string_view dateOf(const Line& line) = 0;
    /// A line, when dates can be read.
    virtual void row(const Line& line) = 0;

    /// Wall clock; unknownTime when \p date or \p time is none.
    [[nodiscard]] Micros wallClock(std::string_view date, std::string_view time) const
    {
        const Micros midnight = parseCountryDate(date, m_dates.order());
        const Micros ofDay = parseCountryTime(time);
        return midnight == unknownTime || ofDay == unknownTime ? unknownTime : midnight + ofDay;
    }
    [[nodiscard]] Micros toUtc(Micros local) const
    {
        return m_localToUtc && local != unknownTime ? m_localToUtc(local) : local;
    }

private:
    void decide()
    {
        m_dates.decide();
        readDatesAs(m_dates);
        m_held.release([this](const Line& line) { row(line); });
    }

    std::function<Micros(Micros)> m_localToUtc;
    DateOrderChoice m_dates;
    HeldLines m_held;
};

} // namespace delist
