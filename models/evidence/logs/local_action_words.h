// What viewers and exports in the user's language say was done: "Verweigerte Verbindung", "Autorisé", "Bloqueado".
#pragma once
#include <cstdint>
#include <string_view>

namespace delist {

enum class LocalAction : std::uint8_t { Unknown, Denied, Failed, Opened, Closed, Allowed };

/// By stems of German, French, Spanish, Italian, Dutch and Portuguese, and of English where a viewer has it in between. What
/// denies outdoes what grants; "nicht zugelassen" is denied, "nicht mehr zugelassen" says nothing for sure.
LocalAction localActionOf(std::string_view text);

} // namespace delist
