// FileSource: a file on disk (or an unnamed temporary one) as a ByteSource that can seek.
#pragma once
#include "evidence/input/byte_source.h"
#include <algorithm>
#include <cstdint>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>

namespace delist {

/// The descriptor of a temporary file that vanishes with it; negative when none can be made.
int openUnnamedFile();

class FileSource : public ByteSource
{
public:
    ~FileSource() override;
    FileSource(const FileSource&) = delete;
    FileSource& operator=(const FileSource&) = delete;

    static Result<std::unique_ptr<FileSource>> open(const std::string& path, std::stop_token stop);
    /// All that is left of \p from, in a temporary file that has no name, rewound. For archives inside archives that
    /// cannot be read front to back.
    static Result<std::unique_ptr<FileSource>> spool(ByteSource& from, std::stop_token stop);

    Result<std::size_t> read(std::span<char> into) override;
    /// False for pipes.
    bool seek(std::uint64_t position);
    /// Nothing for pipes and devices.
    [[nodiscard]] std::optional<std::uint64_t> size() const { return m_size; }
    [[nodiscard]] std::uint64_t position() const { return m_position; }
    /// Bytes read so far, never more than size(): reading a part twice does not count twice.
    [[nodiscard]] std::uint64_t bytesRead() const { return m_size ? std::min(m_read, *m_size) : m_read; }

private:
    FileSource(int descriptor, std::string path, std::stop_token stop);
    void waitForBytes() const;

    int m_descriptor;
    std::string m_path;
    std::stop_token m_stop;
    std::optional<std::uint64_t> m_size;
    bool m_waits = false; ///< for whoever writes: a pipe, a terminal
    std::uint64_t m_position = 0;
    std::uint64_t m_read = 0;
};

} // namespace delist
