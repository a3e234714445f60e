// TlsHandshake: what one side of a TLS connection says in clear before it is encrypted (RFC 8446, RFC 5246): the server name
// that the client asks for (RFC 6066), and up to TLS 1.2 the names in the server's certificate. It verifies nothing and
// decrypts nothing.
#pragma once
#include <string>
#include <string_view>

namespace delist {

/// Whether bytes begin a TLS record.
bool looksLikeTls(std::string_view bytes);

/// Common name and alternative names of a DER certificate, each once, ", " between; empty when it is none.
std::string certificateNames(std::string_view der);

class TlsHandshake
{
public:
    static constexpr std::size_t maxHandshakeBytes = 64U << 10;

    /// The next bytes of the stream, which begins with a record.
    void data(std::string_view bytes);
    /// Bytes were lost: nothing after them can be read.
    void gap() { finish(); }
    /// Nothing more to learn.
    [[nodiscard]] bool finished() const { return m_finished; }
    [[nodiscard]] const std::string& serverName() const { return m_serverName; }
    [[nodiscard]] const std::string& names() const { return m_names; }

private:
    void record(std::uint8_t type, std::string_view body);
    void message(std::uint8_t type, std::string_view body);
    void clientHello(std::string_view body);
    void certificate(std::string_view body);
    void finish();

    std::string m_record;    ///< a record that has not come wholly
    std::string m_handshake; ///< messages may go over several records
    std::string m_serverName;
    std::string m_names;
    std::size_t m_seenBytes = 0;
    bool m_finished = false;
};

} // namespace delist
