#include "evidence/captures/netmon_events.h"
#include "evidence/captures/netmon_tables.h"
#include "evidence/text/encoding.h"
#include <algorithm>
#include <cctype>

namespace delist {

namespace {

using Guid = std::array<std::uint8_t, 16>;
/// {3d6fa8d0-fe05-11d0-9dda-00c04fd7ba7c}
constexpr Guid kernelProcess{0xd0, 0xa8, 0x6f, 0x3d, 0x05, 0xfe, 0xd0, 0x11, 0x9d, 0xda, 0x00, 0xc0, 0x4f, 0xd7, 0xba, 0x7c};
/// {2ed6006e-4729-4609-b423-3ee7bcd678ef} Microsoft-Windows-NDIS-PacketCapture
constexpr Guid ndisCapture{0x6e, 0x00, 0xd6, 0x2e, 0x29, 0x47, 0x09, 0x46, 0xb4, 0x23, 0x3e, 0xe7, 0xbc, 0xd6, 0x78, 0xef};
/// {c22d1b14-c242-49de-9f17-1d76b8b9c458} Microsoft-Pef-WFP-MessageProvider
constexpr Guid wfpCapture{0x14, 0x1b, 0x2d, 0xc2, 0x42, 0xc2, 0xde, 0x49, 0x9f, 0x17, 0x1d, 0x76, 0xb8, 0xb9, 0xc4, 0x58};

enum Wfp : std::uint16_t {
    WfpV4 = 0xe083,
    WfpV6,
    Wfp2V4,
    Wfp2V6,
    WfpAuthV4,
    WfpAuthV6
};

constexpr std::size_t maxAdapters = 1024;
constexpr std::size_t maxNameBytes = 256;
constexpr std::size_t maxFilterBytes = 1024;
constexpr std::size_t maxPathBytes = 1024;

/// Takes \p bytes off the front; false when there are not as many.
bool skip(std::string_view& data, std::size_t bytes)
{
    if (data.size() < bytes)
        return false;
    data.remove_prefix(bytes);
    return true;
}

std::string macText(std::string_view bytes)
{
    constexpr char digits[] = "0123456789abcdef";
    std::string text;
    for (std::size_t i = 0; i < 6; ++i) {
        if (i > 0)
            text += ':';
        text += digits[u8At(bytes, i) >> 4];
        text += digits[u8At(bytes, i) & 15];
    }
    return text == "00:00:00:00:00:00" ? std::string() : text;
}

IpAddress v6At(std::string_view bytes)
{
    std::uint8_t raw[16];
    std::memcpy(raw, bytes.data(), sizeof raw);
    return IpAddress::v6(raw);
}

bool isZero(std::string_view bytes)
{
    return std::all_of(bytes.begin(), bytes.end(), [](char c) { return c == 0; });
}

bool adapter(std::string_view& data, NetmonMachine::Adapter& into)
{
    const auto name = takeNetmonText(data);
    const auto description = name ? takeNetmonText(data) : std::nullopt;
    const auto miniport = description ? takeNetmonText(data) : std::nullopt;
    if (!miniport || data.size() < 4 + 4 + 8 + 6 + 12)
        return false;
    into.name = name->empty() ? *description : *name;
    into.mac = macText(data.substr(16));
    std::size_t counts[6];
    for (std::size_t i = 0; i < 6; ++i)
        counts[i] = be16At(data, 22 + i * 2);
    data.remove_prefix(34);
    const auto [ipv4, ipv6, gateways, dhcp, dns4, dns6] = counts;
    const std::size_t needed = ipv4 * 8 + ipv6 * 16 + (gateways + dhcp + dns4) * 4 + dns6 * 16;
    const bool whole = data.size() >= needed;
    for (std::size_t i = 0; i < ipv4 && data.size() >= i * 4 + 4; ++i)
        if (!isZero(data.substr(i * 4, 4)))
            into.addresses.push_back(IpAddress::v4(be32At(data, i * 4)));
    const std::size_t v6Start = ipv4 * 8;
    for (std::size_t i = 0; i < ipv6 && data.size() >= v6Start + i * 16 + 16; ++i)
        if (!isZero(data.substr(v6Start + i * 16, 16)))
            into.addresses.push_back(v6At(data.substr(v6Start + i * 16)));
    data.remove_prefix(std::min(needed, data.size()));
    return whole;
}

/// The program a command line starts, when it is \p image with a path: "\"C:\\a b\\x.exe\" -q" is C:\a b\x.exe.
std::string programOf(const std::string& commandLine, const std::string& image)
{
    if (image.empty())
        return {};
    const auto lower = [](std::string text) {
        for (char& c : text)
            c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
        return text;
    };
    const std::string line = lower(commandLine);
    const std::size_t at = line.find(lower(image));
    if (at == std::string::npos || at == 0 || (line[at - 1] != '\\' && line[at - 1] != '/'))
        return image;
    const std::size_t begin = commandLine.front() == '"' ? 1 : 0;
    const std::string program = commandLine.substr(begin, at + image.size() - begin);
    return program.find('"') == std::string::npos && program.size() <= maxPathBytes ? program : image;
}

void append16(std::string& out, std::size_t value)
{
    out += static_cast<char>(value >> 8 & 0xff);
    out += static_cast<char>(value & 0xff);
}

/// A header for a payload that came without one.
void rawIpHeader(std::string& out, std::string_view source, std::string_view destination, std::uint8_t protocol,
                 std::size_t payloadBytes)
{
    if (source.size() == 4) {
        out += static_cast<char>(0x45);
        out += '\0';
        append16(out, std::min<std::size_t>(payloadBytes + 20, 0xffff));
        out.append(4, '\0');
        out += static_cast<char>(64);
        out += static_cast<char>(protocol);
        out.append(2, '\0');
    } else {
        out += static_cast<char>(0x60);
        out.append(3, '\0');
        append16(out, payloadBytes);
        out += static_cast<char>(protocol);
        out += static_cast<char>(64);
    }
    out += source;
    out += destination;
}

} // namespace

std::optional<NetmonFilterFrame> parseNetmonFilter(std::string_view data)
{
    if (data.size() < 14)
        return std::nullopt;
    NetmonFilterFrame frame;
    frame.capture = be32At(data, 2) == 1;
    const std::uint32_t major = be32At(data, 6);
    const std::uint32_t minor = be32At(data, 10);
    data.remove_prefix(14);
    const auto application = takeNetmonText(data);
    if (!application)
        return std::nullopt;
    frame.application = boundedUtf8(*application, maxNameBytes);
    if (!frame.application.empty())
        frame.application += ' ' + std::to_string(major) + '.' + std::to_string(minor);
    frame.filter = boundedUtf8(netmonText(data), maxFilterBytes);
    return frame;
}

std::optional<NetmonMachine> parseNetmonMachine(std::string_view data)
{
    if (data.size() < 4)
        return std::nullopt;
    const std::size_t adapters = std::min<std::size_t>(be16At(data, 2), maxAdapters);
    data.remove_prefix(4);
    const auto computer = takeNetmonText(data);
    if (!computer)
        return std::nullopt;
    NetmonMachine machine;
    machine.computer = boundedUtf8(*computer, maxNameBytes);
    for (std::size_t i = 0; i < adapters; ++i) {
        NetmonMachine::Adapter each;
        const bool whole = adapter(data, each);
        if (!each.addresses.empty())
            machine.adapters.push_back(std::move(each));
        if (!whole)
            break;
    }
    return machine;
}

std::optional<EtwEvent> parseEtwEvent(std::string_view data)
{
    constexpr std::size_t headerBytes = 89;
    if (data.size() < headerBytes)
        return std::nullopt;
    EtwEvent event;
    event.wide = (le16At(data, 4) & 0x40) != 0;
    event.thread = le32At(data, 8);
    event.process = le32At(data, 12);
    std::memcpy(event.provider.data(), data.data() + 24, 16);
    event.id = le16At(data, 40);
    event.version = u8At(data, 42);
    event.opcode = u8At(data, 45);
    event.keyword = le32At(data, 48) | std::uint64_t{le32At(data, 52)} << 32;
    const std::size_t items = le16At(data, 84);
    const std::size_t userBytes = le16At(data, 86);
    const bool reassembled = u8At(data, 88) != 0; // then the data is as long as the frame
    data.remove_prefix(headerBytes);
    for (std::size_t i = 0; i < items; ++i) {
        if (data.size() < 8 || !skip(data, std::size_t{8} + le16At(data, 6)))
            return std::nullopt;
    }
    event.data = reassembled ? data : data.substr(0, userBytes);
    return event;
}

std::optional<StartedProcess> parseProcessEvent(const EtwEvent& event)
{
    if (event.provider != kernelProcess || event.opcode < 1 || event.opcode > 4 || event.version < 2)
        return std::nullopt;
    const std::size_t pointer = event.wide ? 8 : 4;
    std::string_view data = event.data;
    if (!skip(data, pointer) || data.size() < 16)
        return std::nullopt;
    StartedProcess process;
    process.pid = le32At(data, 0);
    data.remove_prefix(16);
    if (event.version >= 3 && !skip(data, pointer)) // directory table
        return std::nullopt;
    if (event.version >= 4 && !skip(data, 4)) // flags
        return std::nullopt;
    if (data.size() < 4)
        return std::nullopt;
    if (le32At(data, 0) == 0) {
        data.remove_prefix(4);
    } else {
        if (data.size() < 2 * pointer + 8 || !skip(data, 2 * pointer + 8 + std::size_t{4} * u8At(data, 2 * pointer + 1)))
            return std::nullopt;
    }
    const std::size_t end = data.find('\0');
    if (end == std::string_view::npos || end == 0)
        return std::nullopt;
    const std::string image(data.substr(0, std::min(end, maxPathBytes)));
    process.image = programOf(netmonText(data.substr(end + 1)), image);
    return process;
}

std::optional<NdisFragment> parseNdisEvent(const EtwEvent& event)
{
    constexpr std::uint16_t packetFragment = 1001;
    constexpr std::uint64_t wirelessWan = 0x200;
    constexpr std::uint64_t tunnel = 0x8000;
    constexpr std::uint64_t native80211 = 0x10000;
    constexpr std::uint64_t start = 0x40000000;
    constexpr std::uint64_t end = 0x80000000;
    constexpr std::uint64_t sent = 0x100000000;
    constexpr std::uint64_t received = 0x200000000;
    if (event.provider != ndisCapture || event.id != packetFragment || event.data.size() < 12)
        return std::nullopt;
    NdisFragment fragment;
    fragment.bytes = event.data.substr(12, le32At(event.data, 8));
    if (event.keyword & (wirelessWan | tunnel))
        fragment.linkType = 101;
    else if (event.keyword & native80211)
        fragment.linkType = 105;
    if (event.keyword & sent)
        fragment.direction = PacketDirection::Sent;
    else if (event.keyword & received)
        fragment.direction = PacketDirection::Received;
    if (event.keyword & (start | end)) {
        fragment.first = (event.keyword & start) != 0;
        fragment.last = (event.keyword & end) != 0;
    }
    return fragment;
}

std::uint16_t wfpMacType(const EtwEvent& event)
{
    if (event.provider != wfpCapture)
        return 0;
    switch (event.id) {
    case 60011:
        return WfpV4;
    case 60012:
        return Wfp2V4;
    case 60021:
        return WfpV6;
    case 60022:
        return Wfp2V6;
    case 60031:
        return WfpAuthV4;
    case 60041:
        return WfpAuthV6;
    default:
        return 0;
    }
}

bool parseWfpMessage(std::uint16_t macType, std::string_view data, WfpMessage& message)
{
    message = {};
    const bool v6 = macType == WfpV6 || macType == Wfp2V6 || macType == WfpAuthV6;
    const std::size_t addressBytes = v6 ? 16 : 4;
    if (data.size() < 2 * addressBytes)
        return false;
    const std::string_view source = data.substr(0, addressBytes);
    const std::string_view destination = data.substr(addressBytes, addressBytes);
    data.remove_prefix(2 * addressBytes);

    if (macType == WfpAuthV4 || macType == WfpAuthV6) {
        constexpr std::size_t fixed = 2 + 2 + 8 + 1 + 1 + 8 + 8 + 2;
        if (data.size() < fixed)
            return false;
        const auto endpoint = [&](std::string_view bytes, std::uint16_t port) {
            return Endpoint{v6 ? v6At(bytes) : IpAddress::v4(be32At(bytes, 0)), port};
        };
        SocketOwner owner;
        owner.local = endpoint(source, le16At(data, 0));
        owner.remote = endpoint(destination, le16At(data, 2));
        owner.protocol = u8At(data, 13);
        owner.pid = le32At(data, 22);
        message.path = boundedUtf8(netmonText(data.substr(fixed, le16At(data, 30))), maxPathBytes);
        message.owner = owner;
        return true;
    }

    const std::size_t before = macType == Wfp2V4 || macType == Wfp2V6 ? 9 : 1; // protocol, flow context
    if (data.size() < before + 2)
        return false;
    const std::uint8_t protocol = u8At(data, 0);
    const std::size_t length = le16At(data, before);
    const std::string_view payload = data.substr(before + 2, length);
    rawIpHeader(message.packet, source, destination, protocol, length);
    message.original = static_cast<std::uint32_t>(message.packet.size() + length);
    message.packet += payload;
    return true;
}

} // namespace delist
