// packet_writer: writes captures: frames, TCP conversations from an SMTP script, pcap and pcapng files. For the sample
// incident and for tests. It is no network stack: nothing is sent, and nothing answers by itself.
#pragma once
#include "evidence/records.h"
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace delist {

/// LINKTYPE_ numbers that frames can be written with.
enum class LinkType : std::uint16_t {
    Null = 0,
    Ethernet = 1,
    Ppp = 9,
    RawIp = 101,
    Loop = 108,
    Sll = 113,
    RawIpv4 = 228,
    RawIpv6 = 229,
    Sll2 = 276
};

struct CapturedPacket
{
    Micros time = 0;
    std::string data;                 ///< from the link header on
    std::uint32_t originalLength = 0; ///< 0: all of data
    LinkType linkType = LinkType::Ethernet;
};

inline constexpr std::uint8_t tcpFin = 0x01;
inline constexpr std::uint8_t tcpSyn = 0x02;
inline constexpr std::uint8_t tcpRst = 0x04;
inline constexpr std::uint8_t tcpPsh = 0x08;
inline constexpr std::uint8_t tcpAck = 0x10;

struct TcpPacket
{
    Endpoint source;
    Endpoint destination;
    std::uint32_t sequence = 0;
    std::uint32_t acknowledgement = 0;
    std::uint8_t flags = tcpAck;
    std::string_view payload;
};

struct FrameStyle
{
    LinkType link = LinkType::Ethernet;
    std::vector<std::uint16_t> vlans;  ///< Ethernet and SLL: tags from the outside in (the outer of two is 802.1ad)
    bool extensionHeaders = false;     ///< IPv6: hop-by-hop and destination options before TCP
    bool zeroIpLength = false;         ///< as offloading network cards leave it
    bool ethernetPadding = true;       ///< pad Ethernet frames to 60 bytes
    std::uint8_t ttl = 64;
};

/// A frame with correct lengths and checksums. Both addresses must be of the same family.
std::string tcpFrame(const TcpPacket& packet, const FrameStyle& style = {});
std::string udpFrame(const Endpoint& source, const Endpoint& destination, std::string_view payload,
                     const FrameStyle& style = {});

/// One TCP flow, written as packets with rising times. Sequence numbers continue from call to call.
class TcpConversation
{
public:
    TcpConversation(Endpoint client, Endpoint server, Micros start, FrameStyle style = {},
                    std::uint32_t clientIsn = 1000, std::uint32_t serverIsn = 500000);

    /// Time between packets from here on; 1 ms at first.
    void setStep(Micros step) { m_step = step; }
    void setSegmentSize(std::size_t bytes) { m_segmentSize = bytes; }
    void wait(Micros time) { m_now += time; }
    [[nodiscard]] Micros now() const { return m_now; }

    void handshake();                    ///< SYN, SYN-ACK, ACK
    void syn();                          ///< only the client's SYN
    void refuse();                       ///< the server's RST to a SYN
    void client(std::string_view data);  ///< segments from the client, no pure ACKs
    void server(std::string_view data);
    void close();                        ///< FIN from the client, FIN from the server, last ACK
    void reset();                        ///< RST from the client
    /// A dialogue, one line per line: "C: EHLO pc" or "S: 250 ok"; lines end in CRLF on the wire. Lines of one side that
    /// follow each other share segments (pipelining); a line "-" parts them, "+250" waits 250 ms.
    void smtp(std::string_view script);

    /// The packets so far, in order of time; takes them out.
    std::vector<CapturedPacket> take();

private:
    void add(bool fromClient, std::uint8_t flags, std::string_view payload);

    Endpoint m_client;
    Endpoint m_server;
    Micros m_now;
    Micros m_step = 1000;
    FrameStyle m_style;
    std::size_t m_segmentSize = 1460;
    std::uint32_t m_next[2];             ///< next sequence number of client, server
    std::vector<CapturedPacket> m_packets;
};

struct CaptureStyle
{
    bool bigEndian = false;
    bool nanoseconds = false;           ///< pcap: magic a1b23c4d; pcapng: if_tsresol 9
    std::uint32_t snapLength = 262144;  ///< longer packets are cut
};

/// Packets must be in the order in which they shall stand in the file. pcap has one link type: that of the first packet.
std::string pcapFile(const std::vector<CapturedPacket>& packets, const CaptureStyle& style = {});
/// One section, one interface per link type.
std::string pcapngFile(const std::vector<CapturedPacket>& packets, const CaptureStyle& style = {});
/// For files too large to hold: the header once, then records.
void appendPcapHeader(std::string& out, LinkType link, const CaptureStyle& style = {});
void appendPcapRecord(std::string& out, const CapturedPacket& packet, const CaptureStyle& style = {});

/// Merges flows into one capture: by time, packets of equal time in the order given.
void sortByTime(std::vector<CapturedPacket>& packets);

} // namespace delist
