// ManualResult: what a person found on a list's or provider's web page, made into a row beside the lists' DNS answers.
#pragma once
#include "dns/blacklist_check.h"
#include "evidence/records.h"

namespace delist {

struct ManualResult
{
    QString list;   ///< a catalogued id, zone or name; anything else is a page of its own
    QString target; ///< address or domain
    QString state;  ///< listed | not-listed | unknown; empty: the text tells, else unknown
    QString text;   ///< pasted from the page
    Micros time = unknownTime; ///< when it was looked up; unknownTime: now
};

/// "is not listed", "no issues" -> not-listed; "is listed", "blocked", "Email reputation: Poor", a line of SNDS with RED -> listed;
/// neither or both -> empty. Of a page or table that speaks of several things, what is about \p target. A hint that the user can
/// overrule.
QString stateInPastedText(const QString& text, const QString& target);

/// The row, or what is wrong in \p problem. A result that says neither is kept as "unknown".
std::optional<ListingResult> toListing(const ManualResult& manual, const Catalogue& catalogue, QString& problem);

} // namespace delist
