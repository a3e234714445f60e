// Any bytes as a file to import: whatever archive they pretend to be, walking them ends, within the bomb limits.
#include "evidence/input/input_walker.h"
#include <cstdlib>
#include <sys/mman.h>
#include <unistd.h>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static const int file = ::memfd_create("fuzz", 0);
    static const std::string path = "/proc/self/fd/" + std::to_string(file);
    if (file < 0 || ::ftruncate(file, 0) != 0 || ::pwrite(file, data, size, 0) != static_cast<ssize_t>(size))
        std::abort();

    delist::InputLimits limits;
    limits.ratioFrom = 1 << 20;
    limits.members = 1000;
    std::uint64_t most = 0;
    delist::InputVisitor visitor;
    visitor.item = [&](delist::InputItem& item) {
        if (item.path().size() > 8192)
            std::abort();
        static std::vector<char> buffer(65536);
        std::uint64_t total = 0;
        for (auto got = item.read(buffer); got && got.value() != 0; got = item.read(buffer))
            total += got.value();
        most = std::max(most, total);
    };
    visitor.skipped = [](const std::string&, const delist::Error& error) {
        if (error.message.empty())
            std::abort();
    };
    if (!delist::InputWalker(visitor, limits).walk({path}))
        std::abort();
    if (most > std::max<std::uint64_t>(limits.ratioFrom, size * (limits.ratio + 1)) + (1U << 20))
        std::abort();
    return 0;
}
