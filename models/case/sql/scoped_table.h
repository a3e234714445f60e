// ScopedTable: a temporary table for as long as something is asked of it. Where one of its name is there already, made further out,
// that one is used: what several questions need is worked out once.
#pragma once
#include "case/sql/database.h"
#include <string>

namespace delist {

class ScopedTable
{
public:
    /// \p sql makes temp.\p name and fills it. Throws DatabaseError.
    ScopedTable(Database& database, const char* name, const std::string& sql);
    ~ScopedTable() { drop(); }
    /// Made here, not further out.
    [[nodiscard]] bool isNew() const { return m_own; }
    ScopedTable(const ScopedTable&) = delete;
    ScopedTable& operator=(const ScopedTable&) = delete;

private:
    void drop() noexcept;

    Database& m_database;
    std::string m_name;
    bool m_own;
};

} // namespace delist
