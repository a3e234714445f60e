// compareOriginals(): evidence that was imported with --no-embed has nothing in the case to verify; where the file it was
// read from is still there, that is compared instead. A changed or missing original is no fault of the case.
#pragma once
#include "case/file/verify.h"

namespace delist {

/// Sets EvidenceCheck::original. Reads the originals whole, also inside archives. Blocking; any thread.
void compareOriginals(Verification& verification, const std::stop_token& stop = {});

} // namespace delist
