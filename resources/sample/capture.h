// Turns conversations into packets on the wire: TCP flows with the SMTP dialogue in them.
#pragma once
#include "sample/events.h"
#include "sample/packet_writer.h"
#include <vector>

namespace delist::sample {

/// The packets of one conversation, in order of time. TLS conversations stop being readable after STARTTLS.
std::vector<CapturedPacket> packetsOf(const Conversation& conversation);
/// A web request and its answer: traffic that is not mail.
std::vector<CapturedPacket> webPackets(const Flow& flow);

} // namespace delist::sample
