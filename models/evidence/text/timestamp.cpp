#include "evidence/text/timestamp.h"
#include <cstdio>

namespace delist {

std::string toIsoUtc(Micros time)
{
    if (time == unknownTime)
        return {};
    std::int64_t days = time / microsPerDay;
    Micros rest = time % microsPerDay;
    if (rest < 0) {
        rest += microsPerDay;
        --days;
    }
    // Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", civil_from_days.
    const std::int64_t z = days + 719468;
    const std::int64_t era = (z >= 0 ? z : z - 146096) / 146097;
    const std::int64_t dayOfEra = z - era * 146097;
    const std::int64_t yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146096) / 365;
    const std::int64_t dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    const std::int64_t shifted = (5 * dayOfYear + 2) / 153;
    const auto day = static_cast<int>(dayOfYear - (153 * shifted + 2) / 5 + 1);
    const auto month = static_cast<int>(shifted < 10 ? shifted + 3 : shifted - 9);
    const auto year = static_cast<long long>(yearOfEra + era * 400 + (month <= 2));
    const auto seconds = static_cast<int>(rest / microsPerSecond);
    const auto micros = static_cast<int>(rest % microsPerSecond);
    char buffer[64];
    const int n = std::snprintf(buffer, sizeof buffer, "%04lld-%02d-%02dT%02d:%02d:%02d.", year, month, day,
                                seconds / 3600, seconds / 60 % 60, seconds % 60);
    const bool millis = micros % 1000 == 0;
    const int m = std::snprintf(buffer + n, sizeof buffer - static_cast<std::size_t>(n), millis ? "%03dZ" : "%06dZ",
                                millis ? micros / 1000 : micros);
    return {buffer, static_cast<std::size_t>(n + m)};
}

} // namespace delist
