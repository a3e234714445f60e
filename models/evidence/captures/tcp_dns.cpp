#include "evidence/captures/tcp_dns.h"
#include "evidence/captures/bytes.h"

namespace delist {

namespace {

constexpr std::size_t lengthBytes = 2;
constexpr std::size_t smallestMessage = 12;

} // namespace

/// One direction of a connection.
class TcpDns::Stream final : public StreamConsumer
{
public:
    explicit Stream(TcpDns& owner) : m_owner(owner), m_reassembler(owner.m_budget, *this) {}

    void start(std::uint32_t sequence) { m_reassembler.start(sequence); }
    bool segment(const TcpSegment& segment, const Packet& packet)
    {
        m_segment = &segment;
        m_packet = &packet;
        m_kept = false;
        m_reassembler.segment(segment.sequence + (segment.has(flagSyn) ? 1 : 0), segment.payload, segment.payloadLength,
                              {packet.time, packet.offset, segment.acknowledgement, segment.has(flagAck)});
        m_segment = nullptr;
        return m_kept;
    }
    [[nodiscard]] bool over() const { return m_over; }

    void data(std::string_view bytes, std::uint32_t, const SegmentContext&) override
    {
        m_over = m_over || !m_segment; // it gave up a hole for another stream's sake
        if (m_over)
            return;
        m_bytes += bytes;
        std::size_t at = 0;
        while (m_bytes.size() - at >= lengthBytes) {
            const std::size_t length = be16At(m_bytes, at);
            m_over = length < smallestMessage || length > maxMessageBytes;
            if (m_over || m_bytes.size() - at < lengthBytes + length)
                break;
            m_kept = m_owner.m_message(std::string_view(m_bytes).substr(at + lengthBytes, length), *m_segment, *m_packet) || m_kept;
            at += lengthBytes + length;
        }
        m_bytes.erase(0, m_over ? m_bytes.size() : at);
    }
    /// Where the next message begins is not known any more.
    void gap(std::uint32_t, std::uint32_t, const SegmentContext&) override
    {
        m_over = true;
        m_bytes.clear();
    }

private:
    TcpDns& m_owner;
    StreamReassembler m_reassembler;
    std::string m_bytes;
    const TcpSegment* m_segment = nullptr; ///< the one at hand
    const Packet* m_packet = nullptr;
    bool m_kept = false;
    bool m_over = false;
};

TcpDns::TcpDns(Message message) : m_message(std::move(message)) {}
TcpDns::~TcpDns() = default;

std::size_t TcpDns::KeyHash::operator()(const Key& key) const
{
    std::size_t hash = key.ports;
    for (const std::uint64_t word : {key.source[0], key.source[1], key.destination[0], key.destination[1]})
        hash = (hash ^ word ^ hash >> 29) * 0x9e3779b97f4a7c15U;
    return hash;
}

bool TcpDns::segment(const TcpSegment& segment, const Packet& packet)
{
    const Key key{segment.source, segment.destination, std::uint32_t{segment.sourcePort} << 16 | segment.destinationPort};
    auto found = m_streams.find(key);
    if (segment.has(flagSyn) && found != m_streams.end()) { // the ports again
        m_streams.erase(found);
        found = m_streams.end();
    }
    if (segment.has(flagRst)) {
        if (found != m_streams.end())
            m_streams.erase(found);
        return false;
    }
    if (found == m_streams.end()) {
        if (segment.payloadLength == 0 && !segment.has(flagSyn))
            return false;
        found = m_streams.emplace(key, std::make_unique<Stream>(*this)).first;
        found->second->start(segment.sequence + (segment.has(flagSyn) ? 1 : 0));
        m_order.push_back(key);
        while (m_order.size() > maxStreams) {
            if (m_order.front() != key)
                m_streams.erase(m_order.front());
            m_order.pop_front();
        }
    }
    const bool kept = segment.payloadLength > 0 && found->second->segment(segment, packet);
    if (segment.has(flagFin))
        m_streams.erase(found);
    return kept;
}

} // namespace delist
