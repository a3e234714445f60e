// CaptureSource: the packets of one capture file: what every capture format shares is counting, rejects and notes.
// PacketSource: the formats that are read front to back: walks records in the blocks it is fed, carries a record that a
// block cuts, and stops at damage; a format only implements step(). Neither knows what is inside a packet.
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

/// Takes the frame check sequence off a packet: as much of it as was captured.
void removeFcs(Packet& packet, std::uint32_t fcsBytes);

class CaptureSource
{
public:
    CaptureSource(const ReaderOptions& options, RecordSink& sink, PacketConsumer& consumer)
        : m_options(options), m_sink(sink), m_consumer(consumer)
    {
    }
    virtual ~CaptureSource() = default;
    CaptureSource(const CaptureSource&) = delete;
    CaptureSource& operator=(const CaptureSource&) = delete;

    virtual void feed(std::string_view block) = 0;
    virtual void finish() = 0;
    [[nodiscard]] const ReadSummary& summary() const { return m_summary; }

protected:
    [[nodiscard]] const ReaderOptions& options() const { return m_options; }
    [[nodiscard]] RecordSink& sink() { return m_sink; }
    [[nodiscard]] PacketConsumer& consumer() { return m_consumer; }
    void emitPacket(const Packet& packet);
    /// A record that was understood and is no packet.
    void countRecord() { ++m_summary.records; }
    void rejectAt(std::uint64_t offset, std::string_view reason, std::string_view bytes);
    /// Adds a sentence to the summary's note, once.
    void note(std::string_view sentence);
    void setTruncated() { m_summary.truncated = true; }
    /// Its times needed no zone of the user's.
    void setOwnClock(bool own) { m_summary.ownClock = own; }

private:
    ReaderOptions m_options;
    RecordSink& m_sink;
    PacketConsumer& m_consumer;
    ReadSummary m_summary;
};

class PacketSource : public CaptureSource
{
public:
    using CaptureSource::CaptureSource;
    void feed(std::string_view block) override;
    void finish() override;

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
    /// A record that could not be read; reading goes on.
    void reject(std::string_view reason, std::string_view bytes) { rejectAt(m_offset, reason, bytes); }
    /// Nothing from here on can be trusted: a reject, and the rest is ignored.
    Step stop(std::string_view reason, std::string_view bytes);

private:
    std::string_view walk(std::string_view bytes, std::size_t& wanted);

    std::string m_carry;          ///< the beginning of a record that was cut
    std::size_t m_wanted = 1;     ///< how long m_carry must be before the next try
    std::uint64_t m_offset = 0;   ///< of the record under the hand
    std::uint64_t m_skip = 0;     ///< bytes still to pass over
    bool m_atEnd = false;
    bool m_stopped = false;
};

} // namespace delist
