#include "case/kept/original_file.h"
#include "evidence/captures/packet_source.h"
#include "evidence/format.h"
#include "evidence/input/file_on_disk.h"
#include "evidence/input/input_walker.h"
#include "evidence/input/sha256.h"
#include "evidence/no_sink.h"
#include <filesystem>
#include <mutex>
#include <sys/stat.h>
#include <tuple>

namespace delist {

namespace {

constexpr std::size_t blockBytes = 1 << 20;

Error refusal(const OriginalFacts& facts, const std::string& why)
{
    return Error{ErrorCode::Missing,
                 "evidence " + std::to_string(facts.evidence) + " was imported with --no-embed, so the case does not hold its contents; " + why,
                 {}, std::nullopt};
}

Micros modifiedOf(const struct stat& status)
{
    return static_cast<Micros>(status.st_mtim.tv_sec) * 1'000'000 + status.st_mtim.tv_nsec / 1000;
}

/// The SHA-256 of the first \p bytes of a file; empty when they cannot be read.
std::string hashOf(const std::string& path, std::uint64_t bytes)
{
    auto file = FileSource::open(path, {});
    if (!file)
        return {};
    Sha256 hash;
    std::string block(blockBytes, '\0');
    while (bytes > 0) {
        const auto got = file.value()->read(std::span(block).first(static_cast<std::size_t>(std::min<std::uint64_t>(bytes, block.size()))));
        if (!got || got.value() == 0)
            return {};
        hash.add(std::string_view(block).substr(0, got.value()));
        bytes -= got.value();
    }
    return hash.hex();
}

/// The last one that had to be hashed: the window asks for line after line.
bool hasHash(const std::string& path, const struct stat& status, const OriginalFacts& facts)
{
    using Hashed = std::tuple<dev_t, ino_t, off_t, Micros, std::uint64_t>;
    static std::mutex mutex;
    static Hashed last;
    static std::string hash;
    const std::scoped_lock lock(mutex);
    if (const Hashed now{status.st_dev, status.st_ino, status.st_size, modifiedOf(status), facts.bytes}; now != last || hash.empty()) {
        hash = hashOf(path, facts.bytes);
        last = now;
    }
    return hash == facts.sha256;
}

bool isWhatWasImported(const std::string& path, const struct stat& status, const OriginalFacts& facts)
{
    const auto size = static_cast<std::uint64_t>(status.st_size);
    if (size < facts.bytes)
        return false;
    return (size == facts.bytes && facts.modified != unknownTime && modifiedOf(status) == facts.modified) || hasHash(path, status, facts);
}

/// As much of an item as was imported, hashed while it is read.
class ImportedPart final : public ByteSource
{
public:
    ImportedPart(InputItem& item, std::uint64_t bytes) : m_item(item), m_left(bytes) {}

    Result<std::size_t> read(std::span<char> into) override
    {
        into = into.first(static_cast<std::size_t>(std::min<std::uint64_t>(into.size(), m_left)));
        if (into.empty())
            return std::size_t{0};
        const auto got = m_item.read(into);
        if (got) {
            m_hash.add(std::string_view(into.data(), got.value()));
            m_left -= got.value();
        }
        return got;
    }
    [[nodiscard]] bool is(const OriginalFacts& facts) { return m_left == 0 && m_hash.hex() == facts.sha256; }

private:
    InputItem& m_item;
    std::uint64_t m_left;
    Sha256 m_hash;
};

/// Null: there is none at \p place that begins with what was imported.
std::unique_ptr<FileSource> unpackedMember(const std::string& archive, const std::string& place, const OriginalFacts& facts)
{
    std::unique_ptr<FileSource> found;
    std::stop_source enough;
    InputVisitor visitor;
    visitor.item = [&](InputItem& item) {
        if (item.path() != place)
            return;
        ImportedPart part(item, facts.bytes);
        auto unpacked = FileSource::spool(part, {});
        if (!unpacked || !part.is(facts))
            return; // archives may have several members of one name
        found = unpacked.take();
        enough.request_stop();
    };
    visitor.skipped = [](const std::string&, const Error&) {};
    (void)InputWalker(std::move(visitor)).walk({archive}, enough.get_token());
    return found;
}

/// In which it was imported, as the custody log says; empty: it does not.
std::string folderOf(Database& database, std::int64_t evidence)
{
    SqlStatement find = database.prepare("SELECT json_extract(detail, '$.folder') FROM custody WHERE action IN ('import', 'read-again')"
                                         " AND json_extract(detail, '$.evidence') = ?1 AND json_extract(detail, '$.folder') IS NOT NULL ORDER BY id DESC LIMIT 1");
    find.bind(1, evidence);
    return find.step() ? std::string(find.text(0)) : std::string();
}

class PacketVisitor final : public PacketConsumer
{
public:
    explicit PacketVisitor(const std::function<bool(const Packet&)>& visit) : m_visit(visit) {}
    void packet(const Packet& packet) override { m_goesOn = m_goesOn && m_visit(packet); }
    void socketOwner(const SocketOwner&) override {}
    void processName(std::int64_t, std::string_view) override {}
    [[nodiscard]] bool goesOn() const { return m_goesOn; }

private:
    const std::function<bool(const Packet&)>& m_visit;
    bool m_goesOn = true;
};

} // namespace

std::vector<std::string> originalPlaces(Database& database, std::int64_t evidence, const std::string& path)
{
    if (path.starts_with('/'))
        return {path};
    const std::string folder = folderOf(database, evidence);
    std::vector<std::string> places{folder.empty() ? path : folder + "/" + path};
    const std::string inCase = (std::filesystem::absolute(database.path()).parent_path() / path).string();
    if (inCase != places.front())
        places.push_back(inCase);
    return places;
}

Result<std::unique_ptr<FileSource>> openOriginal(Database& database, const OriginalFacts& facts)
{
    bool changed = false;
    std::string archive;
    for (const std::string& place : originalPlaces(database, facts.evidence, facts.path)) {
        struct stat status = {};
        if (::stat(place.c_str(), &status) != 0) {
            const std::string packedIn = fileOnDisk(place);
            if (packedIn.empty())
                continue;
            if (auto member = unpackedMember(packedIn, place, facts))
                return member;
            archive = packedIn;
            continue;
        }
        if (!S_ISREG(status.st_mode))
            continue;
        if (isWhatWasImported(place, status, facts))
            return FileSource::open(place, {});
        changed = true;
    }
    if (changed)
        return refusal(facts, "its original " + facts.path + " was changed after the import");
    if (!archive.empty())
        return refusal(facts, "its original " + facts.path + " is not in " + archive + " any more as it was imported");
    return refusal(facts, "its original is not at its path any more: " + facts.path);
}

Result<void> eachPacketOfOriginal(Database& database, const OriginalFacts& facts, const std::function<bool(const Packet&)>& visit)
{
    const Format* const format = formatById(facts.format);
    if (format == nullptr || format->text || format->vantage != Vantage::Capture || format->clock != FormatClock::Epoch)
        return refusal(facts, "packets of this format are shown from the case alone; its original was " + facts.path);
    auto file = openOriginal(database, facts);
    if (!file)
        return file.error();
    NoSink sink;
    PacketVisitor visitor(visit);
    ReaderOptions options;
    options.packets = &visitor;
    const std::unique_ptr<Reader> reader = format->open(options, sink);
    std::string block(blockBytes, '\0');
    while (visitor.goesOn()) {
        const auto got = file.value()->read(block);
        if (!got)
            return got.error();
        if (got.value() == 0)
            break;
        reader->feed(std::string_view(block).substr(0, got.value()));
    }
    if (visitor.goesOn())
        reader->finish();
    return {};
}

} // namespace delist
