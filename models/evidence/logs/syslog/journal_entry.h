// The entries of systemd's journal as `journalctl -o json` (and json-pretty, json-seq),
// `-o export` and `-o verbose` write them (systemd.journal-fields(7), Journal Export Formats). What is inside is a syslog line
// like any other.
#pragma once
#include "evidence/text/json_line.h"
#include "evidence/text/syslog_line.h"
#include <string>
#include <string_view>

namespace delist {

class JournalEntry
{
public:
    void clear();
    /// A field by its name in the journal. The first one counts, but for what is "__REALTIME_TIMESTAMP".
    void add(std::string_view name, std::string_view value);
    void setTime(Micros time) { m_time = time; }
    /// False when it has no message. The views are into this object, until it changes.
    bool toLine(SyslogParser& parser, SyslogLine& line) const;

private:
    friend class WrappedLines;

    Micros m_time = unknownTime;
    std::string m_message, m_host, m_identifier, m_command, m_syslogPid, m_pid;
};

/// Takes the envelope off lines.
class WrappedLines
{
public:
    /// \p object is a JSON object: true when a log line is in it. Files whose first objects are none are not looked at further.
    bool json(std::string_view object, SyslogParser& parser, SyslogLine& line);

    /// \p text is part of an entry of -o export or -o verbose, which is ready when the next one begins. When one is,
    /// \p line has it (with the offset and number of its first line) and \p ready is true.
    bool part(std::string_view text, std::uint64_t offset, std::uint64_t number, SyslogParser& parser, SyslogLine& line, bool& ready);
    /// The last entry: false when none is open.
    bool last(SyslogParser& parser, SyslogLine& line);

private:
    static constexpr unsigned most = 64; ///< objects without a log line, from the beginning of a file

    bool isHeader(std::string_view text, SyslogParser& parser, Micros& time) const;
    bool field(std::string_view text);

    JournalEntry m_entry, m_done;
    JsonLine m_json;
    std::string m_bytes;
    unsigned m_plain = 0;
    bool m_any = false;
    bool m_open = false;
    std::string m_binary; ///< the name of a field whose value comes with its length before it
    std::uint64_t m_offset = 0, m_number = 0;
};

} // namespace delist
