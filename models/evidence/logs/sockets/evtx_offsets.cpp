#include "evidence/logs/sockets/evtx_offsets.h"
#include <cstring>
#include <unistd.h>

namespace delist {

namespace {

/// Little-endian.
template <class Number>
Number numberAt(const char* bytes)
{
    Number value = 0;
    for (std::size_t i = sizeof(Number); i-- > 0;)
        value = static_cast<Number>(value << 8 | static_cast<unsigned char>(bytes[i]));
    return value;
}

constexpr std::size_t recordHeader = 24; ///< signature, size, number, time

} // namespace

/// False where the file ends; a chunk that is none is empty.
bool EvtxOffsets::load(std::uint64_t chunk)
{
    if (!m_bytes)
        m_bytes = std::make_unique<std::array<char, chunkSize>>();
    m_bytes->fill(0);
    m_chunk = chunk;
    m_at = 0;
    std::size_t filled = 0;
    while (filled < chunkSize) {
        const ssize_t n = ::pread(m_file, m_bytes->data() + filled, chunkSize - filled, static_cast<off_t>(fileHeader + (chunk - 1) * chunkSize + filled));
        if (n <= 0)
            break;
        filled += static_cast<std::size_t>(n);
    }
    return filled != 0;
}

bool EvtxOffsets::next()
{
    for (;;) {
        if (m_chunk != 0 && std::memcmp(m_bytes->data(), "ElfChnk", 8) == 0) {
            std::size_t at = chunkHeader;
            if (m_at != 0)
                at = m_at + numberAt<std::uint32_t>(m_bytes->data() + m_at + 4);
            if (at + recordHeader <= chunkSize && std::memcmp(m_bytes->data() + at, "**\0\0", 4) == 0) {
                const auto size = numberAt<std::uint32_t>(m_bytes->data() + at + 4);
                if (size >= recordHeader && size <= chunkSize - at) {
                    m_at = at;
                    m_number = numberAt<std::uint64_t>(m_bytes->data() + at + 8);
                    return true;
                }
            }
        }
        if (!load(m_chunk + 1)) {
            m_chunk = 0;
            return false;
        }
    }
}

std::uint64_t EvtxOffsets::of(std::uint64_t record)
{
    const auto here = [this] { return fileHeader + (m_chunk - 1) * chunkSize + m_at; };
    if (m_chunk != 0 && m_at != 0 && m_number == record)
        return here();
    if (m_searches >= mostSearches)
        return 0;
    while (next())
        if (m_number == record)
            return here();
    // A ring log begins in the middle of its file.
    ++m_searches;
    while (next())
        if (m_number == record)
            return here();
    return 0;
}

} // namespace delist
