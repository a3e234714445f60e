#include "jobs/local_clock.h"
#include <QDateTime>
#include <array>
#include <memory>

namespace delist {

namespace {

constexpr Micros second = 1'000'000;
/// No zone changes its offset but on a quarter of an hour of its local clock (since 1972, near enough: those that do are
/// seen at the two ends of the slot and asked one by one).
constexpr std::int64_t slotSeconds = 900;

class Clock
{
public:
    explicit Clock(const QTimeZone& zone) : m_zone(zone) {}

    Micros toUtc(Micros local)
    {
        if (local == unknownTime)
            return local;
        const std::int64_t seconds = local >= 0 ? local / second : -((second - 1 - local) / second);
        const std::int64_t number = seconds >= 0 ? seconds / slotSeconds : -((slotSeconds - 1 - seconds) / slotSeconds);
        Slot& slot = m_slots[static_cast<std::size_t>(number) % m_slots.size()];
        if (!slot.known || slot.number != number) {
            const int first = offsetAt(number * slotSeconds);
            const int last = offsetAt((number + 1) * slotSeconds - 1);
            slot = {true, first == last, first, number};
        }
        return local - (slot.uniform ? slot.offset : offsetAt(seconds)) * second;
    }

private:
    struct Slot
    {
        bool known = false;
        bool uniform = false;
        int offset = 0;
        std::int64_t number = 0;
    };

    /// Seconds east of UTC when the wall clock shows \p seconds.
    [[nodiscard]] int offsetAt(std::int64_t seconds) const
    {
        // The offset a day earlier and a day later: away from a change they agree.
        const int before = m_zone.offsetFromUtc(QDateTime::fromSecsSinceEpoch(seconds - 86400, Qt::UTC));
        const int after = m_zone.offsetFromUtc(QDateTime::fromSecsSinceEpoch(seconds + 86400, Qt::UTC));
        if (before == after)
            return before;
        // The earlier offset holds as long as the moment it gives still has it.
        const int there = m_zone.offsetFromUtc(QDateTime::fromSecsSinceEpoch(seconds - before, Qt::UTC));
        if (there == before)
            return before;
        const int later = m_zone.offsetFromUtc(QDateTime::fromSecsSinceEpoch(seconds - after, Qt::UTC));
        return later == after ? after : before; // neither: the hour that never was
    }

    QTimeZone m_zone;
    std::array<Slot, 64> m_slots{};
};

} // namespace

std::function<Micros(Micros)> localClock(const QTimeZone& zone)
{
    return [clock = std::make_shared<Clock>(zone)](Micros local) { return clock->toUtc(local); };
}

} // namespace delist
