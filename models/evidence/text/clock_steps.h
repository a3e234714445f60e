// Which way the clock goes from line to line: `journalctl -r` and the exports of some viewers stand newest first.
#pragma once
#include "evidence/records.h"
#include <cstdint>
#include <string_view>

namespace delist {

class ClockSteps
{
public:
    void add(Micros time)
    {
        if (time == unknownTime)
            return;
        m_forwards += m_before != unknownTime && time > m_before;
        m_backwards += m_before != unknownTime && time < m_before;
        m_before = time;
    }
    [[nodiscard]] bool newestFirst() const { return m_backwards >= 3 && m_backwards > 9 * m_forwards; }

private:
    Micros m_before = unknownTime;
    std::uint64_t m_forwards = 0, m_backwards = 0;
};

/// For the logs of mail servers whose lines make sense in their order alone.
inline constexpr std::string_view newestFirstNote =
    "The lines stand newest first, and what tells of one mail is put together only where the oldest comes first: turn the file "
    "round (tac FILE > TURNED) and import that instead.";

} // namespace delist
