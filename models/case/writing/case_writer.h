// CaseWriter: the sink through which an import fills a case. Records are packed on the parsing thread (ids assigned,
// texts and addresses interned, directions decided) and written by one other thread, one transaction per evidence; small ones
// that follow each other share one, because each would wait for the disk otherwise. Of them, too, each is in the case as a whole
// or not at all. A transaction ends when the next begins, so that what follows from the last one (withWaiting()) is in the case with
// it, or neither.
// Three threads meet here: the importing one (begin/commit/rollback/find), the parsing one (RecordSink), the writer's.
#pragma once
#include "case/file/case_file.h"
#include "case/writing/batch_writer.h"
#include "case/writing/block_packer.h"
#include "case/writing/early_writeback.h"
#include "case/writing/first_contacts.h"
#include "case/writing/interner.h"
#include "case/writing/reader_patience.h"
#include "evidence/connection_vantage_sink.h"
#include "evidence/log_host_sink.h"
#include "evidence/name_log.h"
#include "evidence/open_end_sink.h"
#include "evidence/record_sink.h"
#include <QJsonObject>
#include <array>
#include <bitset>
#include <chrono>
#include <optional>

namespace delist {

/// What is to be written of one evidence, before it is read.
struct EvidenceStart
{
    /// One of several files that are one capture: commit() leaves the transaction open for the next, commitChain() ends it.
    bool chained = false;
    std::string path; ///< as the user knows it; any bytes
    Vantage vantage = Vantage::MailLog;
    std::optional<Vantage> connectionVantage; ///< of its connections, if another (evidence/row_vantages.h)
    std::optional<Vantage> mailVantage;       ///< of its sessions, messages, deliveries and bounces, if another
    std::int64_t bytes = 0; ///< expected size, 0 unknown: decides how indexes are built
    bool embedPackets = false;
    /// The evidence that is read again: its rows go in the same transaction, its id and its stored text stay. 0: new.
    std::int64_t again = 0;
    /// Captures that are pieces of one, in order, \c again is one of them: only their flows go and come (takeOutFlows), from the packets
    /// that were kept of them; commitPiece() ends each, commitChain() all.
    std::vector<std::int64_t> pieces;
};

/// The evidence row, known at its end.
struct EvidenceRow
{
    std::string path;
    std::string sha256;
    std::int64_t bytes = 0;
    Micros modified = unknownTime;
    std::string format;
    std::string detection;
    std::int64_t records = 0;
    std::int64_t rejected = 0;
    Micros first = unknownTime;
    Micros last = unknownTime;
    std::string timezone;
    std::string timezoneSource;
    std::string encoding;        ///< of text; empty: ASCII, or no text
    std::string encodingSource;  ///< found | option
    std::string dateOrder;       ///< mdy | dmy | ymd; empty: its dates read one way only
    std::string dateOrderSource; ///< file | option | assumed
    bool embedded = false;
    bool truncated = false;
    std::string note;
    double seconds = 0;
    QJsonObject options; ///< what the user said of it (jobs/read_as.h), for the custody log
};

/// Rejects kept with their text per evidence; all are counted.
inline constexpr std::int64_t maxStoredRejects = 1000;

class CaseWriter : public RecordSink, public LogHostSink, public OpenEndSink, public ConnectionVantageSink
{
public:
    /// Who else reads while this writes: with readers (the window) WAL mode, which lets them go on; without, the rollback
    /// journal, which spares writing everything twice, and lets readers of other programs wait.
    enum class Readers : std::uint8_t { Wait, GoOn };

    /// \p file must be writable and is not to be used until this is gone. Throws DatabaseError.
    CaseWriter(CaseFile& file, Readers readers) : CaseWriter(file, readers, InternerLimits()) {}
    CaseWriter(CaseFile& file, Readers readers, InternerLimits limits);
    ~CaseWriter() override;

    /// For readers of other programs, instead of failing after some seconds. Before the first begin().
    void setPatience(ReaderPatience goOn) { m_patience = std::move(goOn); }

    /// Building indexes ends by it, too; all else is between two calls of the importing thread. Before the first begin().
    void setStop(std::stop_token stop) { m_stop = std::move(stop); }

    // The importing thread. All throw DatabaseError.
    /// The evidence with this hash, 0 when there is none.
    std::int64_t findEvidence(const std::string& sha256);
    bool hasEvidenceOfSize(std::int64_t bytes);
    /// Has \p question answered by what is in the case and in the transaction at hand.
    void ask(const std::function<void(Database&)>& question) { m_writer.call(question); }
    /// The block of stored text that begins at \p offset; empty when there is none, nothing when it is damaged.
    std::optional<std::string> storedText(std::int64_t evidence, std::uint64_t offset);
    /// Opens the transaction. Returns the new evidence id.
    std::int64_t begin(const EvidenceStart& start);
    /// Text evidence: the next bytes of the file, kept alive by \p owner. Every block but the last is of
    /// evidenceBlockBytes.
    void embedText(const std::shared_ptr<const std::string>& owner, std::string_view raw, std::uint64_t offset);
    /// After the parsing thread has ended: flushes, writes roll-ups, indexes, the evidence row and its custody entry. It is safe on
    /// the disk when the next has begun, small evidence when more has come, or with commitWaiting().
    void commit(const EvidenceRow& row);
    void commitWaiting();
    /// Of EvidenceStart::pieces, whose row stays but for its chain and \p note.
    void commitPiece(const std::string& note);
    /// Between two evidences, on the writing thread: in one transaction with what waits, if anything does.
    void withWaiting(const std::function<void(Database&)>& work);
    /// As if what waits had not begun.
    void dropWaiting();
    /// The last evidence waits, and no small ones with it.
    [[nodiscard]] bool waitsAlone() const { return m_waiting.single; }
    /// Ends the transaction of chained evidence; without one it does nothing.
    void commitChain();
    /// Chained evidence that turned out to hold nothing: as if it had not begun.
    void dropChained();
    /// Of everything since the last commit that was not chained. What waits stays.
    void rollback();
    /// The writer failed; commit() will say why. Any thread.
    [[nodiscard]] bool failed() const { return m_writer.failed(); }

    /// What came of the evidence since begin(), by the time its parsing thread has ended.
    [[nodiscard]] bool hasRows() const { return m_hasConnections || m_hasMail || m_hasOther; }

    // The parsing thread.
    void connection(const Connection& record) override;
    RowId session(const Session& record) override;
    RowId message(const Message& record) override;
    void delivery(const Delivery& record) override;
    void bounce(const Bounce& record) override;
    void attachment(const Attachment& record) override;
    void socketOwner(const SocketOwner& record) override;
    void hostName(const HostName& record) override;
    void dnsQuery(const DnsQuery& record) override;
    void reject(const Reject& record) override;
    void packet(const Packet& record) override;
    void ofEvidence(RowId evidence) override;
    void logHost(std::string_view host) override;
    void connectionsSeenAsMail() override;
    void openSession(const OpenEnd& end) override;
    void openMessage(const OpenEnd& end) override;
    void openDelivery(const OpenDelivery& end) override;
    /// Hands over what is packed so far.
    void flush();

private:
    /// What later records of a session or message need to know of it. The last few thousand are remembered.
    struct Recent
    {
        RowId id = 0;
        IpAddress client;
        std::uint16_t port = 0;
        Direction direction = Direction::Unknown;
        bool passesOn = false; ///< a session: what came in it was submitted elsewhere
        bool opened = false;   ///< a session: by the server whose log it is
    };
    static constexpr std::size_t recentCount = 4096;
    using RecentParents = std::array<Recent, recentCount>;

    RecordBatch& batch();
    void seal();
    TextRef keep(std::string_view text, std::size_t maxBytes) { return m_batch->keep(text, maxBytes); }
    InternId intern(std::string_view text) { return m_interner.text(text, *m_batch); }
    Interner::Host internHost(const IpAddress& address) { return m_interner.host(address, *m_batch); }
    [[nodiscard]] const IpAddress& reachedBy(const Connection& record) const;
    static Direction directionOf(const Interner::Host& client, const Interner::Host& server);
    void firstContact(const Connection& record);
    void nameComputer(const SocketOwner& record);
    void flushPackets();
    void endTransaction(Database& database);
    void endWaiting(Database& database);
    void giveUp(Database& database);
    void storeEvidence(Database& database, const EvidenceRow& row);
    [[nodiscard]] QJsonObject importDetail(Database& database, const EvidenceRow& row) const;
    void logImports(Database& database);
    [[nodiscard]] bool onlyFlows() const { return !m_start.pieces.empty(); }
    void startTransaction(Database& database, const EvidenceStart& start);
    void dropIndexes(Database& database);
    void buildIndexes(Database& database);
    void useJournal(Database& database, const ReaderPatience& patience);
    void commitTransaction(Database& database);

    Readers m_readers;
    ReaderPatience m_patience;
    std::stop_token m_stop;
    bool m_journalChosen = false;
    std::unique_ptr<EarlyWriteback> m_writeback; ///< from a large evidence's indexes on, until it is committed
    OrganisationMap m_organisation;
    std::bitset<65536> m_mailPorts;
    BatchWriter m_writer;
    BlockPacker m_packer;

    std::unique_ptr<RecordBatch> m_batch;
    Interner m_interner;

    std::vector<std::pair<OpenEnd, bool>> m_openEnds; ///< of this evidence; with them whether of a session
    std::vector<OpenDelivery> m_openDeliveries;
    FirstContacts m_firstContacts; ///< of this capture
    std::optional<NameLog> m_computers; ///< that this evidence named
    std::optional<std::size_t> m_frameLimit; ///< kept packets of this evidence are cut to so many bytes
    std::int64_t m_chain = 0; ///< the first evidence of the chain at hand; 0: none
    /// What the custody log is to say of evidence in the transaction at hand.
    struct Import
    {
        std::int64_t evidence = 0;
        std::string path;
        QJsonObject detail;
    };
    std::vector<Import> m_imports;
    EvidenceStart m_start;
    /// Evidence that is written and not on the disk yet: small ones, or a single one.
    struct Waiting
    {
        bool single = false; ///< the next does not join
        int files = 0;
        std::int64_t bytes = 0;
        std::chrono::steady_clock::time_point since;
    };
    Waiting m_waiting;
    bool m_small = false; ///< this evidence: it may wait for others
    bool m_hasConnections = false; ///< of this evidence, mail or not
    bool m_hasMail = false;
    bool m_hasOther = false; ///< deliveries, reports, names, processes
    std::int64_t m_evidence = 0;
    RowId m_nextConnection = 1;
    RowId m_nextSession = 1;
    RowId m_nextMessage = 1;
    std::int64_t m_rejects = 0;
    std::string m_logHost;      ///< of the lines at hand
    std::string m_hostOfReports; ///< of the first lines that told of a report
    std::unique_ptr<RecentParents> m_recentSessions;
    std::unique_ptr<RecentParents> m_recentMessages;
    std::int64_t m_rowEvidence = 0; ///< ofEvidence()
    std::string m_packets;
    std::uint64_t m_packetsOffset = 0;
    std::uint64_t m_packetsEnd = 0;
    bool m_open = false;
    bool m_indexesDropped = false;
};

} // namespace delist
