#include "jobs/mapping_store.h"
#include "evidence/first_lines.h"
#include "evidence/logs/column_mapping.h"
#include "evidence/smtp/command.h"
#include "evidence/text/code_page.h"
#include "evidence/text/table_columns.h"
#include "evidence/text/table_reader.h"
#include <QCryptographicHash>
#include <QSettings>
#include <QStringList>
#include <algorithm>

namespace delist {

namespace {

const QString program = QStringLiteral("Delist");
const QString mappingKey = QStringLiteral("/mapping");
const QString headerKey = QStringLiteral("/header");

/// A name as names are compared: by its letters and digits, and where it has none by its signs.
QString comparable(std::string_view name)
{
    std::string signs;
    for (std::string_view rest = name; const char c = nextNameSign(rest);)
        signs += c;
    return QString::fromStdString(signs.empty() ? std::string(smtp::trimmed(name)) : signs);
}

/// The columns of the table that begins with \p head, as \p mapping decodes and, with \p delimiter, divides it.
QStringList columnsOf(std::string_view head, const ColumnMapping& mapping, char delimiter)
{
    const auto page = mapping.encoding.empty() ? Result<std::shared_ptr<const CodePage>>(nullptr) : CodePage::byName(mapping.encoding);
    for (const std::string& line : firstLines(head, 3, page ? page.value().get() : nullptr)) {
        if (line.starts_with("#TYPE "))
            continue;
        if (delimiter == 0 && line.find_first_of(",;\t|") == std::string::npos)
            return {};
        FieldSplitter fields;
        fields.splitCsv(line, delimiter != 0 ? delimiter : tableDelimiter(line));
        QStringList names;
        for (std::size_t i = 0; i < fields.size(); ++i)
            names.append(comparable(fields[i]));
        return names;
    }
    return {};
}

/// Whether \p columns are those of the table with \p header, with others between them or not.
bool covers(QStringList columns, const QStringList& header, const ColumnMapping& mapping)
{
    const bool counts = std::any_of(mapping.columns.begin(), mapping.columns.end(), [](const auto& column) { return column.number != 0; });
    if (counts)
        return columns.mid(0, header.size()) == header;
    QStringList wanted = header;
    columns.sort();
    wanted.sort();
    return std::includes(columns.begin(), columns.end(), wanted.begin(), wanted.end());
}

} // namespace

std::optional<QString> rememberedMapping(std::string_view head)
{
    QSettings settings(program, program);
    settings.beginGroup(QStringLiteral("tables"));
    std::optional<QString> found;
    qsizetype most = 0; // of two headers the one that says more of the table
    for (const QString& table : settings.childGroups()) {
        const QStringList header = settings.value(table + headerKey).toStringList();
        auto parsed = ColumnMapping::parse(settings.value(table + mappingKey).toString().toStdString());
        if (!parsed || header.size() <= most)
            continue;
        ColumnMapping mapping = parsed.take();
        bool is = covers(columnsOf(head, mapping, mapping.delimiter), header, mapping);
        if (!is && mapping.delimiter != 0) {
            mapping.delimiter = 0;
            is = covers(columnsOf(head, mapping, 0), header, mapping);
        }
        if (is) {
            most = header.size();
            found = QString::fromStdString(mapping.toSpec());
        }
    }
    return found;
}

void rememberMapping(std::string_view head, const QString& spec)
{
    const auto mapping = ColumnMapping::parse(spec.toStdString());
    if (!mapping || !mapping.value().header)
        return;
    const QStringList header = columnsOf(head, mapping.value(), mapping.value().delimiter);
    if (header.isEmpty())
        return;
    const QByteArray hash = QCryptographicHash::hash(header.join(u'\n').toUtf8(), QCryptographicHash::Sha256);
    const QString table = QStringLiteral("tables/") + QString::fromLatin1(hash.toHex().left(32));
    QSettings settings(program, program);
    settings.setValue(table + mappingKey, spec);
    settings.setValue(table + headerKey, header);
}

} // namespace delist
