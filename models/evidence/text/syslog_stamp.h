// SyslogStamps: the time stamps that log lines begin with: "Mmm dd hh:mm:ss" with and without a year, ISO 8601, epoch
// seconds, multilog's TAI64N, RouterOS's "jul/07 08:00:02" and "07-07 08:00:02", Kiwi Syslog's "03-10-2026<TAB>10:00:00", Sophos UTM's "2026:03:03-10:29:42", what "dmesg -T" puts before the
// kernel's lines, OpenWrt's "Mon Mar  2 09:15:01 2026"; with the name of a zone behind them (Cisco).
//
// Stamps without a year get one from StampYears. Stamps without a zone are ReaderOptions::localToUtc's business.
#pragma once
#include "evidence/reader.h"
#include "evidence/text/day_month.h"
#include "evidence/text/month_names.h"
#include "evidence/text/stamp_years.h"
#include "evidence/text/timestamp.h"
#include "evidence/text/zone_reading.h"

namespace delist {

enum class StampKind : std::uint8_t { Yearless, Dated, Iso, Rfc5424, Epoch, Tai64, Dmesg };

struct SyslogStamp
{
    Micros time = unknownTime;
    Micros written = unknownTime; ///< with a month's name or ISO 8601 that name no zone: as the clock showed it
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
    /// Which way the country's dates are read.
    void readDatesAs(DateOrder order) { m_dateOrder = order; }
    /// Only ISO 8601, epoch or TAI64N: what a program writes of its own behind the envelope.
    SyslogStamp complete(std::string_view text);
    SyslogStamp iso(std::string_view text);
    SyslogStamp isoAsWritten(std::string_view text);

    /// What the user should know about years: empty while every stamp had one.
    [[nodiscard]] std::string yearNote() const { return m_years.note(); }
    /// The same about zones.
    [[nodiscard]] std::string zoneNote() const { return m_zones.note(); }

    [[nodiscard]] Micros toUtc(Micros local) const { return m_localToUtc ? m_localToUtc(local) : local; }

private:
    SyslogStamp monthName(std::string_view text);
    SyslogStamp translatedMonth(std::string_view text);
    SyslogStamp routerOs7(std::string_view text);
    SyslogStamp routerOs(std::string_view text);
    SyslogStamp country(std::string_view text);
    SyslogStamp dmesg(std::string_view text);
    SyslogStamp weekday(std::string_view text);
    SyslogStamp colons(std::string_view text);
    SyslogStamp journalFull(std::string_view text);
    static SyslogStamp epoch(std::string_view text);
    static SyslogStamp tai(std::string_view text);

    std::function<Micros(Micros)> m_localToUtc;
    DateOrder m_dateOrder;
    StampYears m_years;
    ZoneReading m_zones;
    char m_text[15] = {};    ///< the last "Mmm dd hh:mm:ss"
    Micros m_textTime = unknownTime;
    DateCache m_dates;
};

/// "03-10-2026" of a line that begins with a stamp whose day and month stand as the country has them; empty: it does not.
std::string_view countryDateOf(std::string_view text);

/// Of "Mmm dd hh:mm:ss", with the month in any language that logs are printed in, at the beginning of \p text; 0: no such stamp.
std::size_t yearlessStampLength(std::string_view text);

} // namespace delist
