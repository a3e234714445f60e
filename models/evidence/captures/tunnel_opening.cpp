#include "evidence/captures/tunnel_opening.h"
#include "evidence/captures/bytes.h"
#include "evidence/captures/mail_sniff.h"
#include "evidence/ip_address.h"
#include <algorithm>
#include <charconv>

namespace delist {

namespace {

constexpr std::size_t maxHeldBytes = 8192;
constexpr std::size_t maxTargetBytes = 300;
constexpr std::string_view endOfHeader = "\r\n\r\n";
constexpr std::string_view proxySignature("\r\n\r\n\0\r\nQUIT\n", 12);

std::string targetText(const std::string& host, std::uint16_t port)
{
    return (host.find(':') == std::string::npos ? host : '[' + host + ']') + ':' + std::to_string(port);
}

/// One line of text, bounded; what does not print becomes "?".
std::string shown(std::string_view text)
{
    std::string out(text.substr(0, maxTargetBytes));
    std::replace_if(out.begin(), out.end(), [](char c) { return static_cast<unsigned char>(c) <= 0x20 || c == 0x7f; }, '?');
    return out;
}

std::uint16_t portOf(std::string_view text)
{
    std::uint16_t port = 0;
    std::from_chars(text.data(), text.data() + text.size(), port);
    return port;
}

/// Octets of a SOCKS5 request or answer (version, command, reserved, address, port); 0 while it is not whole. The address
/// stands in the answer too, but there it is the proxy's.
std::size_t socks5Length(std::string_view message, std::string& host)
{
    if (message.size() < 5)
        return 0;
    const std::uint8_t type = u8At(message, 3);
    const std::size_t length = type == 1 ? 4 + 4 + 2 : type == 4 ? 4 + 16 + 2 : type == 3 ? 4U + 1 + u8At(message, 4) + 2 : 4;
    if (message.size() < length)
        return 0;
    if (type == 1)
        host = IpAddress::v4(be32At(message, 4)).toString();
    else if (type == 4)
        host = IpAddress::v6(reinterpret_cast<const std::uint8_t*>(message.data()) + 4).toString();
    else if (type == 3)
        host = shown(message.substr(5, u8At(message, 4)));
    return length;
}

} // namespace

TunnelOpening::TunnelOpening(std::string_view firstClientBytes)
{
    if (firstBytes(firstClientBytes) != FirstBytes::Wrapped)
        m_kind = Kind::Unknown;
    else if (firstClientBytes.front() == 'C')
        m_kind = Kind::HttpConnect;
    else if (firstClientBytes.front() == '\4')
        m_kind = Kind::Socks4;
    else
        m_kind = firstClientBytes.front() == '\5' ? Kind::Socks5 : Kind::Proxy;
}

void TunnelOpening::client(std::string_view& bytes)
{
    if (m_state != State::Opening)
        return;
    m_client.append(bytes);
    clientStep();
    if (m_state == State::Through) {
        bytes = bytes.substr(bytes.size() - std::min(m_client.size(), bytes.size()));
        m_client.clear();
        return;
    }
    bytes = {};
    if (m_client.size() > maxHeldBytes)
        fail();
}

void TunnelOpening::server(std::string_view& bytes)
{
    if (m_state != State::Opening)
        return;
    m_server.append(bytes);
    serverStep();
    if (m_state == State::Through) {
        bytes = bytes.substr(bytes.size() - std::min(m_server.size(), bytes.size()));
        m_server.clear();
        return;
    }
    bytes = {};
    if (m_server.size() > maxHeldBytes)
        fail();
}

void TunnelOpening::clientStep()
{
    switch (m_kind) {
    case Kind::HttpConnect:
        return httpRequest();
    case Kind::Socks4:
        return socks4Request();
    case Kind::Socks5:
        return socks5Client();
    case Kind::Proxy:
        return proxyHeader();
    case Kind::Unknown:
        return fail();
    }
}

void TunnelOpening::serverStep()
{
    switch (m_kind) {
    case Kind::HttpConnect:
        return httpResponse();
    case Kind::Socks4:
        if (m_server.size() < 8)
            return;
        if (m_server[1] != 0x5a)
            return fail();
        m_server.erase(0, 8);
        m_state = State::Through;
        return;
    case Kind::Socks5:
        return socks5Server();
    default:
        return fail();
    }
}

void TunnelOpening::httpRequest()
{
    const std::size_t end = m_client.find(endOfHeader);
    if (end == std::string::npos)
        return;
    if (!m_client.starts_with("CONNECT ")) // after a refusal the client may ask for something else
        return fail();
    const std::string_view target = std::string_view(m_client).substr(8, m_client.find_first_of(" \r\n", 8) - 8);
    m_text = "HTTP CONNECT " + shown(target);
    const std::size_t colon = target.rfind(':');
    m_targetPort = colon == std::string_view::npos ? 0 : portOf(target.substr(colon + 1));
    m_client.erase(0, end + endOfHeader.size());
    m_asked = true;
}

void TunnelOpening::httpResponse()
{
    const std::size_t end = m_server.find(endOfHeader);
    if (end == std::string::npos)
        return;
    if (!m_server.starts_with("HTTP/1.") || m_server.size() < 12)
        return fail();
    const bool accepted = m_server[9] == '2';
    if (!accepted) { // "407 Proxy Authentication Required": the client may ask again
        m_server.clear();
        m_asked = false;
        return;
    }
    m_server.erase(0, end + endOfHeader.size());
    m_state = m_asked ? State::Through : State::Failed;
}

void TunnelOpening::socks4Request()
{
    if (m_client.size() < 9)
        return;
    const std::size_t userEnd = m_client.find('\0', 8);
    if (userEnd == std::string::npos)
        return;
    m_targetPort = be16At(m_client, 2);
    const std::uint32_t address = be32At(m_client, 4);
    std::string host = IpAddress::v4(address).toString();
    std::size_t end = userEnd + 1;
    if (address >> 8 == 0 && address != 0) { // 4a: a name behind the user
        const std::size_t nameEnd = m_client.find('\0', end);
        if (nameEnd == std::string::npos)
            return;
        host = shown(std::string_view(m_client).substr(end, nameEnd - end));
        end = nameEnd + 1;
    }
    m_text = "SOCKS4 " + targetText(host, m_targetPort);
    m_client.erase(0, end);
}

void TunnelOpening::socks5Client()
{
    for (;;) {
        std::size_t used = 0;
        switch (m_clientStep) {
        case Socks::Greeting:
            if (m_client.size() < 2 || m_client.size() < 2U + u8At(m_client, 1))
                return;
            used = 2U + u8At(m_client, 1);
            m_clientStep = Socks::Request;
            break;
        case Socks::Login:
        case Socks::Request:
            if (m_client.empty())
                return;
            if (m_client[0] == '\1') { // user name and password (RFC 1929)
                if (m_client.size() < 2 || m_client.size() < 3U + u8At(m_client, 1))
                    return;
                const std::size_t user = u8At(m_client, 1);
                used = 3 + user + u8At(m_client, 2 + user);
                if (m_client.size() < used)
                    return;
                break;
            }
            std::string host;
            used = socks5Length(m_client, host);
            if (used == 0)
                return;
            if (m_client[0] != '\5' || m_client[1] != '\1' || used < 6)
                return fail();
            m_targetPort = be16At(m_client, used - 2);
            m_text = "SOCKS5 " + targetText(host, m_targetPort);
            break;
        }
        m_client.erase(0, used);
    }
}

void TunnelOpening::socks5Server()
{
    while (!m_server.empty() && m_state == State::Opening) {
        std::size_t used = 2;
        if (m_serverStep == Socks::Greeting) { // the method chosen
            if (m_server.size() < 2)
                return;
            const std::uint8_t method = u8At(m_server, 1);
            if (m_server[0] != '\5' || (method != 0 && method != 2))
                return fail();
            m_serverStep = method == 2 ? Socks::Login : Socks::Request;
        } else if (m_serverStep == Socks::Login) {
            if (m_server.size() < 2)
                return;
            if (m_server[1] != '\0')
                return fail();
            m_serverStep = Socks::Request;
        } else {
            std::string bound;
            used = socks5Length(m_server, bound);
            if (used == 0)
                return;
            if (m_server[0] != '\5' || m_server[1] != '\0')
                return fail();
            m_state = State::Through;
        }
        m_server.erase(0, used);
    }
}

void TunnelOpening::proxyHeader()
{
    if (m_client.starts_with("PROXY ")) {
        const std::size_t end = m_client.find('\n');
        if (end == std::string::npos)
            return;
        // PROXY TCP4 source destination port port
        std::string_view rest = std::string_view(m_client).substr(6, end - 6);
        std::string_view words[5];
        for (std::string_view& word : words) {
            rest = rest.substr(std::min(rest.find_first_not_of(" \r"), rest.size()));
            word = rest.substr(0, rest.find_first_of(" \r"));
            rest.remove_prefix(word.size());
        }
        if (words[0] == "TCP4" || words[0] == "TCP6")
            m_text = "PROXY from " + targetText(shown(words[1]), portOf(words[3]));
        m_client.erase(0, end + 1);
    } else {
        if (m_client.size() < 16 || m_client.size() < 16U + be16At(m_client, 14))
            return;
        const std::uint8_t family = u8At(m_client, 13) >> 4;
        if (family == 1 && be16At(m_client, 14) >= 12)
            m_text = "PROXY from " + targetText(IpAddress::v4(be32At(m_client, 16)).toString(), be16At(m_client, 24));
        else if (family == 2 && be16At(m_client, 14) >= 36)
            m_text = "PROXY from " + targetText(IpAddress::v6(reinterpret_cast<const std::uint8_t*>(m_client.data()) + 16).toString(),
                                                be16At(m_client, 48));
        m_client.erase(0, 16U + be16At(m_client, 14));
    }
    m_state = State::Through;
}

void TunnelOpening::gap()
{
    if (m_state == State::Opening)
        fail();
}

void TunnelOpening::fail()
{
    m_state = State::Failed;
    m_client.clear();
    m_server.clear();
}

} // namespace delist
