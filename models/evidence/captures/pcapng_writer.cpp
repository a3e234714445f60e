#include "evidence/captures/pcapng_writer.h"

namespace delist {

namespace {

constexpr std::uint32_t sectionHeader = 0x0A0D0D0A;
constexpr std::uint32_t interfaceDescription = 1;
constexpr std::uint32_t enhancedPacket = 6;
constexpr std::uint16_t optionComment = 1;
constexpr std::uint16_t optionName = 2;
constexpr std::uint16_t optionApplication = 4;
constexpr std::uint16_t optionResolution = 9;
constexpr std::size_t longestOption = 4000;

template <typename Number> void put(std::string& out, Number value)
{
    auto bits = static_cast<std::uint64_t>(value);
    for (std::size_t i = 0; i < sizeof(Number); ++i, bits >>= 8)
        out += static_cast<char>(bits & 0xFF);
}

void pad(std::string& out, std::size_t length)
{
    out.append((4 - length % 4) % 4, '\0');
}

void option(std::string& out, std::uint16_t code, std::string_view value)
{
    if (value.empty())
        return;
    value = value.substr(0, longestOption);
    while (code != optionResolution && !value.empty() && (value.back() & 0xC0) == 0x80 && value.size() == longestOption)
        value.remove_suffix(1); // not in the middle of a UTF-8 character
    put<std::uint16_t>(out, code);
    put<std::uint16_t>(out, static_cast<std::uint16_t>(value.size()));
    out += value;
    pad(out, value.size());
}

void endOfOptions(std::string& out)
{
    put<std::uint32_t>(out, 0);
}

} // namespace

PcapngWriter::PcapngWriter(std::string_view program, std::string_view comment)
{
    m_body.clear();
    put<std::uint32_t>(m_body, 0x1A2B3C4D);
    put<std::uint16_t>(m_body, 1);
    put<std::uint16_t>(m_body, 0);
    put<std::int64_t>(m_body, -1);
    option(m_body, optionComment, comment);
    option(m_body, optionApplication, program);
    endOfOptions(m_body);
    block(sectionHeader, m_body);
}

void PcapngWriter::block(std::uint32_t type, std::string_view body)
{
    const auto length = static_cast<std::uint32_t>(body.size() + 12);
    put<std::uint32_t>(m_out, type);
    put<std::uint32_t>(m_out, length);
    m_out += body;
    put<std::uint32_t>(m_out, length);
}

std::uint32_t PcapngWriter::interfaceOf(std::uint16_t linkType, std::string_view origin)
{
    const auto [at, added] =
        m_interfaces.try_emplace({std::string(origin), linkType}, static_cast<std::uint32_t>(m_interfaces.size()));
    if (added) {
        std::string body;
        put<std::uint16_t>(body, linkType);
        put<std::uint16_t>(body, 0);
        put<std::uint32_t>(body, 0); // no limit
        option(body, optionName, origin);
        option(body, optionResolution, std::string_view("\x06", 1));
        endOfOptions(body);
        block(interfaceDescription, body);
    }
    return at->second;
}

void PcapngWriter::packet(const Packet& packet, std::string_view origin, std::string_view comment)
{
    const std::uint32_t interface = interfaceOf(packet.linkType, origin);
    const bool timed = packet.time != unknownTime && packet.time >= 0;
    const auto time = timed ? static_cast<std::uint64_t>(packet.time) : 0;
    m_body.clear();
    put<std::uint32_t>(m_body, interface);
    put<std::uint32_t>(m_body, static_cast<std::uint32_t>(time >> 32));
    put<std::uint32_t>(m_body, static_cast<std::uint32_t>(time));
    put<std::uint32_t>(m_body, static_cast<std::uint32_t>(packet.data.size()));
    put<std::uint32_t>(m_body, packet.originalLength);
    m_body += packet.data;
    pad(m_body, packet.data.size());
    option(m_body, optionComment, timed ? std::string(comment) : std::string(comment) + "; the original has no time for it");
    endOfOptions(m_body);
    block(enhancedPacket, m_body);
}

} // namespace delist
