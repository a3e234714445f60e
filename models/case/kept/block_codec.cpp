#include "case/kept/block_codec.h"
#include <zstd.h>

namespace delist {

namespace {

/// Fast enough to keep up with reading on one core; levels above cost more time than they save space on logs.
constexpr int compressionLevel = 1;

} // namespace

void BlockCompressor::FreeContext::operator()(ZSTD_CCtx_s* context) const
{
    ZSTD_freeCCtx(context);
}

BlockCompressor::BlockCompressor() : m_context(ZSTD_createCCtx())
{
    ZSTD_CCtx_setParameter(m_context.get(), ZSTD_c_compressionLevel, compressionLevel);
    ZSTD_CCtx_setParameter(m_context.get(), ZSTD_c_checksumFlag, 1);
}

BlockCompressor::~BlockCompressor() = default;

std::optional<std::string> BlockCompressor::pack(std::string_view raw)
{
    if (m_packed.size() < ZSTD_compressBound(raw.size()))
        m_packed.resize(ZSTD_compressBound(raw.size()));
    const std::size_t size = ZSTD_compress2(m_context.get(), m_packed.data(), m_packed.size(), raw.data(), raw.size());
    if (ZSTD_isError(size) != 0U)
        return std::nullopt;
    return m_packed.substr(0, size);
}

std::optional<std::string> unpackBlock(std::string_view zstd, std::size_t maxBytes)
{
    const unsigned long long claimed = ZSTD_getFrameContentSize(zstd.data(), zstd.size());
    if (claimed == ZSTD_CONTENTSIZE_ERROR || claimed == ZSTD_CONTENTSIZE_UNKNOWN || claimed > maxBytes)
        return std::nullopt;
    std::string raw(static_cast<std::size_t>(claimed), '\0');
    const std::size_t size = ZSTD_decompress(raw.data(), raw.size(), zstd.data(), zstd.size());
    if (ZSTD_isError(size) != 0U || size != raw.size())
        return std::nullopt;
    return raw;
}

} // namespace delist
