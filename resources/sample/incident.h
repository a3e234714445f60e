// The sample incident: two days at "Larch & Sons". A workstation (10.20.3.44) is infected on the second morning and mails
// strangers directly; at the same time the mail server bounces spam for mailboxes that do not exist back to forged
// senders. Around it: ordinary mail, web traffic, a monitoring probe and a few honest non-delivery reports.
#pragma once
#include "sample/events.h"
#include "sample/random.h"
#include "sample/tracking_log.h"
#include <vector>

namespace delist::sample {

struct Tracked
{
    TrackedEvent event;
    Letter letter;
};

struct Incident
{
    Micros begin = 0;
    Micros end = 0;
    std::vector<Flow> flows;            ///< all that crosses the firewall
    std::vector<Conversation> received; ///< what the server's receive connector saw
    std::vector<Conversation> sent;     ///< what its send connector did
    std::vector<Tracked> tracked;
    std::vector<Conversation> captured; ///< conversations on the wire during the capture window
};

inline constexpr const char* mailServerIp = "10.20.0.25";
inline constexpr const char* mailServerName = "mail.larchandsons.example";
inline constexpr const char* serverHost = "LARCH-EX1";
inline constexpr const char* publicIp = "203.0.113.25";
inline constexpr const char* domain = "larchandsons.example";
inline constexpr const char* infectedIp = "10.20.3.44";
inline constexpr const char* probeIp = "10.20.0.9";

/// The same seed gives the same incident.
Incident makeIncident(std::uint64_t seed = 20260302);

} // namespace delist::sample
