#include "jobs/capture_chains.h"
#include "evidence/captures/bytes.h"
#include "evidence/format.h"
#include "evidence/input/stream_source.h"
#include "evidence/no_sink.h"
#include <algorithm>
#include <cctype>
#include <map>
#include <optional>

namespace delist {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

std::string_view fileNameOf(std::string_view path)
{
    const std::size_t slash = path.rfind('/');
    return path.substr(slash == std::string_view::npos ? 0 : slash + 1);
}

struct Candidate
{
    std::string path;
    std::uint64_t bytes = 0;
    Micros first = unknownTime;
};

/// When the capture in the file begins; nothing when there is none, or no time in it.
std::optional<Candidate> look(const std::string& path, const InputHeads& heads)
{
    const std::optional<InputHead> head = heads(path);
    if (!head || !CaptureChains::looksLikeCapture(head->bytes))
        return std::nullopt;
    const Recognition recognition = recognise(head->bytes, withoutStreamSuffix(fileNameOf(path)));
    if (recognition.format == nullptr || !recognition.format->isCapture())
        return std::nullopt;
    NoSink sink;
    const std::unique_ptr<Reader> reader = recognition.format->open(ReaderOptions(), sink);
    reader->feed(head->bytes);
    reader->finish();
    const Micros first = reader->summary().first;
    if (first == unknownTime)
        return std::nullopt;
    return Candidate{path, head->size, first};
}

} // namespace

std::string captureChainStem(std::string_view fileName)
{
    std::string stem;
    for (std::size_t i = 0; i < fileName.size(); ++i) {
        if (!isDigit(fileName[i]))
            stem += fileName[i];
        else if (stem.empty() || stem.back() != '#')
            stem += '#';
    }
    if (const std::size_t brackets = stem.rfind("(#)"); brackets != std::string::npos)
        stem.erase(brackets, 3);
    for (const std::string_view ending : {".pcap#", ".cap#", ".pcapng#", ".dmp#"})
        if (stem.ends_with(ending))
            stem.pop_back();
    return stem;
}

bool naturalLess(std::string_view a, std::string_view b)
{
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < a.size() && j < b.size()) {
        if (!isDigit(a[i]) || !isDigit(b[j])) {
            if (a[i] != b[j])
                return a[i] < b[j];
            ++i;
            ++j;
            continue;
        }
        const auto number = [](std::string_view text, std::size_t& at) {
            while (at < text.size() && text[at] == '0')
                ++at;
            const std::size_t begin = at;
            while (at < text.size() && isDigit(text[at]))
                ++at;
            return text.substr(begin, at - begin);
        };
        const std::string_view left = number(a, i);
        const std::string_view right = number(b, j);
        if (left.size() != right.size())
            return left.size() < right.size();
        if (left != right)
            return left < right;
    }
    return a.size() - i < b.size() - j;
}

bool followsInTime(Micros first, Micros last, Micros next)
{
    constexpr Micros second = 1'000'000;
    constexpr Micros pause = 3600 * second;
    if (first == unknownTime || last == unknownTime || next == unknownTime)
        return false;
    // Packets change places around the switch of files; two captures of the same time overlap by far more.
    const Micros overlap = std::min(2 * second, (last - first) / 10);
    return next >= last - overlap && next <= last + pause;
}

bool CaptureChains::looksLikeCapture(std::string_view head)
{
    if (head.size() < 24)
        return false;
    switch (le32At(head, 0)) {
    case 0xa1b2c3d4:
    case 0xd4c3b2a1:
    case 0xa1b23c4d:
    case 0x4d3cb2a1:
    case 0xa1b2cd34:
    case 0x34cdb2a1:
    case 0x1c0001ac:
    case 0xac01001c:
    case 0x1c0001ab:
    case 0xab01001c:
    case 0x0a0d0d0a:
        return true;
    default:
        return head.starts_with("GMBU") || head.starts_with("RTSS");
    }
}

void CaptureChains::arrange(std::vector<std::string>& paths, const InputHeads& heads)
{
    std::map<std::string, std::vector<std::size_t>> stems; // by folder and stem: places in paths
    for (std::size_t i = 0; i < paths.size(); ++i) {
        const std::string_view path = withoutStreamFolder(paths[i]);
        const std::string_view name = fileNameOf(path);
        stems[std::string(path.substr(0, path.size() - name.size())) + captureChainStem(withoutStreamSuffix(name))].push_back(i);
    }
    std::vector<std::vector<Candidate>> chainAt(paths.size()); // by the place of the first member
    std::vector<bool> moved(paths.size());
    for (const auto& [stem, places] : stems) {
        if (places.size() < 2)
            continue;
        std::vector<Candidate> chain;
        std::vector<std::size_t> members;
        for (const std::size_t place : places) {
            if (auto candidate = look(paths[place], heads)) {
                chain.push_back(std::move(*candidate));
                members.push_back(place);
            }
        }
        if (chain.size() < 2)
            continue;
        std::sort(chain.begin(), chain.end(), [](const Candidate& a, const Candidate& b) {
            return a.first != b.first ? a.first < b.first : naturalLess(fileNameOf(a.path), fileNameOf(b.path));
        });
        std::uint64_t bytes = 0;
        for (const Candidate& each : chain)
            bytes += each.bytes;
        ++m_chains;
        for (std::size_t i = 0; i < chain.size(); ++i)
            m_members[chain[i].path] = {m_chains, chain[i].first, i + 1 < chain.size() ? chain[i + 1].first : unknownTime, bytes};
        for (const std::size_t member : members)
            moved[member] = true;
        chainAt[members.front()] = std::move(chain);
    }
    std::vector<std::string> arranged;
    arranged.reserve(paths.size());
    for (std::size_t i = 0; i < paths.size(); ++i) {
        for (Candidate& each : chainAt[i])
            arranged.push_back(std::move(each.path));
        if (!moved[i])
            arranged.push_back(std::move(paths[i]));
    }
    paths.swap(arranged);
}

const CaptureChains::Member* CaptureChains::find(const std::string& path) const
{
    auto found = m_members.find(path);
    if (found == m_members.end())
        found = m_members.find(std::string(withoutStreamFolder(path)));
    return found == m_members.end() ? nullptr : &found->second;
}

} // namespace delist
