#include "evidence/text/zone_names.h"
#include "evidence/text/timestamp.h"

namespace delist {

Micros namedZoneOffset(std::string_view name)
{
    struct Zone
    {
        std::string_view name;
        int minutes;
    };
    // CEDT is what Cisco calls CEST, MEZ and MESZ what Germans do.
    static constexpr Zone known[] = {{"UTC", 0},     {"GMT", 0},     {"WET", 0},      {"WEST", 60},   {"CET", 60},   {"CEST", 120}, {"CEDT", 120},
                                     {"EET", 120},   {"EEST", 180},  {"MSK", 180},    {"EDT", -240},  {"CDT", -300}, {"MDT", -360}, {"PDT", -420},
                                     {"MST", -420},  {"PST", -480},  {"JST", 540},    {"AEST", 600},  {"AEDT", 660}, {"NZST", 720}, {"NZDT", 780},
                                     {"MEZ", 60},    {"MESZ", 120}};
    for (const Zone& zone : known)
        if (zone.name == name)
            return zone.minutes * 60 * microsPerSecond;
    return unknownTime;
}

std::span<const Micros> zoneMeanings(std::string_view name)
{
    constexpr Micros hour = 3600 * microsPerSecond;
    static constexpr Micros est[] = {-5 * hour, 10 * hour};          // North America, eastern Australia
    static constexpr Micros cst[] = {-6 * hour, 8 * hour};           // North America, China
    static constexpr Micros ast[] = {-4 * hour, 3 * hour};           // Atlantic, Arabia
    static constexpr Micros bst[] = {hour, 6 * hour};                // Britain, Bangladesh
    static constexpr Micros ist[] = {11 * hour / 2, 2 * hour, hour}; // India, Israel, Ireland
    return name == "EST"   ? std::span<const Micros>(est)
           : name == "CST" ? std::span<const Micros>(cst)
           : name == "AST" ? std::span<const Micros>(ast)
           : name == "BST" ? std::span<const Micros>(bst)
           : name == "IST" ? std::span<const Micros>(ist)
                           : std::span<const Micros>();
}

} // namespace delist
