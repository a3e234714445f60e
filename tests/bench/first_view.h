// How long a large case takes from "open" to the verdict on the window's first page, in the real window.
#pragma once
#include "bench/results.h"
#include <string>

namespace delist::bench {

/// \p goalSeconds: for the verdict, and for everything else that the page and the frame around it tell.
void measureFirstView(Results& results, const std::string& caseFile, double goalSeconds);

} // namespace delist::bench
