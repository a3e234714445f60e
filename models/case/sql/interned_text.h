// InternedText: ids of the table text for a few texts that analysis writes back. Bulk import has its own (intern_table.h).
#pragma once
#include "case/sql/database.h"
#include <optional>
#include <string>
#include <unordered_map>

namespace delist {

class InternedText
{
public:
    explicit InternedText(Database& database)
        : m_insert(database.prepare("INSERT OR IGNORE INTO text(value) VALUES(?1)")),
          m_find(database.prepare("SELECT id FROM text WHERE value = ?1"))
    {}

    /// Nothing for an empty text.
    std::optional<std::int64_t> id(const std::string& text)
    {
        if (text.empty())
            return std::nullopt;
        if (const auto known = m_known.find(text); known != m_known.end())
            return known->second;
        m_insert.bind(1, std::string_view(text)).run();
        m_find.bind(1, std::string_view(text));
        std::optional<std::int64_t> id;
        if (m_find.step())
            id = m_find.integer(0);
        m_find.reset();
        m_known.emplace(text, id);
        return id;
    }

private:
    SqlStatement m_insert;
    SqlStatement m_find;
    std::unordered_map<std::string, std::optional<std::int64_t>> m_known;
};

} // namespace delist
