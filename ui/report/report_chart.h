// Draws a ReportChart: one strip per host over a shared time axis, allowed as solid bars, denied as hatched outlined ones
// on top, each strip with its own scale, a legend below.
#pragma once
#include "report/incident_report.h"
#include "ui/report/report_theme.h"

namespace delist {

/// On the page, in the layout's units; 0 when there is nothing to draw.
[[nodiscard]] double chartHeight(const ReportChart& chart);

/// On the current page, which must have room for chartHeight().
void layoutChart(PageLayout& layout, const ReportTheme& theme, const ReportChart& chart, const TextStyle& style);

} // namespace delist
