#include "jobs/mapping_store.h"
#include "evidence/first_lines.h"
#include <QCryptographicHash>
#include <QSettings>

namespace delist {

namespace {

const QString program = QStringLiteral("Delist");

/// Of the table's first line; empty when it has none that could be a header.
QString keyOf(std::string_view head)
{
    for (const std::string& line : firstLines(head, 3)) {
        if (line.starts_with("#TYPE "))
            continue;
        if (line.find_first_of(",;\t|") == std::string::npos)
            return {};
        const QByteArray hash = QCryptographicHash::hash(QByteArray::fromStdString(line).trimmed(), QCryptographicHash::Sha256);
        return QStringLiteral("mappings/") + QString::fromLatin1(hash.toHex().left(32));
    }
    return {};
}

} // namespace

std::optional<QString> rememberedMapping(std::string_view head)
{
    const QString key = keyOf(head);
    if (key.isEmpty())
        return std::nullopt;
    const QString spec = QSettings(program, program).value(key).toString();
    return spec.isEmpty() ? std::nullopt : std::optional(spec);
}

void rememberMapping(std::string_view head, const QString& spec)
{
    const QString key = keyOf(head);
    if (!key.isEmpty())
        QSettings(program, program).setValue(key, spec);
}

} // namespace delist
