// CaseWriter on the importing thread: one transaction per evidence, its indexes, its row and its custody entry.
#include "case/file/custody.h"
#include "case/file/evidence_reading.h"
#include "case/file/logged_imports.h"
#include "case/file/schema.h"
#include "case/joins/open_ends.h"
#include "case/kept/block_codec.h"
#include "case/kept/packet_seal.h"
#include "case/writing/case_writer.h"
#include "case/writing/evidence_removal.h"
#include "case/writing/room_to_merge.h"
#include "evidence/reader.h"
#include <QJsonObject>
#include <algorithm>
#include <filesystem>
#include <utility>

namespace delist {

namespace {

/// Page cache while rows are appended, and while indexes are built. The second also bounds the sorter's runs (with
/// sortedRunPages in database.cpp): what stays in the processor's cache sorts almost twice as fast as one large run.
constexpr const char* writingCache = "PRAGMA cache_size=-49152";
constexpr const char* indexingCache = "PRAGMA cache_size=-1000";
constexpr const char* indexingThreads = "PRAGMA threads=2";

/// Evidence of so many bytes shares its transaction with others, until they are so many or have waited so long.
constexpr std::int64_t smallEvidence = 256 << 10;
constexpr std::int64_t mostWaitingBytes = 8 << 20;
constexpr int mostWaitingFiles = 500;
constexpr std::chrono::seconds longestWaiting{1};

std::vector<std::string> secondaryIndexNames()
{
    std::vector<std::string> names;
    const std::string_view sql = secondaryIndexes;
    constexpr std::string_view before = "IF NOT EXISTS ";
    for (std::size_t at = sql.find(before); at != std::string_view::npos; at = sql.find(before, at)) {
        at += before.size();
        names.emplace_back(sql.substr(at, sql.find(' ', at) - at));
    }
    return names;
}

RowVantages vantagesOf(const EvidenceStart& start)
{
    return {start.connectionVantage.value_or(start.vantage), start.mailVantage.value_or(start.vantage)};
}

} // namespace

CaseWriter::CaseWriter(CaseFile& file, Readers readers, InternerLimits limits)
    : m_readers(readers), m_organisation(file.settings()), m_writer(file.database()), m_packer(m_writer),
      m_interner(m_organisation, limits),
      m_recentSessions(std::make_unique<RecentParents>()), m_recentMessages(std::make_unique<RecentParents>())
{
    for (const std::uint16_t port : ReaderOptions().mailPorts)
        m_mailPorts.set(port);
    m_writer.call([this](Database& database) {
        SqlStatement ports = database.prepare("SELECT CAST(value AS INTEGER) FROM setting WHERE name = 'mail_port'");
        while (ports.step()) {
            if (ports.integer(0) > 0 && ports.integer(0) < 65536)
                m_mailPorts.set(static_cast<std::size_t>(ports.integer(0)));
        }
        ports.reset();
        if (m_readers == Readers::Wait)
            useJournal(database, {});
        database.execute(writingCache);
    });
}

CaseWriter::~CaseWriter()
{
    try {
        if (m_open)
            rollback();
        commitWaiting();
        m_writer.call([](Database& database) {
            database.execute("PRAGMA cache_size=-16384");
            if (database.text("PRAGMA journal_mode") == "wal")
                database.execute("PRAGMA wal_checkpoint(TRUNCATE)"); // a copy of the file alone is whole again
        });
    } catch (const DatabaseError&) {
        // The next to open the case gets it done.
    }
}

/// May fail while another connection is in the middle of a query; the mode the file has then does as well.
void CaseWriter::useJournal(Database& database, const ReaderPatience& patience)
{
    m_journalChosen = true;
    const char* const mode = m_readers == Readers::GoOn ? "PRAGMA journal_mode=WAL" : "PRAGMA journal_mode=DELETE";
    try {
        whenReadersAreDone(database, patience, [&] { database.execute(mode); });
    } catch (const DatabaseError&) {
        if (patience)
            throw;
    }
}

void CaseWriter::commitTransaction(Database& database)
{
    whenReadersAreDone(database, m_patience, [&] { database.execute("COMMIT"); });
}

std::int64_t CaseWriter::findEvidence(const std::string& sha256)
{
    std::int64_t id = 0;
    m_writer.call([&](Database& database) {
        SqlStatement find = database.prepare("SELECT id FROM evidence WHERE sha256 = ?");
        find.bind(1, sha256);
        if (find.step())
            id = find.integer(0);
    });
    return id;
}

bool CaseWriter::hasEvidenceOfSize(std::int64_t bytes)
{
    bool found = false;
    m_writer.call([&](Database& database) {
        SqlStatement find = database.prepare("SELECT 1 FROM evidence WHERE bytes = ?");
        found = find.bind(1, bytes).step();
    });
    return found;
}

std::optional<std::string> CaseWriter::storedText(std::int64_t evidence, std::uint64_t offset)
{
    std::optional<std::string> text = std::string();
    m_writer.call([&](Database& database) {
        SqlStatement find = database.prepare("SELECT length, zstd FROM evidence_block WHERE evidence = ?1 AND offset = ?2");
        find.bind(1, evidence).bind(2, static_cast<std::int64_t>(offset));
        if (!find.step())
            return;
        text = unpackBlock(find.blob(1), evidenceBlockBytes);
        if (text && static_cast<std::int64_t>(text->size()) != find.integer(0))
            text.reset();
    });
    return text;
}

std::int64_t CaseWriter::begin(const EvidenceStart& start)
{
    m_start = start;
    m_rejects = 0;
    m_logHost.clear();
    m_hostOfReports.clear();
    m_computers.emplace(*this);
    m_hasConnections = false;
    m_hasMail = m_hasOther = false;
    m_recentSessions->fill({});
    m_recentMessages->fill({});
    m_packets.clear();
    m_rowEvidence = 0;
    const bool goesOn = m_open;
    m_small = !goesOn && !start.chained && start.again == 0 && start.bytes > 0 && start.bytes <= smallEvidence;
    if (!m_small || m_waiting.single)
        commitWaiting();
    m_frameLimit.reset();
    if (!goesOn)
        m_firstContacts.clear();
    m_openEnds.clear();
    m_openDeliveries.clear();
    m_writer.call([&](Database& database) { startTransaction(database, start); });
    if (goesOn)
        return m_evidence;
    m_interner.mark();
    return m_evidence;
}

void CaseWriter::startTransaction(Database& database, const EvidenceStart& start)
{
    const bool goesOn = m_open || m_waiting.files > 0;
    const bool ofChain = m_open;
    if (!m_journalChosen)
        useJournal(database, m_patience);
    if (!goesOn)
        database.execute("BEGIN IMMEDIATE");
    if (m_small)
        database.execute("SAVEPOINT evidence");
    m_open = true;
    if (start.again != 0 && (start.pieces.empty() || !ofChain)) {
        if (start.pieces.empty())
            removeEvidence(database, start.again, StoredContents::Keep);
        else
            takeOutFlows(database, start.pieces);
        m_interner.forget(); // hosts may have gone
    }
    m_interner.load(database);
    const auto next = [&](const char* table) {
        return database.integer(std::string("SELECT ifnull(max(id), 0) + 1 FROM ") + table);
    };
    m_evidence = start.again != 0 ? start.again : next("evidence");
    if (!ofChain)
        m_chain = m_evidence;
    m_nextConnection = next("connection");
    // Rows that were put aside keep their ids.
    m_nextSession = std::max(next("session"), next("session_part"));
    m_nextMessage = std::max(next("message"), next("message_part"));
    m_writer.begin(m_evidence, vantagesOf(start));
    if (goesOn)
        return;

    // Rows added to indexes one by one cost twice what sorting them once does. So a file as large as all before it
    // builds them anew; in the same transaction, so that they are never missing.
    m_indexesDropped = false;
    const std::int64_t before = database.integer("SELECT ifnull(sum(bytes), 0) FROM evidence");
    constexpr std::int64_t small = 1 << 20;
    if (before == 0 || (start.bytes > small && start.bytes >= before))
        dropIndexes(database);
}

void CaseWriter::dropIndexes(Database& database)
{
    for (const std::string& name : secondaryIndexNames())
        database.execute("DROP INDEX IF EXISTS " + name);
    m_indexesDropped = true;
}

void CaseWriter::buildIndexes(Database& database)
{
    if (!m_indexesDropped)
        return;
    database.execute(indexingCache); // what it held is the system's from here on
    if (m_readers == Readers::Wait) // else rows are in the write-ahead log, and no commit waits for the disk
        m_writeback = std::make_unique<EarlyWriteback>(database.path());
    database.execute(indexingThreads);
    database.execute(secondaryIndexes);
    database.execute("PRAGMA threads=0");
    database.execute(writingCache);
    m_indexesDropped = false;
}

void CaseWriter::embedText(const std::shared_ptr<const std::string>& owner, std::string_view raw, std::uint64_t offset)
{
    m_packer.add(owner, raw, offset, raw.size());
}

void CaseWriter::commit(const EvidenceRow& row)
{
    flush();
    m_packer.drain();
    m_writer.call([&](Database& database) {
        m_writer.finish();
        storeEvidence(database, row);
        storeOpenEnds(database, m_evidence, m_openEnds, m_openDeliveries);
        m_imports.push_back({m_evidence, row.path, importDetail(database, row)});
        database.execute("INSERT OR REPLACE INTO meta(key, value) VALUES('derive_due', '1')"); // CaseFile::deriveDue()
        if (!m_start.chained)
            endTransaction(database);
        else
            m_writer.begin(m_evidence, vantagesOf(m_start)); // rows of flows that end later may still come
    });
}

void CaseWriter::commitPiece(const std::string& note)
{
    flush();
    m_writer.call([&](Database& database) {
        m_writer.finish();
        storeOpenEnds(database, m_evidence, m_openEnds, m_openDeliveries);
        database.prepare("UPDATE evidence SET chain = ?2, note = ?3 WHERE id = ?1").bind(1, m_evidence).bind(2, m_chain).bind(3, std::string_view(note)).run();
        QJsonObject logged = loggedImports(database)[m_evidence];
        if (QJsonObject reading = logged[QStringLiteral("reading")].toObject(); !reading.isEmpty()) {
            reading[QStringLiteral("note")] = QString::fromStdString(note);
            logged[QStringLiteral("reading")] = reading;
        }
        const std::string path = logged.take(QStringLiteral("path")).toString().toStdString();
        if (!logged.isEmpty())
            m_imports.push_back({m_evidence, path, logged});
        m_writer.begin(m_evidence, vantagesOf(m_start)); // rows of flows that end later may still come
    });
}

void CaseWriter::storeEvidence(Database& database, const EvidenceRow& row)
{
    SqlStatement insert = database.prepare(
        "INSERT INTO evidence(id, path, sha256, bytes, mtime, format, vantage, detection, records, rejected, first,"
        " last, timezone, timezone_source, embedded, truncated, note, imported_at, seconds, frame_limit, chain,"
        " connection_vantage, mail_vantage, encoding, encoding_source, date_order, date_order_source, log_host)"
        " VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,nullif(?, 0),?,?,nullif(?, ''),nullif(?, ''),nullif(?, ''),nullif(?, ''),nullif(?, ''))");
    const auto optionalTime = [](Micros time) {
        return time == unknownTime ? std::optional<std::int64_t>() : std::optional<std::int64_t>(time);
    };
    insert.bind(1, m_evidence).bind(2, row.path).bind(3, row.sha256).bind(4, row.bytes);
    insert.bind(5, optionalTime(row.modified)).bind(6, row.format);
    insert.bind(7, static_cast<std::int64_t>(m_start.vantage)).bind(8, row.detection);
    insert.bind(9, row.records).bind(10, row.rejected);
    insert.bind(11, optionalTime(row.first)).bind(12, optionalTime(row.last));
    insert.bind(13, row.timezone).bind(14, row.timezoneSource);
    insert.bind(15, std::int64_t{row.embedded}).bind(16, std::int64_t{row.truncated}).bind(17, row.note);
    insert.bind(18, nowMicros()).bind(19, row.seconds);
    if (m_frameLimit)
        insert.bind(20, static_cast<std::int64_t>(*m_frameLimit));
    else
        insert.bindNull(20);
    const auto vantageOf = [this](bool has, std::optional<Vantage> other) {
        return static_cast<std::int64_t>(has ? other.value_or(m_start.vantage) : m_start.vantage);
    };
    insert.bind(21, m_start.chained ? m_chain : 0);
    insert.bind(22, vantageOf(m_hasConnections, m_start.connectionVantage));
    insert.bind(23, vantageOf(m_hasMail, m_start.mailVantage));
    insert.bind(24, row.encoding).bind(25, row.encodingSource);
    insert.bind(26, row.dateOrder).bind(27, row.dateOrderSource);
    insert.bind(28, m_hostOfReports.empty() ? m_logHost : m_hostOfReports).run();
}

/// What the custody log says of it. Packets and rows are known when its transaction ends.
QJsonObject CaseWriter::importDetail(Database& database, const EvidenceRow& row) const
{
    QJsonObject detail{{QStringLiteral("evidence"), qint64(m_evidence)},
                       {QStringLiteral("sha256"), QString::fromStdString(row.sha256)},
                       {QStringLiteral("bytes"), qint64(row.bytes)},
                       {QStringLiteral("format"), QString::fromStdString(row.format)},
                       {QStringLiteral("records"), qint64(row.records)},
                       {QStringLiteral("rejected"), qint64(row.rejected)},
                       {QStringLiteral("timezone"), QString::fromStdString(row.timezone)},
                       {QStringLiteral("encoding"), QString::fromStdString(row.encoding)},
                       {QStringLiteral("date_order"), QString::fromStdString(row.dateOrder)},
                       {QStringLiteral("embedded"), row.embedded},
                       {QStringLiteral("reading"), readingOf(database, m_evidence)}};
    const auto moment = [](Micros time) { return time == unknownTime ? QJsonValue() : QJsonValue(qint64(time)); };
    detail[QStringLiteral("first")] = moment(row.first);
    detail[QStringLiteral("last")] = moment(row.last);
    if (!row.options.isEmpty())
        detail[QStringLiteral("options")] = row.options;
    if (!row.embedded && !row.path.starts_with('/') && m_start.again == 0) { // where its path begins
        std::error_code gone;
        if (const std::string folder = std::filesystem::current_path(gone).string(); !gone)
            detail[QStringLiteral("folder")] = QString::fromStdString(folder);
    }
    return detail;
}

/// A file of a chain may get packets and rows until the last one is read, so all of them are counted then.
void CaseWriter::logImports(Database& database)
{
    for (Import& import : m_imports) {
        if (m_start.embedPackets)
            import.detail[QStringLiteral("packets")] = sealOf(database, import.evidence).toJson();
        BatchWriter::Stored stored = m_writer.takeStored(import.evidence);
        for (const auto& [connector, records] : stored.connectors)
            stored.rows.connectorRecords += records;
        storeConnectors(database, import.evidence, stored.connectors);
        import.detail[QStringLiteral("rows")] = onlyFlows() ? stored.rows.withFlowsOf(import.detail[QStringLiteral("rows")].toObject()) : stored.rows.toJson();
        appendCustody(database, m_start.again != 0 ? "read-again" : "import", import.path, import.detail);
    }
    m_imports.clear();
}

void CaseWriter::endTransaction(Database& database)
{
    logImports(database);
    if (m_small) {
        database.execute("RELEASE evidence");
        m_open = false;
        if (m_waiting.files++ == 0)
            m_waiting.since = std::chrono::steady_clock::now();
        m_waiting.bytes += m_start.bytes;
        if (m_waiting.files >= mostWaitingFiles || m_waiting.bytes >= mostWaitingBytes ||
            std::chrono::steady_clock::now() - m_waiting.since >= longestWaiting)
            endWaiting(database);
        return;
    }
    {
        const HeedStop heed(database, m_stop);
        buildIndexes(database);
    }
    m_open = false;
    m_waiting.single = true;
    m_waiting.files = 1;
}

void CaseWriter::endWaiting(Database& database)
{
    m_waiting = {};
    buildIndexes(database);
    const std::unique_ptr<EarlyWriteback> untilCommitted = std::move(m_writeback);
    requireRoomToMerge(database);
    commitTransaction(database);
}

void CaseWriter::commitWaiting()
{
    if (m_waiting.files > 0 && !m_open)
        m_writer.call([this](Database& database) { endWaiting(database); });
}

void CaseWriter::withWaiting(const std::function<void(Database&)>& work)
{
    m_writer.call([&](Database& database) {
        buildIndexes(database); // small ones had none yet
        work(database);
    });
}

void CaseWriter::dropWaiting()
{
    m_writer.call([this](Database& database) {
        if (sqlite3_get_autocommit(database.handle()) == 0) // being interrupted may have rolled back already
            database.execute("ROLLBACK");
    });
    m_waiting = {};
    m_writeback.reset();
    m_indexesDropped = false;
    m_interner.forget();
}

/// What waits stays, unless the failure took it along.
void CaseWriter::giveUp(Database& database)
{
    m_writer.discard();
    m_imports.clear();
    const bool begun = std::exchange(m_open, false);
    const bool inTransaction = sqlite3_get_autocommit(database.handle()) == 0;
    if (inTransaction && m_waiting.files > 0) {
        if (!begun)
            return;
        database.execute("ROLLBACK TO evidence; RELEASE evidence");
        return;
    }
    m_indexesDropped = false;
    if (inTransaction)
        database.execute("ROLLBACK");
    else if (m_waiting.files > 0)
        m_interner.forget();
    m_waiting = {};
    m_writeback.reset();
}

void CaseWriter::commitChain()
{
    if (!m_open)
        return;
    flush();
    m_packer.drain();
    m_writer.call([&](Database& database) {
        m_writer.finish();
        storeOpenEnds(database, m_evidence, m_openEnds, m_openDeliveries); // of flows that were told when no more files came
        if (onlyFlows()) {
            bringBackWitnesses(database, m_start.pieces);
            database.execute("INSERT OR REPLACE INTO meta(key, value) VALUES('derive_due', '1')"); // CaseFile::deriveDue()
        }
        endTransaction(database);
    });
}

void CaseWriter::dropChained()
{
    m_batch.reset();
    m_packets.clear();
    m_rowEvidence = 0;
}

void CaseWriter::rollback()
{
    m_rowEvidence = 0;
    m_batch.reset();
    m_packets.clear();
    m_packer.drain();
    m_writer.call([this](Database& database) {
        giveUp(database);
        database.execute("PRAGMA threads=0");
        database.execute(writingCache);
    });
    if (m_start.again != 0)
        m_interner.forget(); // what had been taken out is back
    m_interner.back();
}

} // namespace delist
