// Dates of logs that write them as the country does: "11/8/2006", "8.11.2006", "2006-11-08", and finding out from the log
// itself whether day or month comes first. Two-digit years are 20xx. Times of day with AM and PM besides.
#pragma once
#include "evidence/records.h"
#include <string_view>

namespace delist {

enum class DateOrder : std::uint8_t { Unknown, MonthFirst, DayFirst };

/// Midnight, or unknownTime. A year in front, or dots, leave no doubt; otherwise \p order decides.
Micros parseCountryDate(std::string_view text, DateOrder order);
/// "0:00:05", "12:34:56 PM", "12:34:56.789", "1:02 pm": microseconds since midnight, or unknownTime.
Micros parseCountryTime(std::string_view text);

/// Finds the order from the dates of one log, as they come.
class DateOrderFinder
{
public:
    /// A date in the file's name ("ISALOG_20061108_FWS_000.w3c") speaks for the order that gives it.
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

} // namespace delist
