// TimeNavigator: moving through time with mouse and keyboard, the same in every chart. Watches a widget's events; the
// chart paints. Drag: choose a span. Wheel: zoom at the pointer (with Ctrl, where the wheel scrolls a page). Shift+wheel,
// Shift+drag, middle drag: move. Arrows move, + and - zoom, Home shows everything, Shift+arrows grow a span, Enter zooms to
// it, Escape clears it.
#pragma once
#include "ui/charts/time_axis.h"
#include <QObject>
#include <QPoint>
#include <functional>
#include <optional>

class QWidget;
class QMouseEvent;
class QKeyEvent;
class QWheelEvent;

namespace delist {

struct TimeSpan
{
    Micros from = 0;
    Micros to = 0;
    bool operator==(const TimeSpan&) const = default;
};

class TimeNavigator : public QObject
{
    Q_OBJECT
public:
    /// \p scale gives the current pixel range of time in \p widget's coordinates.
    TimeNavigator(QWidget* widget, std::function<std::pair<double, double>()> pixels);

    /// Everything there is; also what is visible at first.
    void setExtent(const TimeSpan& extent);
    [[nodiscard]] const TimeSpan& extent() const { return m_extent; }
    void setVisible(const TimeSpan& visible);
    [[nodiscard]] const TimeSpan& visible() const { return m_visible; }
    [[nodiscard]] TimeScale scale() const;
    /// The brushed span, also while it is being drawn.
    [[nodiscard]] const std::optional<TimeSpan>& selection() const { return m_selection; }
    /// From outside: no signal.
    void setSelection(const std::optional<TimeSpan>& selection);
    void zoom(double factor, std::optional<double> atPixel = {});
    void showAll() { setVisible(m_extent); }

Q_SIGNALS:
    void visibleChanged();
    void selectionMoved();                 ///< while dragging: repaint
    void selected(qint64 from, qint64 to); ///< a span was chosen
    void cleared();
    void clicked(const QPoint& position);
    void hovered(const QPoint& position); ///< no button pressed; (-1, -1) when the pointer leaves

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    bool mousePress(QMouseEvent* event);
    bool mouseMove(QMouseEvent* event);
    bool mouseRelease(QMouseEvent* event);
    bool wheel(QWheelEvent* event);
    bool key(QKeyEvent* event);
    void pan(Micros by);
    void growSelection(int direction);

    QWidget* m_widget;
    QObject* m_watched = nullptr; ///< whose event is being handled: a second pane may share the clock
    std::function<std::pair<double, double>()> m_pixels;
    TimeSpan m_extent;
    TimeSpan m_visible;
    std::optional<TimeSpan> m_selection;
    enum class Drag : std::uint8_t { None, Select, Pan } m_drag = Drag::None;
    QPoint m_pressed;
    TimeSpan m_pressedVisible;
    bool m_moved = false;
};

} // namespace delist
