#include "evidence/logs/syslog/syslog_family.h"

namespace delist {

// clang-format off
extern const SyslogFamily eximFamily;
extern const SyslogFamily postfixFamily;
extern const SyslogFamily sendmailFamily;
// clang-format on

const std::vector<const SyslogFamily*>& syslogFamilies()
{
    static const std::vector<const SyslogFamily*> list = {
        // One line per family, and its extern above.
        &postfixFamily,
        &eximFamily,
        &sendmailFamily,
    };
    return list;
}

} // namespace delist
