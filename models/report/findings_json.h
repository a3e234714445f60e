// The analysis as `delist findings --json` prints it (the command-line contract), and as plain text for a terminal.
#pragma once
#include "analysis/finding.h"
#include "report/statement_text.h"
#include <QJsonObject>

namespace delist {

QJsonObject findingsJson(const Analysis& analysis, const TextStyle& style);
/// For people: ranked findings with what speaks for and against them.
QString findingsText(const Analysis& analysis, const TextStyle& style);

} // namespace delist
