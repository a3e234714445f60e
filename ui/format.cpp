#include "ui/format.h"
#include <QDateTime>

namespace delist {

namespace {
QDateTime dateTime(Micros time, const QTimeZone& zone)
{
    // Floor, so that times before 1970 and fractions come out right.
    const Micros milliseconds = time >= 0 ? time / 1000 : -((-time + 999) / 1000);
    return QDateTime::fromMSecsSinceEpoch(milliseconds, zone);
}
} // namespace

QString Formatter::time(Micros time, const QTimeZone& zone, QStringView format) const
{
    if (time == unknownTime)
        return {};
    return dateTime(time, zone).toString(format.toString());
}

QString Formatter::time(Micros micros) const
{
    return time(micros, zone(), u"yyyy-MM-dd HH:mm:ss.zzz");
}

QString Formatter::minute(Micros micros) const
{
    return time(micros, zone(), u"yyyy-MM-dd HH:mm");
}

QString Formatter::bothTimes(Micros micros) const
{
    if (micros == unknownTime)
        return {};
    QString text = time(micros, QTimeZone::utc(), u"yyyy-MM-dd HH:mm:ss.zzz") + QStringLiteral(" UTC");
    if (m_caseZone.id() != "UTC")
        text += QStringLiteral("  \u00b7  ") + time(micros, m_caseZone, u"yyyy-MM-dd HH:mm:ss") + QLatin1Char(' ') +
                QString::fromUtf8(m_caseZone.id());
    return text;
}

QString Formatter::span(Micros from, Micros to) const
{
    const QDateTime first = dateTime(from, zone());
    const QDateTime last = dateTime(to, zone());
    const bool seconds = to - from < Micros(5) * 60 * 1'000'000;
    const QString clock = seconds ? QStringLiteral("HH:mm:ss") : QStringLiteral("HH:mm");
    const QString day = QStringLiteral("yyyy-MM-dd ");
    return first.toString(day + clock) + QStringLiteral(" \u2013 ") +
           last.toString(first.date() == last.date() ? clock : day + clock);
}

QString Formatter::duration(Micros length) const
{
    const qint64 seconds = length / 1'000'000;
    if (seconds < 120)
        return tr("%n second(s)", "", static_cast<int>(seconds));
    if (seconds < 7200)
        return tr("%n minute(s)", "", static_cast<int>(seconds / 60));
    if (seconds < 2 * 86400)
        return tr("%n hour(s)", "", static_cast<int>(seconds / 3600));
    return tr("%n day(s)", "", static_cast<int>(seconds / 86400));
}

QString Formatter::percent(double share) const
{
    //: a percentage
    return tr("%1 %").arg(m_locale.toString(qRound(share * 100)));
}

QString Formatter::zoneName() const
{
    return QString::fromUtf8(zone().id());
}

QString oneLine(const QString& text, qsizetype limit)
{
    QString line = text.left(limit);
    for (QChar& character : line)
        if (character.category() == QChar::Other_Control || character == QChar::LineSeparator ||
            character == QChar::ParagraphSeparator || character.category() == QChar::Other_Format)
            character = QLatin1Char(' ');
    if (text.size() > limit)
        line += QChar(0x2026);
    return line;
}

QString plainToolTip(const QString& text)
{
    if (text.isEmpty())
        return {};
    // Always rich text on purpose: "<qt>" plus escaped content cannot be taken for anything else.
    return QStringLiteral("<qt>") + text.left(2000).toHtmlEscaped().replace(QLatin1Char('\n'), QStringLiteral("<br>")) +
           QStringLiteral("</qt>");
}

QString labelText(const QString& text)
{
    return oneLine(text).replace(QLatin1Char('&'), QStringLiteral("&&"));
}

} // namespace delist
