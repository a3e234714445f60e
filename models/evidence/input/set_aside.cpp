#include "evidence/input/set_aside.h"
#include <algorithm>
#include <cstring>
#include <deque>
#include <map>

namespace delist {

namespace {

constexpr std::size_t blockBytes = 256U << 10;

} // namespace

class SetAside::Source : public ByteSource
{
public:
    Source(SetAside& shelf, const Kept& kept) : m_shelf(shelf), m_at(kept.offset), m_end(kept.offset + kept.size), m_error(kept.error) {}

    Result<std::size_t> read(std::span<char> into) override
    {
        if (m_shelf.m_stop.stop_requested())
            return Error{ErrorCode::Cancelled, "cancelled", {}, std::nullopt};
        const auto wanted = static_cast<std::size_t>(std::min<std::uint64_t>(into.size(), m_end - m_at));
        const std::string_view bytes = m_shelf.m_spool.at(m_at, wanted);
        if (!bytes.empty())
            std::memcpy(into.data(), bytes.data(), bytes.size());
        m_at += bytes.size();
        if (bytes.size() == wanted && wanted > 0)
            return wanted;
        if (bytes.size() < wanted) {
            m_error = Error{ErrorCode::Unreadable, "the temporary file cannot be read", {}, std::nullopt};
            m_end = m_at;
        }
        if (bytes.empty() && m_error && !into.empty())
            return *m_error;
        return bytes.size();
    }

private:
    SetAside& m_shelf;
    std::uint64_t m_at;
    std::uint64_t m_end;
    std::optional<Error> m_error;
};

std::unique_ptr<ByteSource> SetAside::open(const Kept& kept)
{
    return std::make_unique<Source>(*this, kept);
}

void SetAside::keep(InputItem& item)
{
    Kept kept{item.path(), m_spool.size(), 0, item.modified(), std::nullopt};
    std::vector<char> block(blockBytes);
    for (;;) {
        const auto got = item.read(block);
        if (!got)
            kept.error = got.error();
        if (!got || got.value() == 0)
            break;
        if (!m_spool.append({block.data(), got.value()})) {
            kept.error = Error{ErrorCode::Unreadable,
                               "there is no room for a temporary copy: unpack the archive and import the result", {}, std::nullopt};
            break;
        }
    }
    kept.size = m_spool.size() - std::min(kept.offset, m_spool.size());
    m_kept.push_back(std::move(kept));
}

void SetAside::handOut(const InputVisitor& visitor)
{
    std::vector<std::string> paths;
    std::map<std::string, std::deque<const Kept*>, std::less<>> byPath; // an archive may hold one name twice
    for (const Kept& kept : m_kept) {
        paths.push_back(kept.path);
        byPath[kept.path].push_back(&kept);
    }
    if (visitor.arrange && !paths.empty()) {
        visitor.arrange(paths, [&](const std::string& path) -> std::optional<InputHead> {
            const Kept& kept = *byPath.at(path).front();
            const auto length = static_cast<std::size_t>(std::min<std::uint64_t>(peekBytes, kept.size));
            return InputHead{std::string(m_spool.at(kept.offset, length)), kept.size};
        });
    }
    for (const std::string& path : paths) {
        const auto found = byPath.find(path);
        if (m_stop.stop_requested() || found == byPath.end() || found->second.empty())
            continue;
        const Kept& kept = *found->second.front();
        found->second.pop_front();
        InputItem item(path, open(kept));
        item.setSize(kept.size);
        item.setModified(kept.modified);
        item.setInsideArchive(true);
        item.setReopen([this, &kept] { return open(kept); });
        visitor.item(item);
    }
    m_kept.clear();
}

} // namespace delist
