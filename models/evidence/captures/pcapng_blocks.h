// pcapng_blocks: what the parts of the pcapng reader share: the option lists of blocks and the interfaces of a section
// (draft-ietf-opsawg-pcapng sections 3.5 and 4.2).
#pragma once
#include "evidence/captures/bytes.h"
#include "evidence/records.h"
#include <algorithm>

namespace delist {

inline constexpr std::size_t maxPcapngOptions = 256; ///< looked at per block

/// Calls f(code, value) for each option. The list ends at its end mark or with its block.
template <typename F> void forEachOption(ByteOrder order, std::string_view bytes, F f)
{
    for (std::size_t i = 0; i < maxPcapngOptions && bytes.size() >= 4; ++i) {
        const std::uint16_t code = order.u16(bytes, 0);
        const std::size_t length = order.u16(bytes, 2);
        bytes.remove_prefix(4);
        if (code == 0 || length > bytes.size())
            return;
        f(code, bytes.substr(0, length));
        bytes.remove_prefix(std::min((length + 3) / 4 * 4, bytes.size()));
    }
}

/// A string option: a NUL ends it, if there is one.
inline std::string_view optionText(std::string_view value)
{
    return value.substr(0, value.find('\0'));
}

struct PcapngInterface
{
    std::uint16_t linkType = 0;
    std::uint32_t snapLength = 0;
    std::uint8_t resolution = 6;      ///< if_tsresol: 10^-n, or 2^-n with the top bit
    std::uint8_t fcsBytes = 0;        ///< if_fcslen
    std::int64_t offsetSeconds = 0;   ///< if_tsoffset
    std::uint64_t dropped = 0;        ///< by the latest statistics
    std::uint64_t droppedBefore = 0;  ///< by what packets say was lost before them

    [[nodiscard]] Micros time(std::uint64_t stamp) const;
};

} // namespace delist
