#include "app/command.h"

namespace delist {

// clang-format off
extern const Command checkCommand;
// clang-format on

const std::vector<const Command*>& commands()
{
    static const std::vector<const Command*> list = {
        // One line per command, and its extern above; the order of `delist --help`.
        &checkCommand,
    };
    return list;
}

} // namespace delist
