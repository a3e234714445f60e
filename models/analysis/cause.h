// Cause: one root cause of a listing, looked for in a case. One file in analysis/causes/ each; the list is causes.cpp,
// one line per entry.
#pragma once
#include "analysis/finding.h"
#include "case/rows/case_settings.h"

namespace delist {

struct OutwardReports;
struct SmtpField;

/// What a cause may look at. Read-only.
struct CaseFacts
{
    Database& database;
    const CaseSettings& settings;
    const OrganisationMap& organisation;
    /// What the causes before it in the list found with confidence >= 0.5; nullptr when it is asked alone.
    const std::vector<Finding>* soFar = nullptr;
    /// surveySmtp() of the same case, when it was asked already; nullptr: not yet.
    const SmtpField* smtp = nullptr;
    /// Likewise outboundReports().
    const OutwardReports* outward = nullptr;
};

struct CauseResult
{
    std::vector<Finding> findings;          ///< any confidence; analysis() keeps those >= 0.5
    std::vector<CauseNote> excluded;
    std::vector<CauseNote> cannotExclude;
};

struct Cause
{
    const char* id;
    CauseResult (*look)(const CaseFacts& facts);
};

const std::vector<const Cause*>& causes();

} // namespace delist
