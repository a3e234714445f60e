#include "evidence/text/csv.h"
#include "evidence/text/byte_block.h"
#include "evidence/text/words.h"

namespace delist {

void FieldSplitter::split(std::string_view line, char delimiter)
{
    m_size = 0;
    std::size_t start = 0;
    for (std::size_t base = 0; base < line.size(); base += ByteBlock::size)
        for (std::uint64_t found = ByteBlock(line, base).equal(delimiter); found != 0; found &= found - 1) {
            if (m_size == maxFields - 1) {
                add(line.substr(start));
                return;
            }
            const std::size_t end = base + static_cast<std::size_t>(std::countr_zero(found));
            add(line.substr(start, end - start));
            start = end + 1;
        }
    add(line.substr(start));
}

bool FieldSplitter::splitCsv(std::string_view line, char delimiter)
{
    if (line.empty() || std::memchr(line.data(), '"', line.size()) == nullptr) {
        split(line, delimiter);
        return true;
    }
    return splitQuoted(line, delimiter);
}

bool FieldSplitter::leavesOpen(std::string_view line, char delimiter)
{
    constexpr std::size_t none = std::string_view::npos;
    std::size_t at = 0;
    for (;;) {
        std::size_t quote = line.find('"', at);
        while (quote != none && quote + 1 < line.size() && line[quote + 1] == '"')
            quote = line.find('"', quote + 2);
        if (quote == none)
            return true;
        // Fields without quotes may follow.
        for (at = quote; at == quote || (at < line.size() && line[at] != '"');) {
            const std::size_t end = line.find(delimiter, at);
            if (end == none)
                return false;
            at = end + 1;
        }
        if (at >= line.size())
            return false;
        ++at;
    }
}

bool FieldSplitter::splitQuoted(std::string_view line, char delimiter)
{
    m_size = 0;
    m_scratch.clear();
    m_scratch.reserve(line.size()); // never grows below, so views into it stay good
    const char* const begin = line.data();
    const auto find = [&](char c, std::size_t from) {
        return static_cast<std::size_t>(findNear(begin + from, begin + line.size(), c) - begin);
    };
    std::size_t at = 0;
    for (;;) {
        if (m_size == maxFields - 1) {
            add(line.substr(at));
            return true;
        }
        if (at >= line.size() || line[at] != '"') {
            const std::size_t end = find(delimiter, at);
            add(line.substr(at, end - at));
            if (end == line.size())
                return true;
            at = end + 1;
            continue;
        }
        const std::size_t scratchStart = m_scratch.size();
        std::size_t from = at + 1;
        bool copied = false;
        std::size_t quote = 0;
        for (;;) {
            quote = find('"', from);
            if (quote + 1 >= line.size() || line[quote + 1] != '"')
                break;
            m_scratch.append(line.substr(from, quote + 1 - from));
            copied = true;
            from = quote + 2;
        }
        if (quote == line.size()) {
            add(line.substr(at + 1));
            return false;
        }
        // Text between the closing quote and the delimiter is not RFC 4180; it is kept.
        const std::size_t end = find(delimiter, quote + 1);
        const std::string_view body = line.substr(from, quote - from);
        const std::string_view extra = line.substr(quote + 1, end - quote - 1);
        if (copied || !extra.empty()) {
            m_scratch.append(body);
            m_scratch.append(extra);
            add(std::string_view(m_scratch).substr(scratchStart));
        } else {
            add(body);
        }
        if (end == line.size())
            return true;
        at = end + 1;
    }
}

} // namespace delist
