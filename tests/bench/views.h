// How long the first looks take on a large case: 5 million connections, 1 million messages.
#pragma once
#include "bench/results.h"
#include <filesystem>

namespace delist::bench {

void measureViews(Results& results, const std::filesystem::path& folder);

} // namespace delist::bench
