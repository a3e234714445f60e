// What the fuzz targets of the capture formats share: any bytes as a file, fed in pieces; what comes out is checked.
#pragma once
#include "evidence/format.h"
#include <algorithm>
#include <cstdlib>
#include <set>

namespace delist::fuzzing {

/// Aborts when records contradict each other or leave their bounds.
class CheckingSink : public RecordSink
{
public:
    void connection(const Connection& record) override { require(record.bytesSent >= 0 && record.bytesReceived >= 0); }
    RowId session(const Session& record) override
    {
        require(record.helo.size() <= 255 && record.error.size() <= 2048);
        return ++m_sessions;
    }
    RowId message(const Message& record) override
    {
        require(record.session == m_sessions && record.subject.size() <= 64 << 10);
        return ++m_messages;
    }
    void delivery(const Delivery& record) override { require(record.message == m_messages && record.recipient.size() <= 512); }
    void bounce(const Bounce& record) override { require(record.message == m_messages); }
    void attachment(const Attachment& record) override
    {
        require(record.message == m_messages && (record.sha256.empty() || record.sha256.size() == 64));
    }
    void dnsQuery(const DnsQuery& record) override { require(record.name.size() <= 1024 && record.answers.size() <= 4096); }
    void socketOwner(const SocketOwner& record) override { require(record.process.size() <= 64 << 10); }
    void hostName(const HostName& record) override { require(record.name.size() <= 64 << 10); }
    void reject(const Reject& record) override { require(!record.reason.empty() && record.text.size() <= 64); }
    void packet(const Packet& record) override
    {
        require(record.originalLength >= record.data.size() && m_packets.insert(record.offset).second);
    }

private:
    static void require(bool holds)
    {
        if (!holds)
            std::abort();
    }
    RowId m_sessions = 0;
    RowId m_messages = 0;
    std::set<std::uint64_t> m_packets;
};

inline int readCapture(const char* id, const std::uint8_t* data, std::size_t size, const ReaderOptions& options = {})
{
    CheckingSink sink;
    const auto reader = formatById(id)->open(options, sink);
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    // Odd sizes are fed in pieces.
    const std::size_t piece = size % 2 ? 1 + size % 97 : std::max<std::size_t>(size, 1);
    for (std::size_t at = 0; at < size; at += piece)
        reader->feed(std::string(bytes.substr(at, piece)));
    reader->finish();
    const ReadSummary summary = reader->summary();
    if (summary.rejected > size + 1 || summary.records > size) // even nothing may be a file that lacks its header
        std::abort();
    return 0;
}

} // namespace delist::fuzzing
