// Non-delivery reports of message tracking joined over evidences: files of an hour, servers that hand a report on, rows in any
// order. The DSN row says what the report answers, FAIL rows of the original why, SEND, DELIVER and FAIL rows of the report
// what became of it. One bounce per report and victim, and the same one whatever was imported first.
#pragma once
#include "case/sql/database.h"

namespace delist {

/// Looks again at the reports that rows may have been added to since the last time. Inside a transaction.
void joinTrackedReports(Database& database);

/// Everything is looked at again the next time, from the rows as they were imported. Inside a transaction.
void forgetTrackedReports(Database& database);

} // namespace delist
