#include "bench/formats.h"
#include "evidence/format.h"
#include "evidence/input/sha256.h"
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace delist::bench {

namespace fs = std::filesystem;

namespace {

class CountingSink : public RecordSink
{
public:
    void connection(const Connection&) override { ++rows; }
    RowId session(const Session&) override { return ++rows; }
    RowId message(const Message&) override { return ++rows; }
    void delivery(const Delivery&) override { ++rows; }
    void bounce(const Bounce&) override { ++rows; }
    void attachment(const Attachment&) override { ++rows; }
    void dnsQuery(const DnsQuery&) override { ++rows; }
    void socketOwner(const SocketOwner&) override { ++rows; }
    void hostName(const HostName&) override { ++rows; }
    void reject(const Reject&) override { ++rejects; }
    void packet(const Packet&) override { ++rows; }
    RowId rows = 0;
    std::uint64_t rejects = 0;
};

double now()
{
    using namespace std::chrono;
    return duration<double>(steady_clock::now().time_since_epoch()).count();
}

/// Resident memory in MB.
long residentMegabytes()
{
    std::ifstream status("/proc/self/status");
    std::string word;
    long kib = 0;
    while (status >> word)
        if (word == "VmRSS:")
            status >> kib;
    return kib / 1024;
}

/// The largest UTF-8 sample of a format, over and over, about 4 MB of it.
std::string blockOf(const fs::path& folder)
{
    std::string sample;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder)) {
        const std::string name = entry.path().filename();
        if (name.ends_with(".rows") || name.ends_with(".expected") || name.ends_with(".md"))
            continue;
        std::ifstream in(entry.path(), std::ios::binary);
        std::string bytes{std::istreambuf_iterator<char>(in), {}};
        if (bytes.find('\0') == std::string::npos && bytes.size() > sample.size())
            sample = std::move(bytes);
    }
    if (!sample.empty() && sample.back() != '\n')
        sample += '\n';
    std::string block;
    while (!sample.empty() && block.size() < 4'000'000)
        block += sample;
    return block;
}

} // namespace

void measureFormats(std::uint64_t megabytes, const std::string& only)
{
    for (const Format* format : formats()) {
        const std::string id(format->id);
        const fs::path folder = fs::path(DELIST_TEST_DATA) / "logs" / id;
        if (!format->text || (!only.empty() && only != id) || !fs::is_directory(folder))
            continue;
        const std::string block = blockOf(folder);
        if (block.empty())
            continue;
        const std::uint64_t times = std::max<std::uint64_t>(1, megabytes * 1'000'000 / block.size());
        CountingSink sink;
        const auto reader = format->open({}, sink);
        const double begin = now();
        for (std::uint64_t i = 0; i < times; ++i)
            reader->feed(block);
        reader->finish();
        const double read = now() - begin;
        Sha256 hash;
        const double hashBegin = now();
        for (std::uint64_t i = 0; i < std::min<std::uint64_t>(times, 250); ++i)
            hash.add(block);
        const double hashed = (now() - hashBegin) * static_cast<double>(times) / static_cast<double>(std::min<std::uint64_t>(times, 250));
        std::printf("%-26s %7.0f MB  %7.0f MB/s  %5.1fx sha256  %9lld rows  memory %4ld MB\n", id.c_str(),
                    static_cast<double>(block.size() * times) / 1e6, static_cast<double>(block.size() * times) / 1e6 / read, read / hashed,
                    static_cast<long long>(sink.rows), residentMegabytes());
        std::fflush(stdout);
    }
}

} // namespace delist::bench
