// Coverage: when each evidence holds records, and where it has holes.
#pragma once
#include "analysis/finding.h"
#include "case/sql/database.h"

namespace delist {

/// A gap is a time without records that is longer than 30 minutes and than 20 times the usual time between records.
std::vector<Coverage> coverage(Database& database);

/// Of one border: the times that none of the evidence of a vantage tells of.
std::vector<std::pair<Micros, Micros>> gapsOf(Database& database, Vantage vantage);

/// The rule alone: times in order, each the beginning of a minute that holds records.
std::vector<std::pair<Micros, Micros>> gapsBetween(const std::vector<Micros>& minutes);

} // namespace delist
