// Any bytes as exchange-agent, exchange-connectivity, exchange2003-tracking.
#include "evidence_check.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    for (const char* format : {"exchange-agent", "exchange-connectivity", "exchange2003-tracking"})
        delist::fuzz::checkReader(format, data, size);
    return 0;
}
