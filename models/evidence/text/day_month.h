// Dates of logs that write them as the country does: "11/8/2006", "8.11.2006", "8. 11. 2006", "2006-11-08", and finding out from the log
// itself whether day or month comes first. Two-digit years are 20xx. Times of day with AM and PM besides.
#pragma once
#include "evidence/records.h"
#include <string_view>

namespace delist {

enum class DateOrder : std::uint8_t { Unknown, MonthFirst, DayFirst, YearFirst };
/// How the order became known.
enum class DateOrderSource : std::uint8_t {
    File,   ///< its dates leave no doubt
    Option, ///< the user says so
    Assumed ///< month first, for want of better
};
/// "mdy", "dmy", "ymd"; empty for Unknown.
std::string_view dateOrderWord(DateOrder order);
/// Unknown when it is none of them.
DateOrder dateOrderFromWord(std::string_view word);

/// Bytes of the blank that \p text begins with, also one that does not break (U+00A0, U+202F); 0: none.
std::size_t blankLength(std::string_view text);

/// Midnight, or unknownTime. Years of the Thai calendar (2569) are 543 ahead. A year of four digits in front, or dots, leave no doubt; otherwise \p order decides.
Micros parseCountryDate(std::string_view text, DateOrder order);
/// "0:00:05", "12:34:56 PM", "12:34:56.789", "1:02 pm": microseconds since midnight, or unknownTime.
Micros parseCountryTime(std::string_view text);

/// Midnight of the day that the name of a file tells, as those do that were rotated with a date ("mail.log-20250101.gz", "2025-01-01.log");
/// unknownTime when there is none.
Micros dateInFileName(std::string_view fileName);
/// The same, and where in the last part of \p path it stands.
struct DateInName
{
    Micros day = unknownTime;
    std::size_t at = 0;
    std::size_t length = 0;
};
DateInName findDateInName(std::string_view path);

/// Finds the order from the dates of one log, as they come.
class DateOrderFinder
{
public:
    /// A date in the file's name ("ISALOG_20061108_FWS_000.w3c", IIS's "in061108.log") speaks for the order that gives it.
    explicit DateOrderFinder(std::string_view fileName);
    /// Looks at one date. A part above 12 is the day; when dates change, those of neighbouring days are right.
    void see(std::string_view date);
    [[nodiscard]] DateOrder order() const { return m_order; }

private:
    DateOrder m_order = DateOrder::Unknown;
    Micros m_nameDate = unknownTime;
    Micros m_monthFirst = unknownTime; ///< of the first date
    Micros m_dayFirst = unknownTime;
};

/// The order of a log whose dates may be read in two ways: what they show themselves, else what the user says, else the
/// month is taken as the first.
class DateOrderChoice
{
public:
    DateOrderChoice(std::string_view fileName, DateOrder given)
        : m_finder(fileName), m_given(given), m_decided(given == DateOrder::YearFirst), m_order(m_decided ? given : DateOrder::Unknown)
    {
    }

    /// One more date, before it is decided.
    void see(std::string_view date)
    {
        m_finder.see(date);
        m_doubtful = m_doubtful || parseCountryDate(date, DateOrder::MonthFirst) != parseCountryDate(date, DateOrder::DayFirst);
    }
    /// The dates seen so far leave no doubt.
    [[nodiscard]] bool shows() const { return m_finder.order() != DateOrder::Unknown; }
    [[nodiscard]] bool decided() const { return m_decided; }
    void decide()
    {
        if (!m_decided)
            m_order = shows() ? m_finder.order() : m_given;
        m_decided = true;
    }
    /// The user chose, and the log is not asked.
    void force(DateOrder order)
    {
        if (order == DateOrder::Unknown)
            return;
        m_given = m_order = order;
        m_decided = true;
    }
    [[nodiscard]] DateOrder order() const { return m_order; }
    /// A date was seen that reads both ways, so that the order matters.
    [[nodiscard]] bool doubtful() const { return m_doubtful; }
    [[nodiscard]] DateOrderSource source() const
    {
        return m_order == DateOrder::Unknown ? DateOrderSource::Assumed : shows() && m_order == m_finder.order() ? DateOrderSource::File : DateOrderSource::Option;
    }

private:
    DateOrderFinder m_finder;
    DateOrder m_given;
    bool m_decided;
    DateOrder m_order;
    bool m_doubtful = false;
};

} // namespace delist
