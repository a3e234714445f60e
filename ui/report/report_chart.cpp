#include "ui/report/report_chart.h"
#include <QCoreApplication>
#include <QDateTime>
#include <algorithm>
#include <cmath>
#include <optional>

namespace delist {

namespace {

constexpr double nameWidth = 330;   ///< host names, left
constexpr double scaleWidth = 90;   ///< each strip's largest number
constexpr double stripHeight = 165;
constexpr double stripGap = 45;
constexpr double legendLine = 60;
constexpr Micros hour = 3'600'000'000;

/// Oblique lines inside a rectangle, clipped by geometry: clip paths make large PDFs.
void hatch(QPainter& painter, const QRectF& area, double step)
{
    for (double c = step; c < area.width() + area.height(); c += step) {
        const QPointF from(area.left() + std::max(0.0, c - area.height()), area.bottom() - std::min(c, area.height()));
        const QPointF to(area.left() + std::min(c, area.width()), area.bottom() - std::max(0.0, c - area.width()));
        painter.drawLine(from, to);
    }
}

void deniedBar(QPainter& painter, const ReportTheme& theme, const QRectF& area)
{
    painter.setPen(QPen(theme.denied, 2));
    painter.setBrush(Qt::white);
    painter.drawRect(area);
    hatch(painter, area, 9);
}

QColor colorOf(const ReportTheme& theme, ReportSeries::Kind kind)
{
    return kind == ReportSeries::Suspicious ? theme.suspicious : kind == ReportSeries::Server ? theme.server : theme.otherHost;
}

void allowedBar(QPainter& painter, const QColor& color, const QRectF& area)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawRect(area);
}

/// A number of hours between marks, so that about eight fit.
Micros markStep(Micros span)
{
    for (const int hours : {1, 2, 3, 6, 12, 24, 48, 168, 336, 720})
        if (span / (hours * hour) <= 9)
            return hours * hour;
    return 2160 * hour;
}

struct Axis
{
    double left = 0;
    double width = 0;
    Micros start = 0;
    Micros span = 1;
    [[nodiscard]] double at(Micros time) const
    {
        return left + width * static_cast<double>(time - start) / static_cast<double>(span);
    }
};

void drawStrip(QPainter& painter, const ReportTheme& theme, const ReportSeries& series, const Axis& axis, double top, double most)
{
    const double base = top + stripHeight;
    painter.setPen(QPen(theme.line, 2));
    painter.drawLine(QPointF(axis.left, base), QPointF(axis.left + axis.width, base));
    const auto bins = static_cast<double>(std::max(series.allowed.size(), series.denied.size()));
    const double step = axis.width / std::max(1.0, bins);
    const double bar = std::max(2.0, step * 0.82);
    for (std::size_t i = 0; i < series.allowed.size(); ++i) {
        const double x = axis.left + static_cast<double>(i) * step + (step - bar) / 2;
        // What is there must be seen: never thinner than a hair.
        const auto length = [&](double value) { return value > 0 ? std::max(4.0, value / most * (stripHeight - 6)) : 0.0; };
        const double allowed = length(series.allowed[i]);
        const double denied = i < series.denied.size() ? length(series.denied[i]) : 0;
        if (allowed > 0)
            allowedBar(painter, colorOf(theme, series.kind), {x, base - allowed, bar, allowed});
        if (denied > 0)
            deniedBar(painter, theme, {x, base - allowed - denied, bar, denied});
    }
}

std::size_t binsOf(const ReportChart& chart)
{
    std::size_t bins = 0;
    for (const ReportSeries& series : chart.series)
        bins = std::max(bins, series.allowed.size());
    return bins;
}

} // namespace

double chartHeight(const ReportChart& chart)
{
    return binsOf(chart) == 0 ? 0 : 260 + legendLine + static_cast<double>(chart.series.size()) * (stripHeight + stripGap);
}

void layoutChart(PageLayout& layout, const ReportTheme& theme, const ReportChart& chart, const TextStyle& style)
{
    const std::size_t bins = binsOf(chart);
    if (bins == 0)
        return;
    layout.text(chart.title, theme.subheading);
    layout.text(chart.note, theme.note);
    layout.space(25);

    Axis axis{PageLayout::left + nameWidth + scaleWidth, PageLayout::width - nameWidth - scaleWidth, chart.start,
              std::max<Micros>(1, chart.binWidth * static_cast<Micros>(bins))};
    const double top = layout.y();
    const double bottom = top + static_cast<double>(chart.series.size()) * (stripHeight + stripGap);

    // Time marks behind everything, at round times of the case's zone.
    const QTimeZone zone = style.zone.isValid() ? style.zone : QTimeZone::utc();
    const Micros step = markStep(axis.span);
    const QDateTime begin = QDateTime::fromMSecsSinceEpoch(axis.start / 1000, Qt::UTC);
    const Micros shift = static_cast<Micros>(zone.offsetFromUtc(begin)) * 1'000'000;
    TextLook centred = theme.axis;
    centred.alignment = Qt::AlignHCenter;
    for (Micros local = ((axis.start + shift) / step + 1) * step; local - shift <= axis.start + axis.span; local += step) {
        const double x = axis.at(local - shift);
        layout.draw([x, top, bottom, color = theme.line](QPainter& painter) {
            painter.setPen(QPen(color, 1));
            painter.drawLine(QPointF(x, top), QPointF(x, bottom));
        });
        const QDateTime wall = QDateTime::fromMSecsSinceEpoch(local / 1000, Qt::UTC);
        const bool midnight = wall.time() == QTime(0, 0);
        const QString text = midnight || step >= 24 * hour ? wall.toString(QStringLiteral("yyyy-MM-dd")) : wall.toString(QStringLiteral("HH:mm"));
        if (x > axis.left + 60 && x < PageLayout::right - 60)
            layout.textAt(text, centred, {x - 110, bottom + 12}, 220);
    }
    TextLook right = theme.axis;
    right.alignment = Qt::AlignRight;
    TextLook name = theme.cell;
    name.wrap = Wrap::Anywhere;
    double y = top;
    for (const ReportSeries& series : chart.series) {
        double most = 1;
        for (std::size_t i = 0; i < series.allowed.size(); ++i)
            most = std::max(most, series.allowed[i] + (i < series.denied.size() ? series.denied[i] : 0));
        layout.textAt(series.name, name, {PageLayout::left, y + stripHeight - 70}, nameWidth - 10);
        layout.textAt(style.locale.toString(qRound64(most)), right, {axis.left - scaleWidth - 40, y - 5}, scaleWidth + 28);
        layout.draw([&theme, series, axis, y, most](QPainter& painter) { drawStrip(painter, theme, series, axis, y, most); });
        y += stripHeight + stripGap;
    }
    layout.setY(bottom + 55);
    const auto wallText = [&](Micros time) {
        return QDateTime::fromMSecsSinceEpoch((time + shift) / 1000, Qt::UTC).toString(QStringLiteral("yyyy-MM-dd HH:mm"));
    };
    layout.text(QCoreApplication::translate("ReportChart", "%1 to %2, time in %3. The number at the left of each strip is its largest bar: connections per step.")
                    .arg(wallText(axis.start), wallText(axis.start + axis.span), QString::fromUtf8(zone.id())),
                theme.axis, nameWidth + scaleWidth);
    layout.space(20);

    // Legend: shape as well as colour.
    double x = PageLayout::left + nameWidth + scaleWidth;
    double legendY = layout.y();
    const auto entry = [&](const QString& text, std::optional<ReportSeries::Kind> kind) {
        const TextBlock block(text, theme.small, 600, layout.device());
        if (x + 60 + block.naturalWidth() > PageLayout::right) {
            x = PageLayout::left + nameWidth + scaleWidth;
            legendY += legendLine;
        }
        const QRectF box(x, legendY + 6, 46, 28);
        layout.draw([&theme, box, kind](QPainter& painter) {
            if (kind)
                allowedBar(painter, colorOf(theme, *kind), box);
            else
                deniedBar(painter, theme, box);
        });
        layout.textAt(text, theme.small, {x + 60, legendY}, 600);
        x += 60 + block.naturalWidth() + 50;
    };
    const auto there = [&](ReportSeries::Kind kind) {
        return std::any_of(chart.series.begin(), chart.series.end(), [&](const ReportSeries& series) { return series.kind == kind; });
    };
    if (there(ReportSeries::Suspicious))
        entry(QCoreApplication::translate("ReportChart", "not denied, suspicious host"), ReportSeries::Suspicious);
    if (there(ReportSeries::Server))
        entry(QCoreApplication::translate("ReportChart", "mail server"), ReportSeries::Server);
    if (there(ReportSeries::Other))
        entry(QCoreApplication::translate("ReportChart", "other host"), ReportSeries::Other);
    entry(QCoreApplication::translate("ReportChart", "denied"), std::nullopt);
    layout.setY(legendY + legendLine);
    layout.space(35);
}

} // namespace delist
