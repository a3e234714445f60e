// The envelope that log lines travel in: a time stamp, perhaps a host, a program tag with its process id, the message.
// RFC 3164 (with and without <PRI>, with and without a host name), RFC 5424, the ISO 8601 stamps of rsyslog and journald,
// stamps with a year (Cisco), multilog's TAI64N, epoch seconds. Views into the line, nothing is allocated.
//
// Stamps without a year get one: the first line the latest year that does not lie after the file's date (or the year the
// user gives), later lines by watching December turn into January. Stamps without a zone are ReaderOptions::localToUtc's
// business; in the hour that comes twice, a log that would run backwards is in the second one.
// A line that was stamped twice takes the inner stamp when that is complete (has a year), else the outer one.
#pragma once
#include "evidence/reader.h"
#include "evidence/text/timestamp.h"

namespace delist {

enum class StampKind : std::uint8_t { Yearless, Dated, Iso, Rfc5424, Epoch, Tai64 };

struct SyslogLine
{
    std::string_view text;       ///< the whole line
    std::uint64_t offset = 0;    ///< in the file as stored
    std::uint64_t number = 0;    ///< from 1
    Micros time = unknownTime;
    bool zoneKnown = false;      ///< the stamp names its zone or is an epoch
    StampKind stamp = StampKind::Yearless;
    int priority = -1;           ///< <PRI>, -1 without
    std::string_view body;       ///< everything after the (outer) stamp: for logs that have a stamp but no envelope
    std::string_view host;
    std::string_view tag;        ///< program name without process id: "postfix/smtpd", "kernel", "%ASA-6-302013"
    std::string_view pid;
    std::string_view structured; ///< RFC 5424 STRUCTURED-DATA with its brackets; empty for "-"
    std::string_view message;    ///< after "tag[pid]: "; without tag everything after the host
    unsigned repeated = 1;       ///< "message repeated 3 times: [ … ]" stands for three; the message is what is inside
    bool repeatsLast = false;    ///< "last message repeated N times": repeated says how often, the message is not there
};

class SyslogParser
{
public:
    explicit SyslogParser(const ReaderOptions& options);
    /// False when the line begins with no time stamp that is known (and not with a "tag[pid]: " that lost its stamp). \p text must outlive \p line.
    bool parse(std::string_view text, SyslogLine& line);

    /// What the user should know about years: empty while every stamp had one.
    [[nodiscard]] std::string yearNote() const;

    /// Wall-clock to UTC as the log goes on, see above. For readers with a stamp of their own.
    Micros toUtc(Micros local);

private:
    struct Stamp
    {
        Micros time = unknownTime;
        bool zoneKnown = false;
        StampKind kind = StampKind::Yearless;
        std::size_t length = 0; ///< of the stamp in the text; 0: none
    };

    Stamp stamp(std::string_view text);
    Stamp monthStamp(std::string_view text);
    Stamp isoStamp(std::string_view text);
    Stamp epochStamp(std::string_view text);
    static Stamp taiStamp(std::string_view text);
    bool rfc5424(std::string_view text, SyslogLine& line);
    void envelope(std::string_view text, SyslogLine& line, int depth);
    void message(std::string_view text, SyslogLine& line);
    int yearOf(int month, int day, Micros ofDay);

    std::function<Micros(Micros)> m_localToUtc;
    Micros m_modified;
    int m_givenYear;
    int m_firstYear = 0;
    int m_year = 0;      ///< of the last line without a year
    int m_month = 0;
    bool m_rolled = false;
    bool m_beyond = false;   ///< months go back, and next year is not yet
    bool m_badLeapDay = false;
    Micros m_lastUtc = unknownTime;
    char m_text[15] = {};    ///< the last "Mmm dd hh:mm:ss"
    Micros m_textTime = unknownTime;
    DateCache m_dates;
};

/// "Jan" … "Dec" at the beginning of \p text, in English: 1 … 12, else 0.
int monthOf(std::string_view text);

} // namespace delist
