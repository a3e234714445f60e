#include "case/rows/zone_name.h"
#include <QFileInfo>
#include <QRegularExpression>
#include <QTimeZone>

namespace delist {

namespace {

constexpr int mostHours = 14; // Kiribati

QString offsetName(const QRegularExpressionMatch& match)
{
    const int hours = match.captured(2).toInt();
    const int minutes = match.captured(3).toInt();
    if (hours > mostHours || minutes > 59)
        return {};
    if (hours == 0 && minutes == 0)
        return QStringLiteral("UTC");
    return QStringLiteral("UTC%1%2:%3").arg(match.captured(1)).arg(hours, 2, 10, QLatin1Char('0')).arg(minutes, 2, 10, QLatin1Char('0'));
}

/// QTimeZone takes any word for a zone without an offset: of words alone only those that somebody defined are names.
bool isDefined(const QString& name)
{
    const QByteArray id = name.toUtf8();
    if (!QTimeZone(id).isValid())
        return false;
    static const QRegularExpression rule(QStringLiteral("^[A-Z]{3,}[+-]?\\d")); // POSIX: "EST5EDT"
    return name.contains(QLatin1Char('/')) || rule.match(name).hasMatch() || QTimeZone::isTimeZoneIdAvailable(id) ||
           QFileInfo(QStringLiteral("/usr/share/zoneinfo/") + name).isFile();
}

} // namespace

QString zoneName(const QString& typed)
{
    const QString text = typed.trimmed();
    if (text.compare(QLatin1String("Z"), Qt::CaseInsensitive) == 0 || text.compare(QLatin1String("UTC"), Qt::CaseInsensitive) == 0)
        return QStringLiteral("UTC");
    static const QRegularExpression offset(QStringLiteral("^(?:UTC|GMT)?\\s*([+-])(\\d{1,2})(?::?(\\d{2}))?$"),
                                           QRegularExpression::CaseInsensitiveOption);
    if (const auto match = offset.match(text); match.hasMatch())
        return offsetName(match);
    // A name leads to a file of the time zone database.
    static const QRegularExpression name(QStringLiteral("^[A-Za-z][A-Za-z0-9_+-]*(?:/[A-Za-z0-9_+-]+)*$"));
    if (!name.match(text).hasMatch())
        return {};
    for (const QString& as : {text, text.toUpper()})
        if (isDefined(as))
            return as;
    for (const QByteArray& id : QTimeZone::availableTimeZoneIds())
        if (text.compare(QLatin1String(id), Qt::CaseInsensitive) == 0)
            return QString::fromLatin1(id);
    return {};
}

} // namespace delist
