// How pieces of evidence stand in the case: one zstd frame per block, with its size and a checksum. Both sides of it.
#pragma once
#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

struct ZSTD_CCtx_s;

namespace delist {

/// Raw bytes of one block of text evidence: small enough to unpack for one line, large enough to pack well.
inline constexpr std::size_t evidenceBlockBytes = 256 * 1024;

/// Packs one block after the other. One thread at a time.
class BlockCompressor
{
public:
    BlockCompressor();
    ~BlockCompressor();
    BlockCompressor(const BlockCompressor&) = delete;
    BlockCompressor& operator=(const BlockCompressor&) = delete;

    /// The stored block of \p raw; nothing when there is no memory for it.
    std::optional<std::string> pack(std::string_view raw);

private:
    struct FreeContext
    {
        void operator()(ZSTD_CCtx_s* context) const;
    };
    std::unique_ptr<ZSTD_CCtx_s, FreeContext> m_context;
    std::string m_packed; ///< as large as the largest block may become
};

/// The raw bytes of a stored block; nothing when it is damaged or claims more than \p maxBytes.
std::optional<std::string> unpackBlock(std::string_view zstd, std::size_t maxBytes);

} // namespace delist
