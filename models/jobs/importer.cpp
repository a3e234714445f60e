#include "jobs/importer.h"
#include "evidence/captures/capture_session.h"
#include "evidence/conversion_advice.h"
#include "evidence/input/sha256.h"
#include "evidence/logs/column_mapping.h"
#include "evidence/row_vantages.h"
#include "evidence/text/code_page.h"
#include "jobs/exchange_folders.h"
#include "jobs/input_samples.h"
#include "jobs/mapping_store.h"
#include "jobs/stored_text_source.h"
#include <sys/stat.h>

namespace delist {

namespace {

double secondsSince(std::chrono::steady_clock::time_point start)
{
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

QString text(std::string_view bytes)
{
    return QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size()));
}

std::string fileNameOf(const QString& path)
{
    return path.section(QLatin1Char('/'), -1).toStdString();
}

} // namespace

Result<void> Importer::prepare()
{
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
    visitor.passOver = [this](const std::string& path) { return isCaseFile(path); };

    m_totalBytes = InputWalker::totalBytes(paths);
    for (const std::string& folder : emptyProtocolLogFolders(paths)) {
        m_result.notes << text(emptyProtocolLogNote(folder));
        m_result.emptyLogFolders << text(folder);
    }
    return walk(std::move(visitor), paths);
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
    } catch (const DatabaseError& error) {
        m_failure = error;
        try {
            rollback();
        } catch (const DatabaseError&) {
            // The first failure is the one to tell.
        }
    }
    if (m_failure)
        return m_failure->toError(m_casePath);
    m_result.cancelled = m_stop.stop_requested();
    return {};
}

void Importer::endChain()
{
    if (!m_session)
        return;
    m_session->finish();
    m_session.reset();
    m_writer.commitChain();
    for (ImportedEvidence& each : m_chainImported)
        m_result.imported.push_back(std::move(each));
    m_chainImported.clear();
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

void Importer::report(const std::string& what)
{
    if (!m_progress)
        return;
    JobProgress progress;
    progress.what = text(what);
    progress.done = static_cast<qint64>(m_walker ? m_walker->bytesRead() : m_storedRead);
    progress.total = static_cast<qint64>(m_totalBytes);
    const double elapsed = secondsSince(m_started);
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
        InputItem stored(evidence.path, std::make_unique<StoredTextSource>([&](std::uint64_t offset) {
            m_storedRead = offset;
            return m_writer.storedText(evidence.id, offset);
        }));
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
    Detection detection{1, "chosen by the user"};
    if (format == nullptr) {
        const Recognition recognition = recognise(head, item.fileName(), reading.codePage.get());
        if (recognition.format == nullptr) {
            if (const auto remembered = rememberedMapping(head)) {
                if (!isDuplicateFile(item))
                    import(item, reading, *formatById("csv"), {1, "the columns that were assigned to this header before"}, *remembered);
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
    import(item, reading, *format, detection, reading.mapping);
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

/// Hashes, parses and packs the bytes, each on its own thread.
BytesRead Importer::readThrough(InputItem& item, Reader& reader, bool embedText)
{
    BytesRead read;
    Sha256 hash;
    ParseThread parser(reader);
    bool ended = false;
    while (!ended && !stopped() && !m_writer.failed()) {
        const std::shared_ptr<std::string> block = m_pool.take();
        std::size_t filled = 0;
        while (filled < block->size() && !ended) {
            const auto got = item.read(std::span(block->data() + filled, block->size() - filled));
            if (!got) {
                read.error = got.error();
                ended = true;
            } else {
                filled += got.value();
                ended = got.value() == 0;
            }
        }
        const std::string_view view(block->data(), filled);
        if (filled > 0)
            parser.feed(block, view);
        for (std::size_t at = 0; embedText && at < filled; at += evidenceBlockBytes)
            m_writer.embedText(block, view.substr(at, evidenceBlockBytes), read.bytes + at);
        hash.add(view);
        read.bytes += filled;
        report(item.path());
    }
    if (!stopped() && !m_writer.failed())
        read.parsed = parser.finish();
    read.sha256 = hash.hex();
    return read;
}

void Importer::import(InputItem& item, const ReadingOptions& reading, const Format& format, const Detection& detection, const QString& mapping)
{
    const auto started = std::chrono::steady_clock::now();
    const std::string head(mapping.isEmpty() ? std::string_view() : item.peek());
    const bool embedText = m_options.embed && format.text && !(m_again && m_again->embedded);
    // A table with assigned columns is of mail or of connections, which only its mapping tells.
    const auto columns = mapping.isEmpty() ? Result<ColumnMapping>(Error{}) : ColumnMapping::parse(mapping.toStdString());
    const ReadingOptions::Clock zone = reading.clockFor(format, columns ? columns.value().zone : std::string());
    std::shared_ptr<const CodePage> codePage = reading.codePage;
    if (!codePage && columns && !columns.value().encoding.empty())
        if (auto page = CodePage::byName(columns.value().encoding))
            codePage = page.take();
    const CaptureChains::Member* const member = format.text ? nullptr : m_chains.find(item.path());
    if (m_session) {
        const auto follows = [&] { // the beginning was looked at without a time zone
            return followsInTime(m_chainFirst, m_chainLast, member->first) ||
                   (zone.localToUtc && followsInTime(m_chainFirst, m_chainLast, zone.localToUtc(member->first)));
        };
        if (!member || member->chain != m_chain || !follows())
            endChain();
    }
    EvidenceStart start;
    start.chained = member != nullptr;
    start.path = item.path();
    start.again = m_again ? m_again->id : 0;
    const Vantage vantage = columns && columns.value().isMail() ? Vantage::MailLog : format.vantage;
    start.vantage = vantage;
    if (!columns) {
        const RowVantages rows = rowVantages(format);
        start.connectionVantage = rows.connections;
        start.mailVantage = rows.mail;
    }
    start.bytes = static_cast<std::int64_t>(member ? member->chainBytes : item.size().value_or(0));
    start.embedPackets = m_options.embed && !format.text;

    ReaderOptions options;
    options.mailPorts = m_mailPorts;
    const auto zoneUsed = std::make_shared<bool>(false); // by the parsing thread, read when that has ended
    options.localToUtc = [zoneUsed, toUtc = zone.localToUtc](Micros local) {
        *zoneUsed = true;
        return toUtc ? toUtc(local) : local;
    };
    options.year = reading.year;
    options.yearByLeapDay = reading.yearByLeapDay;
    const auto leapYear = std::make_shared<int>(0);
    options.yearWithoutLeapDay = [leapYear](int year) { *leapYear = year; };
    options.dateOrder = reading.dateOrder;
    options.modified = item.modified();
    options.fileName = std::string(item.fileName());
    options.file = item.window();

    if (member && !m_session) {
        m_session = std::make_shared<CaptureSession>(options, m_writer);
        m_chain = member->chain;
    }
    options.captureSession = member ? m_session : nullptr;
    const std::int64_t id = m_writer.begin(start);
    if (member)
        m_session->beginFile(id);
    const std::unique_ptr<Reader> reader = columns ? openMappedTable(columns.value(), options, m_writer) : format.open(options, m_writer);
    reader->useCodePage(codePage);
    const BytesRead read = readThrough(item, *reader, embedText);
    if (stopped() || (read.error && read.error->code == ErrorCode::Cancelled)) {
        rollback();
        return;
    }
    if (!read.parsed && !m_writer.failed()) {
        for (const ImportedEvidence& each : m_chainImported)
            m_result.skipped.push_back({each.path, QStringLiteral("unreadable"),
                                        QStringLiteral("there was not enough memory to read the files it belongs to")});
        rollback();
        skip(item.path(), "unreadable", "there was not enough memory to read it");
        return;
    }

    if (*leapYear != 0 && !member) {
        if (auto source = item.reopen()) {
            rollback();
            InputItem again(item.path(), std::move(source));
            if (item.size())
                again.setSize(*item.size());
            again.setModified(item.modified());
            ReadingOptions dated = reading;
            dated.year = *leapYear;
            dated.yearByLeapDay = true;
            import(again, dated, format, detection, mapping);
            return;
        }
    }
    const ReadSummary summary = reader->summary();
    if (read.error && summary.records == 0) {
        if (m_chainImported.empty())
            rollback();
        else
            m_writer.dropChained();
        skip(item.path(), "unreadable", read.error->message);
        return;
    }

    if (m_again && read.sha256 != m_again->sha256) {
        rollback();
        skip(item.path(), "unreadable", "it is no longer the file that was imported");
        return;
    }
    EvidenceRow row = describe(summary, read, format, reading, {zone.zone, zone.source, *zoneUsed}, codePage.get());
    row.path = item.path();
    row.modified = item.modified();
    row.detection = detection.reason;
    row.embedded = m_again ? m_again->embedded : m_options.embed;
    if (member && !m_chainImported.empty())
        addNote(row, "The capture goes on from " + fileNameOf(m_chainImported.back().path) + ": both are read as one.");
    row.seconds = secondsSince(started);

    const std::int64_t known = m_writer.findEvidence(read.sha256);
    if (known != 0) {
        for (const ImportedEvidence& each : m_chainImported) // the same file came twice while it was read
            m_result.skipped.push_back({each.path, QStringLiteral("unreadable"),
                                        QStringLiteral("a file that it belongs to changed meanwhile: import it again")});
        rollback();
        skip(item.path(), "duplicate", "the same bytes are in the case as evidence " + std::to_string(known));
        return;
    }
    m_writer.commit(row);
    if (!mapping.isEmpty() && row.records > row.rejected)
        rememberMapping(head, mapping);

    ImportedEvidence evidence = imported(row, vantage);
    evidence.id = id;
    evidence.incomplete = read.error || (summary.truncated && vantage == Vantage::Capture);
    evidence.doubtful = isDoubtful(summary);
    evidence.seconds = secondsSince(started);
    if (member) {
        m_chainFirst = summary.first;
        m_chainLast = summary.last;
        m_chainImported.push_back(std::move(evidence));
    } else {
        m_result.imported.push_back(std::move(evidence));
    }
}

} // namespace delist
