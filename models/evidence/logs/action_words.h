// What free text says was done: the prefix that an administrator gave a rule, a column of a table that no format knows.
#pragma once
#include "evidence/records.h"
#include <cstdint>
#include <span>
#include <string_view>

namespace delist {

/// Where \p word begins in \p text, also inside of another one, whatever the case; npos: nowhere.
std::size_t findWord(std::string_view text, std::string_view word, std::size_t from = 0);
/// "drop", "reject", "deny", "block", "discard"; "accept", "allow", "permit", "pass", and what is made of these. "not allowed",
/// "no-accept" and "disallowed" are denied; with "not" further ahead, or before a word that denies, the text says nothing for sure.
Action actionOfWords(std::string_view text);
enum class Negation : std::uint8_t { None, Ahead, Direct };
/// Of the word that \p before ends ahead of.
Negation negationIn(std::string_view before);
/// The same by other words that grant.
Action grantIn(std::string_view text, std::span<const std::string_view> grants);

} // namespace delist
