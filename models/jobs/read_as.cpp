#include "jobs/read_as.h"
#include "case/rows/zone_name.h"
#include "evidence/logs/column_mapping.h"
#include "evidence/text/code_page.h"
#include "jobs/local_clock.h"

namespace delist {

QJsonObject ReadAs::toJson() const
{
    QJsonObject object;
    if (!format.isEmpty())
        object[QStringLiteral("format")] = format;
    if (!timezone.isEmpty())
        object[QStringLiteral("timezone")] = timezone;
    if (timezoneAsked)
        object[QStringLiteral("timezone_asked")] = true;
    if (year != 0)
        object[QStringLiteral("year")] = year;
    if (!encoding.isEmpty())
        object[QStringLiteral("encoding")] = encoding;
    if (dateOrder != DateOrder::Unknown)
        object[QStringLiteral("date_order")] = QString::fromStdString(std::string(dateOrderWord(dateOrder)));
    return object;
}

ReadAs ReadAs::fromJson(const QJsonObject& object)
{
    ReadAs as;
    as.format = object[QStringLiteral("format")].toString();
    as.timezone = object[QStringLiteral("timezone")].toString();
    as.timezoneAsked = object[QStringLiteral("timezone_asked")].toBool();
    as.year = object[QStringLiteral("year")].toInt();
    as.encoding = object[QStringLiteral("encoding")].toString();
    as.dateOrder = dateOrderFromWord(object[QStringLiteral("date_order")].toString().toStdString());
    return as;
}

Result<ReadingOptions> ReadingOptions::resolve(const ReadAs& as, const std::string& caseZone)
{
    ReadingOptions options;
    options.given = as;
    options.year = as.year;
    options.dateOrder = as.dateOrder;
    QString zone = as.timezone;
    if (as.format.startsWith(QLatin1String("csv:"))) {
        auto mapping = ColumnMapping::parse(as.format.toStdString());
        if (!mapping)
            return mapping.error();
        options.forced = formatById("csv");
        options.mapping = QString::fromStdString(mapping.value().toSpec());
        if (zone.isEmpty())
            zone = QString::fromStdString(mapping.value().zone);
    } else if (as.format == QLatin1String("csv")) {
        return Error{ErrorCode::Usage, "the format csv needs its columns: csv:time=…,source=…", {}, std::nullopt};
    } else if (!as.format.isEmpty()) {
        options.forced = formatById(as.format.toStdString());
        if (options.forced == nullptr)
            return Error{ErrorCode::Usage, "there is no format \"" + as.format.toStdString() + "\"; `delist formats` prints them", {}, std::nullopt};
    }
    if (!as.encoding.isEmpty()) {
        auto page = CodePage::byName(as.encoding.toStdString());
        if (!page)
            return page.error();
        options.codePage = page.take();
    }
    if (const QString known = zoneName(zone); !known.isEmpty())
        zone = known;
    options.m_zoneGiven = !zone.isEmpty();
    options.m_zoneName = options.m_zoneGiven ? zone.toStdString() : caseZone;
    options.m_zoneSource = !options.m_zoneGiven ? "case" : as.timezoneAsked ? "asked" : "option";
    if (options.m_zoneName.empty())
        options.m_zoneName = "UTC";
    options.m_zone = QTimeZone(QByteArray::fromStdString(options.m_zoneName));
    if (!options.m_zone.isValid()) {
        if (options.m_zoneGiven)
            return Error{ErrorCode::Usage, "there is no time zone \"" + options.m_zoneName + "\"", {}, std::nullopt};
        options.m_zoneName = "UTC";
        options.m_zone = QTimeZone::utc();
    }
    return options;
}

ReadingOptions::Clock ReadingOptions::clockFor(const Format& format, const std::string& mapped) const
{
    if (format.clock != FormatClock::Local)
        return {};
    if (const QString zone = zoneName(QString::fromStdString(mapped)); !zone.isEmpty() && !m_zoneGiven)
        return {zone.toStdString(), "option", localClock(QTimeZone(zone.toUtf8()))};
    return {m_zoneName, m_zoneSource, m_zoneName == "UTC" ? nullptr : localClock(m_zone)};
}

} // namespace delist
