// TransferDecoder: the content of a MIME part by its Content-Transfer-Encoding (RFC 2045 section 6), line by line, into a size
// and a SHA-256. The content itself passes through and is gone.
#pragma once
#include "evidence/input/sha256.h"
#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace delist {

class TransferDecoder
{
public:
    /// \p encoding: "base64", "quoted-printable"; anything else is taken as it stands.
    explicit TransferDecoder(std::string_view encoding);
    /// A line without its end.
    void line(std::string_view text);
    /// Octets decoded so far.
    [[nodiscard]] std::int64_t sizeBytes() const { return m_sizeBytes; }
    /// Ends it: hexadecimal.
    [[nodiscard]] std::string sha256();

private:
    enum class Encoding : std::uint8_t { Identity, Base64, QuotedPrintable };
    void base64(std::string_view text);
    void quotedPrintable(std::string_view text);
    void put(char c);
    void put(std::string_view bytes);
    void flush();

    Encoding m_encoding;
    Sha256 m_digest;
    std::array<char, 4096> m_buffer;
    std::size_t m_buffered = 0;
    std::int64_t m_sizeBytes = 0;
    std::uint32_t m_bits = 0;    ///< base64: collected
    unsigned m_symbols = 0;      ///< base64: of four
    bool m_padded = false;
    bool m_lineEndDue = false;   ///< the end of the last line belongs to it only when another line follows
};

} // namespace delist
