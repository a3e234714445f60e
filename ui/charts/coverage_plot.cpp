#include "ui/charts/coverage_plot.h"
#include "report/statement_text.h"
#include "ui/case_context.h"
#include "ui/style.h"
#include <QFileInfo>
#include <QPainter>
#include <QToolTip>
#include <cmath>

namespace delist {

CoveragePlot::CoveragePlot(CaseContext& context, QWidget* parent) : QWidget(parent), m_context(context)
{
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Coverage of the evidence over time"));
    m_navigator = new TimeNavigator(this, [this] { return std::pair(plot().left(), plot().right()); });
    connect(m_navigator, &TimeNavigator::visibleChanged, this, qOverload<>(&QWidget::update));
    connect(m_navigator, &TimeNavigator::selectionMoved, this, qOverload<>(&QWidget::update));
    connect(m_navigator, &TimeNavigator::hovered, this, &CoveragePlot::hover);
    connect(m_navigator, &TimeNavigator::selected, &context,
            [&context](qint64 from, qint64 to) { context.setTimeRange(from, to); });
    connect(m_navigator, &TimeNavigator::cleared, &context, [&context] { context.setTimeRange({}, {}); });
    connect(m_navigator, &TimeNavigator::clicked, this, [this](const QPoint& position) {
        const auto row = static_cast<std::size_t>((position.y() - plot().top()) / rowHeight());
        if (position.y() >= plot().top() && row < rows())
            Q_EMIT evidenceClicked(m_coverage[row].evidence);
    });
    connect(&context, &CaseContext::filterChanged, this, [this] {
        const TableFilter& filter = m_context.filter();
        m_navigator->setSelection(filter.from && filter.to ? std::optional(TimeSpan{*filter.from, *filter.to}) : std::nullopt);
    });
    connect(&context, &CaseContext::presentationChanged, this, qOverload<>(&QWidget::update));
}

void CoveragePlot::setCoverage(const std::vector<Coverage>& coverage, const QHash<qint64, QString>& names)
{
    m_coverage.clear();
    m_names = names;
    TimeSpan extent;
    for (const Coverage& entry : coverage) {
        if (entry.first == unknownTime || entry.last == unknownTime)
            continue;
        m_coverage.push_back(entry);
        extent.from = extent.to == 0 ? entry.first : std::min(extent.from, entry.first);
        extent.to = std::max(extent.to, entry.last);
    }
    const Micros margin = std::max<Micros>((extent.to - extent.from) / 50, 60'000'000);
    if (!m_coverage.empty())
        m_navigator->setExtent({extent.from - margin, extent.to + margin});
    updateGeometry();
    update();
}

QSize CoveragePlot::sizeHint() const
{
    const auto more = m_coverage.size() > mostRows ? 1U : 0U;
    return {480, static_cast<int>(rowHeight() * static_cast<double>(rows() + more)) + fontMetrics().height() + 12};
}

QRectF CoveragePlot::plot() const
{
    const double left = std::min(250.0, width() * 0.36);
    return {left, 2, std::max(20.0, width() - left - 12), rowHeight() * static_cast<double>(rows())};
}

void CoveragePlot::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    if (m_coverage.empty())
        return;
    const QRectF area = plot();
    const TimeScale scale = m_navigator->scale();
    const int room = std::max(2, static_cast<int>(area.width()) / (fontMetrics().averageCharWidth() * 14));
    for (const TimeTick& tick : timeTicks(scale.from, scale.to, room, m_context.format().zone(), m_context.format().locale())) {
        const double x = std::round(scale.x(tick.time)) + 0.5;
        painter.setPen(style::gridLine(palette()));
        painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()));
        painter.setPen(style::mutedText(palette()));
        painter.drawText(QRectF(x - 80, area.bottom() + 3, 160, fontMetrics().height()), Qt::AlignHCenter, tick.label);
    }
    for (std::size_t row = 0; row < rows(); ++row) {
        const Coverage& entry = m_coverage[row];
        const double top = area.top() + rowHeight() * static_cast<double>(row);
        const QString name = QFileInfo(m_names.value(entry.evidence)).fileName();
        painter.setPen(palette().color(QPalette::WindowText));
        const QString label = QStringLiteral("%1  \u00b7  %2").arg(oneLine(name, 80), vantageText(entry.vantage));
        painter.drawText(QRectF(2, top, area.left() - 12, rowHeight()), Qt::AlignVCenter | Qt::AlignLeft,
                         fontMetrics().elidedText(label, Qt::ElideMiddle, static_cast<int>(area.left()) - 14));
        painter.save();
        painter.setClipRect(area);
        const double left = scale.x(entry.first);
        const double right = std::max(left + 3, scale.x(entry.last));
        const QRectF bar(left, top + 5, right - left, rowHeight() - 10);
        const QColor colour = style::bandColour(static_cast<int>(entry.vantage), palette());
        painter.fillRect(bar, colour);
        for (const auto& [from, to] : entry.gaps) {
            const QRectF gap(scale.x(from), bar.top(), std::max(2.0, scale.x(to) - scale.x(from)), bar.height());
            painter.fillRect(gap, palette().color(QPalette::Base));
            painter.fillRect(gap, QBrush(style::toneText(style::Tone::Warning, palette()), Qt::BDiagPattern));
        }
        painter.restore();
    }
    if (m_coverage.size() > mostRows) {
        painter.setPen(style::mutedText(palette()));
        painter.drawText(QRectF(2, area.bottom() + fontMetrics().height() + 4, width() - 4.0, rowHeight()), Qt::AlignLeft,
                         tr("and %n more", "", static_cast<int>(m_coverage.size() - mostRows)));
    }
    if (m_navigator->selection()) {
        QColor fill = palette().color(QPalette::Highlight);
        fill.setAlpha(45);
        const double left = std::clamp(scale.x(m_navigator->selection()->from), area.left(), area.right());
        const double right = std::clamp(scale.x(m_navigator->selection()->to), area.left(), area.right());
        painter.fillRect(QRectF(left, area.top(), right - left, area.height()), fill);
    }
    if (hasFocus()) {
        painter.setPen(palette().color(QPalette::Highlight));
        painter.drawRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5));
    }
}

void CoveragePlot::hover(const QPoint& position)
{
    const auto row = static_cast<std::size_t>(std::max(0.0, (position.y() - plot().top()) / rowHeight()));
    if (position.x() < 0 || row >= rows()) {
        QToolTip::hideText();
        return;
    }
    const Coverage& entry = m_coverage[row];
    const Formatter& format = m_context.format();
    QString text = m_names.value(entry.evidence) + QLatin1Char('\n') + format.span(entry.first, entry.last);
    const Micros time = m_navigator->scale().time(position.x());
    for (const auto& [from, to] : entry.gaps)
        if (time >= from && time <= to)
            text += QLatin1Char('\n') + tr("No records here: %1 (%2)").arg(format.span(from, to), format.duration(to - from));
    QToolTip::showText(mapToGlobal(position), plainToolTip(text), this);
}

} // namespace delist
