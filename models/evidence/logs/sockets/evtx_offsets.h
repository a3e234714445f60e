// EvtxOffsets: where in a Windows event log a record stands. libevtx has a call for it that always answers 0, so the chunks
// are walked beside it ([MS-EVEN6] knows them as the binary log file: chunks of 64 KiB behind a header of 4 KiB). Records are
// asked for in the order of the file, and so every chunk is looked at once.
#pragma once
#include <array>
#include <cstdint>
#include <memory>

namespace delist {

class EvtxOffsets
{
public:
    static constexpr std::uint64_t fileHeader = 4096;
    static constexpr std::size_t chunkSize = 65536;

    /// Of an open file, which stays the caller's.
    explicit EvtxOffsets(int file) : m_file(file) {}
    /// Offset of the record with that number (EventRecordID); 0 when no sound chunk has it.
    std::uint64_t of(std::uint64_t record);

private:
    static constexpr std::size_t chunkHeader = 512;
    static constexpr int mostSearches = 8; ///< from the beginning: what was not found then is not in the chunks

    bool load(std::uint64_t chunk);
    /// To the next record; false at the end of the file.
    bool next();

    int m_file;
    std::unique_ptr<std::array<char, chunkSize>> m_bytes;
    std::uint64_t m_chunk = 0;  ///< that m_bytes holds; counted from 1, 0: none
    std::size_t m_at = 0;       ///< of the record in it; 0: before the first
    std::uint64_t m_number = 0; ///< of that record
    int m_searches = 0;
};

} // namespace delist
