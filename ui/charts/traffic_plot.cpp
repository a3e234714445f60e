#include "ui/charts/traffic_plot.h"
#include "ui/case_context.h"
#include "ui/charts/traffic_pane.h"
#include "ui/style.h"
#include <QEvent>
#include <QToolTip>
#include <QVBoxLayout>
#include <algorithm>

namespace delist {

TrafficPlot::TrafficPlot(CaseContext& context, QWidget* parent) : QWidget(parent), m_context(context)
{
    m_servers = new TrafficPane(tr("Mail servers"), this);
    m_others = new TrafficPane(tr("Everyone else"), this);
    m_servers->setFocusPolicy(Qt::NoFocus);
    m_servers->setAccessibleName(tr("SMTP traffic of the mail servers"));
    m_others->setAccessibleName(tr("SMTP traffic of everyone else"));
    m_others->setAccessibleDescription(
        tr("Arrow keys move, plus and minus zoom, Home shows everything, Shift with arrows chooses a time span."));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_servers, 1);
    layout->addWidget(m_others, 3);
    setMinimumHeight(260);

    m_navigator = new TimeNavigator(m_others->viewport(), [this] {
        const QRectF plot = m_others->plot();
        return std::pair(plot.left(), plot.right());
    });
    // The upper pane and the focus frame lead to the same navigator.
    m_servers->viewport()->installEventFilter(m_navigator);
    m_others->setFocusPolicy(Qt::NoFocus); // the canvas inside takes the keys
    m_others->viewport()->setFocusPolicy(Qt::StrongFocus);
    m_others->viewport()->setAccessibleName(m_others->accessibleName());
    m_others->viewport()->setAccessibleDescription(m_others->accessibleDescription());
    connect(m_navigator, &TimeNavigator::visibleChanged, this, &TrafficPlot::updateAxes);
    connect(m_navigator, &TimeNavigator::selectionMoved, this, [this] {
        m_servers->setSelection(m_navigator->selection());
        m_others->setSelection(m_navigator->selection());
    });
    connect(m_navigator, &TimeNavigator::hovered, this, &TrafficPlot::hover);
    connect(m_navigator, &TimeNavigator::clicked, this, [this](const QPoint& position) {
        if (const auto hit = m_others->hitTest(position); hit.band != nullptr)
            Q_EMIT hostClicked(hit.band->host);
    });
    connect(m_others, &TrafficPane::resized, this, &TrafficPlot::updateAxes);
    connect(&context, &CaseContext::presentationChanged, this, &TrafficPlot::updateAxes);
}

QWidget* TrafficPlot::interactiveWidget() const
{
    return m_others->viewport();
}

void TrafficPlot::setExtent(const TimeSpan& extent)
{
    m_navigator->setExtent(extent);
    updateAxes();
}

int TrafficPlot::binsWanted() const
{
    return std::clamp(static_cast<int>(m_others->plot().width() / 3), 50, 1000);
}

QColor TrafficPlot::colourOf(RowId host) const
{
    int index = 0;
    for (const TrafficSeries& series : m_content.chart.series) {
        if (series.host == host)
            return style::bandColour(index, palette());
        ++index;
    }
    return style::bandColour(-1, palette());
}

void TrafficPlot::setContent(Content content)
{
    m_servers->setBands({}, nullptr, content.measure);
    m_others->setBands({}, nullptr, content.measure);
    m_content = std::move(content);
    repaintPanes();
    m_others->viewport()->setAccessibleDescription(describe());
}

void TrafficPlot::setTitles(const QString& servers, const QString& others)
{
    m_servers->setTitle(servers);
    m_others->setTitle(others);
}

void TrafficPlot::setHighlight(RowId host)
{
    m_highlight = host;
    repaintPanes();
}

void TrafficPlot::repaintPanes()
{
    std::vector<TrafficBand> servers;
    std::vector<TrafficBand> others;
    const auto dimmed = [this](RowId host) { return m_highlight != 0 && m_highlight != host; };
    for (const TrafficSeries& series : m_content.chart.series) {
        const bool declared = std::find(m_content.servers.begin(), m_content.servers.end(), series.host) != m_content.servers.end();
        (declared ? servers : others).push_back({series.host, colourOf(series.host), dimmed(series.host), &series});
    }
    if (m_content.chart.otherHosts > 0)
        others.push_back({0, colourOf(0), dimmed(0), &m_content.chart.other});
    m_servers->setVisible(!servers.empty());
    m_servers->setBands(std::move(servers), &m_content.chart, m_content.measure);
    m_others->setBands(std::move(others), &m_content.chart, m_content.measure);
    layOut();
}

void TrafficPlot::updateAxes()
{
    const TimeSpan visible = m_navigator->visible();
    if (visible.to <= visible.from)
        return;
    const int room = std::max(2, static_cast<int>(m_others->plot().width()) / (fontMetrics().averageCharWidth() * 14));
    const auto ticks = timeTicks(visible.from, visible.to, room, m_context.format().zone(), m_context.format().locale());
    m_servers->setTime(visible, ticks, false);
    m_others->setTime(visible, ticks, true);
}

void TrafficPlot::layOut()
{
    m_servers->layOut(4);
    m_others->layOut(fontMetrics().height() + 10);
}

void TrafficPlot::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    layOut();
    updateAxes();
}

void TrafficPlot::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        m_servers->applyPalette();
        m_others->applyPalette();
        repaintPanes();
        updateAxes();
    }
}

void TrafficPlot::hover(const QPoint& position)
{
    const auto hit = position.x() < 0 ? TrafficPane::Hit() : m_others->hitTest(position);
    if (hit.bin < 0) {
        QToolTip::hideText();
        return;
    }
    const Formatter& format = m_context.format();
    const TrafficChart& chart = m_content.chart;
    const Micros from = chart.start + hit.bin * chart.binWidth;
    QString text = format.span(from, from + chart.binWidth);
    if (hit.band != nullptr) {
        const TrafficCounts& counts = hit.band->series->bins[static_cast<std::size_t>(hit.bin)];
        const QString who = hit.band->host == 0 ? tr("%n other host(s)", "", static_cast<int>(chart.otherHosts))
                                                : hit.band->series->address;
        text += QLatin1Char('\n') + who + QLatin1Char('\n');
        if (m_content.measure == TrafficMeasure::Connections)
            text += tr("%1 allowed, %2 denied")
                        .arg(format.count(TrafficPane::up(counts, m_content.measure)), format.count(counts.denied));
        else if (m_content.measure == TrafficMeasure::Bytes)
            text += format.bytes(counts.bytes);
        else
            text += format.count(counts.of(m_content.measure));
    }
    QToolTip::showText(m_others->viewport()->mapToGlobal(position), plainToolTip(text), m_others->viewport());
}

QString TrafficPlot::describe() const
{
    const Formatter& format = m_context.format();
    QStringList hosts;
    for (const TrafficSeries& series : m_content.chart.series)
        hosts << tr("%1: %2 connections, %3 denied")
                     .arg(series.address, format.count(series.total.connections), format.count(series.total.denied));
    return tr("Arrow keys move, plus and minus zoom, Home shows everything, Shift with arrows chooses a time span.") +
           QLatin1Char(' ') + hosts.mid(0, 5).join(QStringLiteral("; "));
}

} // namespace delist
