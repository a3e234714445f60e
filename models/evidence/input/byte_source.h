// ByteSource: a stream of bytes, whatever it comes from: a file, an archive member, memory. Sequential, one thread.
#pragma once
#include "evidence/result.h"
#include <cstddef>
#include <span>

namespace delist {

class ByteSource
{
public:
    virtual ~ByteSource() = default;
    /// Up to into.size() bytes; 0 is the end. After an error every further call gives the same error: what came before
    /// it is good (Truncated, Damaged, TooLarge, Encrypted, Unreadable, Cancelled).
    virtual Result<std::size_t> read(std::span<char> into) = 0;
};

} // namespace delist
