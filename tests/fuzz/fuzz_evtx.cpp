// Any bytes as a Windows event log. libevtx reads it; ours is what comes before and after.
#include "evidence_check.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    delist::fuzz::checkReader("windows-evtx", data, size);
    return 0;
}
