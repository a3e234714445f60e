// Any bytes as a Network Monitor file. Its table may show frames in any order.
#include "fuzz/capture_fuzzing.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    return delist::fuzzing::readCapture("netmon", data, size, false);
}
