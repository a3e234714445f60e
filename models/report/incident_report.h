// IncidentReport: the incident report as plain sections, tables and chart series, in the language that is installed.
// What it says is decided here, how it looks in ui/report. Reads the case through TableQuery, TrafficQuery and analysis.
#pragma once
#include "analysis/analysis.h"
#include "report/statement_text.h"
#include <QString>
#include <QStringList>
#include <variant>
#include <vector>

namespace delist {

enum class ReportAudience : std::uint8_t {
    Summary, ///< cover, verdict and timeline: for the manager
    Full,    ///< everything: for the engineers
    Operator ///< cause, fix and dates for a blacklist operator; no inside names
};

struct ReportOptions
{
    ReportAudience audience = ReportAudience::Full;
    bool redact = false;      ///< inside addresses and own mailboxes become "inside-1", "mailbox-1"; Operator always does
    TextStyle style;          ///< language of numbers; the zone is taken from the case
    QString preparedBy;       ///< empty: the login name
    Micros preparedAt = unknownTime; ///< unknownTime: now
};

struct ReportParagraph
{
    enum Style : std::uint8_t {
        Normal,
        Lead,   ///< larger: the answer itself
        Note,   ///< smaller and grey
        Warning ///< with a mark: what cannot be known
    };
    Style style = Normal;
    QString text;
};

struct ReportList
{
    QString title;        ///< "What speaks for it"; may be empty
    QChar mark = u'•';    ///< in front of every entry: '+', '–', '?'
    QStringList entries;
};

/// Label and value beside each other.
struct ReportFacts
{
    std::vector<std::pair<QString, QString>> facts;
};

struct ReportColumn
{
    enum Kind : std::uint8_t {
        Text,
        Number, ///< right aligned, never broken
        Moment, ///< a time: never broken
        Code,   ///< fixed pitch, breaks anywhere
        Digest  ///< fixed pitch; 64 characters stay on one line, so that a hash can be found and copied
    };
    QString title;
    double weight = 1;  ///< share of the width that is left when every word fits
    Kind kind = Text;
};

struct ReportTable
{
    QString title;
    std::vector<ReportColumn> columns;
    std::vector<QStringList> rows;
    QString note;       ///< below it: "the first 40 of 1,234"
};

/// Allowed and denied connections of one host over time.
struct ReportSeries
{
    enum Kind : std::uint8_t { Suspicious, Server, Other };
    QString name;
    Kind kind = Other;               ///< drawn in different colours
    std::vector<double> allowed;     ///< per bin; connections that were not denied
    std::vector<double> denied;
};

struct ReportChart
{
    QString title;
    QString note;
    Micros start = unknownTime;
    Micros binWidth = 0;
    std::vector<ReportSeries> series; ///< suspicious hosts first, then servers, the others together last
};

using ReportBlock = std::variant<ReportParagraph, ReportList, ReportFacts, ReportTable, ReportChart>;

struct ReportSection
{
    QString id;      ///< "verdict", "timeline" …: never translated
    QString phase;   ///< "Identify", "Contain" …; empty for what stands outside the phases
    QString title;
    bool ownPage = false;
    std::vector<ReportBlock> blocks;
};

struct IncidentReport
{
    QString title;
    QString subtitle;     ///< "Incident report"
    QString organisation;
    QString caseId;
    std::vector<std::pair<QString, QString>> cover; ///< label and value
    QString verdictLine;  ///< one sentence for the cover
    std::vector<ReportSection> sections;
    TextStyle style;
};

/// Throws DatabaseError. Any thread that owns the case. \p analysis: analyse() of the same case.
IncidentReport buildIncidentReport(CaseFile& file, const Analysis& analysis, ReportOptions options);

} // namespace delist
