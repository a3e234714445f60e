// TableQuery: the tables a user sees (evidence, hosts, connections …), each defined once, read a page at a time. The
// command line, the item models and the exports all read through this, so they show the same rows and the same names.
#pragma once
#include "case/sql/database.h"
#include "evidence/records.h"
#include <QJsonObject>
#include <QString>
#include <QVariant>
#include <functional>
#include <optional>
#include <span>
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
    const char* sql;   ///< expression over t and the joins; "" for columns that fill() computes
};

struct TableFilter
{
    std::optional<Micros> from;       ///< inclusive
    std::optional<Micros> to;         ///< exclusive
    std::optional<Micros> at;         ///< spans that were open in the second from here on
    QString host;                     ///< address: either side of the record
    std::optional<std::uint16_t> port; ///< with host: of either side
    QString mailbox;                  ///< sender, recipient or identity
    std::optional<Vantage> vantage;
    QString search;                   ///< substring of the table's text columns, case-insensitive
    QString rule;                     ///< connections: exactly this firewall rule
    QString zone;                     ///< listings: exactly this list's zone
    std::optional<Micros> bin;        ///< traffic only: width of a bin
    std::optional<qint64> evidence;   ///< only this evidence
    QString subset;                   ///< a named subset a finding links to, e.g. "null-sender-outbound" (see the table)

    [[nodiscard]] QJsonObject toJson() const; ///< only what is set; the "filter" of findings
    bool operator==(const TableFilter&) const = default;
};

/// The filters that ask for one exact value, by the names that the command line and JSON have for them.
struct ExactFilter
{
    const char* name;
    QString TableFilter::*value;
};
inline constexpr ExactFilter exactFilters[] = {{"rule", &TableFilter::rule}, {"zone", &TableFilter::zone}};

class SqlText;

/// One way to reach the rows of a table from something interned: `FROM <from> WHERE <condition>`, where the rows are
/// named t and ? stands for the id of the host or text. Each must be answered by an index.
struct TablePath
{
    const char* from;
    const char* condition;
    /// The host stands on no side of the row itself (NAT): not for subsets, which findings count by, unless those are about it.
    bool related = false;
};

/// A named part of a table that findings and views link to.
struct TableSubset
{
    const char* name;      ///< "null-sender-outbound"
    const char* condition; ///< over t
    bool related = false;  ///< about the other side of a NAT: related paths reach it, too
};

/// How a table is asked for an exact value.
struct TableExact
{
    const char* name;      ///< of an ExactFilter
    const char* condition; ///< over t, ? is the text
};

/// What a column is searched by. Words out of a few, as those for a vantage or a direction, are not: nearly every row has them.
struct TableSearch
{
    enum Kind : std::uint8_t {
        Text,  ///< a text expression over t
        TextId, ///< a column naming text.id
        HostId, ///< a column naming host.id
        Number ///< a number that is searched for as a whole
    };
    Kind kind;
    const char* sql;
    /// For what stands in other rows than t, which sql is over then: a condition over t, ? is whether it was found there.
    const char* through = "?";
};

struct TableDefinition
{
    const char* id = "";    ///< "connections"
    const char* title = ""; ///< one line for --help
    std::vector<TableColumn> columns = {};
    const char* table = nullptr; ///< the table whose rows are shown, named t in every expression; nullptr when source makes it
    /// For computed tables: the table or sub-select to read, with the filter's values bound. Its rows are read in one go.
    void (*source)(SqlText& sql, const TableFilter& filter, std::optional<RowId> host) = nullptr;
    const char* joins = "";              ///< what the columns need beside t
    const char* order = "t.id";          ///< ORDER BY over t alone, unique
    const char* timeColumn = nullptr;    ///< nullptr when the table has no time
    const char* endColumn = nullptr;     ///< with timeColumn: rows are spans, and match when they overlap the range
    const char* openUntil = nullptr;     ///< expression: when a span that began at timeColumn was over; for TableFilter::at
    const char* portCondition = nullptr; ///< over t, ? is the port; for TableFilter::port
    std::vector<TablePath> hostPaths = {};    ///< --host: any of these (ordered by t.time, t.id)
    const char* hostCondition = nullptr; ///< --host for tables without paths: over t, ? is the address in text
    std::vector<TablePath> mailboxPaths = {}; ///< --mailbox
    const char* vantageColumn = nullptr;  ///< a column with the vantage's number, if not by evidence
    const char* evidenceColumn = nullptr; ///< names evidence.id
    bool inEvidenceOrder = true;          ///< it never falls while t.id rises: rows come with their file, one file after the other
    const char* evidenceVantage = "vantage"; ///< the column of evidence that says the vantage of these rows
    std::vector<TableSearch> search = {};
    std::vector<TableExact> exact = {};
    std::vector<TableSubset> subsets = {};
    bool binned = false;                 ///< takes TableFilter::bin
    /// Computes the columns without sql, for a batch of rows (at most a few hundred).
    void (*fill)(Database& database, const TableDefinition& definition, const TableFilter& filter,
                 std::vector<std::vector<QVariant>>& rows) = nullptr;
    /// For computed tables that can be read faster than by their source: every row that matches, in order, until visit
    /// says false; with an empty visit they are only counted. Returns how many there were, or nothing when this filter is
    /// for the source.
    std::optional<qint64> (*stream)(Database& database, const TableFilter& filter, std::optional<RowId> host,
                                    const std::function<bool(std::vector<QVariant>&&)>& visit) = nullptr;
    bool grouped = false;                ///< source() groups many rows into few: the total comes with the page, in one pass
    bool sourceFilters = false;          ///< source() has used time, host and vantage itself
    const TableDefinition* atVantage = nullptr; ///< the same columns, read in another way when a vantage is asked for
    const TableDefinition* inTime = nullptr;    ///< and when a time is asked for

    [[nodiscard]] int column(const char* name) const; ///< its number, -1 when there is none
    [[nodiscard]] const TableExact* exactly(const ExactFilter& filter) const; ///< nullptr when it means nothing here
};

/// Names of the options of \p filter that mean nothing to this table ("mailbox" for connections); empty when all do.
[[nodiscard]] std::vector<const char*> unusedFilters(const TableDefinition& definition, const TableFilter& filter);

/// The order that someone asked for. Without a column: the table's own.
struct TableSort
{
    int column = -1;
    bool descending = false;
    [[nodiscard]] bool isSet() const { return column >= 0; }
    bool operator==(const TableSort&) const = default;
};

struct TablePage
{
    std::vector<std::vector<QVariant>> rows; ///< by column; invalid QVariant is unknown (null)
    qint64 offset = 0;
    std::optional<qint64> total; ///< of all matching rows, when it came for nothing; else ask count()
};

/// Every table, in the order of cli.md; one line per entry in table_definitions.cpp.
const std::vector<const TableDefinition*>& tableDefinitions();
const TableDefinition* tableById(QStringView id);

/// Reads pages of one table. Any thread; one Database per thread. Throws DatabaseError (also when interrupted). Filters
/// that mean nothing to the table are ignored (unusedFilters() tells); an unknown subset matches no row.
class TableQuery
{
public:
    using Row = std::vector<QVariant>;

    TableQuery(Database& database, const TableDefinition& definition);
    /// Exact. Unfiltered: a walk of the smallest index at most.
    [[nodiscard]] qint64 count(const TableFilter& filter);
    [[nodiscard]] TablePage page(const TableFilter& filter, qint64 offset, qint64 limit);
    /// The same rows one after the other, in bounded memory; limit 0 is all. Stops early when visit says false. Returns
    /// what count() would say when that came for nothing.
    std::optional<qint64> read(const TableFilter& filter, qint64 offset, qint64 limit, const std::function<bool(const Row&)>& visit);
    /// These rows of the table itself, in this order; one that is gone has only nulls. For tables that are not computed.
    [[nodiscard]] std::vector<Row> rows(const TableFilter& filter, std::span<const RowId> ids);
    /// For sorting: every row that matches, by its id, with one of its columns, in no order. For tables that are not computed.
    [[nodiscard]] SqlStatement columnOfRows(const TableFilter& filter, int column);
    /// How SQLite answers page() (and count(), when asked): the lines of EXPLAIN QUERY PLAN. For tests.
    [[nodiscard]] std::vector<std::string> plan(const TableFilter& filter, bool ofCount = false);

private:
    [[nodiscard]] Row rowOf(const SqlStatement& statement, const TableDefinition& definition) const;

    Database& m_database;
    const TableDefinition& m_definition;
};

/// "firewall", "capture", "mail-log", "tracking", "report".
const char* vantageWord(Vantage vantage);
std::optional<Vantage> vantageFromText(QStringView text);

} // namespace delist
