// Providers that take mail for millions of domains at many addresses: mail to one of them reaches dozens of addresses, and is still
// mail to one.
#pragma once
#include "evidence/ip_address.h"
#include <string_view>
#include <vector>

namespace delist {

struct MailProvider
{
    std::string_view name;
    std::vector<IpNetwork> networks;
};

/// nullptr when it is nobody's of them.
const MailProvider* mailProviderOf(const IpAddress& address);

} // namespace delist
