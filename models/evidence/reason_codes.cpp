#include "evidence/reason_codes.h"

namespace delist {

void addReason(std::string& reasons, std::string_view code, std::string_view arguments)
{
    if (!reasons.empty())
        reasons += "; ";
    reasons += code;
    if (arguments.empty())
        return;
    reasons += ": ";
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        const bool parts = arguments[i] == ' ' && i > 0 && arguments[i - 1] == ';'; // would begin the next code
        if (!parts)
            reasons += arguments[i];
    }
}

std::string processArgument(std::int64_t pid, std::string_view path)
{
    std::string argument = pid < 0 ? "-" : std::to_string(pid);
    if (!path.empty())
        (argument += ' ') += path;
    return argument;
}

} // namespace delist
