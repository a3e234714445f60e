#include "evidence/text/stamp_years.h"
#include "evidence/text/day_month.h"
#include "evidence/text/timestamp.h"
#include "evidence/text/year_note.h"
#include <chrono>

namespace delist {

StampYears::StampYears(const ReaderOptions& options)
    : m_modified(options.modified), m_givenYear(options.year), m_yearSource(options.yearSource), m_otherYear(options.otherYear),
      m_yearless(options.yearless)
{
    if (m_modified == unknownTime)
        m_modified = std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::system_clock::now().time_since_epoch()).count();
    // The day of rotation ("mail.log-20250101"), or the first of what it holds, a month at most.
    constexpr Micros longestFile = 40 * microsPerDay;
    if (const Micros named = dateInFileName(options.fileName); named != unknownTime && named + longestFile < m_modified) {
        m_modified = named + longestFile;
        m_dateInName = true;
    }
}

/// The latest year in which the first line does not lie after the file's date. A day of grace: the zone, and clocks that are
/// a little off.
void StampYears::takeFirst(int month, int day, Micros ofDay)
{
    m_year = m_givenYear;
    if (m_givenYear == 0) {
        const Micros limit = m_modified + microsPerDay;
        m_year = 1970 + static_cast<int>(m_modified / (365 * microsPerDay + microsPerDay / 4)) + 1;
        while (m_year > 1970 &&
               (!isValidDate(m_year, month, day) || daysFromCivil(m_year, month, day) * microsPerDay + ofDay > limit))
            --m_year;
    }
    m_firstYear = m_year;
}

/// The year of a stamp without one: in which it comes after the line before, or not long before it. How long: logs that were
/// put one behind the other, the newest first, go back by two of their lengths, a month at most. Where there are few
/// lines, or fewer than days, a leap backwards is rather a year that nobody wrote about.
int StampYears::of(int month, int day, Micros ofDay)
{
    if (m_year == 0) {
        takeFirst(month, day, ofDay);
        m_day = daysFromCivil(m_year, month, day);
    } else {
        constexpr int mostYears = 30; // no log spans more; what does is no log
        constexpr int manyStamps = 32;
        const std::int64_t slack = m_stamps < manyStamps || m_stamps < m_span ? 15 : 62;
        std::int64_t steps = daysFromCivil(m_year, month, day) - m_day;
        const auto moveBy = [&](int years) {
            m_year += years;
            steps = daysFromCivil(m_year, month, day) - m_day;
        };
        if (steps < -slack && m_year < m_firstYear + mostYears) {
            moveBy(1);
            // Devices that have lost the time begin with 1 January, until somebody tells them.
            m_left = month == 1 && day == 1 && steps > 31 ? m_day : 0;
        } else if (steps >= 365 - slack && m_year > m_firstYear - mostYears) {
            moveBy(-1);
            if (steps < -slack)
                moveBy(1);
        } else if (m_left != 0 && steps > 31) {
            if (const std::int64_t after = daysFromCivil(m_year - 1, month, day) - m_left; after >= -1 && after <= 3)
                moveBy(-1);
            m_left = 0;
        }
        m_day += steps;
        if (steps > 0 && m_left == 0)
            m_span += steps;
    }
    ++m_stamps;
    if (m_yearless)
        *m_yearless = {true, m_yearless->any ? m_yearless->first : m_day, m_day};
    if (month == 2 && day == 29) {
        m_leapYear = m_leapYear != 0 ? m_leapYear : m_year;
        m_badLeapDay = m_badLeapDay || !isValidDate(m_year, month, day); // taken as the day after the 28th
    }
    const int beyond = yearsBeyond(month, day, ofDay);
    if (beyond != m_beyond || (month == 2 && day == 29)) {
        m_beyond = beyond;
        tellOtherYear();
    }
    return m_year;
}

int StampYears::yearsBeyond(int month, int day, Micros ofDay) const
{
    if (m_day * microsPerDay + ofDay <= m_modified + microsPerDay)
        return 0;
    int years = 1;
    while (years < m_year - 1970 && daysFromCivil(m_year - years, month, day) * microsPerDay + ofDay > m_modified + microsPerDay)
        ++years;
    return years;
}

void StampYears::tellOtherYear()
{
    if (m_givenYear != 0 || !m_otherYear)
        return;
    int years = m_beyond;
    while (m_leapYear != 0 && m_leapYear - years > 1972 && !isValidDate(m_leapYear - years, 2, 29))
        ++years;
    m_otherYear(years == 0 ? 0 : m_firstYear - years, years == m_beyond ? YearSource::LastLines : YearSource::LeapDay);
}

std::string StampYears::note() const
{
    if (m_firstYear == 0)
        return {};
    std::string note = std::string(noYearNote) + ": the first is taken as " + std::to_string(m_firstYear);
    note += m_givenYear == 0 && m_dateInName           ? ", from the date in the file's name"
            : m_givenYear == 0                         ? ", from the file's date"
            : m_yearSource == YearSource::LeapDay      ? ", by its 29 February"
            : m_yearSource == YearSource::LastLines    ? ", so that the last does not lie after the file's date"
            : m_yearSource == YearSource::EarlierPiece ? ", counted on from the year that was given, that of the log's oldest piece"
                                                       : ", the year that was given";
    if (m_year != m_firstYear)
        note += ", the last as " + std::to_string(m_year);
    note += "; --year sets another.";
    if (m_beyond != 0 && m_givenYear == 0)
        note += " Its last lines lie after the file's date: it spans more than a year, or is out of order.";
    if (m_badLeapDay)
        note += " A 29 February does not exist in that year and was taken as 1 March.";
    return note;
}

} // namespace delist
