// Which rows the statements about an SMTP suspect lead to.
#pragma once
#include "analysis/causes/smtp_suspects.h"
#include "case/tables/table_query.h"
#include <utility>

namespace delist {

TableFilter rowsOf(const SmtpSuspect& suspect, Vantage vantage, const char* subset);
/// What the host did that is now seen under another address.
TableFilter outsideRows(const SmtpSuspect& suspect, const char* subset);
/// Dialogues of the suspect; behind a NAT those that its outside address had for it.
TableFilter dialogueRows(const SmtpSuspect& suspect);
/// Those of them that handed mail over.
TableFilter handedRows(const SmtpSuspect& suspect);
/// Recipients that were refused in them, and the table.
std::pair<const char*, TableFilter> rejectedRows(const SmtpSuspect& suspect);
/// The connections that something was reached by: a firewall did not deny them, in a capture they were answered.
TableFilter passedRows(const SmtpSuspect& suspect, Vantage vantage, bool submission);

/// Which of the sight's other ports than 25 to name.
QString namedPorts(const SmtpSight& sight);
/// All of them are where clients log in.
bool onSubmissionPorts(const SmtpSight& sight);

/// That it scanned, for and against it alike.
Statement sayScan(const SmtpSuspect& suspect);

} // namespace delist
