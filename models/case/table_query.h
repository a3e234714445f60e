// TableQuery: the tables a user sees (evidence, hosts, connections …), each defined once, read a page at a time. The
// command line, the item models and the exports all read through this, so they show the same rows and the same names.
#pragma once
#include "case/database.h"
#include "evidence/records.h"
#include <QJsonObject>
#include <QString>
#include <QVariant>
#include <optional>
#include <vector>

namespace delist {

/// How a cell is printed and sorted.
enum class CellKind : std::uint8_t {
    Integer, Real, Boolean, Text,
    Time,     ///< int64 µs UTC; RFC 3339 with Z in JSON and CSV
    Bytes,    ///< a size
    List      ///< JSON array of strings
};

struct TableColumn
{
    const char* name;  ///< contract name ("source_port")
    CellKind kind;
    const char* sql;   ///< expression over the table's FROM; empty for columns that fill() computes
};

struct TableFilter
{
    std::optional<Micros> from;       ///< inclusive
    std::optional<Micros> to;         ///< exclusive
    QString host;                     ///< address: either side of the record
    QString mailbox;                  ///< sender, recipient or identity
    std::optional<Vantage> vantage;
    QString search;                   ///< substring of the table's text columns, case-insensitive
    std::optional<Micros> bin;        ///< traffic only: width of a bin
    std::optional<qint64> evidence;   ///< only this evidence
    QString subset;                   ///< a named subset a finding links to, e.g. "null-sender-outbound" (see the table)

    [[nodiscard]] QJsonObject toJson() const; ///< only what is set; the "filter" of findings
    bool operator==(const TableFilter&) const = default;
};

struct TableDefinition
{
    const char* id;    ///< "connections"
    std::vector<TableColumn> columns;
    const char* from;  ///< FROM clause with joins
    const char* countFrom; ///< the same without joins that filters don't need
    const char* timeColumn;       ///< nullptr when the table has no time
    std::vector<const char*> hostColumns;    ///< integer columns naming host.id
    std::vector<const char*> mailboxColumns; ///< integer columns naming text.id
    const char* vantageColumn;
    const char* evidenceColumn;
    std::vector<const char*> searchColumns;  ///< text expressions
    const char* order;                       ///< ORDER BY
};

struct TablePage
{
    std::vector<std::vector<QVariant>> rows; ///< by column; invalid QVariant is unknown (null)
    qint64 offset = 0;
};

/// Every table, in the order of cli.md; one line per entry in table_definitions.cpp.
const std::vector<const TableDefinition*>& tableDefinitions();
const TableDefinition* tableById(QStringView id);

/// Reads pages of one table. Any thread; one Database per thread.
class TableQuery
{
public:
    TableQuery(Database& database, const TableDefinition& definition);
    [[nodiscard]] qint64 count(const TableFilter& filter);
    [[nodiscard]] TablePage page(const TableFilter& filter, qint64 offset, qint64 limit);

private:
    Database& m_database;
    const TableDefinition& m_definition;
};

/// One row as the JSON of the command-line contract.
QJsonObject rowToJson(const TableDefinition& definition, const std::vector<QVariant>& row);
/// RFC 3339, UTC, milliseconds (microseconds when there are any): "2026-03-02T08:15:00.000Z". Empty for unknownTime.
QString timeToText(Micros time);
/// RFC 3339, a date, or a date and time without zone (read as UTC).
std::optional<Micros> timeFromText(QStringView text);

} // namespace delist
