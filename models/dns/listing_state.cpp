#include "dns/listing_state.h"
#include <array>
#include <cstddef>

namespace delist {
namespace {
constexpr std::array names = {
    "listed",  "listed-neutral", "not-listed", "refused",          "rate-limited",        "needs-key",
    "timeout", "server-failure", "list-dead",  "lists-everything", "resolver-unreliable", "not-applicable",
    "unknown"};
} // namespace

const char* stateText(ListingState state)
{
    return names[static_cast<std::size_t>(state)];
}

std::optional<ListingState> stateFromText(std::string_view text)
{
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (text == names[i])
            return static_cast<ListingState>(i);
    }
    return std::nullopt;
}

std::string_view contractState(std::string_view state)
{
    return state == stateText(ListingState::ListedNeutral) ? stateText(ListingState::NotListed) : state;
}

bool isVerdict(ListingState state)
{
    return state == ListingState::Listed || state == ListingState::ListedNeutral || state == ListingState::NotListed;
}

} // namespace delist
