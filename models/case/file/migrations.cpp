#include "case/file/migrations.h"
#include "case/file/custody.h"
#include "case/file/kept_log_hosts.h"
#include "case/file/schema.h"
#include <filesystem>

namespace delist {

const std::vector<MigrationStep>& migrationSteps()
{
    static const std::vector<MigrationStep> steps = {
        {1, schemaVersion2},
        {2, schemaVersion3},
        {3, schemaVersion4},
        {4, schemaVersion5},
        {5, schemaVersion6},
        {6, schemaVersion7},
        {7, schemaVersion8},
        {8, schemaVersion9, readKeptLogHosts},
        {9, schemaVersion10},
        {10, schemaVersion11},
        {11, schemaVersion12},
    };
    return steps;
}

std::string migrationBackupPath(const std::string& casePath, int version)
{
    constexpr std::string_view suffix = ".delist";
    std::string stem = casePath;
    if (stem.ends_with(suffix))
        stem.resize(stem.size() - suffix.size());
    return stem + ".v" + std::to_string(version) + ".backup.delist";
}

Result<void> migrate(Database& database, const std::vector<MigrationStep>& steps, int target)
{
    const int found = static_cast<int>(database.integer("PRAGMA user_version"));
    if (found >= target)
        return {};

    const std::string backup = migrationBackupPath(database.path(), found);
    std::error_code ignored;
    if (!std::filesystem::exists(backup, ignored)) {
        // Copied under another name first: a backup that is there is a whole one.
        const std::string partial = backup + ".part";
        std::filesystem::remove(partial, ignored);
        database.prepare("VACUUM INTO ?").bind(1, partial).run();
        std::error_code failed;
        std::filesystem::rename(partial, backup, failed);
        if (failed)
            return Error{ErrorCode::Unreadable, "the backup before the upgrade cannot be written: " + failed.message(),
                         backup, std::nullopt};
    }

    for (int version = found; version < target; ++version) {
        const MigrationStep* next = nullptr;
        for (const MigrationStep& step : steps) {
            if (step.from == version)
                next = &step;
        }
        if (next == nullptr)
            return Error{ErrorCode::Damaged, "there is no way from case version " + std::to_string(version) + " to " +
                                                 std::to_string(version + 1), database.path(), std::nullopt};
        Transaction transaction(database);
        database.execute(next->sql);
        if (next->fill != nullptr)
            next->fill(database);
        database.execute("PRAGMA user_version = " + std::to_string(version + 1));
        appendCustody(database, "migrated", database.path(),
                      {{QStringLiteral("from"), version}, {QStringLiteral("to"), version + 1},
                       {QStringLiteral("backup"), QString::fromStdString(backup)}});
        transaction.commit();
    }
    return {};
}

} // namespace delist
