#include "tables/output_path.h"
#include "case/tables/table_query.h"
#include <QFileInfo>

namespace delist {

namespace {

bool isOriginal(Database& database, const QString& path)
{
    const QString target = QFileInfo(path).canonicalFilePath();
    if (target.isEmpty())
        return false;
    if (target == QFileInfo(QString::fromStdString(database.path())).canonicalFilePath())
        return true;
    bool original = false;
    const TableDefinition& table = *tableById(u"evidence");
    const auto column = static_cast<std::size_t>(table.column("path"));
    TableQuery(database, table).read({}, 0, 0, [&](const TableQuery::Row& row) {
        original = QFileInfo(row[column].toString()).canonicalFilePath() == target;
        return !original;
    });
    return original;
}

} // namespace

Result<void> mayBeWritten(Database& database, const QString& path)
{
    const QFileInfo target(path);
    if (target.exists() && !target.isFile())
        return Error{ErrorCode::Unwritable, target.isDir() ? "this is a folder: name a file in it" : "this is a device or a pipe: name a file",
                     path.toStdString(), {}};
    if (isOriginal(database, path))
        return Error{ErrorCode::Exists, "this is imported evidence or the case itself, and is not replaced", path.toStdString(), {}};
    return {};
}

} // namespace delist
