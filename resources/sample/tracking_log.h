// Writes an Exchange 2016 message tracking log (30 columns).
#pragma once
#include "sample/events.h"
#include <ostream>

namespace delist::sample {

struct TrackedEvent
{
    Micros time = 0;
    std::string clientIp, clientName, serverIp, serverName;
    std::string sourceContext, connector, source, event;
    std::string recipientStatus; ///< same for every recipient
    std::string returnPath;      ///< "<>" for the null reverse-path
    std::string directionality;
    std::string originalClientIp;
    std::string reference;
};

class TrackingLog
{
public:
    TrackingLog(std::ostream& out, Micros date);
    void write(const TrackedEvent& event, const Letter& letter);

private:
    std::ostream& m_out;
};

} // namespace delist::sample
