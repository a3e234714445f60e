// TrafficPane: one half of the TrafficPlot: a QChart for axes and grid, and one item that paints the stacked bins.
#pragma once
#include "case/tables/traffic_query.h"
#include "ui/charts/time_axis.h"
#include "ui/charts/time_navigator.h"
#include <QtCharts/QChartView>

class QCategoryAxis;
class QLineSeries;

namespace delist {

/// One host's part of the stack.
struct TrafficBand
{
    RowId host = 0;
    QColor colour;
    bool dimmed = false;
    const TrafficSeries* series = nullptr; ///< borrowed from TrafficPlot::Content
};

class StackItem;

class TrafficPane : public QChartView
{
    Q_OBJECT
public:
    TrafficPane(const QString& title, QWidget* parent);
    ~TrafficPane() override;

    void setBands(std::vector<TrafficBand> bands, const TrafficChart* chart, TrafficMeasure measure);
    /// Axes for the visible span. \p timeLabels: only the lower pane writes them.
    void setTime(const TimeSpan& visible, const std::vector<TimeTick>& ticks, bool timeLabels);
    void setSelection(const std::optional<TimeSpan>& selection);
    /// Room for the axis labels; the same in both panes, so that the clocks line up.
    void layOut(int bottomMargin);
    [[nodiscard]] QRectF plot() const;
    void applyPalette();
    void setTitle(const QString& title);

    struct Hit
    {
        const TrafficBand* band = nullptr; ///< nullptr beside every band
        int bin = -1;
        bool denied = false;
    };
    [[nodiscard]] Hit hitTest(const QPointF& position) const;
    [[nodiscard]] static std::int64_t up(const TrafficCounts& counts, TrafficMeasure measure);
    [[nodiscard]] static std::int64_t down(const TrafficCounts& counts, TrafficMeasure measure);

    static constexpr int leftMargin = 64;
    static constexpr int rightMargin = 16;

Q_SIGNALS:
    void resized();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    friend class StackItem;
    void updateValueAxis();
    void replaceLabels(QCategoryAxis*& axis, Qt::Alignment alignment, double low, double high,
                       const std::vector<std::pair<QString, double>>& labels);

    StackItem* m_item = nullptr;
    QLineSeries* m_anchor; ///< axes need a series to belong to
    QCategoryAxis* m_timeAxis = nullptr;
    QCategoryAxis* m_valueAxis = nullptr;
    QString m_title;
    std::vector<TrafficBand> m_bands;
    const TrafficChart* m_chart = nullptr;
    TrafficMeasure m_measure = TrafficMeasure::Connections;
    TimeSpan m_visible{0, 1};
    std::optional<TimeSpan> m_selection;
    double m_high = 1;
    double m_low = 0;
    int m_bottomMargin = 4;
};

} // namespace delist
