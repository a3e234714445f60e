// Any bytes as windows-security, sysmon.
#include "evidence_check.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    for (const char* format : {"windows-security", "sysmon"})
        delist::fuzz::checkReader(format, data, size);
    return 0;
}
