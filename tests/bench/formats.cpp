#include "bench/formats.h"
#include "evidence/format.h"
#include "evidence/input/sha256.h"
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <time.h>

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

/// Seconds of processor time of this thread: what else the machine does must not count.
double now()
{
    timespec time = {};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) / 1e9;
}

/// Memory of this process in MB: "VmRSS:" is resident, "VmHWM:" the most that ever was.
long megabytesOf(const std::string& field)
{
    std::ifstream status("/proc/self/status");
    std::string word;
    long kib = 0;
    while (status >> word)
        if (word == field)
            status >> kib;
    return kib / 1024;
}

/// The lines at the front that only say what follows: comments, and the names of columns.
std::size_t headerBytes(std::string_view sample)
{
    std::size_t at = 0;
    while (at < sample.size()) {
        const std::string_view line = sample.substr(at, std::min(sample.find('\n', at), sample.size()) - at);
        if (!line.starts_with('#') && line.find_first_of("0123456789") != std::string_view::npos)
            break;
        at += line.size() + 1;
    }
    return at < sample.size() ? at : 0;
}

struct Input
{
    std::string header; ///< once
    std::string block;  ///< over and over
};

/// The largest UTF-8 sample of a format: what stands at its front, and the rest as often as makes about 4 MB.
Input inputOf(const fs::path& folder)
{
    std::string sample;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder)) {
        const std::string name = entry.path().filename();
        if (name.ends_with(".rows"))
            continue;
        std::ifstream in(entry.path(), std::ios::binary);
        std::string bytes{std::istreambuf_iterator<char>(in), {}};
        if (bytes.find('\0') == std::string::npos && bytes.size() > sample.size())
            sample = std::move(bytes);
    }
    if (!sample.empty() && sample.back() != '\n')
        sample += '\n';
    Input input;
    input.header = sample.substr(0, headerBytes(sample));
    sample.erase(0, input.header.size());
    while (!sample.empty() && input.block.size() < 4'000'000)
        input.block += sample;
    return input;
}

} // namespace

void measureFormats(std::uint64_t megabytes, const std::string& only)
{
    for (const Format* format : formats()) {
        const std::string id(format->id);
        const fs::path folder = fs::path(DELIST_TEST_DATA) / "logs" / id;
        if (!format->text || (!only.empty() && only != id) || !fs::is_directory(folder))
            continue;
        const auto [header, block] = inputOf(folder);
        if (block.empty())
            continue;
        const std::uint64_t times = std::max<std::uint64_t>(1, megabytes * 1'000'000 / block.size());
        CountingSink sink;
        const auto reader = format->open({}, sink);
        const double begin = now();
        reader->feed(header);
        for (std::uint64_t i = 0; i < times; ++i)
            reader->feed(block);
        reader->finish();
        const double read = now() - begin;
        Sha256 hash;
        const double hashBegin = now();
        for (std::uint64_t i = 0; i < std::min<std::uint64_t>(times, 250); ++i)
            hash.add(block);
        const double hashed = (now() - hashBegin) * static_cast<double>(times) / static_cast<double>(std::min<std::uint64_t>(times, 250));
        std::printf("%-26s %7.0f MB  %7.0f MB/s  %5.1fx sha256  %9lld rows  memory %4ld MB, most %4ld MB\n", id.c_str(),
                    static_cast<double>(block.size() * times) / 1e6, static_cast<double>(block.size() * times) / 1e6 / read, read / hashed,
                    static_cast<long long>(sink.rows), megabytesOf("VmRSS:"), megabytesOf("VmHWM:"));
        std::fflush(stdout);
    }
}

} // namespace delist::bench
