// Rows of one vantage, whose number is parameter ?2 of a question that is asked for each of many hosts.
#pragma once
#include "evidence/records.h"
#include <cstdint>
#include <string>

namespace delist {

inline std::int64_t vantageNumber(Vantage vantage)
{
    return static_cast<std::int64_t>(vantage);
}

/// Evidence \p id has ?2 for \p vantage. What is asked for each host reads no list of evidences.
inline std::string inVantage(const std::string& vantage, const std::string& id)
{
    return "(SELECT " + vantage + " FROM evidence WHERE id = " + id + ") = ?2";
}

} // namespace delist
