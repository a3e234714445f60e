// Exchange message tracking logs in tests: rows written from the fields that matter, read back as brief rows.
#pragma once
#include "support/recording_sink.h"
#include <map>
#include <string>
#include <vector>

namespace delist::test {

/// Those of Exchange 2016 and later.
extern const std::vector<std::string> trackingColumns;
/// The first columns of a version that writes this many.
std::vector<std::string> trackingColumnsOf(int version);
std::string trackingHeader(const std::vector<std::string>& names);

using Fields = std::map<std::string, std::string>;
/// A message that came in from outside, with every field.
extern const Fields received;
Fields with(Fields fields, const Fields& changes);

std::string trackingRow(const std::vector<std::string>& names, const Fields& fields);
/// Rows of Exchange 2016 with their header, a second apart.
std::string trackingLog(const std::vector<Fields>& rows);

const Format& trackingFormat();

/// What is the same in every row of trackingLog() is left out.
std::string briefTracking(std::string text);
/// "bounce": the rows of that kind.
std::string onlyRows(const RecordingSink& sink, const std::string& kind);

} // namespace delist::test
