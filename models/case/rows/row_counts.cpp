#include "case/rows/row_counts.h"
#include <array>

namespace delist {

namespace {

struct Counted
{
    const char* table;
    std::int64_t RowCounts::* rows;
    const char* parts = nullptr; ///< where rows are kept as they were imported (row_parts.h)
    const char* made = nullptr;  ///< condition of rows that were not imported
    const char* number = nullptr; ///< the column of counters, which are added up
};

constexpr std::array counted{
    Counted{"connection", &RowCounts::connections},
    Counted{"session", &RowCounts::sessions, "session_part"},
    Counted{"message", &RowCounts::messages, "message_part"},
    Counted{"delivery", &RowCounts::deliveries, "delivery_part", madeDeliveries},
    Counted{"bounce", &RowCounts::bounces, "bounce_part", madeBounces},
    Counted{"attachment", &RowCounts::attachments, "attachment_part"},
    Counted{"dns_query", &RowCounts::dnsQueries, "dns_query_part"},
    Counted{"socket_owner", &RowCounts::socketOwners},
    Counted{"name_record", &RowCounts::names},
    Counted{"reject", &RowCounts::rejects},
    Counted{.table = "dns_other", .rows = &RowCounts::otherQueries, .number = "queries"},
    Counted{.table = "first_contact", .rows = &RowCounts::firstContacts, .number = "flows"},
    Counted{.table = "connector_seen", .rows = &RowCounts::connectorRecords, .number = "records"},
};

} // namespace

QJsonObject RowCounts::toJson() const
{
    QJsonObject result;
    for (const Counted& each : counted)
        result[QLatin1String(each.table)] = qint64(this->*each.rows);
    return result;
}

QJsonObject RowCounts::withFlowsOf(QJsonObject logged) const
{
    const QJsonObject came = toJson();
    for (const char* const table : {"connection", "session", "message", "delivery", "bounce", "attachment", "dns_query"})
        if (const QLatin1String name(table); logged.contains(name))
            logged[name] = came[name];
    return logged;
}

std::string RowCounts::differenceFrom(const QJsonObject& logged) const
{
    std::string result;
    for (const Counted& each : counted) {
        const QJsonValue said = logged[QLatin1String(each.table)];
        if (said.isUndefined() || said.toInteger() == this->*each.rows)
            continue;
        result += result.empty() ? "" : ", ";
        result += each.table + (": " + std::to_string(this->*each.rows)) + " instead of " + std::to_string(said.toInteger());
    }
    return result;
}

std::map<RowId, RowCounts> countImportedRows(Database& database, const std::stop_token& stop)
{
    std::map<RowId, RowCounts> result;
    for (const Counted& each : counted) {
        const std::string table = each.table;
        const auto add = [&](const std::string& sql, std::int64_t number) {
            SqlStatement rows = database.prepare(sql);
            RowId evidence = -1; // rows of one evidence stand together
            std::int64_t* at = nullptr;
            while (rows.step() && !stop.stop_requested()) {
                if (at == nullptr || rows.integer(0) != evidence) {
                    evidence = rows.integer(0);
                    at = &(result[evidence].*each.rows);
                }
                *at += number;
            }
        };
        if (each.number != nullptr) {
            SqlStatement sums = database.prepare("SELECT evidence, sum(" + std::string(each.number) + ") FROM " + table + " GROUP BY evidence");
            while (sums.step() && !stop.stop_requested())
                result[sums.integer(0)].*each.rows = sums.integer(1);
            continue;
        }
        add("SELECT evidence FROM " + table, 1);
        if (each.made != nullptr)
            add("SELECT evidence FROM " + table + " WHERE " + each.made, -1);
        if (each.parts == nullptr)
            continue;
        // A joined row may be told of another evidence than it was imported from.
        const std::string imported = std::string("(SELECT id FROM ") + each.parts + ')';
        add("SELECT evidence FROM " + table + " WHERE id IN " + imported, -1);
        add(std::string("SELECT evidence FROM ") + each.parts + " GROUP BY id", 1);
    }
    return result;
}

} // namespace delist
