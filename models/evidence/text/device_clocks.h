// DeviceClocks: which zone a device keeps whose stamps name none, by the collector that stamped the same lines. Decided once and kept:
// clocks drift, and lines that waited somewhere arrive late, so a single line says little.
#pragma once
#include "evidence/records.h"
#include <cstdint>
#include <string_view>
#include <unordered_map>

namespace delist {

class DeviceClocks
{
public:
    /// A device's stamp beside the collector's.
    struct Pair
    {
        Micros written = unknownTime;   ///< by the device, as its clock showed it
        Micros device = unknownTime;    ///< the same in UTC, read with the file's zone
        Micros collector = unknownTime; ///< in UTC
        bool collectorZoned = false;    ///< the collector's stamp names its zone, so it tells the device's
    };
    struct Told
    {
        Micros time = unknownTime;
        bool otherZone = false; ///< than the file's
    };

    /// The device that calls itself \p name behind what \p sender sent.
    static std::uint64_t deviceOf(std::string_view sender, std::string_view name);
    /// When \p pair was written on \p device.
    Told timeOf(std::uint64_t device, const Pair& pair);

private:
    enum class Zone : std::uint8_t { Unknown, OfFile, Other };
    struct Clock
    {
        Micros ahead = 0; ///< of UTC, where it is another zone than the file's
        Zone zone = Zone::Unknown;
        std::uint8_t doubts = 0; ///< lines in a row that another zone explains better
    };

    static Clock clockFrom(const Pair& pair);

    static constexpr std::size_t mostDevices = 4096;
    std::unordered_map<std::uint64_t, Clock> m_clocks;
};

} // namespace delist
