#include "ui/charts/time_navigator.h"
#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollArea>
#include <QScrollBar>
#include <QWheelEvent>
#include <QWidget>
#include <algorithm>
#include <cmath>

namespace delist {

namespace {
constexpr Micros shortest = Micros(10) * 1'000'000; // ten seconds across the chart: below that there is nothing to see

/// Whether the wheel has a page to move here.
bool onScrollingPage(const QWidget& widget)
{
    for (const QWidget* parent = widget.parentWidget(); parent != nullptr; parent = parent->parentWidget())
        if (const auto* area = qobject_cast<const QScrollArea*>(parent))
            return area->verticalScrollBar()->maximum() > area->verticalScrollBar()->minimum();
    return false;
}
} // namespace

TimeNavigator::TimeNavigator(QWidget* widget, std::function<std::pair<double, double>()> pixels)
    : QObject(widget), m_widget(widget), m_pixels(std::move(pixels))
{
    widget->installEventFilter(this);
    widget->setMouseTracking(true);
}

void TimeNavigator::setExtent(const TimeSpan& extent)
{
    if (extent == m_extent)
        return;
    const bool wasAll = m_visible == m_extent;
    m_extent = extent;
    setVisible(wasAll || m_visible.to <= extent.from || m_visible.from >= extent.to ? extent : m_visible);
}

void TimeNavigator::setVisible(const TimeSpan& wanted)
{
    TimeSpan visible = wanted;
    const Micros whole = std::max(m_extent.to - m_extent.from, shortest);
    const Micros length = std::clamp(visible.to - visible.from, std::min(shortest, whole), whole);
    if (visible.to - visible.from != length) {
        const Micros middle = visible.from + (visible.to - visible.from) / 2;
        visible = {middle - length / 2, middle - length / 2 + length};
    }
    if (visible.from < m_extent.from)
        visible = {m_extent.from, m_extent.from + length};
    if (visible.to > m_extent.from + whole)
        visible = {m_extent.from + whole - length, m_extent.from + whole};
    if (visible == m_visible)
        return;
    m_visible = visible;
    Q_EMIT visibleChanged();
}

TimeScale TimeNavigator::scale() const
{
    const auto [left, right] = m_pixels();
    return {m_visible.from, std::max(m_visible.to, m_visible.from + 1), left, std::max(right, left + 1)};
}

void TimeNavigator::setSelection(const std::optional<TimeSpan>& selection)
{
    if (m_drag == Drag::Select)
        return;
    m_selection = selection;
    Q_EMIT selectionMoved();
}

void TimeNavigator::zoom(double factor, std::optional<double> atPixel)
{
    const TimeScale now = scale();
    const Micros anchor = atPixel ? now.time(std::clamp(*atPixel, now.left, now.right)) : now.from + (now.to - now.from) / 2;
    const auto scaled = [&](Micros edge) { return anchor + static_cast<Micros>(static_cast<double>(edge - anchor) * factor); };
    setVisible({scaled(now.from), scaled(now.to)});
}

void TimeNavigator::pan(Micros by)
{
    setVisible({m_visible.from + by, m_visible.to + by});
}

bool TimeNavigator::eventFilter(QObject* watched, QEvent* event)
{
    m_watched = watched;
    if (m_extent.to <= m_extent.from)
        return false;
    switch (event->type()) {
    case QEvent::MouseButtonPress: return mousePress(static_cast<QMouseEvent*>(event));
    case QEvent::MouseMove: return mouseMove(static_cast<QMouseEvent*>(event));
    case QEvent::MouseButtonRelease: return mouseRelease(static_cast<QMouseEvent*>(event));
    case QEvent::Wheel: return wheel(static_cast<QWheelEvent*>(event));
    case QEvent::KeyPress: return key(static_cast<QKeyEvent*>(event));
    case QEvent::Leave: Q_EMIT hovered({-1, -1}); return false;
    default: return false;
    }
}

bool TimeNavigator::mousePress(QMouseEvent* event)
{
    const bool moves = event->button() == Qt::MiddleButton ||
                       (event->button() == Qt::LeftButton && event->modifiers().testFlag(Qt::ShiftModifier));
    if (!moves && event->button() != Qt::LeftButton)
        return false;
    m_drag = moves ? Drag::Pan : Drag::Select;
    m_pressed = event->position().toPoint();
    m_pressedVisible = m_visible;
    m_moved = false;
    m_widget->setFocus(Qt::MouseFocusReason);
    if (moves)
        m_widget->setCursor(Qt::ClosedHandCursor);
    return true;
}

bool TimeNavigator::mouseMove(QMouseEvent* event)
{
    const QPoint at = event->position().toPoint();
    if (m_drag == Drag::None) {
        if (m_watched == m_widget)
            Q_EMIT hovered(at);
        return false;
    }
    m_moved = m_moved || (at - m_pressed).manhattanLength() >= QApplication::startDragDistance();
    if (!m_moved)
        return true;
    const TimeScale now = scale();
    if (m_drag == Drag::Pan) {
        const double perPixel = static_cast<double>(m_pressedVisible.to - m_pressedVisible.from) / (now.right - now.left);
        const auto by = static_cast<Micros>((m_pressed.x() - at.x()) * perPixel);
        setVisible({m_pressedVisible.from + by, m_pressedVisible.to + by});
        return true;
    }
    const auto bounded = [&](int x) { return now.time(std::clamp<double>(x, now.left, now.right)); };
    m_selection = TimeSpan{bounded(std::min(at.x(), m_pressed.x())), bounded(std::max(at.x(), m_pressed.x()))};
    Q_EMIT selectionMoved();
    return true;
}

bool TimeNavigator::mouseRelease(QMouseEvent* event)
{
    if (m_drag == Drag::None)
        return false;
    const Drag drag = std::exchange(m_drag, Drag::None);
    m_widget->unsetCursor();
    if (!m_moved) {
        if (drag == Drag::Select && m_watched == m_widget)
            Q_EMIT clicked(event->position().toPoint());
        return true;
    }
    if (drag == Drag::Select && m_selection && m_selection->to > m_selection->from)
        Q_EMIT selected(m_selection->from, m_selection->to);
    return true;
}

bool TimeNavigator::wheel(QWheelEvent* event)
{
    const QPoint delta = event->angleDelta();
    if (delta.isNull())
        return false;
    const bool plain = !event->modifiers().testFlag(Qt::ControlModifier) && !event->modifiers().testFlag(Qt::ShiftModifier);
    if (plain && onScrollingPage(*m_widget) && qAbs(delta.y()) >= qAbs(delta.x()))
        return false; // the page scrolls
    if (event->modifiers().testFlag(Qt::ShiftModifier) || qAbs(delta.x()) > qAbs(delta.y())) {
        const int amount = delta.x() != 0 ? delta.x() : delta.y();
        pan(-(m_visible.to - m_visible.from) / 10 * amount / 120);
    } else {
        zoom(std::pow(0.8, delta.y() / 120.0), event->position().x());
    }
    event->accept();
    return true;
}

bool TimeNavigator::key(QKeyEvent* event)
{
    const Micros tenth = std::max<Micros>(1, (m_visible.to - m_visible.from) / 10);
    const bool shift = event->modifiers().testFlag(Qt::ShiftModifier);
    if (event->modifiers().testFlag(Qt::ControlModifier) || event->modifiers().testFlag(Qt::AltModifier))
        return false;
    switch (event->key()) {
    case Qt::Key_Left: shift ? growSelection(-1) : pan(-tenth); return true;
    case Qt::Key_Right: shift ? growSelection(1) : pan(tenth); return true;
    case Qt::Key_Plus:
    case Qt::Key_Equal: zoom(0.7); return true;
    case Qt::Key_Minus: zoom(1 / 0.7); return true;
    case Qt::Key_Home:
    case Qt::Key_0: showAll(); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (!m_selection)
            return false;
        setVisible(*m_selection);
        return true;
    case Qt::Key_Escape:
        if (!m_selection)
            return false;
        m_selection.reset();
        Q_EMIT selectionMoved();
        Q_EMIT cleared();
        return true;
    default: return false;
    }
}

void TimeNavigator::growSelection(int direction)
{
    const Micros step = std::max<Micros>(1, (m_visible.to - m_visible.from) / 20);
    TimeSpan span = m_selection.value_or(TimeSpan{m_visible.from + (m_visible.to - m_visible.from) / 2,
                                                  m_visible.from + (m_visible.to - m_visible.from) / 2});
    if (direction > 0)
        span.to = std::min(span.to + step, m_extent.to);
    else
        span.from = std::max(span.from - step, m_extent.from);
    m_selection = span;
    Q_EMIT selectionMoved();
    if (span.to > span.from)
        Q_EMIT selected(span.from, span.to);
}

} // namespace delist
