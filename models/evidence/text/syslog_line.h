// The envelope that log lines travel in: a time stamp, perhaps a host, a program tag with its process id, the message.
// RFC 3164 (with and without <PRI>, with and without a host name), RFC 5424, the ISO 8601 stamps of rsyslog and journald,
// stamps with a year (Cisco), multilog's TAI64N, epoch seconds; and what containers and collectors put around all that. Views
// into the line, nothing is allocated.
// A line that was stamped twice takes the inner stamp when that is complete (has a year), else the outer one. Not where the device
// itself doubts its clock (Cisco's '*' and '.'). Where the inner stamp names no zone, the outer one tells which it is (DeviceClocks): many
// devices keep another zone than the file, mostly UTC, which is Cisco's default.
#pragma once
#include "evidence/text/device_clocks.h"
#include "evidence/text/log_wrapping.h"
#include "evidence/text/syslog_stamp.h"

namespace delist {

struct SyslogLine
{
    std::string_view text;       ///< the whole line, without what a container or a collector put around it
    std::uint64_t offset = 0;    ///< in the file as stored
    std::uint64_t number = 0;    ///< from 1
    Micros time = unknownTime;
    bool zoneKnown = false;      ///< the stamp names its zone or is an epoch
    bool zoneOfDevice = false;   ///< the stamp names none, but a collector's told which one the device keeps
    StampKind stamp = StampKind::Yearless; ///< that gave the time
    int priority = -1;           ///< <PRI>, -1 without
    std::string_view body;       ///< everything after the (outer) stamp: for logs that have a stamp but no envelope
    std::string_view host;
    std::string_view tag;        ///< program name without process id: "postfix/smtpd", "kernel", "%ASA-6-302013"
    std::string_view pid;
    std::string_view structured; ///< RFC 5424 STRUCTURED-DATA with its brackets; empty for "-"
    std::string_view message;    ///< after "tag[pid]: "; without tag everything after the host
    unsigned repeated = 1;       ///< "message repeated 3 times: [ … ]" stands for three; the message is what is inside
    bool unended = false;        ///< the file ends where it does: it may have been cut off there
    bool repeatsLast = false;    ///< "last message repeated N times": repeated says how often, the message is not there
};

class SyslogParser
{
public:
    explicit SyslogParser(const ReaderOptions& options) : m_stamps(options) {}
    /// False when the line begins with no time stamp that is known (and not with a "tag[pid]: " that lost its stamp). \p text must
    /// outlive \p line, which is good until the next call.
    bool parse(std::string_view text, SyslogLine& line);

    /// A message whose envelope was something else (the journal's fields), with its time in UTC. Keeps offset and number.
    void unwrapped(SyslogLine& line, Micros time, std::string_view host, std::string_view tag, std::string_view pid, std::string_view text);
    /// The stamp that \p text begins with.
    SyslogStamp stamp(std::string_view text) { return m_stamps.read(text); }

    /// Which way the country's dates are read.
    void readDatesAs(DateOrder order) { m_stamps.readDatesAs(order); }

    /// What the user should know about years: empty while every stamp had one.
    [[nodiscard]] std::string yearNote() const { return m_stamps.yearNote(); }
    [[nodiscard]] std::string zoneNote() const { return m_stamps.zoneNote(); }

    /// Of messages that came more often than a log is believed, how often more.
    [[nodiscard]] std::uint64_t repeatsNotTold() const { return m_repeatsNotTold; }

    /// For readers with a stamp of their own.
    [[nodiscard]] Micros toUtc(Micros local) const { return m_stamps.toUtc(local); }

private:
    bool rfc5424(std::string_view text, SyslogLine& line);
    void envelope(std::string_view text, SyslogLine& line, int depth);
    void deviceStamp(const SyslogStamp& inner, std::string_view sender, std::string_view behind, SyslogLine& line);
    bool shortUnix(std::string_view text, SyslogLine& line);
    void message(std::string_view text, SyslogLine& line);
    bool wrapped(std::string_view inside, SyslogLine& line);
    void collected(std::string_view inside, std::string_view sender, SyslogLine& line);

    SyslogStamps m_stamps;
    DeviceClocks m_clocks;
    LogWrapping m_wrapping;
    bool m_unwrapping = false;
    std::uint64_t m_repeatsLeft = 1'000'000; ///< a line of fifty bytes may say four thousand million
    std::uint64_t m_repeatsNotTold = 0;
};

} // namespace delist
