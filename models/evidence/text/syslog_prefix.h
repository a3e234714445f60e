// What relays, devices and daemons put before the parts of a syslog line, and what stands behind it.
#pragma once
#include <string_view>

namespace delist {

inline std::string_view trimLeft(std::string_view text)
{
    std::size_t at = 0;
    while (at < text.size() && text[at] == ' ')
        ++at;
    return text.substr(at);
}

/// ": <166>Apr 11 …": what a relay that does not read the line leaves before the device's own stamp.
std::string_view behindPriority(std::string_view text);
/// What stands behind the number that Cisco's IOS counts its lines by, and the colon of the EMBLEM form: "000123: *Mar  2 …",
/// ":Mar 02 …". All of \p text when there is none.
std::string_view behindSequence(std::string_view text);
/// Behind facility and level: "mail:info" (AIX), "daemon.info" (BusyBox, OpenWrt), "<mail.info>" and "<2.6>" (FreeBSD's syslogd -v). Empty
/// when it does not begin so.
std::string_view behindLevel(std::string_view text);
/// "[1772442901.123] ": what logread -t puts before the level besides.
std::string_view behindUptime(std::string_view text);
/// Solaris puts the number and the level of a message before it: "[ID 801593 mail.info] ".
std::string_view withoutMessageId(std::string_view text);

} // namespace delist
