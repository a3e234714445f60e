#include "dns/dns_facts.h"
#include <algorithm>
#include <span>

namespace delist {

const DnsReply* DnsFacts::find(const std::string& name, DnsType type) const
{
    const DnsQuestion question{canonicalDnsName(name), type};
    const auto found = m_replies.find(question);
    if (found != m_replies.end())
        return &found->second;
    m_missing.insert(question);
    return nullptr;
}

std::string canonicalDnsName(std::string_view name)
{
    if (name.ends_with('.'))
        name.remove_suffix(1);
    std::string canonical(name);
    std::ranges::transform(canonical, canonical.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return canonical;
}

bool isAskableName(std::string_view name)
{
    if (name.ends_with('.'))
        name.remove_suffix(1);
    if (name.empty() || name.size() > 253)
        return false;
    while (true) {
        const std::size_t dot = name.find('.');
        const std::size_t length = dot == std::string_view::npos ? name.size() : dot;
        if (length == 0 || length > 63)
            return false;
        if (dot == std::string_view::npos)
            return true;
        name.remove_prefix(dot + 1);
    }
}

std::string reverseName(const IpAddress& address)
{
    const std::span<const std::uint8_t> all = address.bytes();
    const auto bytes = address.isV4() ? all.last(4) : all;
    std::string name;
    for (auto byte = bytes.rbegin(); byte != bytes.rend(); ++byte) {
        static constexpr char digits[] = "0123456789abcdef";
        if (address.isV4())
            name += std::to_string(*byte) + '.';
        else
            (((name += digits[*byte & 15]) += '.') += digits[*byte >> 4]) += '.';
    }
    return name + (address.isV4() ? "in-addr.arpa" : "ip6.arpa");
}

} // namespace delist
