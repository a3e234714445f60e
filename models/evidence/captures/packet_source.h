// PacketSource: what every capture format shares: walks records in the blocks it is fed, carries a record that a block cuts,
// counts, and stops at damage. A format only implements step(). It knows nothing of what is inside a packet.
#pragma once
#include "evidence/reader.h"
#include <string>

namespace delist {

/// No capture format here writes longer records; a longer one is damage.
inline constexpr std::uint32_t maxPacketBytes = 16U << 20;

class PacketConsumer
{
public:
    virtual ~PacketConsumer() = default;
    virtual void packet(const Packet& packet) = 0;
    /// The file's own table of sockets, and of processes by number: witnesses beside what packets say.
    virtual void socketOwner(const SocketOwner& owner) = 0;
    virtual void processName(std::int64_t pid, std::string_view name) = 0;
};

class PacketSource
{
public:
    PacketSource(RecordSink& sink, PacketConsumer& consumer) : m_sink(sink), m_consumer(consumer) {}
    virtual ~PacketSource() = default;
    PacketSource(const PacketSource&) = delete;
    PacketSource& operator=(const PacketSource&) = delete;

    void feed(std::string_view block);
    void finish();
    [[nodiscard]] const ReadSummary& summary() const { return m_summary; }

protected:
    struct Step
    {
        std::size_t used = 0; ///< bytes done with; may reach beyond what was given, to skip
        std::size_t need = 0; ///< when used is 0: how many bytes from here the next try wants
    };
    /// One record from the start of \p bytes, which stand at offset() in the file.
    virtual Step step(std::string_view bytes) = 0;
    /// After the last byte: notes on the whole file.
    virtual void end() {}

    static Step used(std::size_t bytes) { return {bytes, 0}; }
    static Step need(std::size_t bytes) { return {0, bytes}; }

    [[nodiscard]] std::uint64_t offset() const { return m_offset; }
    [[nodiscard]] bool atEnd() const { return m_atEnd; } ///< no more bytes will come
    void emitPacket(const Packet& packet);
    /// A record that could not be read; reading goes on.
    void reject(std::string_view reason, std::string_view bytes);
    /// Nothing from here on can be trusted: a reject, and the rest is ignored.
    Step stop(std::string_view reason, std::string_view bytes);
    /// Adds a sentence to the summary's note, once.
    void note(std::string_view sentence);

private:
    std::string_view walk(std::string_view bytes, std::size_t& wanted);

    RecordSink& m_sink;
    PacketConsumer& m_consumer;
    ReadSummary m_summary;
    std::string m_carry;          ///< the beginning of a record that was cut
    std::size_t m_wanted = 1;     ///< how long m_carry must be before the next try
    std::uint64_t m_offset = 0;   ///< of the record under the hand
    std::uint64_t m_skip = 0;     ///< bytes still to pass over
    bool m_atEnd = false;
    bool m_stopped = false;
};

} // namespace delist
