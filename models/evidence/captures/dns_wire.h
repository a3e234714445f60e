// dns_wire: DNS messages as captured (RFC 1035 section 4), and what shares their form: mDNS (RFC 6762), LLMNR (RFC 4795) and
// NetBIOS name service (RFC 1002). Lenient and bounded: what can be read of a cut message is read.
#pragma once
#include "evidence/ip_address.h"
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace delist {

namespace dns {
inline constexpr std::uint16_t typeA = 1;
inline constexpr std::uint16_t typeCname = 5;
inline constexpr std::uint16_t typePtr = 12;
inline constexpr std::uint16_t typeMx = 15;
inline constexpr std::uint16_t typeTxt = 16;
inline constexpr std::uint16_t typeAaaa = 28;
inline constexpr std::uint16_t typeNetBios = 32;
inline constexpr std::uint16_t typeNetBiosStatus = 33;
} // namespace dns

// Named apart from models/dns: two structs of one name in one program are undefined behaviour.
struct WireRecord
{
    std::string name;      ///< lower case, without the final dot
    std::uint16_t type = 0;
    std::string text;      ///< "192.0.2.1", "10 mx.example", a TXT string; empty for types that are not shown
    IpAddress address;     ///< A, AAAA
    std::string target;    ///< MX, CNAME, PTR: a name
    std::string_view data; ///< as it stands, borrowed from the message
};

struct WireMessage
{
    std::uint16_t id = 0;
    bool response = false;
    int opcode = 0;
    int rcode = 0;
    std::string question;  ///< the first one: lower case, without the final dot
    std::uint16_t questionType = 0;
    std::vector<WireRecord> answers;
    std::vector<WireRecord> others; ///< of the authority and additional sections
};

/// False when \p bytes is no DNS message. At most a few dozen records are read.
bool parseDns(std::string_view bytes, WireMessage& message);

} // namespace delist
