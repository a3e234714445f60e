// Any bytes as exchange-online-json.
#include "evidence_check.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    for (const char* format : {"exchange-online-json"})
        delist::fuzz::checkReader(format, data, size);
    return 0;
}
