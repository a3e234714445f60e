// RowFeed: the rows of a batch go into their table with one statement, which reads them as a table of its own. A statement for each
// row opens its cursors and looks for its place every time: half as long again.
#pragma once
#include "case/sql/database.h"
#include "case/rows/row_values.h"
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace delist {

enum class FirstColumn : std::uint8_t {
    Any,
    Id ///< of the row in its table: what goes on from its highest one is appended, without a look for its place
};

class RowFeed
{
public:
    using Fill = std::function<void(std::size_t row, RowValues& values)>;

    /// \p columns: with commas, at most RowValues::most. \p conflict: what follows the rows in the statement.
    RowFeed(Database& database, std::string_view table, std::string_view columns, std::string_view conflict = {},
            FirstColumn first = FirstColumn::Any);

    /// \p values(row, RowValues&) gives as many values as there are columns, once for each of \p rows in their order. Throws
    /// DatabaseError: some rows may be in then, and the transaction has to go.
    template <typename Row, typename Values> void write(const std::vector<Row>& rows, const Values& values)
    {
        if (!rows.empty())
            run(rows.size(), [&](std::size_t at, RowValues& of) { values(rows[at], of); });
    }

private:
    void run(std::size_t rows, const Fill& fill);
    void ask(std::uint64_t columns);

    Database& m_database;
    std::string m_into, m_conflict;
    std::vector<std::string> m_columns;
    std::uint64_t m_asked = 0; ///< columns of the statement: those that any row has had a value for
    SqlStatement m_insert;
    std::optional<SqlStatement> m_highest; ///< the table's highest id
};

} // namespace delist
