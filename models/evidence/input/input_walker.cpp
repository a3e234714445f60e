#include "evidence/input/input_walker.h"
#include "evidence/input/archive_reader.h"
#include "evidence/input/file_window.h"
#include "evidence/input/read_whole.h"
#include "evidence/input/set_aside.h"
#include "evidence/input/stream_source.h"
#include "evidence/input/unpack_budget.h"
#include <algorithm>
#include <filesystem>
#include <set>
#include <sys/stat.h>

namespace delist {

namespace fs = std::filesystem;

namespace {

/// Hands out each file on disk below \p path. Links are followed, but no folder is entered twice.
class DiskWalk
{
public:
    std::function<void(const std::string& path, const struct stat& status)> file;
    std::function<void(const std::string& path, const Error& error)> problem;
    std::function<void(std::vector<std::string>& paths)> arrange;
    std::stop_token stop;

    void walk(const std::string& path, bool named = true)
    {
        if (stop.stop_requested())
            return;
        struct stat status = {};
        if (::stat(path.c_str(), &status) != 0) {
            const std::error_code why(errno, std::generic_category());
            const bool missing = why == std::errc::no_such_file_or_directory;
            problem(path, {missing ? ErrorCode::Missing : ErrorCode::Unreadable,
                           missing ? "no such file" : why.message(), path, std::nullopt});
            return;
        }
        if (S_ISDIR(status.st_mode))
            folder(path, status);
        else if (S_ISREG(status.st_mode) || (named && (S_ISFIFO(status.st_mode) || S_ISCHR(status.st_mode))))
            file(path, status);
        else
            problem(path, {ErrorCode::Unreadable, "neither a file nor a folder", path, std::nullopt});
    }

private:
    void folder(const std::string& path, const struct stat& status)
    {
        constexpr std::size_t deepest = 256;
        if (m_depth >= deepest || !m_seen.emplace(status.st_dev, status.st_ino).second)
            return;
        std::error_code why;
        std::vector<std::string> names;
        for (fs::directory_iterator it(path, why), end; !why && it != end; it.increment(why))
            names.push_back(it->path().string());
        if (why)
            problem(path, {ErrorCode::Unreadable, "the folder cannot be read: " + why.message(), path, std::nullopt});
        std::sort(names.begin(), names.end());
        if (arrange)
            arrange(names);
        ++m_depth;
        for (const std::string& name : names)
            walk(name, false);
        --m_depth;
    }

    std::set<std::pair<dev_t, ino_t>> m_seen;
    std::size_t m_depth = 0;
};

/// Adds up what a layer of unpacking puts out, and stops it. A stream and the tar inside it are two layers of one depth.
class BudgetedSource : public ByteSource
{
public:
    using Inner = std::function<Result<std::size_t>(std::span<char>)>;
    BudgetedSource(Inner inner, UnpackBudget& budget, int layer) : m_inner(std::move(inner)), m_budget(budget), m_layer(layer) {}

    Result<std::size_t> read(std::span<char> into) override
    {
        if (m_error)
            return *m_error;
        // Small steps, so that a bomb is stopped near its limit and not a large block later.
        auto got = m_inner(into.first(std::min<std::size_t>(into.size(), 1U << 20)));
        if (!got)
            m_error = got.error();
        else if (!m_budget.unpacked(m_layer, got.value()))
            m_error = m_budget.bomb();
        if (m_error)
            return *m_error;
        return got;
    }

private:
    Inner m_inner;
    UnpackBudget& m_budget;
    int m_layer;
    std::optional<Error> m_error;
};

/// An item read on as a source.
class ItemSource : public ByteSource
{
public:
    explicit ItemSource(InputItem& item) : m_item(item) {}
    Result<std::size_t> read(std::span<char> into) override { return m_item.read(into); }

private:
    InputItem& m_item;
};

/// What comes out of a compressed file, opened once more from the disk, with a budget of its own.
class ReopenedStream : public ByteSource
{
public:
    ReopenedStream(std::unique_ptr<FileSource> packed, ArchiveKind kind, const InputLimits& limits)
        : m_packed(std::move(packed)), m_budget(limits, *m_packed), m_stream(openStream(kind, *m_packed)),
          m_source([this](std::span<char> into) { return m_stream->read(into); }, m_budget, 0)
    {
    }
    Result<std::size_t> read(std::span<char> into) override { return m_source.read(into); }

private:
    std::unique_ptr<FileSource> m_packed;
    UnpackBudget m_budget;
    std::unique_ptr<ByteSource> m_stream;
    BudgetedSource m_source;
};

/// The beginning of a file on disk; of a compressed one what comes out of it.
std::optional<InputHead> headOnDisk(const std::string& path, std::stop_token stop)
{
    auto opened = FileSource::open(path, std::move(stop));
    if (!opened || !opened.value()->size())
        return std::nullopt;
    FileSource& file = *opened.value();
    InputHead head{readWhole(file, peekBytes), *file.size()};
    if (const ArchiveKind kind = archiveKind(head.bytes); isStream(kind) && file.seek(0))
        head.bytes = readWhole(*openStream(kind, file), peekBytes);
    return head;
}

/// When what was packed was last written, as the header of a gzip file says it (RFC 1952): its own date is that of the copy.
Micros gzipTime(std::string_view head)
{
    std::uint32_t seconds = 0;
    for (std::size_t i = 8; i-- > 4 && head.size() >= 10;)
        seconds = seconds << 8 | static_cast<unsigned char>(head[i]);
    return Micros{seconds} * 1'000'000;
}

/// Everything below one file on disk.
class Unpacking
{
public:
    Unpacking(const InputVisitor& visitor, const InputLimits& limits, const FileSource& disk, std::stop_token stop)
        : m_visitor(visitor), m_budget(limits, disk), m_stop(stop), m_aside(std::move(stop))
    {
    }

    /// Hands out everything in \p item, which is the file on disk at \p path.
    void all(InputItem& item, FileSource* seekable, const std::string& path)
    {
        m_path = path;
        handle(item, seekable, 0);
        m_aside.handOut(m_visitor);
    }

private:

    /// \p seekable is \p item's source, if it can seek.
    void handle(InputItem& item, FileSource* seekable, int depth)
    {
        const std::string_view head = item.peek();
        if (head.empty() && item.pendingError()) {
            skip(item.path(), *item.pendingError());
            return;
        }
        const ArchiveKind kind = archiveKind(head);
        if (kind == ArchiveKind::None) {
            if (m_archives > 0 && m_visitor.keepForLast && m_visitor.keepForLast(head))
                m_aside.keep(item);
            else
                m_visitor.item(item);
            return;
        }
        if (depth >= m_budget.limits().archiveDepth) {
            skip(item.path(), {ErrorCode::TooDeep,
                               "archives are nested more than " + std::to_string(m_budget.limits().archiveDepth)
                                   + " deep: unpack it and import the result",
                               item.path(), std::nullopt});
            return;
        }
        if (isStream(kind))
            stream(item, kind, depth);
        else if (needsSeeking(kind))
            seekableArchive(item, kind, seekable, depth);
        else
            sequentialArchive(item, item.path(), kind, depth);
    }

    void skip(const std::string& path, Error error)
    {
        if (m_stop.stop_requested())
            return;
        error.file = path;
        m_visitor.skipped(path, error);
    }

    void stream(InputItem& packed, ArchiveKind kind, int depth)
    {
        ItemSource source(packed);
        const std::shared_ptr<ByteSource> unpacked = openStream(kind, source);
        InputItem item(packed.path() + '/' + std::string(withoutStreamSuffix(packed.fileName())),
                       std::make_unique<BudgetedSource>([unpacked](std::span<char> into) { return unpacked->read(into); },
                                                        m_budget, 2 * depth));
        if (kind == ArchiveKind::Gzip)
            item.setModified(gzipTime(packed.peek()));
        if (item.modified() == unknownTime)
            item.setModified(packed.modified());
        item.setInsideArchive(true);
        if (depth == 0) {
            item.setReopen([this, kind]() -> std::unique_ptr<ByteSource> {
                auto file = FileSource::open(m_path, m_stop);
                if (!file || !file.value()->size())
                    return nullptr;
                return std::make_unique<ReopenedStream>(file.take(), kind, m_budget.limits());
            });
        }
        if (archiveKind(item.peek()) == ArchiveKind::Tar)
            sequentialArchive(item, packed.path(), ArchiveKind::Tar, depth); // a .tar.gz is one archive
        else
            handle(item, nullptr, depth + 1);
    }

    void sequentialArchive(InputItem& packed, const std::string& path, ArchiveKind kind, int depth)
    {
        ItemSource source(packed);
        ArchiveReader archive(kind, source, nullptr);
        if (members(archive, packed, path, depth) == 0)
            skip(path, {ErrorCode::Damaged, std::string("the ") + archiveKindName(kind) + " has no members", path, std::nullopt});
    }

    void seekableArchive(InputItem& packed, ArchiveKind kind, FileSource* seekable, int depth)
    {
        std::unique_ptr<FileSource> spooled;
        if (!seekable) {
            ItemSource source(packed);
            auto made = FileSource::spool(source, m_stop);
            if (!made) {
                skip(packed.path(), made.error());
                return;
            }
            spooled = made.take();
            seekable = spooled.get();
        } else if (!seekable->seek(0)) {
            skip(packed.path(), {ErrorCode::Unreadable, "cannot be read from the start again", packed.path(), std::nullopt});
            return;
        }
        {
            ArchiveReader archive(kind, *seekable, seekable);
            if (members(archive, packed, packed.path(), depth) != 0)
                return;
        }
        // Looks like an archive and holds nothing: let the formats look at it as it is.
        seekable->seek(0);
        InputItem plain(packed.path(), std::make_unique<BudgetedSource>(
                                           [seekable](std::span<char> into) { return seekable->read(into); }, m_budget, 2 * depth));
        plain.setSize(packed.size());
        plain.setModified(packed.modified());
        plain.setInsideArchive(packed.insideArchive());
        m_visitor.item(plain);
    }

    /// How many members there were, or were lost; 0 if there was none and no problem.
    std::size_t members(ArchiveReader& archive, const InputItem& packed, const std::string& path, int depth)
    {
        ++m_archives;
        const std::size_t count = eachMember(archive, packed, path, depth);
        --m_archives;
        return count;
    }

    std::size_t eachMember(ArchiveReader& archive, const InputItem& packed, const std::string& path, int depth)
    {
        std::size_t count = 0;
        while (!m_stop.stop_requested()) {
            const auto next = archive.next();
            if (!next) {
                skip(path, next.error());
                return count + 1;
            }
            if (!next.value())
                break;
            ++count;
            if (!m_budget.member()) {
                skip(path, {ErrorCode::TooLarge,
                            "more than " + std::to_string(m_budget.limits().members) + " members: the rest was left out", path,
                            std::nullopt});
                return count;
            }
            if (!archive.isFile())
                continue;
            const std::string memberPath = path + '/' + archive.name();
            if (archive.isEncrypted()) {
                skip(memberPath, {ErrorCode::Encrypted, "encrypted: unpack it with its password and import the result",
                                  memberPath, std::nullopt});
                continue;
            }
            InputItem item(memberPath, std::make_unique<BudgetedSource>(
                                           [&archive](std::span<char> into) { return archive.read(into); }, m_budget, 2 * depth + 1));
            item.setSize(archive.size());
            item.setModified(archive.modified());
            if (item.modified() == unknownTime)
                item.setModified(packed.modified());
            item.setInsideArchive(true);
            handle(item, nullptr, depth + 1);
            if (item.pendingError() && item.pendingError()->code == ErrorCode::TooLarge) {
                skip(path, *item.pendingError());
                return count;
            }
        }
        return count + (m_stop.stop_requested() ? 1 : 0);
    }

    const InputVisitor& m_visitor;
    UnpackBudget m_budget;
    std::stop_token m_stop;
    std::string m_path;
    SetAside m_aside;
    int m_archives = 0; ///< around what is being handled; a stream alone is none
};

/// A FileSource that the walk keeps, with its bytes counted for progress.
class CountedSource : public ByteSource
{
public:
    CountedSource(FileSource& file, std::uint64_t& counter) : m_file(file), m_counter(counter), m_base(counter) {}
    Result<std::size_t> read(std::span<char> into) override
    {
        auto got = m_file.read(into);
        m_counter = m_base + m_file.bytesRead();
        return got;
    }

private:
    FileSource& m_file;
    std::uint64_t& m_counter;
    std::uint64_t m_base;
};

} // namespace

InputWalker::InputWalker(InputVisitor visitor, InputLimits limits) : m_visitor(std::move(visitor)), m_limits(limits) {}

Result<void> InputWalker::walk(const std::vector<std::string>& paths, std::stop_token stop)
{
    DiskWalk disk;
    disk.stop = stop;
    disk.problem = m_visitor.skipped;
    if (m_visitor.arrange) {
        disk.arrange = [&](std::vector<std::string>& names) {
            m_visitor.arrange(names, [&](const std::string& path) {
                return m_visitor.passOver && m_visitor.passOver(path) ? std::nullopt : headOnDisk(path, stop);
            });
        };
    }
    disk.file = [&](const std::string& path, const struct stat& status) {
        if (m_visitor.passOver && m_visitor.passOver(path))
            return;
        const std::uint64_t before = m_bytesRead;
        auto opened = FileSource::open(path, stop);
        if (!opened) {
            m_visitor.skipped(path, opened.error());
            return;
        }
        FileSource& file = *opened.value();
        InputItem item(path, std::make_unique<CountedSource>(file, m_bytesRead));
        item.setSize(file.size());
        item.setModified(static_cast<Micros>(status.st_mtim.tv_sec) * 1'000'000 + status.st_mtim.tv_nsec / 1000);
        if (file.size()) {
            item.setReopen([path, stop]() -> std::unique_ptr<ByteSource> {
                auto again = FileSource::open(path, stop);
                return again && again.value()->size() ? again.take() : nullptr;
            });
            item.setWindow([path, stop]() -> std::unique_ptr<RandomBytes> { return FileWindow::open(path, stop); });
        }
        Unpacking(m_visitor, m_limits, file, stop).all(item, file.size() ? &file : nullptr, path);
        m_bytesRead = before + file.size().value_or(file.bytesRead());
    };
    std::vector<std::string> arranged = paths;
    if (disk.arrange)
        disk.arrange(arranged);
    for (const std::string& path : arranged)
        disk.walk(path);
    if (stop.stop_requested())
        return Error{ErrorCode::Cancelled, "cancelled", {}, std::nullopt};
    return {};
}

std::uint64_t InputWalker::totalBytes(const std::vector<std::string>& paths)
{
    std::uint64_t total = 0;
    DiskWalk disk;
    disk.problem = [](const std::string&, const Error&) {};
    disk.file = [&total](const std::string&, const struct stat& status) { total += static_cast<std::uint64_t>(status.st_size); };
    for (const std::string& path : paths)
        disk.walk(path);
    return total;
}

} // namespace delist
