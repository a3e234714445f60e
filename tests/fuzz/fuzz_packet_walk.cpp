// Any bytes as frames of any link type, through tunnels and fragments, up to flows, names and DNS. The input is a list of
// packets: link type and length of two bytes each, then the frame.
#include "evidence/captures/bytes.h"
#include "evidence/captures/flow_tracker.h"
#include "evidence/captures/packet_text.h"
#include "fuzz/capture_fuzzing.h"

using namespace delist;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    fuzzing::CheckingSink sink;
    FlowLimits limits;
    limits.flows = 64;
    limits.mailFlows = 8;
    limits.sweepPackets = 100;
    FlowTracker tracker({}, sink, limits);
    std::string_view rest(reinterpret_cast<const char*>(data), size);
    std::uint64_t offset = 0;
    while (rest.size() >= 4) {
        Packet packet;
        packet.linkType = be16At(rest, 0);
        const std::size_t length = be16At(rest, 2);
        rest.remove_prefix(4);
        const std::string frame(rest.substr(0, length)); // of its own, so that reading past its end shows
        rest.remove_prefix(frame.size());
        packet.data = frame;
        packet.originalLength = static_cast<std::uint32_t>(std::max(length, frame.size()));
        packet.offset = ++offset;
        packet.time = static_cast<Micros>(offset) * 1000;
        tracker.packet(packet);
        (void)describePacket(packet.linkType, packet.data, packet.originalLength);
    }
    tracker.finish();
    (void)tracker.unread().note();
    return 0;
}
