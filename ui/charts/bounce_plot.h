// BouncePlot: the backscatter timeline. One lane per kind of bounce; within a lane, what was accepted by a stranger stands
// above the line and what was refused hangs below it. Counts per pixel when there are many, single glyphs when few.
// Painted by itself: no chart library draws this many points.
#pragma once
#include "case/tables/bounce_timeline.h"
#include "ui/charts/time_navigator.h"
#include <QWidget>

namespace delist {

class CaseContext;

class BouncePlot : public QWidget
{
    Q_OBJECT
public:
    explicit BouncePlot(CaseContext& context, QWidget* parent = nullptr);

    void setExtent(const TimeSpan& extent);
    void setTimeline(BounceTimeline timeline);
    void setCurrent(std::optional<Micros> time); ///< a mark at the selected bounce
    [[nodiscard]] TimeNavigator& navigator() { return *m_navigator; }
    [[nodiscard]] const BounceTimeline& timeline() const { return m_timeline; }
    /// For the visible span: about three pixels wide.
    [[nodiscard]] Micros binWidth() const;
    [[nodiscard]] QSize sizeHint() const override { return {640, 260}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {320, 180}; }

Q_SIGNALS:
    void bounceClicked(qint64 evidence, qint64 offset);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    struct Lane
    {
        int kind;
        QString title;
    };
    [[nodiscard]] QRectF plot() const;
    [[nodiscard]] QRectF laneRect(std::size_t lane) const;
    [[nodiscard]] int laneOf(int kind) const;
    void paintLane(QPainter& painter, std::size_t lane) const;
    void paintDensity(QPainter& painter, std::size_t lane, const TimeScale& scale) const;
    void paintEvents(QPainter& painter, std::size_t lane, const TimeScale& scale) const;
    void paintAxis(QPainter& painter) const;
    void rebuildLanes();
    void hover(const QPoint& position);
    [[nodiscard]] const BounceEvent* eventAt(const QPoint& position) const;

    CaseContext& m_context;
    TimeNavigator* m_navigator;
    BounceTimeline m_timeline;
    std::vector<Lane> m_lanes;
    std::optional<Micros> m_current;
};

} // namespace delist
