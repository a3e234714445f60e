#include "evidence/format.h"

namespace delist {

// clang-format off

// clang-format on

const std::vector<const Format*>& formats()
{
    static const std::vector<const Format*> list = {
        // One line per format, and its extern above; the order of `delist formats`.
    };
    return list;
}

} // namespace delist
