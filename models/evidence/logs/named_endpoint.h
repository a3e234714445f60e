// What tables write for one side of a connection beside its bare address: "10.1.3.44 (pc-anna)", "pc-anna [10.1.3.44]",
// "inside:10.1.3.44/50001", "10.1.3.44/32".
#pragma once
#include "evidence/ip_address.h"
#include <optional>
#include <string_view>

namespace delist {

struct NamedEndpoint
{
    Endpoint endpoint;
    std::string_view name; ///< a view into the text; empty: none, or more than one word

    /// nullopt: no address stands in \p text, more than one does, or it is a network.
    static std::optional<NamedEndpoint> parse(std::string_view text);
};

/// "mx.example.net": a host's name and nothing else.
bool isHostName(std::string_view text);

} // namespace delist
