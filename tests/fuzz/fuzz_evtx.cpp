// Any bytes as a Windows event log. libevtx reads it; ours is what comes before and after.
#include "evidence/logs/sockets/evtx_record.h"
#include "evidence_check.h"
#include <algorithm>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    delist::fuzz::checkReader("windows-evtx", data, size);
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    (void)delist::evtxRecordText([&](std::uint64_t offset, std::size_t most) { return std::string(bytes.substr(std::min<std::size_t>(offset, size), most)); }, 4608);
    return 0;
}
