#include "report/cause_notes.h"
#include "report/statement_text.h"
#include <algorithm>

namespace delist {

namespace {

bool sayTheSame(const Statement& a, const Statement& b)
{
    return a.code == b.code && a.arguments == b.arguments && a.records == b.records && a.table == b.table && a.filter == b.filter;
}

} // namespace

std::vector<SharedNote> sharedNotes(const std::vector<CauseNote>& notes)
{
    std::vector<SharedNote> shared;
    for (const CauseNote& note : notes) {
        const auto same = std::ranges::find_if(shared, [&](const SharedNote& other) {
            return sayTheSame(other.note->because, note.because) && sayTheSame(other.note->collect, note.collect);
        });
        if (same == shared.end())
            shared.push_back({{note.cause}, &note});
        else if (!same->causes.contains(note.cause))
            same->causes << note.cause;
    }
    return shared;
}

QString causeTitles(const QStringList& causes)
{
    QStringList titles;
    for (const QString& cause : causes)
        titles << causeTitle(cause);
    return titles.join(QStringLiteral(", "));
}

} // namespace delist
