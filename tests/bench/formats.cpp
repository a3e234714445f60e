#include "bench/formats.h"
#include "evidence/format.h"
#include "evidence/input/sha256.h"
#include "evidence/text/json_extent.h"
#include "evidence/text/json_objects.h"
#include "evidence/text/json_sample.h"
#include "support/recording_sink.h"
#include <algorithm>
#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <time.h>
#include <utility>

namespace delist::bench {

namespace fs = std::filesystem;

namespace {

constexpr int width = 48; ///< of the first column

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
    std::string shape;  ///< beside the format's id: "" or which of its forms
    std::string header; ///< once
    std::string block;  ///< over and over
    std::string footer; ///< once
};

/// \p sample as often as makes about 4 MB.
std::string repeated(const std::string& sample)
{
    std::string block;
    while (!sample.empty() && block.size() < 4'000'000)
        block += sample;
    return block;
}

struct FileSample
{
    std::string name;
    std::string bytes;
};

/// A text in UTF-8: what stands at the front, and the rest again and again.
void addText(std::vector<Input>& inputs, const std::string& shape, std::string text, bool wide)
{
    if (text.back() != '\n')
        text += '\n';
    const std::size_t header = headerBytes(text);
    inputs.push_back({shape, text.substr(0, header), repeated(text.substr(header)), ""});
    if (wide)
        inputs.push_back({shape + ", UTF-16", test::toUtf16(text.substr(0, header), false, true),
                          repeated(test::toUtf16(text.substr(header), false, false)), ""});
}

/// \p json, which has no blanks, with a line for every member.
std::string indented(std::string_view json)
{
    std::string out;
    std::size_t depth = 0;
    bool string = false;
    const auto newLine = [&] { (out += '\n').append(2 * depth, ' '); };
    for (std::size_t i = 0; i < json.size(); ++i) {
        const char c = json[i];
        if (!string && (c == '}' || c == ']')) {
            --depth;
            newLine();
        }
        out += c;
        if (string && c == '\\')
            out += json[++i];
        else if (c == '"')
            string = !string;
        else if (!string && (c == '{' || c == '[' || c == ',')) {
            depth += c != ',';
            newLine();
        } else if (!string && c == ':')
            out += ' ';
    }
    return out;
}

/// As lines, as one array on one line, and indented.
void addJson(std::vector<Input>& inputs, const std::string& shape, const std::string& json)
{
    const std::string lines = jsonObjectPerLine(json, json.size());
    if (lines.empty())
        return;
    inputs.push_back({shape + ", JSON lines", "", repeated(lines), ""});
    std::string elements, pretty;
    for (std::size_t at = 0; at < lines.size(); at = lines.find('\n', at) + 1)
        if (const std::size_t length = jsonObjectLength(std::string_view(lines).substr(at)); length != 0) {
            (elements += lines.substr(at, length)) += ',';
            (pretty += indented(lines.substr(at, length))) += '\n';
        }
    inputs.push_back({shape + ", JSON array", "[", repeated(elements), "{}]"});
    inputs.push_back({shape + ", JSON indented", "", repeated(pretty), ""});
}

/// The largest UTF-8 samples of a format, one that is text and one that is JSON; or \p every one.
std::vector<Input> inputsOf(const fs::path& folder, bool every)
{
    std::vector<FileSample> samples;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder)) {
        std::ifstream in(entry.path(), std::ios::binary);
        FileSample sample{entry.path().filename(), {std::istreambuf_iterator<char>(in), {}}};
        if (!sample.name.ends_with(".rows") && !sample.bytes.empty() && sample.bytes.find('\0') == std::string::npos)
            samples.push_back(std::move(sample));
    }
    std::ranges::sort(samples, std::greater(), [](const FileSample& sample) { return sample.bytes.size(); });
    std::vector<Input> inputs;
    bool text = false;
    bool json = false;
    for (const FileSample& sample : samples) {
        const bool isJson = JsonObjects::begins(sample.bytes);
        if (std::exchange(isJson ? json : text, true) && !every)
            continue;
        const std::string shape = every ? ", " + sample.name : "";
        if (isJson)
            addJson(inputs, shape, sample.bytes);
        else
            addText(inputs, shape, sample.bytes, every);
    }
    return inputs;
}

/// One reading of an input, and the yardstick beside it.
struct Pass
{
    double readSeconds = 0;
    double hashSeconds = 0;
    RowId rows = 0;
    [[nodiscard]] double ratio() const { return readSeconds / hashSeconds; }
};

Pass passOf(const Format& format, const Input& input, std::uint64_t times)
{
    Pass pass;
    CountingSink sink;
    const auto reader = format.open({}, sink);
    const double begin = now();
    reader->feed(input.header);
    for (std::uint64_t i = 0; i < times; ++i)
        reader->feed(input.block);
    reader->feed(input.footer);
    reader->finish();
    pass.readSeconds = now() - begin;
    pass.rows = sink.rows;

    Sha256 hash;
    const std::uint64_t hashed = std::min<std::uint64_t>(times, 250);
    const double hashBegin = now();
    for (std::uint64_t i = 0; i < hashed; ++i)
        hash.add(input.block);
    pass.hashSeconds = (now() - hashBegin) * static_cast<double>(times) / static_cast<double>(hashed);
    return pass;
}

/// Three readings, each with its own yardstick: the speed of a virtual machine changes within a second, so the middle one
/// stands, and how far the others are off is said beside it.
void measure(const Format& format, const Input& input, std::uint64_t megabytes)
{
    const std::uint64_t times = std::max<std::uint64_t>(1, megabytes * 1'000'000 / input.block.size());
    std::array<Pass, 3> passes;
    for (Pass& pass : passes)
        pass = passOf(format, input, times);
    std::ranges::sort(passes, {}, &Pass::ratio);
    const Pass& middle = passes[1];
    const double size = static_cast<double>(input.block.size() * times) / 1e6;
    std::printf("%-*s %7.0f MB  %7.0f MB/s  %5.1fx sha256 (%.1f to %.1f)  %9lld rows  memory %4ld MB, most %4ld MB\n",
                width, (std::string(format.id) + input.shape).c_str(), size, size / middle.readSeconds, middle.ratio(), passes.front().ratio(),
                passes.back().ratio(), static_cast<long long>(middle.rows), megabytesOf("VmRSS:"), megabytesOf("VmHWM:"));
    std::fflush(stdout);
}

} // namespace

void measureFormats(std::uint64_t megabytes, const std::string& only)
{
    for (const Format* format : formats()) {
        const std::string id(format->id);
        const fs::path folder = fs::path(DELIST_TEST_DATA) / "logs" / id;
        if (!format->text || (!only.empty() && only != id))
            continue;
        bool measured = false;
        if (fs::is_directory(folder))
            for (const Input& input : inputsOf(folder, !only.empty()))
                if (!input.block.empty()) {
                    measure(*format, input, megabytes);
                    measured = true;
                }
        if (!measured)
            std::printf("%-*s no samples in UTF-8\n", width, id.c_str());
    }
}

} // namespace delist::bench
