// Draws a ReportChart: one strip per host over a shared time axis, allowed as solid bars, denied as hatched outlined ones
// on top, each strip with its own scale, a legend below.
#pragma once
#include "report/incident_report.h"
#include "ui/report/report_theme.h"

namespace delist {

void layoutChart(PageLayout& layout, const ReportTheme& theme, const ReportChart& chart, const TextStyle& style);

} // namespace delist
