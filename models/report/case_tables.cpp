#include "report/case_tables.h"
#include <QStringList>

namespace delist {

namespace {

/// Text from evidence: one line, bounded, nothing that changes the direction of what follows.
QString line(QString text, qsizetype longest)
{
    if (text.size() > longest)
        text = text.left(longest - 1) + u'…';
    for (QChar& c : text)
        if (!c.isPrint() && !c.isSurrogate())
            c = u' ';
    return text.simplified();
}

} // namespace

CaseTable::CaseTable(Database& database, const char* id, const TableFilter& filter, qint64 limit)
    : m_definition(tableById(QString::fromLatin1(id)))
{
    if (!m_definition)
        return;
    TableQuery query(database, *m_definition);
    m_total = query.count(filter);
    m_page = query.page(filter, 0, limit);
}

QVariant CaseTable::value(std::size_t row, const char* column) const
{
    if (!m_definition || row >= m_page.rows.size())
        return {};
    for (std::size_t i = 0; i < m_definition->columns.size(); ++i)
        if (qstrcmp(m_definition->columns[i].name, column) == 0)
            return m_page.rows[row][i];
    return {};
}

Micros CaseTable::time(std::size_t row, const char* column) const
{
    const QVariant found = value(row, column);
    return found.isValid() ? found.toLongLong() : unknownTime;
}

QString CaseTable::text(std::size_t row, const char* column, const TextStyle& style, qsizetype longest) const
{
    const QVariant found = value(row, column);
    if (!found.isValid())
        return QStringLiteral("–");
    CellKind kind = CellKind::Text;
    for (const TableColumn& candidate : m_definition->columns)
        if (qstrcmp(candidate.name, column) == 0)
            kind = candidate.kind;
    switch (kind) {
    case CellKind::Integer:
        return style.locale.toString(found.toLongLong());
    case CellKind::Real:
        return style.locale.toString(found.toDouble(), 'f', 2);
    case CellKind::Bytes:
        return style.locale.formattedDataSize(found.toLongLong(), 1, QLocale::DataSizeSIFormat);
    case CellKind::Time:
        return momentText(found.toLongLong(), {style.locale, QTimeZone::utc()});
    case CellKind::List:
        return line(found.toStringList().join(QStringLiteral(", ")), longest);
    case CellKind::Boolean:
    case CellKind::Text:
        break;
    }
    const QString text = line(found.toString(), longest);
    return text.isEmpty() ? QStringLiteral("–") : text;
}

} // namespace delist
