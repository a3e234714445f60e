// How long the first looks take on a large case: 5 million connections, 1 million messages.
#pragma once
#include <filesystem>

namespace delist::bench {

void measureViews(const std::filesystem::path& folder);

} // namespace delist::bench
