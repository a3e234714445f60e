// Column mappings that the user made, remembered by the header of the table in the settings of the program, so that the
// next table with that header is read without a question. A header is its columns: quotes, delimiter, case and order make no
// other one of it, and neither do further columns, unless the mapping counts columns. Shared by the window and the command line.
#pragma once
#include <QString>
#include <optional>
#include <string_view>

namespace delist {

/// The mapping ("csv:…") for a table that begins with \p head, the first bytes of the file as stored.
std::optional<QString> rememberedMapping(std::string_view head);
void rememberMapping(std::string_view head, const QString& spec);

} // namespace delist
