// delist-bench [megabytes] [receive|isa|pcap|views]: imports large inputs and prints what each cost as a multiple of
// `openssl dgst -sha256` of the same file in the same run. Inputs are kept in build/…/bench-inputs for the next run.
#include "bench/make_input.h"
#include "bench/timed_process.h"
#include "bench/views.h"
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <functional>

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

const Kind kinds[] = {
    {"receive", "RECV2026030200-1.LOG", 1, makeReceiveLog, 6, 4},
    {"isa", "ISALOG_20260302_FWS_000.w3c", 1, makeIsaLog, 6, 4},
    {"pcap", "mixed.pcap", 2, makeCapture, 3, 3},
};

void measure(const Kind& kind, std::uint64_t megabytes, const fs::path& folder, int rounds)
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
        return std::vector<std::string>{"sh", "-c", "rm -f '" + caseFile + "'*; cp '" + empty + "' '" + caseFile +
                                        "'; exec '" DELIST_BINARY "' import '" + caseFile + "' '" + input.string() + "' --quiet" + option};
    };
    const auto results = interleaved({{"openssl", "dgst", "-sha256", input}, import(""), import(" --no-embed")}, rounds);
    const double yardstick = results[0].seconds;
    const auto row = [&](const char* how, const Timing& timing, double goal) {
        std::printf("%-8s %6.0f MB  %-10s %7.2f s  %5.2fx openssl (goal %.0fx)  cpu %6.2f s  peak %4ld MB%s\n", kind.name,
                    double(fs::file_size(input)) / 1e6, how, timing.seconds, timing.seconds / yardstick, goal,
                    timing.cpuSeconds, timing.peakKiB / 1024, timing.exitStatus ? "  FAILED" : "");
    };
    std::printf("%-8s %6.0f MB  %-10s %7.2f s\n", kind.name, double(fs::file_size(input)) / 1e6, "openssl", yardstick);
    row("embedded", results[1], kind.embeddedGoal);
    row("no-embed", results[2], kind.plainGoal);
    std::fflush(stdout);
}

} // namespace

int main(int argc, char** argv)
{
    const std::uint64_t megabytes = argc > 1 ? std::strtoull(argv[1], nullptr, 10) : 660;
    const std::string only = argc > 2 ? argv[2] : "";
    const fs::path folder = fs::path(argv[0]).parent_path() / "bench-inputs";
    fs::create_directories(folder);
    for (const Kind& kind : kinds)
        if (only.empty() || only == kind.name)
            measure(kind, megabytes, folder, 5);
    if (only.empty() || only == "views")
        measureViews(folder);
    return 0;
}
