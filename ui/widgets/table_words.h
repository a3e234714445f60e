// The words of the tables, not yet translated: tr() of TableText does that, under whose name they are kept.
#pragma once
#include <QString>

namespace delist {

/// All of these are null for what has no word.
const char* columnWord(QStringView name);
const char* tableWord(QStringView tableId);
/// For a code ("denied") in that column.
const char* valueWord(QStringView column, const QString& value);

} // namespace delist
