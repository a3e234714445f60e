// The text that an administrator lets a packet filter put before each logged packet (iptables --log-prefix, RouterOS
// log-prefix): where the filter writes no verdict, only this can tell it.
#pragma once
#include "evidence/records.h"

namespace delist {

/// By words in the prefix: "[UFW BLOCK] ", "INPUT DFLT DROP ", "[WAN_LOCAL-default-D]".
Action actionOfPrefix(std::string_view prefix);
/// The prefix without brackets around it and punctuation behind it.
std::string_view ruleOfPrefix(std::string_view prefix);

} // namespace delist
