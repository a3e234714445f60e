#include "ui/charts/time_axis.h"
#include <QDateTime>
#include <algorithm>
#include <array>

namespace delist {

namespace {
constexpr Micros second = 1'000'000;
constexpr Micros minute = 60 * second;
constexpr Micros hour = 60 * minute;
constexpr Micros day = 24 * hour;
constexpr std::array<Micros, 26> steps{second,     2 * second, 5 * second, 10 * second, 15 * second, 30 * second, minute,
                                       2 * minute, 5 * minute, 10 * minute, 15 * minute, 30 * minute, hour,       2 * hour,
                                       3 * hour,   6 * hour,   12 * hour,  day,         2 * day,     4 * day,     7 * day,
                                       14 * day,   28 * day,   56 * day,   182 * day,   364 * day};
} // namespace

std::vector<TimeTick> timeTicks(Micros from, Micros to, int maxTicks, const QTimeZone& zone, const QLocale& locale)
{
    std::vector<TimeTick> ticks;
    if (to <= from)
        return ticks;
    const Micros wanted = (to - from) / std::max(1, maxTicks);
    Micros step = steps.back();
    for (const Micros candidate : steps)
        if (candidate >= wanted) {
            step = candidate;
            break;
        }
    while ((to - from) / step > maxTicks)
        step *= 2; // decades of evidence
    // Round in the zone's wall clock; its offset may change inside the span, so it is asked per tick.
    const auto offset = [&](Micros time) {
        return Micros(zone.offsetFromUtc(QDateTime::fromMSecsSinceEpoch(time / 1000, Qt::UTC))) * second;
    };
    Micros local = from + offset(from);
    local += (step - local % step) % step;
    constexpr Micros year = 365 * day;
    const QString dateFormat = to - from > year ? QStringLiteral("d MMM yyyy") : QStringLiteral("d MMM"); // else days would seem to go back
    QDate lastDate;
    for (int guard = 0; guard <= maxTicks + 2; ++guard, local += step) {
        const Micros time = local - offset(local - offset(from));
        if (time > to)
            break;
        if (time < from)
            continue;
        const QDateTime when = QDateTime::fromMSecsSinceEpoch(time / 1000, zone);
        const bool newDay = when.date() != lastDate;
        lastDate = when.date();
        const QString date = locale.toString(when.date(), dateFormat);
        const QString clock = when.time().toString(step < minute ? QStringLiteral("HH:mm:ss") : QStringLiteral("HH:mm"));
        TimeTick tick{time, step >= day ? date : clock, when.time() == QTime(0, 0)};
        if (step < day && newDay)
            tick.label = when.time() == QTime(0, 0) ? date : date + QLatin1Char(' ') + clock;
        ticks.push_back(tick);
    }
    return ticks;
}

qint64 roundUp(qint64 value)
{
    qint64 power = 1;
    while (power < value && power < Q_INT64_C(1'000'000'000'000'000'000)) {
        for (const qint64 factor : {1, 2, 5})
            if (power * factor >= value)
                return power * factor;
        power *= 10;
    }
    return std::max<qint64>(1, power);
}

} // namespace delist
