// Spool: bytes that come once and are needed twice: kept in memory while they are few, in an unnamed temporary file when
// they are not. For formats whose table of contents stands at their end. One thread.
#pragma once
#include "evidence/input/random_bytes.h"
#include <string>

namespace delist {

class Spool final : public RandomBytes
{
public:
    explicit Spool(std::size_t inMemory = 32U << 20) : m_inMemory(inMemory) {}
    ~Spool() override;
    Spool(const Spool&) = delete;
    Spool& operator=(const Spool&) = delete;

    /// False when the temporary file cannot be written; what came before is kept.
    bool append(std::string_view bytes);
    [[nodiscard]] std::uint64_t size() const override { return m_size; }
    std::string_view at(std::uint64_t offset, std::size_t length) override;

private:
    bool write(std::string_view bytes);

    std::size_t m_inMemory;
    std::string m_bytes;              ///< everything, or with a file: what waits to be written, then the window
    int m_descriptor = -1;
    std::uint64_t m_size = 0;
    std::uint64_t m_written = 0;
    std::uint64_t m_windowOffset = 0;
    bool m_reading = false;
    bool m_failed = false;
};

} // namespace delist
