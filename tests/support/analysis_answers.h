// What an analysis says, asked by the codes of its statements.
#pragma once
#include "analysis/analysis.h"
#include <algorithm>

namespace delist::test {

inline bool says(const std::vector<Statement>& statements, const char* code)
{
    return std::any_of(statements.begin(), statements.end(), [&](const Statement& s) { return s.code == QLatin1String(code); });
}

inline bool excludes(const Analysis& analysis, const char* code)
{
    return std::any_of(analysis.excluded.begin(), analysis.excluded.end(),
                       [&](const CauseNote& note) { return note.because.code == QLatin1String(code); });
}

} // namespace delist::test
