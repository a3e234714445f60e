#include "case/file/logged_imports.h"
#include <QJsonDocument>

namespace delist {

std::map<std::int64_t, QJsonObject> loggedImports(Database& database)
{
    std::map<std::int64_t, QJsonObject> result;
    SqlStatement rows = database.prepare("SELECT subject, detail, action FROM custody WHERE action IN ('import', 'read-again', 'kept-packets')"
                                         " ORDER BY id");
    while (rows.step()) {
        const std::string_view detail = rows.text(1);
        QJsonObject object =
            QJsonDocument::fromJson(QByteArray(detail.data(), static_cast<qsizetype>(detail.size()))).object();
        QJsonObject& logged = result[object[QStringLiteral("evidence")].toInteger()];
        if (rows.text(2) == "kept-packets") { // of chains, by older versions
            logged[QStringLiteral("packets")] = object[QStringLiteral("packets")];
            continue;
        }
        object[QStringLiteral("path")] = QString::fromStdString(std::string(rows.text(0)));
        logged = object;
    }
    return result;
}

} // namespace delist
