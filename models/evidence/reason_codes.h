// reason_codes: why something was decided, as codes with arguments in one text: "same-server; apart: 3 ms; helo". Whoever
// shows it says it in the user's language (models/report/reason_text.h). A code is of small letters and hyphens; arguments
// are parted by blanks, and the last one may hold blanks itself.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

namespace delist {

/// Appends "code: arguments" to \p reasons.
void addReason(std::string& reasons, std::string_view code, std::string_view arguments = {});
/// "88 C:\Windows\a.exe" as arguments: a PID ("-" when it is unknown) and a path, which may be empty.
std::string processArgument(std::int64_t pid, std::string_view path);

} // namespace delist
