#include "ui/charts/bounce_plot.h"
#include "case/rows/bounce_kind.h"
#include "ui/case_context.h"
#include "ui/style.h"
#include "ui/widgets/table_text.h"
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>
#include <algorithm>
#include <cmath>
#include <map>

namespace delist {

namespace {

constexpr double topMargin = 8;
constexpr double rightMargin = 16;

style::Tone kindTone(int kind)
{
    switch (static_cast<BounceKind>(kind)) {
    case BounceKind::Backscatter:
    case BounceKind::BlockedByList: return style::Tone::Bad;
    case BounceKind::Legitimate: return style::Tone::Good;
    case BounceKind::Received: return style::Tone::Accent;
    case BounceKind::Unknown: break;
    }
    return style::Tone::Warning;
}

bool isRefused(Outcome fate)
{
    return fate == Outcome::Rejected;
}

bool isOpen(Outcome fate)
{
    return fate == Outcome::Unknown || fate == Outcome::Deferred;
}

QString fateWord(Outcome fate)
{
    switch (fate) {
    case Outcome::Accepted: return QStringLiteral("accepted");
    case Outcome::Rejected: return QStringLiteral("rejected");
    case Outcome::Deferred: return QStringLiteral("deferred");
    default: return QStringLiteral("unknown");
    }
}

} // namespace

BouncePlot::BouncePlot(CaseContext& context, QWidget* parent) : QWidget(parent), m_context(context)
{
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Bounce timeline"));
    setAccessibleDescription(
        tr("Arrow keys move, plus and minus zoom, Home shows everything, Shift with arrows chooses a time span."));
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_navigator = new TimeNavigator(this, [this] { return std::pair(plot().left(), plot().right()); });
    connect(m_navigator, &TimeNavigator::visibleChanged, this, qOverload<>(&QWidget::update));
    connect(m_navigator, &TimeNavigator::selectionMoved, this, qOverload<>(&QWidget::update));
    connect(m_navigator, &TimeNavigator::hovered, this, &BouncePlot::hover);
    connect(m_navigator, &TimeNavigator::clicked, this, [this](const QPoint& position) {
        if (const BounceEvent* event = eventAt(position))
            Q_EMIT bounceClicked(event->evidence, event->offset);
    });
    connect(&context, &CaseContext::presentationChanged, this, qOverload<>(&QWidget::update));
    rebuildLanes();
}

void BouncePlot::setExtent(const TimeSpan& extent)
{
    m_navigator->setExtent(extent);
    update();
}

void BouncePlot::setTimeline(BounceTimeline timeline)
{
    m_timeline = std::move(timeline);
    rebuildLanes();
    update();
}

void BouncePlot::setCurrent(std::optional<Micros> time)
{
    m_current = time;
    update();
}

Micros BouncePlot::binWidth() const
{
    const TimeSpan visible = m_navigator->visible();
    const Micros bins = std::max<Micros>(50, static_cast<Micros>(plot().width() / 3));
    return std::max<Micros>(1'000'000, (visible.to - visible.from + bins - 1) / bins);
}

void BouncePlot::rebuildLanes()
{
    m_lanes.clear();
    for (const BounceKind kind : {BounceKind::Backscatter, BounceKind::Legitimate, BounceKind::Received,
                                  BounceKind::BlockedByList, BounceKind::Unknown}) {
        const bool any = std::any_of(m_timeline.bins.begin(), m_timeline.bins.end(),
                                     [kind](const BounceBin& bin) { return bin.kind == static_cast<int>(kind); });
        // The lane that matters is always there, also when it is empty: that is an answer.
        if (any || kind == BounceKind::Backscatter || kind == BounceKind::Legitimate)
            m_lanes.push_back({static_cast<int>(kind), TableText::valueText(u"kind", QLatin1String(bounceKindWord(kind)))});
    }
}

QRectF BouncePlot::plot() const
{
    const double left = 132;
    return {left, topMargin, std::max(20.0, width() - left - rightMargin),
            std::max(20.0, height() - topMargin - fontMetrics().height() - 12)};
}

QRectF BouncePlot::laneRect(std::size_t lane) const
{
    const QRectF area = plot();
    const double height = area.height() / static_cast<double>(m_lanes.size());
    return {area.left(), area.top() + height * static_cast<double>(lane), area.width(), height};
}

int BouncePlot::laneOf(int kind) const
{
    for (std::size_t i = 0; i < m_lanes.size(); ++i)
        if (m_lanes[i].kind == kind)
            return static_cast<int>(i);
    return -1;
}

void BouncePlot::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    if (m_navigator->visible().to <= m_navigator->visible().from)
        return;
    paintAxis(painter);
    if (m_navigator->selection()) {
        const TimeScale scale = m_navigator->scale();
        QColor fill = palette().color(QPalette::Highlight);
        fill.setAlpha(40);
        const QRectF area = plot();
        const double left = std::clamp(scale.x(m_navigator->selection()->from), area.left(), area.right());
        const double right = std::clamp(scale.x(m_navigator->selection()->to), area.left(), area.right());
        painter.fillRect(QRectF(left, area.top(), right - left, area.height()), fill);
    }
    for (std::size_t lane = 0; lane < m_lanes.size(); ++lane)
        paintLane(painter, lane);
    if (m_current) {
        const double x = m_navigator->scale().x(*m_current);
        painter.setPen(QPen(palette().color(QPalette::Highlight), 2));
        if (x >= plot().left() && x <= plot().right())
            painter.drawLine(QPointF(x, plot().top()), QPointF(x, plot().bottom()));
    }
    if (hasFocus()) {
        painter.setPen(QPen(palette().color(QPalette::Highlight), 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5));
    }
}

void BouncePlot::paintAxis(QPainter& painter) const
{
    const QRectF area = plot();
    const TimeScale scale = m_navigator->scale();
    const int room = std::max(2, static_cast<int>(area.width()) / (fontMetrics().averageCharWidth() * 14));
    for (const TimeTick& tick : timeTicks(scale.from, scale.to, room, m_context.format().zone(), m_context.format().locale())) {
        const double x = std::round(scale.x(tick.time)) + 0.5;
        painter.setPen(style::gridLine(palette()));
        painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()));
        painter.setPen(style::mutedText(palette()));
        painter.drawText(QRectF(x - 80, area.bottom() + 4, 160, fontMetrics().height()), Qt::AlignHCenter, tick.label);
    }
}

void BouncePlot::paintLane(QPainter& painter, std::size_t lane) const
{
    const QRectF area = laneRect(lane);
    const TimeScale scale = m_navigator->scale();
    std::int64_t count = 0;
    for (const BounceBin& bin : m_timeline.bins)
        if (bin.kind == m_lanes[lane].kind)
            count += bin.count;
    painter.setPen(style::gridLine(palette()));
    painter.drawLine(QPointF(8, area.bottom() + 0.5), QPointF(area.right(), area.bottom() + 0.5));

    const QRectF label(10, area.top(), area.left() - 20, area.height());
    QFont bold = font();
    bold.setBold(true);
    const int line = fontMetrics().height();
    const double top = area.center().y() - line;
    painter.setFont(bold);
    painter.setPen(style::toneText(kindTone(m_lanes[lane].kind), palette()));
    painter.drawText(QRectF(label.left(), top, label.width(), line), Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetrics(bold).elidedText(m_lanes[lane].title, Qt::ElideRight, static_cast<int>(label.width())));
    painter.setFont(font());
    painter.setPen(style::mutedText(palette()));
    painter.drawText(QRectF(label.left(), top + line, label.width(), line), Qt::AlignLeft | Qt::AlignVCenter,
                     m_context.format().count(count));

    painter.setPen(QPen(style::gridLine(palette()), 1));
    painter.drawLine(QPointF(area.left(), area.center().y()), QPointF(area.right(), area.center().y()));
    painter.save();
    painter.setClipRect(area);
    if (m_timeline.events.empty())
        paintDensity(painter, lane, scale);
    else
        paintEvents(painter, lane, scale);
    painter.restore();
}

void BouncePlot::paintDensity(QPainter& painter, std::size_t lane, const TimeScale& scale) const
{
    const QRectF area = laneRect(lane).adjusted(0, 3, 0, -3);
    struct Counts { std::int64_t accepted = 0; std::int64_t open = 0; std::int64_t refused = 0; };
    std::map<Micros, Counts> bins;
    std::int64_t most = 1;
    for (const BounceBin& bin : m_timeline.bins) {
        if (bin.kind != m_lanes[lane].kind)
            continue;
        Counts& counts = bins[bin.start];
        (isRefused(bin.fate) ? counts.refused : isOpen(bin.fate) ? counts.open : counts.accepted) += bin.count;
        most = std::max({most, counts.accepted + counts.open, counts.refused});
    }
    const QColor colour = style::toneText(kindTone(m_lanes[lane].kind), palette());
    // The root keeps single bounces visible beside a flood; the numbers are in the tool tip and the table.
    const double half = area.height() / 2;
    const auto height = [&](std::int64_t count) {
        return count == 0 ? 0 : std::max(2.0, half * std::sqrt(static_cast<double>(count) / static_cast<double>(most)));
    };
    for (const auto& [start, counts] : bins) {
        const double left = scale.x(start);
        const double width = std::max(1.5, scale.x(start + m_timeline.binWidth) - left - 0.5);
        const double accepted = height(counts.accepted);
        const double both = height(counts.accepted + counts.open);
        painter.fillRect(QRectF(left, area.center().y() - both, width, both), QBrush(colour, Qt::Dense5Pattern));
        painter.fillRect(QRectF(left, area.center().y() - accepted, width, accepted), colour);
        const double refused = height(counts.refused);
        painter.fillRect(QRectF(left, area.center().y(), width, refused), QBrush(colour, Qt::BDiagPattern));
    }
}

void BouncePlot::paintEvents(QPainter& painter, std::size_t lane, const TimeScale& scale) const
{
    const QRectF area = laneRect(lane).adjusted(0, 6, 0, -6);
    const QColor colour = style::toneText(kindTone(m_lanes[lane].kind), palette());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour, 1.6));
    constexpr double radius = 4;
    std::map<int, int> stack; // glyphs that would lie on each other step away from the line
    for (const BounceEvent& event : m_timeline.events) {
        if (event.kind != m_lanes[lane].kind)
            continue;
        const double x = scale.x(event.time);
        const bool refused = isRefused(event.fate);
        const int column = static_cast<int>(x / (2 * radius)) * 2 + (refused ? 1 : 0);
        const int level = stack[column]++;
        const double away = std::min(area.height() / 2 - radius, radius + 3 + level * (2 * radius + 1));
        const QPointF centre(x, area.center().y() + (refused ? away : -away));
        if (refused) { // a cross
            painter.drawLine(centre + QPointF(-radius + 1, -radius + 1), centre + QPointF(radius - 1, radius - 1));
            painter.drawLine(centre + QPointF(-radius + 1, radius - 1), centre + QPointF(radius - 1, -radius + 1));
        } else { // filled: accepted; hollow: not known
            painter.setBrush(isOpen(event.fate) ? QBrush(Qt::NoBrush) : QBrush(colour));
            painter.drawEllipse(centre, radius - 0.5, radius - 0.5);
        }
    }
}

const BounceEvent* BouncePlot::eventAt(const QPoint& position) const
{
    const TimeScale scale = m_navigator->scale();
    const BounceEvent* best = nullptr;
    double nearest = 8;
    for (const BounceEvent& event : m_timeline.events) {
        const int lane = laneOf(event.kind);
        if (lane < 0 || !laneRect(static_cast<std::size_t>(lane)).contains(position))
            continue;
        const double centre = laneRect(static_cast<std::size_t>(lane)).center().y();
        if (isRefused(event.fate) != (position.y() > centre))
            continue;
        if (const double distance = std::abs(scale.x(event.time) - position.x()); distance < nearest) {
            nearest = distance;
            best = &event;
        }
    }
    return best;
}

void BouncePlot::hover(const QPoint& position)
{
    QString text;
    const Formatter& format = m_context.format();
    if (const BounceEvent* event = eventAt(position)) {
        text = format.bothTimes(event->time) + QLatin1Char('\n') + TableText::valueText(u"fate", fateWord(event->fate));
    } else if (plot().contains(position)) {
        const Micros time = m_navigator->scale().time(position.x());
        std::map<QString, std::int64_t> counts;
        Micros start = 0;
        for (const BounceBin& bin : m_timeline.bins) {
            const int lane = laneOf(bin.kind);
            if (lane >= 0 && time >= bin.start && time < bin.start + m_timeline.binWidth &&
                laneRect(static_cast<std::size_t>(lane)).contains(position)) {
                counts[TableText::valueText(u"fate", fateWord(bin.fate))] += bin.count;
                start = bin.start;
            }
        }
        if (!counts.empty()) {
            text = format.span(start, start + m_timeline.binWidth);
            for (const auto& [word, count] : counts)
                text += QLatin1Char('\n') + tr("%1: %2").arg(word, format.count(count));
        }
    }
    if (text.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(mapToGlobal(position), plainToolTip(text), this);
}

} // namespace delist
