// Which language the window speaks: the user's choice, or the system's.
#pragma once
#include <QString>
#include <utility>
#include <vector>

class QApplication;

namespace delist {

/// Codes and their own names: {"de", "Deutsch"} …
const std::vector<std::pair<QString, QString>>& languages();
/// Empty: as the system.
QString chosenLanguage();
void setChosenLanguage(const QString& code);
/// Loads the words of the chosen language; English when there are none.
void installLanguage(QApplication& application);

} // namespace delist
