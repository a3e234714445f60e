// Any bytes as a log of the mail servers that write their own files: hMailServer, MDaemon, Kerio, ASSP, Haraka.
#include "evidence_check.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    constexpr std::string_view ids[] = {"hmailserver", "mdaemon", "kerio", "assp", "haraka"};
    if (size != 0)
        delist::fuzz::checkReader(ids[data[0] % std::size(ids)], data, size);
    return 0;
}
