// How a reader's note begins when the year of its times comes from outside the file, so that others can tell from the note
// that it does.
#pragma once
#include <string_view>

namespace delist {

inline constexpr std::string_view noYearNote = "The lines name no year";

inline bool saysYearWasTaken(std::string_view note)
{
    return note.find(noYearNote) != std::string_view::npos;
}

/// The year was not the user's word either.
inline bool saysYearWasAssumed(std::string_view note)
{
    return saysYearWasTaken(note) && note.find("the year that was given") == std::string_view::npos;
}

} // namespace delist
