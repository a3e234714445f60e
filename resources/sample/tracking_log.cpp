#include "sample/tracking_log.h"
#include "sample/text.h"

namespace delist::sample {

TrackingLog::TrackingLog(std::ostream& out, Micros date) : m_out(out)
{
    m_out << "#Software: Microsoft Exchange Server\r\n#Version: 15.01.2507.006\r\n#Log-type: Message Tracking Log\r\n#Date: "
          << isoTime(date)
          << "\r\n#Fields: date-time,client-ip,client-hostname,server-ip,server-hostname,source-context,connector-id,source,"
             "event-id,internal-message-id,message-id,network-message-id,recipient-address,recipient-status,total-bytes,"
             "recipient-count,related-recipient-address,reference,message-subject,sender-address,return-path,message-info,"
             "directionality,tenant-id,original-client-ip,original-server-ip,custom-data,transport-traffic-type,log-id,"
             "schema-version\r\n";
}

void TrackingLog::write(const TrackedEvent& e, const Letter& letter)
{
    std::string recipients;
    std::string statuses;
    for (const Recipient& recipient : letter.to) {
        const char* separator = recipients.empty() ? "" : ";";
        recipients += separator + recipient.address;
        if (!e.recipientStatus.empty())
            statuses += separator + e.recipientStatus;
    }
    const std::string sender = letter.from.empty() ? "postmaster@larchandsons.example" : letter.from;
    const std::string columns[] = {
        isoTime(e.time), e.clientIp, e.clientName, e.serverIp, e.serverName, e.sourceContext, e.connector, e.source, e.event,
        std::to_string(letter.internalId), letter.messageId, letter.networkMessageId, recipients, statuses,
        std::to_string(letter.size), std::to_string(letter.to.size()), "", e.reference, letter.subject, sender, e.returnPath,
        "", e.directionality, "", e.originalClientIp, "", "S:DeliveryPriority=Normal", "Email",
        guid(letter.internalId * 0x9E3779B97F4A7C15ull, letter.internalId), "15.01.2507.006"};
    const char* separator = "";
    for (const std::string& column : columns) {
        m_out << separator << csvField(column);
        separator = ",";
    }
    m_out << "\r\n";
}

} // namespace delist::sample
