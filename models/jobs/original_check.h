// compareOriginals(): evidence that was imported with --no-embed has nothing in the case to verify; where the file it was
// read from is still there, that is compared instead. A changed original is told as that and no fault of the case; a missing
// one leaves nothing to compare.
#pragma once
#include "case/file/verify.h"

namespace delist {

/// Sets EvidenceCheck::original and originalSha256. Reads the originals whole, also inside archives. Blocking; any thread.
void compareOriginals(Verification& verification, const std::stop_token& stop = {});

} // namespace delist
