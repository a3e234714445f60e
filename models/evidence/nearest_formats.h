// What a text looks like that no reader recognises: its shape names the formats that it may have been meant to be, so that
// the user learns which were near and what they missed.
#pragma once
#include "evidence/format.h"
#include <string>
#include <string_view>
#include <vector>

namespace delist {

struct TextShape
{
    std::string_view name;             ///< "key=value pairs"; empty: none that is known
    std::vector<std::string_view> ids; ///< formats of that shape, the usual first
    bool mixed = false;                ///< many programs write into one file of it
};

/// From the first lines alone.
TextShape shapeOf(const Sample& sample);

/// What lines of a text have that formats go by, where its shape is none: "100 lines, none with a time of day and 3 with an IP
/// address". Names the formats that come nearest by that.
struct TextTraits
{
    std::string words;
    std::vector<std::string_view> ids;
};
TextTraits traitsOf(const Sample& sample);

} // namespace delist
