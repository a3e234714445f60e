// Import: paths in, evidence in the case. importPaths() is the work itself, blocking, for the command line and for
// ImportJob, which runs it for the window.
#pragma once
#include "case/file/case_file.h"
#include "jobs/job.h"
#include "jobs/read_as.h"
#include <QHash>
#include <QJsonObject>
#include <functional>
#include <optional>

namespace delist {

struct ImportOptions : ReadAs
{
    QHash<QString, ReadAs> files; ///< of single files, by their path as the walk names it; the rest is read as above
    bool embed = true;        ///< keep text logs whole and mail packets in the case
    /// Others read the case meanwhile (the window does). Without, the import is faster and they wait for it.
    bool readersGoOn = true;
};

struct ImportedEvidence
{
    qint64 id = 0;
    QString path;
    QString sha256;
    qint64 bytes = 0;
    QString format;
    QString vantage;
    QString detection;        ///< why this format
    qint64 records = 0;
    qint64 rejected = 0;
    Micros first = unknownTime;
    Micros last = unknownTime;
    QString timezone;
    QString timezoneSource;   ///< format | option | case | asked
    QString encoding;         ///< empty: ASCII, or no text
    QString encodingSource;   ///< found | option
    QString dateOrder;        ///< mdy | dmy | ymd; empty: its dates read one way only
    QString dateOrderSource;  ///< file | option | assumed
    bool truncated = false;
    bool incomplete = false;  ///< its packed stream or its packets break off: not all of it could be read; note says it
    bool doubtful = false;    ///< so much could not be read that the format may be wrong; note says it
    QString note;
    double seconds = 0;
};

struct SkippedInput
{
    QString path;
    QString reason;           ///< unknown-format | duplicate | unreadable | empty | too-deep
    QString detail;
};

struct ImportResult
{
    std::vector<ImportedEvidence> imported;
    std::vector<SkippedInput> skipped;
    QStringList notes;        ///< what the user should know beside: folders in which a log is missing
    QStringList emptyLogFolders; ///< of Exchange's protocol logs; the notes say it in words
    bool cancelled = false;
    QString stoppedIn;        ///< what was being read or followed up then: nothing of it is in the case; empty: it was between two files
    [[nodiscard]] QJsonObject toJson() const; ///< `import --json`
};

/// Whether readers can wait: nothing is in the case yet, and little comes. They would wait longer than their patience
/// (five seconds) for what is large.
bool readersCanWait(CaseFile& file, const QStringList& paths);

using ImportProgress = std::function<void(const JobProgress&)>;

/// Imports every file below the paths, one transaction each, then derives hosts and bounces, in that of the last one. What was committed
/// before a cancel or an error stays. Any thread that owns the case; its database is not to be used meanwhile. Errors: Usage (no
/// such format or time zone), and what SQLite says (Locked, Damaged, Internal when the disk is full).
Result<ImportResult> importPaths(CaseFile& file, const QStringList& paths, const ImportOptions& options,
                                 const ImportProgress& progress, std::stop_token stop);

/// How an evidence was read when it was imported or read again the last time.
ReadAs readingOf(Database& database, qint64 evidence);

/// Reads a text evidence of the case again in another way: its rows go and come anew in one transaction, its id and its
/// stored text stay, the custody log says so. Its bytes come from the case, or from where it was imported from. After a
/// cancel, an error, or when it cannot be read so (result.skipped says why), the case is as before. Errors: Usage, Missing
/// (no such evidence), and what SQLite says.
Result<ImportResult> readAgain(CaseFile& file, qint64 evidence, const ReadAs& as, const ImportProgress& progress, std::stop_token stop);

class ImportJob : public Job
{
    Q_OBJECT
public:
    ImportJob(QString casePath, QStringList paths, ImportOptions options, QObject* parent = nullptr);
    ~ImportJob() override;
    /// After finished() or cancelled().
    [[nodiscard]] const ImportResult& result() const { return m_result; }

protected:
    Result<void> run(std::stop_token stop) override;

private:
    QString m_casePath;
    QStringList m_paths;
    ImportOptions m_options;
    ImportResult m_result;
};

} // namespace delist
