#include "case/tables/boot_verdict.h"
#include "case/tables/table_query.h"
#include <limits>

namespace delist {

std::optional<BootVerdict> latestBoot(Database& database, const QString& host)
{
    const TableDefinition& table = *tableById(u"boot");
    TableFilter filter;
    filter.host = host;
    std::optional<BootVerdict> latest;
    qint64 began = std::numeric_limits<qint64>::min();
    TableQuery(database, table).read(filter, 0, 0, [&](const TableQuery::Row& row) {
        const auto at = [&](const char* column) { return row[static_cast<std::size_t>(table.column(column))]; };
        if (!latest || at("capture_first").toLongLong() > began) {
            began = at("capture_first").toLongLong();
            latest = BootVerdict{at("verdict").toString(), at("reason").toString(), at("evidence").toLongLong()};
        }
        return true;
    });
    return latest;
}

} // namespace delist
