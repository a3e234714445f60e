// Says in the user's language why something was decided, from reason codes (evidence/reason_codes.h): how two flows were
// paired over a NAT, who else was named as a connection's process, what a boot trace showed. Plain text, one line.
#pragma once
#include "report/statement_text.h"

namespace delist {

enum class ReasonKind : std::uint8_t { NatPairing, ProcessConflict, BootVerdict };

/// All reasons of \p codes, "; " between. What is not known stays as it is.
QString reasonText(ReasonKind kind, const QString& codes, const TextStyle& style = {});

} // namespace delist
