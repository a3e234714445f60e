#include "jobs/local_clock.h"
#include "evidence/text/clock_steps.h"
#include <QDateTime>
#include <algorithm>
#include <array>
#include <memory>
#include <utility>

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
            const Offsets first = offsetsAt(number * slotSeconds);
            const Offsets last = offsetsAt((number + 1) * slotSeconds - 1);
            slot = {true, first == last && !first.twice(), first.first, number};
        }
        const Micros time = slot.uniform ? local - slot.offset * second : toUtc(local, offsetsAt(seconds));
        if (m_last != unknownTime && time >= m_last && time - m_last < nearby) // mostly
            m_last = time;
        else
            remember(time);
        m_steps.add(time);
        const bool goesOnDown = m_earliest != unknownTime && time - m_earliest < nearby && m_earliest - time < nearby;
        m_earliest = goesOnDown ? std::min(m_earliest, time) : time;
        return time;
    }

private:
    struct Offsets
    {
        int first = 0;  ///< seconds east of UTC
        int again = 0;  ///< the second time, when the wall clock shows it twice
        [[nodiscard]] bool twice() const { return first != again; }
        bool operator==(const Offsets&) const = default;
    };

    struct Slot
    {
        bool known = false;
        bool uniform = false;
        int offset = 0;
        std::int64_t number = 0;
    };

    static constexpr Micros nearby = 3 * 3600 * second;

    /// Lines that come late, and when something began that a line tells the end of, do not turn the clock back. Envelopes that name no
    /// year may stand in another one than what they hold, so times may run in two places.
    void remember(Micros time)
    {
        const auto near = [time](Micros last) { return last != unknownTime && time - last < nearby && last - time < nearby; };
        if (!near(m_last))
            std::swap(m_last, m_other);
        m_last = near(m_last) ? std::max(m_last, time) : time;
    }

    /// When the wall clock shows \p seconds.
    [[nodiscard]] Offsets offsetsAt(std::int64_t seconds) const
    {
        // The offset a day earlier and a day later: away from a change they agree.
        const int before = offsetFromUtc(seconds - 86400);
        const int after = offsetFromUtc(seconds + 86400);
        if (before == after)
            return {before, before};
        // An offset holds as long as the moment it gives has it.
        const bool early = offsetFromUtc(seconds - before) == before;
        const bool late = offsetFromUtc(seconds - after) == after;
        if (early)
            return {before, late ? after : before};
        return late ? Offsets{after, after} : Offsets{before, before}; // neither: the hour that never was
    }

    [[nodiscard]] Micros toUtc(Micros local, const Offsets& offsets) const
    {
        const Micros first = local - offsets.first * second;
        if (!offsets.twice())
            return first;
        constexpr Micros disorder = 1800 * second; // lines that come late; more, and the clock was put back
        const Micros again = local - offsets.again * second;
        const Micros change = m_zone.nextTransition(QDateTime::fromMSecsSinceEpoch(first / 1000, Qt::UTC)).atUtc.toMSecsSinceEpoch() * 1000;
        if (m_steps.newestFirst() && m_earliest != unknownTime && again - m_earliest < nearby && m_earliest - again < nearby)
            return m_earliest < change || again - m_earliest > disorder ? first : again;
        const auto isAgain = [&](Micros last) {
            const bool changed = last >= change && last - change < nearby;
            const bool backwards = last > first && last - first > disorder && last - first < nearby;
            return changed || backwards;
        };
        return isAgain(m_last) || isAgain(m_other) ? again : first;
    }

    [[nodiscard]] int offsetFromUtc(std::int64_t seconds) const
    {
        return m_zone.offsetFromUtc(QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC));
    }

    QTimeZone m_zone;
    std::array<Slot, 64> m_slots{};
    Micros m_last = unknownTime; ///< the latest that the log's lines gave
    Micros m_other = unknownTime; ///< the same of where they were before they went far away
    Micros m_earliest = unknownTime; ///< of where they are now: what counts where the newest line is the first
    ClockSteps m_steps;
};

} // namespace

std::function<Micros(Micros)> localClock(const QTimeZone& zone)
{
    return [clock = std::make_shared<Clock>(zone)](Micros local) { return clock->toUtc(local); };
}

} // namespace delist
