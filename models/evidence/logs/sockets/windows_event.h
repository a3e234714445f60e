// WindowsEvent: one event that says which process held a socket: Security 5156 and 5157 (Windows Filtering Platform
// permitted or blocked a connection) or Sysmon 3. Filled name by name from whatever form the event was exported in, then
// given to the sink as a SocketOwner, with the names that Sysmon finds for the two ends. (learn.microsoft.com/windows/security/threat-protection/auditing/event-5156,
// learn.microsoft.com/sysinternals/downloads/sysmon)
//
// In 5156 "Source" is the local side and "Dest" the remote one, whichever way the connection went. In Sysmon 3 "Source" is
// the side that opened it, so that with Initiated=false the local side is "Destination".
#pragma once
#include "evidence/end_names.h"
#include <string>

namespace delist {

class WindowsEvent
{
public:
    enum class Kind : std::uint8_t { Other, Security, Sysmon };
    /// What is read of an event's own data.
    enum class Field : std::uint8_t {
        None, SourceAddress, SourcePort, SourceName, DestinationAddress, DestinationPort, DestinationName, Process, User, Pid, Protocol, Initiated, UtcTime, OfSysmon
    };

    /// By the name that it has in EventData or in what exporters make of it; case, blanks and signs do not count.
    static Field fieldOf(std::string_view name);

    void clear() { *this = WindowsEvent(); }
    void set(Field field, std::string_view value);
    void set(std::string_view name, std::string_view value) { set(fieldOf(name), value); }
    /// The rendered text: of Sysmon by its keys; of 5156, whose words are in the language of the server, by position.
    void setMessage(std::string_view message);
    /// The rendered text of an event whose number is not known: the text shows which one it is.
    void setMessageAlone(std::string_view message);
    void setId(int id) { m_id = id; }
    /// The name of its provider or channel.
    void setLog(std::string_view name);
    /// A process id that may as well be the one of the process that wrote the event; kept when it cannot be.
    /// \p spelling: the name that it goes by.
    void setUnsurePid(std::string_view value, std::string_view spelling);
    /// When the exporter says so; Sysmon's own UtcTime is better.
    void setTime(Micros time) { m_time = time; }
    void setComputer(std::string_view name) { m_computer = name; }

    [[nodiscard]] bool knowsComputer() const { return !m_computer.empty(); }
    [[nodiscard]] Kind kind() const;
    /// The log that it is of, whichever event it is.
    [[nodiscard]] Kind log() const { return m_sysmon ? Kind::Sysmon : m_security || kind() == Kind::Security ? Kind::Security : Kind::Other; }
    [[nodiscard]] Micros time() const { return m_utcTime != unknownTime ? m_utcTime : m_time; }
    /// nullptr, or why it is of no use. Kind::Other gives nothing.
    const char* store(std::uint64_t offset, RecordSink& sink, EndNames& names) const;

private:
    int m_id = 0;
    bool m_sysmon = false;
    bool m_security = false;
    bool m_initiated = true;
    Micros m_time = unknownTime;
    Micros m_utcTime = unknownTime;
    std::int64_t m_pid = unknownCount;
    int m_protocol = 6;
    Endpoint m_source;
    Endpoint m_destination;
    std::string m_process, m_user, m_computer, m_sourceName, m_destinationName;
};

} // namespace delist
