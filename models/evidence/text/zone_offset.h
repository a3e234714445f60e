// Offsets from UTC as logs write them beside a local time: "+0300", "-03:30", "+11".
#pragma once
#include "evidence/text/timestamp.h"

namespace delist {

/// Microseconds east of UTC; unknownTime when \p zone is no offset.
inline Micros parseZoneOffset(std::string_view zone)
{
    if (zone.size() < 3 || (zone[0] != '+' && zone[0] != '-'))
        return unknownTime;
    const std::size_t at = zone.size() == 6 && zone[3] == ':' ? 4 : 3;
    const int hours = timestamp::digits2(zone.data() + 1);
    const int minutes = zone.size() == 3 ? 0 : zone.size() == at + 2 ? timestamp::digits2(zone.data() + at) : -1;
    constexpr int farthest = 15;
    if (hours < 0 || hours > farthest || minutes < 0 || minutes > 59)
        return unknownTime;
    return (hours * 3600 + minutes * 60) * microsPerSecond * (zone[0] == '-' ? -1 : 1);
}

} // namespace delist
