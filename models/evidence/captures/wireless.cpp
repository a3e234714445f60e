#include "evidence/captures/wireless.h"
#include "evidence/captures/bytes.h"
#include <algorithm>

namespace delist {

namespace {

enum FrameFlags : std::uint8_t { ToDs = 0x01, FromDs = 0x02, MoreFragments = 0x04, ProtectedFrame = 0x40, Order = 0x80 };
constexpr std::uint8_t typeData = 2;
constexpr std::uint8_t subtypeQos = 0x8;
constexpr std::uint8_t subtypeNoData = 0x4;
constexpr std::uint8_t qosAggregate = 0x80;
constexpr std::size_t subframeHeaderBytes = 14; ///< two addresses and a length

/// Radiotap (https://www.radiotap.org/fields/Flags.html).
enum RadiotapFlags : std::uint8_t { FcsAtEnd = 0x10, DataPad = 0x20, BadFcs = 0x40 };
constexpr std::uint32_t radiotapTsft = 1U << 0;
constexpr std::uint32_t radiotapFlags = 1U << 1;
constexpr std::uint32_t radiotapMore = 1U << 31;

} // namespace

WirelessFrame decodeWireless(std::string_view data, bool paddedHeader)
{
    if (data.size() < 24)
        return {};
    const std::uint8_t type = u8At(data, 0) >> 2 & 3;
    const std::uint8_t subtype = u8At(data, 0) >> 4;
    const std::uint8_t flags = u8At(data, 1);
    if ((u8At(data, 0) & 3) != 0 || type != typeData || (subtype & subtypeNoData) != 0)
        return {};
    const std::uint16_t sequence = le16At(data, 22);
    if (flags & ProtectedFrame)
        return {WirelessKind::Protected, {}};
    std::size_t header = 24;
    if ((flags & ToDs) && (flags & FromDs))
        header += 6;
    bool aggregate = false;
    if (subtype & subtypeQos) {
        if (data.size() < header + 2)
            return {};
        aggregate = u8At(data, header) & qosAggregate;
        header += 2;
        if (flags & Order) // HT control
            header += 4;
    }
    if (paddedHeader)
        header = (header + 3) & ~std::size_t{3};
    if (data.size() < header)
        return {};
    if ((flags & MoreFragments) || (sequence & 0xf) != 0) {
        WirelessFragment fragment;
        fragment.frame = std::uint64_t{be16At(data, 10)} << 44 | std::uint64_t{be32At(data, 12)} << 12 | sequence >> 4;
        fragment.number = sequence & 0xf;
        fragment.more = flags & MoreFragments;
        return {WirelessKind::Fragment, data.substr(header), fragment};
    }
    return {aggregate ? WirelessKind::Aggregate : WirelessKind::Data, data.substr(header)};
}

std::string_view takeSubframe(std::string_view& aggregate)
{
    if (aggregate.size() <= subframeHeaderBytes) {
        aggregate = {};
        return {};
    }
    const std::size_t length = be16At(aggregate, 12);
    const std::string_view payload = aggregate.substr(subframeHeaderBytes, length);
    const std::size_t padded = (subframeHeaderBytes + length + 3) & ~std::size_t{3};
    aggregate.remove_prefix(std::min(padded, aggregate.size()));
    return payload;
}

bool skipRadiotap(std::string_view& data, bool& paddedHeader, bool& fcs)
{
    if (data.size() < 8)
        return false;
    const std::size_t length = le16At(data, 2);
    if (length < 8 || length > data.size())
        return false;
    const std::uint32_t present = le32At(data, 4);
    std::size_t at = 8;
    for (std::uint32_t word = present; (word & radiotapMore) != 0 && at + 4 <= length; at += 4)
        word = le32At(data, at);
    if (present & radiotapTsft)
        at = ((at + 7) & ~std::size_t{7}) + 8;
    if ((present & radiotapFlags) && at < length) {
        const std::uint8_t flags = u8At(data, at);
        if (flags & BadFcs)
            return false;
        paddedHeader = flags & DataPad;
        fcs = flags & FcsAtEnd;
    }
    data.remove_prefix(length);
    return true;
}

bool skipPrism(std::string_view& data)
{
    if (data.size() < 8)
        return false;
    const bool avs = be32At(data, 0) >> 12 == 0x80211;
    // Prism writes in the byte order of the capturing machine; its messages are small.
    const std::size_t length = avs || le32At(data, 4) > 0xffff ? be32At(data, 4) : le32At(data, 4);
    if (length < 8 || length > data.size())
        return false;
    data.remove_prefix(length);
    return true;
}

} // namespace delist
