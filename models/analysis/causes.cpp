#include "analysis/cause.h"

namespace delist {

// clang-format off
extern const Cause directToMx;
extern const Cause backscatter;
// clang-format on

const std::vector<const Cause*>& causes()
{
    static const std::vector<const Cause*> list = {
        // One line per root cause, and its extern above.
        &directToMx,
        &backscatter,
    };
    return list;
}

} // namespace delist
