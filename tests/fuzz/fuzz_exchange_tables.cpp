// Any bytes as exchange-tracking-csv, exchange-online-extended, exchange-online-trace, exchange-queue, exchange-online-summary.
#include "evidence_check.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    for (const char* format : {"exchange-tracking-csv", "exchange-online-extended", "exchange-online-trace", "exchange-queue", "exchange-online-summary"})
        delist::fuzz::checkReader(format, data, size);
    return 0;
}
