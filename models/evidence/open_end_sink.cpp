#include "evidence/open_end_sink.h"

namespace delist {

std::uint64_t domainIdentity(std::string_view address)
{
    const std::size_t at = address.rfind('@');
    std::uint64_t hash = 0xcbf29ce484222325; // FNV-1a: the same in every build, it is stored
    for (const char c : at == std::string_view::npos ? address : address.substr(at + 1))
        hash = (hash ^ static_cast<unsigned char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c)) * 0x100000001b3;
    return hash;
}

} // namespace delist
