// EvidenceStore: the raw lines and packets behind the rows, kept in the case as zstd blocks, or, where it does not hold them, read
// from the file that was imported (original_file.h). Reading; CaseWriter writes.
// Text logs are kept whole: evidence_block.offset is the block's first byte in the file, length its bytes. Captures keep
// their mail-relevant packets: offset is that of the first packet's record, length reaches to the end of the last one's.
#pragma once
#include "case/sql/database.h"
#include "evidence/records.h"
#include <functional>
#include <string>
#include <vector>

namespace delist {

struct RawLine
{
    std::uint64_t offset = 0; ///< of its first byte in the evidence as stored
    std::string text;         ///< without line end; UTF-8 (UTF-16 evidence decoded, other bytes replaced); bounded
    bool cut = false;         ///< longer than is shown
};

struct RawPacket
{
    std::uint64_t offset = 0;
    Micros time = unknownTime;
    std::uint32_t originalLength = 0;
    std::uint16_t linkType = 1;
    std::string data; ///< captured bytes from the link header on

    static RawPacket of(const Packet& packet)
    {
        return {packet.offset, packet.time, packet.originalLength, packet.linkType, std::string(packet.data)};
    }
    /// Borrowed: lives as long as this.
    [[nodiscard]] Packet view() const
    {
        Packet packet;
        packet.offset = offset;
        packet.time = time;
        packet.originalLength = originalLength;
        packet.linkType = linkType;
        packet.data = data;
        return packet;
    }
};

/// What is needed to read an evidence once more.
struct StoredEvidence
{
    std::int64_t id = 0;
    std::string path;
    std::string sha256;
    std::int64_t bytes = 0;
    Micros modified = unknownTime;
    bool embedded = false;
    bool text = true;       ///< not a capture
    Micros clockOffset = 0; ///< that was taken off its times
};

class EvidenceStore
{
public:
    explicit EvidenceStore(Database& database) : m_database(database) {}

    /// Missing when there is no such evidence.
    Result<StoredEvidence> evidence(std::int64_t id);
    /// What the user said when it was imported or read again the last time, as JSON (jobs/read_as.h); from the custody log.
    std::string readingOptions(std::int64_t evidence);

    /// The first bytes of a stored text; less when it is damaged, none when it is not stored.
    std::string firstBytes(std::int64_t evidence, std::size_t most);

    /// True for captures (rawPacket), false for logs (rawLines). Missing when there is no such evidence.
    Result<bool> isCapture(std::int64_t evidence);

    /// The line that holds byte \p offset, with up to \p before and \p after neighbours; the asked one is
    /// lines[index]. Where a record of JSON begins that has no line to itself, all of the record; of a log that is no text the
    /// record at \p offset alone. Errors: Missing (no such evidence or offset, or imported without its text and the original is
    /// gone or was changed: the message says which), Damaged.
    struct Lines
    {
        std::vector<RawLine> lines;
        std::size_t index = 0;
    };
    Result<Lines> rawLines(std::int64_t evidence, std::uint64_t offset, int before = 0, int after = 0);

    /// The packet whose record begins at \p offset. Errors as rawLines().
    Result<RawPacket> rawPacket(std::int64_t evidence, std::uint64_t offset);
    /// Every packet of a capture that the case does not hold, until \p visit returns false.
    Result<void> eachOriginalPacket(std::int64_t evidence, const std::function<bool(const Packet&)>& visit);

private:
    Database& m_database;
};

} // namespace delist
