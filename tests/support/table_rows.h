// Small cases for tests of tables, and the cells of their rows.
#pragma once
#include "case/file/case_file.h"
#include "case/tables/table_query.h"
#include "tables/table_output.h"
#include <QBuffer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <memory>

namespace delist::test {

/// An empty case in the folder; null when it cannot be made.
inline std::unique_ptr<CaseFile> makeCase(const QTemporaryDir& folder, const char* name)
{
    auto file = CaseFile::create(folder.filePath(QLatin1String(name)).toStdString(), {});
    return file ? std::make_unique<CaseFile>(file.take()) : nullptr;
}

inline QVariant cellOf(const TableDefinition& table, const TableQuery::Row& row, const char* name)
{
    const int column = table.column(name);
    Q_ASSERT(column >= 0);
    return row[static_cast<std::size_t>(column)];
}

/// A row as `show --json` writes it.
inline QJsonObject rowToJson(const TableDefinition& table, const TableQuery::Row& row)
{
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    const auto output = TableOutput::create(TableFormat::Json, table, out);
    if (!output->row(row) || !output->finish(1))
        return {};
    return QJsonDocument::fromJson(out.data()).object().value(QStringLiteral("rows")).toArray().at(0).toObject();
}

} // namespace delist::test
