// Hardware addresses (MAC, EUI-48): their one text form, and the DUIDs that clients of DHCPv6 go by, which hold one where they are of
// link-layer kind (RFC 8415 section 11).
#pragma once
#include <string>
#include <string_view>

namespace delist {

/// "00:11:22:33:44:55" of six bytes; empty for none, all zeros or the broadcast address.
std::string macText(std::string_view bytes);
/// "001122AABBCC", "00-11-22-AA-BB-CC", "0:11:22:aa:bb:cc" as "00:11:22:aa:bb:cc"; empty when it is none.
std::string macFromText(std::string_view text);

/// The six bytes of the Ethernet address in \p duid (bytes); empty when it holds none.
std::string_view hardwareOfDuid(std::string_view duid);
/// The bytes of "00:01:00:01:2d:…", "000100012D…"; empty when \p text is none.
std::string duidFromText(std::string_view text);

} // namespace delist
