// One <Event> of a Windows event log in XML (schema http://schemas.microsoft.com/win/2004/08/events/event), as Event Viewer,
// wevtutil and libevtx write it. Only what WindowsEvent wants to know; no general XML.
#pragma once
#include "evidence/logs/sockets/windows_event.h"

namespace delist {

/// nullptr, or why \p xml is no event.
const char* readEventXml(std::string_view xml, WindowsEvent& event);

/// Where the next <Event begins; npos: nowhere.
std::size_t findEventXml(std::string_view text);

/// &lt; &#13; &#xD; and the like undone.
std::string xmlText(std::string_view text);

} // namespace delist
