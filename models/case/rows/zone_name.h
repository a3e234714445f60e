// Time zones as people type them: IANA names in any case ("europe/berlin"), the short and POSIX names that the time zone
// database knows ("CET", "EST5EDT", "Etc/GMT+5"), offsets ("+02:00", "-5", "UTC+2", "GMT+0530", east is plus) and "Z".
#pragma once
#include <QString>

namespace delist {

/// The name by which QTimeZone has it and which is shown: "Europe/Berlin", "UTC+02:00", "UTC". Empty: there is no such zone.
QString zoneName(const QString& typed);

} // namespace delist
