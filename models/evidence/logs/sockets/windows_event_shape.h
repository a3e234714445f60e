// The shape of exported Windows events: in which form they stand, and of which log they are. A Security log may begin with
// any number of logons, and Sysmon's with processes, before the first event that names a socket: the log is known by its
// provider or channel, or the numbers of its events.
#pragma once
#include "evidence/format.h"
#include "evidence/logs/sockets/windows_event.h"

namespace delist {

enum class WindowsEventForm : std::uint8_t { None, Xml, Json, Csv, List };

WindowsEventForm windowsEventForm(std::string_view firstLine);

/// Whether \p json can be one, or hold some, by the names that each exporter writes.
bool mayBeWindowsEvent(std::string_view json);

/// For the formats' detect.
Detection detectWindowsEvents(const Sample& sample, WindowsEvent::Kind wanted);

} // namespace delist
