#include "case/writing/early_writeback.h"
#ifdef __linux__
#include <chrono>
#include <condition_variable>
#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <mutex>
#include <optional>
#include <sys/stat.h>
#include <system_error>
#endif

namespace delist {

#ifdef __linux__

namespace {

/// The descriptor that SQLite has of the file. One of our own would take SQLite's locks away when it is closed (POSIX: locks are of the
/// process, and every close of the file ends them).
std::optional<int> descriptorOf(const std::string& path)
{
    struct stat wanted = {};
    if (stat(path.c_str(), &wanted) != 0)
        return std::nullopt;
    std::error_code failed;
    for (std::filesystem::directory_iterator at("/proc/self/fd", failed); !failed && at != std::filesystem::directory_iterator(); at.increment(failed)) {
        const int descriptor = std::atoi(at->path().filename().c_str());
        struct stat found = {};
        if (fstat(descriptor, &found) == 0 && found.st_dev == wanted.st_dev && found.st_ino == wanted.st_ino)
            return descriptor;
    }
    return std::nullopt;
}

void writeBack(const std::stop_token& stop, int descriptor)
{
    constexpr std::chrono::milliseconds between{50};
    std::mutex mutex;
    std::condition_variable_any waiting;
    std::unique_lock lock(mutex);
    do
        (void)sync_file_range(descriptor, 0, 0, SYNC_FILE_RANGE_WRITE); // 0 bytes: to the end
    while (!waiting.wait_for(lock, stop, between, [&] { return stop.stop_requested(); }));
}

} // namespace

EarlyWriteback::EarlyWriteback(const std::string& path)
{
    const std::optional<int> descriptor = descriptorOf(path);
    if (!descriptor)
        return;
    try {
        m_thread = std::jthread([of = *descriptor](const std::stop_token& stop) { writeBack(stop, of); });
    } catch (const std::system_error&) {
        // No thread to be had: the commit waits for all of it.
    }
}

#else

EarlyWriteback::EarlyWriteback(const std::string&) {}

#endif

} // namespace delist
