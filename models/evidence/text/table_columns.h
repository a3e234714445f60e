// TableColumns: which column of a table with a header row is what. Names are compared by their letters and digits alone,
// without case: "client-ip", "client_ip", "ClientIp" and "Client IP" are one.
#pragma once
#include "evidence/text/csv.h"
#include <array>
#include <cstdint>
#include <span>
#include <string_view>

namespace delist {

/// The next letter, digit or byte above ASCII of \p text in lower case, taken from its front; 0 at the end.
constexpr char nextNameSign(std::string_view& text)
{
    while (!text.empty()) {
        const char c = text.front();
        text.remove_prefix(1);
        if (c >= 'A' && c <= 'Z')
            return static_cast<char>(c | 0x20);
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80)
            return c;
    }
    return 0;
}

/// One for names that are the same (FNV-1a), and hardly ever for others.
constexpr std::uint32_t columnNameHash(std::string_view name)
{
    std::uint32_t hash = 2166136261U;
    while (const char c = nextNameSign(name))
        hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
    return hash;
}

/// A name that a header may use for a column; several names may stand for one.
struct ColumnName
{
    std::string_view name;
    std::uint8_t column;
    std::uint32_t hash = columnNameHash(name);
};

bool sameColumnName(std::string_view left, std::string_view right);

class TableColumns
{
public:
    static constexpr std::size_t maxColumns = 64;

    TableColumns() { m_index.fill(-1); }
    explicit TableColumns(std::span<const ColumnName> names) : m_names(names) { m_index.fill(-1); }

    /// Looks up every name of a header row. The first of two same columns counts.
    void set(const FieldSplitter& header);
    template <class Column> [[nodiscard]] bool has(Column column) const
    {
        return m_index[static_cast<std::size_t>(column)] >= 0;
    }
    template <class Column> [[nodiscard]] std::string_view get(const FieldSplitter& row, Column column) const
    {
        const int index = m_index[static_cast<std::size_t>(column)];
        return index < 0 ? std::string_view() : row[static_cast<std::size_t>(index)];
    }
    /// Whether \p row, which has fewer fields than the header, ends before or inside the column: it may have been cut there.
    template <class Column> [[nodiscard]] bool isCutAt(const FieldSplitter& row, Column column) const
    {
        return row.size() < m_width && m_index[static_cast<std::size_t>(column)] + 1 >= static_cast<int>(row.size());
    }
    /// How many columns the header names that we know.
    [[nodiscard]] std::size_t known() const { return m_known; }

private:
    std::span<const ColumnName> m_names;
    std::array<std::int8_t, maxColumns> m_index;
    std::size_t m_known = 0;
    std::size_t m_width = 0;
};

} // namespace delist
