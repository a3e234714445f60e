#include "evidence/captures/packet_text.h"
#include "evidence/captures/bytes.h"
#include "evidence/captures/secret_mask.h"
#include "evidence/captures/tcp_packet.h"
#include "evidence/captures/tunnel.h"
#include "evidence/reader.h"
#include <algorithm>
#include <array>

namespace delist {

namespace {

constexpr char hexDigits[] = "0123456789abcdef";
constexpr std::size_t maxDumpedBytes = 256U << 10;

std::string endpointText(const IpAddress& address, unsigned port)
{
    std::string text = address.toString();
    if (!address.isV4())
        text = "[" + text + "]";
    return text + ":" + std::to_string(port);
}

std::string flagText(std::uint8_t flags)
{
    static constexpr std::array<const char*, 8> names{"FIN", "SYN", "RST", "PSH", "ACK", "URG", "ECE", "CWR"};
    std::string text;
    for (std::size_t bit = 0; bit < names.size(); ++bit) {
        if ((flags >> bit & 1) == 0)
            continue;
        text += text.empty() ? "" : " ";
        text += names[bit];
    }
    return text.empty() ? "none" : text;
}

std::string lengthText(std::string_view data, std::uint32_t originalLength)
{
    std::string text = std::to_string(std::max<std::size_t>(originalLength, data.size())) + " bytes";
    if (originalLength > data.size())
        text += " (" + std::to_string(data.size()) + " captured)";
    return text;
}

/// What stands first, and the payload to show as text.
struct Summary
{
    std::string line;
    std::string_view payload;
    bool toServer = false; ///< payload is what a client says
};

/// Below it are services; clients take ports above. A mail port is a service's wherever it stands.
bool servicePort(std::uint16_t port)
{
    static const std::vector<std::uint16_t> mailPorts = ReaderOptions().mailPorts;
    return port < 1024 || std::find(mailPorts.begin(), mailPorts.end(), port) != mailPorts.end();
}

Summary summarise(std::uint16_t linkType, std::string_view data, std::uint32_t originalLength)
{
    const std::string length = lengthText(data, originalLength);
    NetworkPacket network = decodeLink(linkType, data);
    if (network.network == Network::Protected)
        return {"Encrypted on the air, " + length, {}};
    if (network.network == Network::Arp)
        return {"ARP, " + length, {}};
    if (network.network == Network::None)
        return {(knownLinkType(linkType) ? "Not IP" : "Link type " + std::to_string(linkType) + ", not decoded") + ", " +
                    length,
                {}};
    const auto missing = static_cast<std::uint32_t>(std::max<std::size_t>(originalLength, data.size()) - data.size());
    AddressWords source{};
    AddressWords destination{};
    IpPayload ip = decodeIp(network, missing, source, destination);
    constexpr int maxTunnels = 4;
    for (int depth = 0; depth < maxTunnels && ip.valid && !ip.fragment; ++depth) {
        const NetworkPacket inner = decapsulate(ip);
        if (inner.network != Network::Ipv4 && inner.network != Network::Ipv6)
            break;
        network = inner;
        ip = decodeIp(network, missing, source, destination);
    }
    if (!ip.valid)
        return {"IP with lengths that cannot be, " + length, {}};
    const IpAddress from = addressOf(source);
    const IpAddress to = addressOf(destination);
    TcpSegment tcp;
    if (decodeTcp(network, missing, tcp) == Transport::Tcp) {
        std::string line = endpointText(from, tcp.sourcePort) + " > " + endpointText(to, tcp.destinationPort) + " TCP [" +
                           flagText(tcp.flags) + "] seq " + std::to_string(tcp.sequence);
        if (tcp.has(flagAck))
            line += " ack " + std::to_string(tcp.acknowledgement);
        line += ", payload " + std::to_string(tcp.payloadLength);
        if (tcp.payload.size() < tcp.payloadLength)
            line += " (" + std::to_string(tcp.payload.size()) + " captured)";
        const bool fromServer = servicePort(tcp.sourcePort) && !servicePort(tcp.destinationPort);
        return {line + ", " + length, tcp.payload, !fromServer};
    }
    if (ip.laterFragment)
        return {from.toString() + " > " + to.toString() + " IP fragment of protocol " + std::to_string(ip.protocol) + ", " +
                    length,
                {}};
    if (ip.protocol == 17 && ip.data.size() >= 8)
        return {endpointText(from, be16At(ip.data, 0)) + " > " + endpointText(to, be16At(ip.data, 2)) + " UDP, payload " +
                    std::to_string(ip.length - std::min<std::uint64_t>(ip.length, 8)) + ", " + length,
                ip.data.substr(8)};
    return {from.toString() + " > " + to.toString() + " IP protocol " + std::to_string(ip.protocol) + ", " + length, {}};
}

/// Whether most of it is text, so that showing it as such helps.
bool mostlyText(std::string_view bytes)
{
    const std::string_view sample = bytes.substr(0, 512);
    const auto printable = std::count_if(sample.begin(), sample.end(), [](char c) {
        return (c >= 0x20 && c < 0x7f) || c == '\r' || c == '\n' || c == '\t';
    });
    return static_cast<std::size_t>(printable) * 10 >= sample.size() * 7;
}

void appendText(std::string& out, std::string_view bytes)
{
    bytes = bytes.substr(0, maxDumpedBytes);
    bool lineStart = true;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        if (lineStart)
            out += "    ";
        lineStart = false;
        const char c = bytes[i];
        if (c == '\n' || (c == '\r' && i + 1 < bytes.size() && bytes[i + 1] == '\n')) {
            i += c == '\r' ? 1 : 0;
            out += '\n';
            lineStart = true;
        } else if (c == '\t') {
            out += "\\t";
        } else if (c >= 0x20 && c < 0x7f) {
            out += c;
        } else {
            const auto byte = static_cast<std::uint8_t>(c);
            out += {'\\', 'x', hexDigits[byte >> 4], hexDigits[byte & 15]};
        }
    }
    if (!lineStart)
        out += '\n';
}

void appendHexDump(std::string& out, std::string_view bytes)
{
    const std::string_view shown = bytes.substr(0, maxDumpedBytes);
    for (std::size_t at = 0; at < shown.size(); at += 16) {
        for (int shift = 16; shift >= 0; shift -= 4)
            out += hexDigits[at >> shift & 15];
        out += "  ";
        const std::string_view row = shown.substr(at, 16);
        for (std::size_t i = 0; i < 16; ++i) {
            if (i < row.size()) {
                const std::uint8_t byte = u8At(row, i);
                out += {hexDigits[byte >> 4], hexDigits[byte & 15], ' '};
            } else {
                out += "   ";
            }
            if (i == 7)
                out += ' ';
        }
        out += ' ';
        for (const char c : row)
            out += c >= 0x20 && c < 0x7f ? c : '.';
        out += '\n';
    }
    if (shown.size() < bytes.size())
        out += "... " + std::to_string(bytes.size() - shown.size()) + " more bytes\n";
}

} // namespace

std::string describePacket(std::uint16_t linkType, std::string_view data, std::uint32_t originalLength)
{
    const Summary summary = summarise(linkType, data, originalLength);
    const std::string shown = summary.payload.empty() ? std::string(data) : withoutSecrets(data, summary.payload, summary.toServer);
    std::string out = summary.line + "\n";
    if (!summary.payload.empty() && mostlyText(summary.payload)) {
        out += '\n';
        appendText(out, std::string_view(shown).substr(static_cast<std::size_t>(summary.payload.data() - data.data()),
                                                       summary.payload.size()));
    }
    if (!shown.empty()) {
        out += '\n';
        appendHexDump(out, shown);
    }
    return out;
}

} // namespace delist
