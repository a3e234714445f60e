// Segments in any order: whatever comes out is in order, without holes that are not told, and never more than went in.
#include "evidence/captures/reassembly.h"
#include <cstdlib>

using namespace delist;

namespace {

class Checker final : public StreamConsumer
{
public:
    std::uint32_t next = 0;
    bool begun = false;
    void data(std::string_view bytes, std::uint32_t sequence, const SegmentContext&) override
    {
        advance(sequence, static_cast<std::uint32_t>(bytes.size()));
    }
    void gap(std::uint32_t bytes, std::uint32_t sequence, const SegmentContext&) override { advance(sequence, bytes); }

private:
    void advance(std::uint32_t sequence, std::uint32_t length)
    {
        if ((begun && sequence != next) || length == 0)
            std::abort();
        begun = true;
        next = sequence + length;
    }
};

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    ReassemblyBudget budget(4096);
    Checker checkers[2];
    StreamReassembler streams[2] = {{budget, checkers[0]}, {budget, checkers[1]}};
    std::uint32_t base = size % 2 ? 0xffffff80U : 1000U;
    std::size_t at = 0;
    while (at + 4 <= size) {
        const std::uint8_t kind = data[at];
        const std::uint32_t sequence = base + static_cast<std::uint32_t>(data[at + 1]) * (kind & 4 ? 37 : 1);
        const std::size_t length = std::min<std::size_t>(data[at + 2], size - at - 4);
        const std::uint32_t lost = kind & 8 ? data[at + 3] : 0;
        at += 4;
        StreamReassembler& stream = streams[kind & 1];
        if (kind & 2)
            stream.acknowledged(sequence);
        else
            stream.segment(sequence, std::string(reinterpret_cast<const char*>(data + at), length),
                           static_cast<std::uint32_t>(length) + lost, {});
        if (kind == 0x70)
            stream.flush();
        if (kind & 0x80)
            base += 13;
        at += length;
    }
    for (StreamReassembler& stream : streams)
        stream.flush();
    return 0;
}
