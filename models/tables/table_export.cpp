#include "tables/table_export.h"
#include "case/tables/sorted_rows.h"
#include "tables/output_path.h"
#include <QSaveFile>

namespace delist {

namespace {

constexpr qint64 rowsPerPage = 5000;

} // namespace

std::optional<TableFormat> exportFormat(const QString& path)
{
    if (path.endsWith(QLatin1String(".csv"), Qt::CaseInsensitive))
        return TableFormat::Csv;
    if (path.endsWith(QLatin1String(".json"), Qt::CaseInsensitive))
        return TableFormat::Json;
    return std::nullopt;
}

Result<qint64> exportTable(Database& database, const TableDefinition& definition, const TableFilter& filter, TableSort sort,
                           const QString& path, TableFormat format, std::stop_token stop,
                           const std::function<void(const JobProgress&)>& progress)
{
    if (const auto allowed = mayBeWritten(database, path); !allowed)
        return allowed.error();
    QSaveFile file(path); // nothing appears under the name until it is whole
    const auto failed = [&] {
        return Error{ErrorCode::Unwritable, "cannot be written: " + file.errorString().toStdString(), path.toStdString(), {}};
    };
    if (!file.open(QIODevice::WriteOnly))
        return failed();

    TableQuery query(database, definition);
    std::optional<SortedRows> sorted;
    if (sort.isSet()) {
        auto rows = SortedRows::sort(database, definition, filter, sort);
        if (!rows)
            return rows.error();
        sorted = rows.take();
    }
    JobProgress state{path, 0, sorted ? sorted->size() : query.count(filter), 0};
    const auto output = TableOutput::create(format, definition, file);
    bool written = true;
    const auto take = [&](const TableQuery::Row& row) {
        written = output->row(row);
        if (++state.done % rowsPerPage == 0)
            progress(state);
        return written && !stop.stop_requested();
    };
    if (!sorted)
        query.read(filter, 0, 0, take);
    for (bool more = true; sorted && more && state.done < state.total;) {
        const auto rows = sorted->page(database, state.done, rowsPerPage);
        more = !rows.empty();
        for (auto row = rows.begin(); row != rows.end() && more; ++row)
            more = take(*row);
    }
    if (written && stop.stop_requested())
        return Error{ErrorCode::Cancelled, "cancelled", path.toStdString(), {}};
    if (!written || !output->finish(state.done) || !file.commit())
        return failed();
    progress(state);
    return state.done;
}

} // namespace delist
