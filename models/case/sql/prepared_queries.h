// PreparedQueries: statements that are asked again and again, for one host after the other, prepared once. One question at a time:
// a statement that is handed out again starts anew. For the length of one survey; what is left half read holds its snapshot.
#pragma once
#include "case/sql/database.h"
#include <string>
#include <unordered_map>

namespace delist {

class PreparedQueries
{
public:
    explicit PreparedQueries(Database& database) : m_database(database) {}

    SqlStatement& operator()(const std::string& sql)
    {
        const auto found = m_statements.find(sql);
        if (found == m_statements.end())
            return m_statements.emplace(sql, m_database.prepare(sql)).first->second;
        found->second.reset();
        return found->second;
    }

private:
    Database& m_database;
    std::unordered_map<std::string, SqlStatement> m_statements;
};

} // namespace delist
