// Import: paths in, evidence in the case. importPaths() is the work itself, blocking, for the command line and for
// ImportJob, which runs it for the window.
#pragma once
#include "case/case_file.h"
#include "evidence/text/day_month.h"
#include "jobs/job.h"
#include <QJsonObject>
#include <functional>
#include <optional>

namespace delist {

struct ImportOptions
{
    QString format;           ///< force this format id; empty detects
    QString timezone;         ///< for evidence without a zone; empty takes the case's
    int year = 0;             ///< for evidence without a year
    QString encoding;         ///< code page of text that is not Unicode; empty: Windows-1252
    DateOrder dateOrder = DateOrder::Unknown; ///< for dates that read both ways where the evidence does not show it
    bool embed = true;        ///< keep text logs whole and mail packets in the case
    bool timezoneAsked = false; ///< timezone is the user's answer to a question, not an option
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
    bool cancelled = false;
    [[nodiscard]] QJsonObject toJson() const; ///< `import --json`
};

/// Whether readers can wait: nothing is in the case yet, and little comes. They would wait longer than their patience
/// (five seconds) for what is large.
bool readersCanWait(CaseFile& file, const QStringList& paths);

using ImportProgress = std::function<void(const JobProgress&)>;

/// Imports every file below the paths, one transaction each, then derives hosts and bounces. What was committed before a
/// cancel or an error stays. Any thread that owns the case; its database is not to be used meanwhile. Errors: Usage (no
/// such format or time zone), and what SQLite says (Locked, Damaged, Internal when the disk is full).
Result<ImportResult> importPaths(CaseFile& file, const QStringList& paths, const ImportOptions& options,
                                 const ImportProgress& progress, std::stop_token stop);

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
