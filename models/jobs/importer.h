// Importer: the work of one import: walks what was dropped in, finds out what each piece of evidence is, reads it into the
// case. Blocking; one thread calls it, and it has threads of its own for parsing, packing and writing.
#pragma once
#include "case/kept/block_codec.h"
#include "case/kept/evidence_store.h"
#include "case/witnesses/capture_pieces.h"
#include "case/writing/case_writer.h"
#include "evidence/format.h"
#include "evidence/input/input_walker.h"
#include "jobs/capture_chains.h"
#include "jobs/evidence_plan.h"
#include "jobs/evidence_row.h"
#include "jobs/import.h"
#include "jobs/parse_thread.h"
#include "jobs/read_as.h"
#include "jobs/years_of_pieces.h"
#include <chrono>
#include <map>

namespace delist {

class CaptureSession;

class Importer
{
public:
    Importer(CaseFile& file, const ImportOptions& options, const ImportProgress& progress, std::stop_token stop)
        : m_options(options), m_progress(progress), m_stop(std::move(stop)), m_casePath(file.path()),
          m_settings(file.settings()), m_pool(4 * evidenceBlockBytes),
          m_writer(file, options.readersGoOn ? CaseWriter::Readers::GoOn : CaseWriter::Readers::Wait)
    {
    }

    /// Usage errors of the options.
    Result<void> prepare();
    Result<void> walk(const std::vector<std::string>& paths);
    Result<void> readAgain(const StoredEvidence& evidence);
    /// Behind that, \p work: what follows from the rows, in one transaction with the evidence that came last. A stop takes both back;
    /// a failure of \p work alone, which is thrown, leaves the evidence.
    void conclude(const std::function<void()>& work);
    [[nodiscard]] const QStringList& emptyLogFolders() const { return m_result.emptyLogFolders; }
    ImportResult take() { return std::move(m_result); }

private:
    Result<void> walk(InputVisitor visitor, const std::vector<std::string>& paths);
    Result<void> endWalk();
    /// Pieces of rotated logs that lie in a later year than the one given, which is their oldest one's: read again in theirs.
    Result<void> countYearsOn();
    /// Captures that are pieces of one, whatever their names and whenever they were imported: read again as one (importer_pieces.cpp).
    Result<void> joinPieces();
    struct Pieces
    {
        std::vector<CapturePiece> pieces;
        Micros apart = 0; ///< see ToldPackets
    };
    [[nodiscard]] std::vector<Pieces> findPieces();
    /// How far apart the times of packets are that they share; nothing when it does not go on.
    [[nodiscard]] std::optional<Micros> goesOn(const CaptureRun& earlier, const CaptureRun& later);
    void readTogether(const Pieces& found);
    /// False when \p visit stopped it, or not all of them are to be had any more.
    bool eachPacket(const CapturePiece& piece, const std::function<bool(const Packet&)>& visit);
    bool eachPacketOfOriginal(const CapturePiece& piece, const std::function<bool(const Packet&)>& visit);
    /// item(), with failures of the case kept for the end.
    void guarded(InputItem& item);
    void item(InputItem& item);
    bool isDuplicateFile(const InputItem& item);

    // One piece of evidence (importer_evidence.cpp)
    struct Told;
    [[nodiscard]] Recognition recogniseFurtherIn(const InputItem& item, const CodePage* codePage) const;
    void import(InputItem& item, const EvidencePlan& plan);
    bool importInYear(InputItem& item, const EvidencePlan& plan, int year, YearSource by);
    void readStoredInYear(const EvidencePlan& plan, const StoredEvidence& stored, int year, YearSource source);
    [[nodiscard]] EvidenceStart startOf(const InputItem& item, const EvidencePlan& plan, const CaptureChains::Member* member) const;
    [[nodiscard]] ReaderOptions readerOptions(const InputItem& item, const EvidencePlan& plan, const std::shared_ptr<Told>& told) const;
    BytesRead readThrough(InputItem& item, Reader& reader, bool embedText);
    bool isUsable(const InputItem& item, const BytesRead& read, const ReadSummary& summary);
    void endChainBefore(const CaptureChains::Member* member, const EvidencePlan& plan);
    [[nodiscard]] static Micros nextOf(const CaptureChains::Member& member, const EvidencePlan& plan);
    /// Ends the chain of files that are one capture, if one is open: what it holds becomes part of the case.
    void endChain();
    /// rollback(), and every file of the chain is told as skipped.
    void giveUpChain(const char* why);
    /// Gives up what is not committed, with every file of an open chain.
    void rollback();
    void takeBackWhenStopped();
    [[nodiscard]] bool isStop(const DatabaseError& error) const;
    /// Evidence that was taken along by a rollback is told as that.
    void tellTakenBack();

    void skip(const std::string& path, const char* reason, const std::string& detail);
    [[nodiscard]] bool isCaseFile(const std::string& path) const;
    [[nodiscard]] const ReadingOptions& readingFor(const std::string& path) const;
    [[nodiscard]] bool stopped() const { return m_stop.stop_requested() || m_failure.has_value(); }
    enum class Progress : std::uint8_t { GoesOn, Waits };
    void report(const std::string& what, Progress state = Progress::GoesOn);

    ImportOptions m_options;
    ImportProgress m_progress;
    std::stop_token m_stop;
    std::stop_source m_abort; ///< ends the walk after a failure of the case
    std::string m_casePath;
    CaseSettings m_settings;
    std::vector<std::uint16_t> m_mailPorts = ReaderOptions().mailPorts;
    ReadingOptions m_reading;
    std::map<QString, ReadingOptions> m_fileReading; ///< of single files
    YearsOfPieces m_yearsOfPieces;
    std::optional<StoredEvidence> m_again;           ///< what is read again
    BlockPool m_pool;
    CaseWriter m_writer;
    std::unique_ptr<InputWalker> m_walker;
    CaptureChains m_chains;
    std::shared_ptr<CaptureSession> m_session;     ///< of the chain that is open
    std::vector<ImportedEvidence> m_chainImported; ///< its files so far, not committed
    std::size_t m_chain = 0;
    RowId m_lookedAt = 0;                          ///< the captures that were looked at for pieces by earlier imports: up to this one
    Micros m_chainFirst = unknownTime;             ///< of its latest file
    Micros m_chainLast = unknownTime;
    std::uint64_t m_totalBytes = 0;
    std::uint64_t m_storedRead = 0; ///< of what is read from the case itself
    const std::chrono::steady_clock::time_point m_started = std::chrono::steady_clock::now();
    ImportResult m_result;
    std::optional<DatabaseError> m_failure;
};

} // namespace delist
