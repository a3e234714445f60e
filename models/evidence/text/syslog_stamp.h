// SyslogStamps: the time stamps that log lines begin with: "Mmm dd hh:mm:ss" with and without a year, ISO 8601, epoch
// seconds, multilog's TAI64N, RouterOS's "jul/07 08:00:02", Sophos UTM's "2026:03:03-10:29:42", what "dmesg -T" puts before the
// kernel's lines, OpenWrt's "Mon Mar  2 09:15:01 2026"; with the name of a zone behind them (Cisco).
//
// Stamps without a year get one: the first line the latest year that does not lie after the file's date, nor well after a date in its
// name (or the year the user gives), every other line the one that makes the file go forwards, or back a little. When that ends after the file's
// date, the first line was of an earlier year: ReaderOptions::otherYear. Stamps without a zone are ReaderOptions::localToUtc's
// business.
#pragma once
#include "evidence/reader.h"
#include "evidence/text/month_names.h"
#include "evidence/text/timestamp.h"

namespace delist {

enum class StampKind : std::uint8_t { Yearless, Dated, Iso, Rfc5424, Epoch, Tai64, Dmesg };

struct SyslogStamp
{
    Micros time = unknownTime;
    bool zoneKnown = false;
    StampKind kind = StampKind::Yearless;
    std::size_t length = 0; ///< of the stamp in the text; 0: none
};

class SyslogStamps
{
public:
    explicit SyslogStamps(const ReaderOptions& options);

    /// The stamp that \p text begins with, of whichever kind.
    SyslogStamp read(std::string_view text);
    /// Only ISO 8601, epoch or TAI64N: what a program writes of its own behind the envelope.
    SyslogStamp complete(std::string_view text);
    SyslogStamp iso(std::string_view text);
    SyslogStamp isoAsWritten(std::string_view text);

    /// What the user should know about years: empty while every stamp had one.
    [[nodiscard]] std::string yearNote() const;

    [[nodiscard]] Micros toUtc(Micros local) const { return m_localToUtc ? m_localToUtc(local) : local; }

private:
    SyslogStamp monthName(std::string_view text);
    SyslogStamp translatedMonth(std::string_view text);
    SyslogStamp routerOs(std::string_view text);
    SyslogStamp dmesg(std::string_view text);
    SyslogStamp weekday(std::string_view text);
    SyslogStamp colons(std::string_view text);
    SyslogStamp journalFull(std::string_view text);
    static SyslogStamp epoch(std::string_view text);
    static SyslogStamp tai(std::string_view text);
    int yearOf(int month, int day, Micros ofDay);
    void firstYear(int month, int day, Micros ofDay);
    [[nodiscard]] int yearsBeyond(int month, int day, Micros ofDay) const;
    void tellOtherYear();

    std::function<Micros(Micros)> m_localToUtc;
    Micros m_modified; ///< of the file; by its name, when that lies before
    bool m_dateInName = false;
    int m_givenYear;
    YearSource m_yearSource;
    std::function<void(int, YearSource)> m_otherYear;
    std::shared_ptr<YearlessDays> m_yearless;
    int m_firstYear = 0;
    int m_year = 0;            ///< of the last line without a year
    std::int64_t m_day = 0;    ///< its day, since 1970
    std::int64_t m_span = 0;   ///< days that the file went forwards
    std::int64_t m_stamps = 0; ///< in how many steps
    std::int64_t m_left = 0;   ///< the day before a line that may be of a clock that was not set; 0: none
    int m_leapYear = 0;        ///< of the first 29 February, as taken
    int m_beyond = 0;          ///< years by which the last line lies after the file's date
    bool m_badLeapDay = false;
    char m_text[15] = {};    ///< the last "Mmm dd hh:mm:ss"
    Micros m_textTime = unknownTime;
    DateCache m_dates;
};

/// Of "Mmm dd hh:mm:ss", with the month in any language that logs are printed in, at the beginning of \p text; 0: no such stamp.
std::size_t yearlessStampLength(std::string_view text);

} // namespace delist
