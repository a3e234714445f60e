// RowValues: the values of one row, in the order of the statement's columns. Unknown is NULL.
#pragma once
#include "case/rows/record_batch.h"
#include <array>
#include <cassert>
#include <cstdint>
#include <variant>

namespace delist {

class RowValues
{
public:
    static constexpr int most = 40;
    /// A text's bytes must live until the next row.
    using Value = std::variant<std::monostate, std::int64_t, double, std::string_view>;

    RowValues& number(std::int64_t value) { return put(value); }
    template <typename Enum> RowValues& value(Enum value) { return number(static_cast<std::int64_t>(value)); }
    RowValues& time(Micros time) { return known(time != unknownTime, time); }
    RowValues& count(std::int64_t count) { return known(count != unknownCount, count); }
    /// Ports, reply codes, row ids: zero is unknown.
    RowValues& positive(std::int64_t value) { return known(value != 0, value); }
    RowValues& notNegative(std::int64_t value) { return known(value >= 0, value); }
    RowValues& notNegative(double value) { return value < 0 ? put({}) : put(value); }
    /// The row id of an interned text or host.
    RowValues& id(InternId id) { return known(id != 0, id); }
    /// Storable UTF-8 (case/sql/utf8.h); empty is NULL.
    RowValues& text(std::string_view text) { return text.empty() ? put({}) : put(text); }
    /// Not NULL, even when empty.
    RowValues& wholeText(std::string_view text) { return put(text); }

    void restart()
    {
        m_used = 0;
        m_given = 0;
    }
    [[nodiscard]] const Value& operator[](int column) const { return m_values[static_cast<std::size_t>(column)]; }
    /// Bit n is set where column n is not NULL.
    [[nodiscard]] std::uint64_t given() const { return m_given; }

private:
    RowValues& known(bool known, std::int64_t value) { return known ? put(value) : put({}); }
    RowValues& put(Value value)
    {
        assert(m_used < m_values.size());
        m_given |= std::uint64_t{value.index() != 0} << m_used;
        m_values[m_used++] = value;
        return *this;
    }

    std::array<Value, most> m_values;
    std::size_t m_used = 0;
    std::uint64_t m_given = 0;
};

} // namespace delist
