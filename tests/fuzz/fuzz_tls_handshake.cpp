// Any bytes as one side of a TLS connection, whole and in pieces, and as a certificate.
#include "evidence/captures/tls_handshake.h"
#include <cstdint>
#include <cstdlib>

using namespace delist;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    (void)certificateNames(bytes);
    TlsHandshake whole;
    whole.data(bytes);
    TlsHandshake pieces;
    const std::size_t piece = 1 + size % 13;
    for (std::size_t at = 0; at < size; at += piece)
        pieces.data(std::string(bytes.substr(at, piece)));
    if (whole.serverName() != pieces.serverName() || whole.names() != pieces.names() || whole.serverName().size() > 255)
        std::abort();
    return 0;
}
