// RandomBytes: bytes that can be read at any place, through a window: a spool of what came once, or a file on disk. One thread.
#pragma once
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace delist {

class RandomBytes
{
public:
    virtual ~RandomBytes() = default;
    [[nodiscard]] virtual std::uint64_t size() const = 0;
    /// Up to \p length bytes at \p offset: fewer only at the end (or when the disk fails). Valid until the next call.
    virtual std::string_view at(std::uint64_t offset, std::size_t length) = 0;
};

} // namespace delist
