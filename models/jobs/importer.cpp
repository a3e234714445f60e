#include "jobs/importer.h"
#include "evidence/conversion_advice.h"
#include "evidence/input/read_whole.h"
#include "evidence/input/sha256.h"
#include "jobs/exchange_folders.h"
#include "jobs/input_samples.h"
#include "jobs/mapping_store.h"
#include "jobs/stored_text_source.h"
#include <algorithm>
#include <sys/stat.h>

namespace delist {

namespace {

QString text(std::string_view bytes)
{
    return QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size()));
}

} // namespace

Result<void> Importer::prepare()
{
    m_writer.setStop(m_stop);
    m_writer.setPatience([this] { // the importing thread waits for the writer's meanwhile
        report({}, Progress::Waits);
        return !m_stop.stop_requested();
    });
    for (const std::string& port : m_settings.mailPorts) {
        const int number = QString::fromStdString(port).toInt();
        if (number > 0 && number < 65536)
            m_mailPorts.push_back(static_cast<std::uint16_t>(number));
    }
    auto resolved = ReadingOptions::resolve(m_options, m_settings.timezone);
    if (!resolved)
        return resolved.error();
    m_reading = resolved.take();
    for (auto each = m_options.files.cbegin(); each != m_options.files.cend(); ++each) {
        auto ofFile = ReadingOptions::resolve(each.value(), m_settings.timezone);
        if (!ofFile)
            return ofFile.error();
        m_fileReading[each.key()] = ofFile.take();
    }
    return {};
}

const ReadingOptions& Importer::readingFor(const std::string& path) const
{
    if (!m_fileReading.empty())
        if (const auto found = m_fileReading.find(text(path)); found != m_fileReading.end())
            return found->second;
    return m_reading;
}

Result<void> Importer::walk(const std::vector<std::string>& paths)
{
    InputVisitor visitor;
    visitor.item = [this](InputItem& each) { guarded(each); };
    visitor.skipped = [this](const std::string& path, const Error& error) {
        if (stopped() || error.code == ErrorCode::Cancelled)
            return;
        const char* const reason = error.code == ErrorCode::TooDeep ? "too-deep"
                                   : error.code == ErrorCode::Empty ? "empty"
                                                                    : "unreadable";
        skip(path, reason, error.message);
    };
    visitor.arrange = [this](std::vector<std::string>& names, const InputHeads& heads) { m_chains.arrange(names, heads); };
    visitor.keepForLast = CaptureChains::looksLikeCapture;
    visitor.passOver = [&](const std::string& path) {
        const bool ours = isCaseFile(path);
        if (ours && std::ranges::find(paths, path) != paths.end()) // in a folder it goes without saying
            skip(path, "unreadable", "it is the case itself, or a part of it");
        return ours;
    };

    m_totalBytes = InputWalker::totalBytes(paths);
    for (const std::string& folder : emptyProtocolLogFolders(paths)) {
        m_result.notes << text(emptyProtocolLogNote(folder));
        m_result.emptyLogFolders << text(folder);
    }
    if (auto walked = walk(std::move(visitor), paths); !walked)
        return walked;
    if (auto counted = countYearsOn(); !counted)
        return counted;
    if (auto joined = joinPieces(); !joined)
        return joined;
    if (!stopped() && m_result.imported.empty() && m_result.skipped.empty())
        for (const std::string& path : paths)
            skip(path, "empty", "there are no files in it");
    return {};
}

Result<void> Importer::walk(InputVisitor visitor, const std::vector<std::string>& paths)
{
    m_walker = std::make_unique<InputWalker>(std::move(visitor));
    const std::stop_callback forward(m_stop, [this] { m_abort.request_stop(); });
    (void)m_walker->walk(paths, m_abort.get_token());
    return endWalk();
}

/// What is complete is kept, the rest given up.
Result<void> Importer::endWalk()
{
    try {
        if (m_session && m_stop.stop_requested())
            rollback();
        else if (!m_failure)
            endChain();
        if (stopped())
            m_writer.commitWaiting();
    } catch (const DatabaseError& error) {
        if (!isStop(error))
            m_failure = error;
        try {
            rollback();
        } catch (const DatabaseError&) {
            // The first failure is the one to tell.
        }
    }
    if (stopped())
        tellTakenBack();
    if (m_failure)
        return m_failure->toError(m_casePath);
    m_result.cancelled = m_stop.stop_requested();
    return {};
}

void Importer::conclude(const std::function<void()>& work)
{
    if (m_result.cancelled)
        return;
    std::optional<DatabaseError> failure;
    try {
        m_writer.withWaiting([&](Database& database) {
            const HeedStop heed(database, m_stop);
            work();
        });
    } catch (const DatabaseError& error) {
        failure = error;
        m_result.cancelled = m_stop.stop_requested();
    }
    try {
        if (m_result.cancelled)
            m_writer.dropWaiting();
        else
            m_writer.commitWaiting();
    } catch (const DatabaseError& error) {
        failure = error;
        rollback();
    }
    tellTakenBack();
    if (failure && !m_result.cancelled)
        throw DatabaseError(*failure);
}

void Importer::tellTakenBack()
{
    std::erase_if(m_result.imported, [this](const ImportedEvidence& each) {
        bool isThere = false;
        m_writer.ask([&](Database& database) { isThere = EvidenceStore(database).evidence(each.id).ok(); });
        if (isThere)
            return false;
        if (!m_result.stoppedIn.isEmpty())
            m_result.skipped.push_back({m_result.stoppedIn, QStringLiteral("unreadable"), QStringLiteral("stopped before it was safe in the case")});
        m_result.stoppedIn = each.path;
        return true;
    });
}

bool Importer::isStop(const DatabaseError& error) const
{
    return (error.code & 0xFF) == SQLITE_INTERRUPT && m_stop.stop_requested();
}

/// A stop that came while the last evidence became a part of the case.
void Importer::takeBackWhenStopped()
{
    if (m_stop.stop_requested() && m_writer.waitsAlone())
        m_writer.dropWaiting();
}

void Importer::rollback()
{
    m_session.reset();
    m_chainImported.clear();
    m_writer.rollback();
}

/// The case itself and what SQLite keeps beside it: opening and closing those would drop SQLite's locks.
bool Importer::isCaseFile(const std::string& path) const
{
    struct stat theirs = {};
    struct stat ours = {};
    if (::stat(path.c_str(), &theirs) != 0)
        return false;
    for (const char* const suffix : {"", "-wal", "-shm", "-journal", ".lock"}) {
        const std::string own = m_casePath + suffix;
        if (::stat(own.c_str(), &ours) == 0 && ours.st_dev == theirs.st_dev && ours.st_ino == theirs.st_ino)
            return true;
    }
    return false;
}

void Importer::skip(const std::string& path, const char* reason, const std::string& detail)
{
    m_result.skipped.push_back({text(path), QString::fromLatin1(reason), text(detail)});
}

void Importer::report(const std::string& what, Progress state)
{
    if (!m_progress)
        return;
    JobProgress progress;
    progress.what = text(what);
    progress.waits = state == Progress::Waits;
    progress.done = static_cast<qint64>(m_walker ? m_walker->bytesRead() : m_storedRead);
    progress.total = static_cast<qint64>(m_totalBytes);
    const double elapsed = std::chrono::duration<double>(std::chrono::steady_clock::now() - m_started).count();
    progress.perSecond = elapsed > 0 ? static_cast<double>(progress.done) / elapsed : 0;
    m_progress(progress);
}

void Importer::guarded(InputItem& each)
{
    if (stopped())
        return;
    try {
        item(each);
    } catch (const DatabaseError& error) {
        if (isStop(error))
            m_result.stoppedIn = text(each.path());
        else
            m_failure = error;
        try {
            rollback();
        } catch (const DatabaseError&) {
            // The first failure is the one to tell.
        }
        m_abort.request_stop();
    }
}

Result<void> Importer::readAgain(const StoredEvidence& evidence)
{
    m_again = evidence;
    m_totalBytes = static_cast<std::uint64_t>(evidence.bytes);
    if (evidence.embedded) {
        const auto open = [&] {
            return std::make_unique<StoredTextSource>([&](std::uint64_t offset) {
                m_storedRead = offset;
                return m_writer.storedText(evidence.id, offset);
            });
        };
        InputItem stored(evidence.path, open());
        stored.setReopen(open);
        stored.setSize(m_totalBytes);
        stored.setModified(evidence.modified);
        guarded(stored);
        return endWalk();
    }
    bool found = false;
    InputVisitor visitor;
    visitor.item = [&](InputItem& each) {
        if (found || each.path() != evidence.path)
            return;
        found = true;
        guarded(each);
    };
    visitor.skipped = [](const std::string&, const Error&) {};
    if (const std::string onDisk = fileOnDisk(evidence.path); !onDisk.empty()) {
        if (auto walked = walk(std::move(visitor), {onDisk}); !walked)
            return walked;
    }
    if (!found && !stopped())
        skip(evidence.path, "unreadable", "the case does not hold its text, and it is no longer where it was imported from");
    return {};
}

Result<void> Importer::countYearsOn()
{
    for (const YearsOfPieces::Later& piece : m_yearsOfPieces.take()) {
        if (stopped())
            break;
        ReadingOptions reading = m_reading;
        reading.year += piece.years;
        reading.yearSource = YearSource::EarlierPiece;
        reading.given.year = reading.year;
        m_fileReading[text(piece.evidence.path)] = std::move(reading);
        const std::size_t count = m_result.imported.size();
        const auto again = readAgain(piece.evidence);
        m_again.reset();
        if (!again)
            return again;
        if (m_result.imported.size() > count) {
            m_result.imported[piece.result] = std::move(m_result.imported.back());
            m_result.imported.pop_back();
        }
    }
    return {};
}

void Importer::item(InputItem& item)
{
    report(item.path());
    const std::string_view head = item.peek();
    if (head.empty()) {
        const auto& error = item.pendingError();
        if (error && error->code == ErrorCode::Cancelled)
            return;
        if (error)
            skip(item.path(), "unreadable", error->message);
        else
            skip(item.path(), "empty", "there is nothing in it");
        return;
    }

    const ReadingOptions& reading = readingFor(item.path());
    const Format* format = reading.forced;
    Recognition recognition = recognise(head, item.fileName(), reading.codePage.get());
    if (format == nullptr && recognition.mayComeLater)
        if (Recognition later = recogniseFurtherIn(item, reading.codePage.get()); later.format != nullptr)
            recognition = std::move(later);
    Detection detection{1, "chosen by the user"};
    for (const auto& [candidate, answer] : recognition.candidates)
        if (candidate == format && reading.mapping.isEmpty())
            detection.score = answer.score;
    if (format == nullptr) {
        if (recognition.format == nullptr) {
            if (const auto remembered = rememberedMapping(head)) {
                if (!isDuplicateFile(item))
                    import(item, {reading, *formatById("csv"), {1, "the columns that were assigned to this header before"}, *remembered});
                return;
            }
            if (const std::string advice = conversionAdvice(head, item.path()); !advice.empty()) {
                skip(item.path(), "unknown-format", advice);
                return;
            }
            std::string detail = recognition.detection.reason;
            int named = 0;
            for (const auto& [candidate, answer] : recognition.candidates) {
                if (answer.score > 0 && named++ < 2)
                    detail += "; not " + std::string(candidate->id) + ": " + answer.reason;
            }
            skip(item.path(), "unknown-format", detail);
            return;
        }
        format = recognition.format;
        detection = recognition.detection;
    }
    if (isDuplicateFile(item))
        return;
    import(item, {reading, *format, detection, reading.mapping});
}

/// A log of many programs whose first lines are of none that is read: what stands further in, in steps. Nothing when it cannot be read
/// a second time.
Recognition Importer::recogniseFurtherIn(const InputItem& item, const CodePage* codePage) const
{
    constexpr std::size_t step = 64 << 10;      // as much as decides at the beginning
    constexpr std::size_t closely = 4 << 20;    // every step of so much
    constexpr std::size_t coarsely = 1 << 20;   // then one in so much
    constexpr std::size_t farthest = 256 << 20;
    const std::unique_ptr<ByteSource> again = item.reopen();
    std::string piece;
    for (std::size_t at = 0; again && at < farthest && !stopped(); at += piece.size()) {
        piece = readWhole(*again, step);
        if (piece.empty())
            break;
        if (at == 0 || (at >= closely && at % coarsely >= step))
            continue;
        const std::size_t line = piece.find('\n') + 1;
        Recognition found = recognise(std::string_view(piece).substr(line), item.fileName(), codePage);
        if (found.format == nullptr)
            continue;
        found.detection.reason += ", further in (from byte " + std::to_string(at + line) + ")";
        return found;
    }
    return {};
}

/// Reads a file twice only when one of its size is in the case, or when its chain would suffer if it were found out late.
/// What else can be read only once is known at its end.
bool Importer::isDuplicateFile(const InputItem& item)
{
    if (m_again)
        return false;
    if (item.size() ? !m_writer.hasEvidenceOfSize(static_cast<std::int64_t>(*item.size())) : m_chains.find(item.path()) == nullptr)
        return false;
    const std::unique_ptr<ByteSource> again = item.reopen();
    if (!again)
        return false;
    Sha256 hash;
    const auto block = m_pool.take();
    while (!stopped()) {
        const auto got = again->read(*block);
        if (!got || got.value() == 0)
            break;
        hash.add({block->data(), got.value()});
    }
    const std::int64_t known = m_writer.findEvidence(hash.hex());
    if (known == 0)
        return false;
    skip(item.path(), "duplicate", "the same bytes are in the case as evidence " + std::to_string(known));
    return true;
}

} // namespace delist
