// The dialogs around SettingsForm: a new case (with its file), and the settings of the open case (undoable).
#pragma once
#include "case/rows/case_settings.h"
#include <QString>
#include <optional>

class QString;
class QWidget;

namespace delist {

class CaseContext;

struct NewCase
{
    QString path;
    CaseSettings settings;
};

/// Asks for the organisation and where the file goes; nothing when dismissed. \p typed: answers to begin with.
std::optional<NewCase> askNewCase(QWidget* parent, const std::optional<CaseSettings>& typed = {});
/// Lets the user change the settings of the open case; pushes the change on the undo stack.
void editSettings(CaseContext& context, QWidget* parent);

} // namespace delist
