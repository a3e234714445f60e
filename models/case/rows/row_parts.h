// RowParts: the table <table>_part keeps rows as they were imported, when what other evidence says of the same thing was written
// over them or another row stands for them. Every join starts from there again, and an evidence that goes or is read again
// takes its share with it.
#pragma once
#include "case/sql/database.h"
#include "evidence/records.h"

namespace delist {

class RowParts
{
public:
    RowParts(Database& database, const char* table);

    /// Before \p row is written over, by what stands for it or for itself.
    void keep(RowId row, RowId whole);
    /// \p twin tells of the same as \p whole and stays: it is not counted (counted_once.h).
    void mark(RowId twin, RowId whole);
    /// \p part tells of the same as \p whole and goes.
    void putAside(RowId part, RowId whole);
    /// The same of many rows at once: those that satisfy \p condition; \p whole is an expression.
    void keepAll(const std::string& condition);
    void putAllAside(const std::string& condition, const std::string& whole);
    /// Every row as it was imported, of evidences that satisfy \p condition, a condition on column evidence.
    void restore(const std::string& condition);

private:
    Database& m_database;
    std::string m_table, m_columns;
    SqlStatement m_keep, m_mark, m_remove, m_follow;
};

} // namespace delist
