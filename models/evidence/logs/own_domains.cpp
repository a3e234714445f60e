#include "evidence/logs/own_domains.h"
#include "evidence/text/address_domain.h"
#include <array>

namespace delist {

namespace {

using Buffer = std::array<char, 256>;

/// In small letters, in \p buffer.
std::string_view lowered(std::string_view domain, Buffer& buffer)
{
    for (std::size_t i = 0; i < domain.size(); ++i)
        buffer[i] = domain[i] >= 'A' && domain[i] <= 'Z' ? static_cast<char>(domain[i] | 0x20) : domain[i];
    return {buffer.data(), domain.size()};
}

} // namespace

void OwnDomains::learn(std::string_view address)
{
    Buffer buffer;
    const std::string_view domain = domainOfAddress(address);
    if (domain.empty() || domain.size() > longest || m_domains.size() >= most)
        return;
    const std::string_view key = lowered(domain, buffer);
    if (!m_domains.contains(key))
        m_domains.emplace(key);
}

bool OwnDomains::has(std::string_view address) const
{
    Buffer buffer;
    std::string_view domain = domainOfAddress(address);
    if (domain.empty() || domain.size() > longest || m_domains.empty())
        return false;
    domain = lowered(domain, buffer);
    while (!m_domains.contains(domain)) {
        const std::size_t dot = domain.find('.');
        if (dot == std::string_view::npos)
            return false;
        domain.remove_prefix(dot + 1);
    }
    return true;
}

} // namespace delist
