#include "app/command.h"

namespace delist {

// clang-format off
// clang-format on

const std::vector<const Command*>& commands()
{
    static const std::vector<const Command*> list = {
        // One line per command, and its extern above; the order of `delist --help`.
    };
    return list;
}

} // namespace delist
