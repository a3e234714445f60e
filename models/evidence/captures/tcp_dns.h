// TcpDns: DNS messages over TCP (RFC 1035 section 4.2.2, RFC 7766), whole though segments cut or join them. Bounded: the oldest
// streams are forgotten, and one that lost a piece says nothing more.
#pragma once
#include "evidence/captures/reassembly.h"
#include "evidence/captures/tcp_packet.h"
#include <deque>
#include <functional>
#include <memory>
#include <unordered_map>

namespace delist {

class TcpDns
{
public:
    static constexpr std::size_t maxStreams = 1024;
    static constexpr std::size_t maxMessageBytes = 16U << 10; ///< zone transfers are longer, and of no interest

    /// A whole message; true when its packet is worth keeping.
    using Message = std::function<bool(std::string_view message, const TcpSegment& segment, const Packet& packet)>;
    explicit TcpDns(Message message);
    ~TcpDns();

    /// A segment to or from port 53. True when a message that ended in it is worth keeping.
    bool segment(const TcpSegment& segment, const Packet& packet);

private:
    struct Key
    {
        AddressWords source{};
        AddressWords destination{};
        std::uint32_t ports = 0;
        bool operator==(const Key&) const = default;
    };
    struct KeyHash
    {
        std::size_t operator()(const Key& key) const;
    };
    class Stream;

    Message m_message;
    ReassemblyBudget m_budget{4U << 20};
    std::unordered_map<Key, std::unique_ptr<Stream>, KeyHash> m_streams;
    std::deque<Key> m_order; ///< as they began; some may be over
};

} // namespace delist
