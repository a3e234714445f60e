// BounceKind: what a bounce means for the organisation. Set by analysis (column bounce.kind), shown by every table.
#pragma once
#include <cstdint>

namespace delist {

enum class BounceKind : std::uint8_t {
    Unknown = 0,
    Legitimate = 1,   ///< answers a real sender: ours, or one whose mail we did take
    Backscatter = 2,  ///< goes to a stranger whose address was forged
    Received = 3,     ///< came in: somebody else's server answers mail that was (or claims to be) ours
    BlockedByList = 4 ///< came in because a blacklist refused our mail
};

/// The contract's word: "legitimate", "backscatter", "received", "blocked-by-list", "unknown".
constexpr const char* bounceKindWord(BounceKind kind)
{
    switch (kind) {
    case BounceKind::Legitimate: return "legitimate";
    case BounceKind::Backscatter: return "backscatter";
    case BounceKind::Received: return "received";
    case BounceKind::BlockedByList: return "blocked-by-list";
    case BounceKind::Unknown: break;
    }
    return "unknown";
}

} // namespace delist
