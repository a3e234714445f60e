#include "case/rows/time_text.h"
#include "case/tables/table_query.h"
#include "jobs/import.h"
#include <QJsonArray>

namespace delist {

namespace {

QJsonValue textOrNull(const QString& text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonValue timeValue(Micros time)
{
    return time == unknownTime ? QJsonValue() : QJsonValue(timeToText(time));
}

} // namespace

QJsonObject ImportResult::toJson() const
{
    QJsonArray importedRows;
    for (const ImportedEvidence& each : imported) {
        importedRows.append(QJsonObject{
            {QStringLiteral("id"), each.id},
            {QStringLiteral("path"), each.path},
            {QStringLiteral("sha256"), each.sha256},
            {QStringLiteral("bytes"), each.bytes},
            {QStringLiteral("format"), each.format},
            {QStringLiteral("vantage"), each.vantage},
            {QStringLiteral("detection"), each.detection},
            {QStringLiteral("records"), each.records},
            {QStringLiteral("rejected"), each.rejected},
            {QStringLiteral("first"), timeValue(each.first)},
            {QStringLiteral("last"), timeValue(each.last)},
            {QStringLiteral("timezone"), each.timezone},
            {QStringLiteral("timezone_source"), each.timezoneSource},
            {QStringLiteral("encoding"), textOrNull(each.encoding)},
            {QStringLiteral("encoding_source"), textOrNull(each.encodingSource)},
            {QStringLiteral("date_order"), textOrNull(each.dateOrder)},
            {QStringLiteral("date_order_source"), textOrNull(each.dateOrderSource)},
            {QStringLiteral("truncated"), each.truncated},
            {QStringLiteral("note"), textOrNull(each.note)},
            {QStringLiteral("seconds"), each.seconds},
        });
    }
    QJsonArray skippedRows;
    for (const SkippedInput& each : skipped) {
        skippedRows.append(QJsonObject{{QStringLiteral("path"), each.path},
                                       {QStringLiteral("reason"), each.reason},
                                       {QStringLiteral("detail"), each.detail}});
    }
    QJsonObject document{{QStringLiteral("imported"), importedRows}, {QStringLiteral("skipped"), skippedRows}};
    if (!notes.isEmpty())
        document[QStringLiteral("notes")] = QJsonArray::fromStringList(notes);
    if (cancelled)
        document[QStringLiteral("cancelled")] = true;
    return document;
}

} // namespace delist
