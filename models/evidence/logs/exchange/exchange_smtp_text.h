// Small text helpers that the parts of SmtpDialogue share. Nothing outside includes this.
#pragma once
#include "evidence/text/encoding.h"
#include <algorithm>
#include <string>
#include <string_view>

namespace delist::exchange {

inline constexpr std::size_t maxDialogueText = 1000; ///< of an address, an id or a reply that is kept

/// Keeps at most maxDialogueText bytes.
inline void assign(std::string& to, std::string_view text)
{
    to.assign(text.size() <= maxDialogueText ? text : boundedUtf8(text, maxDialogueText));
}

inline bool contains(std::string_view text, std::string_view part)
{
    return text.find(part) != std::string_view::npos;
}

/// The digits that follow \p word; empty when it does not occur.
inline std::string_view numberAfter(std::string_view text, std::string_view word)
{
    const std::size_t at = text.find(word);
    if (at == std::string_view::npos)
        return {};
    text.remove_prefix(at + word.size());
    return text.substr(0, std::min(text.find_first_not_of("0123456789"), text.size()));
}

} // namespace delist::exchange
