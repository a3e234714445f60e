// Mail and delivery reports as the readers of tracking and of mail servers' logs tell them.
#pragma once
#include "support/case_builder.h"

namespace delist::test {

inline const std::string server = "10.0.0.25";
inline const char* const recipientNotFound = "550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup";

std::string id(int n);
/// One tracked report as the tracking reader tells it: a message that leaves, and its bounce.
void trackedReport(RecordSink& sink, int n, Micros time, const std::string& victim, const char* cause, Outcome fate);
void trackedMail(RecordSink& sink, int n, Micros time, const std::string& to);
std::string stranger(int n);

} // namespace delist::test
