// verifyCase(): is the case what it was? The custody chain, every page of the database, and the evidence: its row against
// its custody entry, its stored contents against its SHA-256. Reads everything; a job or a command runs it.
#pragma once
#include "case/file/case_file.h"
#include "case/file/custody.h"
#include <QJsonObject>
#include <functional>
#include <stop_token>
#include <string>
#include <vector>

namespace delist {

enum class EvidenceState : std::uint8_t {
    Intact,      ///< the stored text has the recorded SHA-256; of a capture: the kept packets are those that were imported
    NotEmbedded, ///< its row is as logged; its contents are not in the case
    Altered,     ///< the row differs from its custody entry, or the contents from the SHA-256
    Missing      ///< logged as imported, but there is no row
};

/// Of evidence that is not embedded: what compareOriginals() (jobs/original_check.h) found where it was imported from.
enum class OriginalState : std::uint8_t {
    NotCompared, ///< not looked at
    Same,        ///< it has the recorded SHA-256
    Grown,       ///< what was imported of it has, and more stands behind that: a log that is still written
    Changed,     ///< it has not: other contents
    NotFound     ///< it is not there any more, or cannot be read
};

struct EvidenceCheck
{
    std::int64_t id = 0;
    std::string path;
    std::vector<std::string> places; ///< where the original may be
    EvidenceState state = EvidenceState::Intact;
    std::string problem; ///< one sentence when Altered or Missing
    std::string sha256;  ///< as recorded
    std::int64_t bytes = 0; ///< as recorded
    OriginalState original = OriginalState::NotCompared;
    std::string originalSha256; ///< of what was compared
    bool sealed = true;  ///< false: a capture of an older Delist, which did not record what packets it kept

    [[nodiscard]] bool isUnsealed() const { return state == EvidenceState::Intact && !sealed; }
    /// \p sentence with which evidence it is of.
    [[nodiscard]] std::string named(const std::string& sentence) const;
    /// One sentence when the original is not the file that was imported: no fault of the case.
    [[nodiscard]] std::string originalProblem() const;
    /// One sentence when something could not be compared; nothing bad in itself.
    [[nodiscard]] std::string remark() const;
};

struct Verification
{
    CustodyCheck custody;
    std::vector<std::string> integrity; ///< what SQLite found (PRAGMA integrity_check), at most 100; empty is good
    std::vector<std::string> schema;    ///< a custody trigger that is missing, and the like
    std::vector<EvidenceCheck> evidence;

    /// The case and every original that was compared are what they were.
    [[nodiscard]] bool ok() const { return problems().empty() && originalProblems().empty(); }
    /// One sentence each, for stderr: what is wrong in the case, the first tampered custody row named.
    [[nodiscard]] std::vector<std::string> problems() const;
    /// One sentence each, for stderr: originals outside the case that were changed.
    [[nodiscard]] std::vector<std::string> originalProblems() const;
    /// One sentence each: what could not be compared, or only with the original; captures of older versions together. A case is
    /// no worse for it.
    [[nodiscard]] std::vector<std::string> remarks() const;
    /// Pieces of evidence whose contents were compared with nothing.
    [[nodiscard]] std::int64_t notCompared() const;
    /// `verify --json`: {"ok", "custody":{"ok","entries","first_bad_row","problem"}, "database":{"ok","problems"},
    /// "not_compared", "evidence":[{"id","path","state":"intact|not-embedded|altered|missing","sha256",
    /// "original":"same|grown|changed|not-found"|null,"original_sha256"|null,"problem","remark"}]}
    [[nodiscard]] QJsonObject toJson() const;
};

/// \p progress gets evidence checked and their number. Any thread that owns the database. Never throws on a damaged
/// case: that is an answer. Error: Cancelled.
Result<Verification> verifyCase(Database& database, const std::function<void(qint64 done, qint64 total)>& progress = {},
                                const std::stop_token& stop = {});

} // namespace delist
