// Any conversation as text. The input is a list of steps: a byte that says side and kind, a byte for the length, then the
// bytes of a segment; kind 7 makes a packet of the bytes as they are.
#include "evidence/captures/dialogue_text.h"
#include <algorithm>
#include <cstdlib>
#include <deque>

using namespace delist;

namespace {

void put(std::string& out, std::uint64_t value, int bytes)
{
    for (int shift = 8 * (bytes - 1); shift >= 0; shift -= 8)
        out += static_cast<char>(value >> shift & 0xFF);
}

std::string frame(bool fromClient, std::uint32_t sequence, std::uint32_t acknowledgement, std::string_view payload)
{
    std::string out("\x45\x00", 2);
    put(out, 40 + payload.size(), 2);
    put(out, 0x00004000, 4);
    put(out, 0x40060000, 4);
    put(out, fromClient ? 1 : 2, 4);
    put(out, fromClient ? 2 : 1, 4);
    put(out, fromClient ? 40000 : 25, 2);
    put(out, fromClient ? 25 : 40000, 2);
    put(out, sequence, 4);
    put(out, acknowledgement, 4);
    put(out, 0x5010FFFF, 4);
    put(out, 0, 4);
    out += payload;
    return out;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    std::deque<std::string> frames;
    std::vector<Packet> packets;
    std::uint32_t next[2] = {1, 0xffffff00U};
    for (std::size_t at = 0; at + 2 <= size;) {
        const std::uint8_t kind = data[at];
        const std::size_t length = std::min<std::size_t>(data[at + 1], size - at - 2);
        const std::string_view bytes(reinterpret_cast<const char*>(data + at + 2), length);
        at += 2 + length;
        const int side = kind & 1;
        std::uint32_t sequence = next[side];
        std::uint32_t lost = 0;
        switch (kind >> 1 & 7) {
        case 1: sequence += 5; break;
        case 2: sequence -= 7; break;
        case 3: sequence += 20; break;
        case 4: lost = 11; break;
        default: break;
        }
        const bool raw = (kind >> 1 & 7) == 7;
        frames.push_back(raw ? std::string(bytes) : frame(side == 0, sequence, next[1 - side], bytes));
        next[side] = sequence + static_cast<std::uint32_t>(length) + lost;
        Packet packet;
        packet.time = static_cast<Micros>(packets.size());
        packet.offset = packets.size();
        packet.linkType = raw ? static_cast<std::uint16_t>(kind >> 4) : 101;
        packet.data = frames.back();
        packet.originalLength = static_cast<std::uint32_t>(packet.data.size()) + lost;
        packets.push_back(packet);
    }
    DialogueLimits limits;
    limits.lines = 200;
    limits.lineBytes = 100;
    const auto lines = dialogueText(packets, {IpAddress::v4(1), 40000}, {IpAddress::v4(2), 25}, limits);
    if (lines.size() > limits.lines + 1)
        std::abort();
    for (const DialogueLine& line : lines) {
        const bool control = std::any_of(line.text.begin(), line.text.end(),
                                         [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; });
        if (control || line.text.size() > 4 * limits.lineBytes + 60 || dialogueLineText(line).size() < 3)
            std::abort();
    }
    return 0;
}
