// Lists of sockets with a value on each line: CurrPorts' plain text below lines of '=', CurrPorts' XML, and what Sysinternals
// tcpvcon prints ("[TCP] spam.exe", with PID, State, Local and Remote below).
#pragma once
#include "evidence/reader.h"

namespace delist {

enum class SocketListForm : std::uint8_t { None, Rules, Xml, Blocks };

/// By a line of a file: None for one that begins no such list, and for what may stand above.
SocketListForm socketListForm(std::string_view line);

std::unique_ptr<Reader> openSocketList(SocketListForm form, const ReaderOptions& options, RecordSink& sink);

} // namespace delist
