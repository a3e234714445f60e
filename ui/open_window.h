// openWindow(): the program with its window. Not for the command line.
#pragma once

class QString;

namespace delist {

/// Makes the application object, opens the window (with the case, when \p casePath is not empty) and runs until it is
/// closed. Returns the exit status.
int openWindow(int& argc, char** argv, const QString& casePath);

} // namespace delist
