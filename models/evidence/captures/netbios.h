// netbios: names that Windows machines announce over NetBIOS: the name service (RFC 1002 section 4.2, UDP 137) and the header of
// datagrams (section 4.4, UDP 138), which carry browser announcements.
#pragma once
#include "evidence/ip_address.h"
#include <string>
#include <string_view>
#include <vector>

namespace delist {

struct NetBiosName
{
    IpAddress address; ///< unknown: of the sender
    std::string name;
    std::string_view hardware; ///< six bytes, from a node status answer
};

/// Machine names in a name service message: registrations, answers, node status. Not workgroups and services.
std::vector<NetBiosName> namesInNameService(std::string_view message);
/// Who sent a datagram; an empty name when it does not say.
NetBiosName senderOfDatagram(std::string_view message);

} // namespace delist
