// Migrations: from the schema a case was written with to ours, one step per version, after a backup beside the case.
#pragma once
#include "case/sql/database.h"
#include <string>
#include <vector>

namespace delist {

struct MigrationStep
{
    int from;        ///< user_version before; from + 1 after
    const char* sql; ///< statements without parameters; run in one transaction with the new user_version
    void (*fill)(Database& database) = nullptr; ///< after them, in the same transaction: what no statement can find out
};

/// All steps of this program, oldest first; appended to, never edited.
const std::vector<MigrationStep>& migrationSteps();

/// Brings \p database from its user_version to \p target. First copies it to "<path without .delist>.v<N>.backup.delist"
/// (kept if there is one already). One transaction per step: a failing step leaves the version before it.
/// Throws DatabaseError.
Result<void> migrate(Database& database, const std::vector<MigrationStep>& steps, int target);

/// "<path without .delist>.v<version>.backup.delist"
std::string migrationBackupPath(const std::string& casePath, int version);

} // namespace delist
