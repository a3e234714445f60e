// The options that describe the organisation, shared by `new` and `set`: each value is checked before it reaches a case.
#pragma once
#include "app/arguments.h"
#include "case/rows/case_settings.h"

namespace delist {

enum class SettingsMode : std::uint8_t { New, Set };

/// --title --organisation --mail-server … and, for Set, --clear-title … --clear-spam-tag.
std::vector<Option> settingsOptions(SettingsMode mode);
/// Applies them: a title, an organisation or a time zone replaces the old one, list values are added (once each).
/// False when a value is wrong; \p error says which and why.
bool applySettings(const Arguments& arguments, CaseSettings& settings, QString& error);

} // namespace delist
