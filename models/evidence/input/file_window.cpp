#include "evidence/input/file_window.h"

namespace delist {

namespace {

constexpr std::size_t windowBytes = 512U << 10;

} // namespace

std::unique_ptr<FileWindow> FileWindow::open(const std::string& path, const std::stop_token& stop)
{
    auto file = FileSource::open(path, stop);
    return file ? over(file.take()) : nullptr;
}

std::unique_ptr<FileWindow> FileWindow::over(std::unique_ptr<FileSource> file)
{
    if (!file->size())
        return nullptr;
    const std::uint64_t size = *file->size();
    return std::unique_ptr<FileWindow>(new FileWindow(std::move(file), size));
}

std::string_view FileWindow::at(std::uint64_t offset, std::size_t length)
{
    if (offset >= m_size)
        return {};
    length = static_cast<std::size_t>(std::min<std::uint64_t>(length, m_size - offset));
    if (offset < m_windowOffset || offset + length > m_windowOffset + m_window.size()) {
        m_window.resize(static_cast<std::size_t>(std::min<std::uint64_t>(std::max(length, windowBytes), m_size - offset)));
        m_windowOffset = offset;
        std::size_t got = 0;
        if (m_file->seek(offset)) {
            while (got < m_window.size()) {
                const auto read = m_file->read(std::span(m_window).subspan(got));
                if (!read || read.value() == 0)
                    break;
                got += read.value();
            }
        }
        m_window.resize(got);
    }
    const auto begin = static_cast<std::size_t>(offset - m_windowOffset);
    return begin >= m_window.size() ? std::string_view() : std::string_view(m_window).substr(begin, length);
}

} // namespace delist
