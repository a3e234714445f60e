#include "bench/timed_process.h"
#include <algorithm>
#include <chrono>
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace delist::bench {

Timing timed(const std::vector<std::string>& command)
{
    std::vector<char*> arguments;
    for (const std::string& argument : command)
        arguments.push_back(const_cast<char*>(argument.c_str()));
    arguments.push_back(nullptr);
    const auto start = std::chrono::steady_clock::now();
    const pid_t child = fork();
    if (child == 0) {
        const int null = open("/dev/null", O_RDWR);
        for (const int stream : {0, 1, 2})
            dup2(null, stream);
        execvp(arguments[0], arguments.data());
        _exit(127);
    }
    int status = 0;
    rusage usage{};
    wait4(child, &status, 0, &usage);
    const std::chrono::duration<double> wall = std::chrono::steady_clock::now() - start;
    const auto seconds = [](const timeval& value) { return double(value.tv_sec) + double(value.tv_usec) / 1e6; };
    return {wall.count(), seconds(usage.ru_utime) + seconds(usage.ru_stime), usage.ru_maxrss,
            WIFEXITED(status) ? WEXITSTATUS(status) : -1};
}

std::vector<Timing> interleaved(const std::vector<std::vector<std::string>>& commands, int rounds, const std::function<void()>& before)
{
    std::vector<std::vector<Timing>> all(commands.size());
    for (int round = 0; round < rounds; ++round) {
        for (std::size_t i = 0; i < commands.size(); ++i) {
            before();
            all[i].push_back(timed(commands[i]));
        }
    }
    std::vector<Timing> medians;
    for (std::vector<Timing>& each : all) {
        std::sort(each.begin(), each.end(), [](const Timing& a, const Timing& b) { return a.seconds < b.seconds; });
        Timing median = each[each.size() / 2];
        for (const Timing& one : each) {
            median.peakKiB = std::max(median.peakKiB, one.peakKiB);
            median.exitStatus = std::max(median.exitStatus, one.exitStatus);
        }
        medians.push_back(median);
    }
    return medians;
}

} // namespace delist::bench
