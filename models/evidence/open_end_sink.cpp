#include "evidence/open_end_sink.h"

namespace delist {

namespace {

/// FNV-1a without case: the same in every build, it is stored.
std::uint64_t hashOf(std::string_view text)
{
    std::uint64_t hash = 0xcbf29ce484222325;
    for (const char c : text)
        hash = (hash ^ static_cast<unsigned char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c)) * 0x100000001b3;
    return hash;
}

} // namespace

std::uint64_t domainIdentity(std::string_view address)
{
    const std::size_t at = address.rfind('@');
    return hashOf(at == std::string_view::npos ? address : address.substr(at + 1));
}

std::uint64_t mailboxIdentity(std::string_view address) { return hashOf(address); }

} // namespace delist
