#include "evidence/captures/pcapng_blocks.h"

namespace delist {

namespace {

std::uint64_t powerOfTen(unsigned exponent)
{
    std::uint64_t power = 1;
    for (unsigned i = 0; i < exponent; ++i)
        power *= 10;
    return power;
}

} // namespace

Micros PcapngInterface::time(std::uint64_t stamp) const
{
    std::uint64_t micros = stamp;
    unsigned exponent = resolution & 0x7f;
    if (resolution & 0x80) {
        std::uint64_t seconds = exponent < 64 ? stamp >> exponent : 0;
        std::uint64_t fraction = exponent < 64 ? stamp - (seconds << exponent) : stamp;
        if (exponent > 43) { // so that the product below fits
            fraction = exponent - 43 < 64 ? fraction >> (exponent - 43) : 0;
            exponent = 43;
        }
        if (seconds > 9000000000000U)
            return unknownTime;
        micros = seconds * 1000000 + (fraction * 1000000 >> exponent);
    } else if (exponent > 6) {
        micros = exponent <= 25 ? stamp / powerOfTen(exponent - 6) : 0;
    } else if (exponent < 6) {
        const std::uint64_t factor = powerOfTen(6 - exponent);
        if (stamp > 9000000000000000000U / factor)
            return unknownTime;
        micros = stamp * factor;
    }
    if (micros > 9000000000000000000U || offsetSeconds > 100000000000 || offsetSeconds < -100000000000)
        return unknownTime;
    return static_cast<Micros>(micros) + offsetSeconds * 1000000;
}

} // namespace delist
