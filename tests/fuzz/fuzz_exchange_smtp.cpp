// Any bytes as an Exchange SMTP protocol log of either side.
#include "evidence_check.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    delist::fuzz::checkReader(size > 0 && data[0] % 2 != 0 ? "exchange-smtp-send" : "exchange-smtp-receive", data,
                              size);
    return 0;
}
