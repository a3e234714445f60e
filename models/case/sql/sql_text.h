// SqlText: SQL that is put together from our own fragments, with every value bound. Values never become text of the SQL.
#pragma once
#include "case/sql/database.h"
#include <string>
#include <string_view>
#include <vector>

namespace delist {

class SqlText
{
public:
    /// A number or a text.
    struct Value
    {
        Value(std::int64_t number_) : number(number_) {}
        Value(std::string text_) : text(std::move(text_)), isText(true) {}
        std::int64_t number = 0;
        std::string text;
        bool isText = false;
    };

    /// Our own SQL, as it stands.
    SqlText& add(std::string_view sql)
    {
        m_text += sql;
        return *this;
    }
    /// A parameter.
    SqlText& value(Value value)
    {
        m_values.push_back(std::move(value));
        m_text += '?' + std::to_string(m_values.size());
        return *this;
    }
    /// Our own SQL in which every ? is the same parameter.
    SqlText& add(std::string_view sql, Value value)
    {
        m_values.push_back(std::move(value));
        const std::string parameter = '?' + std::to_string(m_values.size());
        for (const char c : sql) {
            if (c == '?')
                m_text += parameter;
            else
                m_text += c;
        }
        return *this;
    }

    /// A parameter that our own SQL names more than once: what to write there.
    [[nodiscard]] std::string parameter(Value value)
    {
        m_values.push_back(std::move(value));
        return '?' + std::to_string(m_values.size());
    }

    [[nodiscard]] const std::string& text() const { return m_text; }
    [[nodiscard]] SqlStatement prepare(Database& database, std::string_view before = {}) const
    {
        SqlStatement statement = database.prepare(std::string(before) + m_text);
        for (std::size_t i = 0; i < m_values.size(); ++i) {
            const int index = static_cast<int>(i) + 1;
            if (m_values[i].isText)
                statement.bind(index, std::string_view(m_values[i].text));
            else
                statement.bind(index, m_values[i].number);
        }
        return statement;
    }

private:
    std::string m_text;
    std::vector<Value> m_values;
};

} // namespace delist
