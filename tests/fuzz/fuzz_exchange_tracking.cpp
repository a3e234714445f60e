// Any bytes as an Exchange message tracking log.
#include "evidence_check.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    delist::fuzz::checkReader("exchange-tracking", data, size);
    return 0;
}
