// Any bytes as a pcapng file.
#include "fuzz/capture_fuzzing.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    return delist::fuzzing::readCapture("pcapng", data, size);
}
