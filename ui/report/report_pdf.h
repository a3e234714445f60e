// Writes an IncidentReport as a PDF: A4, vector graphics, opaque colours, embedded fonts, page numbers. Needs a
// QGuiApplication (the offscreen platform will do). Says nothing of its own but page numbers.
#pragma once
#include "evidence/result.h"
#include "report/incident_report.h"

namespace delist {

/// Writes to a temporary file beside \p path and renames it: the path holds the whole report or what it held before.
Result<void> writeReportPdf(const IncidentReport& report, const QString& path);
/// To any open device. Returns the number of pages.
int paintReport(const IncidentReport& report, QIODevice& device);

} // namespace delist
