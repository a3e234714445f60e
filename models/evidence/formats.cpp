#include "evidence/format.h"

namespace delist {

// clang-format off
extern const Format csvFormat;
extern const Format exchange2003TrackingFormat;
extern const Format exchangeAgentFormat;
extern const Format exchangeConnectivityFormat;
extern const Format exchangeOnlineExtendedFormat;
extern const Format exchangeOnlineJsonFormat;
extern const Format exchangeOnlineSummaryFormat;
extern const Format exchangeOnlineTraceFormat;
extern const Format exchangeQueueFormat;
extern const Format cefFormat;
extern const Format leefFormat;
extern const Format checkPointCsvFormat;
extern const Format checkPointFormat;
extern const Format ciscoAsaFormat;
extern const Format ciscoIosFormat;
extern const Format exchangeSmtpReceiveFormat;
extern const Format exchangeSmtpSendFormat;
extern const Format exchangeTrackingCsvFormat;
extern const Format exchangeTrackingFormat;
extern const Format iisSmtpNativeFormat;
extern const Format iisSmtpNcsaFormat;
extern const Format iisSmtpW3cFormat;
extern const Format fortigateFormat;
extern const Format isaNativeFormat;
extern const Format isaPacketFilterFormat;
extern const Format isaSqlFormat;
extern const Format isaViewerFormat;
extern const Format isaW3cFormat;
extern const Format isaWebProxyFormat;
extern const Format juniperSrxFormat;
extern const Format paloAltoFormat;
extern const Format netmonFormat;
extern const Format pcapFormat;
extern const Format mikrotikFormat;
extern const Format netfilterFormat;
extern const Format netscreenFormat;
extern const Format nfdumpFormat;
extern const Format pcapngFormat;
extern const Format pflogFormat;
extern const Format pfsenseFormat;
extern const Format sonicWallFormat;
extern const Format sophosFormat;
extern const Format suricataEveFormat;
extern const Format windowsFirewallFormat;
extern const Format eximFormat;
extern const Format postfixFormat;
extern const Format zeekConnFormat;
extern const Format zeekSmtpFormat;
extern const Format hMailServerFormat;
extern const Format mDaemonFormat;
extern const Format asspFormat;
extern const Format courierFormat;
extern const Format dovecotFormat;
extern const Format harakaFormat;
extern const Format kerioFormat;
extern const Format qmailFormat;
extern const Format sendmailFormat;
extern const Format dhcpSyslogFormat;
extern const Format dhcpdLeasesFormat;
extern const Format dnsmasqLeasesFormat;
extern const Format sysmonFormat;
extern const Format windowsDhcpFormat;
extern const Format windowsSecurityFormat;
extern const Format currportsFormat;
extern const Format netstatFormat;
extern const Format tcpviewFormat;
extern const Format windowsEvtxFormat;
// clang-format on

const std::vector<const Format*>& formats()
{
    static const std::vector<const Format*> list = {
        // One line per format, and its extern above; the order of `delist formats`.
        &exchangeSmtpReceiveFormat,
        &exchangeSmtpSendFormat,
        &exchangeTrackingFormat,
        &exchangeTrackingCsvFormat,
        &exchange2003TrackingFormat,
        &exchangeAgentFormat,
        &exchangeConnectivityFormat,
        &exchangeQueueFormat,
        &exchangeOnlineTraceFormat,
        &exchangeOnlineSummaryFormat,
        &exchangeOnlineExtendedFormat,
        &exchangeOnlineJsonFormat,
        &iisSmtpW3cFormat,
        &iisSmtpNcsaFormat,
        &iisSmtpNativeFormat,
        &isaW3cFormat,
        &isaNativeFormat,
        &isaViewerFormat,
        &isaSqlFormat,
        &isaWebProxyFormat,
        &isaPacketFilterFormat,
        &windowsFirewallFormat,
        &ciscoAsaFormat,
        &ciscoIosFormat,
        &fortigateFormat,
        &netfilterFormat,
        &pflogFormat,
        &pfsenseFormat,
        &paloAltoFormat,
        &sonicWallFormat,
        &sophosFormat,
        &checkPointCsvFormat,
        &checkPointFormat,
        &mikrotikFormat,
        &juniperSrxFormat,
        &netscreenFormat,
        &cefFormat,
        &leefFormat,
        &zeekConnFormat,
        &zeekSmtpFormat,
        &suricataEveFormat,
        &nfdumpFormat,
        &netmonFormat,
        &pcapFormat,
        &pcapngFormat,
        &eximFormat,
        &postfixFormat,
        &qmailFormat,
        &hMailServerFormat,
        &mDaemonFormat,
        &kerioFormat,
        &harakaFormat,
        &dovecotFormat,
        &courierFormat,
        &asspFormat,
        &sendmailFormat,
        &dhcpSyslogFormat,
        &dhcpdLeasesFormat,
        &dnsmasqLeasesFormat,
        &sysmonFormat,
        &windowsDhcpFormat,
        &windowsSecurityFormat,
        &currportsFormat,
        &netstatFormat,
        &tcpviewFormat,
        &windowsEvtxFormat,
        &csvFormat,
    };
    return list;
}

} // namespace delist
