// TableOutput: rows of a table as JSON, CSV or aligned text, written as they come: five million rows need no more memory
// than one. The text form keeps its rows to align them, so it is for pages.
#pragma once
#include "case/tables/table_query.h"
#include <QByteArray>
#include <QIODevice>
#include <limits>
#include <memory>

namespace delist {

enum class TableFormat : std::uint8_t { Text, Json, Csv };

class TableOutput
{
public:
    virtual ~TableOutput() = default;
    /// False when the device took no more (disk full, reader gone).
    virtual bool row(const std::vector<QVariant>& row) = 0;
    /// After the last row. \p total: matching rows, however many were written.
    virtual bool finish(qint64 total) = 0;

    static std::unique_ptr<TableOutput> create(TableFormat format, const TableDefinition& definition, QIODevice& device);
};

/// A JSON string with its quotes, UTF-8. Control characters are escaped.
QByteArray jsonString(const QString& text);
/// One CSV field (RFC 4180), with an apostrophe before what a spreadsheet would take for a formula.
QByteArray csvField(const QString& text);
/// For terminals: control and direction characters escaped, cut to \p width characters ("…").
QString plainCell(const QString& text, qsizetype width = std::numeric_limits<qsizetype>::max());

} // namespace delist
