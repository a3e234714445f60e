// Writes Exchange receive protocol logs of any size for tests of what comes after the reader.
#pragma once
#include <cstdint>
#include <string>

namespace delist::test {

struct ReceiveLogShape
{
    int sessions = 100;
    unsigned seed = 1;
    std::int64_t start = 1'772'409'600; ///< seconds since 1970
    int clients = 40;                   ///< distinct outside clients
    bool bomAndUtf16 = false;           ///< as UTF-16LE with a byte order mark
};

/// Sessions of one message each; every seventh recipient is unknown, every eleventh sender null, every fifth client inside.
std::string receiveLog(const ReceiveLogShape& shape);

} // namespace delist::test
