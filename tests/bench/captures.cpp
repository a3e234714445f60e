#include "bench/captures.h"
#include "bench/make_input.h"
#include "bench/timed_process.h"
#include "sample/packet_writer.h"
#include <fstream>

namespace delist::bench {

namespace {

namespace fs = std::filesystem;

constexpr int rounds = 5;
constexpr int foreignRounds = 1; ///< a minute each
constexpr double goalOfHash = 1.5;
constexpr double goalOfTshark = 1.0 / 20; ///< of its time
constexpr double goalOfPipeline = 1.0 / 3;
constexpr long goalPeakKiB = 200L * 1024;
constexpr int floodFlows = 5'000'000;
constexpr long goalFloodKiB = 600L * 1024;

std::vector<std::string> shell(const std::string& command)
{
    return {"sh", "-c", command};
}

bool installed(const char* program)
{
    return timed(shell(std::string("command -v ") + program)).exitStatus == 0;
}

std::string quoted(const fs::path& path)
{
    return "'" + path.string() + "'";
}

std::string importCommand(const fs::path& folder, const fs::path& input, const char* option)
{
    const std::string file = quoted(folder / "bench.delist");
    return "rm -f " + file + "*; '" DELIST_BINARY "' new " + file + " --internal 10.0.0.0/8 && exec '" DELIST_BINARY "' import " + file +
           " " + quoted(input) + " --quiet" + option;
}

/// A SYN scan: every packet a flow of its own.
void makeFlood(const fs::path& path)
{
    std::ofstream file(path, std::ios::binary);
    std::string out;
    appendPcapHeader(out, LinkType::Ethernet);
    for (std::uint32_t i = 0; i < floodFlows; ++i) {
        TcpPacket packet;
        packet.source = {IpAddress::v4(0x0a140000U + i / 50'000), static_cast<std::uint16_t>(1024 + i % 50'000)};
        packet.destination = {IpAddress::v4(0xc6330000U + i % 65'521), static_cast<std::uint16_t>(i % 3 == 0 ? 25 : 443)};
        packet.sequence = i;
        packet.flags = tcpSyn;
        appendPcapRecord(out, {1'772'409'600'000'000 + Micros{i} * 20, tcpFrame(packet)});
        if (out.size() > 1 << 20) {
            file << out;
            out.clear();
        }
    }
    file << out;
}

} // namespace

void measureCaptures(Results& results, const fs::path& folder, std::uint64_t megabytes)
{
    const fs::path mixed = folder / (std::to_string(megabytes) + "-capture.pcap");
    if (!fs::exists(mixed))
        makeCapture(mixed, megabytes * 1'000'000);
    const std::string size = std::to_string(fs::file_size(mixed) / 1'000'000) + " MB";
    const auto own = interleaved({{"openssl", "dgst", "-sha256", mixed}, shell(importCommand(folder, mixed, "")),
                                  shell(importCommand(folder, mixed, " --no-embed"))}, rounds);
    results.add({"openssl dgst -sha256, capture " + size, own[0].seconds, own[0].cpuSeconds, 1.0, {}, {}, {}, {}, own[0].exitStatus != 0});
    for (const std::size_t i : {1U, 2U})
        results.add({"import capture " + size + (i == 1 ? ", embedded" : ", not embedded"), own[i].seconds, own[i].cpuSeconds,
                     own[i].seconds / own[0].seconds, own[i].peakKiB, goalOfHash, {}, goalPeakKiB, own[i].exitStatus != 0});
    // The whole import, with hash, case and indexes, against what others take to list the commands.
    const auto against = [&](const std::string& what, const std::string& command, double goal) {
        const Timing timing = interleaved({shell(command)}, foreignRounds).front();
        results.add({"import capture as a share of " + what, own[1].seconds, own[1].cpuSeconds, own[1].seconds / timing.seconds, {}, goal,
                     {}, {}, timing.exitStatus != 0});
    };
    const std::string fields = " -Y smtp -T fields -e smtp.req.command -e smtp.req.parameter";
    if (installed("tshark"))
        against("tshark", "exec tshark -r " + quoted(mixed) + fields, goalOfTshark);
    if (installed("tshark") && installed("tcpdump"))
        against("tcpdump | tshark",
                "tcpdump -r " + quoted(mixed) + " -w - 'tcp port 25 or 465 or 587 or 2525' | tshark -r -" + fields, goalOfPipeline);
    const fs::path flood = folder / "flood.pcap";
    if (!fs::exists(flood))
        makeFlood(flood);
    const Timing timing = timed(shell(importCommand(folder, flood, " --no-embed")));
    results.add({"import " + std::to_string(floodFlows) + " flows of one packet", timing.seconds, timing.cpuSeconds, {}, timing.peakKiB, {},
                 {}, goalFloodKiB, timing.exitStatus != 0});
}

} // namespace delist::bench
