// What the note of a firewall's log says that only tells of the machine it is on, so that others can tell from the note that it does.
#pragma once
#include <string_view>

namespace delist {

inline constexpr std::string_view ownPacketsNote = "Only packets to and from the machine itself were logged, none of others that it passed on.";

} // namespace delist
