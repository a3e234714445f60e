// RowBinder: the values of one row, bound in the order of the statement's columns. Unknown is NULL.
#pragma once
#include "case/rows/record_batch.h"
#include "case/sql/database.h"

namespace delist {

class RowBinder
{
public:
    explicit RowBinder(SqlStatement& statement) : m_statement(statement) {}

    RowBinder& number(std::int64_t value) { return m_statement.bind(++m_column, value), *this; }
    template <typename Enum> RowBinder& value(Enum value) { return number(static_cast<std::int64_t>(value)); }
    RowBinder& time(Micros time) { return known(time != unknownTime, time); }
    RowBinder& count(std::int64_t count) { return known(count != unknownCount, count); }
    /// Ports, reply codes, row ids: zero is unknown.
    RowBinder& positive(std::int64_t value) { return known(value != 0, value); }
    RowBinder& notNegative(std::int64_t value) { return known(value >= 0, value); }
    RowBinder& notNegative(double value)
    {
        ++m_column;
        value < 0 ? m_statement.bindNull(m_column) : m_statement.bind(m_column, value);
        return *this;
    }
    /// The row id of an interned text or host.
    RowBinder& id(InternId id) { return known(id != 0, id); }
    /// The bytes must live until run().
    RowBinder& text(std::string_view text)
    {
        ++m_column;
        text.empty() ? m_statement.bindNull(m_column) : m_statement.bindStored(m_column, text);
        return *this;
    }
    /// Not NULL, even when empty.
    RowBinder& wholeText(std::string_view text) { return m_statement.bindStored(++m_column, text), *this; }
    void run() { m_statement.run(); }

private:
    RowBinder& known(bool known, std::int64_t value)
    {
        ++m_column;
        known ? m_statement.bind(m_column, value) : m_statement.bindNull(m_column);
        return *this;
    }

    SqlStatement& m_statement;
    int m_column = 0;
};

} // namespace delist
