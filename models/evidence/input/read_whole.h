// readWhole(): as many bytes as asked for, where a source gives them in pieces.
#pragma once
#include "evidence/input/byte_source.h"
#include <string>

namespace delist {

/// Fewer where the source ends before, or cannot be read further.
inline std::string readWhole(ByteSource& source, std::size_t most)
{
    std::string bytes(most, '\0');
    std::size_t filled = 0;
    while (filled < most) {
        const auto got = source.read(std::span(bytes).subspan(filled));
        if (!got || got.value() == 0)
            break;
        filled += got.value();
    }
    bytes.resize(filled);
    return bytes;
}

} // namespace delist
