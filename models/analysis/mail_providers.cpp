#include "analysis/mail_providers.h"
#include <algorithm>

namespace delist {

namespace {

std::vector<IpNetwork> networks(std::initializer_list<std::string_view> texts)
{
    std::vector<IpNetwork> result;
    for (const std::string_view text : texts)
        result.push_back(*IpNetwork::parse(text));
    return result;
}

const std::vector<MailProvider>& providers()
{
    // Microsoft: the addresses of Exchange Online Protection ("Microsoft 365 URLs and IP address ranges", id 10). Google: what
    // _spf.google.com names, where its mail exchangers stand as well.
    static const std::vector<MailProvider> all = {
        {"Microsoft 365", networks({"40.92.0.0/15", "40.107.0.0/16", "52.100.0.0/14", "104.47.0.0/17", "2a01:111:f400::/48", "2a01:111:f403::/48"})},
        {"Google", networks({"64.233.160.0/19", "66.102.0.0/20", "66.249.80.0/20", "72.14.192.0/18", "74.125.0.0/16", "108.177.0.0/17", "142.250.0.0/15",
                             "172.217.0.0/16", "172.253.0.0/16", "173.194.0.0/16", "209.85.128.0/17", "216.58.192.0/19", "216.239.32.0/19",
                             "2404:6800:4000::/36", "2607:f8b0:4000::/36", "2800:3f0:4000::/36", "2a00:1450:4000::/36", "2c0f:fb50:4000::/36"})},
    };
    return all;
}

} // namespace

const MailProvider* mailProviderOf(const IpAddress& address)
{
    for (const MailProvider& provider : providers())
        if (std::ranges::any_of(provider.networks, [&](const IpNetwork& network) { return network.contains(address); }))
            return &provider;
    return nullptr;
}

} // namespace delist
