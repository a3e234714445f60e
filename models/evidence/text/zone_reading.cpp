#include "evidence/text/zone_reading.h"
#include <cstdlib>

namespace delist {

std::string ZoneReading::note() const
{
    // "EDT" is of the same place as "EST".
    if (m_assumed.empty() || (!m_summerTime.empty() && m_assumed[0] == m_summerTime[0] && m_assumed[1] == 'S'))
        return {};
    const Micros minutes = zoneMeanings(m_assumed).front() / (60 * microsPerSecond);
    const auto two = [](Micros number) { return (number < 10 ? "0" : "") + std::to_string(number); };
    return "The zone " + m_assumed + " has several meanings, none of which is the case's zone: it is taken as UTC" + (minutes < 0 ? "-" : "+") +
           two(std::abs(minutes) / 60) + ':' + two(std::abs(minutes) % 60) + '.';
}

} // namespace delist
