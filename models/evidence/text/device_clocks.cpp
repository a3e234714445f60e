#include "evidence/text/device_clocks.h"
#include "evidence/text/clock_offset.h"
#include <functional>

namespace delist {

namespace {

constexpr Micros nearestZone = 1800 * microsPerSecond; ///< less is a clock that is slow, or a line that was
constexpr Micros nearlyTheSame = 30 * microsPerSecond;
constexpr Micros halfQuarter = 450 * microsPerSecond;
constexpr int enoughDoubts = 20; ///< more lines than arrive late at once, fewer than matter

} // namespace

std::uint64_t DeviceClocks::deviceOf(std::string_view sender, std::string_view name)
{
    const std::hash<std::string_view> hash;
    return hash(sender) * 31 + hash(name);
}

/// Where the collector names no zone, both clocks must agree to believe that one of them keeps another.
DeviceClocks::Clock DeviceClocks::clockFrom(const Pair& pair)
{
    const Micros most = pair.collectorZoned ? halfQuarter : nearlyTheSame;
    const Micros apart = clockOffset(pair.device, pair.collector, most);
    Clock clock;
    if (apart == unknownTime)
        return clock;
    clock.zone = apart < nearestZone && apart > -nearestZone ? Zone::OfFile : Zone::Other;
    if (clock.zone == Zone::Other)
        clock.ahead = clockOffset(pair.written, pair.collector, most);
    if (clock.ahead == unknownTime)
        clock = {};
    return clock;
}

DeviceClocks::Told DeviceClocks::timeOf(std::uint64_t device, const Pair& pair)
{
    if (pair.written == unknownTime || pair.device == unknownTime || pair.collector == unknownTime)
        return {pair.device, false};
    if (m_clocks.size() >= mostDevices)
        m_clocks.clear();
    Clock& clock = m_clocks[device];
    const auto now = [&] { return clock.zone == Zone::Other ? pair.written - clock.ahead : pair.device; };
    const Micros early = pair.collector - now();
    if (clock.zone == Zone::Unknown) {
        clock = clockFrom(pair);
    } else if (early > nearestZone - halfQuarter || early < halfQuarter - nearestZone) {
        // Ahead of the collector is no late line. Behind it, a clock that was set back keeps so.
        const Clock other = clockFrom(pair);
        const bool differs = other.zone != Zone::Unknown && (other.zone != clock.zone || other.ahead != clock.ahead);
        clock.doubts = differs ? static_cast<std::uint8_t>(clock.doubts + 1) : 0;
        if (differs && (early < 0 || clock.doubts >= enoughDoubts))
            clock = other;
    } else {
        clock.doubts = 0;
    }
    return {now(), clock.zone == Zone::Other};
}

} // namespace delist
