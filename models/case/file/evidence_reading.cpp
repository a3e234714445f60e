#include "case/file/evidence_reading.h"

namespace delist {

QJsonObject readingOf(Database& database, std::int64_t evidence)
{
    SqlStatement row = database.prepare("SELECT vantage, connection_vantage, mail_vantage, timezone_source, encoding_source, date_order_source,"
                                        " truncated, note, log_host FROM evidence WHERE id = ?");
    row.bind(1, evidence);
    if (!row.step())
        return {};
    const auto text = [&](int column) { return row.isNull(column) ? QJsonValue() : QJsonValue(QString::fromStdString(std::string(row.text(column)))); };
    return {{QStringLiteral("vantage"), qint64(row.integer(0))},
            {QStringLiteral("connection_vantage"), qint64(row.integer(1))},
            {QStringLiteral("mail_vantage"), qint64(row.integer(2))},
            {QStringLiteral("timezone_source"), text(3)},
            {QStringLiteral("encoding_source"), text(4)},
            {QStringLiteral("date_order_source"), text(5)},
            {QStringLiteral("truncated"), row.integer(6) != 0},
            {QStringLiteral("note"), text(7)},
            {QStringLiteral("log_host"), text(8)}};
}

} // namespace delist
