// Says posture lines (dns/posture) in the user's language: what was found, why it matters, how to mend it, and the RFC
// that says so. Nothing is decided here. Plain text; names from DNS are shortened and freed of control characters.
#pragma once
#include "dns/posture/posture.h"
#include <QString>

namespace delist {

/// "Mail exchangers", for a check's id.
QString postureCheckTitle(QStringView checkId);
/// A whole sentence. A reason that is not known gives its code.
QString postureReasonText(const posture::Line& line);
/// What to do, one or two sentences; empty when there is nothing to do.
QString postureFixText(const posture::Line& line);
/// "RFC 5321 section 5.1"; empty for advice without one.
QString postureRfc(const posture::Line& line);
/// "Pass", "Warning", "Fail", "Unknown".
QString postureStatusText(posture::Status status);

} // namespace delist
