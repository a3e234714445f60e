// WindowsEvent: one event that says which process held a socket: Security 5156 and 5157 (Windows Filtering Platform
// permitted or blocked a connection) or Sysmon 3. Filled name by name from whatever form the event was exported in, then
// given to the sink as a SocketOwner. (learn.microsoft.com/windows/security/threat-protection/auditing/event-5156,
// learn.microsoft.com/sysinternals/downloads/sysmon)
//
// In 5156 "Source" is the local side and "Dest" the remote one, whichever way the connection went. In Sysmon 3 "Source" is
// the side that opened it, so that with Initiated=false the local side is "Destination".
#pragma once
#include "evidence/record_sink.h"
#include <string>

namespace delist {

class WindowsEvent
{
public:
    enum class Kind : std::uint8_t { Other, Security, Sysmon };

    void clear() { *this = WindowsEvent(); }
    /// A value under the name that it has in EventData, or in the export's own fields.
    void set(std::string_view name, std::string_view value);
    /// The rendered text: of Sysmon by its keys; of 5156, whose words are in the language of the server, by position.
    void setMessage(std::string_view message);
    void setId(int id) { m_id = id; }
    /// When the exporter says so; Sysmon's own UtcTime is better.
    void setTime(Micros time) { m_time = time; }
    void setComputer(std::string_view name) { m_computer = name; }

    [[nodiscard]] Kind kind() const;
    [[nodiscard]] Micros time() const { return m_utcTime != unknownTime ? m_utcTime : m_time; }
    /// nullptr, or why it is of no use. Kind::Other gives nothing.
    const char* store(std::uint64_t offset, RecordSink& sink) const;

private:
    int m_id = 0;
    bool m_sysmon = false;
    bool m_initiated = true;
    Micros m_time = unknownTime;
    Micros m_utcTime = unknownTime;
    std::int64_t m_pid = unknownCount;
    int m_protocol = 6;
    Endpoint m_source;
    Endpoint m_destination;
    std::string m_process, m_user, m_computer;
};

} // namespace delist
