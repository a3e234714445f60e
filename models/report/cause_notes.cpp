#include "report/cause_notes.h"
#include "report/statement_text.h"
#include <algorithm>

namespace delist {

namespace {

bool sayTheSame(const Statement& a, const Statement& b)
{
    return a.code == b.code && a.arguments == b.arguments && a.records == b.records && a.table == b.table && a.filter == b.filter;
}

bool sameNote(const CauseNote* a, const CauseNote* b)
{
    return sayTheSame(a->because, b->because) && sayTheSame(a->collect, b->collect);
}

QString joined(const std::vector<const CauseNote*>& notes, Statement CauseNote::*part, const TextStyle& style)
{
    QStringList texts;
    for (const CauseNote* note : notes)
        if (const Statement& statement = note->*part; !statement.code.isEmpty())
            if (const QString text = statementText(statement, style); !texts.contains(text))
                texts << text;
    return texts.join(u' ');
}

} // namespace

QString SharedNote::because(const TextStyle& style) const
{
    return joined(notes, &CauseNote::because, style);
}

QString SharedNote::collect(const TextStyle& style) const
{
    return joined(notes, &CauseNote::collect, style);
}

std::vector<SharedNote> notesByCause(const std::vector<CauseNote>& notes)
{
    std::vector<SharedNote> result;
    for (const CauseNote& note : notes) {
        auto of = std::ranges::find_if(result, [&](const SharedNote& other) { return other.causes.front() == note.cause; });
        if (of == result.end())
            of = result.insert(result.end(), SharedNote{{note.cause}, {}});
        of->notes.push_back(&note);
    }
    return result;
}

std::vector<SharedNote> sharedNotes(const std::vector<CauseNote>& notes)
{
    std::vector<SharedNote> shared;
    for (SharedNote& of : notesByCause(notes)) {
        const auto same = std::ranges::find_if(shared, [&](const SharedNote& other) {
            return std::ranges::equal(other.notes, of.notes, sameNote);
        });
        if (same == shared.end())
            shared.push_back(std::move(of));
        else
            same->causes << of.causes;
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
