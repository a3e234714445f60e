// Whether a host name looks like one that a provider gives to customers' lines, which policy lists and receivers refuse.
#pragma once
#include "evidence/ip_address.h"
#include <optional>
#include <string>
#include <string_view>

namespace delist::posture {

/// The part of \p name that gives it away ("dyn", the address inside it); nothing when it looks like a server's name.
/// Names with mail, smtp, mx or mta as a label are servers, whatever else they hold.
std::optional<std::string> looksDynamic(std::string_view name, const IpAddress& address);

} // namespace delist::posture
