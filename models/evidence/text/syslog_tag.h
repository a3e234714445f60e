// The program tag of a syslog line: "postfix/smtpd[123]: ", "kernel: ", "%ASA-6-302013: ", "lmtp(bob)<77><abc>: ".
#pragma once
#include <cstddef>
#include <string_view>

namespace delist {

struct SyslogTag
{
    std::string_view name;
    std::string_view pid;
    std::size_t length = 0; ///< with "[pid]: "; 0: no tag there
};

/// That \p text begins with.
SyslogTag tagOf(std::string_view text);

} // namespace delist
