// Reads tables of the case for the report: rows by column name, as text for people.
#pragma once
#include "case/tables/table_query.h"
#include "report/statement_text.h"

namespace delist {

class CaseTable
{
public:
    /// Reads up to \p limit rows of the table.
    CaseTable(Database& database, const char* id, const TableFilter& filter, qint64 limit);

    [[nodiscard]] qint64 total() const { return m_total; }
    [[nodiscard]] std::size_t size() const { return m_page.rows.size(); }
    /// Invalid when unknown or when there is no such column.
    [[nodiscard]] QVariant value(std::size_t row, const char* column) const;
    [[nodiscard]] Micros time(std::size_t row, const char* column) const;
    /// One line of at most \p longest characters, a dash when unknown.
    [[nodiscard]] QString text(std::size_t row, const char* column, const TextStyle& style, qsizetype longest = 300) const;

private:
    const TableDefinition* m_definition = nullptr;
    TablePage m_page;
    qint64 m_total = 0;
};

} // namespace delist
