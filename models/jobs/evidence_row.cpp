#include "jobs/evidence_row.h"
#include "case/tables/table_query.h"
#include "evidence/text/code_page.h"

namespace delist {

namespace {

QString text(const std::string& bytes)
{
    return QString::fromStdString(bytes);
}

const char* sourceWord(DateOrderSource source)
{
    switch (source) {
    case DateOrderSource::File: return "file";
    case DateOrderSource::Option: return "option";
    default: return "assumed";
    }
}

void addDoubts(EvidenceRow& row, const ReadSummary& summary, bool recognised)
{
    if (!isDoubtful(summary, recognised))
        return;
    if (summary.records == 0 && summary.rejected == 0)
        addNote(row, "Nothing in it could be read as " + row.format + ", which does not recognise it either: the format is doubtful;"
                         " import it again without choosing one.");
    else if (summary.records == 0)
        addNote(row, "Nothing in it could be read as " + row.format + " (" + std::to_string(summary.rejected) +
                         " rejects): the format is doubtful; the rejects say why, line by line.");
    else
        addNote(row, "More than a fifth of it (" + std::to_string(summary.rejected) + " of " +
                         std::to_string(summary.records + summary.rejected) + ") could not be read as " + row.format +
                         ": the format is doubtful; check the rejects and import it again with the right format.");
}

} // namespace

void addNote(EvidenceRow& row, const std::string& sentence)
{
    row.note += (row.note.empty() ? "" : " ") + sentence;
}

std::string goingOnFrom(const std::string& before, std::string note)
{
    constexpr std::string_view begin = "The capture goes on from ";
    constexpr std::string_view end = ": both are read as one.";
    if (const std::size_t at = note.find(begin); at != std::string::npos) // it was said of another one
        if (const std::size_t to = note.find(end, at); to != std::string::npos)
            note.erase(at > 0 ? at - 1 : 0, to + end.size() - (at > 0 ? at - 1 : 0));
    if (!before.empty())
        note.append(note.empty() ? "" : " ").append(begin).append(before.substr(before.rfind('/') + 1)).append(end);
    return note;
}

bool isDoubtful(const ReadSummary& summary, bool recognised)
{
    const bool unreadable = summary.records == 0 && (summary.rejected > 0 || !recognised);
    const std::uint64_t all = summary.records + summary.rejected;
    return unreadable || (summary.rejected > 50 && summary.rejected * 5 > all) || (summary.rejected >= 5 && summary.rejected * 3 > all);
}

EvidenceRow describe(const ReadSummary& summary, const BytesRead& read, const Format& format, const ReadingOptions& reading,
                     const ClockUsed& clock, const CodePage* codePage, bool recognised)
{
    EvidenceRow row;
    row.sha256 = read.sha256;
    row.bytes = static_cast<std::int64_t>(read.bytes);
    row.format = format.id;
    row.records = static_cast<std::int64_t>(summary.records);
    row.rejected = static_cast<std::int64_t>(summary.rejected);
    row.first = summary.first;
    row.last = summary.last;
    // Stamps that tell their zone need none from outside.
    const bool ownClock = summary.ownClock || (!clock.used && summary.first != unknownTime);
    row.timezone = ownClock ? "UTC" : clock.zone;
    row.timezoneSource = ownClock ? "format" : clock.source;
    row.encoding = summary.encoding;
    if (!row.encoding.empty())
        row.encodingSource = codePage && row.encoding == codePage->name() ? "option" : "found";
    row.dateOrder = dateOrderWord(summary.dateOrder);
    if (!row.dateOrder.empty())
        row.dateOrderSource = sourceWord(summary.dateOrderSource);
    row.options = reading.given.toJson();
    row.truncated = summary.truncated || read.error.has_value();
    row.note = summary.note;
    if (read.error)
        addNote(row, "Reading stopped after " + std::to_string(read.bytes) + " bytes: " + read.error->message + ".");
    addDoubts(row, summary, recognised);
    return row;
}

ImportedEvidence imported(const EvidenceRow& row, Vantage vantage)
{
    ImportedEvidence evidence;
    evidence.path = text(row.path);
    evidence.sha256 = text(row.sha256);
    evidence.bytes = row.bytes;
    evidence.format = text(row.format);
    evidence.vantage = QString::fromLatin1(vantageWord(vantage));
    evidence.detection = text(row.detection);
    evidence.records = row.records;
    evidence.rejected = row.rejected;
    evidence.first = row.first;
    evidence.last = row.last;
    evidence.timezone = text(row.timezone);
    evidence.timezoneSource = text(row.timezoneSource);
    evidence.encoding = text(row.encoding);
    evidence.encodingSource = text(row.encodingSource);
    evidence.dateOrder = text(row.dateOrder);
    evidence.dateOrderSource = text(row.dateOrderSource);
    evidence.truncated = row.truncated;
    evidence.note = text(row.note);
    return evidence;
}

} // namespace delist
