// wireless: from an IEEE 802.11 frame to the LLC header inside (IEEE 802.11-2020 section 9.2). Data frames only; what is
// encrypted stays so.
#pragma once
#include "evidence/captures/wireless_fragments.h"

namespace delist {

enum class WirelessKind : std::uint8_t {
    None,      ///< management, control, no data, cut
    Protected, ///< WEP, TKIP or CCMP
    Data,      ///< payload begins with LLC
    Fragment,  ///< payload is a part of what begins with LLC
    Aggregate  ///< payload is a series of A-MSDU subframes
};

struct WirelessFrame
{
    WirelessKind kind = WirelessKind::None;
    std::string_view payload;
    WirelessFragment fragment = {};
};

/// \p data begins with the frame control field. \p paddedHeader: the header is filled up to four bytes (radiotap flag).
WirelessFrame decodeWireless(std::string_view data, bool paddedHeader);
/// Takes the first subframe off an aggregate; its payload begins with LLC. Empty at the end.
std::string_view takeSubframe(std::string_view& aggregate);

/// What stands before the frame in captures. Each takes its header off \p data; false when it cannot be one.
bool skipRadiotap(std::string_view& data, bool& paddedHeader, bool& fcs);
/// Prism or AVS.
bool skipPrism(std::string_view& data);

} // namespace delist
