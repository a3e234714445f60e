// Notes in the custody log that a report was written: its hash, for whom, in which language, with stand-ins or not. Needs a case
// that can be written to.
#pragma once
#include "case/file/case_file.h"
#include "report/incident_report.h"

namespace delist {

/// "summary", "full", "operator".
QString audienceWord(ReportAudience audience);
void noteReport(CaseFile& file, const QString& path, const ReportOptions& options);

} // namespace delist
