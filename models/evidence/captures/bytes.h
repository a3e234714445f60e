// bytes: fixed-width integers out of captured bytes, in either byte order. No bounds checks: the caller has made sure.
#pragma once
#include <cstdint>
#include <cstring>
#include <string_view>

namespace delist {

inline std::uint8_t u8At(std::string_view bytes, std::size_t at)
{
    return static_cast<std::uint8_t>(bytes[at]);
}

/// Network byte order.
inline std::uint16_t be16At(std::string_view bytes, std::size_t at)
{
    return static_cast<std::uint16_t>(u8At(bytes, at) << 8 | u8At(bytes, at + 1));
}

inline std::uint32_t be32At(std::string_view bytes, std::size_t at)
{
    return std::uint32_t{be16At(bytes, at)} << 16 | be16At(bytes, at + 2);
}

inline std::uint64_t be64At(std::string_view bytes, std::size_t at)
{
    return std::uint64_t{be32At(bytes, at)} << 32 | be32At(bytes, at + 4);
}

inline std::uint16_t le16At(std::string_view bytes, std::size_t at)
{
    return static_cast<std::uint16_t>(u8At(bytes, at) | u8At(bytes, at + 1) << 8);
}

inline std::uint32_t le32At(std::string_view bytes, std::size_t at)
{
    return le16At(bytes, at) | std::uint32_t{le16At(bytes, at + 2)} << 16;
}

/// The byte order of whoever wrote the file.
struct ByteOrder
{
    bool bigEndian = false;

    [[nodiscard]] std::uint16_t u16(std::string_view bytes, std::size_t at) const
    {
        return bigEndian ? be16At(bytes, at) : le16At(bytes, at);
    }
    [[nodiscard]] std::uint32_t u32(std::string_view bytes, std::size_t at) const
    {
        return bigEndian ? be32At(bytes, at) : le32At(bytes, at);
    }
    [[nodiscard]] std::uint64_t u64(std::string_view bytes, std::size_t at) const
    {
        const std::uint64_t first = u32(bytes, at);
        const std::uint64_t second = u32(bytes, at + 4);
        return bigEndian ? first << 32 | second : second << 32 | first;
    }
};

} // namespace delist
