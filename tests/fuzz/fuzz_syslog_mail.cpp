// Any bytes as syslog lines of mail servers: the envelope, every family, the joining of messages.
#include "evidence_check.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    delist::fuzz::checkReader("postfix", data, size);
    return 0;
}
