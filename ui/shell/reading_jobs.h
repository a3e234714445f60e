// Importing with the user's own answers, and reading evidence again: the questions, the work, and taking it back.
#pragma once
#include "jobs/import.h"
#include <QStringList>

class QWidget;

namespace delist {

class CaseContext;

/// Looks at the files in the background, asks how they are to be read, and imports them so.
void startImportWithOptions(CaseContext& context, const QStringList& paths, QWidget* parent);
/// Asks how the evidences are to be read and reads them again; one step that can be undone.
void startReadAgain(CaseContext& context, const std::vector<qint64>& evidence, QWidget* parent);

/// Takes an offset off the times of an evidence; a step that can be undone.
void acceptOffset(CaseContext& context, qint64 evidence, Micros offset);

/// Whether anything about how it was read had to be assumed, or looks wrong, so that the user should be asked.
bool isAssumed(const ImportedEvidence& evidence);

} // namespace delist
