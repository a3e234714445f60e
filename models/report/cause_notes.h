// Notes about causes for people: what holds for several causes alike ("the lists were not asked") is said once. The JSON of
// findings keeps one entry per cause.
#pragma once
#include "analysis/finding.h"

namespace delist {

struct SharedNote
{
    QStringList causes;
    const CauseNote* note = nullptr; ///< the first of them
};

/// In the order of \p notes, which must outlive the result.
std::vector<SharedNote> sharedNotes(const std::vector<CauseNote>& notes);

/// The causes' titles in the user's language, parted by commas.
QString causeTitles(const QStringList& causes);

} // namespace delist
