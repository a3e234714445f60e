// Command: one subcommand of the command line (the contract is README.md, "Command line"). The list is commands.cpp, one
// line per entry. Commands print results on stdout, everything else on stderr, and return the exit status.
#pragma once
#include "evidence/result.h"
#include <QStringList>
#include <vector>

namespace delist {

/// Exit statuses of the contract.
enum ExitStatus : int { Done = 0, PartlyUnread = 1, WrongUsage = 2, CaseNotOpened = 3, NoNetworkAnswer = 4 };

struct Command
{
    const char* name;
    const char* usage;   ///< "delist raw CASE EVIDENCE-ID OFFSET"
    const char* summary; ///< one line for --help
    bool paints;         ///< needs fonts and painting (QGuiApplication, offscreen when there is no display)
    int (*run)(const QStringList& arguments); ///< arguments after the subcommand
};

const std::vector<const Command*>& commands();

// Shared by the commands (command.cpp)
/// "delist: <message>" on stderr; returns the exit status that fits the error.
int fail(const Error& error);
int usageError(const Command& command, const QString& what);
/// Writes to stdout, UTF-8.
void print(const QString& text);
void printJson(const QJsonObject& document);

} // namespace delist
