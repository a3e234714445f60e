#include "tables/table_export.h"
#include "case/sorted_rows.h"
#include "tables/output_path.h"
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>

namespace delist {

namespace {

constexpr qint64 rowsPerPage = 5000;

QString csvCell(const QJsonValue& value)
{
    QString text;
    if (value.isArray()) {
        QStringList parts;
        for (const QJsonValue& part : value.toArray())
            parts << part.toVariant().toString();
        text = parts.join(QStringLiteral("; "));
    } else if (!value.isNull()) {
        text = value.toVariant().toString();
    }
    if (value.isString() && !text.isEmpty() && QStringLiteral("=+-@\t\r").contains(text.front()))
        text.prepend(QLatin1Char('\''));
    if (text.contains(QLatin1Char('"')) || text.contains(QLatin1Char(',')) || text.contains(QLatin1Char('\n')) ||
        text.contains(QLatin1Char('\r')))
        text = QLatin1Char('"') + text.replace(QLatin1Char('"'), QStringLiteral("\"\"")) + QLatin1Char('"');
    return text;
}

} // namespace

Result<void> exportTable(Database& database, const TableDefinition& definition, const TableFilter& filter, TableSort sort,
                         const QString& path, TableFileFormat format, std::stop_token stop,
                         const std::function<void(const JobProgress&)>& progress)
{
    const auto failed = [&](const QSaveFile& file) {
        return Error{ErrorCode::Unreadable, file.errorString().toStdString(), path.toStdString(), {}};
    };
    if (auto allowed = mayBeWritten(database, path); !allowed)
        return allowed;
    QSaveFile file(path); // nothing appears under the name until it is whole
    if (!file.open(QIODevice::WriteOnly))
        return failed(file);

    TableQuery query(database, definition);
    std::optional<SortedRows> sorted;
    if (sort.isSet()) {
        auto rows = SortedRows::sort(database, definition, filter, sort);
        if (!rows)
            return rows.error();
        sorted = rows.take();
    }
    JobProgress state{path, 0, sorted ? sorted->size() : query.count(filter), 0};
    if (format == TableFileFormat::Json) {
        file.write("{\"rows\":[");
    } else {
        QStringList titles;
        for (const TableColumn& column : definition.columns)
            titles << QLatin1String(column.name);
        file.write(titles.join(QLatin1Char(',')).toUtf8() + "\r\n");
    }
    while (state.done < state.total) {
        if (stop.stop_requested())
            return Error{ErrorCode::Cancelled, "cancelled", path.toStdString(), {}};
        const auto rows = sorted ? sorted->page(database, state.done, rowsPerPage) : query.page(filter, state.done, rowsPerPage).rows;
        if (rows.empty())
            break;
        for (const auto& row : rows) {
            const QJsonObject object = rowToJson(definition, row);
            if (format == TableFileFormat::Json) {
                file.write((state.done > 0 ? ",\n" : "\n") + QJsonDocument(object).toJson(QJsonDocument::Compact));
            } else {
                QStringList cells;
                for (const TableColumn& column : definition.columns)
                    cells << csvCell(object.value(QLatin1String(column.name)));
                file.write(cells.join(QLatin1Char(',')).toUtf8() + "\r\n");
            }
            ++state.done;
        }
        progress(state);
    }
    if (format == TableFileFormat::Json)
        file.write("\n],\"total\":" + QByteArray::number(state.done) + "}\n");
    return file.commit() ? Result<void>() : failed(file);
}

} // namespace delist
