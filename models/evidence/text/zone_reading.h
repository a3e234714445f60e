// ZoneReading: local times of one log beside which their zone stands, as "+0100", "Z" or "CET". Of a name with several meanings the one of
// the case's zone is taken, where that has such a time, else the likeliest, and the note says so.
#pragma once
#include "evidence/text/timestamp.h"
#include "evidence/text/zone_names.h"
#include "evidence/text/zone_offset.h"
#include <string>

namespace delist {

class ZoneReading
{
public:
    /// UTC of \p local; unknownTime when \p zone is none. \p toUtc: what \p local is in the case's zone.
    template <typename ToUtc>
    Micros utcOf(Micros local, std::string_view zone, const ToUtc& toUtc)
    {
        const Micros named = namedZoneOffset(zone);
        const Micros offset = named != unknownTime ? named : parseZoneOffset(zone);
        if (offset != unknownTime) {
            if (zone.size() == 3 && zone[1] == 'D' && zone != m_summerTime)
                m_summerTime = zone;
            return local - offset;
        }
        if (zone == "Z" || zone == "z")
            return local;
        const std::span<const Micros> meanings = zoneMeanings(zone);
        if (meanings.empty())
            return unknownTime;
        for (const Micros meaning : meanings)
            if (toUtc(local) == local - meaning)
                return local - meaning;
        m_assumed = zone;
        return local - meanings.front();
    }

    /// Empty when nothing had to be assumed.
    [[nodiscard]] std::string note() const;

private:
    std::string m_assumed;    ///< a zone's name with several meanings, taken for the likeliest
    std::string m_summerTime; ///< the last one named
};

} // namespace delist
