// What the menu starts as jobs on the open case: report, copy, verification; and small questions about the installation.
#pragma once
#include <QString>
#include <QStringList>

class QWidget;

namespace delist {

class CaseContext;

/// Asks for whom and for the file, then writes the PDF report.
void startReport(CaseContext& context, QWidget* parent);
void startSaveCopy(CaseContext& context, const QString& path);
/// Checks the custody chain, the file and the evidence hashes; the result is a message.
void startVerify(CaseContext& context);
/// Lets the user assign the columns of a table that no format knows, then imports it. Of several files those that are text are
/// offered to choose from.
void startMapping(CaseContext& context, const QStringList& paths, QWidget* parent);

/// The sample case, where the installation or the build has put it; empty when there is none.
QString samplePath();
/// Why an input was left out, in words.
QString skippedReason(const QString& code);

} // namespace delist
