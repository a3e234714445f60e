// Whose end a zip file has: one that was cut off behind a member that is a zip itself, stored as it was, ends in that member's.
#pragma once
#include "evidence/input/file_source.h"

namespace delist {

/// What stands at the end of \p file tells of an archive that begins further down in it. The position is lost.
bool hasEndOfAnotherZip(FileSource& file);

} // namespace delist
