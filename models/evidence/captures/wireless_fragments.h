// WirelessFragments: 802.11 frames out of their fragments (IEEE 802.11-2020 section 10.5), which a station sends one after the
// other. Bounded; a frame that lost a fragment is given up.
#pragma once
#include <cstdint>
#include <list>
#include <string>
#include <string_view>

namespace delist {

/// What a fragment says of itself.
struct WirelessFragment
{
    std::uint64_t frame = 0;  ///< transmitter's address and sequence number; 0: no fragment
    std::uint8_t number = 0;
    bool more = false;
    bool fcs = false;         ///< its frame check sequence follows
};

class WirelessFragments
{
public:
    static constexpr std::size_t maxFrames = 64;
    static constexpr std::size_t maxFrameBytes = 16U << 10;

    /// The frame that \p payload makes whole, valid until the next call; empty while some of it is missing. \p cut: the capture
    /// has only the beginning of the fragment.
    std::string_view add(const WirelessFragment& fragment, std::string_view payload, bool cut);
    /// Frames given up.
    [[nodiscard]] std::uint64_t lost() const { return m_lost; }
    void finish();

private:
    struct Frame
    {
        std::uint64_t id = 0;
        unsigned next = 0; ///< fragment
        std::string bytes;
    };
    std::list<Frame> m_frames; ///< the one that got a fragment last is in front
    std::string m_whole;
    std::uint64_t m_lost = 0;
};

} // namespace delist
