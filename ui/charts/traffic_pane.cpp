#include "ui/charts/traffic_pane.h"
#include "ui/style.h"
#include <QGraphicsItem>
#include <QGraphicsScene>
#include <QPainter>
#include <QtCharts/QCategoryAxis>
#include <QtCharts/QChart>
#include <QtCharts/QLineSeries>

namespace delist {

class StackItem : public QGraphicsItem
{
public:
    StackItem(TrafficPane& pane, QChart* chart) : QGraphicsItem(chart), m_pane(pane) { setZValue(5); }
    [[nodiscard]] QRectF boundingRect() const override { return m_pane.chart()->plotArea(); }
    void changed() { prepareGeometryChange(); update(); }
    void paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) override;

private:
    void paintStack(QPainter& painter, const TimeScale& scale) const;
    TrafficPane& m_pane;
};

namespace {

double valueY(const QRectF& plot, double low, double high, double value)
{
    return plot.bottom() - plot.height() * (value - low) / (high - low);
}

} // namespace

void StackItem::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*)
{
    const QRectF plot = boundingRect();
    const TimeScale scale{m_pane.m_visible.from, m_pane.m_visible.to, plot.left(), plot.right()};
    painter->save();
    painter->setClipRect(plot);
    if (m_pane.m_selection) {
        QColor fill = m_pane.palette().color(QPalette::Highlight);
        const double left = scale.x(m_pane.m_selection->from);
        const double right = scale.x(m_pane.m_selection->to);
        fill.setAlpha(40);
        painter->fillRect(QRectF(left, plot.top(), right - left, plot.height()), fill);
        fill.setAlpha(255);
        painter->setPen(QPen(fill, 1));
        painter->drawLine(QPointF(left, plot.top()), QPointF(left, plot.bottom()));
        painter->drawLine(QPointF(right, plot.top()), QPointF(right, plot.bottom()));
    }
    if (m_pane.m_chart != nullptr && m_pane.m_chart->binCount > 0)
        paintStack(*painter, scale);
    painter->setPen(QPen(m_pane.palette().color(QPalette::Text), 1));
    const double zero = std::round(valueY(plot, m_pane.m_low, m_pane.m_high, 0)) - 0.5;
    painter->drawLine(QPointF(plot.left(), zero), QPointF(plot.right(), zero));
    painter->restore();

    // The pane's name, and which way is which.
    painter->setPen(style::mutedText(m_pane.palette()));
    QFont font = m_pane.font();
    font.setBold(true);
    painter->setFont(font);
    painter->drawText(plot.adjusted(8, 4, -8, -4), Qt::AlignLeft | Qt::AlignTop, m_pane.m_title);
    if (m_pane.m_low < 0) {
        painter->setFont(m_pane.font());
        painter->drawText(plot.adjusted(8, 4, -8, -4), Qt::AlignRight | Qt::AlignTop,
                          TrafficPane::tr("▲ allowed"));
        painter->drawText(plot.adjusted(8, 4, -8, -4), Qt::AlignRight | Qt::AlignBottom,
                          TrafficPane::tr("▼ denied (hatched)"));
    }
}

void StackItem::paintStack(QPainter& painter, const TimeScale& scale) const
{
    const QRectF plot = boundingRect();
    const TrafficChart& chart = *m_pane.m_chart;
    const double zero = valueY(plot, m_pane.m_low, m_pane.m_high, 0);
    const double perUnit = plot.height() / (m_pane.m_high - m_pane.m_low);
    std::vector<double> upTo(static_cast<std::size_t>(chart.binCount), 0);
    std::vector<double> downTo(upTo);
    painter.setPen(Qt::NoPen);
    for (const TrafficBand& band : m_pane.m_bands) {
        QColor colour = band.colour;
        if (band.dimmed)
            colour.setAlpha(70);
        const QBrush solid(colour);
        QColor light = colour;
        light.setAlpha(band.dimmed ? 25 : 70);
        const QBrush under(light);
        const QBrush hatch(colour, Qt::BDiagPattern);
        for (int bin = 0; bin < chart.binCount; ++bin) {
            const auto at = static_cast<std::size_t>(bin);
            const TrafficCounts& counts = band.series->bins[at];
            const auto up = static_cast<double>(TrafficPane::up(counts, m_pane.m_measure));
            const auto down = static_cast<double>(TrafficPane::down(counts, m_pane.m_measure));
            if (up <= 0 && down <= 0)
                continue;
            const double left = scale.x(chart.start + bin * chart.binWidth);
            const double right = scale.x(chart.start + (bin + 1) * chart.binWidth);
            if (right < plot.left() || left > plot.right())
                continue;
            const double width = std::max(1.0, right - left - (right - left > 4 ? 1 : 0));
            if (up > 0) {
                // At least one pixel: a single connection among thousands must not vanish.
                const double height = std::max(1.0, up * perUnit);
                painter.fillRect(QRectF(left, zero - upTo[at] - height, width, height), solid);
                upTo[at] += height;
            }
            if (down > 0) {
                const double height = std::max(1.0, down * perUnit);
                const QRectF bar(left, zero + downTo[at], width, height);
                painter.fillRect(bar, under);
                painter.fillRect(bar, hatch);
                downTo[at] += height;
            }
        }
    }
}

TrafficPane::TrafficPane(const QString& title, QWidget* parent)
    : QChartView(new QChart, parent), m_anchor(new QLineSeries), m_title(title)
{
    setRenderHint(QPainter::Antialiasing, false);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    chart()->setAnimationOptions(QChart::NoAnimation);
    chart()->legend()->hide();
    chart()->setMargins({});
    chart()->setBackgroundRoundness(0);
    chart()->addSeries(m_anchor);
    m_item = new StackItem(*this, chart());
    applyPalette();
}

TrafficPane::~TrafficPane() = default;

std::int64_t TrafficPane::up(const TrafficCounts& counts, TrafficMeasure measure)
{
    return measure == TrafficMeasure::Connections ? std::max<std::int64_t>(0, counts.connections - counts.denied)
                                                  : counts.of(measure);
}

std::int64_t TrafficPane::down(const TrafficCounts& counts, TrafficMeasure measure)
{
    return measure == TrafficMeasure::Connections ? counts.denied : 0;
}

QRectF TrafficPane::plot() const
{
    return chart()->plotArea();
}

void TrafficPane::setTitle(const QString& title)
{
    m_title = title;
    m_item->changed();
}

void TrafficPane::resizeEvent(QResizeEvent* event)
{
    QChartView::resizeEvent(event);
    layOut(m_bottomMargin);
    Q_EMIT resized();
}

void TrafficPane::changeEvent(QEvent* event)
{
    QChartView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_item != nullptr) {
        applyPalette();
        updateValueAxis();
        Q_EMIT resized(); // whoever sets the time axis does it again, in the new colours
    }
}

void TrafficPane::layOut(int bottomMargin)
{
    m_bottomMargin = bottomMargin;
    const QSizeF size = viewport()->size();
    chart()->resize(size);
    chart()->setPlotArea(QRectF(leftMargin, 6, std::max(10.0, size.width() - leftMargin - rightMargin),
                                std::max(10.0, size.height() - 6 - bottomMargin)));
    m_item->changed();
}

void TrafficPane::applyPalette()
{
    chart()->setBackgroundBrush(palette().color(QPalette::Base));
    chart()->setBackgroundPen(Qt::NoPen);
    setBackgroundBrush(palette().color(QPalette::Base));
    m_item->changed();
}

void TrafficPane::setBands(std::vector<TrafficBand> bands, const TrafficChart* chart, TrafficMeasure measure)
{
    m_bands = std::move(bands);
    m_chart = chart;
    m_measure = measure;
    updateValueAxis();
    m_item->changed();
}

void TrafficPane::updateValueAxis()
{
    qint64 highest = 0;
    qint64 lowest = 0;
    if (m_chart != nullptr) {
        for (int bin = 0; bin < m_chart->binCount; ++bin) {
            qint64 above = 0;
            qint64 below = 0;
            for (const TrafficBand& band : m_bands) {
                above += up(band.series->bins[static_cast<std::size_t>(bin)], m_measure);
                below += down(band.series->bins[static_cast<std::size_t>(bin)], m_measure);
            }
            highest = std::max(highest, above);
            lowest = std::max(lowest, below);
        }
    }
    const qint64 step = roundUp(std::max<qint64>(1, (highest + lowest + 4) / 5));
    // Room for the pane's name above and for which way is which below.
    const double whole = static_cast<double>(std::max<qint64>(1, highest + lowest));
    m_high = static_cast<double>(highest) + whole * 0.14;
    m_low = lowest == 0 ? 0 : -(static_cast<double>(lowest) + whole * 0.10);
    std::vector<std::pair<QString, double>> labels;
    const QLocale locale;
    for (auto value = -(lowest / step) * step; static_cast<double>(value) <= m_high; value += step)
        labels.emplace_back(m_measure == TrafficMeasure::Bytes ? locale.formattedDataSize(qAbs(value), 0)
                                                               : locale.toString(qAbs(value)) + QString(value < 0, QChar(0x200b)),
                            static_cast<double>(value));
    replaceLabels(m_valueAxis, Qt::AlignLeft, m_low, m_high, labels);
}

void TrafficPane::setTime(const TimeSpan& visible, const std::vector<TimeTick>& ticks, bool timeLabels)
{
    m_visible = visible;
    std::vector<std::pair<QString, double>> labels;
    for (const TimeTick& tick : ticks)
        labels.emplace_back(timeLabels ? tick.label : QString(), static_cast<double>(tick.time - visible.from) / 1e6);
    // Category axes want distinct labels: zero-width spaces tell equal ones apart.
    for (std::size_t i = 0; i < labels.size(); ++i)
        labels[i].first += QString(static_cast<qsizetype>(i), QChar(0x200b));
    replaceLabels(m_timeAxis, Qt::AlignBottom, 0, static_cast<double>(visible.to - visible.from) / 1e6, labels);
    m_item->changed();
}

void TrafficPane::replaceLabels(QCategoryAxis*& axis, Qt::Alignment alignment, double low, double high,
                                const std::vector<std::pair<QString, double>>& labels)
{
    if (axis != nullptr) {
        chart()->removeAxis(axis);
        delete axis;
    }
    axis = new QCategoryAxis;
    axis->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
    axis->setStartValue(low);
    for (const auto& [label, value] : labels)
        axis->append(label, value);
    axis->setRange(low, high);
    axis->setGridLinePen(QPen(style::gridLine(palette()), 1));
    axis->setLinePen(Qt::NoPen);
    axis->setLabelsColor(style::mutedText(palette()));
    axis->setTruncateLabels(false);
    QFont labelFont = font();
    labelFont.setPointSizeF(labelFont.pointSizeF() * 0.92);
    axis->setLabelsFont(labelFont);
    chart()->addAxis(axis, alignment);
    m_anchor->attachAxis(axis);
}

void TrafficPane::setSelection(const std::optional<TimeSpan>& selection)
{
    m_selection = selection;
    m_item->changed();
}

TrafficPane::Hit TrafficPane::hitTest(const QPointF& position) const
{
    const QRectF area = plot();
    if (m_chart == nullptr || m_chart->binCount == 0 || !area.contains(position))
        return {};
    const TimeScale scale{m_visible.from, m_visible.to, area.left(), area.right()};
    const Micros time = scale.time(position.x());
    const auto bin = static_cast<int>((time - m_chart->start) / m_chart->binWidth);
    if (time < m_chart->start || bin >= m_chart->binCount)
        return {};
    const double zero = valueY(area, m_low, m_high, 0);
    const double perUnit = area.height() / (m_high - m_low);
    double above = zero;
    double below = zero;
    for (const TrafficBand& band : m_bands) {
        const TrafficCounts& counts = band.series->bins[static_cast<std::size_t>(bin)];
        if (const auto value = up(counts, m_measure); value > 0) {
            above -= std::max(1.0, static_cast<double>(value) * perUnit);
            if (position.y() <= zero && position.y() >= above - 2)
                return {&band, bin, false};
        }
        if (const auto value = down(counts, m_measure); value > 0) {
            below += std::max(1.0, static_cast<double>(value) * perUnit);
            if (position.y() > zero && position.y() <= below + 2)
                return {&band, bin, true};
        }
    }
    return {nullptr, bin, false};
}

} // namespace delist
