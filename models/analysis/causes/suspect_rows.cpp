#include "analysis/causes/suspect_rows.h"
#include "analysis/statement_builder.h"
#include <algorithm>
#include <array>

namespace delist {

namespace {

constexpr std::array submissionPorts{465, 587, 2525};

QString joined(const auto& ports)
{
    QStringList texts;
    for (const int port : ports)
        texts += QString::number(port);
    return texts.join(QStringLiteral(", "));
}

} // namespace

TableFilter rowsOf(const SmtpSuspect& suspect, Vantage vantage, const char* subset)
{
    TableFilter filter;
    filter.host = QString::fromStdString(suspect.address);
    filter.vantage = vantage;
    filter.subset = QLatin1String(subset);
    return filter;
}

TableFilter outsideRows(const SmtpSuspect& suspect, const char* subset)
{
    TableFilter filter;
    filter.host = QString::fromStdString(suspect.address);
    filter.subset = QLatin1String(subset);
    return filter;
}

TableFilter dialogueRows(const SmtpSuspect& suspect)
{
    return suspect.dialoguesBehindNat ? outsideRows(suspect, "nat-outside") : rowsOf(suspect, Vantage::Capture, "outbound");
}

TableFilter handedRows(const SmtpSuspect& suspect)
{
    return suspect.dialoguesBehindNat ? outsideRows(suspect, "nat-outside-handed") : rowsOf(suspect, Vantage::Capture, "outbound-handed");
}

std::pair<const char*, TableFilter> rejectedRows(const SmtpSuspect& suspect)
{
    if (suspect.dialoguesBehindNat)
        return {"sessions", outsideRows(suspect, "nat-outside-rejected")};
    return {"deliveries", rowsOf(suspect, Vantage::Capture, "outbound-rejected")};
}

TableFilter passedRows(const SmtpSuspect& suspect, Vantage vantage, bool submission)
{
    const bool answered = vantage == Vantage::Capture;
    return rowsOf(suspect, vantage, submission ? (answered ? "submission-outbound-allowed" : "submission-outbound-passed")
                                               : (answered ? "smtp-outbound-allowed" : "smtp-outbound-passed"));
}

bool onSubmissionPorts(const SmtpSight& sight)
{
    return std::ranges::all_of(sight.otherPorts, [](int port) { return std::ranges::find(submissionPorts, port) != submissionPorts.end(); });
}

QString namedPorts(const SmtpSight& sight)
{
    return onSubmissionPorts(sight) ? joined(submissionPorts) : joined(sight.otherPorts);
}

Statement sayScan(const SmtpSuspect& suspect)
{
    const SmtpSight& main = suspect.sights.at(suspect.main);
    return say("direct-to-mx.scan", {{"host", QString::fromStdString(suspect.address)}, {"destinations", number(main.relay.reached)},
                                     {"connections", number(main.traffic.withBytes)}, {"sentBytes", number(main.traffic.sentBytes)}},
               "connections", rowsOf(suspect, suspect.main, "smtp-outbound"));
}

} // namespace delist
