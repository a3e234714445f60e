#include "evidence/input/spool.h"
#include "evidence/input/file_source.h"
#include <cerrno>
#include <unistd.h>

namespace delist {

namespace {

constexpr std::size_t windowBytes = 512U << 10;

} // namespace

Spool::~Spool()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

bool Spool::write(std::string_view bytes)
{
    while (!bytes.empty()) {
        const ssize_t n = ::pwrite(m_descriptor, bytes.data(), bytes.size(), static_cast<off_t>(m_written));
        if (n < 0 && errno == EINTR)
            continue;
        if (n <= 0) {
            m_failed = true;
            m_size = m_written;
            return false;
        }
        m_written += static_cast<std::uint64_t>(n);
        bytes.remove_prefix(static_cast<std::size_t>(n));
    }
    return true;
}

bool Spool::append(std::string_view bytes)
{
    if (m_failed)
        return false;
    if (m_descriptor < 0 && m_bytes.size() + bytes.size() <= m_inMemory) {
        m_bytes += bytes;
        m_size += bytes.size();
        return true;
    }
    if (m_descriptor < 0) {
        m_descriptor = openUnnamedFile();
        if (m_descriptor < 0) {
            m_failed = true; // what is in memory stays readable there
            return false;
        }
        const bool moved = write(m_bytes);
        m_bytes = std::string();
        m_reading = false;
        if (!moved)
            return false;
    }
    m_size += bytes.size();
    m_reading = false;
    return write(bytes);
}

std::string_view Spool::at(std::uint64_t offset, std::size_t length)
{
    if (offset >= m_size)
        return {};
    length = static_cast<std::size_t>(std::min<std::uint64_t>(length, m_size - offset));
    if (m_descriptor < 0)
        return std::string_view(m_bytes).substr(static_cast<std::size_t>(offset), length);
    if (m_reading && offset >= m_windowOffset && offset + length <= m_windowOffset + m_bytes.size())
        return std::string_view(m_bytes).substr(static_cast<std::size_t>(offset - m_windowOffset), length);
    m_bytes.resize(static_cast<std::size_t>(
        std::min<std::uint64_t>(std::max(length, windowBytes), m_size - offset)));
    std::size_t got = 0;
    while (got < m_bytes.size()) {
        const ssize_t n = ::pread(m_descriptor, m_bytes.data() + got, m_bytes.size() - got,
                                  static_cast<off_t>(offset + got));
        if (n < 0 && errno == EINTR)
            continue;
        if (n <= 0)
            break;
        got += static_cast<std::size_t>(n);
    }
    m_bytes.resize(got);
    m_windowOffset = offset;
    m_reading = true;
    return std::string_view(m_bytes).substr(0, length);
}

} // namespace delist
