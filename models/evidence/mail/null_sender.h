// Null-sender mail that is no non-delivery report, by what its header says: automatic replies (RFC 3834), read receipts (RFC 8098),
// journal reports, aggregate reports (RFC 7489, RFC 8460). They have the null reverse-path so that nobody answers them.
#pragma once
#include <string_view>

namespace delist {

/// The subject that says what failed, in any of the common languages.
[[nodiscard]] bool isReportSubject(std::string_view subject);

/// "Report Domain: example.net Submitter: example.org Report-ID: <…>": about DMARC (RFC 7489 section 7.2.1.1) or TLS (RFC 8460
/// section 5.3).
[[nodiscard]] bool isAggregateReportSubject(std::string_view subject);

/// \p from and \p subject are the header's, decoded; empty when they are not known. Who writes non-delivery reports is a server: mail
/// with a person's address is that person's mailbox answering, unless the subject is that of a report.
[[nodiscard]] bool isOtherAutomaticMail(std::string_view from, std::string_view subject);

} // namespace delist
