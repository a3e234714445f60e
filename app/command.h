// Command: one subcommand of the command line (the contract is README.md, "Command line"). The list is commands.cpp, one
// line per entry. Commands print results on stdout, everything else on stderr, and return the exit status.
#pragma once
#include "case/file/case_file.h"
#include "evidence/result.h"
#include <QJsonObject>
#include <QStringList>
#include <cstdio>
#include <vector>

namespace delist {

/// Exit statuses of the contract.
enum ExitStatus : int { Done = 0, PartlyUnread = 1, WrongUsage = 2, CaseNotOpened = 3, NoNetworkAnswer = 4 };

struct Command
{
    const char* name;
    const char* usage;   ///< "delist raw CASE EVIDENCE-ID OFFSET"
    const char* summary; ///< one line for --help
    bool paints;         ///< needs fonts and painting (QApplication, offscreen when there is no display)
    int (*run)(const QStringList& arguments); ///< arguments after the subcommand; may throw DatabaseError
    const char* details = ""; ///< options and exit statuses, for `delist COMMAND --help`
};

const std::vector<const Command*>& commands();
/// nullptr when there is none of that name.
const Command* commandByName(const QString& name);

// Shared by the commands (command.cpp)
/// "delist: <message>" on stderr; returns the exit status that fits the error.
int fail(const Error& error);
int usageError(const Command& command, const QString& what);
/// A line on stderr, UTF-8, control characters escaped: "delist: …".
void tell(const QString& message);
/// Says so; the exit status for it.
int outputNotWhole();
/// Writes to stdout, UTF-8.
void print(const QString& text);
void printJson(const QJsonObject& document);

bool isTerminal(FILE* file);

/// Opens the case named on the command line.
Result<CaseFile> openCase(const QString& path, CaseAccess access);
/// Opens it for reading its tables; what a killed import left undone is worked out first, where that can be written.
Result<CaseFile> openTables(const QString& path);
/// A path of the command line as the file system wants it.
std::string nativePath(const QString& path);

} // namespace delist
