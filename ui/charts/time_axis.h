// TimeAxis: round ticks for a span of time, and the mapping between times and pixels. No widgets.
#pragma once
#include "evidence/records.h"
#include <QLocale>
#include <QString>
#include <QTimeZone>
#include <vector>

namespace delist {

struct TimeTick
{
    Micros time = 0;
    QString label;
    bool day = false; ///< begins a day in the zone
};

/// At most \p maxTicks ticks on round seconds, minutes, hours or days of the zone. \p from < \p to.
std::vector<TimeTick> timeTicks(Micros from, Micros to, int maxTicks, const QTimeZone& zone, const QLocale& locale);

/// A linear scale; left < right.
struct TimeScale
{
    Micros from = 0;
    Micros to = 1;
    double left = 0;
    double right = 1;
    [[nodiscard]] double x(Micros time) const
    {
        return left + (right - left) * (static_cast<double>(time - from) / static_cast<double>(to - from));
    }
    [[nodiscard]] Micros time(double x) const
    {
        return from + static_cast<Micros>(static_cast<double>(to - from) * ((x - left) / (right - left)));
    }
};

/// The next 1, 2 or 5 times a power of ten that is not below the value; at least 1.
qint64 roundUp(qint64 value);

} // namespace delist
