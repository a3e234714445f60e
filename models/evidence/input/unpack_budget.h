// UnpackBudget: stops archive bombs. One per file on disk; every layer of unpacking reports what it puts out, and is
// compared with what was read from disk, so that bombs inside archives inside archives count as well.
#pragma once
#include "evidence/input/file_source.h"
#include "evidence/input/input_walker.h"
#include <array>

namespace delist {

class UnpackBudget
{
public:
    UnpackBudget(const InputLimits& limits, const FileSource& disk) : m_limits(limits), m_disk(disk) {}

    /// \p bytes more came out of one layer, counted from the disk inwards. False: stop.
    [[nodiscard]] bool unpacked(int layer, std::uint64_t bytes)
    {
        std::uint64_t& total = m_unpacked[static_cast<std::size_t>(std::min<int>(layer, layers - 1))];
        total += bytes;
        return total <= m_limits.ratioFrom || total / m_limits.ratio <= std::max<std::uint64_t>(m_disk.bytesRead(), 1);
    }
    [[nodiscard]] bool member() { return ++m_members <= m_limits.members; }
    [[nodiscard]] const InputLimits& limits() const { return m_limits; }
    [[nodiscard]] Error bomb() const
    {
        return {ErrorCode::TooLarge,
                "unpacks to more than " + std::to_string(m_limits.ratio)
                    + " times its size: refused as an archive bomb; unpack it yourself if it is genuine",
                {}, std::nullopt};
    }

private:
    static constexpr int layers = 32;
    InputLimits m_limits;
    const FileSource& m_disk;
    std::array<std::uint64_t, layers> m_unpacked{};
    std::uint64_t m_members = 0;
};

} // namespace delist
