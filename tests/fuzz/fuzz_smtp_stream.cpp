// Any order of data, holes and retransmissions on the two sides of an SMTP flow. The input is a list of steps: a byte that
// says side and kind, a byte for the length, then the bytes of a segment.
#include "evidence/captures/mail_flow.h"
#include "fuzz/capture_fuzzing.h"

using namespace delist;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    fuzzing::CheckingSink sink;
    MailFlowContext context{sink, ReassemblyBudget(1 << 16)};
    // On a mail port, or on one where content decides; what carries the dialogue is in the seeds too.
    MailFlow flow(context, {{IpAddress::v4(1), 40000}, {IpAddress::v4(2), 25}, size % 2 == 0, size % 7 != 0}, 1);
    std::uint32_t next[2] = {1, 0xffffff00U}; // the server's numbers wrap
    if (size % 3 == 0) {
        flow.start(true, next[0], true);
        flow.start(false, next[1], true);
    }
    std::size_t at = 0;
    std::uint64_t packet = 0;
    while (at + 2 <= size) {
        const std::uint8_t kind = data[at];
        const std::size_t length = std::min<std::size_t>(data[at + 1], size - at - 2);
        at += 2;
        const int side = kind & 1;
        TcpSegment segment;
        segment.flags = kind & 0x80 ? 0 : flagAck;
        segment.acknowledgement = next[1 - side];
        segment.sequence = next[side];
        segment.payload = std::string_view(reinterpret_cast<const char*>(data + at), length);
        segment.payloadLength = static_cast<std::uint32_t>(length);
        switch (kind >> 1 & 7) {
        case 1: // lost before this one
            segment.sequence += 5;
            next[side] += 5;
            break;
        case 2: // retransmitted with an overlap
            segment.sequence -= 7;
            break;
        case 3: // ahead: what is between may come later
            segment.sequence += 20;
            break;
        case 4: // cut by the capture
            segment.payloadLength += 11;
            break;
        case 5: // an old acknowledgement
            segment.acknowledgement -= 100;
            break;
        default:
            break;
        }
        const std::uint32_t end = segment.sequence + segment.payloadLength;
        if (sequenceDistance(end, next[side]) > 0 && (kind >> 1 & 7) != 3)
            next[side] = end;
        at += length;
        ++packet;
        flow.segment(side == 0, segment, static_cast<Micros>(packet), packet);
    }
    (void)flow.contentHash();
    flow.finish(static_cast<Micros>(packet), size % 5 == 0);
    return 0;
}
