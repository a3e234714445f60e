// TunnelOpening: what a client and a proxy say before the mail begins: HTTP CONNECT (RFC 9110 section 9.3.6), SOCKS 4, 4a and 5
// (RFC 1928, RFC 1929), and the PROXY protocol in front of a server. It takes those bytes off both streams and says where the
// tunnel leads. Passwords are passed over.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

namespace delist {

class TunnelOpening
{
public:
    enum class State : std::uint8_t {
        Opening,
        Through, ///< the rest belongs to what is inside
        Failed   ///< refused, or not understood: what follows is not of the client and the server
    };

    /// \p firstClientBytes: see mail_sniff.
    explicit TunnelOpening(std::string_view firstClientBytes);
    /// Takes what belongs to the opening off the front of \p bytes; the rest, if any, is inside.
    void client(std::string_view& bytes);
    void server(std::string_view& bytes);
    /// Bytes were lost.
    void gap();
    [[nodiscard]] State state() const { return m_state; }
    /// "HTTP CONNECT mx.example:25", "SOCKS5 192.0.2.25:25", "PROXY from 203.0.113.5:40000"; empty without a tunnel.
    [[nodiscard]] const std::string& text() const { return m_text; }
    /// Where it leads; 0 unknown.
    [[nodiscard]] std::uint16_t targetPort() const { return m_targetPort; }

private:
    enum class Kind : std::uint8_t { Unknown, HttpConnect, Socks4, Socks5, Proxy };
    enum class Socks : std::uint8_t { Greeting, Login, Request };
    void clientStep();
    void serverStep();
    void httpRequest();
    void httpResponse();
    void socks4Request();
    void socks5Client();
    void socks5Server();
    void proxyHeader();
    void fail();

    State m_state = State::Opening;
    Kind m_kind = Kind::Unknown;
    Socks m_clientStep = Socks::Greeting;
    Socks m_serverStep = Socks::Greeting;
    bool m_asked = false;   ///< the request was seen, its answer is due
    std::string m_client;   ///< not yet understood
    std::string m_server;
    std::string m_text;
    std::uint16_t m_targetPort = 0;
};

} // namespace delist
