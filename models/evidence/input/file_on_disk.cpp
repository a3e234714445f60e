#include "evidence/input/file_on_disk.h"
#include <sys/stat.h>

namespace delist {

std::string fileOnDisk(std::string path)
{
    struct stat status = {};
    while (::stat(path.c_str(), &status) != 0) {
        const auto end = path.rfind('/');
        if (end == std::string::npos || end == 0)
            return {};
        path.resize(end);
    }
    return S_ISREG(status.st_mode) ? path : std::string();
}

} // namespace delist
