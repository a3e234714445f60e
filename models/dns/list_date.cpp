#include "dns/list_date.h"
#include <QDate>
#include <QDateTime>
#include <QRegularExpression>
#include <algorithm>

namespace delist {

namespace {

int monthOf(const QString& name)
{
    static const QStringList months = {QStringLiteral("jan"), QStringLiteral("feb"), QStringLiteral("mar"), QStringLiteral("apr"),
                                       QStringLiteral("may"), QStringLiteral("jun"), QStringLiteral("jul"), QStringLiteral("aug"),
                                       QStringLiteral("sep"), QStringLiteral("oct"), QStringLiteral("nov"), QStringLiteral("dec")};
    return static_cast<int>(months.indexOf(name.left(3).toLower())) + 1;
}

std::optional<Micros> moment(int year, int month, int day, const QString& hour, const QString& minute, const QString& second)
{
    const QDate date(year, month, day);
    if (!date.isValid() || year < 1995 || year > 2100)
        return std::nullopt;
    QTime time(0, 0);
    if (!hour.isEmpty())
        time = QTime(hour.toInt(), minute.toInt(), second.toInt());
    if (!time.isValid())
        return std::nullopt;
    return QDateTime(date, time, Qt::UTC).toMSecsSinceEpoch() * 1000;
}

struct Shape
{
    const char* pattern;
    int year, month, day; ///< groups; 0: the first group is seconds since 1970
    int hour;             ///< first of three groups; 0: no time
};

constexpr Shape shapes[] = {
    {R"((?<!\d)(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[ T]+(\d{1,2}):(\d{2})(?::(\d{2}))?)?(?!\d))", 1, 2, 3, 4},
    {R"((?<!\d)(\d{1,2})\.(\d{1,2})\.(\d{4})(?:,? +(\d{1,2}):(\d{2})(?::(\d{2}))?)?(?![\d.]))", 3, 2, 1, 4},
    {R"((?<!\d)(\d{1,2})[ -](jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[ -](\d{4})(?:,? +(\d{1,2}):(\d{2})(?::(\d{2}))?)?)", 3, 2, 1, 4},
    {R"(\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* (\d{1,2}),? (\d{4})(?:,? +(\d{1,2}):(\d{2})(?::(\d{2}))?)?)", 3, 1, 2, 4},
    {R"((?<!\d)(20\d{2})(\d{2})(\d{2})(?:(\d{2})(\d{2})(\d{2}))?(?!\d))", 1, 2, 3, 4},
    {R"((?<!\d)(1[0-9]{9})(?!\d))", 0, 0, 0, 0},
};

} // namespace

std::optional<Micros> dateInListText(std::string_view text)
{
    const QString words = QString::fromUtf8(text.data(), static_cast<qsizetype>(std::min<std::size_t>(text.size(), 4000)));
    std::optional<Micros> newest;
    for (const Shape& shape : shapes) {
        const QRegularExpression expression(QLatin1String(shape.pattern), QRegularExpression::CaseInsensitiveOption);
        for (auto match = expression.globalMatch(words); match.hasNext();) {
            const QRegularExpressionMatch found = match.next();
            std::optional<Micros> time;
            if (shape.year == 0) {
                time = found.captured(1).toLongLong() * 1'000'000;
            } else {
                const QString month = found.captured(shape.month);
                bool isNumber = false;
                const int number = month.toInt(&isNumber);
                time = moment(found.captured(shape.year).toInt(), isNumber ? number : monthOf(month), found.captured(shape.day).toInt(),
                              found.captured(shape.hour), found.captured(shape.hour + 1), found.captured(shape.hour + 2));
            }
            if (time && (!newest || *time > *newest))
                newest = time;
        }
    }
    return newest;
}

} // namespace delist
