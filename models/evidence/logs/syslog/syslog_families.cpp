#include "evidence/logs/syslog/syslog_family.h"

namespace delist {

// clang-format off
extern const SyslogFamily dhcpSyslogFamily;
extern const SyslogFamily eximFamily;
extern const SyslogFamily postfixFamily;
extern const SyslogFamily qmailFamily;
extern const SyslogFamily dovecotFamily;
extern const SyslogFamily harakaFamily;
extern const SyslogFamily courierFamily;
extern const SyslogFamily sendmailFamily;
extern const SyslogFamily cefFamily;
extern const SyslogFamily leefFamily;
extern const SyslogFamily checkPointFamily;
extern const SyslogFamily ciscoAsaFamily;
extern const SyslogFamily ciscoIosFamily;
extern const SyslogFamily fortigateFamily;
extern const SyslogFamily juniperSrxFamily;
extern const SyslogFamily mikrotikFamily;
extern const SyslogFamily netfilterFamily;
extern const SyslogFamily netscreenFamily;
extern const SyslogFamily paloAltoFamily;
extern const SyslogFamily pflogFamily;
extern const SyslogFamily pfsenseFamily;
extern const SyslogFamily sonicWallFamily;
extern const SyslogFamily sophosFamily;
extern const SyslogFamily suricataFamily;
extern const SyslogFamily windowsEventFamily;
// clang-format on

const std::vector<const SyslogFamily*>& syslogFamilies()
{
    static const std::vector<const SyslogFamily*> list = {
        // One line per family, and its extern above.
        &postfixFamily,
        &eximFamily,
        &sendmailFamily,
        &pfsenseFamily,
        &pflogFamily,
        &cefFamily,
        &leefFamily,
        &ciscoAsaFamily,
        &ciscoIosFamily,
        &netfilterFamily,
        &fortigateFamily,
        &sonicWallFamily,
        &sophosFamily,
        &paloAltoFamily,
        &juniperSrxFamily,
        &netscreenFamily,
        &mikrotikFamily,
        &checkPointFamily,
        &qmailFamily,
        &dovecotFamily,
        &harakaFamily,
        &courierFamily,
        &dhcpSyslogFamily,
        &suricataFamily,
        &windowsEventFamily,
    };
    return list;
}

} // namespace delist
