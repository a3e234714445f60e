// TableSql: the SQL of one question to a table: which rows, in which order, how many. Internal to TableQuery.
#pragma once
#include "case/tables/table_filter.h"

namespace delist {

/// The definition that answers \p filter: the table's own, or that of a vantage or a part of the time.
const TableDefinition& effective(const TableDefinition& definition, const TableFilter& filter);

class TableSql
{
public:
    /// All three must outlive this.
    TableSql(const TableDefinition& definition, const TableFilter& filter, const ResolvedFilter& resolved)
        : m_definition(definition), m_filter(filter), m_resolved(resolved)
    {}

    /// (sort key, row id) of every matching row, in order. For tables that are not computed.
    SqlText rowIds(qint64 offset, qint64 limit) const;
    /// (row id, \p expression) of every matching row, in no order. For tables that are not computed.
    SqlText rowColumns(const char* expression) const;
    /// The rows of a computed table, all columns.
    SqlText computedRows(qint64 offset, qint64 limit) const;
    SqlText count() const;
    std::string rowById() const;
    [[nodiscard]] bool onlyRanges() const;

private:
    std::string columns() const;
    /// Interned texts and hosts that contain what is searched: looked through once, not once per row.
    void with(SqlText& sql) const;
    void match(SqlText& sql, const char* expression) const;
    /// No subset asked for, or one that is about the other side of a NAT.
    [[nodiscard]] bool subsetIsRelated() const;
    /// Whether the rows are read as they stand, and sorted: few of them, or a search that has to look into each. Walking the
    /// order's index would fetch them one by one from all over the file.
    [[nodiscard]] bool walksRows() const;
    /// The union of the paths to a host or a mailbox. False when neither is asked for.
    bool select(SqlText& sql) const;
    void alsoMailbox(SqlText& sql) const;
    void conditions(SqlText& sql) const;
    void times(SqlText& sql) const;
    void evidence(SqlText& sql) const;
    void search(SqlText& sql) const;
    [[nodiscard]] bool asksExactly() const;
    [[nodiscard]] std::optional<qint64> searchedNumber() const;
    [[nodiscard]] bool canMatch(const TableSearch& search) const;
    static SqlText bounds(SqlText& sql, qint64 offset, qint64 limit);

    const TableDefinition& m_definition;
    const TableFilter& m_filter;
    const ResolvedFilter& m_resolved;
};

} // namespace delist
