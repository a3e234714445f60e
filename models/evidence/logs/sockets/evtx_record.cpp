#include "evidence/logs/sockets/evtx_record.h"
#include "evidence/logs/sockets/evtx_file.h"
#include "evidence/logs/sockets/evtx_offsets.h"

namespace delist {

std::string evtxRecordText(const BytesAt& file, std::uint64_t offset)
{
    constexpr std::uint64_t header = EvtxOffsets::fileHeader, chunk = EvtxOffsets::chunkSize;
    if (offset < header)
        return {};
    const std::uint64_t inChunk = (offset - header) % chunk;
    // Chunks stand by themselves: with the header before it, one is a log of its own.
    UnnamedFile part;
    libevtx_file_t* raw = nullptr;
    if (!part.write(file(0, header)) || !part.write(file(offset - inChunk, chunk)) || libevtx_file_initialize(&raw, nullptr) != 1)
        return {};
    const EvtxFile log(raw);
    if (libevtx_file_open(raw, part.path().c_str(), LIBEVTX_OPEN_READ, nullptr) != 1)
        return {};
    EvtxOffsets offsets(part.descriptor());
    std::string xml;
    eachRecord(raw, [&](libevtx_record_t* record) {
        std::uint64_t number = 0;
        if (record == nullptr || libevtx_record_get_identifier(record, &number, nullptr) != 1 || offsets.of(number) != header + inChunk)
            return true;
        if (!evtxXml(record, xml))
            xml.clear();
        return false;
    });
    xml.resize(xml.find_last_not_of('\n') + 1);
    return xml;
}

} // namespace delist
