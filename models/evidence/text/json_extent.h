// How far a JSON object goes, found by its brackets alone and 64 bytes at a time.
#pragma once
#include <cstddef>
#include <string_view>

namespace delist {

/// The length of the JSON object at the front of \p text. 0 when there is none, when \p text does not hold all of it, or
/// when its brackets do not match, stand where no value can, or are nested more than 64 deep. \p lineEnds: counts those in
/// it, and lets none stand inside a string.
std::size_t jsonObjectLength(std::string_view text, std::size_t* lineEnds = nullptr);

} // namespace delist
