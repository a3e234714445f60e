// Importer: one piece of evidence, from its plan to its row in the case, alone or as a part of a chain of captures.
#include "evidence/captures/capture_session.h"
#include "evidence/input/sha256.h"
#include "jobs/importer.h"
#include "jobs/mapping_store.h"
#include "jobs/stored_text_source.h"

namespace delist {

/// What the parsing thread tells of a reading; looked at when that thread has ended.
struct Importer::Told
{
    bool zoneUsed = false; ///< a stamp needed the zone
    int year = 0;          ///< that lines further down ask for
    YearSource yearSource = YearSource::Given;
    YearlessDays yearless;
};

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

/// An open chain goes on with a file of its own that follows in time; by anything else it ends.
void Importer::endChainBefore(const CaptureChains::Member* member, const EvidencePlan& plan)
{
    if (!m_session)
        return;
    const auto follows = [&] { // the beginning was looked at without a time zone
        const auto& localToUtc = plan.clock().localToUtc;
        return followsInTime(m_chainFirst, m_chainLast, member->first) ||
               (localToUtc && followsInTime(m_chainFirst, m_chainLast, localToUtc(member->first)));
    };
    if (member == nullptr || member->chain != m_chain || !follows())
        endChain();
}

/// When the file behind it begins; its beginning was looked at without a time zone.
Micros Importer::nextOf(const CaptureChains::Member& member, const EvidencePlan& plan)
{
    const auto& localToUtc = plan.clock().localToUtc;
    return localToUtc && member.next != unknownTime ? std::min(member.next, localToUtc(member.next)) : member.next;
}

void Importer::endChain()
{
    if (!m_session)
        return;
    m_session->finish();
    m_session.reset();
    m_writer.commitChain();
    takeBackWhenStopped();
    for (ImportedEvidence& each : m_chainImported)
        m_result.imported.push_back(std::move(each));
    m_chainImported.clear();
}

void Importer::giveUpChain(const char* why)
{
    for (const ImportedEvidence& each : m_chainImported)
        m_result.skipped.push_back({each.path, QStringLiteral("unreadable"), QString::fromLatin1(why)});
    rollback();
}

EvidenceStart Importer::startOf(const InputItem& item, const EvidencePlan& plan, const CaptureChains::Member* member) const
{
    EvidenceStart start;
    start.chained = member != nullptr;
    start.path = item.path();
    start.again = m_again ? m_again->id : 0;
    start.vantage = plan.vantage();
    if (const auto rows = plan.rowVantages()) {
        start.connectionVantage = rows->connections;
        start.mailVantage = rows->mail;
    }
    start.bytes = static_cast<std::int64_t>(member ? member->chainBytes : item.size().value_or(0));
    start.embedPackets = m_options.embed && plan.format().isCapture();
    return start;
}

ReaderOptions Importer::readerOptions(const InputItem& item, const EvidencePlan& plan, const std::shared_ptr<Told>& told) const
{
    ReaderOptions options;
    options.mailPorts = m_mailPorts;
    options.localToUtc = [told, toUtc = plan.clock().localToUtc](Micros local) {
        told->zoneUsed = true;
        return toUtc ? toUtc(local) : local;
    };
    options.year = plan.reading().year;
    options.yearSource = plan.reading().yearSource;
    options.otherYear = [told](int year, YearSource source) {
        told->year = year;
        told->yearSource = source;
    };
    options.yearless = {told, &told->yearless};
    options.dateOrder = plan.reading().dateOrder;
    options.modified = item.modified();
    options.fileName = std::string(item.fileName());
    options.file = item.window();
    return options;
}

/// The whole of \p item once more, in \p year; false when it can be read only once.
bool Importer::importInYear(InputItem& item, const EvidencePlan& plan, int year, YearSource by)
{
    auto source = item.reopen();
    if (!source)
        return false;
    rollback();
    InputItem again(item.path(), std::move(source));
    again.setSize(item.size());
    again.setModified(item.modified());
    import(again, plan.inYear(year, by));
    return true;
}

/// What comes only once, a member of an archive: from the case, which holds its text by now.
void Importer::readStoredInYear(const EvidencePlan& plan, const StoredEvidence& stored, int year, YearSource source)
{
    ImportedEvidence before = std::move(m_result.imported.back());
    m_result.imported.pop_back();
    m_again = stored;
    InputItem item(stored.path, std::make_unique<StoredTextSource>([this, id = stored.id](std::uint64_t offset) { return m_writer.storedText(id, offset); }));
    item.setSize(static_cast<std::uint64_t>(stored.bytes));
    item.setModified(stored.modified);
    const std::size_t count = m_result.imported.size();
    import(item, plan.inYear(year, source));
    m_again.reset();
    if (m_result.imported.size() == count) // stopped: as it was read first
        m_result.imported.push_back(std::move(before));
}

/// Whether what was read can become part of the case. If not, it is given up, and why is told.
bool Importer::isUsable(const InputItem& item, const BytesRead& read, const ReadSummary& summary)
{
    if (read.error && summary.records == 0) {
        if (m_chainImported.empty())
            rollback();
        else
            m_writer.dropChained();
        skip(item.path(), "unreadable", read.error->message);
        return false;
    }
    if (m_again && read.sha256 != m_again->sha256) {
        rollback();
        skip(item.path(), "unreadable", "it is no longer the file that was imported");
        return false;
    }
    if (const std::int64_t known = m_writer.findEvidence(read.sha256); known != 0) { // it came twice while it was read
        giveUpChain("a file that it belongs to changed meanwhile: import it again");
        skip(item.path(), "duplicate", "the same bytes are in the case as evidence " + std::to_string(known));
        return false;
    }
    return true;
}

void Importer::import(InputItem& item, const EvidencePlan& plan)
{
    const auto started = std::chrono::steady_clock::now();
    const auto seconds = [started] { return std::chrono::duration<double>(std::chrono::steady_clock::now() - started).count(); };
    const std::string head(plan.mapping().isEmpty() ? std::string_view() : item.peek());
    const CaptureChains::Member* const member = plan.format().text ? nullptr : m_chains.find(item.path());
    endChainBefore(member, plan);

    const auto told = std::make_shared<Told>();
    ReaderOptions options = readerOptions(item, plan, told);
    if (member && !m_session) {
        m_session = std::make_shared<CaptureSession>(options, m_writer);
        m_chain = member->chain;
    }
    options.captureSession = member ? m_session : nullptr;
    const std::int64_t id = m_writer.begin(startOf(item, plan, member));
    if (member)
        m_session->beginFile(id, nextOf(*member, plan));

    const std::unique_ptr<Reader> reader = plan.open(options, m_writer);
    const BytesRead read = readThrough(item, *reader, m_options.embed && !plan.format().isCapture() && !(m_again && m_again->embedded));
    if (stopped() || (read.error && read.error->code == ErrorCode::Cancelled)) {
        m_result.stoppedIn = QString::fromStdString(item.path());
        rollback();
        return;
    }
    if (!read.parsed && !m_writer.failed()) {
        giveUpChain("there was not enough memory to read the files it belongs to");
        skip(item.path(), "unreadable", "there was not enough memory to read it");
        return;
    }
    if (told->year != 0 && !member && importInYear(item, plan, told->year, told->yearSource))
        return;
    const ReadSummary summary = reader->summary();
    if (!isUsable(item, read, summary))
        return;

    EvidenceRow row = describe(summary, read, plan.format(), plan.reading(), {plan.clock().zone, plan.clock().source, told->zoneUsed}, plan.codePage().get(), plan.recognised());
    row.path = item.path();
    row.modified = item.modified();
    row.detection = plan.detection();
    row.embedded = m_again ? m_again->embedded : m_options.embed;
    if (member && !m_chainImported.empty())
        row.note = goingOnFrom(m_chainImported.back().path.toStdString(), std::move(row.note));
    if (plan.format().text && summary.records > 0 && !m_writer.hasRows())
        addNote(row, "Its lines are those of " + std::string(plan.format().title) + ", but none tells of a connection, a session or mail.");
    row.seconds = seconds();
    m_writer.commit(row);
    takeBackWhenStopped();
    if (!plan.mapping().isEmpty() && row.records > row.rejected)
        rememberMapping(head, plan.mapping());

    ImportedEvidence evidence = imported(row, plan.vantage());
    evidence.id = id;
    evidence.incomplete = read.error || (summary.truncated && plan.vantage() == Vantage::Capture);
    evidence.doubtful = isDoubtful(summary, plan.recognised());
    evidence.seconds = seconds();
    if (member) {
        m_chainFirst = summary.first;
        m_chainLast = summary.last;
        m_chainImported.push_back(std::move(evidence));
    } else {
        m_result.imported.push_back(std::move(evidence));
        if (told->yearless.any && !m_again && plan.reading().year != 0 && &readingFor(row.path) == &m_reading)
            m_yearsOfPieces.add({id, row.path, row.sha256, row.bytes, row.modified, row.embedded}, m_result.imported.size() - 1, told->yearless);
        if (told->year != 0 && row.embedded && !m_again)
            readStoredInYear(plan, {id, row.path, row.sha256, row.bytes, row.modified, true}, told->year, told->yearSource);
    }
}

} // namespace delist
