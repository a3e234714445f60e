#include "evidence/row_vantages.h"
#include "evidence/logs/sensors/zeek_logs.h"
#include "evidence/logs/syslog/syslog_family.h"

namespace delist {

RowVantages rowVantages(const Format& format)
{
    if (format.open == &openSyslog) // families of firewalls yield connections, those of mail servers never do
        return {Vantage::Firewall, Vantage::MailLog};
    if (format.open == &openZeekConn || format.open == &openZeekSmtp) // either may hold lines of the other, wherever they begin
        return {Vantage::Firewall, Vantage::Capture};
    return {format.vantage, format.vantage};
}

} // namespace delist
