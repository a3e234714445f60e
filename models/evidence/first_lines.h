// The first lines of a file as stored, for previews and for the header of a table.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace delist {

class CodePage;

/// At most \p most non-empty lines of \p head, decoded to UTF-8; none when it is not text.
std::vector<std::string> firstLines(std::string_view head, std::size_t most, const CodePage* codePage = nullptr);

} // namespace delist
