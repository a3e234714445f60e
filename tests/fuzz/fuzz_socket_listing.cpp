// Any bytes as netstat, tcpview, currports.
#include "evidence_check.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    for (const char* format : {"netstat", "tcpview", "currports"})
        delist::fuzz::checkReader(format, data, size);
    return 0;
}
