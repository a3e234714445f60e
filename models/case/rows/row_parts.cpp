#include "case/rows/row_parts.h"

namespace delist {

namespace {

std::string columnsOf(Database& database, const std::string& table)
{
    std::string columns;
    SqlStatement rows = database.prepare("SELECT name FROM pragma_table_info(?1) ORDER BY cid");
    for (rows.bind(1, std::string_view(table)); rows.step();)
        columns += (columns.empty() ? "\"" : ", \"") + std::string(rows.text(0)) + '"';
    return columns;
}

} // namespace

RowParts::RowParts(Database& database, const char* table)
    : m_database(database), m_table(table), m_columns(columnsOf(database, m_table)),
      m_keep(database.prepare("INSERT INTO " + m_table + "_part(" + m_columns + ", whole) SELECT " + m_columns + ", ?2 FROM " + m_table +
                              " WHERE id = ?1 AND NOT EXISTS(SELECT 1 FROM " + m_table + "_part p WHERE p.id = ?1)")),
      m_mark(database.prepare("INSERT INTO " + m_table + "_part(" + m_columns + ", whole) SELECT " + m_columns + ", ?2 FROM " + m_table + " WHERE id = ?1")),
      m_remove(database.prepare("DELETE FROM " + m_table + " WHERE id = ?1")),
      m_follow(database.prepare("UPDATE " + m_table + "_part SET whole = ?2 WHERE whole = ?1"))
{
}

void RowParts::keep(RowId row, RowId whole)
{
    m_keep.bind(1, row).bind(2, whole).run();
}

void RowParts::mark(RowId twin, RowId whole)
{
    m_mark.bind(1, twin).bind(2, whole).run();
}

void RowParts::putAside(RowId part, RowId whole)
{
    keep(part, whole);
    m_follow.bind(1, part).bind(2, whole).run(); // what it stood for itself
    m_remove.bind(1, part).run();
}

void RowParts::keepAll(const std::string& condition)
{
    m_database.execute("INSERT INTO " + m_table + "_part(" + m_columns + ", whole) SELECT " + m_columns + ", id FROM " + m_table + " WHERE " +
                       condition + " AND id NOT IN (SELECT id FROM " + m_table + "_part)");
}

void RowParts::putAllAside(const std::string& condition, const std::string& whole)
{
    m_database.execute("INSERT INTO " + m_table + "_part(" + m_columns + ", whole) SELECT " + m_columns + ", " + whole + " FROM " + m_table +
                       " WHERE " + condition + "; DELETE FROM " + m_table + " WHERE " + condition);
}

void RowParts::restore(const std::string& condition)
{
    m_database.execute("INSERT OR REPLACE INTO " + m_table + "(" + m_columns + ") SELECT " + m_columns + " FROM " + m_table + "_part WHERE " +
                       condition + "; DELETE FROM " + m_table + "_part WHERE " + condition);
}

} // namespace delist
