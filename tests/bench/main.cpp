// delist-bench [megabytes] [receive|isa|postfix|pcap|captures|views|formats]: imports large inputs and reads a large case, and prints one table of
// what each cost, imports as a multiple of `openssl dgst -sha256` of the same file in the same run. Ends with 1 when a goal
// was missed. Inputs are kept in build/…/bench-inputs for the next run.
#include "bench/captures.h"
#include "bench/formats.h"
#include "bench/make_input.h"
#include "bench/results.h"
#include "bench/timed_process.h"
#include "bench/views.h"
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <unistd.h>

using namespace delist::bench;
namespace fs = std::filesystem;

namespace {

struct Kind
{
    const char* name;
    const char* file;
    std::uint64_t factor; ///< of the requested megabytes
    void (*make)(const std::string& path, std::uint64_t bytes);
    double embeddedGoal;
    double plainGoal;
};

constexpr long maxPeakKiB = 300L * 1024;

const Kind kinds[] = {
    {"receive", "RECV2026030200-1.LOG", 1, makeReceiveLog, 6, 4},
    {"isa", "ISALOG_20260302_FWS_000.w3c", 1, makeIsaLog, 6, 4},
    {"postfix", "mail.log", 1, makePostfixLog, 6, 4},
    {"pcap", "mixed.pcap", 2, makeCapture, 3, 3},
};

void measure(Results& results, const Kind& kind, std::uint64_t megabytes, const fs::path& folder, int rounds)
{
    const std::uint64_t bytes = megabytes * kind.factor * 1'000'000;
    const fs::path input = folder / (std::to_string(megabytes) + "-" + kind.file);
    if (!fs::exists(input) || fs::file_size(input) < bytes)
        kind.make(input, bytes);
    const std::string caseFile = folder / "bench.delist";
    const std::string empty = folder / "empty.delist";
    fs::remove(empty);
    timed({DELIST_BINARY, "new", empty, "--mail-server", "10.20.0.25", "--internal", "10.20.0.0/16"});
    const auto import = [&](const char* option) {
        std::vector<std::string> command{DELIST_BINARY, "import", caseFile, input, "--quiet"};
        if (*option != '\0')
            command.emplace_back(option);
        return command;
    };
    // The case is there before: neither making it nor taking away the last one is part of an import.
    const auto freshCase = [&] {
        for (const char* behind : {"", "-journal", "-wal", "-shm"})
            fs::remove(caseFile + behind);
        fs::copy_file(empty, caseFile);
        sync(); // nor what the last one left for the disk
    };
    const auto timings = interleaved({{"openssl", "dgst", "-sha256", input}, import(""), import("--no-embed")}, rounds, freshCase);
    const std::string size = std::to_string(fs::file_size(input) / 1'000'000) + " MB";
    const double yardstick = timings[0].seconds;
    results.add({"openssl dgst -sha256, " + std::string(kind.name) + " " + size, yardstick, timings[0].cpuSeconds, 1.0, {}, {}, {}, {},
                 timings[0].exitStatus != 0});
    const auto row = [&](const char* how, const Timing& timing, double goal) {
        results.add({"import " + std::string(kind.name) + " " + size + ", " + how, timing.seconds,
                     timing.cpuSeconds, timing.seconds / yardstick, timing.peakKiB, goal, {}, maxPeakKiB, timing.exitStatus != 0});
    };
    row("embedded", timings[1], kind.embeddedGoal);
    row("not embedded", timings[2], kind.plainGoal);
}

} // namespace

int main(int argc, char** argv)
{
    char* end = nullptr;
    const std::uint64_t megabytes = argc > 1 ? std::strtoull(argv[1], &end, 10) : 660;
    const std::string only = argc > 2 ? argv[2] : "";
    const std::vector<std::string> names{"", "receive", "isa", "postfix", "pcap", "captures", "views", "formats"};
    if ((end && *end != '\0') || std::ranges::find(names, only) == names.end()) {
        std::puts("usage: delist-bench [megabytes] [receive|isa|postfix|pcap|captures|views|formats [format]]");
        return 2;
    }
    const fs::path folder = fs::path(argv[0]).parent_path() / "bench-inputs";
    fs::create_directories(folder);
    Results results;
    for (const Kind& kind : kinds)
        if (only.empty() || only == kind.name)
            measure(results, kind, megabytes, folder, 5);
    if (only.empty() || only == "captures")
        measureCaptures(results, folder, std::max<std::uint64_t>(megabytes, 1000));
    if (only.empty() || only == "views")
        measureViews(results, folder);
    // The readers alone: delist-bench 100 formats; of one: delist-bench 10000 formats exchange-agent.
    if (only.empty() || only == "formats")
        measureFormats(only.empty() ? 64 : megabytes, argc > 3 ? argv[3] : "");
    if (only == "formats")
        return 0;
    results.print();
    return results.met() ? 0 : 1;
}
