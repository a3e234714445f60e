// DataEnd: finds the end of DATA (CRLF "." CRLF, RFC 5321 section 4.1.1.4) and counts the message, in a stream that arrives in
// pieces. It keeps nothing of the message.
#pragma once
#include <cstdint>
#include <string_view>

namespace delist {

class DataEnd
{
public:
    /// How many of \p bytes belong to the data, its end included. done() tells whether the end was in them.
    std::size_t consume(std::string_view bytes);
    /// \p bytes of the data were lost.
    void gap(std::uint64_t bytes);
    [[nodiscard]] bool done() const { return m_done; }
    /// A dot alone on a line, but with a bare line feed before or after it, has passed. Some servers take that as the end
    /// (SMTP smuggling); their reply tells.
    [[nodiscard]] bool looseEnd() const { return m_looseBytes >= 0; }
    [[nodiscard]] std::int64_t looseSizeBytes() const { return m_looseBytes; }
    /// Octets of the message as RFC 1870 counts them: without the end and without stuffed dots.
    [[nodiscard]] std::int64_t sizeBytes() const { return static_cast<std::int64_t>(m_bytes); }

private:
    enum class At : std::uint8_t { LineStart, Dot, DotReturn, Inside };

    At m_at = At::LineStart;
    bool m_properStart = true;  ///< the line before ended in CRLF
    bool m_anyCrLf = false;     ///< who never writes CRLF may end with bare line feeds
    bool m_lastReturn = false;  ///< the byte before was CR
    bool m_done = false;
    std::uint64_t m_bytes = 0;
    std::int64_t m_looseBytes = -1;
};

} // namespace delist
