// A workstation that sends by itself beside the ordinary day of the mail server, as a firewall log tells them.
#pragma once
#include "support/case_builder.h"

namespace delist::test {

inline const QString suspect = QStringLiteral("10.0.3.44");

/// The mail server's ordinary day in a firewall log: mail in and out, and staff handing mail in.
void ordinaryMail(RecordSink& sink);
void spamRun(RecordSink& sink, int destinations, int each, Action action, Micros from = monday + 9 * hour);
const Finding* findingAbout(const Analysis& analysis, const QString& subject);
/// No cause is excluded and not excluded at once.
bool unsureAndExcluded(const Analysis& analysis);

} // namespace delist::test
