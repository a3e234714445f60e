// An analysis as JSON in the case file (codes and arguments, no words), so that they can be said in any language later.
#pragma once
#include "analysis/finding.h"
#include <QJsonObject>

namespace delist {

QJsonObject findingToStoredJson(const Finding& finding);
/// Missing members give empty values.
Finding findingFromStoredJson(const QJsonObject& object);
/// What is not a finding: what was excluded, what cannot be, what the evidence covers.
QJsonObject notesToStoredJson(const Analysis& analysis);
Analysis notesFromStoredJson(const QJsonObject& object);

} // namespace delist
