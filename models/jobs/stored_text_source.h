// StoredTextSource: the text of an evidence as the case keeps it, block by block, as the file that it was.
#pragma once
#include "evidence/input/byte_source.h"
#include <algorithm>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>

namespace delist {

class StoredTextSource : public ByteSource
{
public:
    /// The block that begins at an offset: empty behind the last one, nothing when it is damaged.
    using Fetch = std::function<std::optional<std::string>(std::uint64_t offset)>;
    explicit StoredTextSource(Fetch fetch) : m_fetch(std::move(fetch)) {}

    Result<std::size_t> read(std::span<char> into) override
    {
        if (m_used == m_block.size()) {
            auto block = m_fetch(m_end);
            if (!block)
                return Error{ErrorCode::Damaged, "its stored contents are damaged", {}, m_end};
            m_block = std::move(*block);
            m_end += m_block.size();
            m_used = 0;
        }
        const std::size_t bytes = std::min(into.size(), m_block.size() - m_used);
        std::copy_n(m_block.data() + m_used, bytes, into.data());
        m_used += bytes;
        return bytes;
    }

private:
    Fetch m_fetch;
    std::string m_block;
    std::size_t m_used = 0;
    std::uint64_t m_end = 0; ///< behind the block
};

} // namespace delist
