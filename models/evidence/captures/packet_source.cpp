#include "evidence/captures/packet_source.h"
#include <algorithm>

namespace delist {

void removeFcs(Packet& packet, std::uint32_t fcsBytes)
{
    if (fcsBytes == 0 || packet.originalLength < fcsBytes)
        return;
    packet.originalLength -= fcsBytes;
    packet.data = packet.data.substr(0, packet.originalLength);
}

/// Steps through \p bytes; what is left begins a record that wants \p wanted bytes.
std::string_view PacketSource::walk(std::string_view bytes, std::size_t& wanted)
{
    while (!bytes.empty() && !m_stopped) {
        const Step done = step(bytes);
        if (done.used == 0) {
            wanted = std::max(done.need, bytes.size() + 1);
            return bytes;
        }
        m_offset += done.used;
        if (done.used > bytes.size()) {
            m_skip = done.used - bytes.size();
            break;
        }
        bytes.remove_prefix(done.used);
    }
    wanted = 1;
    return {};
}

void PacketSource::feed(std::string_view block)
{
    while (!block.empty() && !m_stopped) {
        if (m_skip > 0) {
            const auto passed = static_cast<std::size_t>(std::min<std::uint64_t>(m_skip, block.size()));
            m_skip -= passed;
            block.remove_prefix(passed);
            continue;
        }
        if (m_carry.empty()) {
            m_carry.assign(walk(block, m_wanted));
            return;
        }
        // Only as much as finishes the record: the rest is walked in place.
        const std::size_t missing = std::min(m_wanted - m_carry.size(), block.size());
        m_carry.append(block.substr(0, missing));
        block.remove_prefix(missing);
        if (m_carry.size() < m_wanted)
            return;
        const std::string_view left = walk(m_carry, m_wanted);
        m_carry.erase(0, m_carry.size() - left.size());
    }
}

void PacketSource::finish()
{
    m_atEnd = true;
    if (!m_stopped && !m_carry.empty()) {
        const std::string_view left = walk(m_carry, m_wanted);
        m_carry.erase(0, m_carry.size() - left.size());
    }
    if (!m_stopped && (!m_carry.empty() || m_skip > 0)) {
        setTruncated();
        note("The capture ends inside a record; everything before it was read.");
    }
    end();
}

void CaptureSource::emitPacket(const Packet& packet)
{
    ++m_summary.records;
    if (packet.time != unknownTime) {
        if (m_summary.first == unknownTime || packet.time < m_summary.first)
            m_summary.first = packet.time;
        if (m_summary.last == unknownTime || packet.time > m_summary.last)
            m_summary.last = packet.time;
    }
    m_consumer.packet(packet);
}

void CaptureSource::rejectAt(std::uint64_t offset, std::string_view reason, std::string_view bytes)
{
    ++m_summary.rejected;
    Reject record;
    record.offset = offset;
    record.reason = reason;
    record.text = bytes.substr(0, 64);
    m_sink.reject(record);
}

PacketSource::Step PacketSource::stop(std::string_view reason, std::string_view bytes)
{
    reject(reason, bytes);
    m_stopped = true;
    setTruncated(); // what stands behind the damage was not read
    note("The capture is damaged: " + std::string(reason) + " at byte " + std::to_string(m_offset) +
         "; everything before it was read.");
    return used(bytes.size());
}

void CaptureSource::note(std::string_view sentence)
{
    if (m_summary.note.find(sentence) != std::string::npos)
        return;
    if (!m_summary.note.empty())
        m_summary.note += ' ';
    m_summary.note += sentence;
}

} // namespace delist
