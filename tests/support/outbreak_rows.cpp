#include "support/outbreak_rows.h"
#include <algorithm>

namespace delist::test {

void ordinaryMail(RecordSink& sink)
{
    for (int i = 0; i < 120; ++i) {
        flow(sink, monday + i * 10 * minute, "10.0.0.25", outside(i % 60), 25, Action::Allowed, 20'000);
        flow(sink, monday + i * 10 * minute + minute, outside(200 + i % 40), "10.0.0.25", 25, Action::Allowed, 20'000);
        flow(sink, monday + i * 10 * minute + 2 * minute, "10.0.1." + std::to_string(1 + i % 20), "10.0.0.25", 587,
                Action::Allowed, 9'000);
    }
}

void spamRun(RecordSink& sink, int destinations, int each, Action action, Micros from)
{
    for (int i = 0; i < destinations; ++i)
        for (int j = 0; j < each; ++j)
            flow(sink, from + (i * each + j) * 2 * second, "10.0.3.44", outside(300 + i), 25, action, 4'000, "All outbound");
}

const Finding* findingAbout(const Analysis& analysis, const QString& subject)
{
    for (const Finding& finding : analysis.findings)
        if (finding.cause == u"direct-to-mx" && finding.subject == subject)
            return &finding;
    return nullptr;
}

bool unsureAndExcluded(const Analysis& analysis)
{
    return std::any_of(analysis.excluded.begin(), analysis.excluded.end(), [&](const CauseNote& note) {
        return std::any_of(analysis.cannotExclude.begin(), analysis.cannotExclude.end(),
                           [&](const CauseNote& other) { return other.cause == note.cause; });
    });
}

} // namespace delist::test
