// FileWindow: a file on disk as RandomBytes, beside whoever reads it front to back. What changes in the file meanwhile may
// show or not.
#pragma once
#include "evidence/input/file_source.h"
#include "evidence/input/random_bytes.h"

namespace delist {

class FileWindow final : public RandomBytes
{
public:
    /// nullptr when it cannot be opened, or is a pipe.
    static std::unique_ptr<FileWindow> open(const std::string& path, const std::stop_token& stop);
    /// nullptr when \p file is a pipe.
    static std::unique_ptr<FileWindow> over(std::unique_ptr<FileSource> file);

    [[nodiscard]] std::uint64_t size() const override { return m_size; }
    std::string_view at(std::uint64_t offset, std::size_t length) override;

private:
    FileWindow(std::unique_ptr<FileSource> file, std::uint64_t size) : m_file(std::move(file)), m_size(size) {}

    std::unique_ptr<FileSource> m_file;
    std::uint64_t m_size;
    std::string m_window;
    std::uint64_t m_windowOffset = 0;
};

} // namespace delist
