#include "evidence/captures/netmon_file.h"
#include "evidence/text/timestamp.h"

namespace delist {

namespace {

/// NDIS media, as formats 2.x use their numbers.
enum MacType : std::uint16_t {
    MacUnspecified = 0, ///< captures of VPN adapters; the frames have Ethernet headers
    MacEthernet = 1,
    MacTokenRing = 2,
    MacFddi = 3,
    MacWan = 4,
    MacWifi = 6,
    MacTunnel = 7,
    MacMobile = 8,
    MacRawIp = 9,
    MacPcap = 0xe000,        ///< | LINKTYPE_: a converted pcap
    MacWifiMessage = 0xe080,
    MacWfpFirst = 0xe083,
    MacWfpLast = 0xe088,
    MacPcapLast = 0xefff
};

/// LINKTYPE_ numbers.
enum Link : std::uint16_t {
    LinkEthernet = 1,
    LinkTokenRing = 6,
    LinkFddi = 10,
    LinkAtmRfc1483 = 100,
    LinkRaw = 101,
    LinkWifi = 105
};

/// RRAS connections look like Ethernet; ATM has two addresses, VPI and VCI before the LLC header.
NetmonPacket wanPacket(std::string_view data)
{
    if (data.size() >= 15) {
        const std::uint16_t type = be16At(data, 12);
        const unsigned version = u8At(data, 14) >> 4;
        if ((type == 0x0800 && version == 4) || (type == 0x86dd && version == 6))
            return {LinkEthernet, 0, true};
    }
    return data.size() < 16 ? NetmonPacket{} : NetmonPacket{LinkAtmRfc1483, 16, true};
}

/// Version (2), length and radio metadata before the 802.11 header.
NetmonPacket wifiPacket(std::string_view data)
{
    if (data.size() < 3)
        return {};
    const std::size_t length = le16At(data, 1);
    return length < 3 || length > data.size() ? NetmonPacket{} : NetmonPacket{LinkWifi, length, true};
}

Micros systemTime(std::string_view bytes)
{
    const auto field = [&](std::size_t index) { return int{le16At(bytes, index * 2)}; };
    const int year = field(0);
    const int month = field(1);
    const int day = field(3);
    if (!isValidDate(year, month, day) || field(4) > 23 || field(5) > 59 || field(6) > 60 || field(7) > 999)
        return unknownTime;
    const std::int64_t seconds = daysFromCivil(year, month, day) * 86400 + field(4) * 3600 + field(5) * 60 + field(6);
    return seconds * microsPerSecond + field(7) * 1000;
}

} // namespace

Micros fileTime(std::uint64_t value)
{
    constexpr std::uint64_t unixStart = 116444736000000000;
    constexpr std::uint64_t year2200 = unixStart + 7258118400ULL * 10000000;
    if (value < unixStart || value > year2200)
        return unknownTime;
    return static_cast<Micros>((value - unixStart) / 10);
}

std::size_t NetmonHeader::trailerBytes() const
{
    if (!atLeast(2, 1))
        return 0;
    return minor == 1 && major == 2 ? 2 : minor == 2 && major == 2 ? 6 : 15;
}

std::optional<NetmonHeader> parseNetmonHeader(std::string_view bytes)
{
    if (bytes.size() < 48)
        return std::nullopt;
    const std::string_view magic = bytes.substr(0, 4);
    NetmonHeader header;
    header.minor = u8At(bytes, 4);
    header.major = u8At(bytes, 5);
    if (!(magic == "RTSS" && header.major == 1) && !(magic == "GMBU" && header.major == 2))
        return std::nullopt;
    header.macType = le16At(bytes, 6);
    header.localStart = systemTime(bytes.substr(8));
    const auto place = [&](std::size_t at) {
        return bytes.size() < at + 8 ? NetmonPlace{} : NetmonPlace{le32At(bytes, at), le32At(bytes, at + 4)};
    };
    header.frameTable = place(24);
    header.userData = place(32);
    if (header.atLeast(2, 2)) { // uninitialised before
        header.comments = place(40);
        header.processes = place(48);
        header.extendedInfo = place(56);
    }
    return header;
}

NetmonFrame parseNetmonFrame(const NetmonHeader& header, std::string_view bytes)
{
    if (header.major < 2)
        return {Micros{le32At(bytes, 0)} * 1000, le16At(bytes, 4), le16At(bytes, 6)};
    const std::uint64_t delta = le32At(bytes, 0) | std::uint64_t{le32At(bytes, 4)} << 32;
    return {static_cast<Micros>(delta), le32At(bytes, 8), le32At(bytes, 12)};
}

NetmonTrailer parseNetmonTrailer(const NetmonHeader& header, std::string_view bytes)
{
    NetmonTrailer trailer;
    bytes = bytes.substr(0, header.trailerBytes());
    trailer.macType = bytes.size() >= 2 ? le16At(bytes, 0) : header.macType;
    if (bytes.size() >= 6)
        trailer.process = le32At(bytes, 2);
    if (bytes.size() >= 14)
        trailer.time = fileTime(le32At(bytes, 6) | std::uint64_t{le32At(bytes, 10)} << 32);
    return trailer;
}

NetmonFrameKind netmonFrameKind(std::uint16_t macType)
{
    switch (macType) {
    case MacUnspecified:
    case MacEthernet:
    case MacTokenRing:
    case MacFddi:
    case MacWan:
    case MacWifi:
    case MacTunnel:
    case MacMobile:
    case MacRawIp:
        return NetmonFrameKind::Packet;
    case NetmonEtwEvent:
    case NetmonNetworkInfoEx:
    case NetmonPayloadHeader:
    case NetmonNetworkInfo:
    case NetmonDnsCache:
    case NetmonFilter:
        return NetmonFrameKind::Special;
    case 0xe081: // other messages of the wireless adapter
    case 0xe082:
    case 0xe089:
    case 0xe08a:
        return NetmonFrameKind::Unknown;
    default:
        if (macType >= MacWfpFirst && macType <= MacWfpLast)
            return NetmonFrameKind::Wfp;
        return macType >= MacPcap && macType <= MacPcapLast ? NetmonFrameKind::Packet : NetmonFrameKind::Unknown;
    }
}

NetmonPacket netmonPacket(std::uint16_t macType, std::string_view data)
{
    switch (macType) {
    case MacUnspecified:
    case MacEthernet:
        return {LinkEthernet, 0, true};
    case MacTokenRing:
        return {LinkTokenRing, 0, true};
    case MacFddi:
        return {LinkFddi, 0, true};
    case MacWan:
        return wanPacket(data);
    case MacWifi:
        return wifiPacket(data);
    case MacTunnel:
    case MacMobile:
    case MacRawIp:
        return {LinkRaw, 0, true};
    case MacWifiMessage:
        return {LinkWifi, 0, true};
    default:
        return {static_cast<std::uint16_t>(macType & 0x0fff), 0, true};
    }
}

} // namespace delist
