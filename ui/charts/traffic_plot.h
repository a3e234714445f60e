// TrafficPlot: who spoke SMTP over time. Two panes on one clock: the declared mail servers above, everyone else below.
// What was allowed stands up from the line, what was denied hangs below it, hatched: readable without colour. Qt Charts
// draws axes and grid; the stacks are one painted item over bins that are already as few as the pixels can show.
#pragma once
#include "case/tables/traffic_query.h"
#include "ui/charts/time_navigator.h"
#include <QWidget>

namespace delist {

class CaseContext;
class TrafficPane;

class TrafficPlot : public QWidget
{
    Q_OBJECT
public:
    explicit TrafficPlot(CaseContext& context, QWidget* parent = nullptr);

    struct Content
    {
        TrafficChart chart;              ///< binned over the visible span (or an older one, while reading)
        std::vector<RowId> servers;      ///< declared mail servers: the upper pane
        TrafficMeasure measure = TrafficMeasure::Connections;
    };
    void setExtent(const TimeSpan& extent);
    void setContent(Content content);
    /// Names of the panes; empty for none.
    void setTitles(const QString& servers, const QString& others);
    /// Dims everyone but this host; 0 for none.
    void setHighlight(RowId host);
    [[nodiscard]] TimeNavigator& navigator() { return *m_navigator; }
    [[nodiscard]] const Content& content() const { return m_content; }
    /// Colour of a host's band; the same in the list beside.
    [[nodiscard]] QColor colourOf(RowId host) const;
    /// How many bins fit.
    [[nodiscard]] int binsWanted() const;
    /// The widget that takes keys and the mouse.
    [[nodiscard]] QWidget* interactiveWidget() const;

Q_SIGNALS:
    void hostClicked(qint64 host); ///< 0: everyone else

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void layOut();
    void updateAxes();
    void repaintPanes();
    void hover(const QPoint& position);
    [[nodiscard]] QString describe() const;

    CaseContext& m_context;
    TrafficPane* m_servers;
    TrafficPane* m_others;
    TimeNavigator* m_navigator;
    Content m_content;
    RowId m_highlight = 0;
};

} // namespace delist
