#include "evidence/captures/netmon_tables.h"
#include "evidence/text/encoding.h"
#include <algorithm>
#include <cctype>

namespace delist {

namespace {

constexpr std::size_t maxProcesses = 512U << 10;
constexpr std::size_t maxPathBytes = 64U << 10;
constexpr std::size_t keptPathBytes = 1024;
constexpr std::size_t maxKeptBytes = 64U << 20; ///< of all paths
constexpr std::size_t maxCommentBytes = 1U << 20;
constexpr std::size_t shownComments = 3;
constexpr std::size_t shownCommentBytes = 120;

std::uint64_t fileLimit(const RandomBytes& file)
{
    return std::min<std::uint64_t>(file.size(), std::uint64_t{1} << 32);
}

/// What people see of a description that may be RTF: control words, groups and line ends are left out.
std::string plainText(std::string_view text)
{
    const bool rtf = text.starts_with("{\\rtf");
    std::string out;
    int hidden = 0; ///< depth of groups like {\fonttbl …}
    int depth = 0;
    for (std::size_t i = 0; i < text.size() && out.size() < shownCommentBytes * 2; ++i) {
        const char c = text[i];
        if (!rtf) {
            if (c == '\0')
                break;
            out += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
            continue;
        }
        if (c == '{') {
            ++depth;
            const std::string_view rest = text.substr(i + 1);
            for (const std::string_view table : {"\\fonttbl", "\\colortbl", "\\stylesheet", "\\info", "\\*"})
                if (hidden == 0 && rest.starts_with(table))
                    hidden = depth;
        } else if (c == '}') {
            if (depth == hidden)
                hidden = 0;
            --depth;
        } else if (c == '\\') {
            if (i + 1 < text.size() && (text[i + 1] == '\\' || text[i + 1] == '{' || text[i + 1] == '}')) {
                if (hidden == 0)
                    out += text[i + 1];
                ++i;
                continue;
            }
            const std::size_t word = i + 1;
            while (i + 1 < text.size() && std::isalpha(static_cast<unsigned char>(text[i + 1])))
                ++i;
            const std::string_view name = text.substr(word, i + 1 - word);
            for (const std::string_view space : {"par", "tab", "line", "cell"})
                if (hidden == 0 && name.starts_with(space) && !out.ends_with(' '))
                    out += ' ';
            while (i + 1 < text.size() && (std::isdigit(static_cast<unsigned char>(text[i + 1])) || text[i + 1] == '-'))
                ++i;
            if (i + 1 < text.size() && text[i + 1] == ' ')
                ++i;
        } else if (hidden == 0 && static_cast<unsigned char>(c) >= 0x20) {
            out += c;
        }
    }
    while (!out.empty() && out.back() == ' ')
        out.pop_back();
    const std::size_t begin = std::min(out.find_first_not_of(' '), out.size());
    return out.substr(begin);
}

Endpoint endpointAt(std::string_view bytes, std::uint16_t port, bool v6)
{
    std::uint8_t raw[16];
    std::memcpy(raw, bytes.data(), sizeof raw);
    Endpoint endpoint;
    endpoint.address = v6 ? IpAddress::v6(raw) : IpAddress::v4(be32At(bytes, 0));
    endpoint.port = port;
    const bool any = std::all_of(std::begin(raw), v6 ? std::end(raw) : std::begin(raw) + 4, [](std::uint8_t b) { return b == 0; });
    if (any)
        endpoint.address = {};
    return endpoint;
}

} // namespace

std::string netmonText(std::string_view utf16)
{
    std::size_t length = 0;
    while (length + 1 < utf16.size() && (utf16[length] != 0 || utf16[length + 1] != 0))
        length += 2;
    std::string text;
    appendUtf16(text, utf16.substr(0, length), TextEncoding::Utf16Le);
    return text;
}

std::optional<std::string> takeNetmonText(std::string_view& bytes)
{
    for (std::size_t at = 0; at + 1 < bytes.size(); at += 2) {
        if (bytes[at] != 0 || bytes[at + 1] != 0)
            continue;
        std::string text = netmonText(bytes.substr(0, at));
        bytes.remove_prefix(at + 2);
        return text;
    }
    return std::nullopt;
}

bool NetmonFrameTable::load(RandomBytes& file, const NetmonHeader& header)
{
    const NetmonPlace place = header.frameTable;
    const std::uint64_t limit = fileLimit(file);
    std::size_t count = place.length / 4;
    // Every frame needs its entry and its header; more entries than that are no table.
    if (count == 0 || place.offset < 48 || std::uint64_t{place.offset} + place.length > limit ||
        count > limit / (header.frameHeaderBytes() + 4))
        return false;
    m_offsets.reserve(count);
    bool ascending = true;
    for (std::uint64_t at = place.offset; count > 0;) {
        const std::string_view piece = file.at(at, std::min<std::size_t>(count, 64U << 10) * 4);
        if (piece.size() < 4)
            return false;
        const std::size_t entries = piece.size() / 4;
        for (std::size_t i = 0; i < entries; ++i) {
            const std::uint32_t offset = le32At(piece, i * 4);
            ascending = ascending && (m_offsets.empty() || offset > m_offsets.back());
            m_offsets.push_back(offset);
        }
        at += entries * 4;
        count -= entries;
    }
    if (!ascending) {
        m_sorted = m_offsets;
        std::sort(m_sorted.begin(), m_sorted.end());
        m_taken.resize(m_sorted.size());
    }
    addBoundary(limit);
    addBoundary(place.offset);
    return true;
}

void NetmonFrameTable::addBoundary(std::uint64_t offset)
{
    if (offset >= 48)
        m_boundaries.insert(std::upper_bound(m_boundaries.begin(), m_boundaries.end(), offset), offset);
}

std::uint64_t NetmonFrameTable::limitOf(std::size_t index) const
{
    const std::uint32_t offset = m_offsets[index];
    const auto boundary = std::upper_bound(m_boundaries.begin(), m_boundaries.end(), std::uint64_t{offset});
    const std::uint64_t limit = boundary == m_boundaries.end() ? 0 : *boundary;
    if (m_sorted.empty()) // ascending, so the next one stands behind it
        return index + 1 == m_offsets.size() ? limit : std::min<std::uint64_t>(limit, m_offsets[index + 1]);
    const auto next = std::upper_bound(m_sorted.begin(), m_sorted.end(), offset);
    return next == m_sorted.end() ? limit : std::min<std::uint64_t>(limit, *next);
}

bool NetmonFrameTable::take(std::size_t index)
{
    if (m_sorted.empty())
        return true;
    const auto place = std::lower_bound(m_sorted.begin(), m_sorted.end(), m_offsets[index]);
    std::vector<bool>::reference taken = m_taken[static_cast<std::size_t>(place - m_sorted.begin())];
    if (taken)
        return false;
    taken = true;
    return true;
}

NetmonProcessTable readNetmonProcesses(RandomBytes& file, const NetmonHeader& header)
{
    NetmonProcessTable table;
    std::uint64_t at = header.processes.offset;
    if (at < 48 || header.processes.length == 0)
        return table;
    const std::size_t count = std::min<std::size_t>(header.processes.length, maxProcesses);
    table.damaged = count != header.processes.length || at + 2 > file.size();
    at += 2; // version
    std::size_t kept = 0;
    for (std::size_t i = 0; i < count && !table.damaged; ++i) {
        NetmonProcess process;
        process.offset = at;
        std::string_view piece = file.at(at, 4);
        const std::uint32_t pathBytes = piece.size() < 4 ? netmonNoProcess : le32At(piece, 0);
        if (pathBytes > maxPathBytes) {
            table.damaged = true;
            break;
        }
        at += 4;
        piece = file.at(at, pathBytes);
        if (kept < maxKeptBytes)
            process.path = netmonText(piece);
        process.path.resize(std::min(process.path.size(), keptPathBytes));
        kept += process.path.size();
        at += pathBytes;
        piece = file.at(at, 4);
        if (piece.size() < 4) {
            table.damaged = true;
            break;
        }
        at += std::uint64_t{4} + le32At(piece, 0); // icon
        piece = file.at(at, 48);
        if (piece.size() < 48) {
            table.damaged = true;
            break;
        }
        process.pid = le32At(piece, 0);
        const bool v6 = le32At(piece, 12) != 0;
        process.local = endpointAt(piece.substr(16), le16At(piece, 4), v6);
        process.remote = endpointAt(piece.substr(32), le16At(piece, 8), v6);
        at += 48;
        table.processes.push_back(std::move(process));
    }
    table.end = at;
    return table;
}

NetmonComments readNetmonComments(RandomBytes& file, const NetmonHeader& header)
{
    NetmonComments comments;
    std::uint64_t at = header.comments.offset;
    std::uint64_t left = header.comments.length;
    if (at < 48)
        return comments;
    while (left > 16) {
        std::string_view piece = file.at(at, 12);
        if (piece.size() < 12)
            break;
        NetmonComments::Comment comment;
        comment.frame = le32At(piece, 4);
        const std::uint32_t titleBytes = le32At(piece, 8);
        at += 12;
        left -= 12;
        if (titleBytes > left || titleBytes > maxCommentBytes)
            break;
        comment.text = netmonText(file.at(at, titleBytes));
        at += titleBytes;
        left -= titleBytes;
        piece = file.at(at, 4);
        if (piece.size() < 4 || left < 4)
            break;
        const std::uint32_t descriptionBytes = le32At(piece, 0);
        at += 4;
        left -= 4;
        if (descriptionBytes > left)
            break;
        ++comments.count;
        if (comments.first.size() < shownComments) {
            const std::string description = plainText(file.at(at, std::min<std::size_t>(descriptionBytes, maxCommentBytes)));
            if (!description.empty())
                comment.text += (comment.text.empty() ? "" : ": ") + description;
            comment.text = boundedUtf8(comment.text, shownCommentBytes);
            comments.first.push_back(std::move(comment));
        }
        at += descriptionBytes;
        left -= descriptionBytes;
    }
    return comments;
}

} // namespace delist
