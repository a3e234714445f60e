// What ReadingDialog says of a preview: sentences, made of its codes.
#pragma once
#include "jobs/import_preview.h"
#include "ui/format.h"
#include <QStringList>

namespace delist::reading {

QString formatTitle(const Format* format);
/// "connection" in the user's words.
QString kindText(const char* kind);
/// Code pages that logs come in, by their names.
QStringList usualEncodings();
/// No format, unusable answers, or more than a fifth not readable.
bool isDoubtful(const ImportPreview& preview);
/// The line below the file's name in a list.
QString listLine(const ImportPreview& preview);
/// How much can be read, and what stands in the way of the rest.
QString verdict(const ImportPreview& preview, const Formatter& format);

/// Where each answer comes from.
struct Reasons
{
    QString format, zone, year, dates, encoding;
};
Reasons reasonsOf(const ImportPreview& preview);

} // namespace delist::reading
