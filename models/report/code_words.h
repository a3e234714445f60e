// The words of codes that stand in tables, in the report's language: what became of a message, what was done to the case.
#pragma once
#include <QString>

namespace delist {

/// Of the contract's outcomes: "accepted" and so on. What is not known stays as it is.
QString outcomeText(const QString& code);
/// Of the custody log's actions. What is not known stays as it is: an older or newer Delist wrote it.
QString custodyActionText(const QString& code);

} // namespace delist
