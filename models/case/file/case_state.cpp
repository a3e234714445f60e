#include "case/file/case_state.h"
#include "case/sql/meta_value.h"

namespace delist {

namespace {

/// Of the last entry of the custody log that is none of these actions.
std::string lastBut(Database& database, const std::string& actions)
{
    if (!metaValue(database, "derive_due").empty()) // CaseFile::deriveDue()
        return {};
    return database.text("SELECT ifnull((SELECT hash FROM custody WHERE action NOT IN (" + actions + ") ORDER BY id DESC LIMIT 1), '')");
}

} // namespace

std::string caseState(Database& database)
{
    return lastBut(database, "'report'");
}

std::string evidenceState(Database& database)
{
    return lastBut(database, "'report', 'check', 'manual-check', 'step'");
}

} // namespace delist
