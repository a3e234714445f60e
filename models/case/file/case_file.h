// CaseFile: one case is one SQLite file. Opens, creates, migrates and describes it; the rows are reached through
// CaseWriter (bulk import), TableQuery (windowed reading) and the small stores beside this file.
// The writer lock is per program: several connections of one program (the window and its jobs) may each hold a case open
// for writing, and SQLite lets one transaction at a time through.
#pragma once
#include "case/rows/case_settings.h"
#include "case/sql/database.h"
#include <string>

namespace delist {

enum class CaseAccess : std::uint8_t {
    Write,          ///< the single writing program; fails with ErrorCode::Locked when another has it
    Read,           ///< many readers; falls back to immutable on read-only media
    WriteOrRead     ///< write, or read when another program is writing or the place is read-only (readOnly() tells)
};

class CaseFile
{
public:
    /// Makes a new case; ErrorCode::Exists if the file is there. Writes the first custody entry.
    static Result<CaseFile> create(const std::string& path, const CaseSettings& settings);
    /// ErrorCode: Missing, NotACase, Damaged, NewerVersion, Locked, Unreadable. Migrates older schemas (after a backup
    /// beside the case, "<name>.v<N>.backup.delist") when opened for writing.
    static Result<CaseFile> open(const std::string& path, CaseAccess access);

    CaseFile(CaseFile&&) noexcept;
    CaseFile& operator=(CaseFile&&) noexcept;
    /// At rest the file is complete in itself: journal_mode=DELETE, no -wal or -shm beside it.
    ~CaseFile();

    [[nodiscard]] bool readOnly() const;
    [[nodiscard]] const std::string& path() const;
    [[nodiscard]] Database& database();

    [[nodiscard]] CaseSettings settings();
    /// Stores them, re-derives what depends on them (internal flags, directions) and writes a custody entry.
    void setSettings(const CaseSettings& settings);
    [[nodiscard]] std::string caseId();

    /// Evidence came in, but derive() (analysis/analysis.h) has not run over it: an import was killed in between.
    [[nodiscard]] bool deriveDue();
    void setDeriveDue(bool due);

    /// What was committed stands in part in the write-ahead log beside it: others read what was before.
    [[nodiscard]] bool isInTwoFiles() const;

    /// A consistent copy (VACUUM INTO), also while open.
    Result<void> saveCopy(const std::string& path);

private:
    CaseFile();
    struct Private;
    std::unique_ptr<Private> m;
};

/// Who works: the login name, for custody entries.
std::string currentPerson();
/// Microseconds UTC now.
Micros nowMicros();

} // namespace delist
