// SortedRows: the rows that match a filter in the order of one of their columns, put in order once and then read page by
// page. No table has an index for every column, and SQLite would sort anew for every page: here the column alone is read,
// and the row ids are sorted by it. Rows that are computed (hosts at a vantage, traffic, mailboxes) are sorted whole and kept.
#pragma once
#include "case/tables/table_query.h"
#include <atomic>

namespace delist {

class SortedRows
{
public:
    using Row = TableQuery::Row;
    /// More than this are not sorted: ErrorCode::TooLarge says to choose fewer.
    static constexpr qint64 mostRows = 10'000'000;
    static constexpr qint64 mostComputed = 200'000;     ///< that are kept whole
    static constexpr qint64 mostText = 256 * 1024 * 1024; ///< bytes of different texts

    /// Texts are in the order of the language, whatever their case; addresses by their number; unknown comes last, in either
    /// direction; what is equal stays in the order of import or of the table. \p read tells another thread how many rows
    /// have been read. Blocking; throws DatabaseError, also when interrupted.
    static Result<SortedRows> sort(Database& database, const TableDefinition& definition, const TableFilter& filter, TableSort sort,
                                   std::atomic<qint64>* read = nullptr);

    [[nodiscard]] qint64 size() const;
    /// Fewer at the end. Throws DatabaseError.
    [[nodiscard]] std::vector<Row> page(Database& database, qint64 offset, qint64 limit) const;

private:
    SortedRows(const TableDefinition& definition, const TableFilter& filter) : m_definition(&definition), m_filter(filter) {}
    const TableDefinition* m_definition;
    TableFilter m_filter;
    bool m_whole = false;     ///< m_rows instead of m_ids
    std::vector<RowId> m_ids;
    std::vector<Row> m_rows;
};

} // namespace delist
