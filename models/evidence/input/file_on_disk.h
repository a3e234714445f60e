// fileOnDisk(): where the bytes of a piece of evidence lie.
#pragma once
#include <string>

namespace delist {

/// Of a path as the walk names it the file on disk: itself, or the archive that it is a member of. Empty: it is gone.
std::string fileOnDisk(std::string path);

} // namespace delist
