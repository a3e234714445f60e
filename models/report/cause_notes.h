// Notes about causes for people: each cause stands once, with all that is said of it, and what holds for several causes alike ("the
// lists were not asked") is said once. The JSON of findings keeps one entry per cause.
#pragma once
#include "analysis/finding.h"
#include "report/statement_text.h"

namespace delist {

struct SharedNote
{
    QStringList causes;
    std::vector<const CauseNote*> notes; ///< of each of the causes

    [[nodiscard]] QString because(const TextStyle& style = {}) const;
    [[nodiscard]] QString collect(const TextStyle& style = {}) const; ///< empty when there is nothing to collect
};

/// One for each cause, in the order of \p notes, which must outlive the result.
std::vector<SharedNote> notesByCause(const std::vector<CauseNote>& notes);
/// The same, with causes of which the same is said together.
std::vector<SharedNote> sharedNotes(const std::vector<CauseNote>& notes);

/// The causes' titles in the user's language, parted by commas.
QString causeTitles(const QStringList& causes);

} // namespace delist
