// VisitRhythm: whether a host comes back to its addresses by the clock, as a probe does, or when there is something to say.
#pragma once
#include "evidence/records.h"
#include <array>
#include <cstdint>
#include <unordered_map>

namespace delist {

class VisitRhythm
{
public:
    /// Of more addresses nobody keeps a schedule for each.
    static constexpr std::size_t mostAddresses = 64;

    /// In the order of time. What follows within two seconds is of the same visit.
    void visit(RowId address, Micros time);
    /// Share of the pauses that are, for each address, like its most frequent ones, to about a fifth of their length. Of visits at
    /// random it is an eighth, and more where they are few. 0 without any, and of too many addresses.
    [[nodiscard]] double share() const;

private:
    static constexpr int stepsPerOctave = 4;
    static constexpr std::size_t lengths = 20 * stepsPerOctave; ///< up to twelve days

    struct Address
    {
        Micros last = unknownTime;
        std::array<std::uint32_t, lengths> pauses{}; ///< by the logarithm of their seconds
    };
    std::unordered_map<RowId, Address> m_addresses;
    bool m_tooMany = false;
};

} // namespace delist
