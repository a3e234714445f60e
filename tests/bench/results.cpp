#include "bench/results.h"
#include <algorithm>
#include <cstdio>

namespace delist::bench {

namespace {

bool isMet(const Result& row)
{
    return !row.failed && (!row.ratioGoal || row.ratio.value_or(0) <= *row.ratioGoal) &&
           (!row.secondsGoal || row.seconds <= *row.secondsGoal) &&
           (!row.peakGoalKiB || row.peakKiB.value_or(0) <= *row.peakGoalKiB);
}

bool hasGoal(const Result& row)
{
    return row.ratioGoal || row.secondsGoal || row.peakGoalKiB;
}

std::string number(const char* format, double value)
{
    char text[64];
    std::snprintf(text, sizeof text, format, value);
    return text;
}

std::string seconds(double value)
{
    return value < 1 ? number("%.1f ms", value * 1000) : number("%.2f s", value);
}

std::string goalText(const Result& row)
{
    std::string text;
    if (row.ratioGoal)
        text += number("<= %.3gx", *row.ratioGoal);
    if (row.secondsGoal)
        text += "<= " + seconds(*row.secondsGoal);
    if (row.peakGoalKiB)
        text += number(", %.0f MB", double(*row.peakGoalKiB) / 1024);
    return text;
}

} // namespace

void Results::add(Result result)
{
    std::fprintf(stderr, "%s: %s\n", result.what.c_str(), seconds(result.seconds).c_str());
    m_rows.push_back(std::move(result));
}

void Results::print() const
{
    std::size_t width = 4;
    for (const Result& row : m_rows)
        width = std::max(width, row.what.size());
    const auto line = [&](const std::string& what, const std::string& time, const std::string& cpu, const std::string& ratio,
                          const std::string& peak, const std::string& goal, const std::string& met) {
        std::printf("%-*s  %10s  %10s  %7s  %8s  %-16s  %s\n", static_cast<int>(width), what.c_str(), time.c_str(),
                    cpu.c_str(), ratio.c_str(), peak.c_str(), goal.c_str(), met.c_str());
    };
    line("what", "time", "cpu", "ratio", "peak", "goal", "met");
    for (const Result& row : m_rows)
        line(row.what, seconds(row.seconds), row.cpuSeconds ? seconds(*row.cpuSeconds) : "",
             row.ratio ? number("%.2fx", *row.ratio) : "",
             row.peakKiB ? number("%.0f MB", double(*row.peakKiB) / 1024) : "", goalText(row),
             row.failed ? "FAILED" : !hasGoal(row) ? "" : isMet(row) ? "yes" : "NO");
    std::fflush(stdout);
}

bool Results::met() const
{
    return std::all_of(m_rows.begin(), m_rows.end(), isMet);
}

} // namespace delist::bench
