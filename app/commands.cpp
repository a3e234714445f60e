#include "app/command.h"

namespace delist {

// clang-format off
extern const Command newCommand, setCommand;          // case_commands.cpp
extern const Command importCommand, formatsCommand;   // import_command.cpp
extern const Command checkCommand;                    // check_command.cpp
extern const Command lookupCommand;                   // lookup_command.cpp
extern const Command listsCommand;                    // lists_command.cpp
extern const Command postureCommand;                  // posture_command.cpp
extern const Command findingsCommand;                 // findings_command.cpp
extern const Command showCommand;                     // show_command.cpp
extern const Command exportCommand;                   // export_command.cpp
extern const Command rawCommand;                      // raw_command.cpp
extern const Command reportCommand;                   // report_command.cpp
extern const Command verifyCommand;                   // verify_command.cpp
// clang-format on

const std::vector<const Command*>& commands()
{
    static const std::vector<const Command*> list = {
        // One line per command, and its extern above; the order of `delist --help`.
        &newCommand,
        &setCommand,
        &importCommand,
        &formatsCommand,
        &checkCommand,
        &lookupCommand,
        &listsCommand,
        &postureCommand,
        &findingsCommand,
        &showCommand,
        &rawCommand,
        &reportCommand,
        &exportCommand,
        &verifyCommand,
    };
    return list;
}

} // namespace delist
