// Any bytes as a file to import: whatever archive they pretend to be, walking them ends, within the bomb limits.
#include "evidence/input/input_walker.h"
#include <algorithm>
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
    // Every other member waits for the end of its archive, and comes out in another order.
    std::size_t asked = 0;
    visitor.keepForLast = [&asked](std::string_view) { return ++asked % 2 != 0; };
    visitor.arrange = [](std::vector<std::string>& paths, const delist::InputHeads& heads) {
        for (const std::string& each : paths)
            if (const auto head = heads(each); head && head->bytes.size() > delist::peekBytes)
                std::abort();
        std::reverse(paths.begin(), paths.end());
    };
    const auto countAll = visitor.item;
    visitor.item = [&](delist::InputItem& item) {
        const auto again = item.reopen();
        char byte = 0;
        if (again)
            (void)again->read({&byte, 1});
        countAll(item);
    };
    if (!delist::InputWalker(visitor, limits).walk({path}))
        std::abort();
    if (most > std::max<std::uint64_t>(limits.ratioFrom, size * (limits.ratio + 1)) + (1U << 20))
        std::abort();
    return 0;
}
