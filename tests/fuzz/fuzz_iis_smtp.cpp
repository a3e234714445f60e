// Any bytes as iis-smtp-w3c, iis-smtp-ncsa, iis-smtp-native.
#include "evidence_check.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    for (const char* format : {"iis-smtp-w3c", "iis-smtp-ncsa", "iis-smtp-native"})
        delist::fuzz::checkReader(format, data, size);
    return 0;
}
