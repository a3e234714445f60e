// StampYears: the years of log lines that do not write theirs. The first line gets the latest year that does not lie after the
// file's date, nor well after a date in its name (or the year the user gives), every other line the one that makes the file go
// forwards, or back a little. When that ends after the file's date, the first line was of an earlier year: ReaderOptions::otherYear.
#pragma once
#include "evidence/reader.h"
#include <cstdint>
#include <functional>
#include <memory>
#include <string>

namespace delist {

class StampYears
{
public:
    explicit StampYears(const ReaderOptions& options);

    /// Of the next line: a day of some year, \p ofDay into it.
    int of(int month, int day, Micros ofDay);
    /// What the user should know: empty while nobody asked for a year.
    [[nodiscard]] std::string note() const;

private:
    void takeFirst(int month, int day, Micros ofDay);
    [[nodiscard]] int yearsBeyond(int month, int day, Micros ofDay) const;
    void tellOtherYear();

    Micros m_modified; ///< of the file; by its name, when that lies before
    bool m_dateInName = false;
    int m_givenYear;
    YearSource m_yearSource;
    std::function<void(int, YearSource)> m_otherYear;
    std::shared_ptr<YearlessDays> m_yearless;
    int m_firstYear = 0;
    int m_year = 0;            ///< of the last line
    std::int64_t m_day = 0;    ///< its day, since 1970
    std::int64_t m_span = 0;   ///< days that the file went forwards
    std::int64_t m_stamps = 0; ///< in how many steps
    std::int64_t m_left = 0;   ///< the day before a line that may be of a clock that was not set; 0: none
    int m_leapYear = 0;        ///< of the first 29 February, as taken
    int m_beyond = 0;          ///< years by which the last line lies after the file's date
    bool m_badLeapDay = false;
};

} // namespace delist
